// Three-way merge: each side's own changes come together, what both changed is asked about, and two clones that merge in turn end up
// the same, with nothing pointing nowhere – tried by random walks with real commands.
import fc from 'fast-check';
import { threeWay, type Records } from '../../domain/exchange/three-way';
import { referencesOf } from '../../domain/fragment-references';
import { ModelIndex } from '../../domain/model-index';
import { sameValue } from '../../domain/records';
import type { ModelRecord } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { element, SmallModel, smallRecords } from './support/small-model';

const records = (model: SmallModel): Records =>
  new Map([...model.index.values()].map((record) => [record.id, record]));
const base = (): Records => new Map(smallRecords().map((record) => [record.id, record]));

function sides(
  mine: (model: SmallModel) => void,
  theirs: (model: SmallModel) => void,
): readonly [Records, Records] {
  const [here, there] = [new SmallModel(), new SmallModel()];
  mine(here);
  theirs(there);
  return [records(here), records(there)];
}

const at = (all: Records, id: string) => all.get(id) as unknown as Record<string, unknown>;

it('takes the changes of both sides, field by field', () => {
  const [mine, theirs] = sides(
    (model) => model.run('element.update', { ids: ['a'], fields: { users: 7 } }),
    (model) => {
      model.run('element.update', { ids: ['a'], fields: { costPerYear: 900 } });
      model.run('element.update', { ids: ['b'], name: { language: 'fi', text: 'Beeta uusi' } });
    },
  );
  const { records: merged, conflicts } = threeWay(base(), mine, theirs);
  expect(conflicts).toEqual([]);
  expect(at(merged, 'a')['fields']).toEqual({ supplier: 'Toimittaja', users: 7, costPerYear: 900 });
  expect(at(merged, 'b')['name']).toEqual({ fi: 'Beeta uusi' });
});

it('asks about what both changed, and does as is answered', () => {
  const [mine, theirs] = sides(
    (model) => model.run('element.update', { ids: ['a'], fields: { users: 7 } }),
    (model) => model.run('element.update', { ids: ['a'], fields: { users: 8 } }),
  );
  const { records: merged, conflicts } = threeWay(base(), mine, theirs);
  expect(conflicts).toEqual([
    {
      id: 'a/fields/users',
      kind: 'field',
      recordId: 'a',
      path: ['fields', 'users'],
      base: 5,
      mine: 7,
      theirs: 8,
    },
  ]);
  expect(at(merged, 'a')['fields']).toMatchObject({ users: 7 });
  const answered = threeWay(base(), mine, theirs, new Map([['a/fields/users', 'theirs']]));
  expect(at(answered.records, 'a')['fields']).toMatchObject({ users: 8 });
});

it('asks before what one removed and the other changed or needs is gone', () => {
  const [mine, theirs] = sides(
    (model) => model.run('element.delete', { ids: ['a'] }),
    (model) => model.run('element.update', { ids: ['a'], fields: { users: 8 } }),
  );
  const told = threeWay(base(), mine, theirs);
  expect(told.conflicts).toMatchObject([{ id: 'a', kind: 'removedHere' }]);
  expect(told.records.has('a')).toBe(false);
  const back = threeWay(base(), mine, theirs, new Map([['a', 'theirs']]));
  expect(at(back.records, 'a')['fields']).toMatchObject({ users: 8 });
  // The other way round: theirs removed what mine has placed anew.
  const [placing, removing] = sides(
    (model) => model.run('placement.create', { elementIds: ['c'], componentId: 'c3' }),
    (model) => model.run('element.delete', { ids: ['c'] }),
  );
  const kept = threeWay(base(), placing, removing);
  expect(kept.conflicts).toMatchObject([{ id: 'c', kind: 'removedThere' }]);
  expect(kept.records.has('c')).toBe(true);
  const gone = threeWay(base(), placing, removing, new Map([['c', 'theirs']]));
  expect(gone.records.has('c')).toBe(false);
  expect(
    [...gone.records.values()].some((record) => record.kind === 'placement' && record.elementId === 'c'),
  ).toBe(false);
});

