// Derived relationships of an element (ArchiMate 3.2, appendix B): what follows with certainty from chains of others.
import type { ModelIndex } from '../model-index';
import type { RelationshipType } from '../notation/relationship-rules';
import { linksOf, type Link, type Presence, type Step } from './links';
import { inLine, isStructural, leadsOn, mayDerive, staysInDomains, toTheWhole } from './rules';
import { Trail } from './trail';

/** A relationship that is not drawn and follows from drawn ones. */
export interface Derived {
  readonly type: RelationshipType;
  readonly sourceId: string;
  readonly targetId: string;
  /** The chain that it follows from, read from the asked element to the other end; at least two relationships. */
  readonly steps: readonly Step[];
}

export interface DerivedRelationships {
  /** From the element to others. */
  readonly outgoing: readonly Derived[];
  /** From others to the element. */
  readonly incoming: readonly Derived[];
}

interface Reached {
  readonly id: string;
  readonly elementType: string;
  readonly type: RelationshipType;
  readonly trail: Trail;
}

/**
 * The relationships that follow with certainty (rules DR1–DR8, restrictions B.4) from and to an element, each with its
 * shortest chain. What is drawn directly is left out. Every element and type is reached once, so that cycles end and
 * the cost is that of the part of the model that hangs together with the element. `present` limits it to what exists
 * in a state (`presenceIn`).
 */
export function derivedRelationships(
  index: ModelIndex,
  elementId: string,
  present: Presence = () => true,
): DerivedRelationships {
  const element = index.find('element', elementId);
  if (!element || !present(elementId)) return { outgoing: [], incoming: [] };
  const start = { id: elementId, elementType: element.type };
  const links: Links = (id, forward, wanted) => linksOf(index, id, forward, present, wanted);
  const outgoing = outward(start, links);
  const incoming = inward(start, links);
  return {
    outgoing: fresh(outgoing)
      .filter(({ type, elementType }) => mayDerive(type, element.type, elementType))
      .map(({ id, type, trail }) => derived(type, elementId, id, trail)),
    incoming: fresh(incoming)
      .filter(({ type, elementType }) => mayDerive(type, elementType, element.type))
      .map(({ id, type, trail }) => derived(type, id, elementId, trail)),
  };
}

type Start = Pick<Reached, 'id' | 'elementType'>;
type Links = (id: string, forward: boolean, wanted?: (type: RelationshipType) => boolean) => Link[];

function derived(type: RelationshipType, sourceId: string, targetId: string, trail: Trail): Derived {
  return {
    type,
    sourceId,
    targetId,
    get steps() {
      return trail.steps();
    },
  };
}

/** What the element has a relationship to. */
function outward(start: Start, links: Links): Reached[] {
  const walk = new Walk(start);
  for (const link of links(start.id, true)) walk.begin(link, link.type);
  return walk.run((at) => [
    ...(leadsOn(at.type) ? links(at.id, true) : []).map((link) => ({
      link,
      type: inLine(at.type, link.type),
    })),
    // DR4, DR6: what serves a part serves the whole; structural links are followed against their direction.
    ...(toTheWhole(at.type) ? links(at.id, false, isStructural) : []).map((link) => ({
      link,
      type: toTheWhole(at.type),
    })),
  ]);
}

/** What has a relationship to the element. */
function inward(start: Start, links: Links): Reached[] {
  const walk = new Walk(start);
  for (const link of links(start.id, false)) walk.begin(link, link.type);
  // DR4, DR6 seen from the whole: what serves one of its parts.
  const parts = new Walk(start);
  for (const link of links(start.id, true, isStructural)) parts.begin(link, link.type);
  const within = parts.run((at) =>
    links(at.id, true, isStructural).map((link) => ({ link, type: inLine(at.type, link.type) })),
  );
  for (const part of within) {
    for (const link of links(part.id, false, (type) => toTheWhole(type) !== undefined)) {
      if (staysInDomains(start.elementType, part.elementType, link.otherType))
        walk.begin(link, link.type, part.trail);
    }
  }
  return walk.run((at) =>
    links(at.id, false, leadsOn).map((link) => ({ link, type: inLine(link.type, at.type) })),
  );
}

/** Breadth first over elements and types: the first chain to reach a pair is a shortest one. */
class Walk {
  private readonly reached: Reached[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly start: Start) {}

  begin(link: Link, type: RelationshipType, before?: Trail): void {
    this.reach(link, type, before);
  }

  run(next: (at: Reached) => { link: Link; type: RelationshipType | undefined }[]): Reached[] {
    for (let position = 0; position < this.reached.length; position += 1) {
      const at = this.reached[position];
      if (!at) break;
      for (const { link, type } of next(at)) {
        if (type === undefined) continue;
        if (!staysInDomains(this.start.elementType, at.elementType, link.otherType)) continue;
        this.reach(link, type, at.trail);
      }
    }
    return this.reached;
  }

  private reach(link: Link, type: RelationshipType, before: Trail | undefined): void {
    const key = `${type} ${link.otherId}`;
    if (link.otherId === this.start.id || this.seen.has(key)) return;
    this.seen.add(key);
    const trail = new Trail(before, link.steps);
    this.reached.push({ id: link.otherId, elementType: link.otherType, type, trail });
  }
}

/** Those that are not drawn directly: a direct one comes first in the walk and keeps its place. */
function fresh(reached: readonly Reached[]): Reached[] {
  return reached.filter(({ trail }) => trail.links > 1);
}
