// Derived relationships: each rule of ArchiMate 3.2 appendix B.2 by an example, and the restrictions of B.4.
import type { Element, ModelRecord } from '../../../schemas/generated/types';
import { derivedRelationships } from '../../../domain/derivation/derive';
import { presenceIn } from '../../../domain/derivation/links';
import { ModelIndex } from '../../../domain/model-index';
import { element, relationship as rel } from '../support/small-model';

const of = (types: Record<string, string>): Element[] =>
  Object.entries(types).map(([id, type]) => element(id, { type }));

/** Derived relationships of an element as "source type target". */
function derived(id: string, records: readonly ModelRecord[], present?: (id: string) => boolean): string[] {
  const { outgoing, incoming } = derivedRelationships(ModelIndex.of(records), id, present);
  return [...outgoing, ...incoming]
    .map(({ sourceId, type, targetId }) => `${sourceId} ${type} ${targetId}`)
    .sort();
}

/** Both ends of the chain must see the same relationship. */
function fromBothEnds(a: string, c: string, records: readonly ModelRecord[]): string[][] {
  const between = (list: string[]): string[] => list.filter((line) => line.includes(a) && line.includes(c));
  return [between(derived(a, records)), between(derived(c, records))];
}

const both = (line: string): string[][] => [[line], [line]];

test('DR1: a specialization of a specialization', () => {
  const records = [
    ...of({ a: 'BusinessRole', b: 'BusinessRole', c: 'BusinessRole' }),
    rel('a', 'Specialization', 'b'),
    rel('b', 'Specialization', 'c'),
  ];
  expect(fromBothEnds('a', 'c', records)).toEqual(both('a Specialization c'));
});

test.each([
  ['Composition', 'Assignment', 'Assignment'],
  ['Composition', 'Realization', 'Realization'],
  ['Aggregation', 'Composition', 'Aggregation'],
] as const)('DR2: %s then %s is the weaker', (first, second, result) => {
  const types = {
    Assignment: { a: 'ApplicationComponent', b: 'ApplicationComponent', c: 'ApplicationFunction' },
    Realization: { a: 'ApplicationComponent', b: 'ApplicationComponent', c: 'ApplicationService' },
    Composition: { a: 'ApplicationComponent', b: 'ApplicationComponent', c: 'ApplicationComponent' },
  }[second];
  const records = [...of(types), rel('a', first, 'b'), rel('b', second, 'c')];
  expect(fromBothEnds('a', 'c', records)).toEqual(both(`a ${result} c`));
});

test('DR3: who realizes a service serves what the service serves', () => {
  const records = [
    ...of({ a: 'ApplicationFunction', b: 'ApplicationService', c: 'BusinessProcess' }),
    rel('a', 'Realization', 'b'),
    rel('b', 'Serving', 'c'),
  ];
  expect(fromBothEnds('a', 'c', records)).toEqual(both('a Serving c'));
});

test('DR4: what serves the work serves who does it', () => {
  const records = [
    ...of({ a: 'BusinessRole', b: 'BusinessProcess', c: 'ApplicationService' }),
    rel('a', 'Assignment', 'b'),
    rel('c', 'Serving', 'b'),
  ];
  expect(fromBothEnds('a', 'c', records)).toEqual(both('c Serving a'));
});

test('DR5 and DR6: flows of the work are flows of who does it, at both ends', () => {
  const records = [
    ...of({ a: 'BusinessRole', b: 'BusinessProcess', c: 'BusinessProcess', d: 'BusinessRole' }),
    rel('a', 'Assignment', 'b'),
    rel('b', 'Flow', 'c'),
    rel('d', 'Assignment', 'c'),
  ];
  expect(derived('a', records)).toEqual(['a Flow c', 'a Flow d']);
  expect(derived('d', records)).toEqual(['a Flow d', 'b Flow d']);
});

test('DR7 and DR8: triggering goes down to the parts and on along the chain; not up from a part', () => {
  const records = [
    ...of({
      a: 'BusinessProcess',
      b: 'BusinessProcess',
      c: 'BusinessProcess',
      part: 'BusinessProcess',
      whole: 'BusinessProcess',
    }),
    rel('a', 'Triggering', 'b'),
    rel('b', 'Triggering', 'c'),
    rel('c', 'Composition', 'part'),
    rel('whole', 'Composition', 'b'),
  ];
  expect(derived('a', records)).toEqual(['a Triggering c', 'a Triggering part']);
});

test('potential rules are not certain: serving twice, flow twice, down to a part', () => {
  const records = [
    ...of({
      a: 'ApplicationComponent',
      b: 'ApplicationComponent',
      c: 'ApplicationComponent',
      part: 'ApplicationComponent',
    }),
    rel('a', 'Serving', 'b'),
    rel('b', 'Serving', 'c'),
    rel('b', 'Composition', 'part'),
  ];
  expect(derived('a', records)).toEqual([]);
  const flows = records.map((record) =>
    record.kind === 'relationship' && record.type === 'Serving'
      ? { ...record, type: 'Flow' as const }
      : record,
  );
  expect(derived('a', flows)).toEqual([]);
});

