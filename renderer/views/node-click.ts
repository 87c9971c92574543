// A click on a node: it is painted with the brush, or of several chosen ones it alone stays chosen.
import type { MouseEvent } from 'react';
import { useUi } from '../state/ui-store';
import { chooseItems } from '../state/views';
import { paint } from './looks';
import type { ViewFlowNode } from './to-flow';

/** For React Flow, which leaves the choice as it is where a node of it is clicked. */
export function onNodeClick(event: MouseEvent, { id }: ViewFlowNode): void {
  if (paint(id) || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (useUi.getState().selection.itemIds.length > 1) chooseItems([id]);
}
