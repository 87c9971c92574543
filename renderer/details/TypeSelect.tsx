import { t } from '../i18n/translate';
import { layerName, typeName, TYPES_BY_LAYER } from '../i18n/type-names';

/** The type of an element: any of the language, by layer, in plain Finnish. */
export function TypeSelect({ value, onChange }: { value: string; onChange: (type: string) => void }) {
  const known = TYPES_BY_LAYER.some(({ types }) => (types as readonly string[]).includes(value));
  return (
    <label className="type-line">
      <span className="visually-hidden">{t('element.type')}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {known ? null : <option value={value}>{value}</option>}
        {TYPES_BY_LAYER.map(({ layer, types }) => (
          <optgroup key={layer} label={layerName(layer)}>
            {types.map((type) => (
              <option key={type} value={type}>
                {typeName(type)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </label>
  );
}
