// What dropping cards means: another box moves them, with Ctrl or Alt they are placed there as well.
import type { LaidComponent, LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import type { ModelIndex } from '../../domain/model-index';
import { run } from '../engine-client/commands';

/** The box under a point of the map. */
export function boxAt(layout: LayerMapLayout, point: { x: number; y: number }): LaidComponent | undefined {
  return layout.components.find(
    (box) =>
      point.x >= box.x && point.x <= box.x + box.width && point.y >= box.y && point.y <= box.y + box.height,
  );
}

/** Moves (or also places) the dragged cards into the box under the pointer; nothing happens outside every box. */
export async function dropCards(
  index: ModelIndex,
  layout: LayerMapLayout,
  placementIds: readonly string[],
  point: { x: number; y: number },
  stateId: string | undefined,
  copy: boolean,
): Promise<void> {
  const box = boxAt(layout, point);
  if (!box) return;
  const placements = placementIds
    .map((id) => index.find('placement', id))
    .filter((placement) => placement !== undefined)
    .filter((placement) => placement.componentId !== box.id);
  if (placements.length === 0) return;
  const state = stateId === undefined ? {} : { stateId };
  if (copy) {
    const elementIds = [...new Set(placements.map((placement) => placement.elementId))];
    await run('placement.create', { elementIds, componentId: box.id, ...state });
  } else {
    await run('placement.move', {
      placementIds: placements.map(({ id }) => id),
      componentId: box.id,
      ...state,
    });
  }
}
