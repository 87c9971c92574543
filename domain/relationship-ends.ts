// The relationship table applied to a model: ends that are elements, junctions with their neighbours, or relationships.
import type { Element, ModelRecord, Relationship } from '../schemas/generated/types';
import type { ModelIndex } from './model-index';
import {
  allowedRelationships,
  isAllowedBetween,
  isJunction,
  JUNCTION_TYPES,
  RELATIONSHIP_END,
  type RelationshipType,
} from './notation/relationship-rules';
import { warning, type Problem } from './problem';
import { textIn } from './text';

/** Where the ends of relationships are looked up: a model, a plan, or the records of a file. */
export interface Concepts {
  concept(id: string): Element | Relationship | undefined;
  /** Relationships that begin or end at the concept. Only asked of junctions. */
  relationshipsOf(id: string): readonly Relationship[];
}

/** The concepts of a model. */
export function conceptsOf(index: ModelIndex): Concepts {
  return {
    concept: (id) => index.find('element', id) ?? index.find('relationship', id),
    relationshipsOf: (id) => index.relationshipsOf(id),
  };
}

/** One end of a relationship as the rules see it. */
export interface End {
  /** Element type, or 'Relationship'. */
  readonly type: string;
  /** Of a junction: the types of the relationships that it joins, and of the elements before and behind it. */
  readonly junction?: {
    readonly joined: ReadonlySet<RelationshipType>;
    readonly before: ReadonlySet<string>;
    readonly behind: ReadonlySet<string>;
  };
}

/**
 * The end with this identifier; undefined where there is no such concept. Chains of junctions are followed to the
 * elements at their ends; `apart` is a relationship that is left out because it is the one being judged.
 */
export function endOf(concepts: Concepts, id: string, apart?: string): End | undefined {
  const concept = concepts.concept(id);
  if (!concept) return undefined;
  if (concept.kind === 'relationship') return { type: RELATIONSHIP_END };
  if (!isJunction(concept.type)) return { type: concept.type };
  const joined = new Set<RelationshipType>();
  const before = new Set<string>();
  const behind = new Set<string>();
  const seen = new Set([id]);
  const todo: { id: string; forward: boolean | undefined }[] = [{ id, forward: undefined }];
  for (let at = todo.pop(); at !== undefined; at = todo.pop()) {
    for (const relationship of concepts.relationshipsOf(at.id)) {
      if (relationship.id === apart) continue;
      const forward = relationship.sourceId === at.id;
      if (at.forward !== undefined && at.forward !== forward) continue;
      joined.add(relationship.type);
      const farId = forward ? relationship.targetId : relationship.sourceId;
      const far = concepts.concept(farId);
      if (!far || seen.has(farId)) continue;
      if (far.kind === 'element' && isJunction(far.type)) {
        seen.add(farId);
        todo.push({ id: farId, forward });
      } else (forward ? behind : before).add(far.kind === 'element' ? far.type : RELATIONSHIP_END);
    }
  }
  return { type: concept.type, junction: { joined, before, behind } };
}

/**
 * The relationship types that may lead from one end to the other, most likely first. Through a junction only the type
 * that it already joins, and only where every pair of elements on its two sides may have it (ArchiMate 3.2, 5.5.1:
 * relationships of one type, and what is joined must be allowed directly).
 */
export function relationshipsBetween(source: End, target: End): RelationshipType[] {
  const allowed = allowedRelationships(source.type, target.type);
  if (!source.junction && !target.junction) return [...allowed];
  const joined = [...(source.junction?.joined ?? []), ...(target.junction?.joined ?? [])];
  const sources = farTypes(source.junction?.before, source.type);
  const targets = farTypes(target.junction?.behind, target.type);
  return allowed.filter(
    (type) =>
      JUNCTION_TYPES.includes(type) &&
      joined.every((other) => other === type) &&
      sources.every((from) => targets.every((to) => isAllowedBetween(type, from, to))),
  );
}

/** True where a relationship of the type may lead from one end to the other. */
export function isAllowed(type: RelationshipType, source: End, target: End): boolean {
  return relationshipsBetween(source, target).includes(type);
}

