// Which facts a questionnaire asks: the main ones of the kinds, until somebody chooses.
import { fieldsOf } from '../../domain/portfolio/fields';
import type { PortfolioKind } from '../../domain/portfolio/kinds';
import { columnWord } from '../../domain/portfolio/column-words';
import { fieldName, groupName } from '../i18n/field-words';
import { LANGUAGE, t } from '../i18n/translate';

const DOCUMENTATION = 'documentation';

/** The fields of the kinds by their groups. `onChange` with null: the main ones again. */
export function FieldChoice(props: {
  readonly kinds: readonly PortfolioKind[];
  readonly asked: readonly string[];
  readonly onChange: (fields: readonly string[] | null) => void;
}) {
  const { kinds, asked, onChange } = props;
  const fields = [...new Map(kinds.flatMap(fieldsOf).map((field) => [field.key, field])).values()];
  const groups = [...new Set(fields.map(({ group }) => group))];
  const chosen = new Set(asked);
  const flip = (key: string): void =>
    onChange(chosen.has(key) ? asked.filter((one) => one !== key) : [...asked, key]);
  const check = (key: string, label: string) => (
    <label key={key} className="check">
      <input type="checkbox" checked={chosen.has(key)} onChange={() => flip(key)} />
      <span>{label}</span>
    </label>
  );
  return (
    <details className="question-fields">
      <summary>{t('questionnaire.fields', { count: chosen.size })}</summary>
      <p className="ask-actions">
        <button type="button" className="button" onClick={() => onChange(null)}>
          {t('questionnaire.fields.usual')}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => onChange([DOCUMENTATION, ...new Set(kinds.flatMap(fieldsOf).map(({ key }) => key))])}
        >
          {t('questionnaire.fields.all')}
        </button>
      </p>
      {groups.map((group) => (
        <fieldset key={group} className="extract-part">
          <legend>{groupName(group)}</legend>
          <div className="check-grid">
            {group === 'basic' ? check(DOCUMENTATION, columnWord(DOCUMENTATION, LANGUAGE)) : null}
            {fields.filter((field) => field.group === group).map(({ key }) => check(key, fieldName(key)))}
          </div>
        </fieldset>
      ))}
    </details>
  );
}
