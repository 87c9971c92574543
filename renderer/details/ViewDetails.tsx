import { viewpointByName } from '../../domain/notation/viewpoints';
import { textIn } from '../../domain/text';
import type { View, ViewItem } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { openView } from '../state/views';
import { PropertySection } from './PropertySection';
import { TextRow } from './TextRow';

/** Nothing is chosen in a view: what the view itself tells. */
export function ViewDetails({ view }: { view: View }) {
  const viewpoint = view.viewpoint === undefined ? undefined : viewpointByName(view.viewpoint);
  return (
    <>
      <h2 className="panel-title">{textIn(view.name, LANGUAGE)}</h2>
      {view.viewpoint === undefined ? null : <p className="hint">{viewpoint?.fi ?? view.viewpoint}</p>}
      <section className="panel-section">
        <TextRow
          long
          label={t('element.documentation')}
          value={textIn(view.documentation, LANGUAGE)}
          placeholder={t('field.unknown')}
          onChange={(text) =>
            void run('view.update', { ids: [view.id], documentation: { language: LANGUAGE, text } })
          }
        />
      </section>
      <PropertySection record={view} />
      <section className="panel-section">
        <h3>{t('overview.how')}</h3>
        <p className="hint">{t('view.how')}</p>
      </section>
    </>
  );
}

/** A note, group, picture or reference of a view: what is written on it. */
export function ItemDetails({ item }: { item: ViewItem }) {
  const { index } = useModel();
  const linked = index.find('view', item.linkedViewId);
  const title =
    item.itemType === 'container' ? 'view.group' : item.itemType === 'image' ? 'view.picture' : 'view.note';
  return (
    <>
      <h2 className="panel-title">
        {linked
          ? t('view.reference', { name: textIn(linked.name, LANGUAGE) })
          : t(item.itemType === 'line' ? 'view.line' : title)}
      </h2>
      <section className="panel-section">
        {linked ? (
          <button type="button" className="link-button" onClick={() => openView(linked.id, { follow: true })}>
            {t('views.open')}
          </button>
        ) : (
          <TextRow
            long
            label={t('view.text')}
            value={textIn(item.label, LANGUAGE)}
            placeholder={t('field.unknown')}
            onChange={(text) =>
              void run('viewItem.label', { id: item.id, label: { language: LANGUAGE, text } })
            }
          />
        )}
      </section>
    </>
  );
}
