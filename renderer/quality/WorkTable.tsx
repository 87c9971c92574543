// The table of findings. Only the rows in sight are in the page; arrows go from row to row, space chooses, and the row in use is
// chosen on the map and in the panel too.
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { useVirtualRows } from '../ui/virtual-rows';
import type { WorkColumn, WorkRow, WorkSorting } from './work-rows';

/** Heights in pixels; the style sheet has the same. */
const ROW = 52;
const HEAD = 36;
const COLUMNS: readonly WorkColumn[] = ['subject', 'sentence', 'unit', 'responsible', 'due'];

export function WorkTable(props: {
  rows: readonly WorkRow[];
  chosenKeys: ReadonlySet<string>;
  sorting: WorkSorting | null;
  onChoose: (keys: ReadonlySet<string>) => void;
  onSort: (sorting: WorkSorting | null) => void;
}) {
  const { rows, chosenKeys, sorting } = props;
  const box = useRef<HTMLDivElement>(null);
  const [at, setAt] = useState(0);
  const [moved, setMoved] = useState(false);
  const here = Math.min(at, rows.length - 1);
  const seen = useVirtualRows(box, rows.length, ROW, { above: HEAD, below: 0 }, here);
  const allChosen = rows.every(({ finding }) => chosenKeys.has(finding.key));
  useEffect(() => {
    if (moved) box.current?.querySelector<HTMLElement>(`[data-at="${here}"] .work-subject`)?.focus();
  }, [moved, here]);
  const choose = (row: WorkRow): void => {
    const next = new Set(chosenKeys);
    if (!next.delete(row.finding.key)) next.add(row.finding.key);
    props.onChoose(next);
  };
  const go = (index: number): void => {
    const to = Math.max(0, Math.min(rows.length - 1, index));
    seen.show(to);
    setAt(to);
    setMoved(true);
    const row = rows[to];
    if (row) showSubject(row);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const page = Math.max(1, Math.floor(((box.current?.clientHeight ?? 0) - HEAD) / ROW) - 1);
    const to = {
      ArrowDown: here + 1,
      ArrowUp: here - 1,
      PageDown: here + page,
      PageUp: here - page,
      Home: 0,
      End: rows.length - 1,
    }[event.key];
    const row = rows[here];
    if (to === undefined && !(event.key === ' ' && row)) return;
    if ((event.target as HTMLElement).closest('input, .work-tools')) return;
    event.preventDefault();
    event.stopPropagation();
    if (to !== undefined) go(to);
    else if (row) choose(row);
  };
  return (
    <div className="work-box" ref={box} onKeyDown={onKeyDown} role="presentation">
      <div role="table" aria-label={t('quality.work')} aria-rowcount={rows.length + 1} className="work-table">
        <div role="row" aria-rowindex={1} className="work-row work-head">
          <span role="columnheader">
            <input
              type="checkbox"
              aria-label={t('quality.chooseAll')}
              checked={allChosen}
              onChange={() =>
                props.onChoose(allChosen ? new Set() : new Set(rows.map(({ finding }) => finding.key)))
              }
            />
          </span>
          {COLUMNS.map((column) => (
            <span key={column} role="columnheader" aria-sort={sortOf(sorting, column)}>
              <button type="button" onClick={() => props.onSort(nextSorting(sorting, column))}>
                {t(`quality.column.${column}`)}
                <span aria-hidden>{arrowOf(sorting, column)}</span>
              </button>
            </span>
          ))}
        </div>
        <div style={{ height: seen.height - HEAD }} className="work-rows" role="rowgroup">
          {seen.rows.map(({ index, start }) => {
            const row = rows[index];
            return row ? (
              <Row
                key={row.finding.key}
                row={row}
                index={index}
                top={start}
                inUse={index === here}
                chosen={chosenKeys.has(row.finding.key)}
                onChoose={() => choose(row)}
                onShow={() => {
                  setAt(index);
                  showSubject(row);
                }}
              />
            ) : null;
          })}
        </div>
      </div>
    </div>
  );
}

function Row(props: {
  row: WorkRow;
  index: number;
  top: number;
  inUse: boolean;
  chosen: boolean;
  onChoose: () => void;
  onShow: () => void;
}) {
  const { row, index } = props;
  const { finding, subject, sentence, unit, work } = row;
  const late = work?.due !== undefined && work.due < new Date().toISOString().slice(0, work.due.length);
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={props.chosen}
      className="work-row"
      data-at={index}
      data-in-use={props.inUse}
      style={{ transform: `translateY(${props.top}px)` }}
    >
      <span role="cell">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('quality.choose', { subject, sentence })}
          checked={props.chosen}
          onChange={props.onChoose}
        />
      </span>
      <span role="rowheader">
        <button
          type="button"
          className="work-subject"
          tabIndex={props.inUse ? 0 : -1}
          title={subject}
          onClick={props.onShow}
        >
          {subject}
        </button>
      </span>
      <span role="cell" className="work-sentence" title={sentence}>
        <span>{sentence}</span>
        {work?.setAside === undefined ? null : (
          <span className="hint">
            {work.setAside === '' ? t('quality.aside') : t('quality.asideFor', { reason: work.setAside })}
          </span>
        )}
        {finding.group === 'duplicate' ? <DuplicateTools row={row} /> : null}
      </span>
      <span role="cell" title={unit}>
        {unit}
      </span>
      <span role="cell" title={work?.responsible}>
        {work?.responsible}
      </span>
      <span role="cell" data-late={late}>
        {work?.due === undefined ? '' : formatDate(work.due)}
      </span>
    </div>
  );
}

function DuplicateTools({ row: { finding, subject } }: { row: WorkRow }) {
  return (
    <span className="work-tools">
      <button
        type="button"
        className="link-button"
        aria-label={t('duplicates.mergeLabel', { names: subject })}
        onClick={() => useUi.getState().set({ dialog: 'merge', merging: [...finding.elementIds] })}
      >
        {t('duplicates.merge')}
      </button>
      <button
        type="button"
        className="link-button"
        aria-label={t('duplicates.apartLabel', { names: subject })}
        onClick={() => void run('element.setDifferent', { ids: [...finding.elementIds] })}
      >
        {t('duplicates.apart')}
      </button>
    </span>
  );
}

/** What the row is about is chosen everywhere: the panel shows it, and it can be mended at once. */
function showSubject({ finding }: WorkRow): void {
  const ui = useUi.getState();
  if (finding.flowId !== undefined && finding.rule !== 'contradictory.personalData')
    ui.select({ flowIds: [finding.flowId] });
  else ui.select({ elementIds: [...finding.elementIds] });
  ui.set({ panelOpen: true, panelTab: 'details' });
}

function sortOf(sorting: WorkSorting | null, column: WorkColumn): 'ascending' | 'descending' | 'none' {
  if (sorting?.column !== column) return 'none';
  return sorting.down ? 'descending' : 'ascending';
}

function arrowOf(sorting: WorkSorting | null, column: WorkColumn): string {
  return { ascending: ' ↑', descending: ' ↓', none: '' }[sortOf(sorting, column)];
}

/** Up, down, and back to the order of importance. */
function nextSorting(sorting: WorkSorting | null, column: WorkColumn): WorkSorting | null {
  if (sorting?.column !== column) return { column, down: false };
  return sorting.down ? null : { column, down: true };
}
