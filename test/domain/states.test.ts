// What is present in which state, with transitions in between.
import type { Fate, ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { currentState, fateIn, presentIn, statesOf, targetState } from '../../domain/states';
import { element } from './support/small-model';

const PATH = ['now', 'mid', 'goal', 'far'] as const;

function index(...fates: [stateId: string, fate: Fate['fate']][]): ModelIndex {
  const states: ModelRecord[] = PATH.map((id, order) => ({
    kind: 'state',
    id,
    ownerId: 'org',
    type: order === 0 ? 'current' : order === 1 ? 'transition' : 'target',
    name: { fi: id },
    order,
  }));
  const records: ModelRecord[] = fates.map(([stateId, fate], i) => ({
    kind: 'fate',
    id: `f${i}`,
    stateId,
    subjectId: 'a',
    fate,
  }));
  const organisation: ModelRecord = { kind: 'organisation', id: 'org', name: {} };
  // States come in no order.
  return ModelIndex.of([organisation, element('a'), ...[...states].reverse(), ...records]);
}

function presence(...fates: [string, Fate['fate']][]): boolean[] {
  const model = index(...fates);
  const path = statesOf(model, 'org');
  return PATH.map((state) => presentIn(model, path, state, 'a'));
}

describe('states', () => {
  it('come in time order; the last target is the target', () => {
    const model = index();
    expect(statesOf(model, 'org').map((state) => state.id)).toEqual(PATH);
    expect(currentState(model, 'org')?.id).toBe('now');
    expect(targetState(model, 'org')?.id).toBe('far');
    expect([currentState(model, 'x'), targetState(model, 'x')]).toEqual([undefined, undefined]);
  });

  it('know the fate of a subject in one state', () => {
    const model = index(['mid', 'change'], ['far', 'retire']);
    const fates = PATH.map((state) => fateIn(model, state, 'a')?.fate);
    expect(fates).toEqual([undefined, 'change', undefined, 'retire']);
  });
});

describe('an element is present', () => {
  const cases: [string, [string, Fate['fate']][], boolean[]][] = [
    ['always, where nobody has decided', [], [true, true, true, true]],
    [
      'always, where it stays or changes',
      [
        ['mid', 'change'],
        ['goal', 'keep'],
      ],
      [true, true, true, true],
    ],
    ['from the state on where it is new', [['mid', 'new']], [false, true, true, true]],
    ['until the state where it leaves', [['goal', 'retire']], [true, true, false, false]],
    ['until it is replaced', [['mid', 'replace']], [true, false, false, false]],
    [
      'between coming and leaving',
      [
        ['mid', 'new'],
        ['far', 'retire'],
      ],
      [false, true, true, false],
    ],
    [
      'whichever decision came first',
      [
        ['far', 'retire'],
        ['mid', 'new'],
      ],
      [false, true, true, false],
    ],
    ['where a decision is of a state elsewhere', [['other', 'retire']], [true, true, true, true]],
  ];
  it.each(cases)('%s', (_name, fates, expected) => {
    expect(presence(...fates)).toEqual(expected);
  });
});
