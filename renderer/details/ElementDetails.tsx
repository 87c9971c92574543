import { useMemo } from 'react';
import { ELEMENT_TYPES } from '../../domain/notation/element-types';
import { textIn } from '../../domain/text';
import type { CommandArgs, Element, ElementFields } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { useModel, useStates } from '../state/selectors';
import { FateEditor } from './FateEditor';
import { FIELD_GROUPS } from './fields';
import { FieldRow } from './FieldRow';
import { FlowList } from './FlowList';
import { NameField } from './NameField';
import { PlacementList } from './PlacementList';

type FieldPatch = CommandArgs['element.update']['fields'];

/** Everything about one system. */
export function ElementDetails({ element }: { element: Element }) {
  const { index, revision } = useModel();
  const { target } = useStates();
  const suggestions = useMemo(
    () => usedValues(index.all('element')),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [index, revision],
  );
  const facts = Object.entries(element.facts ?? {}).filter(([, fact]) => fact !== undefined);
  return (
    <>
      <NameField
        name={textIn(element.name, LANGUAGE)}
        label={t('element.name')}
        onChange={(text) =>
          void run('element.update', { ids: [element.id], name: { language: LANGUAGE, text } })
        }
      />
      <label className="type-line">
        <span className="visually-hidden">{t('element.type')}</span>
        <select
          value={element.type}
          onChange={(event) => void run('element.update', { ids: [element.id], type: event.target.value })}
        >
          {Object.keys(ELEMENT_TYPES).map((type) => (
            <option key={type} value={type}>
              {typeName(type)}
            </option>
          ))}
        </select>
      </label>
      {target ? <FateEditor state={target} subjects={[element]} /> : null}
      {FIELD_GROUPS.map((group) => (
        <section key={group.id} className="panel-section">
          <h3>{t(`fields.${group.id}`)}</h3>
          {group.fields.map((spec) => (
            <FieldRow
              key={spec.key}
              spec={spec}
              fields={element.fields}
              suggestions={suggestions[spec.key]}
              onChange={(fields) =>
                void run('element.update', { ids: [element.id], fields: fields as FieldPatch })
              }
            />
          ))}
          {group.id === 'money' ? <ContractNote end={element.fields?.contractEnd} /> : null}
        </section>
      ))}
      <PlacementList element={element} />
      <FlowList element={element} />
      {facts.length > 0 ? (
        <section className="panel-section">
          <h3>{t('facts.title')}</h3>
          <ul className="facts">
            {facts.map(([field, fact]) => (
              <li key={field}>
                {[
                  fact?.source,
                  fact?.date ? formatDate(fact.date) : undefined,
                  fact?.confidence ? t(`confidence.${fact.confidence}`) : undefined,
                ]
                  .filter((part) => part !== undefined)
                  .join(' · ')}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  );
}

/** How long the contract runs, where its last day is near or gone. */
function ContractNote({ end }: { end: string | undefined }) {
  if (!end || !/^\d{4}-\d{2}-\d{2}$/u.test(end)) return null;
  const days = Math.ceil((new Date(`${end}T12:00:00`).getTime() - Date.now()) / 86_400_000);
  if (days > 365) return null;
  return (
    <p className="contract-note">{days < 0 ? t('contract.over') : t('contract.left', { count: days })}</p>
  );
}

/** Values in use, offered again while typing: the same supplier is then written the same way. */
function usedValues(elements: readonly Element[]): Partial<Record<keyof ElementFields, string[]>> {
  const keys = ['supplier', 'product', 'ownerUnit', 'contactPerson'] as const;
  const out: Partial<Record<keyof ElementFields, string[]>> = {};
  for (const key of keys) {
    out[key] = [
      ...new Set(elements.map((element) => element.fields?.[key]).filter((value) => value !== undefined)),
    ].sort((a, b) => a.localeCompare(b, LANGUAGE));
  }
  return out;
}
