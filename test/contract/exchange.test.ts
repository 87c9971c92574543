// The shared place between two people who each have an engine and a key of their own: publishing, taking in, questions, undo, senders.
// The page hears no path.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExchangeState } from '../../schemas/generated/types';
import { createEngine, type Engine } from '../../engine/start';
import { TestClient } from '../engine/support/client';
import { engineOptions, folder, removeFolders } from '../engine/support/folders';
import { importClash } from './support/import-clash';
import { needNoPath } from './support/ways-in';

interface Person {
  readonly home: string;
  readonly engine: Engine;
  readonly client: TestClient;
  readonly placeId: string;
}

let place: string;
let matti: Person;
let coordinator: Person;
/** Element identifiers of Matti's municipality. */
let ids: string[];

afterAll(removeFolders);

function person(at: string): Person {
  const home = folder();
  const engine = createEngine(engineOptions(home));
  return { home, engine, client: TestClient.direct(engine), placeId: engine.grantPlace(at) };
}

async function begin(at: string): Promise<void> {
  place = at;
  matti = person(at);
  coordinator = person(at);
  await matti.client.call('workspace.create', {
    fileName: 'Matti',
    organisation: { name: 'Mallila' },
    language: 'fi',
    referenceKey: 'avoin-kunta',
  });
  const { organisationIds } = await owner(matti);
  ids = await systems(matti, organisationIds[0] ?? '', 'Tarmo', 'Kuutio', 'Piiri');
  await coordinator.client.call('workspace.create', {
    fileName: 'Seutu',
    organisation: { name: 'Seutukunta' },
    language: 'fi',
    referenceKey: 'avoin-kunta',
  });
}

afterEach(async () => {
  for (const { client, engine, home } of [matti, coordinator]) {
    needNoPath(client.heard, home, place);
    await client.close();
    engine.close();
  }
});

async function owner({ client }: Person): Promise<{ organisationIds: string[] }> {
  const records = await client.records();
  return { organisationIds: records.filter(({ kind }) => kind === 'organisation').map(({ id }) => id) };
}

const systems = ({ client }: Person, ownerId: string, ...names: string[]): Promise<string[]> =>
  client.run('element.create', { ownerId, type: 'ApplicationComponent', names, language: 'fi' });

async function look({ client, placeId }: Person): Promise<ExchangeState> {
  return (await client.call('exchange.look', { placeId })).state;
}

async function publish(who: Person, name = 'Mallila'): Promise<ExchangeState> {
  const { token, departures } = await look(who);
  const organisationIds = departures
    .filter((one) => one.name === name)
    .map(({ organisationId }) => organisationId);
  return (await who.client.call('exchange.publish', { token, organisationIds })).state;
}

async function take(who: Person, state: ExchangeState, prefer?: 'mine' | 'theirs'): Promise<ExchangeState> {
  const organisationIds = state.arrivals.map(({ organisationId }) => organisationId);
  const answers = prefer ? organisationIds.map((organisationId) => ({ organisationId, prefer })) : [];
  return (await who.client.call('exchange.take', { token: state.token, organisationIds, answers })).state;
}

const rename = ({ client }: Person, id: string, text: string): Promise<string[]> =>
  client.run('element.update', { ids: [id], name: { language: 'fi', text } });

async function nameOf({ client }: Person, id: string): Promise<string | undefined> {
  const record = (await client.records()).find((one) => one.id === id);
  return record?.kind === 'element' ? record.name['fi'] : undefined;
}

async function inCommon(): Promise<void> {
  await publish(matti);
  await take(coordinator, await look(coordinator));
}