it('merges lists by what tells their entries apart', () => {
  const start = new Map(base());
  start.set('a', element('a', { aliases: ['Vanha'], externalIds: [{ source: 'x', id: '1' }] }));
  const mine = new Map(start).set(
    'a',
    element('a', { aliases: ['Vanha', 'Oma'], externalIds: [{ source: 'x', id: '1' }] }),
  );
  const theirs = new Map(start).set(
    'a',
    element('a', {
      aliases: ['Heidän'],
      externalIds: [
        { source: 'x', id: '1' },
        { source: 'y', id: '1' },
      ],
    }),
  );
  const { records: merged, conflicts } = threeWay(start, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(merged.get('a')).toMatchObject({
    aliases: ['Oma', 'Heidän'],
    externalIds: [{ source: 'x' }, { source: 'y' }],
  });
});

/** A few commands at random, as a person might give them. */
function walk(model: SmallModel, steps: readonly number[], mark: string): void {
  const pick = <T>(all: readonly T[], step: number): T | undefined => all[step % Math.max(1, all.length)];
  for (const [at_, step] of steps.entries()) {
    const systems = model.index.pointing('element', 'owner', 'org').map(({ id }) => id);
    const chosen = pick(systems, step);
    const component = pick(['c1', 'c2', 'c3'], step >> 2) ?? 'c1';
    const doing = step % 7;
    try {
      if (doing === 0)
        model.run('element.create', {
          ownerId: 'org',
          type: 'ApplicationComponent',
          names: [`${mark} ${at_}`],
          language: 'fi',
        });
      else if (!chosen) continue;
      else if (doing === 1) model.run('element.update', { ids: [chosen], fields: { users: step } });
      else if (doing === 2)
        model.run('element.update', { ids: [chosen], name: { language: 'fi', text: `${mark} ${step}` } });
      else if (doing === 3) model.run('element.delete', { ids: [chosen] });
      else if (doing === 4) model.run('placement.create', { elementIds: [chosen], componentId: component });
      else if (doing === 5) model.run('fate.set', { subjectIds: [chosen], stateId: 'goal', fate: 'retire' });
      else
        model.run('applicability.set', {
          organisationId: 'org',
          componentIds: [component],
          notApplicable: step % 2 === 0,
        });
    } catch {
      // A refusal is an answer too: the model is as it was.
    }
  }
}

it('ends where an answer brings back what an unanswered removal takes away', () => {
  const system = element('uusi');
  const rests = { kind: 'placement', id: 'p', elementId: 'uusi', componentId: 'c1' } as ModelRecord;
  const speaks = { kind: 'fate', id: 'f', subjectId: 'p', stateId: 'goal', fate: 'retire' } as ModelRecord;
  const common: Records = new Map([...base(), ['uusi', system]]);
  const theirs: Records = new Map([...common, ['p', rests], ['f', speaks]]);
  const { records: merged, conflicts } = threeWay(common, base(), theirs, new Map([['p', 'theirs']]));
  expect(conflicts.map(({ id }) => id)).toEqual(expect.arrayContaining(['uusi', 'p']));
  expect(merged.has('p') || merged.has('f')).toBe(false);
});

class Marked extends SmallModel {
  constructor(mark: string) {
    super();
    // Two people's new records have identifiers of their own.
    const plan = this.plan.bind(this);
    this.plan = (name, args) => {
      const planned = plan(name, args);
      const renamed = JSON.parse(JSON.stringify(planned).replaceAll('"new-', `"${mark}-`)) as typeof planned;
      return renamed;
    };
  }
}

it('two clones that merge in turn end up the same, and nothing points nowhere', () => {
  const steps = fc.array(fc.nat(1000), { maxLength: 14 });
  fc.assert(
    fc.property(steps, steps, fc.constantFrom<'mine' | 'theirs'>('mine', 'theirs'), (left, right, stand) => {
      const [here, there] = [new Marked('here'), new Marked('there')];
      walk(here, left, 'Tämä');
      walk(there, right, 'Tuo');
      const [mine, theirs] = [records(here), records(there)];
      const asked = threeWay(base(), mine, theirs).conflicts;
      const other = stand === 'mine' ? 'theirs' : 'mine';
      let answers = new Map(asked.map(({ id }) => [id, stand] as const));
      let merged = threeWay(base(), mine, theirs, answers);
      // An answer may bring up another question.
      for (let more = merged.conflicts.filter(({ id }) => !answers.has(id)); more.length > 0;) {
        answers = new Map([...answers, ...more.map(({ id }) => [id, stand] as const)]);
        merged = threeWay(base(), mine, theirs, answers);
        more = merged.conflicts.filter(({ id }) => !answers.has(id));
      }
      const turned = threeWay(
        base(),
        theirs,
        mine,
        new Map([...answers.keys()].map((id) => [id, other] as const)),
      );
      const sorted = (all: Records): ModelRecord[] =>
        [...all.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(sorted(merged.records).map(({ id }) => id)).toEqual(sorted(turned.records).map(({ id }) => id));
      for (const [id, record] of merged.records)
        expect(
          sameValue(record, turned.records.get(id)) ? '' : JSON.stringify([record, turned.records.get(id)]),
        ).toBe('');
      for (const record of merged.records.values()) {
        expect(modelRecord(record as unknown)).toBe(true);
        for (const { id, required } of referencesOf(record))
          if (required) expect(merged.records.has(id)).toBe(true);
      }
      // Merging once more changes nothing.
      expect(threeWay(merged.records, merged.records, merged.records).conflicts).toEqual([]);
      ModelIndex.of(merged.records.values());
    }),
    { numRuns: 300 },
  );
});
