import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { useLayout, useOrganisation } from '../state/selectors';
import { showOnMap } from '../state/map-view';
import { useUi } from '../state/ui-store';
import { PropertySection } from './PropertySection';

/** Nothing is chosen: how far the map is covered, layer by layer, and what to do next. */
export function Overview() {
  const layout = useLayout();
  const organisation = useOrganisation();
  if (!layout || !organisation) return null;
  const covered = layout.lanes.filter((lane) => lane.layer.reference?.retiredIn === undefined);
  const empty = layout.components.filter(
    (box) => !box.notApplicable && box.cardCount === 0 && box.component.reference?.retiredIn === undefined,
  );
  return (
    <>
      <h2 className="panel-title">{textIn(organisation.name, LANGUAGE)}</h2>
      <section className="panel-section">
        <h3>{t('overview.coverage')}</h3>
        <ul className="coverage">
          {covered.map((lane) => (
            <li key={lane.id} data-hue={lane.layer.reference?.hue ?? 'slate'}>
              <span className="coverage-name">
                {textIn(lane.layer.reference?.shortName ?? lane.layer.name, LANGUAGE)}
              </span>
              <progress
                max={lane.componentCount}
                value={lane.coveredCount}
                aria-label={textIn(lane.layer.name, LANGUAGE)}
              />
              <span className="coverage-count">
                {lane.coveredCount}/{lane.componentCount}
              </span>
            </li>
          ))}
        </ul>
      </section>
      {empty.length > 0 ? (
        <section className="panel-section">
          <h3>{t('overview.missing', { count: empty.length })}</h3>
          <ul className="plain-list">
            {empty.slice(0, 12).map((box) => (
              <li key={box.id}>
                <button
                  type="button"
                  className="link-button"
                  onClick={() => {
                    useUi.getState().select({ componentIds: [box.id] });
                    showOnMap(box.id);
                  }}
                >
                  {textIn(box.component.name, LANGUAGE)}
                </button>
              </li>
            ))}
          </ul>
          {empty.length > 12 ? (
            <p className="hint">{t('overview.more', { count: empty.length - 12 })}</p>
          ) : null}
        </section>
      ) : null}
      <PropertySection record={organisation} />
      <section className="panel-section">
        <h3>{t('overview.how')}</h3>
        <p className="hint">{t('overview.howText')}</p>
      </section>
    </>
  );
}
