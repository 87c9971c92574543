// Views made of a model of five thousand systems: each opens, as picture and as table, and only what is in sight is in the page.
import { join } from 'node:path';
import { makeLargeWorkspace } from '../../support/large-workspace';
import { appOfFile, type AppPage } from '../../support/browser-app';

const SYSTEMS = 5000;
const suite = appOfFile((data) => [makeLargeWorkspace(join(data, 'suuri.kokonaiskuva'), SYSTEMS)]);
let app: AppPage;
beforeAll(async () => {
  app = suite.app;
  await app.page.locator('.card, .far-layer').first().waitFor();
  await app.page.keyboard.press('v');
});

/** Elements of the page: of everything in the model there would be tens of thousands. */
const MOST = 4000;
const size = (): Promise<number> => app.page.locator('*').count();

test.each([
  'Integraatiokartta',
  'Järjestelmät osa-alueittain',
  'Järjestelmät yksiköittäin',
  'Järjestelmät toimittajittain',
  'Järjestelmien yhteistyö',
])('%s is a picture and a table', async (name) => {
  const { page } = app;
  await page.getByRole('button', { name }).click();
  await page.getByText('Kuva', { exact: true }).click();
  await page.locator('.far-layer[data-ready="true"][data-shown="true"]').waitFor();
  expect(await size()).toBeLessThan(MOST);
  await page.getByText('Taulukko', { exact: true }).click();
  const table = page.getByRole('table', { name });
  await table.waitFor();
  const rows = Number(await table.getAttribute('aria-rowcount')) - 1;
  expect(rows).toBeGreaterThanOrEqual(SYSTEMS);
  expect(await size()).toBeLessThan(MOST);
  expect(app.complaints).toEqual([]);
});

test('the last row of a long table is reached by scrolling, and chooses its system', async () => {
  const { page } = app;
  await page.getByRole('button', { name: 'Järjestelmät osa-alueittain' }).click();
  await page.getByText('Taulukko', { exact: true }).click();
  const table = page.locator('.generated-table');
  const rows = Number(await table.getAttribute('aria-rowcount'));
  const last = table.locator(`tr[aria-rowindex="${rows}"]`);
  expect(await last.count()).toBe(0);
  await page.locator('.generated-scroll').evaluate((box) => box.scrollTo(0, box.scrollHeight));
  const button = last.getByRole('button');
  await button.waitFor();
  const name = await button.innerText();
  await button.click();
  await page.locator('.details-panel').getByText(name, { exact: true }).first().waitFor();
});
