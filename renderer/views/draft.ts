// What is being made on the canvas and is not in the model yet: a node whose name is typed, nodes that are nudged, a choice
// that a menu waits for.
import { create } from 'zustand';
import type { CommandArgs, ViewStyle } from '../../schemas/generated/types';
import type { ItemDraft, Point } from './draft-items';

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
  /** The node that the new element is joined to, and how. */
  readonly connect?: ConnectTo | undefined;
}

/** A relationship between an item of the view and an element that is being made. */
export type ConnectTo = NonNullable<CommandArgs['view.addNewElement']['connect']>;

/** A line from a node that ended on nothing: which new element is wanted there? */
export interface CompanionQuestion {
  readonly itemId: string;
  /** Where the new node comes, in the view; absent: beside the node. */
  readonly at?: Point;
  readonly parentId?: string | undefined;
  readonly screen: Point;
}

/** Nodes dropped into another one, or a new one named there: which relationship does that mean? */
export interface NestQuestion {
  readonly parentId: string;
  /** Where the nodes come that are there already. */
  readonly nodes: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** New size of the node around, where it is too small to hold the nodes. */
  readonly frame?: { readonly width: number; readonly height: number };
  /** An element of the model that is drawn when the answer is known. */
  readonly added?: { readonly elementId: string; readonly x: number; readonly y: number };
  /** An element that is made when the answer is known. */
  readonly fresh?: { readonly node: NewNode; readonly name: string };
  readonly screen: Point;
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
  readonly companion: CompanionQuestion | null;
  /** Where it is asked what a duplicate of the chosen nodes is, in the window. */
  readonly duplicate: Point | null;
  /** The look that the next clicks paint; null: the brush is put away. */
  readonly brush: ViewStyle | 'plain' | null;
  /** The next drag on the ground draws a lasso. */
  readonly lasso: boolean;
  /** How far the chosen nodes have been moved with the arrows and not yet written. */
  readonly nudge: { readonly dx: number; readonly dy: number } | null;
  /** A node whose size is being dragged. */
  readonly resize: ItemDraft['resized'] | null;
  /** A connection whose bend point is being dragged. */
  readonly bend: ItemDraft['bent'] | null;
  /** Which bend point of the chosen connection the keys move; counted from 0. */
  readonly bendAt: number;
}

const NOTHING: Draft = {
  newNode: null,
  nest: null,
  connect: null,
  companion: null,
  duplicate: null,
  brush: null,
  lasso: false,
  nudge: null,
  resize: null,
  bend: null,
  bendAt: 0,
};

export const useDraft = create<Draft>()(() => NOTHING);

/** Nothing is being made. */
export function clearDraft(): void {
  useDraft.setState(NOTHING);
}
