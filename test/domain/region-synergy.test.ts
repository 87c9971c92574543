// What joining forces costs and saves: nothing that is not known is taken for nothing, no system is saved twice.
import type { ModelRecord } from '../../schemas/generated/types';
import { contractOf, realDay } from '../../domain/region/assumptions';
import { calendarGroups } from '../../domain/region/calendar';
import { compare, type Comparison } from '../../domain/region/comparison';
import { costWith, synergy, synergyOfPart, synergyRows, type SynergyRow } from '../../domain/region/synergy';
import { component, element, layer, SmallModel } from './support/small-model';

const TODAY = '2026-11-23';
const OPTIONS = { today: TODAY };
type Fields = NonNullable<Parameters<typeof element>[1]>['fields'];

/** Municipalities k1… with systems in c1 (several parted by a space) and what is told of them. */
function model(systems: readonly (readonly [name: string, fields?: Fields])[][]): SmallModel {
  const records: ModelRecord[] = [
    { kind: 'referenceModel', id: 'own', key: 'own', version: '1', name: { fi: 'Oma' }, locked: false },
    layer('l1', 'own', 0),
    component('c1', 'own', 'l1', 0),
    component('c2', 'own', 'l1', 1),
  ];
  for (const [at, own] of systems.entries()) {
    const id = `k${at + 1}`;
    records.push({ kind: 'organisation', id, name: { fi: `Kunta ${at + 1}` }, order: at });
    for (const [n, [name, fields]] of own.entries())
      records.push(
        element(`${id}s${n}`, { ownerId: id, name: { fi: name }, ...(fields ? { fields } : {}) }),
        { kind: 'placement', id: `${id}p${n}`, elementId: `${id}s${n}`, componentId: 'c1' },
      );
  }
  return new SmallModel(records);
}

function comparison({ index }: SmallModel): Comparison {
  return compare({ index, referenceModelId: 'own', state: 'current', language: 'fi' });
}

function first(of: SmallModel): SynergyRow {
  const [row] = synergyRows(comparison(of), OPTIONS);
  if (!row) throw new Error('no rows');
  return row;
}

const put = (of: SmallModel, ...added: ModelRecord[]): void =>
  of.index.apply({ added, changed: [], removed: [] });
const flow = (id: string, ownerId: string, sourceId: string, targetId: string): ModelRecord => ({
  kind: 'relationship',
  id,
  ownerId,
  type: 'Flow',
  sourceId,
  targetId,
});

it('counts cost and users of what is told, and says of which it is not', () => {
  const row = first(
    model([
      [['Tarmo', { costPerYear: 40_000, users: 30 }]],
      [['Tarmo 9', { costPerYear: 0 }]],
      [['Kuutio', { users: 12 }]],
      [['Järjestelmä']],
    ]),
  );
  expect(row.different).toBe(2);
  expect(row.unnamed).toEqual(['k4s0']);
  expect(row.cost).toEqual({ sum: 40_000, sources: ['k1s0', 'k2s0'], missing: ['k3s0', 'k4s0'] });
  expect(row.users).toEqual({ sum: 42, sources: ['k1s0', 'k3s0'], missing: ['k2s0', 'k4s0'] });
  expect(row.contractUnknown).toHaveLength(4);
  expect(row.organisationIds).toEqual(['k1', 'k2', 'k3', 'k4']);
});

it('estimates only from what is left, and not at all where its cost is not known', () => {
  const of = model([
    [['Tarmo', { costPerYear: 100_000 }]],
    [['Tarmo']],
    [['Kuutio', { costPerYear: 20_000 }]],
    [['Rekka']],
  ]);
  const [tarmo, , rekka] = first(of).candidates;
  expect(tarmo?.use.product.name).toBe('Tarmo');
  expect(tarmo?.moving.cost).toEqual({ sum: 20_000, sources: ['k3s0'], missing: ['k4s0'] });
  expect(tarmo?.moving.saving).toEqual({ low: 2_000, high: 5_000 });
  expect(tarmo?.moving.move).toEqual({ low: 10_000, high: 20_000 });
  expect(tarmo?.moving.payBack).toEqual({ low: 2, high: 10 });
  expect(tarmo?.moving.withoutIntegrations).toEqual(['k3s0', 'k4s0']);
  expect(rekka?.moving.movers.map(({ organisationId }) => organisationId)).toEqual(['k1', 'k2', 'k3']);
  const row = first(of);
  expect(row.candidates[0] && costWith(row, row.candidates[0])).toEqual({ low: 115_000, high: 118_000 });
  expect(synergyOfPart(comparison(of), 'c1', OPTIONS)?.cost).toEqual(row.cost);
  expect(synergyOfPart(comparison(of), 'c2', OPTIONS)).toBeUndefined();
  const unknown = first(model([[['Tarmo', { costPerYear: 1 }]], [['Tarmo']], [['Kuutio']]])).candidates[0];
  expect(unknown?.moving).toMatchObject({ saving: undefined, move: undefined, payBack: undefined });
});

