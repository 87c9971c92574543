import { useEffect, useRef, useState, type PointerEvent } from 'react';
import type { FreeView } from '../../domain/drawing/free-view-content';
import { t } from '../i18n/translate';
import { chooseItems } from '../state/views';
import { useDraft } from './draft';
import type { Point } from './draft-items';
import { caughtBy } from './selecting';

/** A sheet over the canvas on which one lasso is drawn; what it catches is chosen. */
export function Lasso({
  latest,
  toView,
}: {
  latest: { readonly current: FreeView };
  toView: (screen: Point) => Point;
}) {
  const sheet = useRef<HTMLDivElement>(null);
  const [line, setLine] = useState<readonly Point[]>([]);
  const points = useRef<Point[]>([]);
  useEffect(() => sheet.current?.focus(), []);
  const move = (event: PointerEvent): void => {
    if (points.current.length === 0) return;
    points.current.push({ x: event.clientX, y: event.clientY });
    setLine([...points.current]);
  };
  const up = (): void => {
    const drawn = points.current.map(toView);
    points.current = [];
    useDraft.setState({ lasso: false });
    if (drawn.length > 2) chooseItems(caughtBy(drawn, latest.current.nodes));
  };
  const rect = sheet.current?.getBoundingClientRect();
  const d = line.map(({ x, y }) => `${x - (rect?.left ?? 0)} ${y - (rect?.top ?? 0)}`).join('L');
  return (
    <div
      ref={sheet}
      className="lasso-sheet"
      tabIndex={-1}
      aria-label={t('action.lasso')}
      role="application"
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        points.current = [{ x: event.clientX, y: event.clientY }];
      }}
      onPointerMove={move}
      onPointerUp={up}
    >
      {line.length > 1 ? (
        <svg aria-hidden>
          <path d={`M${d}Z`} />
        </svg>
      ) : null}
    </div>
  );
}
