// The grid: a spreadsheet's keys and clipboard over the elements of a kind. The focus stays on the grid; the cell in use is told
// by aria-activedescendant, so that rows may come and go.
import {
  useCallback,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ClipboardEvent,
  type KeyboardEvent,
  type PointerEvent,
} from 'react';
import type { Element } from '../../schemas/generated/types';
import { blockText, parseBlock } from '../../domain/portfolio/block';
import type { GridColumn } from '../../domain/portfolio/columns';
import { kindWord, typesOf, type PortfolioKind } from '../../domain/portfolio/kinds';
import { cellText, totalOf, type RowScope } from '../../domain/portfolio/rows';
import { formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { say } from '../state/messages';
import { useUi } from '../state/ui-store';
import { CellEditor, type Move } from './CellEditor';
import { at, moved, rangeOf, type Cursor } from './cursor';
import { addElement, putBlock, putEverywhere, type EditTarget } from './edits';
import { GridHead, moveColumn, sortBy } from './GridHead';
import { GridRow } from './GridRow';
import type { GridView } from '../state/grid-views';
import { elementOf, type GridItem } from './items';
import { useVirtualRows } from '../ui/virtual-rows';

/** More chosen elements than this are not shown in the panel. */
const MOST_CHOSEN = 1000;
const SIZES = { normal: 15, large: 18, huge: 24 } as const;

export function PortfolioGrid(props: {
  kind: PortfolioKind;
  scope: RowScope;
  target: EditTarget;
  columns: readonly GridColumn[];
  items: readonly GridItem[];
  found: readonly Element[];
  view: GridView;
}) {
  const { kind, scope, target, columns, items, found, view } = props;
  const base = SIZES[useUi((state) => state.textSize)];
  const rowHeight = Math.round(base * 2.2);
  const headHeight = rowHeight + (view.filtering ? Math.round(base * 2.3) : 0);
  const box = useRef<HTMLDivElement>(null);
  // Two panes may show the same grid.
  const prefix = useId();
  const [cursor, setCursor] = useState<Cursor>(at(0, 0));
  const [editing, setEditing] = useState<{ text: string } | null>(null);
  const dragging = useRef(false);
  const today = useMemo(() => new Date().toISOString().slice(0, 10), []);
  const active = Math.min(cursor.row, items.length - 1);
  const virtual = useVirtualRows(
    box,
    items.length,
    rowHeight,
    { above: headHeight, below: rowHeight },
    active,
  );
  const widths = useMemo(
    () => columns.map((column) => view.widths[column.key] ?? Math.round(usualWidth(column) * base)),
    [columns, view.widths, base],
  );
  const range = rangeOf(cursor);
  const width = widths.reduce((sum, one) => sum + one, 0);

  const elements = useCallback(
    (top: number, bottom: number): Element[] =>
      items.slice(Math.max(0, top), bottom + 1).flatMap((item) => elementOf(item) ?? []),
    [items],
  );

  // What is in the range is chosen everywhere: the panel shows it.
  const chosen = useMemo(() => elements(range.top, range.bottom), [elements, range.top, range.bottom]);
  const key = chosen.length > MOST_CHOSEN ? '' : chosen.map(({ id }) => id).join(' ');
  const [touched, setTouched] = useState(false);
  useEffect(() => {
    if (touched) useUi.getState().select({ elementIds: key === '' ? [] : key.split(' ') });
  }, [key, touched]);

  const go = (next: Cursor): void => {
    setTouched(true);
    setCursor(next);
    if (next.row >= 0) virtual.show(next.row);
    showColumn(box.current, widths, next.column);
  };

  const begin = (typed?: string): void => {
    const item = items[active];
    const column = columns[cursor.column];
    if (!item || item.kind === 'group' || !column) return;
    if (item.kind === 'add') {
      setCursor(at(active, 0));
      setEditing({ text: typed ?? '' });
    } else if (column.editable) setEditing({ text: typed ?? beginText(scope, item.element, column) });
    else if (column.why) say('info', column.why);
  };

  const end = (): void => {
    setEditing(null);
    box.current?.focus({ preventScroll: true });
  };

  const commit = (text: string, move: Move): void => {
    const item = items[active];
    const column = columns[item?.kind === 'add' ? 0 : cursor.column];
    end();
    if (item?.kind === 'add') {
      const [type] = typesOf(kind);
      if (type !== undefined && text.trim() !== '')
        void addElement(target, type, text).then((made) => made && setCursor((now) => at(now.row + 1, 0)));
      return;
    }
    if (item?.kind !== 'row' || !column) return;
    if (text !== editText(scope, item.element, column))
      void putBlock(target, [[text]], [item.element], [column]);
    if (move !== 'stay') {
      const keys = { down: 'ArrowDown', up: 'ArrowUp', left: 'ArrowLeft', right: 'ArrowRight' } as const;
      go(moved(cursor, { key: keys[move], ctrl: false, shift: false }, extent()) ?? cursor);
    }
  };

  const extent = () => ({
    rows: items.length,
    columns: columns.length,
    page: Math.max(1, Math.floor(((box.current?.clientHeight ?? 400) - headHeight - rowHeight) / rowHeight)),
  });

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.target !== event.currentTarget || editing) return;
    const ctrl = event.ctrlKey || event.metaKey;
    if (cursor.row < 0 && event.altKey && event.shiftKey && /^Arrow(Left|Right)$/u.test(event.key)) {
      const to = cursor.column + (event.key === 'ArrowLeft' ? -1 : 1);
      const keys = columns.map((column) => column.key);
      moveColumn(kind, keys, cursor.column, to);
      if (cursor.column > 0 && to > 0 && to < columns.length) go(at(-1, to));
      event.preventDefault();
      return;
    }
    if (cursor.row < 0 && (event.key === 'ContextMenu' || (event.key === 'F10' && event.shiftKey))) {
      document
        .getElementById(`${prefix}head-${cursor.column}`)
        ?.querySelector<HTMLElement>('.grid-menu')
        ?.click();
      event.preventDefault();
      return;
    }
    const next = event.altKey
      ? undefined
      : moved(cursor, { key: event.key, ctrl, shift: event.shiftKey }, extent());
    if (next) go(next);
    else if (cursor.row < 0 && (event.key === 'Enter' || event.key === ' ')) {
      const column = columns[cursor.column];
      if (column) sortBy(kind, view, column.key, event.shiftKey);
    } else if ((event.key === 'Enter' && !ctrl) || event.key === 'F2') begin();
    else if (ctrl && event.key.toLowerCase() === 'a')
      setCursor({ row: items.length - 1, column: columns.length - 1, fromRow: 0, fromColumn: 0 });
    else if (ctrl && event.key.toLowerCase() === 'd') fillDown();
    else if (event.key === 'Delete' || event.key === 'Backspace')
      void putEverywhere(target, '', chosen, columns.slice(range.left, range.right + 1));
    else if (event.key === 'Escape' && (cursor.row !== cursor.fromRow || cursor.column !== cursor.fromColumn))
      setCursor(at(cursor.row, cursor.column));
    else if (event.key.length === 1 && !ctrl && !event.altKey)
      begin(event.key === ' ' ? undefined : event.key);
    else return;
    event.preventDefault();
  };

  const fillDown = (): void => {
    const [first, ...rest] = chosen;
    const across = columns
      .slice(range.left, range.right + 1)
      .filter((column) => column.editable && column.fixed !== 'name');
    if (!first || rest.length === 0) return;
    const row = across.map((column) => editText(scope, first, column));
    void putBlock(
      target,
      rest.map(() => row),
      rest,
      across,
    );
  };

  const onCopy = (event: ClipboardEvent): void => {
    if (editing || event.target !== event.currentTarget) return;
    const across = columns.slice(range.left, range.right + 1);
    event.clipboardData.setData(
      'text/plain',
      blockText(chosen.map((element) => across.map((column) => editText(scope, element, column)))),
    );
    event.preventDefault();
  };

  const onPaste = (event: ClipboardEvent): void => {
    if (editing || event.target !== event.currentTarget) return;
    event.preventDefault();
    const block = parseBlock(event.clipboardData.getData('text/plain'));
    const [only] = block;
    const one = block.length === 1 && only?.length === 1;
    const across = columns.slice(range.left);
    if (one && (range.top !== range.bottom || range.left !== range.right)) {
      void putEverywhere(target, only[0] ?? '', chosen, columns.slice(range.left, range.right + 1));
      return;
    }
    const below = elements(range.top, items.length - 1).slice(0, block.length);
    const [type] = typesOf(kind);
    void putBlock(target, block, below, across, type);
  };

  const cellAt = (event: PointerEvent): { row: number; column: number } | undefined => {
    const cell = (event.target as HTMLElement).closest<HTMLElement>('[data-row]');
    return cell ? { row: Number(cell.dataset['row']), column: Number(cell.dataset['column']) } : undefined;
  };
  const onPointerDown = (event: PointerEvent): void => {
    const cell = cellAt(event);
    if (!cell || event.button !== 0 || (event.target as HTMLElement).closest('.grid-editor')) return;
    dragging.current = true;
    setTouched(true);
    setCursor(event.shiftKey ? { ...cursor, ...cell } : at(cell.row, cell.column));
  };
  const onPointerMove = (event: PointerEvent): void => {
    if (!dragging.current || event.buttons !== 1 || editing) return;
    const cell = cellAt(event);
    if (cell && (cell.row !== cursor.row || cell.column !== cursor.column))
      setCursor((now) => ({ ...now, ...cell }));
  };

  useLayoutEffect(() => {
    if (cursor.row >= items.length) setCursor(at(Math.max(0, items.length - 1), cursor.column));
  }, [cursor, items.length]);

  const column = columns[items[active]?.kind === 'add' ? 0 : cursor.column];
  return (
    <div
      ref={box}
      className="grid"
      role="grid"
      tabIndex={0}
      aria-label={kindWord(kind, LANGUAGE)}
      aria-rowcount={items.length + 1}
      aria-colcount={columns.length}
      aria-multiselectable
      aria-activedescendant={
        cursor.row < 0 ? `${prefix}head-${cursor.column}` : `${prefix}cell-${active}-${cursor.column}`
      }
      onKeyDown={onKeyDown}
      onCopy={onCopy}
      onCut={(event) => {
        onCopy(event);
        if (event.defaultPrevented)
          void putEverywhere(target, '', chosen, columns.slice(range.left, range.right + 1));
      }}
      onPaste={onPaste}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={() => (dragging.current = false)}
      onDoubleClick={(event) => {
        if ((event.target as HTMLElement).closest('[data-row]')) begin();
      }}
    >
      <div className="grid-inner" role="presentation" style={{ width }}>
        <GridHead
          prefix={prefix}
          kind={kind}
          columns={columns}
          widths={widths}
          view={view}
          active={cursor.row < 0 ? cursor.column : null}
        />
        <div className="grid-rows" role="rowgroup" style={{ height: virtual.height }}>
          {virtual.rows.map(({ index, start }) => {
            const item = items[index];
            if (!item) return null;
            const inRange = index >= range.top && index <= range.bottom;
            return (
              <GridRow
                key={item.kind === 'row' ? item.element.id : `${item.kind} ${index}`}
                prefix={prefix}
                scope={scope}
                item={item}
                index={index}
                top={start}
                columns={columns}
                widths={widths}
                from={inRange ? range.left : null}
                to={inRange ? range.right : null}
                active={index === active && cursor.row >= 0 ? cursor.column : null}
                editor={
                  editing && column && index === active ? (
                    <CellEditor
                      column={column}
                      text={editing.text}
                      scope={scope}
                      element={elementOf(item)}
                      onCommit={commit}
                      onCancel={end}
                    />
                  ) : null
                }
                today={today}
              />
            );
          })}
        </div>
        {found.length === 0 ? <p className="grid-nothing">{t('portfolio.nothing')}</p> : null}
        <Totals columns={columns} widths={widths} found={found} />
      </div>
    </div>
  );
}

