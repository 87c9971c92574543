// The main job from the first start to the exported file, as a person does it.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { WorkspaceExport } from '../../../schemas/generated/types';
import {
  AppPage,
  launchBrowser,
  removeFolder,
  startServer,
  temporaryFolder,
  type Server,
} from '../../support/browser-app';

const XSD = join(__dirname, '../../../../shared/corpus/xsd');

let browser: Browser;
let data: string;
let server: Server;
let app: AppPage;

beforeAll(async () => {
  browser = await launchBrowser();
  data = temporaryFolder();
  server = await startServer(data);
  app = await AppPage.open(browser, server.url);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
  removeFolder(data);
});

test('asks for the name of the municipality before it creates anything', async () => {
  await app.page.getByRole('button', { name: 'Luo työtila' }).click();
  expect(await app.page.getByRole('alert').allInnerTexts()).toEqual(['Kirjoita kunnan nimi.']);
});

test('opens the reference architecture as layers with boxes', async () => {
  await app.createWorkspace('Testilän kunta');
  expect(await app.page.locator('.box').count()).toBe(45);
  expect(await app.page.locator('.lane').count()).toBe(7);
  expect(await app.page.locator('.user-group').count()).toBe(3);
});

test('adds systems by typing, one after another, and as a pasted list', async () => {
  await app.add('ak.taloushallinto', 'Talous-Tarmo', 'Laskukierto', 'Matkalasku');
  await app.add('ak.henkilostohallinto', 'HR-Helmi');
  await app.box('ak.asianhallinta').locator('.box-head').click();
  await app.page.evaluate(() => navigator.clipboard.writeText('Asiakaari\nKokousportti\tKaarna Oy\n'));
  await app.page.keyboard.press('Control+v');
  await app.card('Kokousportti').waitFor();
  expect(await app.cardNames()).toEqual([
    'Asiakaari',
    'HR-Helmi',
    'Kokousportti',
    'Laskukierto',
    'Matkalasku',
    'Talous-Tarmo',
  ]);
});

test('moves a card by dragging, and places it in a second box with Ctrl', async () => {
  await app.drag(app.card('Matkalasku'), app.box('ak.henkilostohallinto'));
  await app.card('Matkalasku').click();
  expect(await app.page.locator('.chip').allInnerTexts()).toEqual(['Henkilöstöhallinto']);
  await app.drag(app.card('HR-Helmi'), app.box('ak.taloushallinto'), { ctrl: true });
  expect(await app.card('HR-Helmi').count()).toBe(2);
});

test('renames in place and fills the fields of the portfolio', async () => {
  await app.card('Laskukierto').dblclick();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('Laskureitti');
  await app.page.keyboard.press('Enter');
  await app.card('Laskureitti').click();
  await app.page.getByLabel('Toimittaja', { exact: true }).fill('Numero Oy');
  await app.page.getByLabel('Kustannus vuodessa').fill('86 000');
  await app.page.getByLabel('Sopimus päättyy').fill('31.12.2027');
  await app.page.getByLabel('Elinkaaren vaihe').selectOption('retiring');
  await app.page.getByLabel('Kustannus vuodessa').fill('paljon');
  await app.page.getByLabel('Kustannus vuodessa').press('Tab');
  expect(await app.page.locator('.field-wrong').innerText()).toContain('Kirjoita luku numeroin');
  await app.page.getByLabel('Kustannus vuodessa').press('Escape');
  await app.settled();
  expect(await app.card('Laskureitti').locator('.card-supplier').innerText()).toBe('Numero Oy');
  expect(await app.page.getByLabel('Sopimus päättyy').inputValue()).toBe('31.12.2027');
});

test('draws an integration from card to card and says what it moves', async () => {
  await app.clearSelection();
  await app.connect('Matkalasku', 'Talous-Tarmo');
  await app.page.getByLabel('Siirrettävät tiedot').fill('matkalaskut');
  await app.page.keyboard.press('Enter');
  await app.page.getByLabel('Tiheys').selectOption('monthly');
  await app.page.getByLabel('Henkilötietoja').selectOption('yes');
  await app.settled();
  expect(await app.page.locator('.flow-line').count()).toBe(1);
  expect(await app.page.locator('.flow-label').innerText()).toBe('matkalaskut');
});

