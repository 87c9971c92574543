// What the pane shows in which a component stands: its place and state. Outside of panes it is the pane in use.
import { createContext, useContext } from 'react';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import { placeOf, uiOf, usePlaces, type Place, type Side } from './places';
import { useUi } from './ui-store';

/** The side of the pane; null outside of panes. */
export const PaneContext = createContext<Side | null>(null);

/** The side of the pane in which the component stands. */
export function useSide(): Side {
  const active = usePlaces((state) => state.activeSide);
  return useContext(PaneContext) ?? active;
}

/** True in the pane that is in use, and outside of panes. */
export function useInUse(): boolean {
  const side = useContext(PaneContext);
  return usePlaces((state) => side === null || state.other === null || state.activeSide === side);
}

/** The state that the pane shows. */
export function useMode(): MapMode {
  const inUse = useInUse();
  const own = useUi((state) => state.mode);
  const other = usePlaces((state) => state.other?.mode);
  return inUse ? own : (other ?? own);
}

/** The place that the pane shows. */
export function usePlace(): Place {
  const inUse = useInUse();
  const viewId = useUi((state) => state.viewId);
  const generated = useUi((state) => state.generated);
  const page = useUi((state) => state.page);
  const other = usePlaces((state) => state.other?.place);
  return inUse || !other ? placeOf({ viewId, generated, page }) : other;
}

/** The free view in the pane; null: none. */
export function useViewId(): string | null {
  return uiOf(usePlace()).viewId;
}
