// Same system or not: names of products with versions, suppliers and common words; decisions of people; names of purpose only.
import { productKey } from '../../domain/region/product-key';
import { Products } from '../../domain/region/products';
import { Suppliers } from '../../domain/region/suppliers';
import type { Element } from '../../schemas/generated/types';
import { element, SmallModel, smallRecords } from './support/small-model';

function key(name: string, supplier?: string): string {
  return productKey(name, supplier).key;
}

describe('the key of a name', () => {
  it.each([
    ['Tarmo', 'Tarmo 9'],
    ['Tarmo', 'TARMO v2.1'],
    ['Tarmo', 'Tarmo versio 12.4.1'],
    ['Tarmo', 'Tarmo 2024'],
    ['Tarmo', 'Tarmo-järjestelmä'],
    ['Tarmo', 'Tarmojärjestelmä'],
    ['Tarmo', 'TARMO (Numero)'],
    ['Tarmo', 'tarmo9'],
    ['Tarmo', 'Tarmo, Numero Oy'],
    ['Tarmo', 'Tarmo / Numero Suomi Oyj'],
    ['Tarmo', 'Tarmo – Numero Ab'],
    ['Kaarna', 'Asianhallintajärjestelmä Kaarna 3'],
    ['Opin polku', 'Opin-polku'],
    ['Opinpolku', 'Opin polku'],
    ['Webpalvelin', 'WEBPALVELIN®'],
  ])('%s and %s are the same', (a, b) => {
    expect(key(b)).toBe(key(a));
    expect(key(a)).not.toBe('');
  });

  it.each([
    ['Microsoft 365', 'Microsoft'],
    ['Tarmo', 'Tarmo HR'],
    ['Office 365', 'Office'],
    ['Tarmo', 'Tarmo palkkajärjestelmä'],
    ['Tarmo palkkajärjestelmä', 'Tarmo kirjanpitojärjestelmä'],
    ['Palkkajärjestelmä', 'Asianhallintajärjestelmä'],
    ['Numero Oy', 'Luku Oy'],
    ['Talous-Tarmo Oy', 'Talous'],
    ['Kuutio', 'Kuutti'],
    ['Näppärä', 'Napparä'],
  ])('%s and %s are not', (a, b) => {
    expect(key(a)).not.toBe(key(b));
  });

  it('leaves the supplier out where something is left without it', () => {
    expect(key('Numero Tarmo', 'Numero Oy')).toBe('tarmo');
    expect(key('Tarmo, Numero Suomi Oy', 'Numero Suomi Oy')).toBe('tarmo');
    expect(key('Numero', 'Numero Oy')).toBe('numero');
    expect(key('Numero-järjestelmä', 'Numero Oy')).toBe('numero');
    expect(productKey('Numero Tarmo 9', 'Numero Oy').without).toEqual(['version', 'supplier']);
  });

  it('is empty for a name that only says what a thing is', () => {
    expect(key('Järjestelmä')).toBe('');
    expect(key('Kunnan oma sovellus')).toBe('');
    expect(key('')).toBe('');
    expect(key('???')).toBe('');
  });
});

function system(id: string, name: string, more: Partial<Element> = {}): Element {
  return element(id, { name: { fi: name }, ...more });
}

function modelWith(...systems: readonly Element[]): SmallModel {
  return new SmallModel([...smallRecords(), ...systems]);
}

function product(model: SmallModel, id: string): string {
  const found = model.index.find('element', id);
  if (!found) throw new Error(id);
  return new Products(model.index).of(found).product.id;
}

function reason(model: SmallModel, id: string): string {
  const found = model.index.find('element', id);
  if (!found) throw new Error(id);
  return new Products(model.index).of(found).reason;
}

