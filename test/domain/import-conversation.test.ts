// Import as a conversation: what is the same, whose value counts, which state it belongs to, and what disappeared.
import fc from 'fast-check';
import { reverseDiff } from '../../domain/diff';
import { IMPORT_OWNER, planFragment, type FragmentInput, type ImportChoice } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import type { Element, ModelRecord, Relationship } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { element } from './support/small-model';

let count = 0;
const context = { newId: () => `uusi-${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' };

const own = (id: string, name: string, more: Partial<Element> = {}): Element =>
  element(id, { name: { fi: name }, ...more });
const theirs = (id: string, name: string, more: Partial<Element> = {}): Element =>
  own(id, name, { ownerId: IMPORT_OWNER, ...more });
const flow = (id: string, sourceId: string, targetId: string, ownerId = IMPORT_OWNER): Relationship => ({
  kind: 'relationship',
  id,
  ownerId,
  type: 'Flow',
  sourceId,
  targetId,
});

function model(...records: ModelRecord[]): ModelIndex {
  return ModelIndex.of([
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' }, order: 0 },
    { kind: 'state', id: 'now', ownerId: 'org', type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    { kind: 'state', id: 'goal', ownerId: 'org', type: 'target', name: { fi: 'Tavoite' }, order: 1 },
    ...records,
  ]);
}

const file = (...records: ModelRecord[]): FragmentInput => ({
  records,
  modelName: { fi: 'Rekisteri' },
  source: 'rekisteri',
  matching: 'merge',
});

function plan(index: ModelIndex, input: FragmentInput, choice: ImportChoice = {}) {
  return planFragment(index, input, { organisationId: 'org', ...choice }, context);
}

/** Takes the file in; every record that comes out has the shape of its schema. Returns what was planned. */
function take(index: ModelIndex, input: FragmentInput, choice: ImportChoice = {}) {
  const planned = plan(index, input, choice);
  index.apply(planned.diff);
  for (const record of index.values())
    if (!modelRecord(record as unknown)) throw new Error(JSON.stringify([record, modelRecord.errors]));
  return planned;
}

const names = (index: ModelIndex): string[] =>
  index
    .pointing('element', 'owner', 'org')
    .map(({ name }) => Object.values(name)[0] ?? '')
    .sort();

describe('matching', () => {
  it('by name takes the same type and name for the same, once', () => {
    const index = model(own('a', 'Wilma'), own('b', 'Primus'));
    const input = file(theirs('x', 'WILMA'), theirs('y', 'Wilma'), theirs('z', 'Primus', { type: 'Node' }));
    expect(take(index, input, { matching: { by: 'name' } }).report.counts['element']).toMatchObject({
      added: 2,
    });
    expect(index.find('element', 'a')).toMatchObject({ name: { fi: 'WILMA' }, aliases: ['Wilma'] });
    expect(index.find('element', 'a')?.externalIds).toEqual([{ source: 'rekisteri', id: 'x' }]);
    expect(names(index)).toEqual(['Primus', 'Primus', 'WILMA', 'Wilma']);
  });

  it('by name leaves alone what two elements here could be', () => {
    const index = model(own('a', 'Wilma'), own('b', 'wilma'));
    const { report } = take(index, file(theirs('x', 'Wilma')), { matching: { by: 'name' } });
    expect(report.counts['element']).toMatchObject({ added: 1, changed: 0 });
    expect(report.suggestions?.[0]?.candidates.map(({ elementId }) => elementId)).toEqual(['a', 'b']);
  });

  it('prefers an identifier to a name', () => {
    const index = model(own('a', 'Wilma'), own('x', 'Muu'));
    take(index, file(theirs('y', 'Muu'), theirs('x', 'Wilma')), { matching: { by: 'name' } });
    expect(index.find('element', 'x')?.name).toEqual({ fi: 'Wilma' });
    expect(names(index)).toEqual(['Muu', 'Wilma', 'Wilma']);
  });

  it('by a property takes the same value for the same, whatever the name', () => {
    const definition = (id: string): ModelRecord => ({
      kind: 'propertyDefinition',
      id,
      name: { und: 'Object ID' },
      type: 'string',
    });
    const value = (definitionId: string, text: string) => [{ definitionId, value: { und: text } }];
    const index = model(definition('pd'), own('a', 'Wilma', { properties: value('pd', 'G-7') }));
    const input = file(
      definition('propid-1'),
      theirs('x', 'Oppilaat', { properties: value('propid-1', 'G-7') }),
    );
    const { report } = take(index, input, { matching: { by: 'property', property: 'Object ID' } });
    expect(index.find('element', 'a')?.name).toEqual({ fi: 'Oppilaat' });
    expect(report.properties).toEqual(['Object ID']);
    expect(names(index)).toEqual(['Oppilaat']);
  });

  it('knows relationships by their ends where elements are known by name', () => {
    const index = model(own('a', 'Wilma'), own('b', 'Primus'), flow('f', 'a', 'b', 'org'));
    const input = file(theirs('x', 'Wilma'), theirs('y', 'Primus'), flow('g', 'x', 'y'), flow('h', 'y', 'x'));
    take(index, input, { matching: { by: 'name' } });
    expect(index.all('relationship').map(({ sourceId, targetId }) => `${sourceId}${targetId}`)).toEqual([
      'ab',
      'ba',
    ]);
  });

  it('finds what was merged into another since', () => {
    const index = model(own('a', 'Wilma', { externalIds: [{ source: 'kokonaiskuva:merged', id: 'x' }] }));
    expect(take(index, file(theirs('x', 'Wilma'))).report.counts['element']).toMatchObject({ added: 0 });
  });

  it('suggests what looks alike, and does what is decided', () => {
    const index = model(own('a', 'Kuntarekry'), own('b', 'Dynasty'));
    const input = file(theirs('x', 'Kuntarekri'), theirs('y', 'Dynasty 10'), theirs('z', 'Aivan muu'));
    const { suggestions } = plan(index, input).report;
    expect(
      suggestions?.map(({ fileId, candidates: [first] }) => [fileId, first?.elementId, first?.reason]),
    ).toEqual([
      ['x', 'a', 'oneLetter'],
      ['y', 'b', 'oneInOther'],
    ]);
    const pairs = [
      { fileId: 'x', elementId: 'a' },
      { fileId: 'y', elementId: null },
    ];
    const { report } = take(index, input, { pairs });
    expect(report.suggestions).toEqual([]);
    expect(names(index)).toEqual(['Aivan muu', 'Dynasty', 'Dynasty 10', 'Kuntarekri']);
  });
});

describe('differing values', () => {
  const here = own('a', 'Wilma', { documentation: { fi: 'Oma' }, fields: { supplier: 'Oy' } });
  const there = theirs('a', 'Wilma 2', {
    documentation: { fi: 'Tiedoston' },
    fields: { supplier: 'Ab', users: 3 },
  });

  it('are listed, and the file wins where nothing is said', () => {
    const index = model(here);
    const { report } = take(index, file(there));
    expect(
      report.differences?.map(({ field, own: mine, file: said, taken }) => [field, mine, said, taken]),
    ).toEqual([
      ['name.fi', 'Wilma', 'Wilma 2', 'file'],
      ['documentation.fi', 'Oma', 'Tiedoston', 'file'],
      ['fields.supplier', 'Oy', 'Ab', 'file'],
    ]);
    expect(report.renamed).toEqual([{ id: 'a', from: 'Wilma', to: 'Wilma 2' }]);
    expect(index.find('element', 'a')).toMatchObject({
      fields: { supplier: 'Ab', users: 3 },
      aliases: ['Wilma'],
    });
  });

  it('stay as they are where the own ones are preferred, except those that are named', () => {
    const index = model(here);
    take(index, file(there), { prefer: 'own', except: [{ id: 'a', field: 'fields.supplier' }] });
    expect(index.find('element', 'a')).toMatchObject({
      name: { fi: 'Wilma' },
      documentation: { fi: 'Oma' },
      fields: { supplier: 'Ab', users: 3 },
    });
    expect(index.find('element', 'a')?.aliases).toBeUndefined();
  });
});

describe('the state', () => {
  it('is where new elements and relationships come into being; what is here stays as it is', () => {
    const index = model(own('a', 'Wilma'));
    take(index, file(theirs('a', 'Wilma'), theirs('b', 'Uusi'), flow('f', 'a', 'b')), { stateId: 'goal' });
    const fates = index.all('fate').map(({ subjectId, fate, stateId }) => [subjectId, fate, stateId]);
    expect(fates).toEqual([
      ['b', 'new', 'goal'],
      ['f', 'new', 'goal'],
    ]);
  });

  it('is today’s where nothing is said', () => {
    const index = model();
    take(index, file(theirs('b', 'Uusi')), { stateId: 'now' });
    expect(index.count('fate')).toBe(0);
  });
});

describe('what disappeared', () => {
  const earlierIds = new Set(['a', 'b', 'f', 'poissa', 'org']);
  const records = [
    own('a', 'Wilma'),
    own('b', 'Primus'),
    own('c', 'Oma'),
    flow('f', 'a', 'b', 'org'),
    flow('g', 'c', 'b', 'org'),
  ];

  it('is listed with what hangs on it, and kept', () => {
    const { report, diff } = plan(model(...records), file(theirs('a', 'Wilma')), { earlierIds });
    expect(report.disappeared?.map(({ id, hanging }) => [id, hanging])).toEqual([
      ['b', 1],
      ['f', 0],
    ]);
    expect(diff.removed).toEqual([]);
  });

  it('leaves in the target state where that is chosen', () => {
    const index = model(...records);
    take(index, file(theirs('a', 'Wilma')), { earlierIds, disappeared: 'retire' });
    expect(index.all('fate').map(({ subjectId, fate }) => [subjectId, fate])).toEqual([
      ['b', 'retire'],
      ['f', 'retire'],
    ]);
  });

  it('is deleted with what hangs on it where that is chosen', () => {
    const index = model(...records);
    take(index, file(theirs('a', 'Wilma')), { earlierIds, disappeared: 'delete' });
    expect(names(index)).toEqual(['Oma', 'Wilma']);
    expect(index.count('relationship')).toBe(0);
  });
});

describe('definitions that nothing uses', () => {
  const input = file(
    theirs('a', 'Wilma', { properties: [{ definitionId: 'p', value: { und: '1' } }] }),
    {
      kind: 'propertyDefinition',
      id: 'p',
      name: { und: 'Käytetty' },
      type: 'string',
    },
    { kind: 'propertyDefinition', id: 'q', name: { und: 'Turha' }, type: 'string' },
  );

  it.each([
    [false, 2],
    [true, 1],
  ])('are left out where that is chosen: %s', (skipUnusedDefinitions, left) => {
    const index = model();
    expect(take(index, input, { skipUnusedDefinitions }).report.unusedDefinitions).toBe(1);
    expect(index.count('propertyDefinition')).toBe(left);
  });
});

it('never duplicates: the same file again changes nothing, a changed one updates, and each import is taken back whole', () => {
  const name = fc.constantFrom('Wilma', 'wilma', 'Primus', 'Primus 2', 'Dynasty', 'Aura', '');
  const system = fc.record({ id: fc.integer({ min: 0, max: 7 }), name, text: fc.constantFrom('', 'x', 'y') });
  const systems = fc.uniqueArray(system, { selector: ({ id }) => id, maxLength: 8 });
  const options = fc.record(
    {
      matching: fc.constantFrom({ by: 'name' as const }, { by: 'identifier' as const }),
      prefer: fc.constantFrom('file' as const, 'own' as const),
      disappeared: fc.constantFrom('keep' as const, 'retire' as const, 'delete' as const),
      stateId: fc.constantFrom('now', 'goal'),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(systems, systems, systems, options, (here, first, second, choice) => {
      const of = (list: typeof here): FragmentInput =>
        file(
          ...list.map(({ id, name: text, text: words }) =>
            theirs(`f${id}`, text, words === '' ? {} : { documentation: { fi: words } }),
          ),
        );
      const index = model(...here.map(({ id, name: text }) => own(`h${id}`, text)));
      const earlierIds = new Set<string>();
      for (const list of [first, second]) {
        const before = JSON.stringify([...index.values()].sort(byId));
        const { diff } = take(index, of(list), { ...choice, earlierIds });
        index.apply(reverseDiff(diff));
        expect(JSON.stringify([...index.values()].sort(byId))).toBe(before);
        index.apply(diff);
        for (const { id } of [...diff.added, ...diff.changed.map(({ after }) => after)]) earlierIds.add(id);
        const again = plan(index, of(list), { ...choice, earlierIds }).diff;
        expect(again).toEqual({ added: [], changed: [], removed: [] });
      }
    }),
    { numRuns: 200 },
  );
});

function byId(a: ModelRecord, b: ModelRecord): number {
  return a.id < b.id ? -1 : 1;
}
