import { useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { GeneratedView } from '../../../domain/generated-views/generated-view';
import type { GeneratedRow } from '../../../domain/generated-views/spec';
import { textIn } from '../../../domain/text';
import { LANGUAGE, t } from '../../i18n/translate';
import { useUi } from '../../state/ui-store';
import { MatrixDetails } from './MatrixDetails';
import { Scrolled } from './Scrolled';

/** What talks to what, from the row to the column: a mark opens the integration, its words say what it is. */
export function MatrixTable({ generated, label }: { generated: GeneratedView; label: string }) {
  const { elements, rows } = generated;
  const chosen = useUi((state) => state.selection.flowIds);
  const [at, setAt] = useState<readonly [number, number]>([0, 0]);
  const [over, setOver] = useState<readonly [number, number] | null>(null);
  const table = useRef<HTMLTableElement>(null);
  const cells = useMemo(() => cellsOf(rows), [rows]);
  const go = (row: number, column: number): void => {
    const last = elements.length - 1;
    const next = [Math.max(0, Math.min(last, row)), Math.max(0, Math.min(last, column))] as const;
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-at="${next[0]} ${next[1]}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const [row, column] = at;
    if (event.key === 'ArrowDown') go(row + 1, column);
    else if (event.key === 'ArrowUp') go(row - 1, column);
    else if (event.key === 'ArrowRight') go(row, column + 1);
    else if (event.key === 'ArrowLeft') go(row, column - 1);
    else if (event.key === 'Home') go(event.ctrlKey ? 0 : row, 0);
    else if (event.key === 'End') go(event.ctrlKey ? elements.length : row, elements.length);
    else if (event.key === 'Enter' || event.key === ' ') {
      const [first] = cells.get(key(elements[row]?.id, elements[column]?.id)) ?? [];
      if (first) useUi.getState().select({ flowIds: [first.relationship.id] });
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const [row, column] = over ?? at;
  return (
    <div className="matrix-frame">
      <Scrolled>
        <table
          className="matrix"
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- one walks in it with the arrows
          role="grid"
          aria-label={label}
          ref={table}
          onKeyDown={onKeyDown}
          onMouseLeave={() => setOver(null)}
        >
          <thead>
            <tr>
              <td className="matrix-corner">{t('generated.matrixCorner')}</td>
              {elements.map((element) => (
                <th key={element.id} scope="col">
                  <span>{textIn(element.name, LANGUAGE)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {elements.map((from, row) => (
              <tr key={from.id}>
                <th scope="row">{textIn(from.name, LANGUAGE)}</th>
                {elements.map((to, column) => {
                  const found = cells.get(key(from.id, to.id));
                  const words = found && said(found);
                  return (
                    <td
                      key={to.id}
                      data-at={`${row} ${column}`}
                      data-has={found !== undefined}
                      data-same={from.id === to.id}
                      data-personal={
                        found?.some(({ relationship }) => relationship.flow?.personalData === 'yes') ?? false
                      }
                      data-chosen={
                        found?.some(({ relationship }) => chosen.includes(relationship.id)) ?? false
                      }
                      tabIndex={row === at[0] && column === at[1] ? 0 : -1}
                      aria-label={words}
                      onMouseEnter={() => setOver([row, column])}
                      onFocus={() => {
                        setAt([row, column]);
                        setOver(null);
                      }}
                      onClick={() => {
                        if (found?.[0]) useUi.getState().select({ flowIds: [found[0].relationship.id] });
                      }}
                    >
                      {found ? (found.length > 1 ? found.length : '●') : ''}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
      <MatrixDetails
        from={elements[row]}
        to={elements[column]}
        rows={cells.get(key(elements[row]?.id, elements[column]?.id)) ?? []}
      />
    </div>
  );
}

function key(from: string | undefined, to: string | undefined): string {
  return `${from ?? ''} ${to ?? ''}`;
}

/** Integrations by the two ends; one that goes both ways stands in both cells. */
function cellsOf(rows: readonly GeneratedRow[]): Map<string, GeneratedRow[]> {
  const cells = new Map<string, GeneratedRow[]>();
  const put = (at: string, row: GeneratedRow): void => {
    const list = cells.get(at);
    if (list) list.push(row);
    else cells.set(at, [row]);
  };
  for (const row of rows) {
    const { direction } = row.relationship.flow ?? {};
    put(key(row.source.id, row.target.id), row);
    if (direction === 'both') put(key(row.target.id, row.source.id), row);
  }
  return cells;
}

function said(rows: readonly GeneratedRow[]): string {
  return rows
    .map(({ relationship, source, target }) =>
      t('generated.flow', {
        from: textIn(source.name, LANGUAGE),
        to: textIn(target.name, LANGUAGE),
        what: textIn(relationship.name, LANGUAGE) || relationship.flow?.data || t('field.unknown'),
      }),
    )
    .join('\n');
}
