// A merger of municipalities: simulated first, carried out as one change, taken back whole, with nothing left dangling.
import type { CommandArgs, ModelRecord } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { planCommand } from '../../domain/commands/registry';
import { reverseDiff } from '../../domain/diff';
import { ownerOf, referencesOf } from '../../domain/fragment-references';
import { ModelIndex } from '../../domain/model-index';
import { compare } from '../../domain/region/comparison';
import { simulateJoin, type JoinChoice, type Joining } from '../../domain/region/joining';
import { regionOf } from '../../domain/region/region';
import { statesOf, targetState } from '../../domain/states';
import { Dice } from '../engine/support/walk';
import { randomModel } from '../formats/support/random-model';
import { walkSeeds } from '../support/walk-seeds';
import { component, element, layer, SmallModel } from './support/small-model';

const NAMES = { currentName: { fi: 'Nykytila' }, targetName: { fi: 'Tavoitetila' } };
const JOIN: CommandArgs['organisation.join'] = {
  organisationIds: ['k1', 'k2'],
  name: { fi: 'Uusila' },
  choices: [],
  ...NAMES,
};

/** k1 and k2 have systems in c1 and c2, joined by integrations; k3 is a neighbour. Only k2 has states. */
function model(): SmallModel {
  const own = (
    id: string,
    ownerId: string,
    name: string,
    componentIds: string[],
    fields = {},
  ): ModelRecord[] => [
    element(id, { ownerId, name: { fi: name }, fields }),
    ...componentIds.map((componentId) => ({
      kind: 'placement' as const,
      id: `${id}.${componentId}`,
      elementId: id,
      componentId,
    })),
  ];
  const flow = (id: string, ownerId: string, sourceId: string, targetId: string): ModelRecord => ({
    kind: 'relationship',
    id,
    ownerId,
    type: 'Flow',
    sourceId,
    targetId,
  });
  return new SmallModel([
    { kind: 'referenceModel', id: 'own', key: 'own', version: '1', name: { fi: 'Oma' }, locked: false },
    layer('l1', 'own', 0),
    component('c1', 'own', 'l1', 0),
    component('c2', 'own', 'l1', 1),
    component('c3', 'own', 'l1', 2),
    component('c4', 'own', 'l1', 3),
    {
      kind: 'organisation',
      id: 'k1',
      name: { fi: 'Aavala' },
      municipalityCode: '901',
      population: 3000,
      staff: 100,
      volumes: { year: 2026, workstations: 10, servers: 1 },
      deliveries: [{ at: '2026-02-01', fileName: 'b.xlsx' }],
      publicityTexts: { purpose: 'Aavalan teksti' },
    },
    {
      kind: 'organisation',
      id: 'k2',
      name: { fi: 'Betonia' },
      municipalityCode: '902',
      population: 5000,
      volumes: { year: 2025, workstations: 20 },
      deliveries: [{ at: '2026-01-01', fileName: 'a.xlsx' }],
      qualityWork: [{ key: 'missing.owner b1', responsible: 'Tietohallinto' }],
      joined: [{ name: { fi: 'Ammoinen' } }],
      publicityTexts: { purpose: 'Betonian teksti', contact: 'Kirjaamo' },
      choiceLists: [{ list: 'lifecycle', choices: [{ code: 'own.koe', words: { fi: 'Koe' } }] }],
    },
    { kind: 'organisation', id: 'k3', name: { fi: 'Ceeniemi' }, municipalityCode: '903' },
    { kind: 'state', id: 'k2now', ownerId: 'k2', type: 'current', name: { fi: 'Nyt' }, order: 10 },
    { kind: 'state', id: 'k2mid', ownerId: 'k2', type: 'transition', name: { fi: 'Siirtymä' }, order: 15 },
    { kind: 'state', id: 'k2goal', ownerId: 'k2', type: 'target', name: { fi: 'Tavoite' }, order: 20 },
    ...own('a1', 'k1', 'Tarmo', ['c1'], { costPerYear: 20_000 }),
    ...own('a2', 'k1', 'Tahti', ['c2'], { costPerYear: 5_000 }),
    ...own('b1', 'k2', 'Kuutio', ['c1'], { costPerYear: 40_000, users: 50 }),
    ...own('b2', 'k2', 'Vuoro', ['c2', 'c3']),
    ...own('n1', 'k3', 'Rekka', ['c1']),
    ...own('b3', 'k2', 'Kassa', []),
    flow('fa', 'k1', 'a1', 'a2'),
    flow('fb', 'k2', 'b1', 'b2'),
    flow('fc', 'k1', 'a1', 'a1'),
    flow('fd', 'k2', 'b1', 'b3'),
    { kind: 'fate', id: 'fate1', stateId: 'k2goal', subjectId: 'b1', fate: 'change', note: 'Uusi versio' },
    { kind: 'folder', id: 'fo1', ownerId: 'k2', name: { fi: 'Järjestelmät' }, order: 0, itemIds: ['b1'] },
    { kind: 'view', id: 'v1', ownerId: 'k2', name: { fi: 'Kuva' } },
    {
      kind: 'viewItem',
      id: 'vi1',
      viewId: 'v1',
      itemType: 'element',
      subjectId: 'b1',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
    },
    { kind: 'applicability', id: 'm1', organisationId: 'k1', componentId: 'c4', status: 'notApplicable' },
    { kind: 'applicability', id: 'm2', organisationId: 'k2', componentId: 'c4', status: 'none' },
    { kind: 'applicability', id: 'm3', organisationId: 'k1', componentId: 'c3', status: 'none' },
    {
      kind: 'region',
      id: 'r',
      name: { fi: 'Alue' },
      leftOut: ['k2'],
      scenarios: [
        {
          id: 's',
          name: 'S',
          componentId: 'c1',
          product: 'T',
          year: 2030,
          organisationIds: ['k3', 'k2', 'k1'],
        },
      ],
      survey: {
        targets: [{ id: 't1', name: 'Talous' }],
        answers: [
          { organisationId: 'k1', targetId: 't1', value: 2 },
          { organisationId: 'k2', targetId: 't1', value: 4 },
          { organisationId: 'k3', targetId: 't1', value: 5 },
        ],
      },
    },
  ]);
}

