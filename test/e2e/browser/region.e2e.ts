// The region: the matrix by keyboard and pointer, the evidence of a cell, names decided once for all, and undo.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { makeRegion } from '../../support/small-region';

const suite = appOfFile((data) => [makeRegion(join(data, 'alue.kokonaiskuva'))]);
let app: AppPage;

beforeAll(() => {
  app = suite.app;
});

const grid = () => app.page.getByRole('grid', { name: 'Vertailu' });
const evidence = () => app.page.getByRole('complementary', { name: 'Perusteet' });
const cell = (name: string) => grid().getByRole('gridcell', { name, exact: true });
const different = (row: number) => grid().getByRole('row').nth(row).locator('.matrix-different');
const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });

test('opens from the rail with who has what; what is not told is not taken for nothing', async () => {
  await app.page.getByRole('button', { name: 'Alue', exact: true }).click();
  await cell('Aavala: Tarmo').waitFor();
  await cell('Betonia: Tarmo').waitFor();
  await cell('Ceeniemi: Tarmo').waitFor();
  await cell('Deeva: –').waitFor();
  await cell('Deeva: ei koske').waitFor();
  expect(await cell('Eelämä: ei tiedossa').count()).toBeGreaterThan(1);
  // A name that tells only a purpose is no product of its own.
  expect(await different(1).innerText()).toMatch(/1\s*\+1/u);
  expect(await grid().getAttribute('aria-colcount')).toBe('6');
  expect(await violationsOf(app.page, 'region')).toEqual([]);
});

test('every cell tells what it is based on, by keyboard too', async () => {
  await cell('Ceeniemi: Tarmo').click();
  await evidence().getByRole('heading', { name: 'Numero Tarmo' }).waitFor();
  await evidence().getByText('Pois jätettiin: toimittajan nimi.').waitFor();
  await evidence().getByText('Sama tuote on 2 muulla kunnalla.').waitFor();
  await grid().press('Control+Home');
  await grid().press('ArrowLeft');
  await evidence().getByText('1 eri tuotetta, 4 kunnassa järjestelmä', { exact: false }).waitFor();
  await evidence().getByText('48 t€ niiltä, joiden kustannus tiedetään.', { exact: false }).waitFor();
  await grid().press('ArrowRight');
  await grid().press('ArrowUp');
  await evidence().getByText('Kuka muistuttaa tätä kuntaa').waitFor();
});

test('is narrowed as one types, turned round by product, and ordered', async () => {
  await app.page.getByLabel('Etsi osa-aluetta tai tuotetta').fill('kuut');
  await cell('Aavala: Kuutio').waitFor();
  expect(await grid().getByRole('row').count()).toBe(2);
  await app.page.getByLabel('Etsi osa-aluetta tai tuotetta').press('Escape');
  await app.page.getByRole('combobox', { name: 'Rivit' }).selectOption('product');
  await grid()
    .getByRole('rowheader', { name: /^Tarmo/u })
    .waitFor();
  await app.page.getByRole('combobox', { name: 'Rivit' }).selectOption('component');
  await app.page.getByRole('combobox', { name: 'Kunnat' }).selectOption('name');
  const heads = grid().getByRole('columnheader');
  expect(await heads.nth(1).innerText()).toContain('Aavala');
  await app.page.getByRole('combobox', { name: 'Kunnat' }).selectOption('population');
  expect(await heads.nth(1).innerText()).toContain('Eelämä');
});

test('names that may mean the same are decided once for all, and back by undo', async () => {
  await tab('Tuotteet').click();
  const proposals = app.page.getByRole('region', { name: 'Ratkaistavat nimet' });
  await proposals.getByRole('button', { name: 'Asiamies ja Asiammies ovat sama tuote' }).click();
  await proposals.getByText('Ratkaistavia nimiä ei ole.').waitFor();
  await tab('Vertailu').click();
  await cell('Ceeniemi: Asiamies').waitFor();
  expect(await different(3).innerText()).toMatch(/1$/u);
  await app.page.keyboard.press('Control+z');
  await cell('Ceeniemi: Asiammies').waitFor();
  expect(await different(3).innerText()).toMatch(/2$/u);
});

test('one system is told to be a product, and what a part lacks is said where it is seen', async () => {
  await cell('Deeva: Tietojärjestelmä').click();
  await evidence().getByRole('button', { name: 'Korjaa tuote…' }).click();
  await evidence().getByLabel('Oikea tuote').fill('Tarmo');
  await evidence().getByRole('button', { name: 'Vain tämä järjestelmä' }).click();
  await cell('Deeva: Tarmo').waitFor();
  await cell('Eelämä: ei tiedossa').first().click();
  await evidence().getByRole('button', { name: 'Ei ole järjestelmää' }).click();
  await cell('Eelämä: –').waitFor();
  await cell('Deeva: Tarmo').click();
  await evidence().getByRole('button', { name: 'Näytä kunnan kartalla' }).click();
  await app.card('Tietojärjestelmä').first().waitFor();
  expect(app.complaints).toEqual([]);
});

