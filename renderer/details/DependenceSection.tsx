import { useMemo, useState } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import {
  dependantsOf,
  dependenciesOf,
  type Dependence,
  type DependenceGroup,
} from '../../domain/derivation/dependence';
import { presenceIn } from '../../domain/derivation/links';
import type { ModelIndex } from '../../domain/model-index';
import type { Element } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import { relationshipPhrase, typeName } from '../i18n/type-names';
import { chooseConcept } from '../state/choose';
import { useEditState, useModel } from '../state/selectors';
import { Segmented } from '../ui/Segmented';
import { conceptName } from './concept-names';

type Direction = 'dependants' | 'dependencies';
const SHOWN = 30;

/** "Mitä tästä riippuu?": who depends on the element in the shown state and what it needs, each with its chain. */
export function DependenceSection({ element }: { element: Element }) {
  const [open, setOpen] = useState(false);
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <section className="panel-section">
      <h3>
        <button type="button" className="section-toggle" aria-expanded={open} onClick={() => setOpen(!open)}>
          <Icon size={15} aria-hidden /> {t('derived.title')}
        </button>
      </h3>
      {open ? <Answer element={element} /> : null}
    </section>
  );
}

function Answer({ element }: { element: Element }) {
  const { index } = useModel();
  const state = useEditState();
  const stateId = state?.ownerId === element.ownerId ? state.id : undefined;
  const [direction, setDirection] = useState<Direction>('dependants');
  const groups = useMemo(() => {
    const present = stateId === undefined ? undefined : presenceIn(index, stateId);
    return direction === 'dependants'
      ? dependantsOf(index, element.id, present)
      : dependenciesOf(index, element.id, present);
  }, [index, element.id, stateId, direction]);
  return (
    <>
      <Segmented
        label={t('derived.direction')}
        value={direction}
        options={[
          { value: 'dependants', label: t('derived.dependants') },
          { value: 'dependencies', label: t('derived.dependencies') },
        ]}
        onChange={setDirection}
      />
      {groups.length === 0 ? (
        <p className="hint">{t(direction === 'dependants' ? 'derived.none' : 'derived.noneNeeded')}</p>
      ) : null}
      {groups.map((group) => (
        <Group key={`${direction} ${group.elementType}`} index={index} group={group} />
      ))}
    </>
  );
}

function Group({ index, group }: { index: ModelIndex; group: DependenceGroup }) {
  const [all, setAll] = useState(false);
  const shown = all ? group.items : group.items.slice(0, SHOWN);
  return (
    <div className="dependence-group">
      <h4>
        {typeName(group.elementType)}{' '}
        <span className="link-type">{t('derived.count', { count: group.items.length })}</span>
      </h4>
      <ul className="link-list">
        {shown.map((item) => (
          <Item key={item.elementId} index={index} item={item} />
        ))}
      </ul>
      {group.items.length > shown.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('derived.more', { count: group.items.length - shown.length })}
        </button>
      ) : null}
    </div>
  );
}

function Item({ index, item }: { index: ModelIndex; item: Dependence }) {
  const [open, setOpen] = useState(false);
  const name = conceptName(index, item.elementId);
  const hint = t(`derived.${item.certainty}Hint`);
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    <li>
      <button type="button" className="link-end" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon size={13} aria-hidden /> <strong>{name}</strong>{' '}
        <span className="certainty" data-certainty={item.certainty} title={hint}>
          {t(`derived.${item.certainty}`)}
        </span>
      </button>
      {open ? (
        <div className="chain">
          <ol>
            {item.steps.map(({ relationship, forward }) => {
              const id = forward ? relationship.targetId : relationship.sourceId;
              return (
                <li key={relationship.id}>
                  <span className="link-phrase">{relationshipPhrase(relationship, forward)}</span>{' '}
                  <button type="button" className="link-button" onClick={() => chooseConcept(id)}>
                    {conceptName(index, id)}
                  </button>
                </li>
              );
            })}
          </ol>
          <p className="hint">{hint}</p>
        </div>
      ) : null}
    </li>
  );
}
