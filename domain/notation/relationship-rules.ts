// Which relationship may join which concepts: the table of ArchiMate 3.2 appendix B.5, read from relationship-table.json.
import type { Relationship } from '../../schemas/generated/types';
import { ELEMENT_TYPES, isElementType } from './element-types';
import preferences from './relationship-preferences.json';
import table from './relationship-table.json';

export type RelationshipType = Relationship['type'];

/** Every relationship type in the order of the specification (ArchiMate 3.2, chapter 5), with its letter in the table. */
export const RELATIONSHIP_LETTERS = {
  Composition: 'c',
  Aggregation: 'g',
  Assignment: 'i',
  Realization: 'r',
  Serving: 'v',
  Access: 'a',
  Influence: 'n',
  Triggering: 't',
  Flow: 'f',
  Specialization: 's',
  Association: 'o',
} as const satisfies Record<RelationshipType, string>;

export const RELATIONSHIP_TYPES = Object.keys(RELATIONSHIP_LETTERS) as RelationshipType[];

/** Types that a junction may join (ArchiMate 3.2, 5.5.1): dependency and dynamic ones, assignment and realization. */
export const JUNCTION_TYPES: readonly RelationshipType[] = [
  'Assignment',
  'Realization',
  'Serving',
  'Access',
  'Influence',
  'Triggering',
  'Flow',
  'Association',
];

/** Stands for a relationship where it is an end of another relationship. */
export const RELATIONSHIP_END = 'Relationship';

/** True for the two junctions, which are no elements of the language's metamodel. */
export function isJunction(type: string): boolean {
  return type === 'AndJunction' || type === 'OrJunction';
}

/** The types that can stand in a row or column of the table: every element type without the junctions. */
export const TABLE_TYPES = Object.keys(ELEMENT_TYPES).filter((type) => !isJunction(type));

const GROUPS: Readonly<Record<string, readonly string[]>> = table.groups;

function members(name: string): string[] {
  const group = GROUPS[name];
  return group ? group.flatMap(members) : [name];
}

function rowOf(text: string): Map<string, string> {
  const row = new Map<string, string>();
  const bases: Readonly<Record<string, string>> = table.bases;
  for (const token of text.split(' ')) {
    const [name = '', letters] = token.split(':');
    if (letters !== undefined) for (const target of members(name)) row.set(target, letters);
    else for (const [target, cell] of rowOf(bases[name] ?? '')) row.set(target, cell);
  }
  return row;
}

const ROWS = new Map(Object.entries(table.rows).map(([source, text]) => [source, rowOf(text)]));

/** The letters of a cell; a relationship as an end only takes associations (specification 5.2.4), and no second one. */
function cell(source: string, target: string): string {
  if (source === RELATIONSHIP_END) return target === RELATIONSHIP_END ? '' : 'o';
  return ROWS.get(source)?.get(target) ?? '';
}

interface Preference {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
  readonly first: readonly RelationshipType[];
}

const PREFERENCES: readonly Preference[] = preferences.pairs.map(({ from, to, first }) => ({
  from: new Set(members(from)),
  to: new Set(members(to)),
  first: first as RelationshipType[],
}));

const cache = new Map<string, readonly RelationshipType[]>();

/**
 * The relationship types that the specification's table allows from one concept type to another, the most likely
 * first: what architects mean by such a pair (relationship-preferences.json), then the order of `otherwise` there.
 * An end is an element type or 'Relationship'. A junction stands for anything that a junction may join; its
 * neighbours are considered by `relationshipsBetween`. Types outside the language allow every relationship, because
 * nothing is known of them.
 */
export function allowedRelationships(source: string, target: string): readonly RelationshipType[] {
  const key = `${source} ${target}`;
  const known = cache.get(key);
  if (known) return known;
  const allowed = orderedFor(source, target, tableTypes(source, target));
  cache.set(key, allowed);
  return allowed;
}

/** True where the table allows the relationship from one concept type to the other (see `allowedRelationships`). */
export function isAllowedBetween(type: RelationshipType, source: string, target: string): boolean {
  return allowedRelationships(source, target).includes(type);
}

function tableTypes(source: string, target: string): RelationshipType[] {
  if (isJunction(source) || isJunction(target)) {
    if (source === RELATIONSHIP_END || target === RELATIONSHIP_END) return [];
    const sources = isJunction(source) ? TABLE_TYPES : [source];
    const targets = isJunction(target) ? TABLE_TYPES : [target];
    return JUNCTION_TYPES.filter((type) =>
      sources.some((s) => targets.some((t) => isAllowedBetween(type, s, t))),
    );
  }
  if (isForeign(source) || isForeign(target)) return RELATIONSHIP_TYPES;
  const letters = cell(source, target);
  return RELATIONSHIP_TYPES.filter((type) => letters.includes(RELATIONSHIP_LETTERS[type]));
}

function isForeign(type: string): boolean {
  return type !== RELATIONSHIP_END && !isElementType(type);
}

function orderedFor(source: string, target: string, types: readonly RelationshipType[]): RelationshipType[] {
  const wanted = PREFERENCES.filter(({ from, to }) => from.has(source) && to.has(target)).flatMap(
    ({ first }) => first,
  );
  const order = [...wanted, ...(preferences.otherwise as RelationshipType[])];
  return [...types].sort((a, b) => order.indexOf(a) - order.indexOf(b));
}
