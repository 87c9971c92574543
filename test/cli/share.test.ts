// kokonaiskuva share: what leaves at each level is told, signed, and comes in again; a changed file is told.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { planCommand } from '../../domain/commands/registry';
import { Workspace } from '../../engine/store/workspace';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'alue.kokonaiskuva';
const SAMPLE = join(__dirname, '../../reference-models/samples/vertailualue.json');

beforeEach(async () => {
  await ok('new', W, '--from', SAMPLE);
});

test('tells what leaves the house, and the file comes into another workspace', async () => {
  const told = await ok('share', W, 'aamula.jako.json', '--organisation', 'Aamula', '--level', 'names');
  expect(told).toContain('Aamula, nimet, lajit ja sijoitukset.');
  expect(told).toMatch(/^ {2}Järjestelmien nimet: 10$/mu);
  expect(told).not.toContain('Toimittaja');
  expect(readFileSync(at('aamula.jako.json'), 'utf8')).not.toContain('costPerYear');
  await ok('new', 'toinen.kokonaiskuva', '--organisation', 'Seutu', '--reference', 'avoin-kunta');
  const { out, err } = await run('import', 'toinen.kokonaiskuva', 'aamula.jako.json');
  expect(`${out}${err}`).toMatch(
    /Allekirjoitettu ja muuttumaton: Aamula, \d{4}-\d\d-\d\d, nimet, lajit ja sijoitukset, avain/u,
  );
  expect(`${out}${err}`).not.toContain('jättänyt pois');
});

test('counts tell nothing but numbers; a changed file is told', async () => {
  await ok('share', W, 'luvut.jako.json', '--organisation', 'Aamula', '--level', 'counts');
  const text = readFileSync(at('luvut.jako.json'), 'utf8');
  expect(text).not.toMatch(/Tarmo|Väki|Linja/u);
  writeFileSync(at('luvut.jako.json'), text.replace('"Järjestelmä 1"', '"Järjestelmä 99"'));
  await ok('new', 'toinen.kokonaiskuva', '--organisation', 'Seutu', '--reference', 'avoin-kunta');
  const { out, err } = await run('import', 'toinen.kokonaiskuva', 'luvut.jako.json', '--dry-run');
  expect(`${out}${err}`).toContain('Tiedostoa on muutettu allekirjoittamisen jälkeen');
});

test.each([
  ['fi', 'Luovutusseloste', 'Järjestelmien nimet'],
  ['sv', 'Redogörelse för utlämnande', 'Systemens namn'],
  ['en', 'Statement of what is given away', 'Names of systems'],
])('the statement goes along with the file, in %s', async (language, title, names) => {
  const args = ['--organisation', 'Aamula', '--level', 'full', '--without-fields', 'supplier'];
  await ok('share', W, 'a.jako.json', ...args, '--statement', 'seloste.html', '--lang', language);
  const page = readFileSync(at('seloste.html'), 'utf8');
  expect(page).toContain(`<h1>${title}</h1>`);
  expect(page).toMatch(new RegExp(`<td>${names}</td><td>10</td>`, 'u'));
  const sha = createHash('sha256')
    .update(readFileSync(at('a.jako.json')))
    .digest('hex');
  expect(page).toContain(sha);
  expect(page.match(/<ul><li>[^<]+<\/li><\/ul>/u)?.[0]).toBeTruthy();
  // Every key has a word in each language.
  expect(page).not.toMatch(/<td>(?:element|organisation|relationship|state|view|applicability)\./u);
});

test('open data holds what municipalities allow, and is refused where nobody does', async () => {
  expect((await run('export', W, 'avoin.zip', '--open-data')).err).toContain(
    'Yksikään kunta ei ole antanut lupaa',
  );
  expect((await run('export', W, 'avoin.csv', '--open-data')).code).toBe(2);
  const workspace = Workspace.open(at(W), '0.0.0');
  const [first] = workspace.index.all('organisation');
  const openData = { level: 'names' as const, fields: ['supplier'], licence: 'CC BY 4.0' };
  const args = { id: first?.id ?? '', openData };
  workspace.change(
    planCommand('organisation.update', workspace.index, args, workspace.context()),
    'organisation.update',
    'test',
  );
  workspace.close();
  const { said } = await data('export', W, 'avoin.zip', '--open-data');
  expect(said).toMatchObject({ ok: true, municipalities: 1, systems: 10 });
  const { 'jarjestelmat.csv': systems } = unzipSync(readFileSync(at('avoin.zip')));
  expect(
    strFromU8(systems ?? new Uint8Array())
      .trim()
      .split('\r\n'),
  ).toHaveLength(11);
});

test('is refused in words', async () => {
  expect((await run('share', W)).code).toBe(2);
  expect((await run('share', W, 'a.json')).err).toContain('--organisation');
  expect((await run('share', W, 'a.json', '--organisation', 'Aamula', '--level', 'x')).code).toBe(2);
  expect((await run('share', W, 'a.json', '--organisation', 'Aamula', '--without-fields', 'x')).code).toBe(2);
  expect((await run('share', W, 'a.json', '--organisation', 'Nowhere')).code).toBe(1);
  const { said } = await data(
    'share',
    W,
    'a.json',
    '--organisation',
    'Aamula',
    '--level',
    'full',
    '--without-fields',
    'supplier',
  );
  expect(said['statement']).toMatchObject({ level: 'full', leftOut: ['supplier'] });
  await ok('new', 'toinen.kokonaiskuva', '--organisation', 'Seutu', '--reference', 'avoin-kunta');
  const { out, err } = await run('import', 'toinen.kokonaiskuva', 'a.json', '--dry-run');
  expect(`${out}${err}`).toContain('kaikki tiedot');
  expect(`${out}${err}`).toContain('Lähettäjä on jättänyt pois: Toimittaja.');
});