function simulated({ index }: SmallModel, choices: readonly JoinChoice[] = []): Joining {
  const comparison = compare(
    { index, referenceModelId: 'own', state: 'current', language: 'fi' },
    index.all('organisation'),
  );
  return simulateJoin(comparison, ['k1', 'k2'], choices, { today: '2026-11-23' });
}

const ids = (list: readonly { readonly id: string }[]): string[] => list.map(({ id }) => id);
const content = (index: ModelIndex): unknown =>
  structuredClone([...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1)));

describe('the simulation', () => {
  it('tells where systems overlap and proposes the whole of one municipality, with reasons', () => {
    const { overlaps, alone, costNow } = simulated(model());
    expect(
      overlaps.map(({ row, keepIds, proposal }) => [row.component.id, keepIds, proposal.organisationId]),
    ).toEqual([
      ['c1', ['b1'], 'k2'],
      ['c2', ['a2'], 'k1'],
    ]);
    expect(overlaps[0]?.proposal.reasons).toMatchObject({ municipalities: 1, users: { sum: 50 } });
    expect(alone.map(({ component: { id } }) => id)).toEqual(['c3']);
    expect(costNow).toEqual({ sum: 65_000, sources: ['a1', 'b1', 'a2'], missing: ['b2'] });
  });

  it('lets a system go whole only where every part lets it go', () => {
    const { leaving, partly, moving, costAfter } = simulated(model());
    expect(leaving.map(({ element: { id }, replacedByIds }) => [id, replacedByIds])).toEqual([
      ['a1', ['b1']],
    ]);
    expect(partly).toEqual([{ elementId: 'b2', placementIds: ['b2.c2'] }]);
    expect(moving.cost).toEqual({ sum: 20_000, sources: ['a1'], missing: [] });
    expect(costAfter).toEqual({ low: 60_000, high: 63_000 });
  });

  it('cuts integrations that what comes has already, and builds the others again', () => {
    const of = model();
    const { cut, rebuild } = simulated(of);
    expect([ids(cut), ids(rebuild)]).toEqual([[], ['fa']]);
    const other = simulated(of, [
      { componentId: 'c1', keepIds: ['a1'] },
      { componentId: 'c2', keepIds: ['b2'] },
    ]);
    expect([ids(other.cut), ids(other.rebuild)]).toEqual([[], ['fb', 'fd', 'fa']]);
    const mixed = simulated(of, [
      { componentId: 'c1', keepIds: ['b1'] },
      { componentId: 'c2', keepIds: ['b2'] },
    ]);
    expect([ids(mixed.cut), ids(mixed.rebuild)]).toEqual([['fa'], []]);
    expect(mixed.moving.move).toEqual({ low: 12_500, high: 25_000 });
  });

  it('changes nothing, and tells which marks do not hold', () => {
    const of = model();
    const before = content(of.index);
    expect(simulated(of).marksLost).toEqual([{ componentId: 'c3', organisationId: 'k1' }]);
    expect(content(of.index)).toEqual(before);
  });
});

