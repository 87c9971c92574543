// The table of relationships against cells checked by hand in the specification and against the rules of its text.
import { ELEMENT_TYPES } from '../../../domain/notation/element-types';
import {
  allowedRelationships,
  isAllowedBetween,
  JUNCTION_TYPES,
  RELATIONSHIP_END,
  RELATIONSHIP_LETTERS,
  RELATIONSHIP_TYPES,
  TABLE_TYPES,
} from '../../../domain/notation/relationship-rules';
import table from '../../../domain/notation/relationship-table.json';

const letters = (source: string, target: string): string =>
  allowedRelationships(source, target)
    .map((type) => RELATIONSHIP_LETTERS[type])
    .sort()
    .join('');

test('every element type has a row, and every cell of the 60 by 60 table allows association (specification 5.2.4)', () => {
  expect(TABLE_TYPES).toHaveLength(60);
  expect(Object.keys(table.rows).sort()).toEqual([...TABLE_TYPES].sort());
  for (const source of TABLE_TYPES) {
    for (const target of TABLE_TYPES) expect(letters(source, target)).toContain('o');
  }
});

test('every name in the data is an element type or a group', () => {
  const groups: Record<string, string[]> = table.groups;
  const known = new Set([
    ...TABLE_TYPES,
    ...Object.keys(groups),
    ...Object.keys(table.bases),
    RELATIONSHIP_END,
  ]);
  for (const text of [...Object.values(table.rows), ...Object.values(table.bases)]) {
    for (const token of text.split(' ')) {
      const [name, cell] = token.split(':');
      expect(known).toContain(name);
      if (cell !== undefined) expect(cell).toMatch(/^[cgirvantfso]+$/u);
    }
  }
  for (const name of Object.values(groups).flat()) expect(known).toContain(name);
});

test.each([
  ['ApplicationComponent', 'ApplicationComponent', 'cfgorstv'],
  ['ApplicationComponent', 'ApplicationService', 'fiortv'],
  ['ApplicationComponent', 'DataObject', 'ao'],
  ['ApplicationComponent', 'BusinessProcess', 'fortv'],
  ['ApplicationComponent', 'Node', 'fotv'],
  ['ApplicationCollaboration', 'ApplicationComponent', 'fgortv'],
  ['ApplicationInterface', 'ApplicationService', 'fiotv'],
  ['ApplicationFunction', 'Resource', 'o'],
  ['ApplicationEvent', 'BusinessEvent', 'fortv'],
  ['DataObject', 'BusinessObject', 'or'],
  ['DataObject', 'ApplicationComponent', 'o'],
  ['Node', 'ApplicationComponent', 'fortv'],
  ['Node', 'Artifact', 'aio'],
  ['Node', 'Facility', 'cfgiotv'],
  ['Node', 'WorkPackage', 'io'],
  ['Device', 'SystemSoftware', 'cfgiortv'],
  ['Device', 'BusinessActor', 'fotv'],
  ['SystemSoftware', 'SystemSoftware', 'cfgiorstv'],
  ['Path', 'TechnologyCollaboration', 'fgotv'],
  ['CommunicationNetwork', 'Device', 'fgortv'],
  ['CommunicationNetwork', 'Path', 'fortv'],
  ['DistributionNetwork', 'Facility', 'fgiortv'],
  ['Equipment', 'Material', 'aio'],
  ['Artifact', 'ApplicationComponent', 'or'],
  ['Artifact', 'Artifact', 'cgors'],
  ['Artifact', 'Representation', 'o'],
  ['Material', 'Device', 'or'],
  ['BusinessActor', 'BusinessRole', 'fiotv'],
  ['BusinessRole', 'BusinessActor', 'fotv'],
  ['BusinessActor', 'Stakeholder', 'ino'],
  ['BusinessRole', 'BusinessInterface', 'cfgotv'],
  ['BusinessProcess', 'BusinessService', 'fortv'],
  ['BusinessService', 'BusinessProcess', 'fotv'],
  ['BusinessObject', 'Contract', 'cgos'],
  ['Representation', 'BusinessObject', 'or'],
  ['Product', 'BusinessService', 'cfgortv'],
  ['Product', 'Contract', 'acgo'],
  ['Resource', 'Capability', 'fiotv'],
  ['Capability', 'CourseOfAction', 'fortv'],
  ['CourseOfAction', 'Capability', 'fotv'],
  ['Requirement', 'Constraint', 'cgnos'],
  ['Requirement', 'Goal', 'nor'],
  ['Goal', 'Requirement', 'no'],
  ['Principle', 'Outcome', 'nor'],
  ['WorkPackage', 'Deliverable', 'aor'],
  ['WorkPackage', 'Plateau', 'fort'],
  ['Deliverable', 'Plateau', 'or'],
  ['Plateau', 'Plateau', 'cfgost'],
  ['Plateau', 'ApplicationComponent', 'cgor'],
  ['Gap', 'Plateau', 'o'],
  ['Gap', 'ApplicationComponent', 'o'],
  ['Plateau', 'Gap', 'o'],
  ['Grouping', 'Plateau', 'cfgorst'],
  ['Location', 'Location', 'cfgostv'],
  ['Location', 'Node', 'cfgiortv'],
  ['Grouping', RELATIONSHIP_END, 'cgo'],
  ['ApplicationComponent', RELATIONSHIP_END, 'o'],
  [RELATIONSHIP_END, 'ApplicationComponent', 'o'],
  [RELATIONSHIP_END, RELATIONSHIP_END, ''],
])('%s to %s: %s', (source, target, expected) => {
  expect(letters(source, target)).toBe([...expected].sort().join(''));
});

