import { useId } from 'react';
import type { RelationshipType } from '../../domain/notation/relationship-rules';
import { conceptsOf, endOf, relationshipsBetween } from '../../domain/relationship-ends';
import type { Relationship } from '../../schemas/generated/types';
import { t } from '../i18n/translate';
import { relationshipName } from '../i18n/type-names';
import { useModel } from '../state/selectors';

/** The kind of a relationship among those that the language allows between its ends, the likeliest first. */
export function KindRow(props: { relationship: Relationship; onChange: (type: RelationshipType) => void }) {
  const { id: relationshipId, sourceId, targetId, type } = props.relationship;
  const { index } = useModel();
  const id = useId();
  const concepts = conceptsOf(index);
  const from = endOf(concepts, sourceId, relationshipId);
  const to = endOf(concepts, targetId, relationshipId);
  const allowed = from && to ? relationshipsBetween(from, to) : [];
  return (
    <div className="field-row">
      <label htmlFor={id}>{t('link.kind')}</label>
      <select
        id={id}
        value={type}
        onChange={(event) => props.onChange(event.target.value as RelationshipType)}
      >
        {allowed.includes(type) ? null : (
          <option value={type}>{t('link.kindAgainst', { kind: relationshipName(type) })}</option>
        )}
        {allowed.map((each) => (
          <option key={each} value={each}>
            {relationshipName(each)}
          </option>
        ))}
      </select>
    </div>
  );
}
