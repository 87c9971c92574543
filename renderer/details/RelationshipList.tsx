import { useMemo, useState } from 'react';
import { Pencil, Plus, TriangleAlert } from 'lucide-react';
import type { ModelIndex } from '../../domain/model-index';
import { breachOf, conceptsOf } from '../../domain/relationship-ends';
import type { Element, Relationship } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { relationshipPhrase, typeName } from '../i18n/type-names';
import { chooseConcept } from '../state/choose';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { conceptName } from './concept-names';
import { RelationshipForm } from './RelationshipForm';
import { IconButton } from '../ui/IconButton';

const SHOWN = 40;

interface Row {
  readonly relationship: Relationship;
  readonly phrase: string;
  readonly otherId: string;
  readonly otherName: string;
  readonly otherType: string;
  /** The language's table does not allow it. */
  readonly against: boolean;
}

/** Relationships of an element in plain words, in both directions, and adding one. Integrations of a system stand in a list of their own. */
export function RelationshipList({ element, withoutFlows }: { element: Element; withoutFlows: boolean }) {
  const { index } = useModel();
  const [adding, setAdding] = useState(false);
  const [all, setAll] = useState(false);
  const rows = useMemo(() => rowsOf(index, element.id, withoutFlows), [index, element.id, withoutFlows]);
  const shown = all ? rows : rows.slice(0, SHOWN);
  return (
    <section className="panel-section">
      <h3>{t(withoutFlows ? 'links.titleOther' : 'links.title', { count: rows.length })}</h3>
      {shown.length > 0 ? (
        <ul className="link-list">
          {shown.map(({ relationship, phrase, otherId, otherName, otherType, against }) => (
            <li key={relationship.id} className="link-row">
              <button type="button" className="link-end" onClick={() => chooseConcept(otherId)}>
                <span className="link-phrase">{phrase}</span> <strong>{otherName}</strong>{' '}
                <span className="link-type">{otherType}</span>
                {against ? (
                  <span className="link-against" title={t('link.against')}>
                    {' '}
                    <TriangleAlert size={13} role="img" aria-label={t('links.against')} />
                  </span>
                ) : null}
              </button>
              <IconButton
                label={t('links.open', { name: `${phrase} ${otherName}` })}
                className="icon-button small"
                onPress={() => useUi.getState().select({ flowIds: [relationship.id] })}
              >
                <Pencil size={13} aria-hidden />
              </IconButton>
            </li>
          ))}
        </ul>
      ) : null}
      {rows.length > shown.length ? (
        <button type="button" className="text-button" onClick={() => setAll(true)}>
          {t('links.more', { count: rows.length - shown.length })}
        </button>
      ) : null}
      {adding ? (
        <RelationshipForm element={element} onClose={() => setAdding(false)} />
      ) : (
        <button type="button" className="text-button add-line" onClick={() => setAdding(true)}>
          <Plus size={14} aria-hidden /> {t('links.add')}
        </button>
      )}
    </section>
  );
}

function rowsOf(index: ModelIndex, elementId: string, withoutFlows: boolean): Row[] {
  const concepts = conceptsOf(index);
  return index
    .relationshipsOf(elementId)
    .filter(({ type }) => !withoutFlows || type !== 'Flow')
    .map((relationship) => {
      const forward = relationship.sourceId === elementId;
      const otherId = forward ? relationship.targetId : relationship.sourceId;
      const other = index.find('element', otherId);
      return {
        relationship,
        phrase: relationshipPhrase(relationship, forward),
        otherId,
        otherName: conceptName(index, otherId),
        otherType: other ? typeName(other.type) : t('link.title'),
        against: breachOf(concepts, relationship) !== undefined,
      };
    })
    .sort(
      (a, b) =>
        a.phrase.localeCompare(b.phrase, LANGUAGE) || a.otherName.localeCompare(b.otherName, LANGUAGE),
    );
}