describe('through a folder', () => {
  beforeEach(() => begin(folder()));

  it('what one publishes another takes in, as one change that can be undone and done again', async () => {
    const before = await look(matti);
    expect(before).toMatchObject({ arrivals: [], departures: [{ name: 'Mallila', state: 'never' }] });
    expect(await publish(matti)).toMatchObject({
      published: 1,
      departures: [{ state: 'same', counter: 1, own: true }],
    });
    const arrived = await look(coordinator);
    expect(arrived.arrivals).toMatchObject([
      { name: 'Mallila', counter: 1, first: true, removed: 0, conflictCount: 0, sender: { state: 'new' } },
    ]);
    // Systems, the municipality and its two states; the reference model is here already.
    expect(arrived.arrivals[0]?.added).toBe(6);
    const taken = await take(coordinator, arrived);
    expect(taken).toMatchObject({ taken: 1, arrivals: [] });
    expect(await nameOf(coordinator, ids[0] ?? '')).toBe('Tarmo');
    await coordinator.client.call('history.undo', {});
    expect(await nameOf(coordinator, ids[0] ?? '')).toBeUndefined();
    // What was undone is not in common: it is offered again, and not by itself.
    expect((await look(coordinator)).arrivals).toMatchObject([{ counter: 1, gone: true, first: true }]);
    await coordinator.client.call('history.redo', {});
    expect((await look(coordinator)).arrivals).toEqual([]);
  });

  it('an undone update is offered again and is not published back over the newer one', async () => {
    await inCommon();
    await rename(matti, ids[0] ?? '', 'Tarmo 2');
    await publish(matti);
    await take(coordinator, await look(coordinator));
    expect(await nameOf(coordinator, ids[0] ?? '')).toBe('Tarmo 2');
    await coordinator.client.call('history.undo', {});
    const again = await look(coordinator);
    expect(again.arrivals).toMatchObject([{ counter: 2, changed: 1, conflictCount: 0 }]);
    expect(again.departures.find(({ name }) => name === 'Mallila')).toMatchObject({ state: 'behind' });
    const organisationIds = again.arrivals.map(({ organisationId }) => organisationId);
    const params = { token: again.token, organisationIds };
    expect(await coordinator.client.refused('exchange.publish', params)).toMatchObject({
      code: 'exchange.newer',
    });
  });

  it('what both have changed is asked in words; nothing is taken before it is answered', async () => {
    await inCommon();
    await rename(matti, ids[0] ?? '', 'Tarmo Matin');
    await rename(matti, ids[1] ?? '', 'Kuutio Matin');
    await publish(matti);
    await rename(coordinator, ids[0] ?? '', 'Tarmo seudun');
    await coordinator.client.run('element.delete', { ids: [ids[1] ?? ''] });
    const state = await look(coordinator);
    expect(state.arrivals).toMatchObject([{ conflictCount: 2, openCount: 2, sender: { state: 'known' } }]);
    const conflicts = state.arrivals[0]?.conflicts ?? [];
    expect(conflicts.find(({ kind }) => kind === 'field')).toMatchObject({
      subject: 'Tarmo seudun',
      field: 'Nimi',
      base: 'Tarmo',
      mine: 'Tarmo seudun',
      theirs: 'Tarmo Matin',
    });
    expect(conflicts.find(({ kind }) => kind === 'removedHere')).toMatchObject({ subject: 'Kuutio Matin' });
    expect(await take(coordinator, state)).toMatchObject({ taken: 0, arrivals: [{ openCount: 2 }] });
    const organisationId = state.arrivals[0]?.organisationId ?? '';
    const field = conflicts.find(({ kind }) => kind === 'field')?.id ?? '';
    const answers = [
      { organisationId, prefer: 'mine' as const, conflicts: [{ id: field, side: 'theirs' as const }] },
    ];
    const { state: answered } = await coordinator.client.call('exchange.answer', {
      token: state.token,
      answers,
    });
    expect(answered.arrivals).toMatchObject([{ openCount: 0, changed: 1, added: 0 }]);
    const organisationIds = [organisationId];
    await coordinator.client.call('exchange.take', { token: state.token, organisationIds, answers });
    expect(await nameOf(coordinator, ids[0] ?? '')).toBe('Tarmo Matin');
    expect(await nameOf(coordinator, ids[1] ?? '')).toBeUndefined();
    // The decision goes back to the place, and from there to Matti.
    await publish(coordinator);
    await take(matti, await look(matti));
    expect(await nameOf(matti, ids[1] ?? '')).toBeUndefined();
  });

  it('a sender is remembered; another one of the same municipality is told, and so is a missing signature', async () => {
    await inCommon();
    const { senders, fingerprint } = await coordinator.client.call('exchange.places', {});
    const mattis = (await matti.client.call('exchange.places', {})).fingerprint;
    expect(senders).toMatchObject([{ name: 'Mallila', fingerprint: mattis }]);
    expect(fingerprint).not.toBe(mattis);
    // A second engine for Matti: the same workspace on another computer, so another key.
    await rename(matti, ids[0] ?? '', 'Tarmo 2');
    rmSync(join(matti.home, 'allekirjoitusavain.pem'));
    await publish(matti);
    expect((await look(coordinator)).arrivals).toMatchObject([{ sender: { state: 'other' } }]);
    const [name = ''] = readdirSync(place);
    const file = join(place, name, 'kokonaiskuva.json');
    const { signature: _gone, ...plain } = JSON.parse(readFileSync(file, 'utf8')) as {
      signature: object;
      counter: number;
    };
    writeFileSync(file, JSON.stringify(plain));
    expect((await look(coordinator)).arrivals).toMatchObject([{ sender: { state: 'unsigned' } }]);
    // Changed after signing.
    writeFileSync(file, JSON.stringify({ ...plain, counter: 7, signature: _gone }));
    expect(await look(coordinator)).toMatchObject({ arrivals: [], problems: [{ code: 'exchange.forged' }] });
    const organisationId = senders[0]?.organisationId ?? '';
    await coordinator.client.call('exchange.forgetSender', { organisationId, fingerprint: mattis });
    expect((await coordinator.client.call('exchange.places', {})).senders).toEqual([]);
  });

  it('a broken folder is told and does not keep the others away; whoever published it can mend it', async () => {
    await publish(matti);
    await publish(coordinator, 'Seutukunta');
    const [mallila = '', ...others] = readdirSync(place).sort();
    expect(others).toHaveLength(1);
    rmSync(join(place, mallila, 'state'), { recursive: true });
    const third = person(place);
    await third.client.call('workspace.create', {
      fileName: 'Kolmas',
      organisation: { name: 'Kolmas' },
      language: 'fi',
      referenceKey: 'avoin-kunta',
    });
    const state = await look(third);
    expect(state.problems).toMatchObject([{ code: 'exchange.broken' }]);
    expect(state.arrivals).toMatchObject([{ name: 'Seutukunta' }]);
    await third.client.close();
    third.engine.close();
    await rename(matti, ids[0] ?? '', 'Tarmo 2');
    expect(await publish(matti)).toMatchObject({ published: 1 });
    expect((await look(coordinator)).problems).toEqual([]);
  });

  it('nobody publishes what is another’s: a record of another organisation is refused', async () => {
    await inCommon();
    // The coordinator's own system gets into Matti's publication under the coordinator's identifier.
    const [seutu = ''] = (await owner(coordinator)).organisationIds;
    const [own = ''] = await systems(coordinator, seutu, 'Seudun oma');
    const [mattis = ''] = (await owner(matti)).organisationIds;
    await importClash(matti.client, mattis, own);
    await publish(matti);
    const state = await look(coordinator);
    expect(state).toMatchObject({ arrivals: [], problems: [{ code: 'exchange.foreign' }] });
    expect(await nameOf(coordinator, own)).toBe('Seudun oma');
  });

  it('knows places by identifier and name alone, and takes no path from the page', async () => {
    const { places } = await matti.client.call('exchange.places', {});
    expect(places).toMatchObject([{ id: matti.placeId, remote: false }]);
    expect(await matti.client.refused('exchange.look', { placeId: place })).toMatchObject({
      code: 'exchange.unknownPlace',
    });
    for (const address of [
      place,
      'file:///etc',
      '--upload-pack=x',
      'ext::sh -c x',
      'ssh://-oProxyCommand=x/y',
    ])
      expect(await matti.client.refused('exchange.addRemote', { address })).toMatchObject({
        code: 'exchange.badAddress',
      });
    expect(
      await matti.client.refused('exchange.addRemote', { address: 'https://a:salasana@kunta.fi/ka.git' }),
    ).toMatchObject({ code: 'exchange.password' });
    const { id } = await matti.client.call('exchange.addRemote', {
      address: 'https://git.kunta.example/ka.git',
    });
    expect((await matti.client.call('exchange.places', {})).places).toMatchObject([
      { id, name: 'git.kunta.example/ka', remote: true },
      { id: matti.placeId },
    ]);
    await matti.client.call('exchange.forget', { placeId: id });
    rmSync(place, { recursive: true });
    const failure = await matti.client.refused('exchange.look', { placeId: matti.placeId });
    expect(failure.code).toBe('exchange.noPlace');
  });
});

