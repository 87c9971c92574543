// What a list means: which sheet and row of headings, what the rows are, and what each column is. The first rows are seen beside.
import { fieldsOf, fieldWord } from '../../domain/portfolio/fields';
import { FLOW_FIELDS, flowFieldWord } from '../../domain/portfolio/flow-fields';
import { kindWord, PORTFOLIO_KINDS } from '../../domain/portfolio/kinds';
import { proposeColumns } from '../../domain/tables/propose';
import { columnLetter, type TableSubject } from '../../domain/tables/table';
import { LANGUAGE, t } from '../i18n/translate';
import type { TableTalk } from './import-conversation';
import { TableWords } from './TableWords';

/** Values shown of each column. */
const SAMPLES = 3;
const SUBJECTS: readonly TableSubject[] = [...PORTFOLIO_KINDS.filter((kind) => kind !== 'other'), 'flows'];

export function TableMeaning({ talk, name }: { talk: TableTalk; name: string }) {
  const { mapping, sheets } = talk;
  const sheet = sheets.find((one) => one.name === mapping.sheet) ?? sheets[0];
  if (!sheet) return null;
  const heads = sheet.rows[mapping.headerRow] ?? [];
  const body = sheet.rows.slice(mapping.headerRow + 1);
  const meanings = meaningsOf(mapping.subject);
  const again = (headerRow: number, subject: TableSubject): void =>
    talk.means({ sheet: sheet.name, headerRow, subject, columns: proposeColumns(sheet, headerRow, subject) });
  const mean = (at: number, meaning: string): void =>
    talk.means({
      ...mapping,
      // A meaning stands in one column: the one that had it before becomes an own property.
      columns: mapping.columns.map((now, position) =>
        position === at
          ? meaning
          : now === meaning && meaning !== 'skip' && meaning !== 'property'
            ? mapping.subject === 'flows'
              ? 'skip'
              : 'property'
            : now,
      ),
    });
  const needed = mapping.subject === 'flows' ? ['source', 'target'] : ['name'];
  const lacking = needed.filter((one) => !mapping.columns.includes(one));
  return (
    <section className="table-meaning" aria-label={t('table.title')}>
      <p>{t('table.lead', { name, count: Math.max(0, sheet.rowCount - mapping.headerRow - 1) })}</p>
      <div className="form-row">
        {sheets.length > 1 ? (
          <label className="form-field">
            <span>{t('table.sheet')}</span>
            <select
              value={sheet.name}
              onChange={(event) => {
                const next = sheets.find((one) => one.name === event.target.value);
                if (next) talk.means(next.mapping);
              }}
            >
              {sheets.map((one) => (
                <option key={one.name} value={one.name}>
                  {one.hidden ? t('table.hidden', { name: one.name }) : one.name}
                </option>
              ))}
            </select>
          </label>
        ) : null}
        <label className="form-field">
          <span>{t('table.subject')}</span>
          <select
            value={mapping.subject}
            onChange={(event) => again(mapping.headerRow, event.target.value as TableSubject)}
          >
            {SUBJECTS.map((one) => (
              <option key={one} value={one}>
                {one === 'flows' ? t('table.flows') : kindWord(one, LANGUAGE)}
              </option>
            ))}
          </select>
        </label>
        <label className="form-field">
          <span>{t('table.headerRow')}</span>
          <select
            value={mapping.headerRow}
            onChange={(event) => again(Number(event.target.value), mapping.subject)}
          >
            <option value={-1}>{t('table.noHeader')}</option>
            {sheet.rows.slice(0, 30).map((row, at) => (
              <option key={at} value={at}>
                {t('table.row', {
                  row: at + 1,
                  cells: row
                    .filter((cell) => cell.trim() !== '')
                    .slice(0, 4)
                    .join(' · ')
                    .slice(0, 60),
                })}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div className="table-columns">
        <table className="generated-table" aria-label={t('table.columns')}>
          <thead>
            <tr>
              <th scope="col">{t('table.column')}</th>
              <th scope="col">{t('table.samples')}</th>
              <th scope="col">{t('table.means')}</th>
            </tr>
          </thead>
          <tbody>
            {mapping.columns.map((meaning, at) => {
              const head = heads[at]?.trim() || t('table.letter', { letter: columnLetter(at) });
              const samples = body.map((row) => row[at]?.trim() ?? '').filter((cell) => cell !== '');
              return (
                <tr key={at} data-skip={meaning === 'skip'}>
                  <th scope="row">{head}</th>
                  <td>{[...new Set(samples)].slice(0, SAMPLES).join(' · ').slice(0, 120)}</td>
                  <td>
                    <select
                      aria-label={t('table.meansOf', { heading: head })}
                      value={meaning}
                      onChange={(event) => mean(at, event.target.value)}
                    >
                      {meanings.map(([value, label]) => (
                        <option key={value} value={value}>
                          {label}
                        </option>
                      ))}
                    </select>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      <TableWords talk={talk} sheet={sheet} />
      {lacking.length > 0 ? (
        <p className="problem" role="alert">
          {t(mapping.subject === 'flows' ? 'table.needEnds' : 'table.needName')}
        </p>
      ) : null}
    </section>
  );
}

/** True where the rows can be planned. */
export function canGoOn({ mapping }: TableTalk): boolean {
  const needed = mapping.subject === 'flows' ? ['source', 'target'] : ['name'];
  return needed.every((one) => mapping.columns.includes(one));
}

/** What a column can be, in the order of a list. */
function meaningsOf(subject: TableSubject): readonly (readonly [value: string, label: string])[] {
  if (subject === 'flows')
    return [
      ['skip', t('table.skip')],
      ['source', t('table.source')],
      ['target', t('table.target')],
      ...FLOW_FIELDS.map(({ key }) => [`flow.${key}`, flowFieldWord(key, LANGUAGE)] as const),
    ];
  return [
    ['skip', t('table.skip')],
    ['name', t('table.name')],
    ['identifier', t('table.identifier')],
    ['documentation', t('table.documentation')],
    ...(subject === 'system'
      ? ([
          ['component', t('table.component')],
          ['flows', t('table.joined')],
        ] as const)
      : []),
    ['property', t('table.property')],
    ...fieldsOf(subject)
      .filter(({ key }) => key !== 'identifier')
      .map(({ key }) => [key, fieldWord(key, LANGUAGE)] as const),
  ];
}
