// The inventory: a spreadsheet's keys and clipboard over real elements, each act one change.
import { readFileSync } from 'node:fs';
import { readXlsx } from 'hucre/xlsx';
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { renewImage } from '../../support/theme-pictures';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
  await app.context.grantPermissions(['clipboard-read', 'clipboard-write']);
});

const grid = () => app.page.getByRole('grid');
const rows = () => app.page.locator('.grid-row[data-kind="row"]');
/** The text of a cell by the name of its row and the heading of its column. */
async function cell(name: string, heading: string): Promise<string> {
  const heads = await app.page.locator('.grid-column').allInnerTexts();
  const at = heads.findIndex((text) => text.trim() === heading);
  return app.page
    .locator('.grid-row')
    .filter({ has: app.page.locator('[data-column="0"]', { hasText: new RegExp(`^${name}$`, 'u') }) })
    .locator(`[data-column="${at}"]`)
    .innerText();
}
async function goTo(name: string, heading: string): Promise<void> {
  const heads = await app.page.locator('.grid-column').allInnerTexts();
  const at = heads.findIndex((text) => text.trim() === heading);
  await app.page.locator('[data-column="0"]', { hasText: new RegExp(`^${name}$`, 'u') }).click();
  await app.page.keyboard.press('Home');
  for (let i = 0; i < at; i += 1) await app.page.keyboard.press('ArrowRight');
}
async function becomes<T>(read: () => Promise<T>, value: T): Promise<void> {
  const end = Date.now() + 5000;
  while ((await read()) !== value && Date.now() < end) await app.page.waitForTimeout(50);
  expect(await read()).toBe(value);
}
async function paste(text: string): Promise<void> {
  await app.page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await app.page.keyboard.press('Control+v');
}

test('opens from the rail with every system, and the range is chosen in the panel', async () => {
  await app.page.getByRole('button', { name: 'Salkku', exact: true }).click();
  await rows().first().waitFor();
  expect(Number(await grid().getAttribute('aria-rowcount'))).toBeGreaterThan(90);
  expect(await rows().count()).toBeLessThan(60);
  expect(await app.page.locator('main h1').innerText()).toBe('Järjestelmäsalkku');
  await goTo('Asiakaari 8', 'Nimi');
  await app.page.locator('.fate-editor').waitFor();
  await app.page.keyboard.press('Shift+ArrowDown');
  await app.page.getByText('2 järjestelmää valittu').waitFor();
  expect(await violationsOf(app.page, 'portfolio')).toEqual([]);
  renewImage('portfolio', 'light', await app.page.screenshot());
});

test('a cell is typed over, refused where it cannot be read, and taken back', async () => {
  await goTo('Asiakaari 8', 'Käyttäjiä');
  const before = await cell('Asiakaari 8', 'Käyttäjiä');
  await app.page.keyboard.type('monta');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Kirjoita luku numeroin').waitFor();
  await app.page.keyboard.press('Control+a');
  await app.page.keyboard.type('1234');
  await app.page.keyboard.press('Enter');
  await becomes(() => cell('Asiakaari 8', 'Käyttäjiä'), '1\u00a0234');
  await app.page.keyboard.press('Control+z');
  await becomes(() => cell('Asiakaari 8', 'Käyttäjiä'), before);
});

test('a block from a spreadsheet goes in as one change; what cannot be read is told', async () => {
  await goTo('Asiakaari 8', 'Elinkaaren vaihe');
  const heads = (await app.page.locator('.grid-column').allInnerTexts()).map((text) => text.trim());
  const next = heads[heads.indexOf('Elinkaaren vaihe') + 1] ?? '';
  expect(next).toBe('Kriittisyys');
  const before = [
    await cell('Asiakaari 8', 'Elinkaaren vaihe'),
    await cell('Asiakaskortisto', 'Kriittisyys'),
  ];
  await paste('Poistumassa\tkorkea\r\nSuunnitteilla\toutoa\r\n');
  await becomes(() => cell('Asiakaari 8', 'Elinkaaren vaihe'), 'Poistumassa');
  expect(await cell('Asiakaari 8', 'Kriittisyys')).toBe('Korkea');
  expect(await cell('Asiakaskortisto', 'Elinkaaren vaihe')).toBe('Suunnitteilla');
  await app.page.getByText('Yhtä solua ei voitu muuttaa (rivi 2, Kriittisyys: ”outoa”)').waitFor();
  await app.page.keyboard.press('Control+z');
  await becomes(() => cell('Asiakaari 8', 'Elinkaaren vaihe'), before[0]);
  expect(await cell('Asiakaskortisto', 'Kriittisyys')).toBe(before[1]);
});