describe('products', () => {
  it('are the same by name, whoever has them, and the product field goes before the name', () => {
    const model = modelWith(
      system('x', 'Tarmo'),
      system('y', 'TARMO 9', { ownerId: 'other' }),
      system('z', 'Talouden ohjelma', { ownerId: 'other', fields: { product: 'Tarmo' } }),
    );
    expect(new Set(['x', 'y', 'z'].map((id) => product(model, id))).size).toBe(1);
    expect(['x', 'y', 'z'].map((id) => reason(model, id))).toEqual(['sameName', 'sameKey', 'sameName']);
  });

  it('are not told by names of purpose, of parts of the reference model, or by names that were left out', () => {
    const model = modelWith(
      system('x', 'Taloushallinto'),
      system('y', 'Taloushallintojärjestelmä', { ownerId: 'other' }),
      system('u', 'c1'),
      system('v', 'C1-järjestelmä', { ownerId: 'other' }),
      system('p', 'Paikkatietojärjestelmä'),
      system('q', 'Paikkatietojärjestelmä', { ownerId: 'other' }),
      system('m', 'Järjestelmä 1', { anonymous: true }),
      system('n', 'Järjestelmä 1', { anonymous: true, ownerId: 'other' }),
    );
    const all = ['x', 'y', 'u', 'v', 'p', 'q', 'm', 'n'];
    expect(new Set(all.map((id) => product(model, id))).size).toBe(8);
    expect(new Set(all.map((id) => reason(model, id)))).toEqual(new Set(['unnamed']));
  });

  it('are known by a supplier that another municipality tells, but not by one that nobody does', () => {
    const model = new SmallModel([
      ...smallRecords(),
      { kind: 'placement', id: 'px', elementId: 'x', componentId: 'c1' },
      { kind: 'placement', id: 'pv', elementId: 'v', componentId: 'c2' },
      system('x', 'Tarmo', { fields: { supplier: 'Numero Oy' } }),
      system('y', 'Numero Tarmo 9', { ownerId: 'other' }),
      system('z', 'Tarmo Numero', { ownerId: 'other' }),
      system('u', 'Luku Tarmo', { ownerId: 'other' }),
      system('v', 'Talous', { fields: { supplier: 'Numero Oy' } }),
      system('w', 'Numero Talous', { ownerId: 'other' }),
    ]);
    expect(new Set(['x', 'y', 'z'].map((id) => product(model, id)))).toEqual(new Set(['name:tarmo']));
    expect(reason(model, 'y')).toBe('sameKey');
    expect(product(model, 'u')).toBe('name:lukutarmo');
    // A purpose is no product, whoever supplies it.
    expect(product(model, 'w')).toBe('name:numerotalous');
  });

  it('are corrected once for all, and corrections hold for names that come later', () => {
    const model = modelWith(system('x', 'Talous-Tarmo'), system('y', 'Tarmo', { ownerId: 'other' }));
    expect(product(model, 'x')).not.toBe(product(model, 'y'));
    model.run('catalogue.decide', {
      decisions: [{ of: 'product', same: true, names: ['Tarmo', 'Talous-Tarmo'], note: 'Sama ohjelma' }],
    });
    expect(product(model, 'x')).toBe(product(model, 'y'));
    expect(reason(model, 'x')).toBe('decided');
    const [entry] = model.index.all('catalogueEntry');
    expect(entry).toMatchObject({ name: { und: 'Tarmo' }, names: ['Talous-Tarmo'], note: 'Sama ohjelma' });
    // The municipality's list comes again with the same system under another identifier and a version.
    model.run('element.delete', { ids: ['x'] });
    model.index.apply({ added: [system('x2', 'TALOUS-TARMO 10')], changed: [], removed: [] });
    expect(product(model, 'x2')).toBe(entry?.id);
  });

  it('join and part: entries become one, and a spelling that is something else stays apart', () => {
    const model = modelWith(
      system('x', 'Tarmo'),
      system('y', 'Tarmo 9'),
      system('z', 'Reipas'),
      system('w', 'Ripeä', { ownerId: 'other' }),
    );
    model.run('catalogue.decide', { decisions: [{ of: 'product', same: true, names: ['Reipas', 'Ripeä'] }] });
    model.run('catalogue.decide', {
      decisions: [{ of: 'product', same: true, names: ['Tarmo', 'Tarmo ERP'] }],
    });
    model.run('catalogue.decide', {
      decisions: [{ of: 'product', same: true, names: ['Tarmo ERP', 'Ripeä'], name: 'Tarmo' }],
    });
    expect(model.index.all('catalogueEntry')).toHaveLength(1);
    expect(new Set(['x', 'y', 'z', 'w'].map((id) => product(model, id))).size).toBe(1);
    model.run('catalogue.decide', { decisions: [{ of: 'product', same: false, names: ['Tarmo', 'Ripeä'] }] });
    expect(product(model, 'w')).not.toBe(product(model, 'x'));
    expect(product(model, 'z')).toBe(product(model, 'x'));
    model.run('catalogue.decide', {
      decisions: [{ of: 'product', same: false, names: ['Tarmo', 'Tarmo 9'] }],
    });
    expect(product(model, 'y')).not.toBe(product(model, 'x'));
  });

  it('can be told for one system, and released', () => {
    const model = modelWith(system('x', 'Taloushallinto'), system('y', 'Tarmo', { ownerId: 'other' }));
    model.run('catalogue.assign', { elementIds: ['x', 'y'], name: 'Tarmo' });
    expect(product(model, 'x')).toBe(product(model, 'y'));
    expect(reason(model, 'x')).toBe('assigned');
    model.run('catalogue.assign', { elementIds: ['x'] });
    expect(reason(model, 'x')).toBe('unnamed');
    expect(model.refusal('catalogue.assign', { elementIds: ['nobody'], name: 'Tarmo' })).toBe(
      'model.missing',
    );
  });

  it('are renamed, described and forgotten', () => {
    const model = modelWith(system('x', 'Tarmo'), system('y', 'Tarmo ERP'));
    model.run('catalogue.decide', {
      decisions: [{ of: 'product', same: true, names: ['Tarmo', 'Tarmo ERP'] }],
    });
    const id = model.index.all('catalogueEntry')[0]?.id ?? '';
    model.run('catalogue.update', { id, name: 'Tarmo-perhe', supplier: 'Numero', note: 'Katso sopimus' });
    expect(model.at(id)).toMatchObject({ name: { und: 'Tarmo-perhe' }, names: ['Tarmo ERP', 'Tarmo'] });
    expect(product(model, 'x')).toBe(id);
    model.run('catalogue.update', { id, takeOut: ['tarmo erp'], supplier: null, note: null });
    expect(model.at(id)).not.toHaveProperty('supplier');
    expect(product(model, 'y')).not.toBe(id);
    model.run('catalogue.delete', { ids: [id] });
    expect(product(model, 'x')).toBe('name:tarmo');
  });
});

it('knows suppliers by any legal form, and by what people have decided', () => {
  const model = new SmallModel();
  const before = new Suppliers(model.index);
  expect(before.of('Numero Oy')?.id).toBe(before.of('NUMERO Suomi')?.id);
  expect(before.of('Numero Oy')?.id).not.toBe(before.of('Luku Oy')?.id);
  expect(before.of(' ')).toBeUndefined();
  model.run('catalogue.decide', {
    decisions: [{ of: 'supplier', same: true, names: ['Numero Oy', 'Luku Oy'], name: 'NumeroLuku' }],
  });
  const after = new Suppliers(model.index);
  expect(after.of('Luku')?.name).toBe('NumeroLuku');
  expect(after.of('Numero')?.name).toBe('NumeroLuku');
});
