import { useState } from 'react';
import type { Problem } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import { problemLine } from './report-text';

const SHOWN = 40;
const FEW = 3;

/** Problems of one kind together with their number; the first kinds are open where there are few of them. */
export function ProblemGroups({ problems, name }: { problems: readonly Problem[]; name: string }) {
  const [filter, setFilter] = useState('');
  const lines = problems.map((problem) => ({ problem, line: problemLine(problem) }));
  const wanted = lines.filter(({ line }) => line.toLowerCase().includes(filter.trim().toLowerCase()));
  const groups = new Map<string, typeof lines>();
  for (const entry of wanted) {
    const group = groups.get(entry.problem.code);
    if (group) group.push(entry);
    else groups.set(entry.problem.code, [entry]);
  }
  return (
    <div className="problem-groups">
      {problems.length > SHOWN / 4 ? (
        <div className="problem-tools">
          <input
            type="search"
            aria-label={t('problems.filter')}
            placeholder={t('problems.filter')}
            value={filter}
            onChange={(event) => setFilter(event.target.value)}
          />
          <button
            type="button"
            className="button"
            onClick={() =>
              void navigator.clipboard.writeText([name, ...wanted.map(({ line }) => line)].join('\n'))
            }
          >
            {t('problems.copy')}
          </button>
        </div>
      ) : null}
      {wanted.length === 0 && filter !== '' ? <p className="hint">{t('problems.noneFound')}</p> : null}
      {[...groups].map(([code, group]) =>
        group.length <= FEW ? (
          <ul key={code} className="problem-list">
            {group.map(({ problem, line }, at) => (
              <li key={at} data-severity={problem.severity}>
                {line}
              </li>
            ))}
          </ul>
        ) : (
          <details key={code} open={filter !== ''}>
            <summary>{t('problems.group', { count: group.length, first: group[0]?.line ?? '' })}</summary>
            <ul className="problem-list">
              {group.slice(0, SHOWN).map(({ problem, line }, at) => (
                <li key={at} data-severity={problem.severity}>
                  {line}
                </li>
              ))}
              {group.length > SHOWN ? (
                <li>{t('import.moreProblems', { count: group.length - SHOWN })}</li>
              ) : null}
            </ul>
          </details>
        ),
      )}
    </div>
  );
}