test('a long chain is derived step by step, and tells itself', () => {
  const records = [
    ...of({
      server: 'Node',
      file: 'Artifact',
      app: 'ApplicationComponent',
      service: 'ApplicationService',
      process: 'BusinessProcess',
      role: 'BusinessRole',
    }),
    rel('server', 'Assignment', 'file'),
    rel('file', 'Realization', 'app'),
    rel('app', 'Realization', 'service'),
    rel('service', 'Serving', 'process'),
    rel('role', 'Assignment', 'process'),
  ];
  const { outgoing } = derivedRelationships(ModelIndex.of(records), 'server');
  const toRole = outgoing.find(({ targetId }) => targetId === 'role');
  expect(toRole?.type).toBe('Serving');
  expect(toRole?.steps.map(({ relationship, forward }) => [relationship.type, forward])).toEqual([
    ['Assignment', true],
    ['Realization', true],
    ['Realization', true],
    ['Serving', true],
    ['Assignment', false],
  ]);
  expect(derived('role', records)).toContain('server Serving role');
});

test('B.4: into motivation only realization and influence, and not through a third domain', () => {
  const records = [
    ...of({
      app: 'ApplicationComponent',
      part: 'ApplicationComponent',
      capability: 'Capability',
      goal: 'Goal',
      need: 'Requirement',
    }),
    rel('app', 'Composition', 'part'),
    rel('part', 'Realization', 'need'),
    rel('part', 'Influence', 'goal'),
    rel('part', 'Association', 'goal'),
    rel('part', 'Realization', 'capability'),
    rel('capability', 'Realization', 'goal'),
  ];
  expect(derived('app', records)).toEqual([
    'app Influence goal',
    'app Realization capability',
    'app Realization need',
  ]);
  const throughStrategy = [
    ...of({ app: 'ApplicationComponent', capability: 'Capability', goal: 'Goal' }),
    rel('app', 'Realization', 'capability'),
    rel('capability', 'Realization', 'goal'),
  ];
  expect(derived('app', throughStrategy)).toEqual([]);
});

test('a relationship against the table is no ground for a derivation', () => {
  const records = [
    ...of({ a: 'DataObject', b: 'ApplicationComponent', c: 'ApplicationService' }),
    rel('a', 'Composition', 'b'),
    rel('b', 'Realization', 'c'),
  ];
  expect(derived('a', records)).toEqual([]);
});

test('a junction is passed through, and what stands on the way back is not', () => {
  const records = [
    ...of({
      a: 'BusinessProcess',
      b: 'BusinessProcess',
      c: 'BusinessProcess',
      d: 'BusinessProcess',
      j: 'AndJunction',
    }),
    rel('a', 'Triggering', 'j'),
    rel('b', 'Triggering', 'j'),
    rel('j', 'Triggering', 'c'),
    rel('c', 'Triggering', 'd'),
  ];
  // What a junction joins is one direct link, so only what lies behind it is derived.
  expect(derived('a', records)).toEqual(['a Triggering d']);
});

test('circles end', () => {
  const records = [
    ...of({ a: 'BusinessProcess', b: 'BusinessProcess', c: 'BusinessProcess' }),
    rel('a', 'Triggering', 'b'),
    rel('b', 'Triggering', 'c'),
    rel('c', 'Triggering', 'a'),
  ];
  expect(derived('a', records)).toEqual(['a Triggering c', 'b Triggering a']);
});

test('an association without direction is walked both ways', () => {
  const records = [
    ...of({ a: 'BusinessRole', b: 'BusinessProcess', c: 'BusinessObject' }),
    rel('a', 'Assignment', 'b'),
    rel('c', 'Association', 'b'),
  ];
  expect(derived('a', records)).toContain('a Association c');
  const directed = records.map((record) =>
    record.kind === 'relationship' && record.type === 'Association' ? { ...record, directed: true } : record,
  );
  expect(derived('a', directed)).toEqual(['c Association a']);
});

test('what has left by a state is no ground in it', () => {
  const records: ModelRecord[] = [
    { kind: 'organisation', id: 'org', name: { fi: 'M' }, order: 0 },
    { kind: 'state', id: 'now', ownerId: 'org', type: 'current', name: { fi: 'N' }, order: 0 },
    { kind: 'state', id: 'goal', ownerId: 'org', type: 'target', name: { fi: 'T' }, order: 1000 },
    { kind: 'fate', id: 'fate', stateId: 'goal', subjectId: 'b', fate: 'retire' },
    ...of({ a: 'ApplicationFunction', b: 'ApplicationService', c: 'BusinessProcess' }),
    rel('a', 'Realization', 'b'),
    rel('b', 'Serving', 'c'),
  ];
  const model = ModelIndex.of(records);
  expect(derived('a', records, presenceIn(model, 'now'))).toEqual(['a Serving c']);
  expect(derived('a', records, presenceIn(model, 'goal'))).toEqual([]);
});
