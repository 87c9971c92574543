// The inventory of ten thousand systems: only the rows in sight are in the page, whatever is done.
import { join } from 'node:path';
import { makeLargeWorkspace } from '../../support/large-workspace';
import { appOfFile, type AppPage } from '../../support/browser-app';

const SYSTEMS = 10_000;
const suite = appOfFile((data) => [makeLargeWorkspace(join(data, 'suuri.kokonaiskuva'), SYSTEMS)]);
let app: AppPage;

const MOST = 60;
const rows = () => app.page.locator('.grid-row').count();
const count = async (): Promise<number> =>
  Number(await app.page.getByRole('grid').getAttribute('aria-rowcount'));

test('opens with every row counted and few of them in the page', async () => {
  app = suite.app;
  await app.page.getByRole('button', { name: 'Salkku', exact: true }).click();
  await app.page.locator('.grid-row[data-kind="row"]').first().waitFor();
  expect(await count()).toBeGreaterThan(SYSTEMS);
  expect(await rows()).toBeLessThan(MOST);
});

test('so it stays at the end, in a named view and in groups', async () => {
  await app.page.getByRole('grid').focus();
  await app.page.keyboard.press('Control+End');
  await app.page.locator('.grid-row[data-kind="add"]').waitFor();
  expect(await rows()).toBeLessThan(MOST);
  await app.page.getByRole('button', { name: /^Tallennetut näkymät:/u }).click();
  await app.page.getByRole('menuitem', { name: 'Elinkaari' }).click();
  await app.page.getByRole('grid').focus();
  await app.page.keyboard.press('Control+Home');
  await app.page.locator('.grid-row[data-kind="group"]').first().waitFor();
  expect(await rows()).toBeLessThan(MOST);
  expect(await count()).toBeGreaterThan(SYSTEMS);
  expect(app.complaints).toEqual([]);
});