test('the region as pictures: from the whole to one cell, and out as a file', async () => {
  await app.page.getByRole('button', { name: 'Alue', exact: true }).click();
  await tab('Pienoiskuvat').click();
  const multiples = app.page.getByRole('application', { name: 'Pienoiskuvat' });
  await multiples.focus();
  await app.page.keyboard.press('ArrowRight');
  await evidence()
    .getByText(/^Aavala|^Betonia|^Ceeniemi|^Deeva|^Eelämä/u)
    .first()
    .waitFor();
  for (let near = 0; near < 4; near += 1) await app.page.keyboard.press('+');
  await multiples.getByText('Tarmo').first().waitFor({ state: 'attached' });
  expect(await violationsOf(app.page, 'region multiples')).toEqual([]);
  await tab('Aluekartta').click();
  await app.page
    .getByRole('application', { name: 'Aluekartta' })
    .getByText('Asiamies', { exact: true })
    .waitFor();
  const download = app.page.waitForEvent('download');
  await app.page.getByRole('button', { name: 'Vie kuva…' }).click();
  const dialog = app.page.getByRole('dialog');
  await dialog.getByRole('radiogroup', { name: 'Muoto' }).getByText('SVG', { exact: true }).click();
  await dialog.getByRole('button', { name: 'Tallenna…' }).click();
  const file = await (await download).path();
  const svg = readFileSync(file, 'utf8');
  expect(svg).toContain('Aluekartta: järjestelmät käyttötarkoituksittain');
  expect(svg).toContain('Asiamies');
  await dialog.waitFor({ state: 'detached' });
});

test('volumes are written in their cells, and the map is coloured by them', async () => {
  await tab('Volyymit').click();
  const servers = app.page.getByLabel('Aavala: Palvelimet');
  await servers.fill('kaksi');
  await servers.press('Enter');
  await app.page.getByText('”kaksi” ei ole luku.', { exact: false }).first().waitFor();
  await servers.fill('1 200,5');
  await servers.press('Enter');
  await app.page
    .getByRole('row', { name: /^Alue yhteensä/u })
    .getByText('1 200,5')
    .waitFor();
  expect(await violationsOf(app.page, 'region volumes')).toEqual([]);
  await tab('Kuntakartta').click();
  await app.page.getByLabel('Väri kertoo').selectOption('servers');
  const map = app.page.getByRole('application', { name: 'Kuntakartta' });
  await map.getByText('1 200,5', { exact: true }).waitFor();
  await app.page
    .getByLabel('Lataa kuntarajat…', { exact: true })
    .first()
    .setInputFiles({
      name: 'rajat.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from('{"type":"FeatureCollection","features":[]}'),
    });
  await app.page.getByText('Tiedostossa rajat.geojson ei ole alueita', { exact: false }).first().waitFor();
  const area = {
    type: 'Polygon',
    coordinates: [
      [
        [25, 62],
        [26, 62],
        [26, 63],
        [25, 63],
        [25, 62],
      ],
    ],
  };
  const feature = { type: 'Feature', properties: { nimi: 'Aavala' }, geometry: area };
  await app.page
    .getByLabel('Lataa kuntarajat…', { exact: true })
    .first()
    .setInputFiles({
      name: 'rajat.geojson',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify({ type: 'FeatureCollection', features: [feature] })),
    });
  await app.page.getByRole('button', { name: 'Poista rajat' }).waitFor();
  expect(app.complaints).toEqual([]);
});

test('suppliers become one, a municipality is left out, and the view is as it was left', async () => {
  await tab('Toimittajat').click();
  await app.page.getByRole('button', { name: /^Numero Oy/u }).click();
  await evidence().getByLabel('Sama kuin').fill('NumeroLuku');
  await evidence().getByRole('button', { name: 'Yhdistä' }).click();
  await app.page.getByRole('button', { name: /^NumeroLuku/u }).waitFor();
  await tab('Asetukset').click();
  await app.page.getByLabel('Alueen nimi').fill('Mallimaa');
  await app.page.getByLabel('Alueen nimi').press('Enter');
  await app.page.getByRole('checkbox', { name: 'Eelämä' }).click();
  await app.page.getByText('4/5 on mukana vertailussa', { exact: false }).waitFor();
  expect(await violationsOf(app.page, 'region settings')).toEqual([]);
  await tab('Vertailu').click();
  await cell('Aavala: Tarmo').waitFor();
  expect(await grid().getAttribute('aria-colcount')).toBe('5');
  await app.page.getByRole('combobox', { name: 'Väri' }).selectOption('cost');
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await cell('Aavala: Tarmo').waitFor();
  expect(await app.page.getByRole('combobox', { name: 'Väri' }).inputValue()).toBe('cost');
});

test('the report for the meeting goes out from the page', async () => {
  await tab('Palvelut').click();
  await app.page.getByText('Kunnat eivät ole maininneet kansallisia palveluja', { exact: false }).waitFor();
  await app.page.getByRole('button', { name: 'Raportti…' }).click();
  const dialog = app.page.getByRole('dialog', { name: 'Alueen raportti' });
  await dialog.getByRole('radio', { name: /verkkosivu/u }).check();
  await dialog
    .getByText('Kaikki siirtyy', { exact: false })
    .or(dialog.getByRole('button', { name: 'Tallenna…' }))
    .first()
    .waitFor();
  const download = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tallenna…' }).click();
  const html = readFileSync(await (await download).path(), 'utf8');
  expect(html).toContain('Avainluvut');
  expect(html).toContain('Asiamies');
  expect(app.complaints).toEqual([]);
});
