// Elements of a file that look like one that is here: told with the reason, decided by a person, and decided once.
import { IMPORT_OWNER, planFragment, type ImportChoice } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import type { Element, ModelRecord } from '../../schemas/generated/types';

const O = 'o';
const EMPTY = { added: [], changed: [], removed: [] };

function own(id: string, name: string): Element {
  return { kind: 'element', id, ownerId: O, type: 'ApplicationComponent', name: { fi: name } };
}

function incoming(id: string, name: string): Element {
  return { ...own(id, name), ownerId: IMPORT_OWNER };
}

function model(...records: ModelRecord[]): ModelIndex {
  return ModelIndex.of([
    { kind: 'organisation', id: O, name: { fi: 'Mallila' } },
    { kind: 'state', id: 'now', ownerId: O, type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    { kind: 'state', id: 'then', ownerId: O, type: 'target', name: { fi: 'Tavoitetila' }, order: 1 },
    ...records,
  ]);
}

function plan(index: ModelIndex, records: ModelRecord[], choice: ImportChoice = {}) {
  let count = 0;
  return planFragment(
    index,
    { records, modelName: { fi: 'Malli' }, source: 'malli', matching: 'merge' },
    { organisationId: O, ...choice },
    { newId: () => `new-${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' },
  );
}

/** The model after the import; the same import again must have nothing to do. */
function after(index: ModelIndex, records: ModelRecord[], choice: ImportChoice = {}): ModelIndex {
  index.apply(plan(index, records, choice).diff);
  expect(plan(index, records, choice).diff).toEqual(EMPTY);
  return index;
}

describe('what looks alike', () => {
  it.each([
    ['Dynasty 10', 'Dynasty', 'oneInOther'],
    ['Asianhallinta Dynasty', 'Dynasty asianhallinta', 'sameWords'],
    ['Primus', 'Prinus', 'oneLetter'],
    ['Primus', 'primus', 'sameName'],
  ])('%s and %s: %s, and nothing is decided', (here, there, reason) => {
    const index = model(own('a', here));
    const { report, diff } = plan(index, [incoming('x', there)]);
    expect(report.suggestions).toEqual([
      {
        fileId: 'x',
        name: there,
        type: 'ApplicationComponent',
        candidates: [{ elementId: 'a', name: here, reason }],
      },
    ]);
    expect(diff.added.map(({ id }) => id)).toEqual(['x']);
  });

  it('is not told of what has little in common', () => {
    expect(plan(model(own('a', 'Primus')), [incoming('x', 'Wilma')]).report.suggestionCount).toBe(0);
  });

  it('becomes one when a person says so, and stays two when a person says so', () => {
    const same = after(model(own('a', 'Dynasty 10')), [incoming('x', 'Dynasty')], {
      pairs: [{ fileId: 'x', elementId: 'a' }],
    });
    expect(same.count('element')).toBe(1);
    const other: ImportChoice = { matching: { by: 'name' }, pairs: [{ fileId: 'x', elementId: null }] };
    const { report } = plan(model(own('a', 'Dynasty')), [incoming('x', 'Dynasty')], other);
    expect(report.suggestions).toEqual([]);
    expect(after(model(own('a', 'Dynasty')), [incoming('x', 'Dynasty')], other).count('element')).toBe(2);
  });
});
