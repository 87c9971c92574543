// How many boxes stand across a lane: as many as the pane has room for at a size that can be read, or, where the whole map
// is to be seen, as many as make it largest.
import { useEffect, type RefObject } from 'react';
import { layoutLayerMap, mapWidth } from '../../domain/drawing/layer-map-layout';
import { layersOf } from '../../domain/reference-models';
import { currentLayoutOptions, currentReferenceModel } from '../state/current';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

/** Least zoom at which cards can be read, by the chosen size of the text. */
const READABLE_ZOOM = { normal: 0.84, large: 1.02, huge: 1.4 } as const;
const LEAST = 2;
const MOST = 8;
const MOST_WHOLE = 16;

function byWidth(width: number): number {
  const model = currentReferenceModel();
  const layers = model ? layersOf(useWorkspace.getState().index, model.id) : [];
  const beside = layers.filter((layer) => layer.reference?.area === 'column').length;
  const { textSize } = useUi.getState();
  let across = LEAST;
  while (across < MOST && mapWidth(across + 1, beside) * READABLE_ZOOM[textSize] <= width) across += 1;
  return across;
}

function byWhole(width: number, height: number): number {
  const options = currentLayoutOptions();
  if (!options) return LEAST;
  let best = LEAST;
  let largest = 0;
  for (let columns = LEAST; columns <= MOST_WHOLE; columns += 1) {
    const map = layoutLayerMap(useWorkspace.getState().index, { ...options, columns });
    const zoom = Math.min(width / map.width, height / map.height);
    if (zoom > largest) {
      largest = zoom;
      best = columns;
    }
  }
  return best;
}

/** Follows the size of the pane; the number goes to the ui store. */
export function useColumns(pane: RefObject<HTMLElement | null>, modelId: string | undefined): void {
  const whole = useUi((state) => state.wholeMap);
  const textSize = useUi((state) => state.textSize);
  useEffect(() => {
    const element = pane.current;
    if (!element) return;
    const measure = (): void => {
      const columns = whole
        ? byWhole(element.clientWidth, element.clientHeight)
        : byWidth(element.clientWidth);
      if (columns !== useUi.getState().columns) useUi.getState().set({ columns });
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [pane, modelId, whole, textSize]);
}