describe('through a bare Git repository', () => {
  beforeEach(async () => {
    const bare = join(folder(), 'yhteinen.git');
    execFileSync('git', ['init', '--quiet', '--bare', bare]);
    await begin(bare);
  });

  it('both ways, and whoever was second takes the first one in before publishing', async () => {
    await inCommon();
    const [late, early] = [await look(coordinator), await look(matti)];
    await rename(matti, ids[0] ?? '', 'Tarmo 2');
    const [organisationId = ''] = (await owner(matti)).organisationIds;
    await matti.client.call('exchange.publish', { token: early.token, organisationIds: [organisationId] });
    await rename(coordinator, ids[1] ?? '', 'Kuutio 2');
    const params = { token: late.token, organisationIds: [organisationId] };
    expect(await coordinator.client.refused('exchange.publish', params)).toMatchObject({
      code: 'exchange.newer',
    });
    await take(coordinator, await look(coordinator));
    expect(await publish(coordinator)).toMatchObject({ published: 1 });
    await take(matti, await look(matti));
    expect([await nameOf(matti, ids[0] ?? ''), await nameOf(matti, ids[1] ?? '')]).toEqual([
      'Tarmo 2',
      'Kuutio 2',
    ]);
    const log = execFileSync('git', ['--git-dir', place, 'log', '--format=%s', '--all'], {
      encoding: 'utf8',
    });
    expect(log.trim().split('\n')).toEqual(['Mallila 3', 'Mallila 2', 'Mallila 1']);
  });
});
