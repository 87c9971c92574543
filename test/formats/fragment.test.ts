// A file meets a workspace: what is the same, what is new, what has to be renamed.
import { IMPORT_OWNER, planFragment, type FragmentInput, type ImportChoice } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import type { Element, ModelRecord, PropertyDefinition } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { bytesOf, context, fixture, imported, plan, written } from './support/files';

const EMPTY = { added: [], changed: [], removed: [] };

function element(id: string, ownerId: string, more: Partial<Element> = {}): Element {
  return { kind: 'element', id, ownerId, type: 'ApplicationComponent', name: { fi: id }, ...more };
}

function organisation(id: string): ModelRecord {
  return { kind: 'organisation', id, name: { fi: id } };
}

function definition(
  id: string,
  name: string,
  type: PropertyDefinition['type'] = 'string',
): PropertyDefinition {
  return { kind: 'propertyDefinition', id, name: { und: name }, type };
}

function fragment(records: ModelRecord[], more: Partial<FragmentInput> = {}): FragmentInput {
  return {
    records,
    modelName: { fi: 'Malli' },
    source: 'malli-1',
    matching: 'merge',
    format: 'archimate-exchange',
    ...more,
  };
}

function planned(index: ModelIndex, input: FragmentInput, choice: ImportChoice = {}) {
  return planFragment(index, input, choice, context());
}

/** Applies a plan; every record must be valid and every pointer lead somewhere. */
function applied(index: ModelIndex, input: FragmentInput, choice: ImportChoice = {}): ModelIndex {
  const { diff } = planned(index, input, choice);
  index.apply(diff);
  for (const record of index.values()) expect(modelRecord(record)).toBe(true);
  expect(planned(index, input, choice).diff).toEqual(EMPTY);
  return index;
}

describe('owner of an import', () => {
  it('is a new organisation with current and target state, named by the model', () => {
    const index = applied(ModelIndex.of([]), fragment([element('a', IMPORT_OWNER)]), {
      organisationId: undefined,
    });
    const [made] = index.all('organisation');
    expect(made?.name).toEqual({ fi: 'Malli' });
    expect(index.all('state').map(({ type, ownerId, order }) => [type, ownerId, order])).toEqual([
      ['current', made?.id, 0],
      ['target', made?.id, 1],
    ]);
    expect(index.find('element', 'a')?.ownerId).toBe(made?.id);
  });

  it('is named as the user says', () => {
    const names = { name: { fi: 'Mallila' }, currentName: { fi: 'Nyt' }, targetName: { fi: 'Sitten' } };
    const { diff } = planned(ModelIndex.of([]), fragment([element('a', IMPORT_OWNER)]), {
      newOrganisation: names,
    });
    expect(diff.added.slice(0, 3).map((record) => 'name' in record && record.name)).toEqual([
      { fi: 'Mallila' },
      { fi: 'Nyt' },
      { fi: 'Sitten' },
    ]);
  });

  it('is the chosen organisation, which keeps its name', () => {
    const index = ModelIndex.of([organisation('o')]);
    applied(
      index,
      fragment([
        { ...organisation(IMPORT_OWNER), name: { fi: 'Malli' } } as ModelRecord,
        element('a', IMPORT_OWNER),
      ]),
      {
        organisationId: 'o',
      },
    );
    expect(index.all('organisation')).toMatchObject([{ id: 'o', name: { fi: 'o' } }]);
    expect(index.find('element', 'a')?.ownerId).toBe('o');
  });

  it('is refused where the chosen one does not exist', () => {
    const { diff, report } = planned(ModelIndex.of([]), fragment([element('a', IMPORT_OWNER)]), {
      organisationId: 'x',
    });
    expect(diff).toEqual(EMPTY);
    expect(report.problems).toMatchObject([{ code: 'import.organisationUnknown', severity: 'error' }]);
  });

  it('is found again by the model, also without a choice', () => {
    const index = imported(fixture('all-constructs.xml'), 'a.xml');
    expect(plan(index, fixture('all-constructs.xml'), 'b.xml').diff).toEqual(EMPTY);
    expect(index.count('organisation')).toBe(1);
  });
});

