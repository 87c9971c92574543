// "Everyone on product X by year Y": what it means for each, and the target states that it makes, taken back whole.
import type { Scenario } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { planCommand } from '../../domain/commands/registry';
import { reverseDiff } from '../../domain/diff';
import { referencesOf } from '../../domain/fragment-references';
import { ModelIndex } from '../../domain/model-index';
import { Refused } from '../../domain/problem';
import { compare, cellOf } from '../../domain/region/comparison';
import { evaluateScenario, timelineOf, type ScenarioResult } from '../../domain/region/scenario';
import { presentIn, statesOf, targetState } from '../../domain/states';
import { Dice } from '../engine/support/walk';
import { randomModel } from '../formats/support/random-model';
import { walkSeeds } from '../support/walk-seeds';
import { component, element, layer, SmallModel } from './support/small-model';

const NAMES = { currentName: { fi: 'Nykytila' }, targetName: { fi: 'Tavoitetila' } };
const SCENARIO: Scenario = {
  id: 's1',
  name: 'Kaikki Tarmoon',
  componentId: 'c1',
  product: 'Tarmo',
  year: 2028,
};

/** k1 has Tarmo, k2 Kuutio, k3 both, k4 none, k5 it does not concern, k6 nobody has told; k2 has a target state. */
function model(scenario: Partial<Scenario> = {}): SmallModel {
  const own = (id: string, n: string, name: string, fields = {}) => [
    element(`${id}${n}`, { ownerId: id, name: { fi: name }, fields }),
    { kind: 'placement' as const, id: `${id}${n}p`, elementId: `${id}${n}`, componentId: 'c1' },
  ];
  const small = new SmallModel([
    { kind: 'referenceModel', id: 'own', key: 'own', version: '1', name: { fi: 'Oma' }, locked: false },
    layer('l1', 'own', 0),
    component('c1', 'own', 'l1', 0),
    component('c2', 'own', 'l1', 1),
    ...['k1', 'k2', 'k3', 'k4', 'k5', 'k6'].map((id, order) => ({
      kind: 'organisation' as const,
      id,
      name: { fi: `Kunta ${id}` },
      order,
    })),
    { kind: 'state', id: 'k2now', ownerId: 'k2', type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    { kind: 'state', id: 'k2goal', ownerId: 'k2', type: 'target', name: { fi: 'Tavoite' }, order: 1000 },
    ...own('k1', 'a', 'Tarmo', { costPerYear: 50_000, supplier: 'Numero Oy' }),
    ...own('k2', 'a', 'Kuutio', { costPerYear: 20_000, contractEnd: '2029-06-30' }),
    ...own('k3', 'a', 'TARMO 9', { costPerYear: 30_000 }),
    ...own('k3', 'b', 'Rekka', { contractEnd: '2027-01-31' }),
  ]);
  small.run('applicability.set', {
    organisationId: 'k4',
    componentIds: ['c1'],
    notApplicable: true,
    status: 'none',
  });
  small.run('applicability.set', { organisationId: 'k5', componentIds: ['c1'], notApplicable: true });
  small.run('scenario.put', { scenario: { ...SCENARIO, ...scenario } });
  return small;
}

function evaluated({ index }: SmallModel, scenario: Partial<Scenario> = {}): ScenarioResult {
  const comparison = compare({ index, referenceModelId: 'own', state: 'current', language: 'fi' });
  const result = evaluateScenario(comparison, { ...SCENARIO, ...scenario }, { today: '2026-11-23' });
  if (!result) throw new Error('no such part');
  return result;
}

/** Names of what stands in c1 in the target state. */
function goal({ index }: SmallModel, organisationId: string): string[] {
  const then = compare({ index, referenceModelId: 'own', state: 'target', language: 'fi' });
  const row = then.rows[0];
  return row ? cellOf(row, organisationId).systems.map(({ element: { name } }) => name['fi'] ?? '') : [];
}

const content = ({ index }: SmallModel): unknown =>
  structuredClone([...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

it('tells who moves, who has it, who takes no part', () => {
  const result = evaluated(model());
  expect(result.shares.map(({ mover, takesPart }) => [mover.organisationId, mover.part, takesPart])).toEqual([
    ['k1', 'has', true],
    ['k2', 'moves', true],
    ['k3', 'moves', true],
    ['k4', 'joins', true],
    ['k5', 'notApplicable', false],
    ['k6', 'unknown', false],
  ]);
  expect(result.leftOut).toEqual(['k5', 'k6']);
  expect(result.costNow).toEqual({ sum: 100_000, sources: ['k1a', 'k2a', 'k3a'], missing: ['k3b'] });
  expect(result.saving).toEqual({ low: 2_000, high: 5_000 });
  expect(result.costThen).toEqual({ low: 95_000, high: 98_000 });
  expect(
    timelineOf(result).map(({ organisationId, freeOn, late }) => [organisationId, freeOn, late]),
  ).toEqual([
    ['k3', '2027-01-31', false],
    ['k2', '2029-06-30', true],
  ]);
});

it('takes who is named, but nobody whom it does not concern', () => {
  const result = evaluated(model(), { organisationIds: ['k5', 'k6', 'k1'] });
  expect(result.shares.map(({ organisationId, takesPart }) => [organisationId, takesPart])).toEqual([
    ['k1', true],
    ['k5', false],
    ['k6', true],
  ]);
});

it('compares a told price with a cost that is known whole, and with no other', () => {
  const of = model();
  expect(evaluated(of, { costPerYear: 80_000 })).toMatchObject({ stated: true, saving: undefined });
  of.run('element.update', { ids: ['k3b'], fields: { costPerYear: 10_000 } });
  expect(evaluated(of, { costPerYear: 80_000 })).toMatchObject({
    costThen: { low: 80_000, high: 80_000 },
    saving: { low: 30_000, high: 30_000 },
  });
});

it('makes the target states, in one change that is taken back whole', () => {
  const of = model();
  const before = content(of);
  const { diff, labelKey, labelParams } = of.run('scenario.apply', { id: 's1', ...NAMES });
  expect([labelKey, labelParams['name']]).toEqual(['scenario.apply', 'Kaikki Tarmoon']);
  expect(['k1', 'k2', 'k3', 'k4', 'k5', 'k6'].map((id) => goal(of, id))).toEqual([
    ['Tarmo'],
    ['Tarmo'],
    ['TARMO 9'],
    ['Tarmo'],
    [],
    [],
  ]);
  const made = of.index.all('element').filter(({ id }) => id.startsWith('new-'));
  expect(made.map(({ ownerId }) => ownerId)).toEqual(['k2', 'k4']);
  const [fate] = of.index.pointing('fate', 'subject', 'k2a');
  expect(fate).toMatchObject({
    stateId: 'k2goal',
    fate: 'replace',
    replacedByIds: [made[0]?.id],
    date: '2028',
  });
  expect(of.index.pointing('fate', 'subject', 'k3b')[0]).toMatchObject({ replacedByIds: ['k3a'] });
  expect(of.index.pointing('fate', 'subject', 'k1a')[0]).toMatchObject({ fate: 'keep' });
  expect(targetState(of.index, 'k1')).toMatchObject({ date: '2028', name: { fi: 'Tavoitetila' } });
  expect(statesOf(of.index, 'k1').map(({ type }) => type)).toEqual(['current', 'target']);
  expect(targetState(of.index, 'k2')?.id).toBe('k2goal');
  expect(statesOf(of.index, 'k5')).toEqual([]);
  // Nothing of today has changed.
  expect(evaluated(of).shares.map(({ mover }) => mover.part)).toEqual(
    evaluated(model()).shares.map(({ mover }) => mover.part),
  );
  of.index.apply(reverseDiff(diff));
  expect(content(of)).toEqual(before);
});

it('is said to be so already the second time', () => {
  const of = model();
  of.run('scenario.apply', { id: 's1', ...NAMES });
  expect(of.refusal('scenario.apply', { id: 's1', ...NAMES })).toBe('scenario.already');
});

it('only takes a system that stands elsewhere too out of this part', () => {
  const of = model();
  of.run('placement.create', { elementIds: ['k2a'], componentId: 'c2' });
  of.run('scenario.apply', { id: 's1', ...NAMES });
  expect(goal(of, 'k2')).toEqual(['Tarmo']);
  expect(of.index.pointing('fate', 'subject', 'k2a')).toEqual([]);
  expect(presentIn(of.index, statesOf(of.index, 'k2'), 'k2goal', 'k2a')).toBe(true);
  expect(of.refusal('scenario.apply', { id: 's1', ...NAMES })).toBe('scenario.already');
});

it('uses what is planned already, keeps what was to go, and does not touch what goes before', () => {
  const of = model();
  const [planned = ''] = of.run('element.create', {
    ownerId: 'k2',
    type: 'ApplicationComponent',
    names: ['Tarmo'],
    language: 'fi',
    componentId: 'c1',
    stateId: 'k2goal',
  }).createdIds;
  of.run('fate.set', { subjectIds: ['k2a'], stateId: 'k2goal', fate: 'retire', note: 'Vanha' });
  of.run('scenario.apply', { id: 's1', ...NAMES });
  expect(goal(of, 'k2')).toEqual(['Tarmo']);
  expect(of.index.pointing('fate', 'subject', 'k2a')[0]).toMatchObject({
    fate: 'replace',
    replacedByIds: [planned],
    note: 'Vanha',
  });
  const other = model({ product: 'Kuutio' });
  other.run('fate.set', { subjectIds: ['k2a'], stateId: 'k2goal', fate: 'retire' });
  other.run('scenario.apply', { id: 's1', ...NAMES });
  expect(goal(other, 'k2')).toEqual(['Kuutio']);
  expect(goal(other, 'k3')).toEqual(['Kuutio']);
});

it('takes a product that nobody has yet', () => {
  const of = model({ product: 'Uutuus', organisationIds: ['k1', 'k2'] });
  of.run('scenario.apply', { id: 's1', ...NAMES });
  expect([goal(of, 'k1'), goal(of, 'k2')]).toEqual([['Uutuus'], ['Uutuus']]);
});

it('refuses in words where somebody plans something else, where nobody takes part, and what is not there', () => {
  const of = model();
  const create = { ownerId: 'k2', type: 'ApplicationComponent', language: 'fi', componentId: 'c1' };
  of.run('element.create', { ...create, names: ['Rekka'], stateId: 'k2goal' });
  expect(of.refusal('scenario.apply', { id: 's1', ...NAMES })).toBe('scenario.plannedElse');
  expect(of.refusal('scenario.apply', { id: 'poissa', ...NAMES })).toBe('scenario.missing');
  const nobody = model({ organisationIds: ['k5'] });
  expect(nobody.refusal('scenario.apply', { id: 's1', ...NAMES })).toBe('scenario.nobody');
});

it.each(walkSeeds(Array.from({ length: 40 }, (_, seed) => seed + 1)))(
  'leaves nothing dangling and is taken back whole, or is refused (%i)',
  (seed) => {
    const index = ModelIndex.of(randomModel(seed));
    const dice = new Dice(seed);
    let made = 0;
    const context = { newId: () => `new-${(made += 1)}`, now: '2026-11-23T00:00:00.000Z' };
    const components = index.all('element').filter(({ reference }) => reference?.role === 'component');
    const where = dice.pick(components);
    if (!where) return;
    const product =
      dice.pick(['Tarmo', ...index.all('element').map(({ name }) => name['fi'] || 'Tarmo')]) ?? 'Tarmo';
    const scenario = { ...SCENARIO, id: 's-own', componentId: where.id, product: product.slice(0, 500) };
    index.apply(planCommand('scenario.put', index, { scenario }, context).diff);
    const before = structuredClone([...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    let diff;
    try {
      ({ diff } = planCommand('scenario.apply', index, { id: 's-own', ...NAMES }, context));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return;
    }
    index.apply(diff);
    const wrong = [...index.values()].filter(
      (record) => !modelRecord(record) || referencesOf(record).some(({ id }) => index.get(id) === undefined),
    );
    expect(wrong).toEqual([]);
    index.apply(reverseDiff(diff));
    expect([...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(before);
  },
);
