// Joining by keyboard: one thing is held, the arrows go to the other, Enter joins the two.
import { create } from 'zustand';

export interface Connecting {
  /** The held card (its placement) or node of a view. */
  readonly id: string;
  readonly name: string;
}

export const useConnecting = create<{ readonly from: Connecting | null }>()(() => ({ from: null }));

/** Holds one end; null lets it go. */
export function holdEnd(from: Connecting | null): void {
  useConnecting.setState({ from });
}

/** The held end; undefined where nothing is being joined. */
export function heldEnd(): Connecting | undefined {
  return useConnecting.getState().from ?? undefined;
}
