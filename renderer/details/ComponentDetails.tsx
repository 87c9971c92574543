import { Plus } from 'lucide-react';
import { textIn } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel, useOrganisation } from '../state/selectors';
import { showOnMap } from '../state/map-view';
import { useUi } from '../state/ui-store';
import { useDraft } from './draft';

/** A box of the reference architecture: what belongs here, where that comes from, and whether it concerns the municipality. */
export function ComponentDetails({ component }: { component: Element }) {
  const { index } = useModel();
  const layer = index.find('element', component.reference?.parentId);
  const placements = index.pointing('placement', 'placedIn', component.id);
  const certainty = component.reference?.certainty;
  return (
    <>
      <h2 className="panel-title">{textIn(component.name, LANGUAGE)}</h2>
      <p className="panel-subtitle">{textIn(layer?.name, LANGUAGE)}</p>
      {component.reference?.retiredIn === undefined ? null : (
        <p className="warning-text">{t('reference.retiredIn', { version: component.reference.retiredIn })}</p>
      )}
      <p>{textIn(component.documentation, LANGUAGE)}</p>
      <div className="panel-actions">
        <button
          type="button"
          className="button primary"
          onClick={() => useUi.getState().set({ adding: component.id })}
        >
          <Plus size={15} aria-hidden /> {t('box.addSystem')}
        </button>
      </div>
      <NotApplicable component={component} />
      <section className="panel-section">
        <h3>{t('component.systems')}</h3>
        {placements.length === 0 ? <p className="hint">{t('component.noSystems')}</p> : null}
        <ul className="plain-list">
          {placements.map((placement) => (
            <li key={placement.id}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  useUi.getState().select({ placementIds: [placement.id] });
                  showOnMap(placement.id);
                }}
              >
                {textIn(index.find('element', placement.elementId)?.name, LANGUAGE)}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {certainty && (component.reference?.source || component.reference?.note) ? (
        <section className="panel-section">
          <h3>{t('component.origin')}</h3>
          <p>{component.reference?.source}</p>
          <p className={certainty === 'stated' || certainty === 'own' ? 'hint' : 'warning-text'}>
            {t(`certainty.${certainty}`)}
          </p>
          {component.reference?.note ? <p className="hint">{component.reference.note}</p> : null}
        </section>
      ) : null}
    </>
  );
}

/** Whether a part of the reference architecture concerns the municipality, and whether it is known to have nothing there. */
const CONCERNS = ['concerns', 'none', 'notApplicable'] as const;
type Concern = (typeof CONCERNS)[number];

function NotApplicable({ component }: { component: Element }) {
  const { index } = useModel();
  const organisation = useOrganisation();
  const mark = index
    .pointing('applicability', 'component', component.id)
    .find((one) => one.organisationId === organisation?.id);
  const set = (status: Concern, reason: string): void => {
    if (!organisation) return;
    void run('applicability.set', {
      organisationId: organisation.id,
      componentIds: [component.id],
      notApplicable: status !== 'concerns',
      ...(status === 'concerns' ? {} : { status }),
      ...(status !== 'concerns' && reason.trim() !== '' ? { reason: reason.trim() } : {}),
    });
  };
  const draft = useDraft(mark?.reason ?? '', (text) => {
    if (mark) set(mark.status, text);
  });
  if (!organisation) return null;
  return (
    <section className="panel-section">
      <h3>{t('applicability.title')}</h3>
      {CONCERNS.map((status) => (
        <label className="check-row" key={status}>
          <input
            type="radio"
            name={`concern-${component.id}`}
            checked={(mark?.status ?? 'concerns') === status}
            onChange={() => set(status, draft.text)}
          />
          {t(`applicability.${status}`)}
        </label>
      ))}
      <div className="field-row" data-long>
        <label htmlFor={`reason-${component.id}`}>{t('applicability.reason')}</label>
        <textarea
          id={`reason-${component.id}`}
          rows={2}
          value={draft.text}
          placeholder={t('applicability.reasonPlaceholder')}
          onChange={(event) => draft.setText(event.target.value)}
          onBlur={draft.commit}
        />
      </div>
    </section>
  );
}