test('a range is copied, filled down and cleared by keys', async () => {
  await goTo('Asiakaari 8', 'Toimittaja');
  await app.page.keyboard.press('Shift+ArrowDown');
  await app.page.keyboard.press('Shift+ArrowDown');
  await app.page.keyboard.press('Control+c');
  const copied = await app.page.evaluate(() => navigator.clipboard.readText());
  const supplier = await cell('Asiakaari 8', 'Toimittaja');
  expect(copied.split('\n')).toHaveLength(3);
  expect(copied.split('\n')[0]).toBe(supplier);
  await app.page.keyboard.press('Control+d');
  await becomes(() => cell('Avain-IDM', 'Toimittaja'), supplier);
  await app.page.keyboard.press('Delete');
  await becomes(() => cell('Asiakaari 8', 'Toimittaja'), '');
  await app.page.keyboard.press('Control+z');
  await app.page.keyboard.press('Control+z');
  await becomes(() => cell('Asiakaari 8', 'Toimittaja'), supplier);
});

test('a new row is typed at the end, by keyboard alone', async () => {
  const count = Number(await grid().getAttribute('aria-rowcount'));
  await grid().focus();
  await app.page.keyboard.press('Control+End');
  await app.page.keyboard.type('Uusi ohjelma');
  await app.page.keyboard.press('Enter');
  await becomes(async () => Number(await grid().getAttribute('aria-rowcount')), count + 1);
  await app.page.getByLabel('Etsi kaikista tiedoista').fill('uusi OHJELMA');
  await becomes(() => rows().count(), 1);
  await app.page.getByLabel('Etsi kaikista tiedoista').fill('');
  await app.page.keyboard.press('Control+z');
});

test('is sorted, narrowed, grouped and summed', async () => {
  await app.page.getByRole('button', { name: 'Kustannus vuodessa', exact: true }).click();
  await app.page.getByRole('button', { name: 'Kustannus vuodessa', exact: true }).click();
  await becomes(
    async () => app.page.locator('[role="columnheader"][aria-sort="descending"]').innerText(),
    'Kustannus vuodessa',
  );
  await app.page.getByRole('button', { name: 'Suodata', exact: true }).click();
  await app.page.getByLabel('Suodata: Toimittaja').fill('-');
  await becomes(async () => (await rows().count()) > 0 && (await rows().count()) < 10, true);
  await app.page.getByRole('button', { name: 'Suodata', exact: true }).click();
  await app.page.getByLabel('Ryhmittele').selectOption('lifecycle');
  await app.page.locator('.grid-row[data-kind="group"]').first().waitFor();
  expect(await violationsOf(app.page, 'portfolio-grouped')).toEqual([]);
  await app.page.getByLabel('Mitä salkussa näytetään').selectOption('dataStore');
  await app.page.getByRole('grid', { name: 'Tietovarannot' }).waitFor();
  expect(app.complaints).toEqual([]);
});

test('is looked at in the same way after a restart', async () => {
  await app.page.getByLabel('Mitä salkussa näytetään').selectOption('system');
  await app.page.locator('.grid-row[data-kind="group"]').first().waitFor();
  await app.page.getByRole('button', { name: 'Sarakkeet' }).click();
  await app.page.getByRole('dialog', { name: 'Sarakkeet' }).getByLabel('Tuote').uncheck();
  await app.page.keyboard.press('Escape');
  await app.settled();
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await app.page.locator('.grid-row[data-kind="group"]').first().waitFor();
  const heads = await app.page.locator('.grid-column').allInnerTexts();
  expect(heads).not.toContain('Tuote');
  expect(heads).toContain('Versio');
  expect(await app.page.locator('[role="columnheader"][aria-sort="descending"]').count()).toBe(1);
});

test('goes out as a workbook from the export dialog, with what does not fit told first', async () => {
  await app.page.keyboard.press('Control+e');
  const dialog = app.page.getByRole('dialog', { name: 'Vie' });
  await dialog.getByText('Järjestelmäsalkku (Excel)').click();
  await dialog.getByText(/päätöstä tavoitetilasta ei mahdu taulukkoon/u).waitFor();
  const saving = app.page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Tallenna' }).click();
  const file = await (await saving).path();
  const { sheets } = await readXlsx(readFileSync(file));
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['Tietojärjestelmät', 'Liittymät', 'Tietoja']),
  );
  expect(sheets[0]?.rows.length).toBeGreaterThan(90);
});
