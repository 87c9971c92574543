// A layer of a reference model to be, with the elements that become its components.
import type { Element, ExternalId, LocalisedText, ReferenceLeftOut } from '../schemas/generated/types';

/** A heading inside a layer: a frame of the drawing around several elements. */
export interface GroupHeading {
  readonly key: string;
  readonly name: LocalisedText;
}

/** A layer to be. */
export interface ElementGroup {
  /** Tells the layer apart in this source for good: the identifier of what it comes from, or its type or value. */
  readonly key: string;
  readonly name: LocalisedText;
  readonly documentation?: LocalisedText;
  readonly externalId?: ExternalId;
  readonly area?: 'lane' | 'column';
  readonly members: readonly { readonly element: Element; readonly heading?: GroupHeading }[];
}

/** Why an element is no component. */
export type LeftOutReason = ReferenceLeftOut['reason'];

/** The layers and what did not get into them. */
export interface Grouped {
  readonly groups: readonly ElementGroup[];
  readonly leftOut: readonly { readonly reason: LeftOutReason; readonly element: Element }[];
}

/** Whether an element is asked for at all: its type and its property. */
export type Wanted = (element: Element) => boolean;
