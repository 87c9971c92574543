import { useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { ChevronDown, ChevronUp, GripVertical, X } from 'lucide-react';
import { fieldName } from '../i18n/field-words';
import { t } from '../i18n/translate';
import { aspectName } from '../state/look-words';
import { useLook, useLooksState } from '../state/looks';
import { usePresentation } from '../state/presentation';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { FilterForm } from './FilterForm';
import { FocusRow } from './FocusRow';
import { Legend } from './Legend';

const STEP = 24;

/** On the canvas: what the colours mean, what is in focus, and the conditions. It can be moved and folded. */
export function LookPanel() {
  const { index } = useModel();
  const look = useLook();
  const { focus: own, filtersOpen, legendOpen, shift } = useLooksState();
  // A presentation lights without words.
  const focus = usePresentation((state) => state.steps !== null) ? null : own;
  const inView = useUi((state) => state.viewId !== null);
  const panel = useRef<HTMLElement>(null);
  if (!look.colourBy && !look.sizeBy && !focus && !filtersOpen) return null;
  const title = look.colourBy
    ? aspectName(index, look.colourBy)
    : t(filtersOpen ? 'look.filters' : 'look.legend');
  return (
    <section
      ref={panel}
      className="look-panel"
      aria-label={t('look.legend')}
      style={{ transform: `translate(${shift.x}px, ${shift.y}px)` }}
    >
      <header className="look-head" onPointerDown={(event) => drag(event, panel.current)}>
        <button
          type="button"
          className="look-grip"
          aria-label={t('look.move')}
          title={t('look.move')}
          onKeyDown={(event) => nudge(event, panel.current)}
        >
          <GripVertical size={14} aria-hidden />
        </button>
        <h2>{title}</h2>
        <button
          type="button"
          className="icon-button"
          aria-expanded={legendOpen}
          aria-label={t(legendOpen ? 'look.collapse' : 'look.expand')}
          onClick={() => useLooksState.setState({ legendOpen: !legendOpen })}
        >
          {legendOpen ? <ChevronDown size={16} aria-hidden /> : <ChevronUp size={16} aria-hidden />}
        </button>
        {filtersOpen ? (
          <button
            type="button"
            className="icon-button"
            aria-label={t('look.close')}
            onClick={() => useLooksState.setState({ filtersOpen: false })}
          >
            <X size={16} aria-hidden />
          </button>
        ) : null}
      </header>
      {legendOpen ? (
        <div className="look-body">
          {look.colourBy ? <Legend aspect={look.colourBy} /> : null}
          {look.sizeBy ? (
            <p className="look-size">
              <span className={inView ? 'look-dot' : 'look-bar'} aria-hidden />
              {t('look.sizeNamed', { name: fieldName(look.sizeBy).toLowerCase() })}
            </p>
          ) : null}
          {focus ? <FocusRow focus={focus} /> : null}
          {filtersOpen ? <FilterForm /> : null}
        </div>
      ) : null}
    </section>
  );
}

/** Moves the panel with the pointer, inside the canvas. */
function drag(event: PointerEvent<HTMLElement>, panel: HTMLElement | null): void {
  if (event.button !== 0 || (event.target as Element).closest('.icon-button')) return;
  const { shift } = useLooksState.getState();
  const from = { x: event.clientX, y: event.clientY };
  const move = (to: globalThis.PointerEvent): void =>
    place({ x: shift.x + to.clientX - from.x, y: shift.y + to.clientY - from.y }, panel);
  const stop = (): void => {
    window.removeEventListener('pointermove', move);
    window.removeEventListener('pointerup', stop);
  };
  window.addEventListener('pointermove', move);
  window.addEventListener('pointerup', stop);
}

function nudge(event: KeyboardEvent, panel: HTMLElement | null): void {
  const by = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[event.key];
  if (!by) return;
  event.preventDefault();
  event.stopPropagation();
  const { shift } = useLooksState.getState();
  place({ x: shift.x + (by[0] ?? 0) * STEP, y: shift.y + (by[1] ?? 0) * STEP }, panel);
}

/** Keeps the whole panel on the canvas. */
function place(wanted: { x: number; y: number }, panel: HTMLElement | null): void {
  const canvas = panel?.parentElement;
  if (!panel || !canvas) return;
  const within = (value: number, least: number, most: number): number =>
    Math.max(Math.min(least, most), Math.min(Math.max(least, most), value));
  const { offsetLeft, offsetTop, offsetWidth, offsetHeight } = panel;
  useLooksState.setState({
    shift: {
      x: within(wanted.x, -offsetLeft, canvas.clientWidth - offsetLeft - offsetWidth),
      y: within(wanted.y, -offsetTop, canvas.clientHeight - offsetTop - offsetHeight),
    },
  });
}