describe('organisation.join', () => {
  it('carries everything along, and undo brings it all back', () => {
    const of = model();
    const before = content(of.index);
    const { diff, labelKey, labelParams } = of.run('organisation.join', {
      ...JOIN,
      municipalityCode: '909',
      on: '2029-01-01',
      choices: [
        { componentId: 'c1', keepIds: ['b1'] },
        { componentId: 'c2', keepIds: ['a2'] },
      ],
    });
    expect([labelKey, labelParams['name'], labelParams['names']]).toEqual([
      'organisation.join',
      'Uusila',
      'Aavala, Betonia',
    ]);
    needWhole(of.index);
    expect(ids(of.index.all('organisation'))).toEqual(['k1', 'k3']);
    expect(of.at('k1')).toMatchObject({
      name: { fi: 'Uusila' },
      municipalityCode: '909',
      population: 8000,
      volumes: { workstations: 30 },
      deliveries: [{ fileName: 'a.xlsx' }, { fileName: 'b.xlsx' }],
      qualityWork: [{ key: 'missing.owner b1' }],
      joined: [
        { name: { fi: 'Aavala' }, municipalityCode: '901', on: '2029-01-01' },
        { name: { fi: 'Ammoinen' } },
        { name: { fi: 'Betonia' }, municipalityCode: '902', on: '2029-01-01' },
      ],
      publicityTexts: { purpose: 'Aavalan teksti\n\nBetonian teksti', contact: 'Kirjaamo' },
      choiceLists: [{ list: 'lifecycle' }],
    });
    // A number that one of them lacks is not known of the new one.
    expect(of.at('k1')).not.toHaveProperty('staff');
    expect(of.at('k1')['volumes']).toEqual({ workstations: 30 });
    expect(ids(of.index.pointing('element', 'owner', 'k1')).sort()).toEqual(['a1', 'a2', 'b1', 'b2', 'b3']);
    expect(statesOf(of.index, 'k1').map(({ id, type }) => [id, type])).toEqual([
      ['k2now', 'current'],
      ['k2mid', 'transition'],
      ['k2goal', 'target'],
    ]);
    expect(of.fate('b1', 'k2goal')).toBe('change');
    expect(of.index.pointing('fate', 'subject', 'a1')[0]).toMatchObject({
      fate: 'replace',
      replacedByIds: ['b1'],
    });
    expect([of.fate('a2', 'k2goal'), of.fate('b2', 'k2goal'), of.fate('b2.c2', 'k2goal')]).toEqual([
      'keep',
      undefined,
      'retire',
    ]);
    expect(of.at('m1')).toMatchObject({ organisationId: 'k1', status: 'none' });
    expect([of.has('m2'), of.has('m3')]).toEqual([false, false]);
    const folder = of.index.find('folder', of.at('fo1')['parentId'] as string);
    expect(folder).toMatchObject({ ownerId: 'k1', name: { fi: 'Betonia' } });
    expect(regionOf(of.index)).toMatchObject({
      scenarios: [{ organisationIds: ['k3', 'k1'] }],
      survey: {
        answers: [
          { organisationId: 'k1', value: 3 },
          { organisationId: 'k3', value: 5 },
        ],
      },
    });
    expect(regionOf(of.index)).not.toHaveProperty('leftOut');
    of.index.apply(reverseDiff(diff));
    expect(content(of.index)).toEqual(before);
  });

  it('makes target and current states where nobody has them, and moves others between', () => {
    const of = model();
    of.run('organisation.join', { ...JOIN, organisationIds: ['k3', 'k1'], on: '2030' });
    expect(statesOf(of.index, 'k3').map(({ type, date }) => [type, date])).toEqual([
      ['current', undefined],
      ['target', '2030'],
    ]);
    of.run('organisation.join', { ...JOIN, organisationIds: ['k3', 'k2'] });
    expect(statesOf(of.index, 'k3').map(({ type }) => type)).toEqual(['current', 'transition', 'target']);
    expect(of.index.find('fate', 'fate1')?.stateId).toBe(targetState(of.index, 'k3')?.id);
  });

  it('keeps its own name and number where nothing new is given', () => {
    const of = model();
    of.run('organisation.join', { ...JOIN, name: { fi: 'Aavala' } });
    expect(of.at('k1')).toMatchObject({
      municipalityCode: '901',
      joined: [{ name: { fi: 'Ammoinen' } }, { name: { fi: 'Betonia' } }],
    });
  });

  it('refuses one alone, no name, a number in use, and what is not there', () => {
    const of = model();
    const refused = (more: Partial<CommandArgs['organisation.join']>): string =>
      of.refusal('organisation.join', { ...JOIN, ...more });
    expect(refused({ organisationIds: ['k1', 'k1'] })).toBe('join.needsTwo');
    expect(refused({ organisationIds: ['k1', 'poissa'] })).toBe('model.missing');
    expect(refused({ name: { fi: ' ' } })).toBe('join.nameEmpty');
    expect(refused({ municipalityCode: '903' })).toBe('join.codeTaken');
    expect(refused({ choices: [{ componentId: 'c1', keepIds: ['n1'] }] })).toBe('join.notThere');
    expect(refused({ choices: [{ componentId: 'l1', keepIds: [] }] })).toBe('placement.notComponent');
  });
});

