import type { ImportConvention } from '../../schemas/generated/types';
import { sentence, t } from '../i18n/translate';

/** The ways of modelling that were recognised in a file, each with its reason and a choice whether to follow it. */
export function ConventionChoice({
  conventions,
  onChange,
}: {
  conventions: readonly ImportConvention[];
  onChange: (chosen: readonly string[]) => void;
}) {
  if (conventions.length === 0) return null;
  const toggled = (key: string): string[] =>
    conventions.filter((one) => (one.key === key ? !one.used : one.used)).map((one) => one.key);
  return (
    <fieldset className="reference-choice">
      <legend>{t('import.conventions')}</legend>
      <p className="hint">{t('import.conventions.text')}</p>
      {conventions.map(({ key, reason, used }) => (
        <label key={key} className="check-row">
          <input type="checkbox" checked={used} onChange={() => onChange(toggled(key))} />
          <span>{sentence(reason.code, reason.params)}</span>
        </label>
      ))}
    </fieldset>
  );
}
