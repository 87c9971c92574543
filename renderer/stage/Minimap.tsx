// The small map in the corner: one bitmap in place of an SVG element for each node; panning moves only its frame.
import { useEffect, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { Panel, useReactFlow, useStoreApi } from '@xyflow/react';
import { colours, type Colours } from '../../domain/drawing/colours';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import { t } from '../i18n/translate';
import { useShownTheme } from './use-shown-theme';
import { areaOf, fitOf, frameOf, paintSmall, SMALL, type Fit } from './minimap-paint';

/** Pixels that an arrow key moves what is seen; with Shift it is a whole window. */
const STEP = 80;

/**
 * Call inside React Flow. `boxOf` says where a thing lies and in which CSS colour, or null for one that is left out; give a
 * function that stays the same. Dragging moves what the window shows, the wheel and + and − change its size, arrows move it and
 * Home shows everything.
 */
export function Minimap<T>({
  things,
  boxOf,
}: {
  things: readonly T[];
  boxOf: (thing: T, palette: Colours) => { readonly rect: Rect; readonly colour: string } | null;
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const fit = useRef<Fit>({ scale: 1, x: 0, y: 0 });
  const grip = useRef<{ x: number; y: number } | null>(null);
  const store = useStoreApi();
  const flow = useReactFlow();
  const theme = useShownTheme();

  useEffect(() => {
    let asked = 0;
    let painted = false;
    const draw = (): void => {
      asked = 0;
      const { transform, width, height } = store.getState();
      if (!canvas.current || !frame.current) return;
      if (!painted) {
        painted = true;
        const palette = colours(theme);
        const boxes = things.flatMap((thing) => boxOf(thing, palette) ?? []);
        fit.current = fitOf(areaOf(boxes.map(({ rect }) => rect)));
        paintSmall(canvas.current, fit.current, boxes);
      }
      const [x, y, zoom] = transform;
      const shown = frameOf(fit.current, { x, y, zoom, width, height });
      const { style } = frame.current;
      style.transform = `translate(${shown.x}px, ${shown.y}px)`;
      style.width = `${shown.width}px`;
      style.height = `${shown.height}px`;
    };
    const ask = (): void => {
      if (asked === 0) asked = requestAnimationFrame(draw);
    };
    ask();
    const leave = store.subscribe(ask);
    return () => {
      cancelAnimationFrame(asked);
      leave();
    };
  }, [store, things, boxOf, theme]);

  const onPointer = (event: PointerEvent<HTMLDivElement>): void => {
    const place = event.currentTarget.getBoundingClientRect();
    const at = { x: event.clientX - place.left, y: event.clientY - place.top };
    const { transform, width, height } = store.getState();
    const [x, y, zoom] = transform;
    const shown = frameOf(fit.current, { x, y, zoom, width, height });
    const middle = { x: shown.x + shown.width / 2, y: shown.y + shown.height / 2 };
    if (event.type === 'pointerdown') {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      const inside =
        Math.abs(at.x - middle.x) <= shown.width / 2 && Math.abs(at.y - middle.y) <= shown.height / 2;
      grip.current = inside ? { x: at.x - middle.x, y: at.y - middle.y } : { x: 0, y: 0 };
    }
    if (!grip.current) return;
    const { scale, x: left, y: top } = fit.current;
    void flow.setCenter((at.x - grip.current.x - left) / scale, (at.y - grip.current.y - top) / scale, {
      zoom,
    });
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    // Tab goes on to the next control here, not to the next node.
    if (event.key === 'Tab') event.stopPropagation();
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const { x, y, zoom } = flow.getViewport();
    const { width, height } = store.getState();
    const across = event.shiftKey ? width : STEP;
    const down = event.shiftKey ? height : STEP;
    if (event.key === 'ArrowLeft') void flow.setViewport({ x: x + across, y, zoom });
    else if (event.key === 'ArrowRight') void flow.setViewport({ x: x - across, y, zoom });
    else if (event.key === 'ArrowUp') void flow.setViewport({ x, y: y + down, zoom });
    else if (event.key === 'ArrowDown') void flow.setViewport({ x, y: y - down, zoom });
    else if (event.key === '+') void flow.zoomIn();
    else if (event.key === '-') void flow.zoomOut();
    else if (event.key === 'Home') void flow.fitView();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <Panel position="bottom-right" className="mini-map">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a role for what has no element */}
      <div
        className="mini-map-ground"
        style={SMALL}
        role="application"
        aria-label={t('map.miniMap')}
        title={t('map.miniMap.help')}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- moved by keys
        tabIndex={0}
        onPointerDown={onPointer}
        onPointerMove={onPointer}
        onPointerUp={() => {
          grip.current = null;
        }}
        onPointerCancel={() => {
          grip.current = null;
        }}
        onWheel={(event) => void flow.zoomTo(flow.getZoom() * 2 ** (-event.deltaY * 0.002))}
        onKeyDown={onKeyDown}
      >
        <canvas ref={canvas} style={SMALL} aria-hidden />
        <div ref={frame} className="mini-map-frame" />
      </div>
    </Panel>
  );
}
