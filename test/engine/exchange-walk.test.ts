// Two people edit one municipality at random, each in a workspace of her own, and meet in a shared folder: afterwards both have the same,
// whatever was undone and however the questions were answered, and the files are whole.
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import { sameValue } from '../../domain/records';
import type { ExchangeState, ModelRecord } from '../../schemas/generated/types';
import { recordsByOwner, scopeOf } from '../../engine/formats/scope';
import { createEngine, type Engine } from '../../engine/start';
import { Workspace } from '../../engine/store/workspace';
import { walkSeeds } from '../support/walk-seeds';
import { TestClient } from './support/client';
import { engineOptions, folder, removeFolders } from './support/folders';
import { Walk } from './support/walk';

const ROUNDS = 4;
const STEPS = 12;

interface Person {
  readonly home: string;
  readonly engine: Engine;
  readonly client: TestClient;
  readonly placeId: string;
}

afterAll(removeFolders);

async function person(place: string, name: string): Promise<Person> {
  const home = folder();
  const engine = createEngine(engineOptions(home));
  const client = TestClient.direct(engine);
  await client.call('workspace.create', {
    fileName: name,
    organisation: { name },
    language: 'fi',
    referenceKey: 'avoin-kunta',
  });
  return { home, engine, client, placeId: engine.grantPlace(place) };
}

async function take({ client, placeId }: Person, prefer: 'mine' | 'theirs'): Promise<ExchangeState> {
  const { state } = await client.call('exchange.look', { placeId });
  expect(state.problems).toEqual([]);
  const organisationIds = state.arrivals.map(({ organisationId }) => organisationId);
  if (organisationIds.length === 0) return state;
  const answers = organisationIds.map((organisationId) => ({ organisationId, prefer }));
  const taken = await client.call('exchange.take', { token: state.token, organisationIds, answers });
  expect(taken.state).toMatchObject({ taken: organisationIds.length, arrivals: [] });
  return taken.state;
}

async function publish({ client }: Person, { token }: ExchangeState, id: string): Promise<void> {
  await client.call('exchange.publish', { token, organisationIds: [id] });
}

async function indexOf({ client }: Person): Promise<ModelIndex> {
  return ModelIndex.of(await client.records());
}

/** What the municipality alone has, as it would be published. */
async function own(who: Person, id: string): Promise<Map<string, ModelRecord>> {
  const index = await indexOf(who);
  const owned = recordsByOwner(index);
  const ids = new Set((owned.get(id) ?? []).map((record) => record.id));
  const { records } = scopeOf(index, id, owned);
  return new Map(records.filter((record) => ids.has(record.id)).map((record) => [record.id, record]));
}

/** Conflicts of all walks: without any they would show nothing. */
let asked = 0;

it.each(walkSeeds([4, 5, 16, 20, 36, 38, 39, 40]))('two clones end up equal (walk %i)', async (seed) => {
  const place = folder();
  const [one, other] = [await person(place, 'Mallila'), await person(place, 'Seutu')];
  const organisation = (await one.client.records()).find(({ kind }) => kind === 'organisation');
  const id = organisation?.id ?? '';
  let conflicts = 0;
  await publish(one, await take(one, 'mine'), id);
  await take(other, 'mine');
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [at, who] of [one, other].entries()) {
      const walk = new Walk(who.client, await indexOf(who), seed * 100 + round * 10 + at);
      for (let step = 0; step < STEPS; step += 1) await walk.step();
    }
    await publish(one, await take(one, round % 2 ? 'mine' : 'theirs'), id);
    const { state } = await other.client.call('exchange.look', { placeId: other.placeId });
    conflicts += state.arrivals.reduce((sum, { conflictCount }) => sum + conflictCount, 0);
    await publish(other, await take(other, round % 3 ? 'theirs' : 'mine'), id);
    await take(one, 'theirs');
    const [here, there] = [await own(one, id), await own(other, id)];
    // What has come to rest on another organisation cannot be published; it stays where it is.
    const all = [await indexOf(one), await indexOf(other)];
    const stays = (key: string): boolean =>
      [here, there].some((records, side) => !records.has(key) && all[side]?.get(key) !== undefined);
    const differing = [...new Set([...here.keys(), ...there.keys()])]
      .filter((key) => !stays(key) && !sameValue(here.get(key), there.get(key)))
      .map((key) => [here.get(key), there.get(key)]);
    expect(differing).toEqual([]);
  }
  for (const [who, name] of [
    [one, 'Mallila'],
    [other, 'Seutu'],
  ] as const) {
    await who.client.close();
    who.engine.close();
    const workspace = Workspace.open(join(who.home, `${name}.kokonaiskuva`), '0.1.0');
    expect(workspace.check()).toEqual([]);
    workspace.close();
  }
  asked += conflicts;
});

it('the walks did meet questions', () => {
  expect(asked).toBeGreaterThan(process.env['WALK_SEED'] ? -1 : 3);
});
