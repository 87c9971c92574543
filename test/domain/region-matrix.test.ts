// The matrix of the comparison: gathered by part, layer, product and supplier; who resembles whom.
import { compare } from '../../domain/region/comparison';
import {
  endingContracts,
  joiningPays,
  matrixCell,
  matrixRows,
  monthsLater,
  type MatrixRow,
  type Pivot,
} from '../../domain/region/matrix';
import { Resemblances } from '../../domain/region/similarity';
import type { ElementFields, ModelRecord } from '../../schemas/generated/types';
import { element, SmallModel, smallRecords } from './support/small-model';

/** Municipalities k0 … with systems by component: "c1: Tarmo, c2: Reipas". */
function region(lists: readonly Readonly<Record<string, string>>[], fields: ElementFields = {}): SmallModel {
  const records: ModelRecord[] = smallRecords().filter(
    ({ kind, id }) =>
      kind !== 'placement' && !['org', 'other', 'a', 'b', 'c', 'd', 'r', 'now', 'goal'].includes(id),
  );
  for (const [at, list] of lists.entries()) {
    records.push({ kind: 'organisation', id: `k${at}`, name: { fi: `Kunta ${at}` }, order: at });
    for (const [componentId, name] of Object.entries(list)) {
      const id = `k${at}-${componentId}`;
      records.push(element(id, { ownerId: `k${at}`, name: { fi: name }, fields }));
      records.push({ kind: 'placement', id: `p-${id}`, elementId: id, componentId });
    }
  }
  return new SmallModel(records);
}

function rows(model: SmallModel, pivot: Pivot): MatrixRow[] {
  return matrixRows(
    compare({ index: model.index, referenceModelId: 'own', state: 'current', language: 'fi' }),
    pivot,
  );
}

it('counts different products, and what is known of the cost', () => {
  const model = region([{ c1: 'Tarmo' }, { c1: 'TARMO 9' }, { c1: 'Reipas' }, { c1: 'Järjestelmä' }, {}]);
  model.run('element.update', { ids: ['k0-c1'], fields: { costPerYear: 1000 } });
  const [first] = rows(model, 'component');
  expect(first).toMatchObject({
    name: 'c1',
    different: 2,
    unnamed: 1,
    cost: { sum: 1000, known: 1, unknown: 3 },
  });
  expect(first && matrixCell(first, 'k4').status).toBe('unknown');
});

it('gathers by layer, product and supplier', () => {
  const model = region([{ c1: 'Tarmo', c2: 'Tarmo', c3: 'Reipas' }, { c3: 'Tarmo' }], {
    supplier: 'Numero Oy',
  });
  const told = (pivot: Pivot): unknown =>
    rows(model, pivot).map(({ name, cells, different }) => [
      name,
      [...cells].map(([id, { systems }]) => `${id}:${systems.length}`),
      different,
    ]);
  expect(told('layer')).toEqual([
    ['l1', ['k0:2', 'k1:0'], 1],
    ['l2', ['k0:1', 'k1:1'], 2],
  ]);
  expect(told('product')).toEqual([
    ['Tarmo', ['k0:2', 'k1:1'], 1],
    ['Reipas', ['k0:1'], 1],
  ]);
  expect(told('supplier')).toEqual([['Numero Oy', ['k0:3', 'k1:1'], 2]]);
});

it('follows a merger of suppliers', () => {
  const model = region([{ c1: 'Tarmo' }, { c1: 'Kuutio' }]);
  model.run('element.update', { ids: ['k0-c1'], fields: { supplier: 'Numero Oy' } });
  model.run('element.update', { ids: ['k1-c1'], fields: { supplier: 'Laskenta Oy' } });
  const suppliers = (): unknown =>
    rows(model, 'supplier').map(({ name, cells }) => [name, [...cells.keys()]]);
  expect(suppliers()).toEqual([
    ['Laskenta Oy', ['k1']],
    ['Numero Oy', ['k0']],
  ]);
  model.run('catalogue.decide', {
    decisions: [{ of: 'supplier', same: true, names: ['Numero Oy', 'Laskenta Oy'], name: 'Numero Oy' }],
  });
  expect(suppliers()).toEqual([['Numero Oy', ['k0', 'k1']]]);
});

it('says that joining pays where there are three products and none is with more than half', () => {
  const paying = (lists: readonly Readonly<Record<string, string>>[]): boolean =>
    joiningPays(rows(region(lists), 'component')[0]?.products ?? []);
  expect(paying([{ c1: 'Aa' }, { c1: 'Bee' }, { c1: 'Cee' }])).toBe(true);
  expect(paying([{ c1: 'Aa' }, { c1: 'Aa' }, { c1: 'Aa' }, { c1: 'Bee' }, { c1: 'Cee' }])).toBe(false);
  expect(paying([{ c1: 'Aa' }, { c1: 'Bee' }])).toBe(false);
  // Names that tell no product are not different products.
  expect(paying([{ c1: 'Järjestelmä' }, { c1: 'Ohjelma' }, { c1: 'Sovellus' }])).toBe(false);
});

it('finds contracts that end within the window, also those known by the year', () => {
  const model = region([{ c1: 'Tarmo' }, { c1: 'Reipas' }, { c1: 'Kuutio' }]);
  model.run('element.update', { ids: ['k0-c1'], fields: { contractEnd: '2027' } });
  model.run('element.update', { ids: ['k1-c1'], fields: { contractEnd: '2029-01-01' } });
  const [row] = rows(model, 'component');
  const systems = [...(row?.cells.values() ?? [])].flatMap((cell) => cell.systems);
  expect(endingContracts(systems, '2026-11-23', 24).map(({ element: { id } }) => id)).toEqual(['k0-c1']);
  expect(endingContracts(systems, '2028-01-01', 24).map(({ element: { id } }) => id)).toEqual(['k1-c1']);
  expect(monthsLater('2026-11-23', 24)).toBe('2028-11-23');
  expect(monthsLater('2026-12-01', 1)).toBe('2027-01-01');
});

describe('resemblance', () => {
  const lists: readonly Readonly<Record<string, string>>[] = [
    { c1: 'Aa', c2: 'Bee', c3: 'Cee' },
    { c1: 'Xii', c2: 'Yyy', c3: 'Zet' },
    { c1: 'Aa', c2: 'Bee', c3: 'Dee' },
    { c1: 'Xii', c2: 'Yyy', c3: 'Cee' },
    {},
  ];
  const all = (): Resemblances =>
    new Resemblances(
      rows(region(lists), 'component'),
      lists.map((_, at) => `k${at}`),
    );

  it('is the share of parts with the same product among those where both have one', () => {
    expect(all().of('k0')).toEqual([
      { organisationId: 'k2', same: 2, both: 3, share: 2 / 3 },
      { organisationId: 'k3', same: 1, both: 3, share: 1 / 3 },
      { organisationId: 'k1', same: 0, both: 3, share: 0 },
    ]);
    expect(all().of('k4')).toEqual([]);
  });

  it('puts like beside like', () => {
    const order = all().order();
    expect([...order].sort()).toEqual(['k0', 'k1', 'k2', 'k3', 'k4']);
    const distance = (a: string, b: string): number => Math.abs(order.indexOf(a) - order.indexOf(b));
    expect(distance('k0', 'k2')).toBe(1);
    expect(distance('k1', 'k3')).toBe(1);
  });
});
