// What a generated view shows: plain data that can be kept, and the words it needs from whoever shows it.
import type { Element, Relationship } from '../../schemas/generated/types';

/**
 * `around`: everything near one element (360°). `units`, `suppliers`, `components`: systems by who owns, delivers or needs them.
 * `integrations`: what talks to what. `cooperation`: the same by layer of the reference architecture. `data`: who keeps, writes
 * and reads the data.
 */
export type GeneratedKind =
  'around' | 'units' | 'suppliers' | 'components' | 'integrations' | 'cooperation' | 'data';

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
export type Direction = 'both' | 'out' | 'in';

export interface GeneratedSpec {
  readonly kind: GeneratedKind;
  readonly organisationId: string;
  /** `components`, `cooperation`: whose boxes; the first model where absent. */
  readonly referenceModelId?: string;
  /** `around`: the element in the middle. */
  readonly elementId?: string;
  /** `around`: steps from the middle, 1 where absent. */
  readonly depth?: 1 | 2 | 3;
  readonly direction?: Direction;
  /** `around`: only this type of relationship. */
  readonly relationshipType?: Relationship['type'];
  /** `integrations`, `cooperation`: only flows whose data, method or ends have all these words. */
  readonly words?: string;
  /** `integrations`, `cooperation`: only flows with personal data. */
  readonly personalData?: boolean;
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
