import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { ElementFields } from '../../schemas/generated/types';
import { formatDate, formatNumber, parseDate, parseNumber } from '../i18n/format';
import { t, type TextKey } from '../i18n/translate';
import { useDraft } from './draft';
import type { FieldSpec } from './fields';
import { STACKED } from './TextRow';

type Value = string | number;

/** One field: its word and its value, edited in place; written when the cursor leaves it or Enter is pressed. */
export function FieldRow(props: {
  spec: FieldSpec;
  fields: ElementFields | undefined;
  /** Values differ among the chosen ones: shown as "useita". */
  mixed?: boolean;
  suggestions?: readonly string[];
  onChange: (patch: Partial<Record<keyof ElementFields, Value | null>>) => void;
}) {
  const { spec, fields } = props;
  const id = useId();
  const value = fields?.[spec.key];
  const label = t(`field.${spec.key}` as TextKey);
  if (spec.kind === 'choice') {
    return (
      <div className="field-row">
        <label htmlFor={id}>{label}</label>
        <select
          id={id}
          value={props.mixed ? '*' : (value ?? '')}
          data-empty={value === undefined}
          onChange={(event) =>
            props.onChange({ [spec.key]: event.target.value === '' ? null : event.target.value })
          }
        >
          {props.mixed ? <option value="*">{t('field.many')}</option> : null}
          <option value="">{t('field.unknown')}</option>
          {spec.choices?.map((choice) => (
            <option key={choice} value={choice}>
              {t(`choice.${choiceGroup(spec.key)}.${choice}` as TextKey)}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return <TextRow id={id} label={label} {...props} value={value} />;
}

function choiceGroup(key: keyof ElementFields): string {
  return key.startsWith('openness') ? 'openness' : key;
}

function show(spec: FieldSpec, value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value);
  return spec.kind === 'date' ? formatDate(value) : value;
}

/** What was typed as a value: null clears, undefined is not understood. */
function read(spec: FieldSpec, text: string): Value | null | undefined {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (spec.kind === 'date') return parseDate(trimmed);
  if (spec.kind === 'money') return parseNumber(trimmed);
  if (spec.kind === 'number') {
    const number = parseNumber(trimmed);
    return number !== undefined && Number.isInteger(number) ? number : undefined;
  }
  return trimmed;
}

function TextRow({
  id,
  label,
  spec,
  value,
  mixed,
  suggestions,
  onChange,
}: {
  id: string;
  label: string;
  spec: FieldSpec;
  value: Value | undefined;
  mixed?: boolean;
  suggestions?: readonly string[];
  onChange: (patch: Partial<Record<keyof ElementFields, Value | null>>) => void;
}) {
  const shown = show(spec, value);
  const [wrong, setWrong] = useState(false);
  const draft = useDraft(shown, (text) => {
    const next = read(spec, text);
    setWrong(next === undefined);
    if (next !== undefined && next !== (value ?? null)) onChange({ [spec.key]: next });
    else if (next !== undefined) draft.reset();
  });
  const { text, setText, commit } = draft;
  useEffect(() => setWrong(false), [shown]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') {
      draft.reset();
      setWrong(false);
    } else if (event.key === 'Enter' && !(spec.kind === 'long' && event.shiftKey)) {
      event.preventDefault();
      commit();
    }
  };
  const shared = {
    id,
    value: text,
    placeholder: mixed ? t('field.many') : t('field.unknown'),
    'aria-invalid': wrong,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className="field-row" data-stacked={spec.kind === 'long' && shown.length > STACKED}>
      <label htmlFor={id}>{label}</label>
      <div>
        {spec.kind === 'long' ? (
          <textarea
            {...shared}
            rows={Math.max(1, Math.ceil(text.length / 30))}
            onChange={(event) => setText(event.target.value)}
          />
        ) : (
          <input
            {...shared}
            type="text"
            list={suggestions ? `${id}-list` : undefined}
            onChange={(event) => setText(event.target.value)}
          />
        )}
        {suggestions ? (
          <datalist id={`${id}-list`}>
            {suggestions.map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        ) : null}
        {wrong ? (
          <p className="field-wrong" id={`${id}-wrong`} role="alert">
            {t(spec.kind === 'date' ? 'field.wrongDate' : 'field.wrongNumber')}
          </p>
        ) : null}
      </div>
      {spec.kind === 'money' && value !== undefined ? (
        <span className="field-unit">{t('field.euroPerYear')}</span>
      ) : null}
    </div>
  );
}
