// The heads of the columns: order, filter, width.
import type { PointerEvent } from 'react';
import { ArrowDown, ArrowUp } from 'lucide-react';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import type { GridColumn } from '../../domain/portfolio/columns';
import { t } from '../i18n/translate';
import { changeGridView, type GridView } from '../state/grid-views';

const NARROWEST = 70;

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
            style={{ width: widths[at] }}
          >
            <button
              type="button"
              tabIndex={-1}
              className="grid-sort"
              title={t('portfolio.sort', { heading: column.heading })}
              onClick={(event) => sortBy(kind, view, column.key, event.shiftKey)}
            >
              <span>{column.heading}</span>
              {sorted ? <Arrow size={14} aria-hidden /> : null}
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
