// What a generated view draws, as a table: each relationship with what runs over it, or each element where none are drawn.
import { textIn } from '../../../domain/text';
import type { GeneratedView } from '../../../domain/generated-views/generated-view';
import { fieldName } from '../../i18n/field-words';
import { LANGUAGE, t } from '../../i18n/translate';
import { typeName } from '../../i18n/type-names';
import { useUi } from '../../state/ui-store';
import { relationshipName } from '../relationship-words';
import { flowWord } from './flow-word';
import { LongTable } from './LongTable';

export function RowTable({ generated, label }: { generated: GeneratedView; label: string }) {
  const Rows = generated.rows.length === 0 ? ElementTable : RelationshipTable;
  return <Rows generated={generated} label={label} />;
}

function ElementTable({ generated: { elements }, label }: { generated: GeneratedView; label: string }) {
  return (
    <LongTable
      label={label}
      heads={[t('generated.name'), t('generated.type'), fieldName('supplier'), fieldName('ownerUnit')]}
      count={elements.length}
      row={(at) => {
        const element = elements[at];
        if (!element) return null;
        return (
          <>
            <th scope="row">
              <Name id={element.id} name={element.name} />
            </th>
            <td>{typeName(element.type)}</td>
            <td>{element.fields?.supplier ?? t('field.unknown')}</td>
            <td>{element.fields?.ownerUnit ?? t('field.unknown')}</td>
          </>
        );
      }}
    />
  );
}

function RelationshipTable({ generated: { rows }, label }: { generated: GeneratedView; label: string }) {
  const heads = ['from', 'to', 'what', 'how', 'often', 'personal'] as const;
  return (
    <LongTable
      label={label}
      heads={heads.map((head) => t(`generated.${head}`))}
      count={rows.length}
      row={(at) => {
        const found = rows[at];
        if (!found) return null;
        const { relationship, source, target } = found;
        const { id, type, flow } = relationship;
        const what = textIn(relationship.name, LANGUAGE) || flow?.data || relationshipName(type);
        return (
          <>
            <th scope="row">
              <Name id={source.id} name={source.name} />
            </th>
            <td>
              <Name id={target.id} name={target.name} />
            </td>
            <td>
              <button
                type="button"
                className="link-button"
                title={what}
                onClick={() => useUi.getState().select({ flowIds: [id] })}
              >
                {what}
              </button>
            </td>
            <td>{flowWord('method', flow?.method)}</td>
            <td>{flowWord('frequency', flow?.frequency)}</td>
            <td>{flowWord('personalData', flow?.personalData)}</td>
          </>
        );
      }}
    />
  );
}

/** The name of an element; a click chooses it. */
function Name({ id, name }: { id: string; name: { [language: string]: string } }) {
  const words = textIn(name, LANGUAGE) || t('element.unnamed');
  return (
    <button
      type="button"
      className="link-button"
      title={words}
      onClick={() => useUi.getState().select({ elementIds: [id] })}
    >
      {words}
    </button>
  );
}
