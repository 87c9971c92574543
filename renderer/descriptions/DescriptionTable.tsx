// The table of a description. A row chosen here is chosen everywhere: the panel beside shows it and fills what is missing.
import { useState } from 'react';
import type { DescriptionKind } from '../../domain/descriptions/catalogue';
import type { DescriptionTable as Table } from '../../domain/descriptions/table';
import { t } from '../i18n/translate';
import { useUi, type Selection } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

/** Rows that are drawn at first; more would make the page wait. */
const FIRST = 300;

export function DescriptionTable(props: {
  kind: DescriptionKind;
  table: Table;
  label: string;
  /** Key of the column whose missing values are looked for. */
  lacking: string | null;
}) {
  const { table, lacking } = props;
  const [all, setAll] = useState(false);
  const selection = useUi((state) => state.selection);
  const chosen = new Set([...selection.elementIds, ...selection.flowIds, ...selection.componentIds]);
  const at = table.columns.findIndex(({ key }) => key === lacking);
  const rows = at < 0 ? table.rows : table.rows.filter(({ cells }) => cells[at]?.missing);
  const shown = all ? rows : rows.slice(0, FIRST);
  const matrix = props.kind.content.kind === 'matrix';
  return (
    <div className="description-scroll">
      <p className="hint">{t('descriptions.rows', { count: rows.length })}</p>
      <table className="generated-table description-table" aria-label={props.label} data-matrix={matrix}>
        <thead>
          <tr>
            {table.columns.map(({ key, heading }) => (
              <th key={key} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ subjectId, cells }) => (
            <tr key={subjectId} aria-selected={chosen.has(subjectId)}>
              {cells.map((cell, column) => {
                const key = table.columns[column]?.key ?? column;
                if (column === 0)
                  return (
                    <th key={key} scope="row">
                      <button type="button" className="link-button" onClick={() => choose(subjectId)}>
                        {cell.text}
                      </button>
                    </th>
                  );
                return (
                  <td
                    key={key}
                    data-missing={cell.missing}
                    data-number={typeof cell.raw === 'number'}
                    data-long={cell.text.length > 40}
                  >
                    {cell.text || (cell.missing ? t('descriptions.unknownCell') : '')}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length < rows.length ? (
        <button type="button" className="button" onClick={() => setAll(true)}>
          {t('descriptions.more', { count: rows.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}

/** Chooses what a row tells of, so that the panel shows it. */
function choose(id: string): void {
  const record = useWorkspace.getState().index.get(id);
  const selection: Partial<Selection> =
    record?.kind === 'relationship'
      ? { flowIds: [id] }
      : record?.kind === 'element' && record.reference
        ? { componentIds: [id] }
        : { elementIds: [id] };
  if (record?.kind === 'element' || record?.kind === 'relationship') {
    useUi.getState().select(selection);
    useUi.getState().set({ panelOpen: true, panelTab: 'details' });
  }
}
