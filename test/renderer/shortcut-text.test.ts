// Shortcuts in the words of the keyboard.
import { shortcutText } from '../../renderer/shell/shortcut-text';

test.each([
  ['Ctrl+Shift+Z', 'Ctrl+Vaihto+Z'],
  ['Shift+PAGEUP', 'Vaihto+Page Up'],
  ['Alt+ARROWLEFT', 'Alt+←'],
  ['Ctrl++', 'Ctrl++'],
  ['+', '+'],
  ['Ctrl+-', 'Ctrl+−'],
  ['DELETE', 'Delete'],
  [undefined, ''],
])('%s is %s', (shortcut, text) => {
  expect(shortcutText(shortcut)).toBe(text);
});
