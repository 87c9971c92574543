// Derived relationships of an element (ArchiMate 3.2, appendix B): what follows with certainty from chains of others.
import type { ModelIndex } from '../model-index';
import type { RelationshipType } from '../notation/relationship-rules';
import { linksOf, type Link, type Presence, type Step } from './links';
import { inLine, isStructural, mayDerive, staysInDomains, toTheWhole } from './rules';

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
  readonly steps: readonly Step[];
  /** How many direct links the chain has; a link through junctions is one. */
  readonly links: number;
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
  const sides = { links: (id: string, forward: boolean) => linksOf(index, id, forward, present) };
  const outgoing = outward(start, sides);
  const incoming = inward(start, sides);
  return {
    outgoing: fresh(outgoing)
      .filter(({ type, elementType }) => mayDerive(type, element.type, elementType))
      .map(({ id, type, steps }) => ({ type, sourceId: elementId, targetId: id, steps })),
    incoming: fresh(incoming)
      .filter(({ type, elementType }) => mayDerive(type, elementType, element.type))
      .map(({ id, type, steps }) => ({ type, sourceId: id, targetId: elementId, steps })),
  };
}

type Start = Pick<Reached, 'id' | 'elementType'>;
interface Sides {
  readonly links: (id: string, forward: boolean) => Link[];
}

/** What the element has a relationship to. */
function outward(start: Start, { links }: Sides): Reached[] {
  const walk = new Walk(start);
  for (const link of links(start.id, true)) walk.begin(link, link.type, []);
  return walk.run((at) => [
    ...links(at.id, true).map((link) => ({ link, type: inLine(at.type, link.type) })),
    // DR4, DR6: what serves a part serves the whole; structural links are followed against their direction.
    ...links(at.id, false)
      .filter((link) => isStructural(link.type))
      .map((link) => ({ link, type: toTheWhole(at.type) })),
  ]);
}

/** What has a relationship to the element. */
function inward(start: Start, { links }: Sides): Reached[] {
  const walk = new Walk(start);
  for (const link of links(start.id, false)) walk.begin(link, link.type, []);
  // DR4, DR6 seen from the whole: what serves one of its parts.
  const parts = new Walk(start);
  for (const link of links(start.id, true).filter(({ type }) => isStructural(type)))
    parts.begin(link, link.type, []);
  const within = parts.run((at) =>
    links(at.id, true)
      .filter(({ type }) => isStructural(type))
      .map((link) => ({ link, type: inLine(at.type, link.type) })),
  );
  for (const part of within) {
    for (const link of links(part.id, false)) {
      const type = toTheWhole(link.type);
      if (type && staysInDomains(start.elementType, part.elementType, link.otherType))
        walk.begin(link, type, part.steps);
    }
  }
  return walk.run((at) => links(at.id, false).map((link) => ({ link, type: inLine(link.type, at.type) })));
}

/** Breadth first over elements and types: the first chain to reach a pair is a shortest one. */
class Walk {
  private readonly reached: Reached[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly start: Start) {}

  begin(link: Link, type: RelationshipType, before: readonly Step[]): void {
    this.reach(link, type, before, before.length > 0 ? 2 : 1);
  }

  run(next: (at: Reached) => { link: Link; type: RelationshipType | undefined }[]): Reached[] {
    for (let position = 0; position < this.reached.length; position += 1) {
      const at = this.reached[position];
      if (!at) break;
      for (const { link, type } of next(at)) {
        if (type === undefined) continue;
        if (!staysInDomains(this.start.elementType, at.elementType, link.otherType)) continue;
        this.reach(link, type, at.steps, at.links + 1);
      }
    }
    return this.reached;
  }

  private reach(link: Link, type: RelationshipType, before: readonly Step[], links: number): void {
    const key = `${type} ${link.otherId}`;
    if (link.otherId === this.start.id || this.seen.has(key)) return;
    this.seen.add(key);
    const steps = [...before, ...link.steps];
    this.reached.push({ id: link.otherId, elementType: link.otherType, type, steps, links });
  }
}

/** Those that are not drawn directly: a direct one comes first in the walk and keeps its place. */
function fresh(reached: readonly Reached[]): Reached[] {
  return reached.filter(({ links }) => links > 1);
}
