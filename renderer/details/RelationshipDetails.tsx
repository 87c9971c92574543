import { useId } from 'react';
import { ArrowRightLeft, Trash2 } from 'lucide-react';
import { breachOf, conceptsOf, endOf, isAllowed } from '../../domain/relationship-ends';
import { textIn } from '../../domain/text';
import type { CommandArgs, Relationship } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { accessName, relationshipPhrase } from '../i18n/type-names';
import { chooseConcept } from '../state/choose';
import { useModel, useStates } from '../state/selectors';
import { conceptName } from './concept-names';
import { FateEditor } from './FateEditor';
import { KindRow } from './KindRow';
import { PropertySection } from './PropertySection';
import { SpecializationField } from './SpecializationField';
import { TextRow } from './TextRow';

const ACCESS = ['Access', 'Read', 'Write', 'ReadWrite'] as const;

/** A relationship other than an integration: its kind among what the language allows, and what its kind can say. */
export function RelationshipDetails({ relationship }: { relationship: Relationship }) {
  const { index } = useModel();
  const { target } = useStates();
  const accessId = useId();
  const concepts = conceptsOf(index);
  const from = endOf(concepts, relationship.sourceId, relationship.id);
  const to = endOf(concepts, relationship.targetId, relationship.id);
  const right = breachOf(concepts, relationship) === undefined;
  const turns = from && to ? isAllowed(relationship.type, to, from) : false;
  const set = (change: Omit<CommandArgs['relationship.update'], 'ids'>): void =>
    void run('relationship.update', { ids: [relationship.id], ...change });
  return (
    <>
      <h2 className="panel-title">
        <End id={relationship.sourceId} />{' '}
        <span className="link-phrase">{relationshipPhrase(relationship, true)}</span>{' '}
        <End id={relationship.targetId} />
      </h2>
      <p className="panel-subtitle">{t('link.title')}</p>
      {target && target.ownerId === relationship.ownerId ? (
        <FateEditor state={target} subjects={[relationship]} />
      ) : null}
      {right ? null : (
        <p className="warning-text" role="note">
          {t('link.against')}
        </p>
      )}
      <section className="panel-section">
        <KindRow relationship={relationship} onChange={(type) => set({ type })} />
        {relationship.type === 'Access' ? (
          <div className="field-row">
            <label htmlFor={accessId}>{t('link.access')}</label>
            <select
              id={accessId}
              value={relationship.accessType ?? 'Access'}
              onChange={(event) => set({ accessType: event.target.value as (typeof ACCESS)[number] })}
            >
              {ACCESS.map((access) => (
                <option key={access} value={access}>
                  {accessName(access)}
                </option>
              ))}
            </select>
          </div>
        ) : null}
        {relationship.type === 'Influence' ? (
          <TextRow
            label={t('link.strength')}
            value={relationship.influenceStrength ?? ''}
            placeholder={t('link.strengthPlaceholder')}
            onChange={(text) => set({ influenceStrength: text === '' ? null : text })}
          />
        ) : null}
        {relationship.type === 'Association' ? (
          <label className="check-row">
            <input
              type="checkbox"
              checked={relationship.directed === true}
              onChange={(event) => set({ directed: event.target.checked })}
            />
            {t('link.directed')}
          </label>
        ) : null}
        <TextRow
          label={t('link.name')}
          value={textIn(relationship.name, LANGUAGE)}
          placeholder={t('link.unnamed')}
          onChange={(text) => set({ name: { language: LANGUAGE, text } })}
        />
        <TextRow
          long
          label={t('link.documentation')}
          value={textIn(relationship.documentation, LANGUAGE)}
          placeholder={t('field.unknown')}
          onChange={(text) => set({ documentation: { language: LANGUAGE, text } })}
        />
        <SpecializationField concept={relationship} />
      </section>
      <PropertySection record={relationship} />
      <div className="panel-actions">
        {turns ? (
          <button type="button" className="button" onClick={() => set({ reverse: true })}>
            <ArrowRightLeft size={15} aria-hidden /> {t('link.reverse')}
          </button>
        ) : null}
        <button
          type="button"
          className="button danger"
          onClick={() => {
            chooseConcept(relationship.sourceId);
            void run('relationship.delete', { ids: [relationship.id] });
          }}
        >
          <Trash2 size={15} aria-hidden /> {t('link.delete')}
        </button>
      </div>
    </>
  );

  function End({ id }: { id: string }) {
    return (
      <button type="button" className="link-button" onClick={() => chooseConcept(id)}>
        {conceptName(index, id)}
      </button>
    );
  }
}
