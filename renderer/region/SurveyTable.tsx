// The numbers of the survey, and who answered what.
import type { SurveyResult } from '../../domain/region/survey';
import { textIn } from '../../domain/text';
import { formatNumber } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { one } from './survey-numbers';

export function SurveyTable({ results, weighted }: { results: readonly SurveyResult[]; weighted: boolean }) {
  const columns = [
    'target',
    'mean',
    ...(weighted ? (['weight', 'score'] as const) : []),
    'count',
    'range',
    'spread',
  ] as const;
  const unweighed = results.reduce((sum, result) => sum + result.unweighed, 0);
  return (
    <div className="survey-numbers">
      <table className="collecting-table" aria-label={t('survey.table')}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" data-number={column !== 'target'}>
                {t(`survey.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <tr key={result.target.id}>
              {columns.map((column) =>
                column === 'target' ? (
                  <th key={column} scope="row">
                    <div className="survey-target">
                      <strong>{result.target.name}</strong>
                      {result.target.group === undefined ? null : (
                        <span className="hint survey-group">{result.target.group}</span>
                      )}
                      <Who result={result} />
                    </div>
                  </th>
                ) : (
                  <td key={column} data-number>
                    {valueOf(result, column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">
        {t('survey.note')}
        {weighted ? ` ${t('survey.note.score')}` : ''}
        {unweighed > 0 ? ` ${t('survey.unweighed', { count: unweighed })}` : ''}
      </p>
    </div>
  );
}

function valueOf(
  result: SurveyResult,
  column: 'mean' | 'weight' | 'score' | 'count' | 'range' | 'spread',
): string {
  const { target, mean, score, answers, lowest, highest, spread } = result;
  switch (column) {
    case 'mean':
      return mean === undefined ? '–' : one(mean);
    case 'weight':
      return formatNumber(target.weight ?? 1);
    case 'score':
      return score === undefined ? '–' : one(score);
    case 'count':
      return formatNumber(answers.length);
    case 'range':
      return lowest === undefined || highest === undefined
        ? '–'
        : `${formatNumber(lowest)}–${formatNumber(highest)}`;
    case 'spread':
      return spread === undefined ? '–' : one(spread);
  }
}

function Who({ result: { answers, missing } }: { result: SurveyResult }) {
  if (answers.length === 0) return null;
  return (
    <details className="survey-who">
      <summary>{t('survey.who')}</summary>
      <p>
        {answers
          .map(({ organisation, value }) => `${textIn(organisation.name, LANGUAGE)} ${formatNumber(value)}`)
          .join(', ')}
      </p>
      {missing.length > 0 ? (
        <p className="hint">
          {t('survey.missing', { names: missing.map(({ name }) => textIn(name, LANGUAGE)).join(', ') })}
        </p>
      ) : null}
    </details>
  );
}
