// Where a drawn line ends: at an item it joins, on nothing it asks for a new element there.
import { useEffect } from 'react';
import type { FreeView } from '../../domain/drawing/free-view-content';
import { VIEW_METRICS } from '../../domain/drawing/free-view-metrics';
import { run } from '../engine-client/commands';
import { askCompanion } from './companions';
import { askOrDraw } from './ConnectMenu';
import type { Point } from './draft-items';
import { nodeAt } from './dragging';
import { onLineDrawn } from './lines-drawing';

/** Hears the end of each drawn line while the view is open. */
export function useLineDrop(latest: { readonly current: FreeView }, toView: (screen: Point) => Point): void {
  useEffect(() => {
    onLineDrawn((task, screen) => {
      const under = document.elementFromPoint(screen.x, screen.y);
      const at = toView(screen);
      const over = nodeAt(latest.current, at);
      const line = under?.closest('[data-line]')?.getAttribute('data-line') ?? undefined;
      // The ground of a group is free ground; its name is the group itself.
      const ground = over?.figure === 'group' && at.y > over.y + VIEW_METRICS.titleBand;
      const to = ground && task.end === 'new' ? line : (over?.id ?? line);
      if (task.end !== 'new') {
        if (to === undefined || to === task.line || task.line === undefined) return;
        void run('viewItem.reconnect', {
          id: task.line,
          ...(task.end === 'source' ? { sourceItemId: to } : { targetItemId: to }),
        });
      } else if (to === task.from) askCompanion({ itemId: task.from, screen });
      else if (to !== undefined) askOrDraw(task.from, to, screen);
      else if (under?.closest('.free-view'))
        askCompanion({ itemId: task.from, at, parentId: over?.id, screen });
    });
    return () => onLineDrawn(null);
  }, [latest, toView]);
}
