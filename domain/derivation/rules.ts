// The certain derivation rules DR1–DR8 of ArchiMate 3.2 (B.2) on relationship types, and the restrictions of B.4.
import { ELEMENT_TYPES, isElementType } from '../notation/element-types';
import { isAllowedBetween, type RelationshipType } from '../notation/relationship-rules';

/** Structural relationships, the weakest first (specification 5.1). */
const STRUCTURAL: readonly RelationshipType[] = ['Realization', 'Assignment', 'Aggregation', 'Composition'];
const DEPENDENCY: readonly RelationshipType[] = ['Association', 'Influence', 'Access', 'Serving'];

export function isStructural(type: RelationshipType): boolean {
  return STRUCTURAL.includes(type);
}

export function isDependency(type: RelationshipType): boolean {
  return DEPENDENCY.includes(type);
}

/**
 * What p(a,b) and q(b,c) give for a and c, both read in their own direction: DR1 (specializations), DR2 (the weaker of
 * two structural ones), DR3 and DR5 (structure, then a dependency or dynamic one), DR7 (triggering, then structure),
 * DR8 (two triggerings). Undefined where no rule is certain.
 */
export function inLine(p: RelationshipType, q: RelationshipType): RelationshipType | undefined {
  if (p === 'Specialization') return q === 'Specialization' ? q : undefined;
  if (isStructural(p)) {
    if (isStructural(q)) return STRUCTURAL[Math.min(STRUCTURAL.indexOf(p), STRUCTURAL.indexOf(q))];
    return q === 'Specialization' ? undefined : q;
  }
  if (p === 'Triggering') return isStructural(q) || q === 'Triggering' ? 'Triggering' : undefined;
  return undefined;
}

/** True where a relationship can be the first of two in line (`inLine`). */
export function leadsOn(p: RelationshipType): boolean {
  return p === 'Specialization' || p === 'Triggering' || isStructural(p);
}

/**
 * What p(c,b) gives for c and a where a structural relationship leads from a to b: DR4 (dependencies) and DR6 (flow)
 * move the target up to the whole. Undefined where no rule is certain.
 */
export function toTheWhole(p: RelationshipType): RelationshipType | undefined {
  return isDependency(p) || p === 'Flow' ? p : undefined;
}

type Domain = 'motivation' | 'strategy' | 'core' | 'implementation';

/** The part of the language that a type belongs to (B.4); groupings count as core. */
export function domainOf(type: string): Domain {
  const layer = isElementType(type) ? ELEMENT_TYPES[type] : 'composite';
  return layer === 'motivation' || layer === 'strategy' || layer === 'implementation' ? layer : 'core';
}

/** Domains in the order in which derivation may climb: from the last towards the first, never back. */
const CLIMB: readonly Domain[] = ['motivation', 'strategy', 'core', 'implementation'];

/**
 * True where B.4 lets the relationship be derived between these element types: allowed by the table; between domains
 * only towards motivation (realization, influence), strategy and core (realization).
 */
export function mayDerive(type: RelationshipType, source: string, target: string): boolean {
  if (!isAllowedBetween(type, source, target)) return false;
  const from = domainOf(source);
  const to = domainOf(target);
  if (from === to) return true;
  if (CLIMB.indexOf(to) > CLIMB.indexOf(from)) return false;
  return type === 'Realization' || (type === 'Influence' && to === 'motivation');
}

/** True where a chain from `start` that has reached `at` may go on to `next`: never through a third domain (B.4). */
export function staysInDomains(start: string, at: string, next: string): boolean {
  const middle = domainOf(at);
  return middle === domainOf(start) || middle === domainOf(next);
}