it('follows the assumptions of the region, whichever end is the higher', () => {
  const of = model([[['Tarmo']], [['Tarmo']], [['Kuutio', { costPerYear: 10_000 }]]]);
  of.run('region.set', { assumptions: { savingLow: 0.5, savingHigh: 0, moveLow: 0, moveHigh: 0 } });
  expect(first(of).candidates[0]?.moving).toMatchObject({
    saving: { low: 0, high: 5_000 },
    move: { low: 0, high: 0 },
    payBack: { low: 0, high: undefined },
  });
});

it('proposes what lasts, then what most have, then what most use', () => {
  const names = (of: SmallModel): string[] => first(of).candidates.map(({ use }) => use.product.name);
  const retiring = { lifecycle: 'retiring' };
  expect(names(model([[['Tarmo', retiring]], [['Tarmo']], [['Kuutio']]]))).toEqual(['Kuutio', 'Tarmo']);
  // One of three on its way out does not put the commonest one last.
  expect(names(model([[['Tarmo', retiring]], [['Tarmo']], [['Tarmo']], [['Kuutio']]]))).toEqual([
    'Tarmo',
    'Kuutio',
  ]);
  expect(names(model([[['Aa bee', { users: 5 }]], [['Kuutio', { users: 90 }]]]))).toEqual([
    'Kuutio',
    'Aa bee',
  ]);
  expect(
    names(model([[['Aakkuna', { opennessSource: 'closed' }]], [['Kuutio', { opennessSource: 'open' }]]])),
  ).toEqual(['Kuutio', 'Aakkuna']);
  expect(names(model([[['Tarmo']], [['Tarmo']]]))).toEqual([]);
  expect(names(model([[['Tarmo']], [['Järjestelmä']]]))).toEqual(['Tarmo']);
});

it('never saves the cost of a system that stands in another part too', () => {
  const of = model([[['Tarmo']], [['Tarmo']], [['Kuutio', { costPerYear: 9_000 }]]]);
  of.run('placement.create', { elementIds: ['k3s0'], componentId: 'c2' });
  const row = synergy(comparison(of), OPTIONS).rows[0];
  expect(row?.shared).toEqual(['k3s0']);
  expect(row?.candidates[0]?.moving).toMatchObject({ saving: undefined, cost: { sources: [], missing: [] } });
  expect(row?.candidates[0]?.moving.movers[0]?.partly.map(({ element: { id } }) => id)).toEqual(['k3s0']);
  // The cost of all is that of each system once, though it stands in two rows.
  expect(synergy(comparison(of), OPTIONS).total.cost).toMatchObject({ sum: 9_000, sources: ['k3s0'] });
});

it('tells what integrations are tied to, and builds one between two that are left once', () => {
  const of = model([
    [['Tarmo']],
    [['Tarmo'], ['Kuutio', { costPerYear: 1_000 }]],
    [
      ['Kaarna', { costPerYear: 1_000 }],
      ['Rekka', { costPerYear: 1_000 }],
    ],
  ]);
  put(
    of,
    element('work', { ownerId: 'k3', name: { fi: 'Työaika' } }),
    { kind: 'placement', id: 'pw', elementId: 'work', componentId: 'c2' },
    flow('f1', 'k3', 'k3s0', 'work'),
    flow('f2', 'k3', 'k3s0', 'k3s1'),
    flow('f3', 'k3', 'k3s0', 'k3s0'),
  );
  const [best] = first(of).candidates;
  expect(best?.use.product.name).toBe('Tarmo');
  expect(best?.moving.integrationIds).toEqual(['f1', 'f2']);
  expect(best?.moving.move).toEqual({ low: 21_500, high: 23_000 });
  expect(best?.ties.map(({ name, organisationIds }) => [name, organisationIds])).toEqual([
    ['c1', ['k3']],
    ['c2', ['k3']],
  ]);
  expect(best?.moving.withoutIntegrations).toEqual(['k2s1']);
});

it('says where joining forces pays, and adds up only that', () => {
  const same = model([[['Tarmo', { costPerYear: 5 }]], [['Tarmo']], [['Kuutio', { costPerYear: 5 }]]]);
  expect(first(same).paying).toEqual([]);
  expect(synergy(comparison(same), OPTIONS).total).toMatchObject({ saving: undefined, payingRows: 0 });
  const many = model([
    [['Tarmo', { costPerYear: 1_000 }]],
    [['Kuutio', { costPerYear: 1_000 }]],
    [['Rekka', { costPerYear: 1_000 }]],
  ]);
  expect(first(many).paying).toEqual(['k1', 'k2', 'k3']);
  expect(synergy(comparison(many), OPTIONS).total).toMatchObject({
    saving: { low: 200, high: 500 },
    move: { low: 1_000, high: 2_000 },
    payingRows: 1,
  });
});

