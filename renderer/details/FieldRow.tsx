import { useEffect, useId, useState, type KeyboardEvent } from 'react';
import type { ElementFields } from '../../schemas/generated/types';
import { offered, STANDARD_LISTS } from '../../domain/portfolio/choice-lists';
import { choicesOf, shortFieldWord, type PortfolioField } from '../../domain/portfolio/fields';
import { readValue, type Misread, type Value } from '../../domain/portfolio/values';
import { formatDate, formatNumber } from '../i18n/format';
import { choiceName } from '../i18n/field-words';
import { LANGUAGE, t } from '../i18n/translate';
import { useChoiceLists } from '../state/selectors';
import { useDraft } from './draft';
import { STACKED } from './TextRow';

/** One field: its word and its value, edited in place; written when the cursor leaves it or Enter is pressed. */
export function FieldRow(props: {
  spec: PortfolioField;
  fields: ElementFields | undefined;
  /** Values differ among the chosen ones: shown as "useita". */
  mixed?: boolean;
  suggestions?: readonly string[];
  onChange: (patch: Partial<Record<keyof ElementFields, Value | null>>) => void;
}) {
  const { spec, fields } = props;
  const id = useId();
  const lists = useChoiceLists();
  const value = fields?.[spec.key];
  const label = shortFieldWord(spec.key, LANGUAGE);
  if (spec.value === 'choice') {
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
          {offered(choicesOf(spec.key, lists), String(value)).map(({ code }) => (
            <option key={code} value={code}>
              {choiceName(spec.key, code, lists)}
            </option>
          ))}
        </select>
      </div>
    );
  }
  return <TextRow id={id} label={label} {...props} value={value} />;
}

function show(spec: PortfolioField, value: Value | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return formatNumber(value);
  return spec.value === 'date' ? formatDate(value) : value;
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
  spec: PortfolioField;
  value: Value | undefined;
  mixed?: boolean;
  suggestions?: readonly string[];
  onChange: (patch: Partial<Record<keyof ElementFields, Value | null>>) => void;
}) {
  const shown = show(spec, value);
  const [wrong, setWrong] = useState<Misread>();
  const draft = useDraft(shown, (text) => {
    const read = readValue(spec, text, STANDARD_LISTS);
    setWrong('misread' in read ? read.misread : undefined);
    if ('misread' in read) return;
    if (read.value !== (value ?? null)) onChange({ [spec.key]: read.value });
    else draft.reset();
  });
  const { text, setText, commit } = draft;
  useEffect(() => setWrong(undefined), [shown]);
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement | HTMLTextAreaElement>): void => {
    if (event.key === 'Escape') {
      draft.reset();
      setWrong(undefined);
    } else if (event.key === 'Enter' && !(spec.value === 'long' && event.shiftKey)) {
      event.preventDefault();
      commit();
    }
  };
  const shared = {
    id,
    value: text,
    placeholder: mixed ? t('field.many') : t('field.unknown'),
    'aria-invalid': wrong !== undefined,
    'aria-describedby': wrong ? `${id}-wrong` : undefined,
    onBlur: commit,
    onKeyDown,
  };
  return (
    <div className="field-row" data-stacked={spec.value === 'long' && shown.length > STACKED}>
      <label htmlFor={id}>{label}</label>
      <div>
        {spec.value === 'long' ? (
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
            {t(wrong)}
          </p>
        ) : null}
      </div>
      {spec.value === 'money' && value !== undefined ? (
        <span className="field-unit">
          {t(spec.key === 'costPerYear' ? 'field.euroPerYear' : 'field.euro')}
        </span>
      ) : null}
    </div>
  );
}
