// Views made from the model: what is in them, against counts taken another way, and drawings without overlaps.
import * as fc from 'fast-check';
import { freeViewContent } from '../../domain/drawing/free-view-content';
import { GENERATED_VIEW } from '../../domain/generated-views/drawing';
import { generatedView, type GeneratedView } from '../../domain/generated-views/generated-view';
import { GENERATED_KINDS, type GeneratedSpec, type GeneratedWords } from '../../domain/generated-views/spec';
import { ModelIndex } from '../../domain/model-index';
import type { ModelRecord } from '../../schemas/generated/types';
import { modelRecord as isRecord } from '../../schemas/generated/validators.js';
import { element, relationship, SmallModel, smallRecords } from './support/small-model';

const WORDS: GeneratedWords = {
  language: 'fi',
  type: (type) => type,
  unknown: 'Ei tiedossa',
  writers: 'Kirjoittavat',
  stores: 'Varannot',
  readers: 'Lukevat',
};
const spec = (kind: GeneratedSpec['kind'], more: Partial<GeneratedSpec> = {}): GeneratedSpec => ({
  kind,
  organisationId: 'org',
  ...more,
});
const made = (
  records: readonly ModelRecord[],
  of: GeneratedSpec,
  states: readonly string[] = [],
): GeneratedView => generatedView(ModelIndex.of(records), of, WORDS, states);

/** Elements by the title of the box in which they stand. */
function boxes({ items }: GeneratedView): { [title: string]: string[] } {
  const titles = new Map(items.map(({ id, label }) => [id, label?.['fi'] ?? '']));
  const out: { [title: string]: string[] } = {};
  for (const { itemType, parentId, subjectId } of items)
    if (itemType === 'element') (out[titles.get(parentId ?? '') ?? ''] ??= []).push(subjectId ?? '');
  return out;
}

describe('systems in boxes', () => {
  const records: ModelRecord[] = [
    ...smallRecords(),
    element('e', { fields: { supplier: 'Toimittaja', ownerUnit: 'Sivistys' } }),
    element('process', { type: 'BusinessProcess' }),
  ];

  it('by supplier: the largest first, the unknown last, each system once', () => {
    expect(boxes(made(records, spec('suppliers')))).toEqual({
      'Toimittaja · 2': ['a', 'e'],
      'Ei tiedossa · 2': ['b', 'c'],
    });
  });

  it('by unit and by component; one system may stand in several components', () => {
    expect(boxes(made(records, spec('units')))).toEqual({
      'Sivistys · 1': ['e'],
      'Ei tiedossa · 3': ['a', 'b', 'c'],
    });
    const placed = boxes(made(records, spec('components', { referenceModelId: 'own' })));
    expect(placed).toEqual({ 'c1 · 2': ['a', 'b'], 'c2 · 1': ['a'], 'Ei tiedossa · 2': ['e', 'c'] });
  });
});

describe('360°', () => {
  const chain: ModelRecord[] = [
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
    ...['m', 'in', 'out', 'far', 'back', 'alone'].map((id) => element(id)),
    relationship('in', 'Flow', 'm'),
    relationship('m', 'Flow', 'out'),
    relationship('out', 'Serving', 'far'),
    relationship('far', 'Flow', 'back'),
    relationship('other', 'Flow', 'back'),
    element('other'),
  ];
  const around = (more: Partial<GeneratedSpec>): string[] =>
    made(chain, spec('around', { elementId: 'm', ...more }))
      .elements.map(({ id }) => id)
      .sort();

  it('goes the given steps, the given way, over the given relationships', () => {
    expect(around({})).toEqual(['in', 'm', 'out']);
    expect(around({ depth: 2 })).toEqual(['far', 'in', 'm', 'out']);
    expect(around({ depth: 3 })).toEqual(['back', 'far', 'in', 'm', 'out']);
    expect(around({ depth: 3, direction: 'in' })).toEqual(['in', 'm']);
    expect(around({ depth: 3, relationshipType: 'Flow' })).toEqual(['in', 'm', 'out']);
    expect(around({ elementId: 'gone' })).toEqual([]);
  });

  it('what leads to the middle stands at its left, what it leads to at its right', () => {
    const { items } = made(chain, spec('around', { elementId: 'm', depth: 2 }));
    const x = (id: string): number => items.find(({ subjectId }) => subjectId === id)?.x ?? NaN;
    expect([x('in') < x('m'), x('m') < x('out'), x('out') < x('far')]).toEqual([true, true, true]);
  });
});

test('what is not there in the state looked at is not drawn', () => {
  const model = new SmallModel();
  model.run('fate.set', { stateId: 'goal', subjectIds: ['b'], fate: 'retire' });
  const systems = (states: string[]): string[] =>
    generatedView(model.index, spec('suppliers'), WORDS, states)
      .elements.map(({ id }) => id)
      .sort();
  expect(systems(['now'])).toEqual(['a', 'b', 'c']);
  expect(systems(['goal'])).toEqual(['a', 'c']);
  expect(systems(['now', 'goal'])).toEqual(['a', 'b', 'c']);
});

