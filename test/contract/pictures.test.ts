// Pictures over the wire, by both ways in: every format, what is not there, and a cancel that ends the painting.
import { ModelIndex } from '../../domain/model-index';
import type { TestClient } from '../engine/support/client';
import { removeFolders } from '../engine/support/folders';
import { contentOf } from '../engine/support/workspaces';
import { PICTURE } from './support/params';
import { needNoPath, surroundings, WAYS, type Surroundings } from './support/ways-in';

afterAll(removeFolders);

describe.each(WAYS)('pictures %s', (way) => {
  let around: Surroundings;
  let client: TestClient;

  beforeEach(async () => {
    around = await surroundings(way);
    client = await around.connect();
    await client.call('workspace.create', {
      fileName: 'Mallila',
      organisation: { name: 'Mallila' },
      language: 'fi',
      referenceKey: 'avoin-kunta',
    });
  });
  afterEach(async () => {
    needNoPath(client.heard, around.home);
    await client.close();
    await around.stop();
  });

  it.each(['svg', 'png', 'pdf'] as const)('the map as %s changes nothing in the model', async (format) => {
    const records = await client.records();
    const index = ModelIndex.of(records);
    const choice = { ...PICTURE, format };
    const file = await client.call('picture.render', {
      subject: {
        kind: 'map',
        organisationId: index.all('organisation')[0]?.id ?? '',
        referenceModelId: index.all('referenceModel')[0]?.id ?? '',
        mode: 'diff',
      },
      choice,
      language: 'fi',
    });
    expect(file).toMatchObject({ fileName: `Kerroskartta Avoin kunta.${format}`, pages: 1, problems: [] });
    expect(Buffer.from(file.base64, 'base64').length).toBeGreaterThan(5000);
    expect(contentOf(ModelIndex.of(await client.records()))).toEqual(contentOf(index));
  });

  it.each([
    ['view', 'picture.unknownView'],
    ['map', 'picture.unknownMap'],
  ] as const)('refuses a %s that is not there', async (kind, code) => {
    const params = { subject: { kind, viewId: 'poissa' }, choice: PICTURE, language: 'fi' };
    expect((await client.refused('picture.render', params)).code).toBe(code);
  });
});
