import { t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import { ACTIONS } from './actions';
import { shortcutText } from './CommandPalette';

/** F1: every shortcut. */
export function ShortcutsDialog() {
  const close = (): void => useUi.getState().set({ dialog: null });
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <table className="shortcuts">
        <tbody>
          <tr>
            <td>
              <kbd>{t('shortcuts.arrows.keys')}</kbd>
            </td>
            <td>{t('shortcuts.arrows')}</td>
          </tr>
          <tr>
            <td>
              <kbd>Enter</kbd>
            </td>
            <td>{t('shortcuts.enter')}</td>
          </tr>
          <tr>
            <td>
              <kbd>Ctrl+V</kbd>
            </td>
            <td>{t('shortcuts.paste')}</td>
          </tr>
          <tr>
            <td>
              <kbd>{t('shortcuts.lasso.keys')}</kbd>
            </td>
            <td>{t('shortcuts.lasso')}</td>
          </tr>
          <tr>
            <td>
              <kbd>{t('shortcuts.dragCopy.keys')}</kbd>
            </td>
            <td>{t('shortcuts.dragCopy')}</td>
          </tr>
          {ACTIONS.filter((action) => action.shortcuts).map((action) => (
            <tr key={action.id}>
              <td>
                {action.shortcuts?.map((shortcut) => (
                  <kbd key={shortcut}>{shortcutText(shortcut)}</kbd>
                ))}
              </td>
              <td>{t(action.label)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}