test('says what happens to each system in the target, without touching the current state', async () => {
  await app.clearSelection();
  await app.page.keyboard.press('t');
  await app.card('Laskureitti').click();
  await app.fate('korvautuu');
  await app.page.getByPlaceholder('Valitse tai kirjoita, mikä korvaa').fill('Talous-Yhteinen');
  await app.page.keyboard.press('Enter');
  await app.card('Talous-Yhteinen').waitFor();
  expect(await app.card('Talous-Yhteinen').getAttribute('data-fate')).toBe('new');
  expect(await app.card('Laskureitti').getAttribute('data-slim')).toBe('true');
  await app.card('Kokousportti').click();
  await app.fate('poistuu');
  await app.card('Asiakaari').click();
  await app.fate('muuttuu');
  await app.clearSelection();
  await app.page.keyboard.press('2');
  await app.settled();
  expect(await app.card('Kokousportti').locator('.card-fate').innerText()).toBe('poistuu');
  expect(await app.card('Laskureitti').locator('.card-supplier').innerText()).toBe('→ Talous-Yhteinen');
  expect(await app.card('Asiakaari').locator('.card-fate').innerText()).toBe('muuttuu');
  await app.page.keyboard.press('1');
  await app.settled();
  expect(await app.card('Talous-Yhteinen').count()).toBe(0);
  expect(await app.page.locator('.card-fate').count()).toBe(0);
});

test('takes edits back and does them again, naming what it does', async () => {
  const undo = app.page.getByRole('button', { name: /^Kumoa:/u });
  expect(await undo.getAttribute('aria-label')).toBe('Kumoa: Muuttuu: ”Asiakaari” (Ctrl+Z)');
  const before = await app.cardNames();
  for (let i = 0; i < 40 && (await undo.isVisible()); i += 1) {
    await app.page.keyboard.press('Control+z');
    await app.page.waitForTimeout(60);
  }
  expect(await app.cardNames()).toEqual([]);
  for (let i = 0; i < 40; i += 1) {
    await app.page.keyboard.press('Control+y');
    await app.page.waitForTimeout(60);
  }
  expect(await app.cardNames()).toEqual(before);
});

test('is there again after a restart, with its undo', async () => {
  const before = await app.cardNames();
  await app.close();
  await server.stop();
  server = await startServer(data);
  app = await AppPage.open(browser, server.url);
  await app.page
    .getByRole('button', { name: /Testilän kunta/u })
    .first()
    .click();
  await app.card('Talous-Tarmo').waitFor();
  await app.settled();
  expect(await app.cardNames()).toEqual(before);
  await app.page.getByRole('button', { name: /^Kumoa: Muuttuu/u }).waitFor();
});

test('exports JSON and valid ArchiMate, which bring the same model back', async () => {
  const json = await app.exportAs('JSON', data);
  const xml = await app.exportAs('ArchiMate', data);
  const model = JSON.parse(readFileSync(json, 'utf8')) as WorkspaceExport;
  const replaced = model.elements?.find((element) => element.name['fi'] === 'Laskureitti');
  expect(replaced?.fields).toEqual({
    supplier: 'Numero Oy',
    lifecycle: 'retiring',
    costPerYear: 86_000,
    contractEnd: '2027-12-31',
  });
  expect(model.fates?.map((fate) => fate.fate).sort()).toEqual(['change', 'new', 'replace', 'retire']);
  expect(model.relationships?.[0]?.flow).toEqual({
    data: 'matkalaskut',
    frequency: 'monthly',
    personalData: 'yes',
    direction: 'forward',
  });
  if (existsSync(XSD) && spawnSync('xmllint', ['--version']).status === 0) {
    const check = ['--noout', '--nonet', '--schema', 'driver-archimate3-with-dc.xsd', xml];
    execFileSync('xmllint', check, {
      cwd: XSD,
      env: { ...process.env, XML_CATALOG_FILES: 'catalog.xml' },
      stdio: 'pipe',
    });
  }
  for (const source of [json, xml]) {
    const copy = join(data, `copy-${source.endsWith('xml') ? 'xml' : 'json'}.kokonaiskuva`);
    const out = `${copy}.json`;
    const cli = join(__dirname, '../../../out/engine/cli.cjs');
    execFileSync(process.execPath, [cli, 'new', copy, '--from', source]);
    execFileSync(process.execPath, [cli, 'export', copy, out]);
    expect(readFileSync(out, 'utf8')).toBe(readFileSync(json, 'utf8'));
  }
});

test('wrote nothing to the console and broke no content policy', () => {
  expect(app.complaints).toEqual([]);
});