/** Sums of what is found; how many rows know the number is said with it. */
function Totals({
  columns,
  widths,
  found,
}: {
  columns: readonly GridColumn[];
  widths: readonly number[];
  found: readonly Element[];
}) {
  const totals = useMemo(() => columns.map((column) => totalOf(found, column)), [columns, found]);
  return (
    <div className="grid-totals" aria-label={t('portfolio.sum')} role="row">
      {columns.map((column, index) => {
        const total = totals[index];
        return (
          <div
            key={column.key}
            role="gridcell"
            className="grid-cell"
            data-name={index === 0}
            data-number={total !== undefined}
            style={{ width: widths[index] }}
            title={
              total &&
              t('portfolio.sumKnown', {
                sum: formatNumber(total.sum),
                known: total.known,
                count: found.length,
              })
            }
          >
            {index === 0 ? t('portfolio.sum') : total && formatNumber(total.sum)}
          </div>
        );
      })}
    </div>
  );
}

/** What stands in the editor and on the clipboard: numbers as they are typed, without the euro. */
function editText(scope: RowScope, element: Element, column: GridColumn): string {
  const value = column.field && element.fields?.[column.field.key];
  return typeof value === 'number' ? formatNumber(value) : cellText(scope, element, column);
}

/** What an editor begins with: a search of components begins empty. */
function beginText(scope: RowScope, element: Element, column: GridColumn): string {
  return column.fixed === 'component' ? '' : editText(scope, element, column);
}

/** Widths in ems of the text. */
function usualWidth({ fixed, field }: GridColumn): number {
  if (fixed === 'name') return 15;
  if (fixed === 'documentation' || field?.value === 'long') return 18;
  if (fixed === 'flows' || field?.value === 'integer') return 7;
  if (field?.value === 'money' || field?.value === 'date') return 9;
  return 11;
}

/** Scrolls sideways until a column is in sight; the names stay over the left edge. */
function showColumn(box: HTMLElement | null, widths: readonly number[], column: number): void {
  if (!box || column === 0) return;
  const left = widths.slice(0, column).reduce((sum, one) => sum + one, 0);
  const right = left + (widths[column] ?? 0);
  if (left - (widths[0] ?? 0) < box.scrollLeft) box.scrollLeft = left - (widths[0] ?? 0);
  else if (right > box.scrollLeft + box.clientWidth) box.scrollLeft = right - box.clientWidth;
}
