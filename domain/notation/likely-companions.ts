// Which new element, joined by which relationship, is most likely wanted beside an element: for the line that ends on nothing.
import data from './likely-companions.json';
import { allowedRelationships, isAllowedBetween, type RelationshipType } from './relationship-rules';

/** A relationship with the type of the new element at its other end. */
export interface Companion {
  readonly relationship: RelationshipType;
  /** From the new element to the one that is there. */
  readonly reverse: boolean;
  readonly type: string;
}

const LIKELY: Readonly<Record<string, string>> = data.companions;

/** The pairs that are most often meant beside an element of the type (likely-companions.json); empty where none is known. */
export function likelyCompanions(type: string): Companion[] {
  return (LIKELY[type] ?? '').split(' ').flatMap((text) => {
    const parts = /^(\w+)([<>])(\w+)$/u.exec(text);
    if (!parts) return [];
    const [, relationship = '', direction, other = ''] = parts;
    return [{ relationship: relationship as RelationshipType, reverse: direction === '<', type: other }];
  });
}

/**
 * For each of the types the likeliest relationship that the table (ArchiMate 3.2, appendix B.5) allows between an element
 * of `type` and a new one: away from it where there is more to say than an association, otherwise towards it. Types that
 * can only be associated come with that; types that nothing can join are left out.
 */
export function companionsOf(type: string, others: readonly string[]): Companion[] {
  return others.flatMap((other): Companion[] => {
    const [on] = allowedRelationships(type, other);
    const [back] = allowedRelationships(other, type);
    if (on !== undefined && on !== 'Association') return [{ relationship: on, reverse: false, type: other }];
    if (back !== undefined && back !== 'Association')
      return [{ relationship: back, reverse: true, type: other }];
    return on === undefined ? [] : [{ relationship: on, reverse: false, type: other }];
  });
}

/** True where the table allows the companion beside an element of the type. */
export function isAllowedCompanion(type: string, { relationship, reverse, type: other }: Companion): boolean {
  return reverse ? isAllowedBetween(relationship, other, type) : isAllowedBetween(relationship, type, other);
}