describe('the same record', () => {
  it('keeps what the file does not mention when merging', () => {
    const index = ModelIndex.of([
      organisation('o'),
      definition('pd-1', 'Tila'),
      definition('pd-2', 'Muu'),
      element('a', 'o', {
        name: { fi: 'Vanha', sv: 'Gammal' },
        fields: { supplier: 'Oy', users: 3 },
        facts: { 'fields.users': { source: 'x' } },
        properties: [
          { definitionId: 'pd-1', value: { und: '1' } },
          { definitionId: 'pd-2', value: { und: '2' } },
        ],
      }),
    ]);
    const file = fragment([
      definition('propid-7', 'Tila'),
      element('a', IMPORT_OWNER, {
        name: { fi: 'Uusi' },
        fields: { users: 4 },
        properties: [{ definitionId: 'propid-7', value: { und: '9' } }],
      }),
    ]);
    applied(index, file, { organisationId: 'o' });
    expect(index.find('element', 'a')).toEqual(
      element('a', 'o', {
        name: { fi: 'Uusi', sv: 'Gammal' },
        aliases: ['Vanha'],
        fields: { supplier: 'Oy', users: 4 },
        facts: { 'fields.users': { source: 'x' } },
        properties: [
          { definitionId: 'pd-1', value: { und: '9' } },
          { definitionId: 'pd-2', value: { und: '2' } },
        ],
      }),
    );
    expect(index.count('propertyDefinition')).toBe(2);
  });

  it('is replaced by a file of ours', () => {
    const index = ModelIndex.of([organisation('o'), element('a', 'o', { fields: { supplier: 'Oy' } })]);
    applied(index, fragment([organisation('o'), element('a', 'o')], { matching: 'replace' }));
    expect(index.find('element', 'a')).toEqual(element('a', 'o'));
  });

  it('is known by the identifier of its source', () => {
    const external = { externalIds: [{ source: 'rekisteri', id: '17' }] };
    const index = ModelIndex.of([organisation('o'), element('ours', 'o', external)]);
    applied(index, fragment([element('theirs', IMPORT_OWNER, { ...external, name: { fi: 'Uusi' } })]), {
      organisationId: 'o',
    });
    expect(index.count('element')).toBe(1);
    expect(index.find('element', 'ours')).toMatchObject({ name: { fi: 'Uusi' } });
  });

  it('does not add a text without language beside the same text in one', () => {
    const index = ModelIndex.of([organisation('o'), element('a', 'o')]);
    expect(
      planned(index, fragment([element('a', IMPORT_OWNER, { name: { und: 'a' } })]), { organisationId: 'o' })
        .diff,
    ).toEqual(EMPTY);
  });
});

describe('an identifier that is taken', () => {
  it('is renamed everywhere in the file, and the file finds its records the next time', () => {
    const index = ModelIndex.of([
      organisation('o'),
      organisation('p'),
      element('a', 'o'),
      element('v', 'o'),
      element('n', 'o'),
    ]);
    const file = fragment([
      element('a', IMPORT_OWNER),
      element('b', IMPORT_OWNER),
      { kind: 'relationship', id: 'r', ownerId: IMPORT_OWNER, type: 'Flow', sourceId: 'a', targetId: 'b' },
      { kind: 'folder', id: 'f', ownerId: IMPORT_OWNER, name: {}, order: 0, itemIds: ['a', 'v'] },
      { kind: 'view', id: 'v', ownerId: IMPORT_OWNER, name: {} },
      { kind: 'viewItem', id: 'n', viewId: 'v', itemType: 'element', subjectId: 'a' },
    ]);
    applied(index, file, { organisationId: 'p' });
    const renamed = index.find('relationship', 'r')?.sourceId ?? '';
    expect(index.find('element', renamed)).toMatchObject({
      ownerId: 'p',
      externalIds: [{ source: 'malli-1', id: 'a' }],
    });
    expect(renamed).not.toBe('a');
    const [view] = index.all('view');
    expect(index.find('folder', 'f')?.itemIds).toEqual([renamed, view?.id]);
    expect(index.all('viewItem')).toMatchObject([{ viewId: view?.id, subjectId: renamed }]);
    expect(index.find('element', 'a')?.ownerId).toBe('o');
  });

  it('holds for the same file in two organisations', () => {
    const bytes = fixture('all-constructs.xml');
    const index = imported(bytes, 'a.xml');
    const before = index.size;
    index.apply({ added: [organisation('toinen')], changed: [], removed: [] });
    const { diff, report } = plan(index, bytes, 'a.xml', { organisationId: 'toinen' });
    expect(report.problems).toEqual([]);
    index.apply(diff);
    // Definitions are shared; the first organisation and its two states are not made again.
    expect(index.size).toBe(2 * before - 6 - 3 + 1);
    expect(plan(index, bytes, 'a.xml', { organisationId: 'toinen' }).diff).toEqual(EMPTY);
  });
});

describe('property definitions', () => {
  it('are matched by name and type, never by an identifier that another tool numbered', () => {
    const index = ModelIndex.of([definition('propid-1', 'Tila'), definition('x', 'Hinta', 'currency')]);
    const file = fragment([
      definition('propid-1', 'Omistaja'),
      definition('propid-2', 'Tila'),
      definition('propid-3', 'Hinta'),
    ]);
    applied(index, file);
    const names = index.all('propertyDefinition').map(({ name, type }) => `${name['und']} ${type}`);
    expect(names).toEqual(['Tila string', 'Hinta currency', 'Omistaja string', 'Hinta string']);
  });
});

