// Open data: two municipalities allow something, the archive holds that and nothing of the others.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { OpenDataFile } from '../../../schemas/generated/types';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(() => {
  app = suite.app;
});

const table = () => app.page.getByRole('table', { name: 'Kuntien luvat avoimeen dataan' });

test('a municipality allows names with some fields, another only counts; what comes out is told first', async () => {
  await app.page.getByRole('button', { name: 'Avaa 12 kunnan alue' }).click();
  await app.page.getByRole('tab', { name: 'Avoin data', exact: true }).click();
  await table().waitFor();
  const save = app.page.getByRole('button', { name: 'Tallenna avoimena datana…' });
  expect(await save.isDisabled()).toBe(true);
  expect(await violationsOf(app.page, 'open-data-none')).toEqual([]);
  await table()
    .getByRole('combobox', { name: 'Aamula: lupa' })
    .selectOption({ label: 'Järjestelmien nimet' });
  await table().getByRole('combobox', { name: 'Betula: lupa' }).selectOption({ label: 'Vain lukumäärät' });
  await app.page.getByText('Luvan on antanut 2 / 12').waitFor();
  await table().getByText('Ei muita tietoja').click();
  await table().getByRole('checkbox', { name: 'Toimittaja', exact: true }).click();
  await table().getByText('Yksi tieto').waitFor();
  const decided = table().getByRole('textbox', { name: 'Aamula: milloin päätetty' });
  await decided.fill('eilen');
  await decided.press('Enter');
  await app.page.getByText('”eilen” ei ole päivä.').waitFor();
  await decided.fill('24.11.2026');
  await decided.press('Enter');
  await app.page.waitForFunction(
    () =>
      (document.querySelector('[aria-label="Aamula: milloin päätetty"]') as HTMLInputElement).value ===
      '24.11.2026',
  );
  expect(await violationsOf(app.page, 'open-data')).toEqual([]);
  await save.click();
  const dialog = app.page.getByRole('dialog', { name: 'Tallenna avoimena datana' });
  await dialog.getByText(/^Aamula: järjestelmien nimet, \d+ järjestelmää$/u).waitFor();
  await dialog.getByText(/^Ilman lupaa jää pois 10: Ceder, /u).waitFor();
  expect(await violationsOf(app.page, 'open-data-export')).toEqual([]);
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tallenna…' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^avoin data \d{4}-\d\d-\d\d\.zip$/u);
  const files = unzipSync(readFileSync(await download.path()));
  const data = JSON.parse(strFromU8(files['avoin-data.json'] ?? new Uint8Array())) as OpenDataFile;
  expect(data.municipalities.map(({ municipality, level }) => [municipality, level])).toEqual([
    ['Aamula', 'names'],
    ['Betula', 'counts'],
  ]);
  expect(new Set(data.systems.map(({ municipality }) => municipality))).toEqual(new Set(['Aamula']));
  expect(
    Object.values(files)
      .map((bytes) => strFromU8(bytes))
      .join('\n'),
  ).not.toMatch(/Ceder|Etelälä|Lumme/u);
  expect(Object.keys(files).sort()).toEqual(
    'LUEMINUT.txt avoin-data.json datapackage.json jarjestelmat.csv kunnat.csv sijoitukset.csv'.split(' '),
  );
});

test('the permission can be undone', async () => {
  await table().getByRole('combobox', { name: 'Betula: lupa' }).selectOption({ label: 'Ei julkaista' });
  await app.page.getByText('Luvan on antanut 1 / 12').waitFor();
  await app.page.getByRole('heading', { name: 'Avoin data' }).click();
  await app.page.keyboard.press('Control+z');
  await app.page.getByText('Luvan on antanut 2 / 12').waitFor();
  expect(app.complaints).toEqual([]);
});

test('fields stay at home when everything else is given away, and the choice is remembered', async () => {
  await app.page.keyboard.press('Control+s');
  const dialog = app.page.getByRole('dialog', { name: 'Vie' });
  await dialog.getByRole('radio', { name: /Jaettava tiedosto/u }).check();
  await dialog.getByRole('combobox', { name: 'Taso' }).selectOption('full');
  await dialog.getByRole('combobox', { name: 'Kenen malli' }).selectOption({ label: 'Aamula' });
  await dialog.getByText('Toimittaja (2)').waitFor();
  await dialog.getByText('Pois jätettävät tiedot (0)').click();
  await dialog.getByRole('textbox', { name: 'Etsi tietoa' }).fill('toimit');
  await dialog.getByRole('checkbox', { name: /^Toimittaja/u }).click();
  await dialog.getByText('Pois jää: Toimittaja').waitFor();
  expect(await dialog.getByText('Toimittaja (2)').count()).toBe(0);
  expect(await violationsOf(app.page, 'share-home')).toEqual([]);
  const [page] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Luovutusseloste…' }).click(),
  ]);
  expect(page.suggestedFilename()).toBe('Aamula luovutusseloste.html');
  expect(readFileSync(await page.path(), 'utf8')).toContain('<ul><li>Toimittaja</li></ul>');
  // In another language the statement is of the same file.
  await dialog.getByRole('combobox', { name: 'Luovutusselosteen kieli' }).selectOption('sv');
  const [swedish] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Luovutusseloste…' }).click(),
  ]);
  const [download] = await Promise.all([
    app.page.waitForEvent('download'),
    dialog.getByRole('button', { name: 'Tallenna…', exact: true }).click(),
  ]);
  const file = readFileSync(await download.path());
  const sha = createHash('sha256').update(file).digest('hex');
  for (const one of [page, swedish]) expect(readFileSync(await one.path(), 'utf8')).toContain(sha);
  expect(file.toString('utf8')).not.toContain('"supplier":');
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await app.page.locator('.rail').waitFor();
  await app.page.keyboard.press('Control+s');
  await dialog.getByRole('radio', { name: /Jaettava tiedosto/u }).check();
  await dialog.getByRole('combobox', { name: 'Taso' }).selectOption('full');
  await dialog.getByText('Pois jätettävät tiedot (1)').waitFor();
});
