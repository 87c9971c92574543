// What it may mean that one element stands inside another (ArchiMate 3.2 chapter 5: structural relationships may be drawn
// as nesting; specialization and access are drawn so in practice).
import type { Relationship } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import { isAllowedBetween } from './notation/relationship-rules';

type RelationshipType = Relationship['type'];

/** A relationship that nesting may stand for: one of the model, or one that would be made. */
export interface NestingOffer {
  readonly type: RelationshipType;
  /** From the inner element to the outer. */
  readonly reverse: boolean;
  /** The relationship of the model; absent: it would be new. */
  readonly relationshipId?: string;
}

/** The likeliest first: type and whether it runs from the inner element to the outer. */
const MEANINGS: readonly (readonly [RelationshipType, boolean])[] = [
  ['Composition', false],
  ['Aggregation', false],
  ['Assignment', false],
  ['Realization', true],
  ['Realization', false],
  ['Specialization', true],
  ['Access', false],
  ['Assignment', true],
];

/** What these hold together is not a part of them. */
const AGGREGATING: ReadonlySet<string> = new Set(['Grouping', 'Plateau']);

/** True where nesting can stand for a relationship of this type. */
function nestable(type: RelationshipType): boolean {
  return MEANINGS.some(([known]) => known === type);
}

/** Relationships of the model between two concepts, in either direction, that nesting can stand for; the likeliest first. */
export function nestedRelationships(index: ModelIndex, outerId: string, innerId: string): Relationship[] {
  if (outerId === innerId) return [];
  const rank = ({ type, sourceId }: Relationship): number => {
    const at = MEANINGS.findIndex(([known, reverse]) => known === type && reverse === (sourceId === innerId));
    return at < 0 ? MEANINGS.length : at;
  };
  return index
    .relationshipsOf(innerId)
    .filter(
      ({ type, sourceId, targetId }) => nestable(type) && (sourceId === outerId || targetId === outerId),
    )
    .sort((a, b) => rank(a) - rank(b));
}

/**
 * The relationships that it may mean to put the inner element inside the outer one: first those of the model, then the
 * types that the language allows (appendix B.5), the likeliest first. Empty where one of the two is no element.
 */
export function nestingOffers(index: ModelIndex, outerId: string, innerId: string): NestingOffer[] {
  const outer = index.find('element', outerId);
  const inner = index.find('element', innerId);
  if (!outer || !inner || outerId === innerId) return [];
  const existing = nestedRelationships(index, outerId, innerId).map(({ id, type, sourceId }) => ({
    type,
    reverse: sourceId === innerId,
    relationshipId: id,
  }));
  const known = new Set(existing.map(({ type, reverse }) => `${type} ${reverse}`));
  const fresh = newNestingOffers(outer.type, inner.type);
  return [...existing, ...fresh.filter(({ type, reverse }) => !known.has(`${type} ${reverse}`))];
}

/** What it may mean to make a new element of a type inside one of another: the types that the language allows, the likeliest first. */
export function newNestingOffers(outerType: string, innerType: string): NestingOffer[] {
  const fresh = MEANINGS.filter(([type, reverse]) =>
    reverse ? isAllowedBetween(type, innerType, outerType) : isAllowedBetween(type, outerType, innerType),
  ).map(([type, reverse]) => ({ type, reverse }));
  if (!AGGREGATING.has(outerType)) return fresh;
  return [
    ...fresh.filter(({ type }) => type === 'Aggregation'),
    ...fresh.filter(({ type }) => type !== 'Aggregation'),
  ];
}
