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
  { heading: 'shortcuts.edit', actions: /^(edit|element|placement|fate|items)\./u },
  { heading: 'shortcuts.look', actions: /^(view|flows|lanes|look)\./u },
  { heading: 'shortcuts.views', actions: /^views\./u },
  { heading: 'shortcuts.file', actions: /./u },
];

type Key = readonly [keys: TextKey, text: TextKey];

/** Keys and gestures of the canvases that are no actions. */
const GESTURES: readonly { readonly heading: TextKey; readonly keys: readonly Key[] }[] = [
  {
    heading: 'shortcuts.everywhere',
    keys: [
      ['shortcuts.enter.keys', 'shortcuts.enter'],
      ['shortcuts.escape.keys', 'shortcuts.escape'],
      ['shortcuts.paste.keys', 'shortcuts.paste'],
      ['shortcuts.lasso.keys', 'shortcuts.lasso'],
    ],
  },
  {
    heading: 'shortcuts.map',
    keys: [
      ['shortcuts.arrows.keys', 'shortcuts.arrows'],
      ['shortcuts.altArrows.keys', 'shortcuts.mapFollow'],
      ['shortcuts.ctrlArrows.keys', 'shortcuts.mapMove'],
      ['shortcuts.dragCopy.keys', 'shortcuts.dragCopy'],
    ],
  },
  {
    heading: 'shortcuts.view',
    keys: [
      ['shortcuts.tab.keys', 'shortcuts.tab'],
      ['shortcuts.ctrlArrows.keys', 'shortcuts.viewGo'],
      ['shortcuts.altArrows.keys', 'shortcuts.viewFollow'],
      ['shortcuts.arrows.keys', 'shortcuts.viewMove'],
      ['shortcuts.shiftArrows.keys', 'shortcuts.viewMoveLong'],
      ['shortcuts.altShiftArrows.keys', 'shortcuts.viewSize'],
      ['shortcuts.arrows.keys', 'shortcuts.lineMove'],
      ['shortcuts.altArrows.keys', 'shortcuts.lineBend'],
      ['shortcuts.altDrag.keys', 'shortcuts.altDrag'],
    ],
  },
];

/** F1: every shortcut, by subject. */
export function ShortcutsDialog() {
  const close = (): void => useUi.getState().set({ dialog: null });
  return (
    <Dialog title={t('shortcuts.title')} closeLabel={t('dialog.close')} onClose={close} wide>
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must take the arrows */}
      <div className="shortcuts" tabIndex={0} role="region" aria-label={t('shortcuts.title')}>
        <div className="shortcut-columns">
          {GESTURES.map(({ heading, keys }) => (
            <Subject
              key={heading}
              heading={heading}
              rows={keys.map(([key, text]) => ({ keys: [t(key)], text: t(text) }))}
            />
          ))}
          {SUBJECTS.map(({ heading }, at) => (
            <Subject key={heading} heading={heading} rows={rowsOf(at)} />
          ))}
        </div>
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
