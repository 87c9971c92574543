// Texts of cells and forms as values: Finnish numbers, dates and words.
import { STANDARD_LISTS } from '../../domain/portfolio/choice-lists';
import { fieldOf } from '../../domain/portfolio/fields';
import { choiceOf, readValue } from '../../domain/portfolio/values';

const read = (key: string, text: string): unknown => {
  const out = readValue(fieldOf(key)!, text, STANDARD_LISTS);
  return 'misread' in out ? out.misread : out.value;
};

it.each([
  ['86 000', 86000],
  ['86\u00a0000,50', 86000.5],
  ['12.500,00 €', 12500],
  ['1,250,000.5', 1250000.5],
  ['1,2 M€', 1200000],
  ['86 t€', 86000],
  ['250 €/v', 250],
  ['€ 99', 99],
  ['0', 0],
  ['', null],
  ['   ', null],
  ['-5', 'field.wrongNumber'],
  ['noin 100', 'field.wrongNumber'],
  ['1.2.3', 'field.wrongNumber'],
  ['1e5', 'field.wrongNumber'],
])('money %j', (text, value) => expect(read('costPerYear', text)).toBe(value));

it.each([
  ['120', 120],
  ['1 200', 1200],
  ['12,5', 'field.wrongWhole'],
  ['99999999999999999999', 'field.wrongWhole'],
  ['monta', 'field.wrongNumber'],
])('whole number %j', (text, value) => expect(read('users', text)).toBe(value));

it.each([
  ['31.12.2027', '2027-12-31'],
  ['1.2.26', '2026-02-01'],
  ['31/12/2027', '2027-12-31'],
  ['2027-12-31T00:00:00Z', '2027-12-31'],
  ['2027-12-31 00:00:00', '2027-12-31'],
  ['12/2027', '2027-12'],
  ['6.2028', '2028-06'],
  ['2028', '2028'],
  ['30.2.2027', 'field.wrongDate'],
  ['13/2027', 'field.wrongDate'],
  ['toistaiseksi', 'field.wrongDate'],
])('date %j', (text, value) => expect(read('contractEnd', text)).toBe(value));

it.each([
  ['lifecycle', 'Tuotannossa', 'production'],
  ['lifecycle', '  tuotannossa ', 'production'],
  ['lifecycle', 'I produktion', 'production'],
  ['lifecycle', 'käytössä', 'production'],
  ['lifecycle', 'retired', 'retired'],
  ['hosting', 'sidosyksikkö', 'inHouseCompany'],
  ['openAccess', 'on', 'yes'],
  ['personalData', 'EI', 'no'],
  ['securityClass', 'iv', 'IV'],
  ['lifecycle', 'jossain', 'field.wrongChoice'],
  ['lifecycle', 'constructor', 'field.wrongChoice'],
])('choice %s: %j', (key, text, value) => expect(read(key, text)).toBe(value));

it('refuses texts that the schema would refuse', () => {
  expect(read('supplier', 'x'.repeat(500))).toBe('x'.repeat(500));
  expect(read('supplier', 'x'.repeat(501))).toBe('field.tooLong');
  expect(read('version', 'x'.repeat(201))).toBe('field.tooLong');
  expect(read('purpose', 'x'.repeat(501))).toBe('x'.repeat(501));
});

it('knows no choice in a field that has none', () =>
  expect(choiceOf('supplier', 'kyllä', STANDARD_LISTS)).toBeUndefined());
