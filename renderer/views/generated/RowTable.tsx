import { textIn } from '../../../domain/text';
import type { GeneratedView } from '../../../domain/generated-views/generated-view';
import { fieldName } from '../../i18n/field-words';
import { LANGUAGE, t, type TextKey } from '../../i18n/translate';
import { typeName } from '../../i18n/type-names';
import { useUi } from '../../state/ui-store';
import { relationshipName } from '../relationship-words';

/** What a generated view draws, as a table: each relationship with what runs over it, or each element where none are drawn. */
export function RowTable({ generated, label }: { generated: GeneratedView; label: string }) {
  const select = useUi((state) => state.select);
  const name = (texts: { [language: string]: string }): string =>
    textIn(texts, LANGUAGE) || t('element.unnamed');
  if (generated.rows.length === 0)
    return (
      <table className="generated-table" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t('generated.name')}</th>
            <th scope="col">{t('generated.type')}</th>
            <th scope="col">{fieldName('supplier')}</th>
            <th scope="col">{fieldName('ownerUnit')}</th>
          </tr>
        </thead>
        <tbody>
          {generated.elements.map((element) => (
            <tr key={element.id}>
              <th scope="row">
                <button
                  type="button"
                  className="link-button"
                  onClick={() => select({ elementIds: [element.id] })}
                >
                  {name(element.name)}
                </button>
              </th>
              <td>{typeName(element.type)}</td>
              <td>{element.fields?.supplier ?? t('field.unknown')}</td>
              <td>{element.fields?.ownerUnit ?? t('field.unknown')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    );
  return (
    <table className="generated-table" aria-label={label}>
      <thead>
        <tr>
          <th scope="col">{t('generated.from')}</th>
          <th scope="col">{t('generated.to')}</th>
          <th scope="col">{t('generated.what')}</th>
          <th scope="col">{t('generated.how')}</th>
          <th scope="col">{t('generated.often')}</th>
          <th scope="col">{t('generated.personal')}</th>
        </tr>
      </thead>
      <tbody>
        {generated.rows.map(({ relationship, source, target }) => (
          <tr key={relationship.id}>
            <th scope="row">
              <button
                type="button"
                className="link-button"
                onClick={() => select({ elementIds: [source.id] })}
              >
                {name(source.name)}
              </button>
            </th>
            <td>
              <button
                type="button"
                className="link-button"
                onClick={() => select({ elementIds: [target.id] })}
              >
                {name(target.name)}
              </button>
            </td>
            <td>
              <button
                type="button"
                className="link-button"
                onClick={() => select({ flowIds: [relationship.id] })}
              >
                {textIn(relationship.name, LANGUAGE) ||
                  relationship.flow?.data ||
                  relationshipName(relationship.type)}
              </button>
            </td>
            <td>{word('method', relationship.flow?.method)}</td>
            <td>{word('frequency', relationship.flow?.frequency)}</td>
            <td>{word('personalData', relationship.flow?.personalData)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** A value of a choice in words; what is not known is said to be so. */
function word(kind: 'method' | 'frequency' | 'personalData', value: string | undefined): string {
  return value === undefined ? t('field.unknown') : t(`choice.${kind}.${value}` as TextKey);
}
