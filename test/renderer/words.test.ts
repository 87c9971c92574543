// Sentences, dates, numbers, shortcuts and search words.
import { FINNISH as fi } from '../../renderer/i18n/fi/all';
import { formatDate, parseDate, parseNumber } from '../../renderer/i18n/format';
import { historyLabel, sentence, t } from '../../renderer/i18n/translate';
import { ACTIONS } from '../../renderer/shell/actions';
import { matches } from '../../renderer/shell/matching';
import { keyName } from '../../renderer/shell/shortcuts';
import methods from '../../schemas/rpc/methods.json';

test('a count chooses the singular', () => {
  expect(t('status.systems', { count: 1 })).toBe('1 järjestelmä');
  expect(t('status.systems', { count: 2 })).toBe('2 järjestelmää');
  expect(t('status.systems', { count: 12_345 })).toBe('12\u00a0345 järjestelmää');
});

test('a problem is told in words, an unknown code is not hidden', () => {
  expect(sentence('element.nameEmpty')).toBe('Kirjoita nimi.');
  expect(sentence('store.newer', { version: '9.0.0', own: '0.1.0' })).toContain('9.0.0');
  expect(sentence('no.such.code')).toContain('no.such.code');
});

test('history names one by its name and several by their number', () => {
  expect(historyLabel('element.create', { count: 1, name: 'Aura' })).toBe('Lisättiin ”Aura”');
  expect(historyLabel('element.create', { count: 3, name: 'Aura' })).toBe('Lisättiin 3 järjestelmää');
});

test('every command has a history label', () => {
  const special = {
    'fate.set': 'fate.keep',
    'element.update': 'element.update',
    'referencePart.create': 'referencePart.create.layer',
    'referenceModel.install': 'reference.install',
    'viewItem.order': 'viewItem.front',
  };
  const missing = methods.commands.filter((command) => {
    const label = (special as Record<string, string>)[command] ?? command;
    return !(`history.${label}` in fi);
  });
  expect(missing).toEqual([]);
});

test.each([
  ['31.12.2027', '2027-12-31'],
  ['1.2.2027', '2027-02-01'],
  ['2027-12-31', '2027-12-31'],
  ['12/2027', '2027-12'],
  ['2027', '2027'],
  ['31.2.2027', undefined],
  ['13/2027', undefined],
  ['ensi vuonna', undefined],
])('the date %s is %s', (typed, iso) => {
  expect(parseDate(typed)).toBe(iso);
});

test('dates are shown as people write them', () => {
  expect([formatDate('2027-12-31'), formatDate('2027-06'), formatDate('2027')]).toEqual([
    '31.12.2027',
    '6/2027',
    '2027',
  ]);
});

test.each([
  ['86 000', 86_000],
  ['86\u00a0000,50 €', 86_000.5],
  ['12', 12],
  ['paljon', undefined],
  ['-5', undefined],
])('the number %s is %s', (typed, value) => {
  expect(parseNumber(typed)).toBe(value);
});

test('every action has its word and no two share a shortcut', () => {
  const shortcuts = ACTIONS.flatMap((action) => action.shortcuts ?? []);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
  expect(ACTIONS.filter((action) => t(action.label) === action.label)).toEqual([]);
});

test('key presses are named as the actions write them', () => {
  const press = (key: string, more: Partial<KeyboardEventInit> = {}): string =>
    keyName(new KeyboardEvent('keydown', { key, ...more }));
  expect(press('z', { ctrlKey: true })).toBe('Ctrl+Z');
  expect(press('Z', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+Z');
  expect(press('?', { shiftKey: true })).toBe('?');
  expect(press('Delete', { shiftKey: true })).toBe('Shift+DELETE');
  expect(press('4', { altKey: true })).toBe('Alt+4');
});

test('search takes every word in any order and keeps ä apart from a', () => {
  expect(matches('oy tarmo', 'Talous-Tarmo', 'Numero Oy')).toBe(true);
  expect(matches('väylä', 'VÄYLÄ-ESB')).toBe(true);
  expect(matches('vayla', 'Väylä')).toBe(false);
});
