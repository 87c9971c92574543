import { useState } from 'react';
import { differingFields, type MergeField } from '../../domain/merging/fields';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { say } from '../state/messages';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { fieldWord, valueText } from './value-text';

/** Yhdistä: which of the chosen elements stays, and field by field whose value counts where they differ. */
export function MergeDialog() {
  const { index } = useModel();
  const ids = useUi((state) => state.merging);
  const [keepId, setKeepId] = useState(ids[0] ?? '');
  const [choices, setChoices] = useState<Readonly<Record<string, string>>>({});
  const elements = ids.flatMap((id) => index.find('element', id) ?? []);
  const close = (): void => useUi.getState().set({ dialog: null, merging: [] });
  const kept = elements.find(({ id }) => id === keepId) ?? elements[0];
  const order = [keepId, ...ids.filter((id) => id !== keepId)];
  const fields = differingFields(index, order);
  const merge = async (): Promise<void> => {
    const mergeIds = order.slice(1);
    const done = await run('element.merge', { keepId, mergeIds, choices: { ...choices } });
    if (!done) return;
    say('info', 'merge.done', { count: ids.length, name: nameOf(index.find('element', keepId)) });
    close();
  };
  if (!kept || elements.length < 2) {
    return (
      <Dialog title={t('merge.title')} closeLabel={t('dialog.close')} onClose={close}>
        <div className="dialog-body">
          <p>{t('merge.tooFew')}</p>
        </div>
      </Dialog>
    );
  }
  return (
    <Dialog title={t('merge.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <div className="dialog-body">
        <fieldset className="reference-choice">
          <legend>{t('merge.keep')}</legend>
          {elements.map((element) => (
            <label key={element.id} className="reference-option" data-chosen={element.id === keepId}>
              <input
                type="radio"
                name="keep"
                checked={element.id === keepId}
                onChange={() => setKeepId(element.id)}
              />
              <span>
                <strong>{nameOf(element)}</strong>
                <span className="hint">{contentText(index, element)}</span>
              </span>
            </label>
          ))}
        </fieldset>
        {fields.length > 0 ? (
          <section className="merge-fields" aria-label={t('merge.differences', { count: fields.length })}>
            <h3>{t('merge.differences', { count: fields.length })}</h3>
            {fields.map((field) => (
              <FieldChoice
                key={field.key}
                field={field}
                index={index}
                chosen={choices[field.key] ?? field.values[0]?.elementId ?? ''}
                onChoose={(elementId) => setChoices({ ...choices, [field.key]: elementId })}
              />
            ))}
          </section>
        ) : (
          <p className="hint">{t('merge.noDifferences')}</p>
        )}
        <p className="hint">{t('merge.consequence', { name: nameOf(kept) })}</p>
      </div>
      <footer className="dialog-foot">
        <button type="button" className="button" onClick={close}>
          {t('dialog.cancel')}
        </button>
        <button type="button" className="button primary" onClick={() => void merge()}>
          {t('merge.do')}
        </button>
      </footer>
    </Dialog>
  );
}

function FieldChoice(props: {
  field: MergeField;
  index: ModelIndex;
  chosen: string;
  onChoose: (elementId: string) => void;
}) {
  const { field, index, chosen } = props;
  const distinct = field.values.filter(
    ({ value }, at) =>
      field.values.findIndex((other) => JSON.stringify(other.value) === JSON.stringify(value)) === at,
  );
  return (
    <fieldset className="merge-field">
      <legend>{fieldWord(index, field)}</legend>
      {distinct.map(({ elementId, value }) => (
        <label key={elementId}>
          <input
            type="radio"
            name={field.key}
            checked={chosen === elementId}
            onChange={() => props.onChoose(elementId)}
          />
          <span>{valueText(index, field, value)}</span>
        </label>
      ))}
    </fieldset>
  );
}

function nameOf(element: Element | undefined): string {
  return textIn(element?.name, LANGUAGE) || t('element.unnamed');
}

/** What hangs on the element, so that one sees which of the two is the richer. */
function contentText(index: ModelIndex, element: Element): string {
  const placed = index.pointing('placement', 'placedElement', element.id);
  const places = placed.map(({ componentId }) => textIn(index.find('element', componentId)?.name, LANGUAGE));
  return [
    typeName(element.type),
    t('merge.relationships', { count: index.relationshipsOf(element.id).length }),
    t('merge.fieldCount', { count: Object.keys(element.fields ?? {}).length }),
    places.join(', '),
  ]
    .filter(Boolean)
    .join(' · ');
}