describe('a contract', () => {
  const contract = (fields: Fields) => contractOf(element('x', fields ? { fields } : {}), TODAY);
  it.each([
    [undefined, { kind: 'unknown' }],
    [{ noticeMonths: 6 }, { kind: 'openEnded', until: '2027-05-23' }],
    [{ contractEnd: '2027-06' }, { kind: 'ends', until: '2027-06-30' }],
    [{ contractEnd: '2027' }, { kind: 'ends', until: '2027-12-31' }],
    [
      { contractEnd: '2027-03-31', noticeMonths: 1 },
      { kind: 'ends', noticeBy: '2027-02-28', noticePassed: false },
    ],
    [
      { contractEnd: '2027-01-31', noticeMonths: 6 },
      { noticeBy: '2026-07-31', noticePassed: true },
    ],
    [{ contractEnd: '2025-01-31' }, { kind: 'ended', until: '2025-01-31' }],
  ] as const)('%j is %j', (fields, expected) => expect(contract(fields)).toMatchObject(expected));

  it('has days that there are', () => expect(realDay('2028-02-31')).toBe('2028-02-29'));
});

it('tells which contracts end within the months of the region', () => {
  const of = model([
    [['Tarmo', { contractEnd: '2028-11-30' }]],
    [['Kuutio', { contractEnd: '2027-06-30' }]],
    [['Rekka', { contractEnd: '2020-06-30' }]],
  ]);
  expect(first(of).ending.map(({ organisationId }) => organisationId)).toEqual(['k2']);
  of.run('region.set', { contractMonths: 36 });
  expect(first(of).ending.map(({ organisationId }) => organisationId)).toEqual(['k2', 'k1']);
});

describe('the calendar', () => {
  const groups = (of: SmallModel) => calendarGroups(comparison(of), OPTIONS);
  const end = (contractEnd: string, more: Fields = {}): Fields => ({ contractEnd, ...more });

  it('gathers contracts that end near each other, of several municipalities', () => {
    const found = groups(
      model([
        [['Tarmo', end('2027-06-30', { costPerYear: 10_000, noticeMonths: 3 })]],
        [['Kuutio', end('2029-06-30', { costPerYear: 6_000 })]],
        [
          ['Rekka', end('2031-01-31')],
          ['Rekka lisä', end('2031-02-28')],
        ],
        [['Tarmo', end('2019-01-01')]],
      ]),
    );
    expect(found.map(({ organisationIds, from, to }) => [organisationIds, from, to])).toEqual([
      [['k1', 'k2'], '2027-06-30', '2029-06-30'],
    ]);
    expect(found[0]).toMatchObject({
      value: 64_000,
      threshold: 'together',
      decideBy: '2027-03-30',
      daysLeft: 127,
      cost: { sum: 16_000 },
      noticePassed: [],
    });
  });

  it('begins anew after one that stands alone', () => {
    const found = groups(
      model([
        [['A yksi', end('2027-01-31')]],
        [['B kaksi', end('2030-01-31')]],
        [['C kolme', end('2031-01-31')]],
      ]),
    );
    expect(found.map(({ organisationIds }) => organisationIds)).toEqual([['k2', 'k3']]);
    expect(found[0]?.threshold).toBe('unknown');
  });

  it('weighs against the threshold, a municipality’s own where it has one', () => {
    const over = model([[['Aa bee', end('2027', { costPerYear: 20_000 })]], [['Kuutio', end('2027')]]]);
    expect(groups(over)[0]?.threshold).toBe('over');
    const under = model([[['Aa bee', end('2027', { costPerYear: 100 })]], [['Kuutio', end('2027')]]]);
    expect(groups(under)[0]?.threshold).toBe('under');
    under.run('organisation.update', { id: 'k2', procurementThreshold: 300 });
    expect(groups(under)[0]?.threshold).toBe('together');
  });

  it('says whose notice has gone by, and never an end of nothing', () => {
    const found = groups(
      model([[['Aa bee', end('2026-12-31', { noticeMonths: 12 })]], [['Kuutio', end('2027-12-31')]], []]),
    );
    expect(found[0]).toMatchObject({ noticePassed: ['k1s0'], decideBy: '2026-12-31', daysLeft: 38 });
    expect(groups(model([[], []]))).toEqual([]);
  });
});

it('has nothing to say of nothing', () => {
  expect(synergy(comparison(model([[], []])), OPTIONS)).toMatchObject({
    rows: [],
    total: { cost: { sum: 0, sources: [], missing: [] }, saving: undefined, move: undefined, payingRows: 0 },
  });
});
