import { t, type TextKey } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { Dialog } from '../ui/Dialog';
import type { Action } from './action';
import { ACTIONS } from './actions';
import { shortcutText } from './shortcut-text';

interface Row {
  readonly keys: readonly string[];
  readonly text: string;
}

/** Subjects in the order in which they stand, and the beginnings of the ids of their actions. */
const SUBJECTS: readonly { readonly heading: TextKey; readonly actions: RegExp }[] = [
  { heading: 'shortcuts.edit', actions: /^(edit|element|placement|fate)\./u },
  { heading: 'shortcuts.look', actions: /^(view|flows|lanes)\./u },
  { heading: 'shortcuts.views', actions: /^views\./u },
  { heading: 'shortcuts.file', actions: /./u },
];

/** Keys and gestures of the canvas that are no actions. */
const GESTURES: readonly (readonly [TextKey, TextKey])[] = [
  ['shortcuts.arrows.keys', 'shortcuts.arrows'],
  ['shortcuts.enter.keys', 'shortcuts.enter'],
  ['shortcuts.paste.keys', 'shortcuts.paste'],
  ['shortcuts.lasso.keys', 'shortcuts.lasso'],
  ['shortcuts.dragCopy.keys', 'shortcuts.dragCopy'],
];

/** F1: every shortcut, by subject. */
export function ShortcutsDialog() {
  const close = (): void => useUi.getState().set({ dialog: null });
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      <div className="shortcuts">
        <Subject
          heading="shortcuts.canvas"
          rows={GESTURES.map(([keys, text]) => ({ keys: [t(keys)], text: t(text) }))}
        />
        {SUBJECTS.map(({ heading }, at) => (
          <Subject key={heading} heading={heading} rows={rowsOf(at)} />
        ))}
      </div>
    </Dialog>
  );
}

function rowsOf(subject: number): Row[] {
  const belongs = ({ id }: Action): boolean =>
    SUBJECTS.findIndex(({ actions }) => actions.test(id)) === subject;
  return ACTIONS.filter((action) => action.shortcuts && belongs(action)).map((action) => ({
    keys: (action.shortcuts ?? []).map(shortcutText),
    text: t(action.label),
  }));
}

function Subject({ heading, rows }: { heading: TextKey; rows: readonly Row[] }) {
  return (
    <section className="shortcut-subject">
      <h3>{t(heading)}</h3>
      <dl>
        {rows.map(({ keys, text }) => (
          <div key={text}>
            <dt>{text}</dt>
            <dd>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
