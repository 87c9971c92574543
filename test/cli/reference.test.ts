// kokonaiskuva reference: made of a model, upgraded, saved; run as a program of its own.
import { execFile, execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folder, removeFolders, ROOT } from '../engine/support/folders';

const CLI = join(ROOT, 'out/engine/cli.cjs');
const FIXTURES = join(ROOT, 'test/fixtures/reference');
const BUILD_MS = 120_000;
const W = 'kunta.kokonaiskuva';

let home: string;

beforeAll(() => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/build.mjs')], { stdio: 'pipe' });
}, BUILD_MS);
beforeEach(async () => {
  home = folder();
  for (const name of readdirSync(FIXTURES)) copyFileSync(join(FIXTURES, name), join(home, name));
  await run('new', W, '--organisation', 'Mallila');
});
afterAll(removeFolders);

function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [CLI, ...args], { cwd: home }, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

async function data(...args: string[]): Promise<Record<string, unknown>> {
  const { code, out, err } = await run(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as Record<string, unknown>;
}

const install = (...more: string[]) => data('reference', W, 'service-map-1.xml', ...more);

it('is made of a folder, a view, or elements, and named', async () => {
  expect(await install('--folder', 'Sovellukset', '--name', 'Palvelut', '--licence', 'CC0')).toMatchObject({
    ok: true,
    version: '1',
    layers: [
      { name: 'Asiointi', components: 3 },
      { name: 'Palvelut', components: 4 },
      { name: 'Tuki', components: 2 },
    ],
    leftOut: [],
  });
  expect(await install('--view', 'v-kartta', '--nested')).toMatchObject({
    leftOut: [{ reason: 'outside', count: 1 }],
  });
  expect(
    await install(
      '--types',
      'ApplicationFunction',
      '--layers',
      'Vaihe',
      '--rest',
      '--model-version',
      '4.1',
      '--dry-run',
    ),
  ).toMatchObject({
    dryRun: true,
    version: '4.1',
    layers: [{ name: 'Kehitys' }, { name: 'Tuotanto' }, { name: 'Muut' }],
  });
  expect(await data('info', W)).toMatchObject({
    referenceModels: [
      { name: 'Palvelut', version: '1' },
      { name: 'Palvelukartta', version: '1' },
    ],
  });
});

it('is upgraded from the next version of its source, saved, and taken elsewhere', async () => {
  const { referenceModelId } = await install('--folder', 'Sovellukset');
  const upgrade = ['reference', 'upgrade', W, 'sovellukset', 'service-map-2.xml', '--model-version', '2'];
  const before = await data(...upgrade, '--dry-run');
  expect(before).toMatchObject({
    from: '1',
    to: '2',
    renamed: [{ name: 'Sähköiset lomakkeet', newName: 'Digitaaliset lomakkeet' }],
    removed: [{ name: 'Pysäköinti' }],
    uncertain: [{ name: 'Kartat' }],
  });
  const done = await data(...upgrade, '--same', '--map', 'Pysäköinti=Liikkuminen ja pysäköinti');
  expect(done['decisions']).toMatchObject([{ as: 'same' }, { as: 'successor' }]);
  expect((await run('validate', W)).code).toBe(0);
  await data('reference', 'save', W, 'Sovellukset', 'malli.json');
  expect(JSON.parse(readFileSync(join(home, 'malli.json'), 'utf8'))).toMatchObject({ version: '2' });
  await run('new', 'toinen.kokonaiskuva', '--organisation', 'Naapuri');
  expect(await data('reference', 'toinen.kokonaiskuva', 'malli.json')).toMatchObject({
    referenceModelId,
    version: '2',
  });
  expect((await run('reference', 'upgrade', W, 'Sovellukset', 'malli.json')).out).toContain('2 → 2');
});

it('tells how it is used, and refuses what cannot be', async () => {
  const failed = async (...args: string[]) => {
    const { code, err } = await run('reference', ...args);
    return [code, err.split('\n')[0]];
  };
  expect(await failed(W, 'service-map-1.xml')).toEqual([
    2,
    expect.stringContaining('--folder, --view tai --types'),
  ]);
  expect(await failed(W, 'service-map-1.xml', '--folder', 'Poissa')).toEqual([
    2,
    expect.stringContaining('Poissa'),
  ]);
  expect(await failed(W, 'service-map-1.xml', '--types', 'Node')).toEqual([
    1,
    expect.stringContaining('osa-aluetta'),
  ]);
  expect(await failed('upgrade', W, 'poissa', 'service-map-2.xml')).toEqual([
    1,
    expect.stringContaining('poissa'),
  ]);
  await install('--folder', 'Sovellukset', '--model-version', '3');
  expect(await failed('upgrade', W, 'sovellukset', 'service-map-2.xml', '--model-version', '2')).toEqual([
    1,
    expect.stringContaining('vanhempi versio (2)'),
  ]);
});
