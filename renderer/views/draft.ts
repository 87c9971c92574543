// What is being made on the canvas and is not in the model yet: a node whose name is typed, nodes that are nudged, a choice
// that a menu waits for.
import { create } from 'zustand';
import type { ItemDraft } from './draft-items';

/** A node whose name is being typed. */
export interface NewNode {
  readonly kind: 'element' | 'label' | 'container';
  /** ArchiMate type of an element. */
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly parentId: string | undefined;
  /** Where rows of nodes that are typed one after another begin. */
  readonly rowStart: number;
}

/** A node dropped into another one: which relationship does that mean? */
export interface NestQuestion {
  readonly id: string;
  readonly parentId: string;
  readonly x: number;
  readonly y: number;
  /** New size of the node around, where it is too small to hold the node. */
  readonly frame?: { readonly width: number; readonly height: number };
  readonly screen: { readonly x: number; readonly y: number };
}

/** A line drawn from item to item: which relationship is it? */
export interface ConnectQuestion {
  readonly sourceItemId: string;
  readonly targetItemId: string;
  readonly screen: { readonly x: number; readonly y: number };
}

export interface Draft {
  readonly newNode: NewNode | null;
  readonly nest: NestQuestion | null;
  readonly connect: ConnectQuestion | null;
  /** How far the chosen nodes have been moved with the arrows and not yet written. */
  readonly nudge: { readonly dx: number; readonly dy: number } | null;
  /** A node whose size is being dragged. */
  readonly resize: ItemDraft['resized'] | null;
  /** A connection whose bend point is being dragged. */
  readonly bend: ItemDraft['bent'] | null;
}

const NOTHING: Draft = { newNode: null, nest: null, connect: null, nudge: null, resize: null, bend: null };

export const useDraft = create<Draft>()(() => NOTHING);

/** Nothing is being made. */
export function clearDraft(): void {
  useDraft.setState(NOTHING);
}
