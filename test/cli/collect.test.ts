// Collecting on the command line: a table of results, nothing written in a dry run, what is asked about is answered by --map.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CollectingRow } from '../../schemas/generated/types';
import { folder } from '../engine/support/folders';
import { makeDeliveries, MUNICIPALITIES } from '../support/deliveries';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'seutu.kokonaiskuva';

test('a folder of 23 municipalities comes in at once', async () => {
  mkdirSync(at('kerätyt'));
  await makeDeliveries(at('kerätyt'), folder());
  rmSync(join(at('kerätyt'), 'Harjulan rikkinäinen.xml'));
  await ok('new', W, '--organisation', 'Seutu', '--reference', 'avoin-kunta');
  const whose = MUNICIPALITIES.slice(0, 12).map(([name]) => name);
  const files: readonly (readonly [string, number])[] = [
    ['Koivujärven järjestelmät 2026.xlsx', 0],
    ['jarjestelmat_Mäntysalmi2026.csv', 1],
    ['803-jarjestelmat.xlsx', 2],
    ['luettelo.xlsx', 3],
    ['Lehtiniemi/jarjestelmat.csv', 4],
    ['Petäjäjoki/jarjestelmat.csv', 5],
    ['hietasaari.csv', 9],
    ['tiedot.csv', 10],
    ['lista.csv', 11],
  ];
  const dry = await run('collect', W, 'kerätyt', '--dry-run');
  expect(dry.code).toBe(1);
  expect(dry.out).toMatch(/^Tiedosto +Kunta +Järjestelmiä +Uusia +Muuttuneita +Poistuneita +Tulos$/mu);
  expect(dry.out).toMatch(/^Keskikunta\.json +Keskikunta \(uusi\) +3 +3 +0 +0 +tuodaan$/mu);
  expect(dry.out).toMatch(/^lista\.csv +\? .*kunta ei selviä$/mu);
  expect(dry.err).toContain('lista.csv');
  expect(dry.out).toContain('Mitään ei kirjoitettu.');
  const map = files.map(([file, place]) => `${file}=${whose[place]}`).join(';');
  const { code, said } = await data('collect', W, 'kerätyt', '--map', map);
  expect([code, said['municipalities']]).toEqual([0, 23]);
  const rows = said['rows'] as CollectingRow[];
  expect(rows.filter(({ state }) => state === 'same').map(({ fileName }) => fileName)).toEqual([
    'kopio Keskikunnasta.json',
  ]);
  const again = await run('collect', W, 'kerätyt');
  expect(again.code).toBe(0);
  expect(again.out).toContain('Mitään ei muutettu.');
  const { said: info } = await data('validate', W);
  expect(info['ok']).toBe(true);
}, 120_000);

test('a bad file gets its sentence and the others go on; wrong usage is told', async () => {
  await ok('new', W, '--organisation', 'Koela');
  writeFileSync(at('Koela.csv'), 'Nimi;Toimittaja\nAlfa;Numero Oy\n');
  writeFileSync(at('Koelan malli.xml'), '<model');
  const { code, out, err } = await run('collect', W, 'Koela.csv', 'Koelan malli.xml');
  expect(code).toBe(1);
  expect(out).toContain('Tuotiin yhden kunnan aineisto yhtenä muutoksena.');
  expect(err).toContain('Koelan malli.xml');
  expect((await run('collect', W)).code).toBe(2);
  expect((await run('collect', W, 'Koela.csv', '--map', 'muu.csv=Koela')).code).toBe(2);
  expect((await run('collect', W, 'puuttuu.csv')).code).toBe(1);
  expect((await run('collect', W, W)).code).toBe(2);
});
