import { textIn } from '../../domain/text';
import type { ImportReport } from '../../schemas/generated/types';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { ProblemGroups } from './ProblemGroups';

/** What an import would do: counts, the kinds of elements, examples, and what is left out and why. */
export function ImportReportView({ name, report }: { name: string; report: ImportReport }) {
  const rows = Object.entries(report.counts).filter(
    ([, count]) => count && count.added + count.changed + count.unchanged > 0,
  );
  const types = Object.entries(report.elementTypes).sort((a, b) => (b[1] ?? 0) - (a[1] ?? 0));
  const nothing = rows.every(([, count]) => count && count.added + count.changed === 0);
  return (
    <>
      <h3>{textIn(report.modelName, LANGUAGE) || name}</h3>
      {nothing ? <p className="hint">{t('import.nothingNew')}</p> : null}
      <table className="report-table">
        <thead>
          <tr>
            <th scope="col">{t('import.kind')}</th>
            <th scope="col">{t('import.added')}</th>
            <th scope="col">{t('import.changed')}</th>
            <th scope="col">{t('import.unchanged')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([kind, count]) => (
            <tr key={kind}>
              <th scope="row">{t(`kind.${kind}` as TextKey)}</th>
              <td>{count?.added}</td>
              <td>{count?.changed}</td>
              <td>{count?.unchanged}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {types.length > 0 ? (
        <p className="hint">{types.map(([type, count]) => `${typeName(type)} ${count}`).join(' · ')}</p>
      ) : null}
      <h3>{t('import.problems', { count: report.problems.length })}</h3>
      {report.problems.length === 0 ? (
        <p className="hint">{t('import.noProblems')}</p>
      ) : (
        <ProblemGroups problems={report.problems} name={name} />
      )}
      {(report.renamed ?? []).length > 0 ? (
        <details>
          <summary>{t('import.renamed', { count: report.renamed?.length ?? 0 })}</summary>
          <ul className="plain-list">
            {report.renamed?.slice(0, 100).map(({ id, from, to }) => (
              <li key={id}>{t('import.renamed.one', { from, to })}</li>
            ))}
          </ul>
        </details>
      ) : null}
      {report.examples.length > 0 ? (
        <details>
          <summary>{t('import.examples')}</summary>
          <ul className="plain-list">
            {report.examples.slice(0, 100).map((example) => (
              <li key={example.id}>
                {example.name || t('element.unnamed')}{' '}
                <span className="hint">{t(`import.${example.change}` as TextKey)}</span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </>
  );
}