test('writers and readers of data stand on their sides; one who writes and reads is a writer', () => {
  const view = made(
    [
      { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
      element('w'),
      element('r'),
      element('store', { type: 'DataObject' }),
      relationship('w', 'Access', 'store', { accessType: 'Write' }),
      relationship('w', 'Access', 'store', { accessType: 'Read' }),
      relationship('r', 'Access', 'store', { accessType: 'Read' }),
    ],
    spec('data'),
  );
  expect(boxes(view)).toEqual({ 'Kirjoittavat · 1': ['w'], 'Varannot · 1': ['store'], 'Lukevat · 1': ['r'] });
});

/** Systems with suppliers and flows between them. */
const models = fc
  .tuple(fc.integer({ min: 1, max: 40 }), fc.array(fc.tuple(fc.nat(39), fc.nat(39)), { maxLength: 60 }))
  .map(([count, pairs]): ModelRecord[] => [
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' } },
    ...Array.from({ length: count }, (_, i) =>
      element(`s${i}`, { fields: i % 3 === 0 ? {} : { supplier: `T${i % 7}` } }),
    ),
    ...pairs
      .map(([a, b]) => [a % count, b % count] as const)
      .filter(([a, b]) => a !== b)
      .map(([a, b], i) =>
        relationship(`s${a}`, 'Flow', `s${b}`, { flow: { personalData: i % 2 === 0 ? 'yes' : 'no' } }),
      ),
  ]);

test('on random models every view has what it should, once, in its box, and no two nodes overlap', () => {
  fc.assert(
    fc.property(models, fc.constantFrom(...GENERATED_KINDS), fc.boolean(), (records, kind, personalData) => {
      const index = ModelIndex.of(records);
      const view = generatedView(index, spec(kind, { elementId: 's0', depth: 3, personalData }), WORDS, []);
      const flows = records.flatMap((record) => (record.kind === 'relationship' ? [record] : []));
      const wanted = flows.filter(({ flow }) => !personalData || flow?.personalData === 'yes');
      if (kind === 'integrations' || kind === 'cooperation') {
        expect(view.rows.map(({ relationship: { id } }) => id).sort()).toEqual(
          wanted.map(({ id }) => id).sort(),
        );
        const joined = new Set(wanted.flatMap(({ sourceId, targetId }) => [sourceId, targetId]));
        expect(view.elements.map(({ id }) => id).sort()).toEqual([...joined].sort());
      }
      if (kind === 'suppliers') expect(view.elements).toHaveLength(index.count('element'));
      for (const item of view.items)
        expect([isRecord(item as unknown), isRecord.errors ?? []]).toEqual([true, []]);
      const { nodes } = freeViewContent(index, GENERATED_VIEW, { language: 'fi', drawn: view });
      for (const [i, a] of nodes.entries()) {
        const outer = nodes.find(({ id }) => id === a.parentId);
        if (outer)
          expect(
            a.x >= outer.x &&
              a.y >= outer.y &&
              a.x + a.width <= outer.x + outer.width &&
              a.y + a.height <= outer.y + outer.height,
          ).toBe(true);
        for (const b of nodes.slice(0, i))
          if (a.parentId === b.parentId)
            expect(
              a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
            ).toBe(false);
      }
    }),
  );
});

describe('view.draw', () => {
  it('makes an ordinary view of what is drawn, as one change', () => {
    const model = new SmallModel();
    const planned = model.run('view.draw', {
      ownerId: 'org',
      name: { language: 'fi', text: 'Koottu' },
      routing: 'orthogonal',
      nodes: [
        { key: 'g', label: { fi: 'Ryhmä' }, x: 0, y: 0, width: 400, height: 300 },
        { key: 'a', elementId: 'a', parentKey: 'g', x: 20, y: 40, width: 140, height: 60 },
        { key: 'b', elementId: 'b', x: 600, y: 40, width: 140, height: 60 },
      ],
      lines: [{ relationshipId: 'r', fromKey: 'a', toKey: 'b' }],
    });
    const [viewId = ''] = planned.createdIds;
    const items = model.index.pointing('viewItem', 'view', viewId);
    expect(items.map(({ itemType, subjectId }) => [itemType, subjectId])).toEqual([
      ['container', undefined],
      ['element', 'a'],
      ['element', 'b'],
      ['relationship', 'r'],
    ]);
    expect(items[1]).toMatchObject({ parentId: items[0]?.id, x: 20, y: 40 });
  });

  it('refuses ends that are not shown, and unknown keys', () => {
    const model = new SmallModel();
    const base = { ownerId: 'org', name: { language: 'fi', text: 'K' } };
    const node = (key: string, elementId: string) => ({ key, elementId, x: 0, y: 0, width: 10, height: 10 });
    expect(
      model.refusal('view.draw', {
        ...base,
        nodes: [node('a', 'a'), node('c', 'c')],
        lines: [{ relationshipId: 'r', fromKey: 'a', toKey: 'c' }],
      }),
    ).toBe('viewItem.endNotShown');
    expect(
      model.refusal('view.draw', { ...base, nodes: [{ ...node('a', 'a'), parentKey: 'x' }], lines: [] }),
    ).toBe('model.missing');
  });
});
