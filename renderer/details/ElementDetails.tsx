import { useMemo, useState } from 'react';
import { Orbit } from 'lucide-react';
import { isSystemType } from '../../domain/notation/element-types';
import { portfolioKind } from '../../domain/portfolio/kinds';
import { textIn } from '../../domain/text';
import type { CommandArgs, Element, ElementFields } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { groupName } from '../i18n/field-words';
import { LANGUAGE, t } from '../i18n/translate';
import { openGenerated } from '../state/generated';
import { useModel, useStates } from '../state/selectors';
import { DependenceSection } from './DependenceSection';
import { factName, factsBySource } from './facts';
import { FateEditor } from './FateEditor';
import { fieldSections } from './fields';
import { FieldRow } from './FieldRow';
import { FlowList } from './FlowList';
import { MoreFields } from './MoreFields';
import { NameField } from './NameField';
import { PlacementList } from './PlacementList';
import { PropertySection } from './PropertySection';
import { RelationshipList } from './RelationshipList';
import { SpecializationField } from './SpecializationField';
import { TextRow } from './TextRow';
import { TypeSelect } from './TypeSelect';
import { ViewList } from './ViewList';

type FieldPatch = CommandArgs['element.update']['fields'];

/** Everything about one element: portfolio fields for systems, and what the language says of any. */
export function ElementDetails({ element }: { element: Element }) {
  const { index } = useModel();
  const { target } = useStates();
  const suggestions = useMemo(() => usedValues(index.all('element')), [index]);
  const system = isSystemType(element.type);
  const placed = system || index.pointing('placement', 'placedElement', element.id).length > 0;
  const [all, setAll] = useState(false);
  const sections = fieldSections(portfolioKind(element), [element.fields], all);
  const facts = factsBySource(element);
  return (
    <>
      <NameField
        name={textIn(element.name, LANGUAGE)}
        label={t('element.name')}
        onChange={(text) =>
          void run('element.update', { ids: [element.id], name: { language: LANGUAGE, text } })
        }
      />
      <TypeSelect
        value={element.type}
        onChange={(type) => void run('element.update', { ids: [element.id], type })}
      />
      <button
        type="button"
        className="button around-button"
        onClick={() => openGenerated('around', element.id, { follow: true })}
      >
        <Orbit size={16} aria-hidden />
        {t('generated.around')}
      </button>
      {target ? <FateEditor state={target} subjects={[element]} /> : null}
      <section className="panel-section">
        <SpecializationField concept={element} />
        <TextRow
          long
          label={t('element.documentation')}
          value={textIn(element.documentation, LANGUAGE)}
          placeholder={t('field.unknown')}
          onChange={(text) =>
            void run('element.update', { ids: [element.id], documentation: { language: LANGUAGE, text } })
          }
        />
      </section>
      {sections.map(({ group, fields: specs }) => (
        <section key={group} className="panel-section">
          <h3>{groupName(group)}</h3>
          {specs.map((spec) => (
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
          {group === 'money' ? <ContractNote end={element.fields?.contractEnd} /> : null}
        </section>
      ))}
      <MoreFields all={all} onChange={setAll} />
      {placed ? <PlacementList element={element} /> : null}
      <ViewList element={element} />
      {system ? <FlowList element={element} /> : null}
      <RelationshipList element={element} withoutFlows={system} />
      <DependenceSection element={element} />
      <PropertySection record={element} />
      {facts.size > 0 ? (
        <section className="panel-section">
          <h3>{t('facts.title')}</h3>
          <ul className="facts">
            {[...facts].map(([words, keys]) => (
              <li key={words}>
                <strong>{keys.map(factName).join(', ')}</strong>: {words}
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