function farTypes(found: ReadonlySet<string> | undefined, own: string): string[] {
  return found && found.size > 0 ? [...found] : [own];
}

/** What is wrong with a relationship by the table, and what would be right. */
export interface RuleBreach {
  readonly source: string;
  readonly target: string;
  readonly sourceType: string;
  readonly targetType: string;
  /** Types allowed in this direction, most likely first. */
  readonly allowed: readonly RelationshipType[];
  /** True where the same type is allowed in the other direction only. */
  readonly reversible: boolean;
}

/** Why the table does not allow the relationship; undefined where it does, or where an end is not known. */
export function breachOf(
  concepts: Concepts,
  relationship: Relationship,
  language = 'fi',
): RuleBreach | undefined {
  const source = endOf(concepts, relationship.sourceId, relationship.id);
  const target = endOf(concepts, relationship.targetId, relationship.id);
  if (!source || !target || isAllowed(relationship.type, source, target)) return undefined;
  return {
    source: endName(concepts, relationship.sourceId, language),
    target: endName(concepts, relationship.targetId, language),
    sourceType: source.type,
    targetType: target.type,
    allowed: relationshipsBetween(source, target),
    reversible: reversedSuggestion(concepts, relationship),
  };
}

/** True where the relationship is not allowed as it is and would be allowed the other way round. */
export function reversedSuggestion(concepts: Concepts, relationship: Relationship): boolean {
  const source = endOf(concepts, relationship.sourceId, relationship.id);
  const target = endOf(concepts, relationship.targetId, relationship.id);
  if (!source || !target) return false;
  return !isAllowed(relationship.type, source, target) && isAllowed(relationship.type, target, source);
}

/** The warning about a relationship that is in the model against the table; undefined where it is right. */
export function relationshipProblem(concepts: Concepts, relationship: Relationship): Problem | undefined {
  const breach = breachOf(concepts, relationship);
  if (!breach) return undefined;
  const { source, target, sourceType, targetType, reversible } = breach;
  return warning(
    reversible ? 'relationship.wrongWay' : 'relationship.againstRules',
    { relationshipType: relationship.type, source, target, sourceType, targetType },
    relationship.id,
  );
}

/**
 * The warnings about every relationship among the records that the table does not allow. `find` looks up what the
 * records lean on but do not hold. One for each; the report of an import counts what is too many of one kind.
 */
export function relationshipRuleProblems(
  records: Iterable<ModelRecord>,
  find: (id: string) => ModelRecord | undefined,
): Problem[] {
  const relationships: Relationship[] = [];
  const known = new Map<string, Element | Relationship>();
  const ofEnd = new Map<string, Relationship[]>();
  for (const record of records) {
    if (record.kind !== 'element' && record.kind !== 'relationship') continue;
    known.set(record.id, record);
    if (record.kind === 'relationship') relationships.push(record);
  }
  const concept = (id: string): Element | Relationship | undefined => {
    const record = known.get(id) ?? find(id);
    return record?.kind === 'element' || record?.kind === 'relationship' ? record : undefined;
  };
  for (const relationship of relationships) {
    for (const id of new Set([relationship.sourceId, relationship.targetId])) {
      const list = ofEnd.get(id);
      if (list) list.push(relationship);
      else ofEnd.set(id, [relationship]);
    }
  }
  const concepts: Concepts = { concept, relationshipsOf: (id) => ofEnd.get(id) ?? [] };
  return relationships.flatMap((relationship) => relationshipProblem(concepts, relationship) ?? []);
}

/** A short name of an end: its own, or the names of what it joins. */
export function endName(concepts: Concepts, id: string, language: string): string {
  const concept = concepts.concept(id);
  const name = textIn(concept?.name, language);
  if (name !== '' || concept?.kind !== 'relationship') return name;
  const plain = (end: string): string => textIn(concepts.concept(end)?.name, language);
  return `${plain(concept.sourceId)} – ${plain(concept.targetId)}`;
}
