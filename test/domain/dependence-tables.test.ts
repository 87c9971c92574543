// Dependence on suppliers and contracts that end, against a small model whose answers are counted by hand.
import type { Element } from '../../schemas/generated/types';
import { describe as describeIt } from '../../domain/descriptions/describe';
import { lastNotice } from '../../domain/descriptions/dependence-tables';
import { descriptionKind } from '../../domain/descriptions/catalogue';
import type { DescriptionTable } from '../../domain/descriptions/table';
import { ModelIndex } from '../../domain/model-index';
import { element, smallRecords } from './support/small-model';

function system(id: string, fields: NonNullable<Element['fields']>): Element {
  return element(id, { name: { fi: id }, type: 'ApplicationComponent', fields });
}

const SYSTEMS = [
  system('a', {
    supplier: 'Kaarna Oy',
    costPerYear: 20_000,
    criticality: 'high',
    contractEnd: '2028-05-31',
    noticeMonths: 6,
  }),
  system('b', { supplier: 'KAARNA OY', costPerYear: 10_000, opennessSource: 'closed', contractEnd: '2027' }),
  system('c', { supplier: 'Numero Oy', costPerYear: 15_000, costOnce: 1, opennessInterface: 'closed' }),
  system('d', {}),
];

function table(
  id: string,
  language = 'fi',
  own: object = {},
): { rows: string[][]; share: number; table: DescriptionTable } {
  const records = smallRecords();
  const owner = records.find(({ kind }) => kind === 'organisation')?.id ?? '';
  const index = ModelIndex.of([
    ...records
      .filter(({ kind }) => kind !== 'element')
      .map((record) => (record.kind === 'organisation' ? { ...record, ...own } : record)),
    ...SYSTEMS.map((one) => ({ ...one, ownerId: owner })),
  ]);
  const kind = descriptionKind(id);
  if (!kind) throw new Error(id);
  const made = describeIt({ index, organisationId: owner, state: 'current', language }, kind);
  if (!made.table) throw new Error('no table');
  return {
    table: made.table,
    rows: made.table.rows.map(({ cells }) => cells.map(({ text }) => text.replaceAll('\u00a0', ' '))),
    share: made.completeness.known / made.completeness.needed,
  };
}

test('suppliers are one however they are written, the largest first, the unknown last', () => {
  const { rows, share } = table('A12');
  expect(rows.map((row) => row.slice(0, 3))).toEqual([
    ['Kaarna Oy', '2', '50 %'],
    ['Numero Oy', '1', '25 %'],
    ['', '1', '25 %'],
  ]);
  expect(rows.map((row) => row.slice(3))).toEqual([
    ['30 000 €', '67 %', '1', '1'],
    ['15 000 €', '33 %', '1', '0'],
    ['', '', '0', '0'],
  ]);
  expect(share).toBe(0.75);
});

test('contracts stand by their last day; the cost of four years is held against the threshold', () => {
  const { rows, table: made } = table('A13');
  expect(rows.map(([name]) => name)).toEqual(['b', 'a', 'c']);
  expect(rows[1]).toEqual([
    'a',
    'Kaarna Oy',
    '31.5.2028',
    '6',
    '30.11.2027',
    '20 000 €',
    '80 000 €',
    'ylittyy',
  ]);
  expect(rows[0]?.slice(3)).toEqual(['', '', '10 000 €', '40 000 €', 'ei ylity']);
  // One euro above the threshold.
  expect(rows[2]?.slice(6)).toEqual(['60 001 €', 'ylittyy']);
  expect(made.rows[2]?.cells[2]?.missing).toBe(true);
});

test('the threshold of the organisation takes the place of the usual one', () => {
  const { rows, table: made } = table('A13', 'fi', { procurementThreshold: 80_000 });
  expect(rows.map((row) => row.at(-1))).toEqual(['ei ylity', 'ei ylity', 'ei ylity']);
  expect(made.columns.at(-1)?.heading.replaceAll('\u00a0', ' ')).toBe('Kynnysarvo 80 000 €');
});

test.each(['fi', 'sv', 'en'])('headings in %s', (language) => {
  for (const id of ['A12', 'A13'])
    for (const { heading } of table(id, language).table.columns) expect(heading).toMatch(/\p{L}/u);
});

test('the last day of notice keeps to the end of its month', () => {
  expect(lastNotice('2028-08-31', 6)).toBe('2028-02-29');
  expect(lastNotice('2027-01-15', 3)).toBe('2026-10-15');
  expect(lastNotice('2027-01', 3)).toBeUndefined();
  expect(lastNotice('2027-01-15', undefined)).toBeUndefined();
});
