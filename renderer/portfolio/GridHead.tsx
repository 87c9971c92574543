// The heads of the columns: order of rows and of columns, filter, width.
import { useState, type PointerEvent } from 'react';
import { ArrowDown, ArrowUp, ChevronDown } from 'lucide-react';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import type { GridColumn } from '../../domain/portfolio/columns';
import { t } from '../i18n/translate';
import { changeGridView, type GridView } from '../state/grid-views';
import { movedColumn } from './column-order';
import { HeadMenu, type HeadPoint } from './HeadMenu';

const NARROWEST = 70;
/** Pixels that a head is dragged before it moves. */
const FIRM = 6;

export function GridHead(props: {
  /** Of identifiers. */
  prefix: string;
  kind: PortfolioKind;
  columns: readonly GridColumn[];
  widths: readonly number[];
  view: GridView;
  /** Column of the cell in use where that is a head. */
  active: number | null;
}) {
  const { kind, columns, widths, view } = props;
  const [drag, setDrag] = useState<{ readonly from: number; readonly to: number } | null>(null);
  const [menu, setMenu] = useState<HeadPoint | null>(null);
  const move = (from: number, to: number): void =>
    moveColumn(
      kind,
      columns.map(({ key }) => key),
      from,
      to,
    );
  return (
    <div className="grid-head" role="row" aria-rowindex={1}>
      {columns.map((column, at) => {
        const sorted = view.sorting.find(({ key }) => key === column.key);
        const Arrow = sorted?.down ? ArrowDown : ArrowUp;
        return (
          <div
            key={column.key}
            id={`${props.prefix}head-${at}`}
            role="columnheader"
            aria-colindex={at + 1}
            aria-sort={sorted ? (sorted.down ? 'descending' : 'ascending') : 'none'}
            className="grid-column"
            data-active={props.active === at}
            data-name={at === 0}
            data-dragged={drag?.from === at}
            data-drop={dropAt(drag, at)}
            style={{ width: widths[at] }}
          >
            <button
              type="button"
              tabIndex={-1}
              className="grid-sort"
              title={t(at === 0 ? 'portfolio.sort' : 'portfolio.sortOrMove', { heading: column.heading })}
              onPointerDown={(event) => (at === 0 ? undefined : dragHead(event, at, setDrag, move))}
              onContextMenu={(event) => {
                event.preventDefault();
                setMenu({ column: at, x: event.clientX, y: event.clientY });
              }}
              onClick={(event) => sortBy(kind, view, column.key, event.shiftKey)}
            >
              <span>{column.heading}</span>
              {sorted ? <Arrow size={14} aria-hidden /> : null}
            </button>
            <button
              type="button"
              tabIndex={-1}
              className="grid-menu"
              aria-label={t('portfolio.head', { heading: column.heading })}
              title={t('portfolio.head', { heading: column.heading })}
              onClick={({ currentTarget }) => {
                const { left, bottom } = currentTarget.getBoundingClientRect();
                setMenu({ column: at, x: left, y: bottom });
              }}
            >
              <ChevronDown size={14} aria-hidden />
            </button>
            {view.filtering ? (
              <input
                className="grid-filter"
                aria-label={t('portfolio.filterOf', { heading: column.heading })}
                title={t('portfolio.filterHint')}
                value={view.byColumn[column.key] ?? ''}
                onChange={(event) =>
                  changeGridView(kind, { byColumn: { ...view.byColumn, [column.key]: event.target.value } })
                }
                onKeyDown={(event) => event.stopPropagation()}
              />
            ) : null}
            <span
              className="grid-resize"
              aria-hidden
              onPointerDown={(event) => resize(event, kind, view, column.key, widths[at] ?? NARROWEST)}
            />
          </div>
        );
      })}
      {menu ? (
        <HeadMenu at={menu} kind={kind} columns={columns} view={view} onClose={() => setMenu(null)} />
      ) : null}
    </div>
  );
}

/** First up, then down, then not at all; `more` keeps the columns that are sorted already. */
export function sortBy(kind: PortfolioKind, view: GridView, key: string, more: boolean): void {
  const now = view.sorting.find((one) => one.key === key);
  const others = more ? view.sorting.filter((one) => one.key !== key) : [];
  const next = !now ? [{ key, down: false }] : now.down ? [] : [{ key, down: true }];
  changeGridView(kind, { sorting: [...others, ...next] });
}

/** The column at `from` stands at `to`. */
export function moveColumn(kind: PortfolioKind, shown: readonly string[], from: number, to: number): void {
  const chosen = movedColumn(shown, from, to);
  if (chosen !== shown) changeGridView(kind, { chosen });
}

/** On which side of a head the dragged one would fall. */
function dropAt(drag: { readonly from: number; readonly to: number } | null, at: number): string | undefined {
  if (drag?.to !== at || drag.to === drag.from) return undefined;
  return drag.to < drag.from ? 'before' : 'after';
}

/** Drags a head over others; a press that does not move stays a click. */
function dragHead(
  event: PointerEvent<HTMLElement>,
  from: number,
  show: (drag: { from: number; to: number } | null) => void,
  move: (from: number, to: number) => void,
): void {
  if (event.button !== 0) return;
  const button = event.currentTarget;
  const heads = [...(button.closest('.grid-head')?.querySelectorAll<HTMLElement>('.grid-column') ?? [])];
  const begun = event.clientX;
  let to: number | null = null;
  const over = ({ clientX }: globalThis.PointerEvent): void => {
    if (to === null && Math.abs(clientX - begun) < FIRM) return;
    if (to === null) button.setPointerCapture(event.pointerId);
    const found = heads.findIndex((head) => clientX < head.getBoundingClientRect().right);
    to = Math.max(1, found < 0 ? heads.length - 1 : found);
    show({ from, to });
  };
  const stop = (): void => {
    window.removeEventListener('pointermove', over);
    window.removeEventListener('pointerup', drop);
    window.removeEventListener('pointercancel', stop);
    show(null);
  };
  const drop = (): void => {
    stop();
    if (to === null) return;
    // The click that follows would sort.
    const quiet = (click: MouseEvent): void => click.stopPropagation();
    window.addEventListener('click', quiet, { capture: true, once: true });
    setTimeout(() => window.removeEventListener('click', quiet, { capture: true }));
    move(from, to);
  };
  window.addEventListener('pointermove', over);
  window.addEventListener('pointerup', drop);
  window.addEventListener('pointercancel', stop);
}

function resize(
  event: PointerEvent<HTMLElement>,
  kind: PortfolioKind,
  view: GridView,
  key: string,
  width: number,
): void {
  event.preventDefault();
  event.stopPropagation();
  const handle = event.currentTarget;
  const from = event.clientX;
  handle.setPointerCapture(event.pointerId);
  const move = ({ clientX }: globalThis.PointerEvent): void =>
    changeGridView(kind, {
      widths: { ...view.widths, [key]: Math.max(NARROWEST, Math.round(width + clientX - from)) },
    });
  handle.addEventListener('pointermove', move);
  handle.addEventListener('lostpointercapture', () => handle.removeEventListener('pointermove', move), {
    once: true,
  });
}
