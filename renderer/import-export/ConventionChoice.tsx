import type { ImportConvention } from '../../schemas/generated/types';
import { sentence, t } from '../i18n/translate';

/** The ways of modelling that were recognised in a file, each with its reason and a choice whether to follow it. */
export function ConventionChoice({
  conventions,
  chosen,
  onChange,
}: {
  conventions: readonly ImportConvention[];
  /** What the user has chosen, shown before the plan made with it is here; undefined until then. */
  chosen: readonly string[] | undefined;
  onChange: (chosen: readonly string[]) => void;
}) {
  if (conventions.length === 0) return null;
  const isUsed = ({ key, used }: ImportConvention): boolean => chosen?.includes(key) ?? used;
  const toggled = (key: string): string[] =>
    conventions.filter((one) => isUsed(one) !== (one.key === key)).map((one) => one.key);
  return (
    <fieldset className="reference-choice">
      <legend>{t('import.conventions')}</legend>
      <p className="hint">{t('import.conventions.text')}</p>
      {conventions.map((one) => (
        <label key={one.key} className="check-row">
          <input type="checkbox" checked={isUsed(one)} onChange={() => onChange(toggled(one.key))} />
          <span>{sentence(one.reason.code, one.reason.params)}</span>
        </label>
      ))}
    </fieldset>
  );
}
