import { textIn } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { openView, viewsShowing } from '../state/views';

/** The views in which an element is drawn; each opens with the element chosen. */
export function ViewList({ element }: { element: Element }) {
  const { index } = useModel();
  const open = useUi((state) => state.viewId);
  const found = viewsShowing(index, element.id, (view) => textIn(view.name, LANGUAGE));
  if (found.length === 0) return null;
  return (
    <section className="panel-section">
      <h3>{t('shownIn.count', { count: found.length })}</h3>
      <ul className="plain-list">
        {found.map(({ view, itemId }) => (
          <li key={view.id}>
            {view.id === open ? (
              <span className="hint">{textIn(view.name, LANGUAGE)}</span>
            ) : (
              <button
                type="button"
                className="link-button"
                onClick={() => openView(view.id, { itemId, follow: true })}
              >
                {textIn(view.name, LANGUAGE)}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
