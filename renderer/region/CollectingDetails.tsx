// What one file would do, by name, who delivered it, and what was noticed when it was read.
import { useState } from 'react';
import type { CollectingRow } from '../../schemas/generated/types';
import { fieldOf } from '../../domain/portfolio/fields';
import { fieldName } from '../i18n/field-words';
import { formatDay } from '../i18n/format';
import { sentence, t, type TextKey } from '../i18n/translate';

const SHOWN = 40;
/** Parts of an element that are no fields of the portfolio. */
const PARTS: ReadonlySet<string> = new Set(['name', 'type', 'documentation', 'properties', 'aliases']);

export function CollectingDetails(props: { row: CollectingRow; by: string; onBy: (by: string) => void }) {
  const { row } = props;
  const [by, setBy] = useState(props.by);
  const changed = (row.changedNames ?? []).map(
    ({ name, fields }) => `${name} (${[...new Set(fields.map(partName))].join(', ')})`,
  );
  return (
    <div className="collecting-told">
      {row.state === 'ready' ? (
        <>
          <p className="hint">
            {row.lastDelivery === undefined
              ? t('collecting.first')
              : t('collecting.since', { day: formatDay(row.lastDelivery) })}
            {(row.more ?? 0) > 0 ? ` ${t('collecting.more', { count: row.more ?? 0 })}` : ''}
            {(row.suggestions ?? 0) > 0
              ? ` ${t('collecting.suggestions', { count: row.suggestions ?? 0 })}`
              : ''}
          </p>
          <Names title={t('collecting.column.added')} names={row.addedNames ?? []} count={row.added ?? 0} />
          <Names title={t('collecting.column.changed')} names={changed} count={row.changed ?? 0} />
          <Names
            title={t('collecting.column.disappeared')}
            names={row.disappearedNames ?? []}
            count={row.disappeared ?? 0}
          />
          <label className="form-field">
            <span>{t('collecting.by')}</span>
            <input
              type="text"
              value={by}
              maxLength={200}
              placeholder={t('collecting.byHint')}
              onChange={(event) => setBy(event.target.value)}
              onBlur={() => {
                if (by.trim() !== props.by) props.onBy(by.trim());
              }}
            />
          </label>
        </>
      ) : null}
      {row.problems.length > 0 ? (
        <ul className="problem-list">
          {row.problems.slice(0, SHOWN).map((problem, at) => (
            <li key={at} data-severity={problem.severity}>
              {problem.line === undefined ? '' : `${t('import.line', { line: problem.line })} `}
              {sentence(problem.code, problem.params)}
            </li>
          ))}
          {row.problems.length > SHOWN ? (
            <li>{t('import.moreProblems', { count: row.problems.length - SHOWN })}</li>
          ) : null}
        </ul>
      ) : null}
    </div>
  );
}

function Names({ title, names, count }: { title: string; names: readonly string[]; count: number }) {
  if (count === 0) return null;
  const more = count - Math.min(names.length, SHOWN);
  return (
    <p>
      <strong>{title}:</strong> {names.slice(0, SHOWN).join(', ')}
      {more > 0 ? ` ${t('collecting.andMore', { count: more })}` : ''}
    </p>
  );
}

function partName(key: string): string {
  if (fieldOf(key)) return fieldName(key).toLocaleLowerCase('fi');
  return t((PARTS.has(key) ? `collecting.part.${key}` : 'collecting.part.other') as TextKey);
}
