// A scene in a scrolled box, larger and smaller: what is pressed is told in the coordinates of the scene.
import { useEffect, useLayoutEffect, useMemo, useRef, type KeyboardEvent, type MouseEvent } from 'react';
import { Minus, Plus } from 'lucide-react';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import type { Scene } from '../../domain/drawing/scene';
import { writeSvg } from '../../domain/pictures/svg';
import { t } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';

export interface ScenePoint {
  readonly x: number;
  readonly y: number;
}

export function SceneView(props: {
  label: string;
  scene: Scene;
  /** Pixels for one of the scene. */
  scale: number;
  /** Round what is chosen. */
  chosen: Rect | undefined;
  /** What is kept in its place when the picture becomes larger: as shares of the scene before and after. */
  onPress: (point: ScenePoint) => void;
  onZoom: (by: 1 | -1) => void;
  onStep?: (by: 'left' | 'right' | 'up' | 'down') => void;
}) {
  const { scene, scale, chosen, onPress, onZoom, onStep } = props;
  const box = useRef<HTMLDivElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { width, height } = scene.bounds;
  const svg = useMemo(() => writeSvg(scene, { inline: true }), [scene]);
  useEffect(() => {
    const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
    const root = document.importNode(drawn.documentElement, true);
    root.setAttribute('width', '100%');
    root.setAttribute('height', '100%');
    root.setAttribute('aria-hidden', 'true');
    place.current?.replaceChildren(root);
  }, [svg]);
  // Zooming keeps the middle of what is seen in the middle.
  const middle = useRef({ x: 0, y: 0 });
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    element.scrollLeft = middle.current.x * width * scale - element.clientWidth / 2;
    element.scrollTop = middle.current.y * height * scale - element.clientHeight / 2;
  }, [scale, width, height]);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const onWheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey) return;
      event.preventDefault();
      onZoom(event.deltaY < 0 ? 1 : -1);
    };
    element.addEventListener('wheel', onWheel, { passive: false });
    return () => element.removeEventListener('wheel', onWheel);
  }, [onZoom]);
  useEffect(() => {
    const element = box.current;
    if (!element || !chosen) return;
    const [left, top] = [chosen.x * scale, chosen.y * scale];
    const [right, bottom] = [left + chosen.width * scale, top + chosen.height * scale];
    if (left < element.scrollLeft || right > element.scrollLeft + element.clientWidth)
      element.scrollLeft = left - element.clientWidth / 3;
    if (top < element.scrollTop || bottom > element.scrollTop + element.clientHeight)
      element.scrollTop = top - element.clientHeight / 3;
  }, [chosen, scale]);
  const press = (event: MouseEvent): void => {
    const at = place.current?.getBoundingClientRect();
    if (at) onPress({ x: (event.clientX - at.left) / scale, y: (event.clientY - at.top) / scale });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (event.key === '+') onZoom(1);
    else if (event.key === '-') onZoom(-1);
    else if (step && onStep && !event.ctrlKey && !event.metaKey) onStep(step);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="scene-view">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a role for what has no element */}
      <div
        ref={box}
        className="scene-box"
        role="application"
        aria-roledescription={t('region.picture')}
        aria-label={props.label}
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- walked by keys
        tabIndex={0}
        onClick={press}
        onKeyDown={onKeyDown}
        onScroll={({ currentTarget: element }) => {
          middle.current = {
            x: (element.scrollLeft + element.clientWidth / 2) / (width * scale),
            y: (element.scrollTop + element.clientHeight / 2) / (height * scale),
          };
        }}
      >
        <div className="scene-sheet" style={{ width: width * scale, height: height * scale }}>
          <div ref={place} className="scene-drawn" />
          {chosen ? (
            <div
              className="scene-chosen"
              style={{
                left: chosen.x * scale - 2,
                top: chosen.y * scale - 2,
                width: chosen.width * scale + 4,
                height: chosen.height * scale + 4,
              }}
            />
          ) : null}
        </div>
      </div>
      <div className="scene-zoom">
        <IconButton label={t('region.smaller')} onPress={() => onZoom(-1)}>
          <Minus size={15} aria-hidden />
        </IconButton>
        <IconButton label={t('region.larger')} onPress={() => onZoom(1)}>
          <Plus size={15} aria-hidden />
        </IconButton>
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, 'left' | 'right' | 'up' | 'down'>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
