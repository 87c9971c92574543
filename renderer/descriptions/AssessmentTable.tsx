// What a person fills in of descriptions, the assessment of changes and the publicity description: each cell is written when it is left; Ctrl+Z takes it back.
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
import { PUBLICITY_FIELDS } from '../../domain/publicity/texts';
import { textIn } from '../../domain/text';
import type { ImpactAssessment, PublicityTexts } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';

const LONG = 10_000;
const SHORT = 500;

type Write = (text: string | null) => void;

/** The particulars of the assessment: a row for each. */
export function AssessmentBasics({
  organisationId,
  said,
}: {
  organisationId: string;
  said: ImpactAssessment;
}) {
  return (
    <Rows
      label={t('assessment.basics')}
      fields={BASIC_FIELDS}
      said={said}
      onWrite={(field, value) => void run('assessment.fill', { organisationId, field, value })}
    />
  );
}

/** The municipality's own words in its publicity description. */
export function PublicityForm({ organisationId, said }: { organisationId: string; said: PublicityTexts }) {
  return (
    <Rows
      label={t('assessment.publicity')}
      fields={PUBLICITY_FIELDS}
      said={said}
      onWrite={(field, value) => void run('publicity.fill', { organisationId, field, value })}
    />
  );
}

function Rows<K extends string>(props: {
  label: string;
  fields: readonly AssessmentField<K>[];
  said: { readonly [key in K]?: string | undefined };
  onWrite: (field: K, value: string | null) => void;
}) {
  return (
    <table className="assessment" aria-label={props.label}>
      <tbody>
        {props.fields.map((field) => (
          <tr key={field.key}>
            <th scope="row">{textIn(field.words, LANGUAGE)}</th>
            <td>
              <Value
                field={field}
                label={textIn(field.words, LANGUAGE)}
                value={props.said[field.key] ?? ''}
                onWrite={(value) => props.onWrite(field.key, value)}
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
                  onWrite={(value) =>
                    void run('assessment.fill', { organisationId, theme: theme.key, field: field.key, value })
                  }
                />
              </div>
            ))}
          </div>
        </section>
      ))}
    </div>
  );
}

function Value(props: { field: AssessmentField; label: string; value: string; onWrite: Write }) {
  const { field, label, value } = props;
  const write = (text: string): void => props.onWrite(text === '' ? null : text);
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
