import { textIn } from '../../domain/text';
import { viewpointByName } from '../../domain/notation/viewpoints';
import { LANGUAGE, t } from '../i18n/translate';
import { useModel, useSelectedElements } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { openView, viewsShowing } from '../state/views';
import { Dialog } from '../ui/Dialog';
import { openNeighbourhood } from './neighbourhood';

/** The views in which the chosen element is drawn; each opens with the element in the middle. */
export function ShownInDialog() {
  const { index } = useModel();
  const [element] = useSelectedElements();
  const close = (): void => useUi.getState().set({ dialog: null });
  if (!element) return null;
  const name = textIn(element.name, LANGUAGE);
  const found = viewsShowing(index, element.id, (view) => textIn(view.name, LANGUAGE));
  return (
    <Dialog title={t('shownIn.title', { name })} closeLabel={t('dialog.close')} onClose={close}>
      <div className="dialog-body">
        {found.length === 0 ? <p>{t('shownIn.none')}</p> : null}
        <ul className="plain-list shown-in">
          {found.map(({ view, itemId }) => (
            <li key={view.id}>
              <button
                type="button"
                className="link-button"
                onClick={() => {
                  close();
                  setTimeout(() => openView(view.id, { itemId }), 0);
                }}
              >
                {textIn(view.name, LANGUAGE)}
              </button>
              {view.viewpoint ? (
                <span className="hint">{viewpointByName(view.viewpoint)?.fi ?? view.viewpoint}</span>
              ) : null}
            </li>
          ))}
        </ul>
      </div>
      <footer className="dialog-foot">
        <button
          type="button"
          className="button"
          onClick={() => {
            close();
            void openNeighbourhood();
          }}
        >
          {t('action.neighbourhood')}
        </button>
        <button type="button" className="button primary" onClick={close}>
          {t('dialog.close')}
        </button>
      </footer>
    </Dialog>
  );
}
