// The assessment of changes as the person fills it in: each cell is written when it is left; Ctrl+Z takes it back.
import { useState } from 'react';
import {
  assessmentChoices,
  BASIC_FIELDS,
  THEME_FIELDS,
  themeName,
  THEMES,
  type AssessmentField,
} from '../../domain/assessment/fields';
import { parseDate } from '../../domain/portfolio/typed';
import { textIn } from '../../domain/text';
import type { CommandArgs, ImpactAssessment } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';

type Args = CommandArgs['assessment.fill'];
const LONG = 10_000;
const SHORT = 500;

/** The particulars: a row for each. */
export function AssessmentBasics({
  organisationId,
  said,
}: {
  organisationId: string;
  said: ImpactAssessment;
}) {
  return (
    <table className="assessment" data-basics aria-label={t('assessment.basics')}>
      <tbody>
        {BASIC_FIELDS.map((field) => (
          <tr key={field.key}>
            <th scope="row">{textIn(field.words, LANGUAGE)}</th>
            <td>
              <Value
                field={field}
                label={textIn(field.words, LANGUAGE)}
                value={said[field.key] ?? ''}
                args={{ organisationId, field: field.key }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The themes: a block for each, with what it is today, what changes, and what follows. */
export function AssessmentThemes({
  organisationId,
  said,
}: {
  organisationId: string;
  said: ImpactAssessment;
}) {
  const themes = new Map((said.themes ?? []).map((one) => [one.theme, one]));
  return (
    <div className="assessment-themes" role="group" aria-label={t('assessment.themes')}>
      {THEMES.map((theme) => (
        <section key={theme.key} aria-label={textIn(theme.words, LANGUAGE)}>
          <h3>{themeName(theme, LANGUAGE)}</h3>
          <div className="assessment-fields">
            {THEME_FIELDS.map((field) => (
              <div key={field.key} data-value={field.value}>
                <span aria-hidden>{textIn(field.words, LANGUAGE)}</span>
                <Value
                  field={field}
                  label={`${textIn(theme.words, LANGUAGE)}: ${textIn(field.words, LANGUAGE)}`}
                  value={themes.get(theme.key)?.[field.key] ?? ''}
                  args={{ organisationId, theme: theme.key, field: field.key }}
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Value(props: { field: AssessmentField; label: string; value: string; args: Omit<Args, 'value'> }) {
  const { field, label, value, args } = props;
  const write = (text: string): void =>
    void run('assessment.fill', { ...args, value: text === '' ? null : text });
  if (field.value === 'choice')
    return (
      <select aria-label={label} value={value} onChange={({ target }) => write(target.value)}>
        <option value="">{t('assessment.open')}</option>
        {assessmentChoices(field.key).map(({ code, words }) => (
          <option key={code} value={code}>
            {textIn(words, LANGUAGE)}
          </option>
        ))}
      </select>
    );
  return <Typed key={value} label={label} field={field} value={value} onWrite={write} />;
}

function Typed(props: {
  label: string;
  field: AssessmentField;
  value: string;
  onWrite: (text: string) => void;
}) {
  const { label, field, value } = props;
  const shown = field.value === 'date' && value !== '' ? formatDate(value) : value;
  const [text, setText] = useState(shown);
  const [wrong, setWrong] = useState(false);
  const commit = (): void => {
    const typed = text.trim();
    if (typed === shown) return;
    const date = field.value === 'date' && typed !== '' ? parseDate(typed) : typed;
    setWrong(date === undefined);
    if (date !== undefined) props.onWrite(date);
  };
  const common = {
    'aria-label': label,
    'aria-invalid': wrong,
    value: text,
    onBlur: commit,
    onChange: ({ target }: { target: { value: string } }) => setText(target.value),
  };
  if (field.value === 'long')
    return (
      <textarea {...common} maxLength={LONG} rows={Math.min(8, Math.max(2, Math.ceil(text.length / 34)))} />
    );
  return (
    <>
      <input
        {...common}
        maxLength={SHORT}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
        }}
      />
      {wrong ? (
        <span className="field-wrong" role="alert">
          {t('field.wrongDate')}
        </span>
      ) : null}
    </>
  );
}
