// Products that may be the same: proposed with reasons, and never again once a person has decided.
import { proposals } from '../../domain/region/likeness';
import { productList } from '../../domain/region/product-list';
import type { Element, ModelRecord } from '../../schemas/generated/types';
import { element, SmallModel, smallRecords } from './support/small-model';

/** Systems by name, every second one the neighbour's, all in one part of the reference model. */
function modelOf(names: readonly string[], more: Partial<Element> = {}): SmallModel {
  const records: ModelRecord[] = smallRecords().filter(({ kind }) => kind !== 'placement');
  for (const [at, name] of names.entries()) {
    const ownerId = at % 2 === 0 ? 'org' : 'other';
    records.push(element(`s${at}`, { ownerId, name: { fi: name }, ...more }));
    records.push({ kind: 'placement', id: `sp${at}`, elementId: `s${at}`, componentId: 'c1' });
  }
  return new SmallModel(records);
}

function found(model: SmallModel): string[] {
  return proposals(model.index, productList(model.index)).map(
    ({ a, b, reason }) => `${a.product.name} = ${b.product.name}: ${reason}`,
  );
}

it.each([
  ['Tarmoset', 'Tarmosat', 'oneLetter'],
  ['Reipas', 'Reippas', 'oneLetter'],
  ['Opinpolku', 'Opinpolussa', undefined],
  ['Salama', 'Salamassa', 'inflected'],
  ['Kuutio', 'Kuution', 'inflected'],
  ['Tarmo', 'Tarmo HR', 'oneInOther'],
  ['Talous-Tarmo', 'Tarmo', 'oneInOther'],
  ['Pihla Arki', 'Arki Pihla', 'sameWords'],
  ['Lasten Kiva Portti Nyt', 'LKPN', 'initials'],
  ['Palvelin 123', 'Palvelin 124', undefined],
  ['Kuutio', 'Hylly', undefined],
])('%s and %s: %s', (a, b, reason) => {
  expect(found(modelOf([a, b]))).toEqual(
    reason === undefined ? [] : [`${[a, b].sort().join(' = ')}: ${reason}`],
  );
});

it('asks no more about what is decided either way', () => {
  const model = modelOf(['Tarmo', 'Tarmo HR', 'Talous-Tarmo']);
  expect(found(model)).toHaveLength(2);
  model.run('catalogue.decide', {
    decisions: [
      { of: 'product', same: true, names: ['Tarmo', 'Talous-Tarmo'] },
      { of: 'product', same: false, names: ['Tarmo', 'Tarmo HR'] },
    ],
  });
  expect(found(model)).toEqual([]);
  expect(productList(model.index).map(({ product, elements }) => [product.name, elements.length])).toEqual([
    ['Tarmo', 2],
    ['Tarmo HR', 1],
  ]);
});

it('weighs the supplier and the place', () => {
  const same = modelOf(['Tarmo', 'Tarmo HR'], { fields: { supplier: 'Numero Oy' } });
  const [likely] = proposals(same.index, productList(same.index));
  const [plain] = proposals(
    modelOf(['Tarmo', 'Tarmo HR']).index,
    productList(modelOf(['Tarmo', 'Tarmo HR']).index),
  );
  expect(likely?.supplier).toBe('same');
  expect(plain?.supplier).toBe('unknown');
  expect(likely?.score).toBeGreaterThan(plain?.score ?? 1);
});

it('says nothing of names that tell only a purpose', () => {
  expect(found(modelOf(['Taloushallinto', 'Taloushallinta', 'Kirjasto', 'Kirjastot']))).not.toContain(
    'Taloushallinto',
  );
});
