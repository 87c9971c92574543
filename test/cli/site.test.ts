// kokonaiskuva export and extract as a site, on a real workspace file.
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();
const W = 'kunta.kokonaiskuva';

beforeEach(async () => {
  await ok('new', W, '--from', 'own-model.json');
});

it('writes a site with its fonts; without --site a zip file holds tables', async () => {
  await ok('export', W, 'sivusto.zip', '--site', '--lang', 'sv');
  const site = unzipSync(readFileSync(at('sivusto.zip')));
  expect(strFromU8(site['index.html'] ?? new Uint8Array())).toContain('<html lang="sv">');
  expect(strFromU8(site['tyyli.css'] ?? new Uint8Array())).toContain('source-sans-3-latin-400-normal.woff');
  expect(site['source-sans-3-latin-400-normal.woff']?.length).toBeGreaterThan(10_000);
  await run('export', W, 'taulut.zip');
  expect(Object.keys(unzipSync(readFileSync(at('taulut.zip'))))).not.toContain('index.html');
});

it('an extract as a site holds none of the masked names', async () => {
  await ok('export', W, 'koko.json');
  const { elements } = JSON.parse(readFileSync(at('koko.json'), 'utf8')) as {
    elements: { name: Record<string, string>; reference?: object }[];
  };
  await run('extract', W, 'ote.zip', '--site', '--mask');
  const text = Object.entries(unzipSync(readFileSync(at('ote.zip'))))
    .filter(([name]) => /\.(?:html|js)$/u.test(name))
    .map(([, bytes]) => strFromU8(bytes))
    .join('\n');
  const names = elements
    .filter(({ reference }) => !reference)
    .map(({ name }) => Object.values(name)[0] ?? '');
  expect(names.length).toBeGreaterThan(1);
  for (const name of names) expect(text).not.toContain(name);
});

it('refuses --site for a file that is no zip file', async () => {
  const { code, said } = await data('export', W, 'sivusto.xml', '--site');
  expect(code).not.toBe(0);
  expect(JSON.stringify(said)).toContain('.zip');
});
