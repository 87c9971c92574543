// Shortcuts as a person reads them.

const KEYS: Readonly<Record<string, string>> = {
  Shift: 'Vaihto',
  DELETE: 'Delete',
  INSERT: 'Insert',
  ENTER: 'Enter',
  BACKSPACE: 'Askelpalautin',
  CONTEXTMENU: 'Valikkonäppäin',
  PAGEUP: 'Page Up',
  PAGEDOWN: 'Page Down',
  ARROWLEFT: '←',
  ARROWRIGHT: '→',
  ARROWUP: '↑',
  ARROWDOWN: '↓',
  '-': '−',
};

/** `Ctrl+Shift+PAGEUP` is Ctrl+Vaihto+Page Up; empty where there is none. */
export function shortcutText(shortcut: string | undefined): string {
  if (shortcut === undefined) return '';
  // A plus at the end is the key itself.
  const parts = shortcut.split(/\+(?=.)/u);
  return parts.map((part) => KEYS[part] ?? part).join('+');
}
