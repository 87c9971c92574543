// Moving on the map by keyboard: arrows go to the nearest card or box in that direction, Enter opens the details.
import { currentLayout } from '../state/current';
import { useUi } from '../state/ui-store';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import { showOnMap } from '../state/map-view';
import { activePane, elementInPane } from '../state/places';

/** Where the arrows stop: a card, or a box by its head. */
export interface Stop extends Rect {
  readonly id: string;
  readonly kind: 'card' | 'box';
}

/** Moves the choice; with `extend` cards are added to it, `cardsOnly` passes the boxes by. False where there is nowhere to go. */
export function moveOnMap(key: string, extend: boolean, cardsOnly = false): boolean {
  const layout = currentLayout();
  if (!layout) return false;
  const stops: Stop[] = [
    ...layout.cards.map((card) => ({ ...card, id: card.placementId, kind: 'card' as const })),
    // A box is a stop by its head, so that an empty one can be reached as well.
    ...(cardsOnly ? [] : layout.components.map((box) => ({ ...box, height: 26, kind: 'box' as const }))),
  ];
  const { selection } = useUi.getState();
  const from = stops.find(
    (stop) => stop.id === (selection.placementIds.at(-1) ?? selection.componentIds.at(-1)),
  );
  const next = from ? nearest(from, stops, key) : stops.find((stop) => stop.kind === 'box');
  if (!next) return false;
  if (next.kind === 'card') {
    useUi
      .getState()
      .select({ placementIds: extend ? [...new Set([...selection.placementIds, next.id])] : [next.id] });
  } else useUi.getState().select({ componentIds: [next.id] });
  focusStop(next);
  return true;
}

/** Opens the details of the choice and puts the cursor there. */
export function openSelected(): boolean {
  const { selection } = useUi.getState();
  if (selection.placementIds.length + selection.componentIds.length + selection.flowIds.length === 0)
    return false;
  useUi.getState().set({ panelOpen: true, panelTab: 'details' });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.details-panel input, .details-panel button')?.focus(),
  );
  return true;
}

/** Of rectangles the nearest one in the direction of the arrow. */
export function nearest<T extends Rect>(from: Rect, stops: readonly T[], key: string): T | undefined {
  const center = (rect: Rect): { x: number; y: number } => ({
    x: rect.x + rect.width / 2,
    y: rect.y + rect.height / 2,
  });
  const at = center(from);
  const level = key === 'ArrowLeft' || key === 'ArrowRight';
  const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
  let best: T | undefined;
  let least = Infinity;
  for (const stop of stops) {
    const to = center(stop);
    const along = (level ? to.x - at.x : to.y - at.y) * sign;
    // Things that lie straight ahead, even in part, come before those to the side.
    const across = level
      ? gap(from.y, from.height, stop.y, stop.height)
      : gap(from.x, from.width, stop.x, stop.width);
    if (along < 4) continue;
    const distance = along + across * 3;
    if (distance < least) {
      least = distance;
      best = stop;
    }
  }
  return best;
}

/** Distance of two stretches; 0 where they overlap. */
function gap(a: number, aLength: number, b: number, bLength: number): number {
  return Math.max(0, b - (a + aLength), a - (b + bLength));
}

/** Gives a card or a box the focus and brings it into sight. */
export function focusStop(stop: Stop): void {
  requestAnimationFrame(() => {
    const element = elementInPane(stop.kind === 'card' ? `card-${stop.id}` : `component:${stop.id}`);
    const head = stop.kind === 'box' ? element?.querySelector<HTMLElement>('.box-head') : element;
    head?.focus({ preventScroll: true });
    const pane = activePane().querySelector('.layer-map')?.getBoundingClientRect();
    const rect = element?.getBoundingClientRect();
    const inside =
      pane &&
      rect &&
      rect.left >= pane.left &&
      rect.right <= pane.right &&
      rect.top >= pane.top &&
      rect.bottom <= pane.bottom;
    if (!inside) showOnMap(stop.id);
  });
}
