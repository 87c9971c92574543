import { useId, useMemo, useState, type FormEvent } from 'react';
import { Input, ComboBox, Label, ListBox, ListBoxItem, Popover, Text } from 'react-aria-components';
import type { ModelIndex } from '../../domain/model-index';
import type { RelationshipType } from '../../domain/notation/relationship-rules';
import { conceptsOf, endOf, relationshipsBetween } from '../../domain/relationship-ends';
import type { Element } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { relationshipPhrase, typeName } from '../i18n/type-names';
import { useEditState, useModel, useOrganisation } from '../state/selectors';
import { conceptName, elementsByName } from './concept-names';

interface Offer {
  readonly type: RelationshipType;
  readonly forward: boolean;
}

/** Adding a relationship: find the other end, then choose among what the language allows, the most likely first. */
export function RelationshipForm({ element, onClose }: { element: Element; onClose: () => void }) {
  const { index } = useModel();
  const state = useEditState();
  const organisation = useOrganisation();
  const kindId = useId();
  const [text, setText] = useState('');
  const [otherId, setOtherId] = useState<string | null>(null);
  const [choice, setChoice] = useState(0);
  const found = useMemo(() => elementsByName(index, text, element.id), [index, text, element.id]);
  const offers = otherId === null ? [] : offersFor(index, element.id, otherId);
  const otherName = otherId === null ? '' : conceptName(index, otherId);
  const own = conceptName(index, element.id);
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const offer = offers[choice];
    if (!offer || otherId === null) return;
    const [sourceId, targetId] = offer.forward ? [element.id, otherId] : [otherId, element.id];
    // What belongs to a reference model is pointed at by a relationship of the municipality's own.
    const ownerId = index.find('organisation', element.ownerId)?.id ?? organisation?.id;
    const at = state && state.ownerId === ownerId ? { stateId: state.id } : {};
    const created = await run('relationship.create', {
      type: offer.type,
      sourceId,
      targetId,
      ...(ownerId === undefined ? {} : { ownerId }),
      ...at,
    });
    if (created) onClose();
  };
  return (
    <form className="inline-form" onSubmit={(event) => void add(event)}>
      <ComboBox
        className="combo"
        menuTrigger="focus"
        items={found}
        inputValue={text}
        selectedKey={otherId}
        allowsEmptyCollection
        onInputChange={setText}
        onSelectionChange={(key) => {
          if (key === null) return;
          setOtherId(String(key));
          setText(conceptName(index, String(key)));
          setChoice(0);
        }}
      >
        <Label>{t('links.other')}</Label>
        <div className="combo-field">
          {/* The form has just been asked for: typing begins here. */}
          <Input autoFocus placeholder={t('links.otherPlaceholder')} />
        </div>
        <Popover className="menu-popover">
          <ListBox
            className="menu"
            renderEmptyState={() => <p className="command-empty">{t('links.noneFound')}</p>}
          >
            {(item: { id: string; name: string; type: string }) => (
              <ListBoxItem id={item.id} textValue={item.name} className="menu-item">
                <Text slot="label">{item.name}</Text>{' '}
                <Text slot="description" className="link-type">
                  {typeName(item.type)}
                </Text>
              </ListBoxItem>
            )}
          </ListBox>
        </Popover>
      </ComboBox>
      {otherId !== null && offers.length > 0 ? (
        <>
          <label htmlFor={kindId}>{t('links.kind')}</label>
          <select
            id={kindId}
            className="wide-select"
            value={choice}
            onChange={(event) => setChoice(Number(event.target.value))}
          >
            {[true, false].map((forward) => {
              const from = forward ? own : otherName;
              const to = forward ? otherName : own;
              const some = offers.some((offer) => offer.forward === forward);
              return some ? (
                <optgroup key={String(forward)} label={t('links.from', { name: from })}>
                  {offers.map((offer, position) =>
                    offer.forward === forward ? (
                      <option key={`${offer.type} ${forward}`} value={position}>
                        {relationshipPhrase({ type: offer.type }, true)} {to}
                      </option>
                    ) : null,
                  )}
                </optgroup>
              ) : null;
            })}
          </select>
        </>
      ) : null}
      {otherId !== null && offers.length === 0 ? <p className="hint">{t('links.noneAllowed')}</p> : null}
      <div className="panel-actions">
        <button type="submit" className="button primary" disabled={offers.length === 0}>
          {t('links.confirm')}
        </button>
        <button type="button" className="button" onClick={onClose}>
          {t('links.cancel')}
        </button>
      </div>
    </form>
  );
}

/** What may be made between the two, this direction first where its likeliest type is not a bare association. */
function offersFor(index: ModelIndex, id: string, otherId: string): Offer[] {
  const concepts = conceptsOf(index);
  const own = endOf(concepts, id);
  const other = endOf(concepts, otherId);
  if (!own || !other) return [];
  const out = relationshipsBetween(own, other).map((type) => ({ type, forward: true }));
  const back = relationshipsBetween(other, own)
    .filter((type) => type !== 'Association' || out.length === 0)
    .map((type) => ({ type, forward: false }));
  return out[0]?.type === 'Association' && back.length > 0 ? [...back, ...out] : [...out, ...back];
}
