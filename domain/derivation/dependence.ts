// "Mitkä palvelut riippuvat tästä palvelimesta?": who cannot do without an element, and what it cannot do without.
import { ELEMENT_TYPES, isElementType, type Layer } from '../notation/element-types';
import type { ModelIndex } from '../model-index';
import type { RelationshipType } from '../notation/relationship-rules';
import { derivedRelationships } from './derive';
import { linksOf, type Link, type Presence, type Step } from './links';
import { Trail } from './trail';

/** One element that depends on the asked one, or that it depends on. */
export interface Dependence {
  readonly elementId: string;
  readonly elementType: string;
  /** The chain from the asked element to this one. */
  readonly steps: readonly Step[];
  /**
   * direct: one relationship says so. derived: it follows from the chain with certainty (DR1–DR8). possible: every step
   * of the chain is a dependence, but the specification does not call the whole certain (B.3, e.g. PDR7).
   */
  readonly certainty: 'direct' | 'derived' | 'possible';
}

export interface DependenceGroup {
  readonly layer: Layer;
  readonly elementType: string;
  readonly items: readonly Dependence[];
}

/** Along these the target depends on the source: it is served, carried out, carried by, fed or started by it. */
const TARGET_DEPENDS: readonly RelationshipType[] = [
  'Serving',
  'Realization',
  'Assignment',
  'Flow',
  'Triggering',
];
/** Along these the source depends on the target: the data that it uses, the parts that it is made of. */
const SOURCE_DEPENDS: readonly RelationshipType[] = ['Access', 'Composition', 'Aggregation'];
/** What is beyond a flow or a trigger no longer says anything of the beginning (PDR10): they end a chain. */
const LAST: readonly RelationshipType[] = ['Flow', 'Triggering'];
/** Wholes that only group: they are named after what is in them and do not stop when a part does. */
const GROUPS: readonly string[] = ['Grouping', 'Location', 'Plateau'];

/**
 * Everything that depends on the element, directly or over others, grouped by layer and type in the order of the
 * language; inside a group the nearest first. Cycles end; the cost is that of what is reached. `present` limits it to
 * what exists in a state (`presenceIn`).
 */
export function dependantsOf(index: ModelIndex, elementId: string, present?: Presence): DependenceGroup[] {
  return dependence(index, elementId, true, present);
}

/** Everything that the element depends on; otherwise as `dependantsOf`. */
export function dependenciesOf(index: ModelIndex, elementId: string, present?: Presence): DependenceGroup[] {
  return dependence(index, elementId, false, present);
}

function dependence(
  index: ModelIndex,
  elementId: string,
  dependants: boolean,
  present: Presence = () => true,
): DependenceGroup[] {
  if (!present(elementId)) return [];
  const certain = certainPairs(index, elementId, dependants, present);
  const found: Dependence[] = [];
  const seen = new Set([elementId]);
  const todo: { id: string; trail?: Trail; ends: boolean }[] = [{ id: elementId, ends: false }];
  for (let position = 0; position < todo.length; position += 1) {
    const at = todo[position];
    if (!at || at.ends) continue;
    for (const link of dependenceLinks(index, at.id, dependants, present)) {
      if (seen.has(link.otherId)) continue;
      seen.add(link.otherId);
      const trail = new Trail(at.trail, link.steps);
      const certainty = trail.links === 1 ? 'direct' : certain.has(link.otherId) ? 'derived' : 'possible';
      found.push(answer(link, trail, certainty));
      todo.push({ id: link.otherId, trail, ends: LAST.includes(link.type) });
    }
  }
  return grouped(found);
}

function answer(link: Link, trail: Trail, certainty: Dependence['certainty']): Dependence {
  return {
    elementId: link.otherId,
    elementType: link.otherType,
    certainty,
    get steps() {
      return trail.steps();
    },
  };
}

/** Direct links to what depends on the element (or what it depends on); flows last, so that a firmer chain wins. */
function dependenceLinks(index: ModelIndex, id: string, dependants: boolean, present: Presence): Link[] {
  const along = linksOf(index, id, dependants, present).filter(({ type }) => TARGET_DEPENDS.includes(type));
  const against = linksOf(index, id, !dependants, present).filter(({ type }) =>
    SOURCE_DEPENDS.includes(type),
  );
  const whole = dependants ? against.filter(({ otherType }) => !GROUPS.includes(otherType)) : against;
  const isGroup = !dependants && GROUPS.includes(index.find('element', id)?.type ?? '');
  const links = [...along, ...(isGroup ? [] : whole)];
  return [
    ...links.filter(({ type }) => !LAST.includes(type)),
    ...links.filter(({ type }) => LAST.includes(type)),
  ];
}

function certainPairs(index: ModelIndex, id: string, dependants: boolean, present: Presence): Set<string> {
  const { outgoing, incoming } = derivedRelationships(index, id, present);
  const out = new Set<string>();
  for (const { type, targetId } of outgoing)
    if ((dependants ? TARGET_DEPENDS : SOURCE_DEPENDS).includes(type)) out.add(targetId);
  for (const { type, sourceId } of incoming)
    if ((dependants ? SOURCE_DEPENDS : TARGET_DEPENDS).includes(type)) out.add(sourceId);
  return out;
}

function grouped(found: readonly Dependence[]): DependenceGroup[] {
  const order = Object.keys(ELEMENT_TYPES);
  const byType = new Map<string, Dependence[]>();
  for (const item of found) {
    const list = byType.get(item.elementType);
    if (list) list.push(item);
    else byType.set(item.elementType, [item]);
  }
  return [...byType]
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(([elementType, items]) => ({
      layer: isElementType(elementType) ? ELEMENT_TYPES[elementType] : 'composite',
      elementType,
      items,
    }));
}
