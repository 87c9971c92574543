// Suppliers of the region: spellings, mergers of companies, and what may be the same.
import { supplierList, supplierProposals } from '../../domain/region/supplier-list';
import { element, SmallModel, smallRecords } from './support/small-model';

function model(...suppliers: readonly string[]): SmallModel {
  return new SmallModel([
    ...smallRecords().filter(({ kind }) => kind !== 'placement'),
    ...suppliers.flatMap((supplier, at) => [
      element(`s${at}`, { ownerId: at % 2 === 0 ? 'org' : 'other', fields: { supplier } }),
      { kind: 'placement', id: `sp${at}`, elementId: `s${at}`, componentId: 'c1' } as const,
    ]),
  ]);
}

const told = (small: SmallModel): unknown =>
  supplierList(small.index).map(({ supplier, elements, organisationIds, spellings }) => [
    supplier.name,
    elements.length,
    organisationIds.size,
    spellings.map(({ spelled }) => spelled),
  ]);
const pairs = (small: SmallModel): string[][] =>
  supplierProposals(small.index, supplierList(small.index)).map(([a, b]) =>
    [a.supplier.name, b.supplier.name].sort(),
  );

it('lists each once, with how it is written', () => {
  expect(told(model('Numero Oy', 'NUMERO OYJ', 'Numero Suomi Oy', 'Luku Oy', ''))).toEqual([
    ['Numero Oy', 3, 2, ['NUMERO OYJ', 'Numero Oy', 'Numero Suomi Oy']],
    ['Luku Oy', 1, 1, ['Luku Oy']],
  ]);
});

it('proposes those that begin alike or differ by a letter, until a person has decided', () => {
  const small = model('Numero Oy', 'Numero Pilvi Oy', 'Tietola', 'Tieetola', 'Luku');
  expect(pairs(small)).toEqual([
    ['Numero Oy', 'Numero Pilvi Oy'],
    ['Tieetola', 'Tietola'],
  ]);
  small.run('catalogue.decide', {
    decisions: [
      { of: 'supplier', same: false, names: ['Numero Oy', 'Numero Pilvi Oy'] },
      { of: 'supplier', same: true, names: ['Tietola', 'Tieetola'] },
    ],
  });
  expect(pairs(small)).toEqual([]);
});

it('a bought company becomes the other in every municipality, and the records stay as they are', () => {
  const small = model('Numero Oy', 'Luku Oy', 'Luku Suomi');
  const before = small.at('s1')['fields'];
  small.run('catalogue.decide', {
    decisions: [{ of: 'supplier', same: true, names: ['NumeroLuku', 'Numero Oy'], name: 'NumeroLuku' }],
  });
  small.run('catalogue.decide', {
    decisions: [{ of: 'supplier', same: true, names: ['NumeroLuku', 'Luku Oy'], name: 'NumeroLuku' }],
  });
  expect(told(small)).toEqual([['NumeroLuku', 3, 2, ['Luku Oy', 'Luku Suomi', 'Numero Oy']]]);
  expect(small.at('s1')['fields']).toEqual(before);
});
