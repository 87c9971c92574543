import { useId, useState, type FormEvent } from 'react';
import { t } from '../i18n/translate';
import { PROPERTY_TYPES, propertyTypeName } from '../i18n/type-names';

type PropertyType = (typeof PROPERTY_TYPES)[number];

/** Renaming or removing what many concepts share: a property (with its data type) or a specialization. */
export function DefinitionForm(props: {
  nameLabel: string;
  name: string;
  /** Of a property. */
  type?: PropertyType;
  hint: string;
  onSave: (name: string, type: PropertyType | undefined) => Promise<boolean>;
  onDelete: () => void;
  onClose: () => void;
}) {
  const nameId = useId();
  const typeId = useId();
  const [name, setName] = useState(props.name);
  const [type, setType] = useState(props.type);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await props.onSave(name.trim(), type)) props.onClose();
  };
  return (
    <form className="inline-form" onSubmit={(event) => void save(event)}>
      <label htmlFor={nameId}>{props.nameLabel}</label>
      <input
        id={nameId}
        autoFocus
        type="text"
        value={name}
        onChange={(event) => setName(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') props.onClose();
        }}
      />
      {type === undefined ? null : (
        <>
          <label htmlFor={typeId}>{t('properties.newType')}</label>
          <select
            id={typeId}
            className="wide-select"
            value={type}
            onChange={(event) => setType(event.target.value as PropertyType)}
          >
            {PROPERTY_TYPES.map((each) => (
              <option key={each} value={each}>
                {propertyTypeName(each)}
              </option>
            ))}
          </select>
        </>
      )}
      <p className="hint">{props.hint}</p>
      <div className="panel-actions">
        <button type="submit" className="button primary" disabled={name.trim() === ''}>
          {t('definition.save')}
        </button>
        <button type="button" className="button" onClick={props.onClose}>
          {t('definition.cancel')}
        </button>
        <button
          type="button"
          className="button danger"
          onClick={() => {
            props.onClose();
            props.onDelete();
          }}
        >
          {t('definition.delete')}
        </button>
      </div>
    </form>
  );
}