describe('a reference that leads nowhere', () => {
  it('leaves the record out, and what hangs on it, with a warning each', () => {
    const { diff, report } = planned(
      ModelIndex.of([organisation('o')]),
      fragment([
        element('a', 'o'),
        { kind: 'relationship', id: 'r', ownerId: 'o', type: 'Flow', sourceId: 'a', targetId: 'nowhere' },
        { kind: 'relationship', id: 's', ownerId: 'o', type: 'Association', sourceId: 'r', targetId: 'a' },
        { kind: 'placement', id: 'p', elementId: 'a', componentId: 'r' },
      ]),
    );
    expect(diff.added.map(({ id }) => id)).toEqual(['a']);
    expect(report.problems.map(({ code, recordId }) => [code, recordId])).toEqual([
      ['import.referenceUnknown', 'r'],
      ['import.referenceUnknown', 'p'],
      ['import.referenceUnknown', 's'],
    ]);
  });

  it('is only taken away where the record can do without', () => {
    const { diff, report } = planned(
      ModelIndex.of([organisation('o')]),
      fragment([
        element('a', 'o', { properties: [{ definitionId: 'pd', value: {} }] }),
        {
          kind: 'folder',
          id: 'f',
          ownerId: 'o',
          name: {},
          order: 0,
          itemIds: ['x', 'a', 'y'],
          parentId: 'z',
        },
      ]),
    );
    expect(diff.added).toMatchObject([
      { id: 'a', properties: [] },
      { id: 'f', itemIds: ['a'] },
    ]);
    expect(report.problems).toHaveLength(4);
    expect(new Set(report.problems.map(({ code }) => code))).toEqual(new Set(['import.referenceCleared']));
  });

  it('may lead to what the workspace has', () => {
    const index = ModelIndex.of([organisation('o'), element('here', 'o')]);
    applied(
      index,
      fragment([
        { kind: 'relationship', id: 'r', ownerId: 'o', type: 'Flow', sourceId: 'here', targetId: 'here' },
      ]),
    );
    expect(index.count('relationship')).toBe(1);
  });
});

describe('the report', () => {
  it('counts by kind and type and gives examples, changes first', () => {
    const index = ModelIndex.of([organisation('o'), element('a', 'o'), element('b', 'o')]);
    const file = fragment([
      element('a', 'o'),
      element('b', 'o', { name: { fi: 'B' } }),
      element('c', 'o', { type: 'Node' }),
    ]);
    const { report } = planned(index, file);
    expect(report).toMatchObject({
      format: 'archimate-exchange',
      modelName: { fi: 'Malli' },
      counts: { element: { added: 1, changed: 1, unchanged: 1 } },
      elementTypes: { ApplicationComponent: 2, Node: 1 },
      problems: [],
    });
    expect(report.examples.map(({ id, change }) => [id, change])).toEqual([
      ['b', 'changed'],
      ['c', 'added'],
      ['a', 'unchanged'],
    ]);
  });

  it('has two hundred examples at most', () => {
    const many = Array.from({ length: 300 }, (_, at) => element(`e${at}`, 'o'));
    expect(planned(ModelIndex.of([organisation('o')]), fragment(many)).report.examples).toHaveLength(200);
  });
});

describe('our own file', () => {
  it('brings back one organisation into a workspace that has changed since', () => {
    const index = imported(fixture('own-model.json'), 'own.json');
    const bytes = written(index, 'archimate-exchange', 'org-mallila');
    const before = index.find('element', 'sys-1');
    if (!before) throw new Error('no system');
    index.apply({
      added: [],
      changed: [{ before, after: { ...before, name: { fi: 'Muutettu' } } }],
      removed: [],
    });
    const { diff } = plan(index, bytes, 'own.xml');
    expect(diff.added).toEqual([]);
    expect(diff.changed.map(({ after }) => after.id)).toEqual(['sys-1']);
  });

  it('is not needed whole: a part of it leans on what is here', () => {
    const index = imported(fixture('own-model.json'), 'own.json');
    const state = {
      kind: 'state',
      id: 'state-then',
      ownerId: 'org-mallila',
      type: 'target',
      name: { fi: 'Uusi nimi' },
      order: 1,
    };
    const file = JSON.stringify({ format: 'kokonaiskuva', formatVersion: 1, states: [state] });
    expect(plan(index, bytesOf(file), 'x.json').diff).toMatchObject({
      added: [],
      changed: [{ after: { name: { fi: 'Uusi nimi' } } }],
    });
  });
});
