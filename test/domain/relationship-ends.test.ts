// Warnings about relationships that came against the table, with junctions and relationships as ends.
import type { ModelRecord, Relationship } from '../../schemas/generated/types';
import { planFragment } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import {
  conceptsOf,
  endOf,
  isAllowed,
  relationshipRuleProblems,
  relationshipsBetween,
  reversedSuggestion,
} from '../../domain/relationship-ends';
import { element } from './support/small-model';

const link = (id: string, type: Relationship['type'], sourceId: string, targetId: string): Relationship => ({
  kind: 'relationship',
  id,
  ownerId: 'org',
  type,
  sourceId,
  targetId,
});

const elements = [
  element('app'),
  element('data', { type: 'DataObject' }),
  element('p1', { type: 'BusinessProcess' }),
  element('p2', { type: 'BusinessProcess' }),
  element('event', { type: 'BusinessEvent' }),
  element('goal', { type: 'Goal' }),
  element('j1', { type: 'AndJunction' }),
  element('j2', { type: 'OrJunction' }),
];

const problems = (...relationships: Relationship[]): [string, string | undefined][] =>
  relationshipRuleProblems([...elements, ...relationships], () => undefined).map(({ code, recordId }) => [
    code,
    recordId,
  ]);

test('right ones give none; wrong ones name the relationship, and say where only the way is wrong', () => {
  expect(
    problems(
      link('ok', 'Access', 'app', 'data'),
      link('way', 'Access', 'data', 'app'),
      link('bad', 'Triggering', 'app', 'goal'),
    ),
  ).toEqual([
    ['relationship.wrongWay', 'way'],
    ['relationship.againstRules', 'bad'],
  ]);
});

test('a chain of junctions is judged by what stands at its ends', () => {
  const chain = [
    link('a', 'Triggering', 'event', 'j1'),
    link('b', 'Triggering', 'j1', 'j2'),
    link('c', 'Triggering', 'j2', 'p1'),
  ];
  expect(problems(...chain)).toEqual([]);
  expect(problems(...chain, link('d', 'Flow', 'j2', 'p2')).map(([, id]) => id)).toContain('d');
  expect(problems(...chain, link('e', 'Triggering', 'j2', 'goal')).map(([, id]) => id)).toContain('e');
});

test('junctions in a circle end the search', () => {
  expect(problems(link('a', 'Triggering', 'j1', 'j2'), link('b', 'Triggering', 'j2', 'j1'))).toEqual([]);
});

test('an end outside the records is found in the model, and one that nobody knows is passed over', () => {
  const records: ModelRecord[] = [
    link('x', 'Triggering', 'app', 'there'),
    link('y', 'Triggering', 'app', 'nowhere'),
  ];
  const there = element('there', { type: 'Goal' });
  const find = (id: string): ModelRecord | undefined =>
    id === 'there' ? there : id === 'app' ? elements[0] : undefined;
  expect(relationshipRuleProblems(records, find).map(({ recordId }) => recordId)).toEqual(['x']);
});

test('what may join a junction is what it joins already', () => {
  const index = ModelIndex.of([...elements, link('a', 'Triggering', 'event', 'j1')]);
  const concepts = conceptsOf(index);
  const junction = endOf(concepts, 'j1');
  const process = endOf(concepts, 'p1');
  if (!junction || !process) throw new Error('no ends');
  expect(relationshipsBetween(junction, process)).toEqual(['Triggering']);
  expect(isAllowed('Triggering', process, junction)).toBe(true);
  expect(isAllowed('Flow', process, junction)).toBe(false);
  expect(reversedSuggestion(concepts, link('n', 'Access', 'data', 'app'))).toBe(true);
});

test('a file against the table is imported whole; the report shows the first ones and counts the rest', () => {
  const wrong = Array.from({ length: 120 }, (_, at) => link(`w${at}`, 'Triggering', 'app', 'goal'));
  const records: ModelRecord[] = [
    { kind: 'organisation', id: 'org', name: { fi: 'Mallila' }, order: 0 },
    { kind: 'state', id: 'now', ownerId: 'org', type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    ...elements,
    ...wrong,
  ];
  const fragment = { records, modelName: { fi: 'Malli' }, source: 'malli', matching: 'replace' as const };
  let count = 0;
  const context = { newId: () => `n${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' };
  const { diff, report } = planFragment(ModelIndex.of([]), fragment, {}, context);
  expect(diff.added.filter(({ kind }) => kind === 'relationship')).toHaveLength(120);
  expect(report.problems.filter(({ code }) => code === 'relationship.againstRules')).toHaveLength(50);
  expect(report.problems.find(({ code }) => code === 'import.moreOfSame')?.params).toEqual({
    code: 'relationship.againstRules',
    count: 70,
  });
});
