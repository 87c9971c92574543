// The matrix: rows × municipalities, as many of both as are in sight. The focus stays on the grid; the cell in use is told by
// aria-activedescendant, so that rows and columns may come and go. Row -1 is the heads, column -1 the names of the rows.
import { useEffect, useId, useRef, useState, type KeyboardEvent, type MouseEvent } from 'react';
import { Pin } from 'lucide-react';
import type { Organisation } from '../../schemas/generated/types';
import { normalisedName } from '../../domain/names';
import { matrixCell, type MatrixRow } from '../../domain/region/matrix';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { pinOrganisation, useRegionView } from '../state/region-view';
import { useUi } from '../state/ui-store';
import { useVirtualColumns, useVirtualRows } from '../ui/virtual-rows';
import { cellLook, productHues, type LookContext } from './cell-look';
import { cellHas } from './comparison';
import { euros } from './figures';

const SIZES = { normal: 15, large: 18, huge: 24 } as const;

export interface GridSizes {
  readonly row: number;
  readonly head: number;
  readonly left: number;
  readonly right: number;
  readonly column: number;
}

export function MatrixGrid(props: {
  label: string;
  rows: readonly MatrixRow[];
  /** The same rows today, where the differences on the way to the target are shown. */
  before: ReadonlyMap<string, MatrixRow> | null;
  columns: readonly Organisation[];
  context: LookContext;
}) {
  const { rows, columns, context, before } = props;
  const base = SIZES[useUi((state) => state.textSize)];
  const box = useRef<HTMLDivElement>(null);
  const prefix = useId();
  const [width, setWidth] = useState(900);
  useEffect(() => {
    const element = box.current;
    if (!element) return;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const size = sizes(base, width, columns.length);
  const chosen = useRegionView((view) => view.chosen);
  const pinned = useRegionView((view) => view.pinned);
  const find = useRegionView((view) => normalisedName(view.find));
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const row = Math.min(at[0], rows.length - 1);
  const column = Math.min(at[1], columns.length - 1);
  const seenRows = useVirtualRows(box, rows.length, size.row, { above: size.head, below: 0 }, row);
  const seenColumns = useVirtualColumns(box, columns.length, size.column, {
    left: size.left,
    right: size.right,
  });

  const go = (nextRow: number, nextColumn: number): void => {
    const to = [clamp(nextRow, rows.length), clamp(nextColumn, columns.length)] as const;
    setAt(to);
    if (to[0] >= 0) seenRows.show(to[0]);
    if (to[1] >= 0) seenColumns.show(to[1]);
    useRegionView.getState().set({
      chosen: { rowId: rows[to[0]]?.id ?? null, organisationId: columns[to[1]]?.id ?? null },
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - size.head) / size.row) - 1);
    const ctrl = event.ctrlKey || event.metaKey;
    const to: Readonly<Record<string, readonly [number, number]>> = {
      ArrowDown: [row + 1, column],
      ArrowUp: [row - 1, column],
      ArrowRight: [row, column + 1],
      ArrowLeft: [row, column - 1],
      PageDown: [row + page, column],
      PageUp: [row - page, column],
      Home: ctrl ? [0, 0] : [row, 0],
      End: ctrl ? [rows.length - 1, columns.length - 1] : [row, columns.length - 1],
    };
    const next = to[event.key];
    const organisation = columns[column];
    if (next) go(next[0], next[1]);
    else if (event.key === 'p' && !ctrl && organisation) pinOrganisation(organisation.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const onClick = (event: MouseEvent): void => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    if (cell) go(Number(cell.dataset['row']), Number(cell.dataset['column']));
  };
  const isChosen = (rowId: string | null, organisationId: string | null): boolean =>
    chosen !== null && chosen.rowId === rowId && chosen.organisationId === organisationId;
  const total = size.left + columns.length * size.column + size.right;

  return (
    <div
      ref={box}
      className="matrix-box"
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length + 1}
      aria-activedescendant={`${prefix}${row}-${column}`}
      onKeyDown={onKeyDown}
      onClick={onClick}
      style={{ ['--row' as string]: `${size.row}px` }}
    >
      <div style={{ width: total, height: size.head + rows.length * size.row }} className="matrix-sheet">
        <div
          role="row"
          aria-rowindex={1}
          className="matrix-heads"
          style={{ height: size.head, width: total }}
        >
          <span role="columnheader" aria-colindex={1} className="matrix-corner" style={{ width: size.left }}>
            <span>{t(`region.pivot.${rows[0]?.pivot ?? 'component'}`)}</span>
            <span title={t('region.differentHint')}>{t('region.different')}</span>
          </span>
          {seenColumns.rows.map(({ index, start }) => {
            const organisation = columns[index];
            if (!organisation) return null;
            const name = textIn(organisation.name, LANGUAGE);
            const isPinned = pinned.includes(organisation.id);
            return (
              <span
                key={organisation.id}
                id={`${prefix}-1-${index}`}
                role="columnheader"
                aria-colindex={index + 2}
                aria-selected={isChosen(null, organisation.id)}
                className="matrix-head"
                title={name}
                data-active={row === -1 && column === index}
                style={{ left: size.left + start, width: size.column }}
                data-row={-1}
                data-column={index}
              >
                <span>
                  {isPinned ? <Pin size={11} aria-label={t('region.pinned')} /> : null} {name}
                </span>
              </span>
            );
          })}
          <span role="columnheader" className="matrix-right" style={{ width: size.right }}>
            {t('region.costColumn')}
          </span>
        </div>
        {seenRows.rows.map(({ index, start }) => {
          const line = rows[index];
          if (!line) return null;
          const hues = productHues(line);
          const then = before?.get(line.id);
          return (
            <div
              key={line.id}
              role="row"
              aria-rowindex={index + 2}
              className="matrix-row"
              data-paying={line.paying}
              style={{ height: size.row, width: total, transform: `translateY(${size.head + start}px)` }}
            >
              <span
                id={`${prefix}${index}--1`}
                role="rowheader"
                aria-colindex={1}
                aria-selected={isChosen(line.id, null)}
                className="matrix-name"
                data-active={row === index && column === -1}
                style={{ width: size.left }}
                data-row={index}
                data-column={-1}
              >
                <span className="matrix-hue" data-hue={line.hue} aria-hidden />
                <span
                  className="matrix-title"
                  title={line.under === '' ? line.name : `${line.under}: ${line.name}`}
                >
                  {line.name}
                </span>
                <span className="matrix-different" data-many={line.paying}>
                  <span className="visually-hidden">{t('region.differentIs')}</span>
                  {line.different}
                  {line.unnamed > 0 ? <small title={t('region.unnamedHint')}>+{line.unnamed}</small> : null}
                </span>
              </span>
              {seenColumns.rows.map(({ index: place, start: left }) => {
                const organisation = columns[place];
                if (!organisation) return null;
                const cell = matrixCell(line, organisation.id);
                const look = cellLook(cell, hues, line, context);
                const was = then && matrixCell(then, organisation.id);
                const text = was ? changed(cellLook(was, hues, line, context).text, look.text) : look.text;
                return (
                  <span
                    key={organisation.id}
                    id={`${prefix}${index}-${place}`}
                    role="gridcell"
                    aria-colindex={place + 2}
                    aria-selected={isChosen(line.id, organisation.id)}
                    aria-label={t(look.ends ? 'region.cellEnds' : 'region.cell', {
                      organisation: textIn(organisation.name, LANGUAGE),
                      text,
                    })}
                    className="matrix-cell"
                    data-active={row === index && column === place}
                    data-dim={find !== '' && !cellHas(line, organisation.id, find)}
                    style={{ left: size.left + left, width: size.column }}
                    data-row={index}
                    data-column={place}
                  >
                    <span
                      className="matrix-fill"
                      data-status={cell.status}
                      data-hue={look.hue}
                      data-paying={line.paying && cell.status === 'systems'}
                      style={look.fill === undefined ? undefined : { background: look.fill, color: look.ink }}
                    >
                      <span className="matrix-text">
                        {text}
                        {look.ends ? <span className="matrix-ends"> †</span> : null}
                      </span>
                    </span>
                  </span>
                );
              })}
              <span role="gridcell" className="matrix-right" style={{ width: size.right }}>
                {line.cost.known === 0 ? '–' : euros(line.cost.sum)}
                {line.cost.known > 0 && line.cost.unknown > 0 ? (
                  <span title={t('region.costPartly', { count: line.cost.unknown })}>&nbsp;+</span>
                ) : null}
              </span>
            </div>
          );
        })}
      </div>
    </div>
  );
}

function changed(before: string, now: string): string {
  return before === now ? now : `${before} → ${now}`;
}

function clamp(at: number, count: number): number {
  return Math.max(-1, Math.min(count - 1, at));
}

/** Columns share the width that there is, within what a name needs. */
function sizes(base: number, width: number, columns: number): GridSizes {
  const left = Math.round(base * Math.min(15, Math.max(9, (width / base) * 0.25)));
  const right = Math.round(base * 6.4);
  const least = base * 5;
  const column = Math.max(
    least,
    Math.min(base * 9, Math.floor((width - left - right - 2) / Math.max(1, columns))),
  );
  return {
    row: Math.round(base * 2.7),
    head: Math.round(base * 6.4),
    left,
    right,
    column: Math.round(column),
  };
}
