// Reference models over the wire, by both ways in: made of a file or of the workspace's own model, installed, upgraded.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import type { ReferenceChoice } from '../../schemas/generated/types';
import type { TestClient } from '../engine/support/client';
import { removeFolders, ROOT } from '../engine/support/folders';
import { needNoPath, surroundings, WAYS, type Surroundings } from './support/ways-in';

afterAll(removeFolders);

const base64Of = (name: string): string =>
  readFileSync(join(ROOT, 'test/fixtures/reference', name)).toString('base64');
const CHOICE: ReferenceChoice = { by: 'folder', id: 'f-sovellukset' };

describe.each(WAYS)('reference models %s', (way) => {
  let around: Surroundings;
  let client: TestClient;

  beforeEach(async () => {
    around = await surroundings(way);
    client = await around.connect();
    await client.call('workspace.create', {
      fileName: 'Mallila',
      organisation: { name: 'Mallila' },
      language: 'fi',
    });
  });
  afterEach(async () => {
    needNoPath(client.heard, around.home);
    await client.close();
    await around.stop();
  });

  async function open(name: string): Promise<string> {
    const { outline, file } = await client.call('reference.openSource', { name, base64: base64Of(name) });
    expect(file).toBeUndefined();
    return outline?.token ?? '';
  }

  it('are drafted from a file, installed as one change, and upgraded from its next version', async () => {
    const token = await open('service-map-1.xml');
    const { file, leftOut } = await client.call('reference.draft', { token, choice: CHOICE });
    expect([file.layers.length, leftOut]).toEqual([3, []]);
    const [id = ''] = await client.run('referenceModel.install', { file });
    const ownerId = (await client.records()).find(({ kind }) => kind === 'organisation')?.id ?? '';
    const componentId = file.layers[1]?.components.find(({ name }) => name['fi'] === 'Pysäköinti')?.id ?? '';
    await client.run('element.create', {
      ownerId,
      type: 'ApplicationComponent',
      names: ['Parkki'],
      language: 'fi',
      componentId,
    });
    const second = await open('service-map-2.xml');
    const next = await client.call('reference.draft', { token: second, choice: CHOICE, modelId: id });
    const before = await client.records();
    await client.run('referenceModel.upgrade', { id, file: { ...next.file, version: '2' }, decisions: [] });
    const index = ModelIndex.of(await client.records());
    expect(index.find('referenceModel', id)?.version).toBe('2');
    expect(index.find('element', componentId)?.reference?.retiredIn).toBe('2');
    await client.call('history.undo', {});
    expect(new Set(await client.records())).toEqual(new Set(before));
  });

  it('come from the model of an organisation of the workspace with the same identifiers', async () => {
    const name = 'service-map-1.xml';
    const fromFile = await client.call('reference.draft', { token: await open(name), choice: CHOICE });
    const preview = await client.call('import.preview', {
      files: [{ name, base64: base64Of(name) }],
      language: 'fi',
    });
    await client.call('import.apply', { token: preview.token });
    const imported = (await client.records()).find((one) => one.kind === 'element' && one.id === 'c-talous');
    const organisationId = imported?.kind === 'element' ? imported.ownerId : '';
    const { outline } = await client.call('reference.openSource', { organisationId });
    const draft = await client.call('reference.draft', { token: outline?.token ?? '', choice: CHOICE });
    expect(draft).toEqual(fromFile);
  });

  it('come whole from a reference-model file; those of the app can be read for an upgrade', async () => {
    const { file } = await client.call('reference.read', { key: 'avoin-kunta' });
    const base64 = Buffer.from(JSON.stringify(file)).toString('base64');
    const opened = await client.call('reference.openSource', { name: 'viitemalli.json', base64 });
    expect(opened).toEqual({ file });
    expect((await client.refused('reference.read', { key: 'puuttuu' })).code).toBe('reference.unknown');
  });

  it('are not drafted of what is gone or empty', async () => {
    const draft = { token: 'vanha', choice: CHOICE };
    expect((await client.refused('reference.draft', draft)).code).toBe('reference.sourceGone');
    expect((await client.refused('reference.openSource', {})).code).toBe('reference.noElements');
    const token = await open('service-map-1.xml');
    await client.call('workspace.create', { fileName: 'B', organisation: { name: 'B' }, language: 'fi' });
    expect((await client.refused('reference.draft', { ...draft, token })).code).toBe('reference.sourceGone');
  });
});