test('a type may be composed, aggregated and specialized by its own type (specification 5.1.1, 5.1.2 and 5.4.1)', () => {
  for (const type of TABLE_TYPES) {
    for (const relation of ['Composition', 'Aggregation', 'Specialization'] as const) {
      expect([type, relation, isAllowedBetween(relation, type, type)]).toEqual([type, relation, true]);
    }
  }
});

test('specialization stays within a type, but for contract and object, requirement and constraint, and groupings', () => {
  const pairs: string[] = [];
  for (const source of TABLE_TYPES) {
    for (const target of TABLE_TYPES) {
      if (source === target || source === 'Grouping' || target === 'Grouping') continue;
      if (isAllowedBetween('Specialization', source, target)) pairs.push(`${source} ${target}`);
    }
  }
  expect(pairs.sort()).toEqual([
    'BusinessObject Contract',
    'Constraint Requirement',
    'Contract BusinessObject',
    'Requirement Constraint',
  ]);
});

test('access ends in a passive element, influence in a motivation element, or in a grouping (specification 5.2.2, 5.2.3)', () => {
  const passive = [
    'BusinessObject',
    'Contract',
    'Representation',
    'DataObject',
    'Artifact',
    'Material',
    'Deliverable',
  ];
  for (const target of TABLE_TYPES) {
    const accessed = TABLE_TYPES.some((source) => isAllowedBetween('Access', source, target));
    expect([target, accessed]).toEqual([target, passive.includes(target) || target === 'Grouping']);
    const influenced = TABLE_TYPES.some((source) => isAllowedBetween('Influence', source, target));
    const motivation = ELEMENT_TYPES[target as keyof typeof ELEMENT_TYPES] === 'motivation';
    expect([target, influenced]).toEqual([target, motivation || target === 'Grouping']);
  }
});

test('nothing in the motivation layer serves, triggers or flows', () => {
  for (const source of TABLE_TYPES.filter((type) => ELEMENT_TYPES[type as 'Goal'] === 'motivation')) {
    for (const target of TABLE_TYPES) expect(letters(source, target)).not.toMatch(/[vtfi]/u);
  }
});

test('realization goes up: business never realizes application or technology', () => {
  const layerOf = (type: string): string => ELEMENT_TYPES[type as keyof typeof ELEMENT_TYPES];
  const down = TABLE_TYPES.filter((type) => layerOf(type) === 'business' && type !== 'Product').flatMap(
    (source) =>
      TABLE_TYPES.filter(
        (target) =>
          ['application', 'technology'].includes(layerOf(target)) &&
          isAllowedBetween('Realization', source, target),
      ),
  );
  expect(down).toEqual([]);
});

test('a junction takes what any element on its other side could take, and no structure or specialization', () => {
  expect(allowedRelationships('BusinessProcess', 'AndJunction')).toContain('Triggering');
  expect(allowedRelationships('AndJunction', 'Goal')).not.toContain('Triggering');
  for (const type of RELATIONSHIP_TYPES.filter((each) => !JUNCTION_TYPES.includes(each)))
    expect(allowedRelationships('Node', 'OrJunction')).not.toContain(type);
  expect(allowedRelationships(RELATIONSHIP_END, 'AndJunction')).toEqual([]);
});

test.each([
  ['ApplicationComponent', 'ApplicationComponent', 'Flow'],
  ['ApplicationComponent', 'DataObject', 'Access'],
  ['Node', 'ApplicationComponent', 'Serving'],
  ['ApplicationComponent', 'BusinessProcess', 'Serving'],
  ['BusinessProcess', 'BusinessService', 'Realization'],
  ['ApplicationComponent', 'ApplicationService', 'Realization'],
  ['BusinessRole', 'BusinessProcess', 'Assignment'],
  ['BusinessProcess', 'BusinessProcess', 'Triggering'],
  ['BusinessActor', 'BusinessActor', 'Aggregation'],
  ['BusinessObject', 'BusinessObject', 'Association'],
  ['DataObject', 'BusinessObject', 'Realization'],
  ['Plateau', 'Plateau', 'Triggering'],
  ['Plateau', 'ApplicationComponent', 'Aggregation'],
  ['Gap', 'Plateau', 'Association'],
  ['Requirement', 'Goal', 'Realization'],
  ['Grouping', 'ApplicationComponent', 'Aggregation'],
  ['WorkPackage', 'Deliverable', 'Realization'],
])('%s to %s is most likely %s', (source, target, first) => {
  expect(allowedRelationships(source, target)[0]).toBe(first);
});

test('a type outside the language forbids nothing', () => {
  expect(allowedRelationships('Spaceship', 'ApplicationComponent')).toHaveLength(RELATIONSHIP_TYPES.length);
});
