// What a generated view shows: plain data that can be kept, and the words it needs from whoever shows it.
import type { Element, FollowedView, Relationship, View } from '../../schemas/generated/types';

/**
 * `around`: everything near one element (360°). `units`, `suppliers`, `components`: systems by who owns, delivers or needs them.
 * `integrations`: what talks to what. `cooperation`: the same by layer of the reference architecture. `data`: who keeps, writes
 * and reads the data.
 */
export type GeneratedKind = FollowedView['kind'];

export const GENERATED_KINDS: readonly GeneratedKind[] = [
  'around',
  'units',
  'suppliers',
  'components',
  'integrations',
  'cooperation',
  'data',
];

/** Which way relationships are followed from the element in the middle. */
export type Direction = NonNullable<FollowedView['direction']>;

/**
 * What a generated view shows. `components`, `cooperation`: boxes of `referenceModelId`, of the first model where absent.
 * `around`: `elementId` in the middle, `depth` steps from it (1 where absent), narrowed by direction, type of relationship,
 * and layer and type of element. `integrations`, `cooperation`: only flows with all the `words` in their data, method or ends,
 * or only those with personal data.
 */
export interface GeneratedSpec extends Readonly<FollowedView> {
  readonly organisationId: string;
}

/** What a pinned view of an organisation shows; undefined for a view that is drawn. */
export function specOf({ generated, ownerId }: View): GeneratedSpec | undefined {
  return generated && { ...generated, organisationId: ownerId };
}

/** The spec as a view of the organisation keeps it: without what is absent or narrows nothing. */
export function followedBy({ organisationId: _owner, ...spec }: GeneratedSpec): FollowedView {
  const kept = Object.entries(spec).filter(
    ([, value]) => value !== undefined && value !== '' && value !== false,
  );
  return Object.fromEntries(kept) as unknown as FollowedView;
}

/** Words in the language of the reader. */
export interface GeneratedWords {
  /** BCP 47. */
  readonly language: string;
  /** A type of element, in the plural where that is natural. */
  readonly type: (type: string) => string;
  /** Heading of what has no supplier, unit or place. */
  readonly unknown: string;
  /** Headings of the three columns of `data`. */
  readonly writers: string;
  readonly stores: string;
  readonly readers: string;
}

/** What stands behind one line of the drawing, as a table tells it. */
export interface GeneratedRow {
  readonly relationship: Relationship;
  readonly source: Element;
  readonly target: Element;
}
