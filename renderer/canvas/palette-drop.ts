// Dropping from the palette: a kind of element begins a new one in the box, an element that stands nowhere is placed.
import { useCallback, type DragEvent } from 'react';
import { useReactFlow } from '@xyflow/react';
import type { LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import { run } from '../engine-client/commands';
import { useEditState } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { boxAt } from './drag';

export const PALETTE_TYPE = 'application/x-kokonaiskuva-type';
export const PALETTE_ELEMENT = 'application/x-kokonaiskuva-element';

export function usePaletteDrop(layout: LayerMapLayout): {
  onDragOver: (event: DragEvent) => void;
  onDragLeave: () => void;
  onDrop: (event: DragEvent) => void;
} {
  const flow = useReactFlow();
  const stateId = useEditState()?.id;
  const boxUnder = useCallback(
    (event: DragEvent) => boxAt(layout, flow.screenToFlowPosition({ x: event.clientX, y: event.clientY })),
    [flow, layout],
  );
  const onDragOver = useCallback(
    (event: DragEvent) => {
      const { types } = event.dataTransfer;
      if (!types.includes(PALETTE_TYPE) && !types.includes(PALETTE_ELEMENT)) return;
      event.preventDefault();
      const target = boxUnder(event)?.id ?? null;
      event.dataTransfer.dropEffect = target ? 'copy' : 'none';
      if (useUi.getState().dropTarget !== target) useUi.getState().set({ dropTarget: target });
    },
    [boxUnder],
  );
  const onDragLeave = useCallback(() => useUi.getState().set({ dropTarget: null }), []);
  const onDrop = useCallback(
    (event: DragEvent) => {
      event.preventDefault();
      useUi.getState().set({ dropTarget: null });
      const box = boxUnder(event);
      if (!box) return;
      const type = event.dataTransfer.getData(PALETTE_TYPE);
      const elementIds = event.dataTransfer
        .getData(PALETTE_ELEMENT)
        .split(' ')
        .filter((id) => id !== '');
      if (type !== '') useUi.getState().set({ addType: type, adding: box.id });
      else if (elementIds.length > 0) {
        void run('placement.create', { elementIds, componentId: box.id, ...(stateId ? { stateId } : {}) });
      }
    },
    [boxUnder, stateId],
  );
  return { onDragOver, onDragLeave, onDrop };
}
