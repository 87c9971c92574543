// The delivered files, one row for each municipality in each, with what they would do.
import { Fragment, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import type { CollectingRow } from '../../schemas/generated/types';
import { formatNumber } from '../i18n/format';
import { t, type TextKey } from '../i18n/translate';
import { IconButton } from '../ui/IconButton';
import { shownPaths, type CollectingTalk } from './collecting';
import { CollectingDetails } from './CollectingDetails';
import { CollectingOwner } from './CollectingOwner';

const COLUMNS = ['municipality', 'file', 'systems', 'added', 'changed', 'disappeared', 'notes'] as const;
const NUMBERS = ['systems', 'added', 'changed', 'disappeared'] as const;

export function CollectingTable({ rows, talk }: { rows: readonly CollectingRow[]; talk: CollectingTalk }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const shown = shownPaths(rows);
  const toggle = (id: string): void => {
    const next = new Set(open);
    if (!next.delete(id)) next.add(id);
    setOpen(next);
  };
  return (
    <div className="collecting-box">
      <table className="collecting-table" aria-label={t('collecting.table')}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" data-number={isNumber(column)}>
                {t(`collecting.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr data-state={row.state}>
                <td>
                  <CollectingOwner
                    row={row}
                    rows={rows}
                    onChoose={(choice) => {
                      const by = talk.choices.rows?.find(({ id }) => id === row.id)?.by;
                      talk.choose(by === undefined ? choice : { ...choice, by });
                    }}
                  />
                </td>
                <td className="collecting-file">
                  <span title={row.fileName}>{shown(row.fileName)}</span>
                  <span className="hint">{t(formatKey(row))}</span>
                </td>
                {NUMBERS.map((column) => (
                  <td key={column} data-number>
                    {row[column] === undefined ? '' : formatNumber(row[column])}
                  </td>
                ))}
                <td>
                  <div className="collecting-notes">
                    <span className="hint" data-bad={row.state === 'refused' || row.state === 'ask'}>
                      {noteOf(row)}
                    </span>
                    {hasDetails(row) ? (
                      <IconButton
                        label={t(open.has(row.id) ? 'collecting.hide' : 'collecting.show', {
                          file: row.fileName,
                        })}
                        onPress={() => toggle(row.id)}
                      >
                        {open.has(row.id) ? (
                          <ChevronDown size={18} aria-hidden />
                        ) : (
                          <ChevronRight size={18} aria-hidden />
                        )}
                      </IconButton>
                    ) : null}
                  </div>
                </td>
              </tr>
              {open.has(row.id) ? (
                <tr className="collecting-details">
                  <td colSpan={COLUMNS.length}>
                    <CollectingDetails
                      row={row}
                      by={talk.choices.rows?.find(({ id }) => id === row.id)?.by ?? ''}
                      onBy={(by) =>
                        talk.choose({ ...talk.choices.rows?.find(({ id }) => id === row.id), id: row.id, by })
                      }
                    />
                  </td>
                </tr>
              ) : null}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function isNumber(column: string): boolean {
  return NUMBERS.some((one) => one === column);
}

function formatKey({ format, state }: CollectingRow): TextKey {
  return state === 'refused' && format === ''
    ? 'collecting.format.none'
    : (`collecting.format.${format}` as TextKey);
}

function hasDetails(row: CollectingRow): boolean {
  return row.problems.length > 0 || row.state === 'ready';
}

function noteOf(row: CollectingRow): string {
  if (row.state !== 'ready') return t(`collecting.state.${row.state}`);
  if (row.problems.length > 0) return t('collecting.problems', { count: row.problems.length });
  const nothing = [row.added, row.changed, row.disappeared, row.more].every((count) => (count ?? 0) === 0);
  return nothing ? t('collecting.nothingNew') : '';
}