function needWhole(index: ModelIndex): void {
  const known = new Set([...index.all('organisation'), ...index.all('referenceModel')].map(({ id }) => id));
  const wrong = [...index.values()].filter((record) => {
    const owner = ownerOf(record, (id) => index.get(id));
    return (
      !modelRecord(record) ||
      referencesOf(record).some(({ id }) => index.get(id) === undefined) ||
      (owner !== undefined && !known.has(owner))
    );
  });
  expect(wrong).toEqual([]);
  const seen = index.all('fate').map(({ stateId, subjectId }) => `${stateId} ${subjectId}`);
  expect(seen.length - new Set(seen).size).toBe(0);
  const marks = index.all('applicability').map((mark) => `${mark.organisationId} ${mark.componentId}`);
  expect(marks.length - new Set(marks).size).toBe(0);
}

/** Several municipalities of a random model, chosen at random; what each part keeps is chosen at random too. */
function randomJoin(index: ModelIndex, dice: Dice): CommandArgs['organisation.join'] {
  const all = ids(index.all('organisation'));
  const [first = '', second = ''] = dice.below(2) === 0 ? all : all.toReversed();
  const choices = index.all('referenceModel').flatMap(({ id }): CommandArgs['organisation.join']['choices'] =>
    compare(
      { index, referenceModelId: id, state: 'current', language: 'fi' },
      index.all('organisation'),
    ).rows.flatMap(({ component: { id: componentId }, cells }) => {
      const systems = [...cells.values()].flatMap((cell) => cell.systems.map(({ element: one }) => one.id));
      if (systems.length === 0 || dice.below(4) === 0) return [];
      return [{ componentId, keepIds: dice.some([...new Set(systems)], dice.below(3)) }];
    }),
  );
  return { ...JOIN, organisationIds: [first, second], choices };
}

it.each(walkSeeds(Array.from({ length: 60 }, (_, seed) => seed + 1)))(
  'leaves nothing dangling and is taken back whole (%i)',
  (seed) => {
    // Two random models make the municipalities; a random model may have only one.
    const index = ModelIndex.of(randomModel(seed));
    const dice = new Dice(seed);
    let made = 0;
    const context = { newId: () => `new-${(made += 1)}`, now: '2026-11-23T00:00:00.000Z' };
    if (index.count('organisation') < 2)
      index.apply(
        planCommand('organisation.create', index, { name: { fi: 'Toinen' }, ...NAMES }, context).diff,
      );
    tidy(index);
    const before = content(index);
    const concepts = [
      ...ids(index.all('element')),
      ...ids(index.all('relationship')),
      ...ids(index.all('placement')),
      ...ids(index.all('view')),
      ...ids(index.all('viewItem')),
      ...ids(index.all('folder')),
    ];
    const { diff } = planCommand('organisation.join', index, randomJoin(index, dice), context);
    index.apply(diff);
    needWhole(index);
    expect(concepts.filter((id) => index.get(id) === undefined)).toEqual([]);
    index.apply(reverseDiff(diff));
    expect(content(index)).toEqual(before);
  },
);

/** Random models may say two things of one subject in one state, which no command does. */
function tidy(index: ModelIndex): void {
  const seen = new Set<string>();
  const removed = [...index.values()].filter((record) => {
    if (record.kind !== 'fate' && record.kind !== 'applicability') return false;
    const key =
      record.kind === 'fate'
        ? `${record.stateId} ${record.subjectId}`
        : `${record.organisationId} ${record.componentId}`;
    if (!seen.has(key)) return !seen.add(key);
    return true;
  });
  index.apply({ added: [], changed: [], removed });
}
