import { textIn } from '../../domain/text';
import { flowValueWord } from '../../domain/portfolio/flow-fields';
import type { Flow, ImportDifference, ImportOptions, ImportReport } from '../../schemas/generated/types';
import { choiceName, fieldName } from '../i18n/field-words';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { currentChoiceLists } from '../state/current';
import { useModel } from '../state/selectors';

const SHOWN = 100;

/** Where the file and the model say different things: whose value counts, for all and one by one. */
export function DifferenceList(props: {
  readonly report: ImportReport;
  readonly options: ImportOptions;
  readonly onChange: (more: Partial<ImportOptions>) => void;
}) {
  const { report, options, onChange } = props;
  const differences = report.differences ?? [];
  if (differences.length === 0) return null;
  const prefer = options.prefer ?? 'file';
  const except = options.except ?? [];
  const flip = ({ id, field }: ImportDifference): void => {
    const others = except.filter((one) => one.id !== id || one.field !== field);
    onChange({ except: others.length < except.length ? others : [...except, { id, field }] });
  };
  return (
    <section className="import-ask">
      <h3>{t('import.differences', { count: report.differenceCount ?? differences.length })}</h3>
      <label className="form-field">
        <span>{t('import.prefer')}</span>
        <select
          value={prefer}
          onChange={(event) => onChange({ prefer: event.target.value as 'file' | 'own', except: [] })}
        >
          <option value="file">{t('import.prefer.file')}</option>
          <option value="own">{t('import.prefer.own')}</option>
        </select>
      </label>
      <details>
        <summary>{t('import.differences.show')}</summary>
        <table className="difference-table">
          <thead>
            <tr>
              <th scope="col">{t('import.differences.what')}</th>
              <th scope="col">{t('import.differences.own')}</th>
              <th scope="col">{t('import.differences.file')}</th>
            </tr>
          </thead>
          <tbody>
            {differences.slice(0, SHOWN).map((difference) => (
              <Row key={`${difference.id} ${difference.field}`} difference={difference} onFlip={flip} />
            ))}
          </tbody>
        </table>
        {differences.length > SHOWN ? (
          <p className="hint">{t('import.more', { count: (report.differenceCount ?? 0) - SHOWN })}</p>
        ) : null}
      </details>
    </section>
  );
}

function Row({
  difference,
  onFlip,
}: {
  difference: ImportDifference;
  onFlip: (difference: ImportDifference) => void;
}) {
  const { index } = useModel();
  const { name, field, taken } = difference;
  const word = fieldWord(field, (id) => textIn(index.find('propertyDefinition', id)?.name, LANGUAGE));
  const cell = (side: 'own' | 'file') => (
    <td>
      <label className="check-row">
        <input
          type="radio"
          name={`${difference.id} ${field}`}
          aria-label={`${t(`import.differences.${side}`)}: ${valueText(field, difference[side])}`}
          checked={taken === side}
          onChange={() => onFlip(difference)}
        />
        <span>{valueText(field, difference[side])}</span>
      </label>
    </td>
  );
  return (
    <tr>
      <th scope="row">
        {name} <span className="hint">{word}</span>
      </th>
      {cell('own')}
      {cell('file')}
    </tr>
  );
}

/** The word for a field as domain/importing/differences.ts names it. */
function fieldWord(field: string, definitionName: (id: string) => string): string {
  const at = field.indexOf('.');
  const [part, detail] = at < 0 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
  if (part === 'fields') return fieldName(detail);
  if (part === 'flow') return t(`flow.${detail}` as TextKey);
  if (part === 'property') return definitionName(detail) || t('merge.property');
  if (part === 'name') return t('merge.name');
  if (part === 'documentation') return t('merge.documentation');
  return part === 'type' ? t('merge.type') : t('import.differences.other');
}

function valueText(field: string, value: string): string {
  if (field === 'type') return typeName(value);
  const [part, key = ''] = field.split('.');
  if (part === 'fields') return choiceName(key, value, currentChoiceLists());
  return part === 'flow' && key !== 'data'
    ? flowValueWord(key as keyof Flow, value, LANGUAGE, currentChoiceLists())
    : value;
}
