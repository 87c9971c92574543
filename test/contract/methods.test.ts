// Every method, by both ways in: a good call with a result of the right shape, and a call of the wrong shape.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { methods } from '../../schemas/rpc/methods.json';
import type { EventName } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import type { TestClient } from '../engine/support/client';
import { removeFolders, ROOT } from '../engine/support/folders';
import { contentOf } from '../engine/support/workspaces';
import { BAD, EXTRACT, PICTURE } from './support/params';
import { needEvent } from './support/event-schemas';
import { needNoPath, surroundings, WAYS, type Surroundings } from './support/ways-in';

afterAll(removeFolders);

const FIXTURES = join(ROOT, 'test/fixtures/formats');
const base64Of = (name: string): string => readFileSync(join(FIXTURES, name)).toString('base64');
const EVENTS: readonly EventName[] = ['model.changed', 'workspace.changed', 'job.progress', 'engine.fault'];

describe.each(WAYS)('methods %s', (way) => {
  let around: Surroundings;
  let client: TestClient;
  let other: TestClient;

  beforeEach(async () => {
    around = await surroundings(way);
    client = await around.connect();
    other = await around.connect();
  });

  afterEach(async () => {
    for (const one of [client, other]) {
      needNoPath(one.heard, around.home);
      for (const event of EVENTS) for (const data of one.told(event)) needEvent(event, data);
      await one.close();
    }
    await around.stop();
  });

  async function created(fileName = 'Mallila', referenceKey: string | null = 'avoin-kunta') {
    const organisation = { name: 'Mallila', municipalityCode: '999', population: 20_000 };
    const params = { fileName, organisation, language: 'fi' as const };
    const { workspace } = await client.call(
      'workspace.create',
      referenceKey === null ? params : { ...params, referenceKey },
    );
    return workspace;
  }

  async function idOf(kind: 'organisation' | 'element'): Promise<string> {
    return (await client.records()).find((record) => record.kind === kind)?.id ?? '';
  }

  async function system(...names: string[]): Promise<string[]> {
    const ownerId = await idOf('organisation');
    return client.run('element.create', { ownerId, type: 'ApplicationComponent', names, language: 'fi' });
  }

  it('of the table are the ones that are tried here', () => {
    expect(Object.keys(BAD)).toEqual(Object.keys(methods));
  });

  it.each(Object.entries(BAD))('%s refuses a wrong shape', async (method, params) => {
    await created();
    const records = await client.records();
    const failure = await client.refused(method, params);
    expect(failure.code).toBe('BAD_PARAMS');
    expect(failure.params['method']).toBe(method);
    expect(failure.params['where']).not.toBe('');
    expect(await client.records()).toEqual(records);
  });

  it('that are unknown are refused by name', async () => {
    for (const method of ['model.explode', 'constructor', '__proto__', 'toString', '']) {
      expect(await client.refused(method, {})).toEqual({ code: 'UNKNOWN_METHOD', params: { method } });
    }
  });

  it('are asked by requests of one shape', async () => {
    for (const params of [null, [], 'text', undefined])
      expect(await client.refused('app.info', params)).toEqual({ code: 'BAD_REQUEST', params: {} });
    for (const message of [1, null, [], {}, { id: 'a', method: 'app.info', params: {} }])
      client.sendRaw(message);
    expect((await client.call('app.info', {})).mode).toBe('browser');
  });

  it('app.info tells version, mode and what is open, and no folder', async () => {
    const before = await client.call('app.info', {});
    expect(before).toMatchObject({ version: '0.1.0', mode: 'browser', open: null });
    expect(before.dataFolderName).toBe(basename(around.data));
    const workspace = await created();
    expect((await client.call('app.info', {})).open).toEqual(workspace);
  });

  it('workspace.create makes a workspace with states and the asked reference model', async () => {
    const workspace = await created();
    expect(workspace).toMatchObject({ name: 'Mallila', undo: null, redo: null });
    const index = ModelIndex.of(await client.records());
    expect(index.all('organisation')).toMatchObject([{ name: { fi: 'Mallila' }, municipalityCode: '999' }]);
    expect(index.all('state').map((state) => state.name)).toEqual([
      { fi: 'Nykytila' },
      { fi: 'Tavoitetila' },
    ]);
    expect(index.all('referenceModel')).toMatchObject([{ key: 'avoin-kunta', locked: true }]);
    expect(await other.news('workspace.changed')).toEqual([{ workspace }]);
  });

  it('workspace.create makes empty layers of her own, and a second name where one is taken', async () => {
    await created('Mallila', null);
    expect((await client.refused('workspace.open', { id: 'x' })).code).toBe('workspace.unknown');
    const organisation = { name: 'Mallböle' };
    const { workspace } = await client.call('workspace.create', {
      fileName: 'Mallila',
      organisation,
      language: 'sv',
    });
    expect(workspace.name).toMatch(/^Mallila/u);
    const index = ModelIndex.of(await client.records());
    expect(index.all('referenceModel')).toMatchObject([{ key: 'own', locked: false }]);
    expect(index.all('element').map((layer) => layer.reference?.role)).toEqual(['layer', 'layer', 'layer']);
  });

  it('workspace.create leaves nothing behind where the reference model is unknown', async () => {
    const params = { fileName: 'A', organisation: { name: 'A' }, referenceKey: 'puuttuu', language: 'fi' };
    expect(await client.refused('workspace.create', params)).toMatchObject({
      code: 'reference.unknown',
      params: { key: 'puuttuu' },
    });
    expect((await client.call('workspace.list', {})).workspaces).toEqual([]);
  });

  it('workspace.createSample opens the sample with systems on every lane', async () => {
    const { workspace } = await client.call('workspace.createSample', { language: 'fi' });
    expect(workspace.undo).toBeNull();
    const index = ModelIndex.of(await client.records());
    expect(index.all('element').filter((one) => !one.reference).length).toBeGreaterThanOrEqual(80);
  });

  it('workspace.list, open, close and remove', async () => {
    const first = await created('Yksi');
    const second = await created('Kaksi');
    const list = async () => (await client.call('workspace.list', {})).workspaces;
    const opened = (await list()).map(({ id, open }) => [id, open]);
    expect(new Map(opened as [string, boolean][])).toEqual(
      new Map([
        [first.id, false],
        [second.id, true],
      ]),
    );
    expect(await client.refused('workspace.remove', { id: second.id })).toMatchObject({
      code: 'workspace.isOpen',
    });
    expect((await client.call('workspace.open', { id: first.id })).workspace).toEqual(first);
    await client.call('workspace.remove', { id: second.id });
    expect((await list()).map(({ id }) => id)).toEqual([first.id]);
    await client.call('workspace.close', {});
    expect((await other.news('workspace.changed')).at(-1)).toEqual({ workspace: null });
    expect((await list()).map(({ open }) => open)).toEqual([false]);
  });

  it.each([
    ['workspace.snapshot', {}],
    ['model.apply', { command: 'state.delete', args: { id: 'a' } }],
    ['history.list', {}],
    ['history.subjects', { seq: 1 }],
    ['history.undo', {}],
    ['history.redo', {}],
    ['import.preview', { files: [{ name: 'a.json', base64: '' }], language: 'fi' }],
    ['import.apply', { token: 'a' }],
    ['export.run', { format: 'json', language: 'fi' }],
    ['picture.render', { subject: { kind: 'map' }, choice: PICTURE, language: 'fi' }],
    ['extract.run', { choice: EXTRACT, format: 'json', language: 'fi' }],
    ['reference.install', { key: 'avoin-kunta' }],
  ])('%s is refused where nothing is open', async (method, params) => {
    expect((await client.refused(method, params)).code).toBe('workspace.noneOpen');
  });

  it('model.apply changes the model and tells both clients', async () => {
    await created();
    const before = ModelIndex.of(await client.records());
    const replica = before.copy();
    const [id = ''] = await system('Taloushallinto');
    const expected = contentOf(ModelIndex.of(await client.records()));
    expect(expected.map((record) => record.id)).toContain(id);
    for (const one of [client, other]) {
      const [event, ...more] = await one.news('model.changed');
      expect(more).toEqual([]);
      expect(event).toMatchObject({ kind: 'do', labelKey: 'element.create', redo: null });
      expect(event?.labelParams).toEqual({ count: 1, name: 'Taloushallinto' });
      expect(event?.undo?.seq).toBe(event?.revision);
    }
    replica.apply((await other.news('model.changed'))[0]?.diff ?? { added: [], changed: [], removed: [] });
    expect(contentOf(replica)).toEqual(expected);
  });

  it('model.apply refuses wrong arguments and what the rules forbid, with code, parameters and record', async () => {
    await created();
    const revision = (await client.call('workspace.snapshot', {})).revision;
    const wrong = await client.refused('model.apply', { command: 'element.delete', args: { ids: [5] } });
    expect(wrong).toMatchObject({ code: 'BAD_PARAMS', params: { method: 'element.delete' } });
    const layer = await idOf('element');
    const locked = await client.refused('model.apply', { command: 'element.delete', args: { ids: [layer] } });
    expect(locked).toEqual({
      code: 'reference.locked',
      params: {},
      problems: [{ code: 'reference.locked', params: {}, severity: 'error', recordId: layer }],
    });
    const gone = await client.refused('model.apply', { command: 'state.delete', args: { id: 'poissa' } });
    expect(gone).toMatchObject({ code: 'model.missing', params: { kind: 'state', id: 'poissa' } });
    expect((await client.call('workspace.snapshot', {})).revision).toBe(revision);
    expect(await other.news('model.changed')).toEqual([]);
  });

  it('history.list, undo and redo', async () => {
    await created();
    const before = contentOf(ModelIndex.of(await client.records()));
    expect(await client.call('history.undo', {})).toMatchObject({ step: null });
    await system('Taloushallinto');
    const after = contentOf(ModelIndex.of(await client.records()));
    const undone = await other.call('history.undo', {});
    expect(undone.step).toMatchObject({
      labelKey: 'element.create',
      labelParams: { name: 'Taloushallinto' },
    });
    expect(contentOf(ModelIndex.of(await client.records()))).toEqual(before);
    expect((await client.news('model.changed')).at(-1)).toMatchObject({
      kind: 'undo',
      undo: null,
      redo: undone.step,
    });
    expect((await client.call('history.redo', {})).step).toEqual(undone.step);
    expect(contentOf(ModelIndex.of(await client.records()))).toEqual(after);
    const { entries } = await client.call('history.list', { limit: 2 });
    expect(entries.map(({ kind }) => kind)).toEqual(['redo', 'undo']);
    expect(await client.call('history.redo', {})).toMatchObject({ step: null });
  });

  it('workspace.snapshot comes in batches that make up the whole', async () => {
    await created();
    const names = Array.from({ length: 500 }, (_, i) => `Järjestelmä ${i}`);
    for (let i = 0; i < 11; i += 1) await system(...names);
    const first = await client.call('workspace.snapshot', {});
    expect(first.next).toBe(first.records.length);
    const records = await client.records();
    expect(records.length).toBeGreaterThan(5500);
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
  });

  it.each(['own-model.json', 'own-model.xml', 'all-constructs.xml'])(
    'import.preview writes nothing, import.apply is one change (%s)',
    async (name) => {
      await created();
      const before = contentOf(ModelIndex.of(await client.records()));
      const { token, report } = await client.call('import.preview', {
        files: [{ name, base64: base64Of(name) }],
        language: 'fi',
      });
      expect(Object.values(report.counts).reduce((sum, count) => sum + count.added, 0)).toBeGreaterThan(5);
      expect(contentOf(ModelIndex.of(await client.records()))).toEqual(before);
      expect(await other.news('model.changed')).toEqual([]);
      expect((await other.refused('import.apply', { token })).code).toBe('import.tokenGone');
      const done = await client.call('import.apply', { token });
      // New records get new identifiers each time the file is read into the plan.
      expect({ ...done.report, examples: [] }).toEqual({ ...report, examples: [] });
      const [change, ...more] = await other.news('model.changed');
      expect(more).toEqual([]);
      expect(change?.revision).toBe(done.revision);
      expect(client.told('job.progress').length).toBeGreaterThan(0);
      expect(await other.news('job.progress')).toEqual([]);
      expect((await client.refused('import.apply', { token })).code).toBe('import.tokenGone');
      await client.call('history.undo', {});
      expect(contentOf(ModelIndex.of(await client.records()))).toEqual(before);
    },
  );

  it('import.preview refuses what it cannot read, with the place', async () => {
    await created();
    const of = (name: string, text: string) =>
      client.refused('import.preview', {
        files: [{ name, base64: Buffer.from(text).toString('base64') }],
        language: 'fi',
      });
    expect(await of('kuva.png', '\u0089PNG')).toMatchObject({
      code: 'import.unknownFormat',
      params: { name: 'kuva.png' },
    });
    const json = await of('malli.json', '{"format":"kokonaiskuva",\n"formatVersion":');
    expect(json.code).toMatch(/^import\.json\./u);
    const xml = await of('malli.xml', '<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/">\n<name');
    expect(xml.code).toMatch(/^import\.xml\./u);
    expect(xml.problems?.[0]).toMatchObject({ line: 2 });
  });

  it('import.apply refuses a token of a workspace that is closed', async () => {
    await created('Yksi');
    const name = 'own-model.json';
    const { token } = await client.call('import.preview', {
      files: [{ name, base64: base64Of(name) }],
      language: 'fi',
    });
    await created('Kaksi');
    expect((await client.refused('import.apply', { token })).code).toBe('import.tokenGone');
  });

  it('job.cancel stops a job; nothing is changed and it can be done again', async () => {
    await created();
    const before = await client.records();
    const files = [{ name: 'own-model.json', base64: base64Of('own-model.json') }];
    const params = { files, language: 'fi' as const };
    const preview = client.reply('import.preview', params, 900);
    expect(await client.call('job.cancel', { jobId: '900' })).toEqual({});
    expect(await preview).toEqual({ id: 900, ok: false, error: { code: 'CANCELLED', params: {} } });
    const { token } = await client.call('import.preview', params);
    const apply = client.reply('import.apply', { token }, 901);
    await client.call('job.cancel', { jobId: '901' });
    expect(await apply).toMatchObject({ ok: false, error: { code: 'CANCELLED' } });
    expect(await client.records()).toEqual(before);
    expect(await other.news('model.changed')).toEqual([]);
    await client.call('import.apply', { token });
    expect(await other.news('model.changed')).toHaveLength(1);
  });

  it('job.cancel does not reach the job of another client', async () => {
    await created();
    const files = [{ name: 'own-model.json', base64: base64Of('own-model.json') }];
    const params = { files, language: 'fi' as const };
    const preview = client.reply('import.preview', params, 900);
    await other.call('job.cancel', { jobId: '900' });
    expect(await preview).toMatchObject({ ok: true });
  });

  it.each(['json', 'archimate-exchange', 'archi-native'] as const)(
    'export.run %s gives a file that comes back',
    async (format) => {
      await created();
      await system('Taloushallinto', 'Oppilashallinto');
      const before = contentOf(ModelIndex.of(await client.records()));
      const file = await client.call('export.run', { format, language: 'fi' });
      const extensions = { json: 'json', 'archimate-exchange': 'xml', 'archi-native': 'archimate' };
      expect(file.fileName).toBe(`Mallila.${extensions[format]}`);
      expect(await client.call('export.run', { format, language: 'fi' })).toEqual(file);
      const again = await client.call('import.preview', {
        files: [{ name: file.fileName, base64: file.base64 }],
        language: 'fi',
      });
      await client.call('import.apply', { token: again.token });
      expect(contentOf(ModelIndex.of(await client.records()))).toEqual(before);
    },
  );

  it('extract.run writes a part with masked names and their key, and changes nothing', async () => {
    await created();
    await system('Taloushallinto', 'Oppilashallinto');
    const before = await client.records();
    const organisationId = before.find(({ kind }) => kind === 'organisation')?.id ?? '';
    const choice = { ...EXTRACT, organisationId };
    const made = await client.call('extract.run', { choice, format: 'json', language: 'fi', withKey: true });
    expect(made.fileName).toBe('Mallila – ote.json');
    const text = Buffer.from(made.base64, 'base64').toString('utf8');
    expect(text).toContain('Tietojärjestelmä 2');
    expect(text).not.toContain('Oppilashallinto');
    expect(Buffer.from(made.key?.base64 ?? '', 'base64').toString('utf8')).toBe(
      '\uFEFFNimi otteessa;Alkuperäinen nimi\r\nTietojärjestelmä 1;Taloushallinto\r\nTietojärjestelmä 2;Oppilashallinto\r\n',
    );
    expect(
      (await client.refused('extract.run', { choice: EXTRACT, format: 'json', language: 'fi' })).code,
    ).toBe('model.missing');
    expect(await client.records()).toEqual(before);
  });

  it('reference.list and install, once', async () => {
    const { models } = await client.call('reference.list', {});
    expect(models.map(({ key }) => key)).toEqual(['avoin-kunta', 'kunta-akkuna', 'kpk-ict']);
    await created();
    const installed = async () =>
      (await client.call('reference.list', {})).models.filter((one) => one.installed).map(({ key }) => key);
    expect(await installed()).toEqual(['avoin-kunta']);
    const { referenceModelId } = await client.call('reference.install', { key: 'kunta-akkuna' });
    expect((await client.records()).map(({ id }) => id)).toContain(referenceModelId);
    expect(await installed()).toEqual(['avoin-kunta', 'kunta-akkuna']);
    expect((await client.refused('reference.install', { key: 'kunta-akkuna' })).code).toBe(
      'reference.installed',
    );
    expect((await client.refused('reference.install', { key: 'avoin-kunta', version: '99' })).code).toBe(
      'reference.unknown',
    );
    expect(await other.news('model.changed')).toMatchObject([{ labelKey: 'reference.install' }]);
    await client.call('history.undo', {});
    expect(await installed()).toEqual(['avoin-kunta']);
  });

  it('settings.read gives what settings.write was given', async () => {
    expect(await client.call('settings.read', {})).toEqual({ settings: {} });
    const settings = { theme: 'dark', language: 'sv', workspaces: { a: { mode: 'target' } } } as const;
    await client.call('settings.write', { settings });
    expect(await other.call('settings.read', {})).toEqual({ settings });
  });
});
