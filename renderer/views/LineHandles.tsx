import { useEffect, type PointerEvent as ReactPointerEvent } from 'react';
import type { FreeConnection } from '../../domain/drawing/free-view-content';
import { useInUse } from '../state/pane';
import { useWorkspace } from '../state/workspace-store';
import { holdLine, writeBends } from './bend-keys';
import { useDraft } from './draft';
import type { Point } from './draft-items';
import { startLine } from './lines-drawing';

/**
 * Handles of the chosen connection: its ends are dragged to another item, bend points are moved, removed by a double click,
 * and made by dragging the middle of a stretch. While they are there the keys bend the line too.
 */
export function LineHandles({
  line,
  toView,
}: {
  line: FreeConnection;
  toView: (screen: { x: number; y: number }) => Point;
}) {
  const item = useWorkspace.getState().index.find('viewItem', line.id);
  const drafted = useDraft((state) => (state.bend?.id === line.id ? state.bend.points : null));
  const stored = item?.bendpoints ?? [];
  // A line that found its own way keeps its corners when the first of them is dragged.
  const bends = drafted ?? (stored.length > 0 ? stored : line.points.slice(1, -1));
  const active = useDraft((state) => state.bendAt);
  const inUse = useInUse();
  const { points: course } = line;
  useEffect(() => {
    if (!inUse) return undefined;
    holdLine({ id: line.id, corners: course });
    return () => holdLine(null);
  }, [inUse, line.id, course]);
  const first = line.points[0];
  const last = line.points.at(-1);
  if (!first || !last) return null;
  const corners = [first, ...bends, last];
  const drag = (points: (at: Point) => Point[], event: ReactPointerEvent): void => {
    event.stopPropagation();
    event.preventDefault();
    const start = { x: event.clientX, y: event.clientY };
    let moved = false;
    const move = (to: PointerEvent): void => {
      if (!moved && Math.hypot(to.clientX - start.x, to.clientY - start.y) < 3) return;
      moved = true;
      useDraft.setState({ bend: { id: line.id, points: points(toView({ x: to.clientX, y: to.clientY })) } });
    };
    const up = (): void => {
      window.removeEventListener('pointermove', move);
      window.removeEventListener('pointerup', up);
      const { bend } = useDraft.getState();
      if (!moved || !bend) return;
      void writeBends(line.id, bend.points).finally(() => useDraft.setState({ bend: null }));
    };
    window.addEventListener('pointermove', move);
    window.addEventListener('pointerup', up);
  };
  return (
    <svg className="vlines vline-handles" width="1" height="1" aria-hidden>
      {corners.slice(1).map((to, at) => {
        const from = corners[at] ?? to;
        const middle = { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
        return (
          <circle
            key={`middle ${at}`}
            className="vline-middle nodrag nopan"
            cx={middle.x}
            cy={middle.y}
            r={4}
            onPointerDown={(event) =>
              drag((point) => [...bends.slice(0, at), point, ...bends.slice(at)], event)
            }
          />
        );
      })}
      {bends.map((bend, at) => (
        <circle
          key={`bend ${at}`}
          className="vline-bend nodrag nopan"
          data-active={at === Math.min(active, bends.length - 1)}
          cx={bend.x}
          cy={bend.y}
          r={5}
          onPointerDown={(event) =>
            drag((point) => bends.map((one, place) => (place === at ? point : one)), event)
          }
          onDoubleClick={(event) => {
            event.stopPropagation();
            void writeBends(
              line.id,
              bends.filter((_one, place) => place !== at),
            );
          }}
        />
      ))}
      {(['source', 'target'] as const).map((end) => {
        const at = end === 'source' ? first : last;
        const from = end === 'source' ? line.targetItemId : line.sourceItemId;
        return (
          <circle
            key={end}
            className="vline-end nodrag nopan"
            cx={at.x}
            cy={at.y}
            r={5}
            onPointerDown={(event) => {
              event.stopPropagation();
              event.preventDefault();
              startLine({ from, end, line: line.id }, event);
            }}
          />
        );
      })}
    </svg>
  );
}
