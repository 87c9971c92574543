// The published site: exported from the window, opened from its folder, searched, read, and silent.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { appOfFile, removeFolder, temporaryFolder, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
let page: Page;
const folder = temporaryFolder();
const complaints: string[] = [];

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
});
afterAll(() => removeFolder(folder));

/** What axe finds; that it may not fetch the style of the page is no complaint of the page. */
async function violations(name: string): Promise<unknown[]> {
  const before = complaints.length;
  const found = await violationsOf(page, name);
  complaints.length = before;
  return found;
}

test('the export dialog gives the site as a zip file', async () => {
  await app.page.keyboard.press('Control+s');
  await app.page.getByText('Verkkosivusto (.zip)').click();
  const save = app.page.locator('.dialog-foot .button.primary');
  const download = app.page.waitForEvent('download');
  await save.click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('Mallilan kaupunki verkkosivusto.zip');
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(await file.path()))))
    writeFileSync(join(folder, name), bytes);
});

test('it opens from the folder, and the search leads to a system by keyboard', async () => {
  page = await app.context.newPage();
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(request.url()));
  await page.goto(pathToFileURL(join(folder, 'index.html')).href);
  expect(await violations('site-front')).toEqual([]);
  const search = page.getByRole('combobox', { name: 'Etsi' });
  await search.fill('kaarna asia');
  await page.getByRole('option', { name: /Asiakaari 8/u }).waitFor();
  await search.press('Enter');
  await page.getByRole('heading', { name: 'Asiakaari 8', level: 1 }).waitFor();
  expect(await violations('site-system')).toEqual([]);
});

test('the map leads to systems; lists and pictures are without faults', async () => {
  await page.getByRole('link', { name: 'Kartta: erot' }).click();
  await page.getByRole('heading', { name: 'Kartta: erot', level: 1 }).waitFor();
  expect(await violations('site-map')).toEqual([]);
  await page.locator('.picture a', { hasText: 'Asiakaari 8' }).first().click();
  await page.getByRole('heading', { name: 'Asiakaari 8', level: 1 }).waitFor();
  await page.getByRole('navigation').getByRole('link', { name: 'Tietojärjestelmät' }).click();
  await page.getByRole('columnheader', { name: 'Toimittaja' }).waitFor();
  expect(await violations('site-list')).toEqual([]);
  await page.getByRole('navigation').getByRole('link', { name: 'JHS 179 -kuvaukset' }).click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.close();
  expect(complaints).toEqual([]);
  expect(app.complaints).toEqual([]);
});
