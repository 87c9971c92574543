// The bitmap of what is seen from far away, under React Flow's nodes. It takes no pointer: the canvas above does.
import { useEffect, useRef, useState } from 'react';
import { useStoreApi } from '@xyflow/react';
import type { FarPicture } from '../../domain/drawing/far-picture';
import { FarPainter } from './far-painter';

/**
 * Call inside React Flow. `far`: it is what the person sees; otherwise the nodes stand over it and it shows the lines between
 * them. `label` tells a screen reader what is painted.
 */
export function FarLayer(props: {
  picture: FarPicture;
  far: boolean;
  /** Identifiers of boxes that get a frame. */
  chosen: ReadonlySet<string>;
  /** Identifiers of what is being dragged: it is not painted where it was. */
  absent: ReadonlySet<string>;
  label: string;
}) {
  const { picture, far, chosen, absent, label } = props;
  const store = useStoreApi();
  const canvas = useRef<HTMLCanvasElement>(null);
  const painter = useRef<FarPainter | null>(null);
  const isFar = useRef(far);
  const [ready, setReady] = useState(false);

  useEffect(() => {
    if (!canvas.current) return;
    const made = new FarPainter(
      canvas.current,
      () => setReady(true),
      () => setReady(false),
    );
    painter.current = made;
    let last: unknown = null;
    const follow = (): void => {
      const { transform, width, height } = store.getState();
      if (transform === last) return;
      last = transform;
      const [x, y, zoom] = transform;
      made.follow({ x, y, zoom, width, height }, !isFar.current);
    };
    follow();
    const leave = store.subscribe(follow);
    return () => {
      leave();
      made.end();
    };
  }, [store]);

  useEffect(() => {
    isFar.current = far;
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    painter.current?.follow({ x, y, zoom, width, height }, !far);
  }, [far, store]);
  useEffect(() => painter.current?.show(picture), [picture]);
  useEffect(() => painter.current?.mark(chosen, absent), [chosen, absent]);

  return (
    <div
      className="far-layer"
      data-shown={far}
      data-ready={ready}
      role="img"
      aria-label={label}
      aria-hidden={!far}
    >
      <canvas ref={canvas} />
    </div>
  );
}
