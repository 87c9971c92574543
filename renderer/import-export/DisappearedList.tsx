import type { ImportOptions, ImportReport } from '../../schemas/generated/types';
import { t, type TextKey } from '../i18n/translate';
import { typeName } from '../i18n/type-names';

const SHOWN = 100;

/** What an earlier import brought and is not in the file any more: kept, marked as leaving, or deleted. */
export function DisappearedList(props: {
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly onChange: (more: Partial<ImportOptions>) => void;
}) {
  const { report, options, onChange } = props;
  const gone = report.disappeared ?? [];
  const count = report.disappearedCount ?? gone.length;
  if (count === 0) return null;
  return (
    <section className="import-ask">
      <h3>{t('import.disappeared', { count })}</h3>
      <label className="form-field">
        <span>{t('import.disappeared.what')}</span>
        <select
          value={options.disappeared ?? 'keep'}
          onChange={(event) =>
            onChange({ disappeared: event.target.value as NonNullable<ImportOptions['disappeared']> })
          }
        >
          {(['keep', 'retire', 'delete'] as const).map((choice) => (
            <option key={choice} value={choice}>
              {t(`import.disappeared.${choice}`)}
            </option>
          ))}
        </select>
      </label>
      <details>
        <summary>{t('import.disappeared.show')}</summary>
        <ul className="plain-list">
          {gone.slice(0, SHOWN).map(({ id, kind, type, name, hanging }) => (
            <li key={id}>
              {name || t('element.unnamed')}{' '}
              <span className="hint">
                {kind === 'element' && type ? typeName(type) : t(`import.one.${kind}` as TextKey)}
                {hanging > 0 ? ` · ${t('import.disappeared.hanging', { count: hanging })}` : ''}
              </span>
            </li>
          ))}
        </ul>
        {count > SHOWN ? <p className="hint">{t('import.more', { count: count - SHOWN })}</p> : null}
      </details>
    </section>
  );
}
