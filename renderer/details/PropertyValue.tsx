import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import type { PropertyDefinition } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { PROPERTY_TYPES, propertyTypeName } from '../i18n/type-names';
import { useDraft } from './draft';

type PropertyType = PropertyDefinition['type'];

/** The value of one property: a choice for yes and no, the browser's own fields for days and times, text for the rest. */
export function PropertyValue(props: {
  name: string;
  type: PropertyType;
  value: string;
  /** A property that is being added: typing begins here, and leaving the field ends the adding. */
  fresh?: boolean;
  /** Resolves to null where the value was refused: it stays to be corrected. */
  onChange: (text: string) => Promise<unknown> | undefined;
}) {
  const id = useId();
  const [wrong, setWrong] = useState(false);
  const write = async (text: string): Promise<void> => {
    setWrong((await props.onChange(text)) === null);
  };
  const draft = useDraft(props.value, (text) => void write(text));
  return (
    <div className="field-row">
      <label htmlFor={id}>{props.name}</label>
      <Field
        id={id}
        type={props.type}
        value={draft.text}
        focused={props.fresh ?? false}
        wrong={wrong}
        onChange={(text) => {
          setWrong(false);
          if (props.type === 'boolean') void write(text);
          else draft.setText(text);
        }}
        onBlur={() => (props.fresh ? void write(draft.text.trim()) : draft.commit())}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            setWrong(false);
            draft.reset();
          } else if (event.key === 'Enter') event.currentTarget.blur();
        }}
      />
    </div>
  );
}

/** A property that nothing has had yet: its name, its type and its first value. */
export function NewProperty(props: {
  onClose: () => void;
  onAdd: (
    definition: { name: { language: string; text: string }; type: PropertyType },
    value: string,
  ) => Promise<void>;
}) {
  const nameId = useId();
  const typeId = useId();
  const valueId = useId();
  const [name, setName] = useState('');
  const [type, setType] = useState<PropertyType>('string');
  const [value, setValue] = useState('');
  const ready = name.trim() !== '' && value.trim() !== '';
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (ready) void props.onAdd({ name: { language: LANGUAGE, text: name.trim() }, type }, value.trim());
  };
  return (
    <form className="inline-form" onSubmit={submit}>
      <label htmlFor={nameId}>{t('properties.newName')}</label>
      <Field id={nameId} type="string" value={name} focused onChange={setName} />
      <label htmlFor={typeId}>{t('properties.newType')}</label>
      <select
        id={typeId}
        className="wide-select"
        value={type}
        onChange={(event) => {
          setType(event.target.value as PropertyType);
          setValue('');
        }}
      >
        {PROPERTY_TYPES.map((each) => (
          <option key={each} value={each}>
            {propertyTypeName(each)}
          </option>
        ))}
      </select>
      <label htmlFor={valueId}>{t('properties.newValue')}</label>
      <Field id={valueId} type={type} value={value} onChange={setValue} />
      <div className="panel-actions">
        <button type="submit" className="button primary" disabled={!ready}>
          {t('properties.confirm')}
        </button>
        <button type="button" className="button" onClick={props.onClose}>
          {t('properties.cancel')}
        </button>
      </div>
    </form>
  );
}

function Field(props: {
  id: string;
  type: PropertyType;
  value: string;
  focused?: boolean;
  wrong?: boolean;
  onChange: (text: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
}) {
  const { id, type, value, onChange } = props;
  if (type === 'boolean') {
    return (
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        <option value="">{t('properties.empty')}</option>
        <option value="true">{t('properties.yes')}</option>
        <option value="false">{t('properties.no')}</option>
      </select>
    );
  }
  // A value that came from a file may be no day of the calendar field: then it is shown as it is written.
  const calendar = type === 'date' && (value === '' || /^\d{4}-\d{2}-\d{2}$/u.test(value));
  const clock = type === 'time' && (value === '' || /^\d{2}:\d{2}/u.test(value));
  return (
    <input
      id={id}
      autoFocus={props.focused ?? false}
      aria-invalid={props.wrong ?? false}
      type={calendar ? 'date' : clock ? 'time' : 'text'}
      inputMode={type === 'number' ? 'decimal' : undefined}
      value={value}
      placeholder={t('properties.empty')}
      onChange={(event) => onChange(event.target.value)}
      onBlur={props.onBlur}
      onKeyDown={props.onKeyDown}
    />
  );
}
