// Views made from the model: opened, narrowed, gone on from, read as a table and a matrix, and made one's own.
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
});

const title = (): Promise<string> => app.page.locator('.generated-title').innerText();
const nodes = () => app.page.locator('.free-view.generated .vnode:not([data-figure="group"])');

test('360° of a chosen system opens by a key, goes further by steps, and on from a neighbour and back', async () => {
  await app.card('Asiakaari 8').first().click();
  await app.page.keyboard.press('a');
  await nodes().first().waitFor();
  expect(await title()).toBe('Asiakaari 8 – 360°');
  const near = await nodes().count();
  expect(near).toBeGreaterThan(5);
  expect(await violationsOf(app.page, 'generated-around')).toEqual([]);
  await app.page.getByRole('radiogroup', { name: 'Askelia' }).getByText('2').click();
  await app.settled();
  expect(await nodes().count()).toBeGreaterThan(near);
  await app.page.getByRole('radiogroup', { name: 'Askelia' }).getByText('1').click();
  await app.settled();
  await app.page.locator('.vnode[title="Kokousportti"]').dblclick();
  await app.settled();
  expect(await title()).toBe('Kokousportti – 360°');
  await app.page.getByRole('button', { name: 'Takaisin edelliseen' }).click();
  expect(await title()).toBe('Asiakaari 8 – 360°');
});

test('the integration map follows its words, and is a picture, a matrix and a table', async () => {
  await app.page.keyboard.press('v');
  await app.page.getByRole('button', { name: 'Integraatiokartta' }).click();
  await nodes().first().waitFor();
  const all = await nodes().count();
  await app.page.getByLabel('Rajaa: tieto, tapa tai järjestelmä').fill('Asiakaari');
  await app.settled();
  const some = await nodes().count();
  expect(some).toBeGreaterThan(2);
  expect(some).toBeLessThan(all);
  await app.page.getByText('Matriisi', { exact: true }).click();
  const grid = app.page.getByRole('grid', { name: 'Integraatiokartta' });
  await grid.waitFor();
  expect(await grid.locator('tbody tr').count()).toBe(some);
  expect(await violationsOf(app.page, 'generated-matrix')).toEqual([]);
  await grid.locator('tbody td[data-has="true"]').first().click();
  await app.page.locator('.panel-title').first().waitFor();
  const details = app.page.locator('.matrix-details');
  expect(await details.locator('button[aria-pressed="true"]').innerText()).toContain('tapa:');
  await app.page.keyboard.press('ArrowRight');
  expect(await grid.locator('td:focus').count()).toBe(1);
  await app.page.getByText('Taulukko', { exact: true }).click();
  await app.page.getByRole('table', { name: 'Integraatiokartta' }).waitFor();
  expect(await violationsOf(app.page, 'generated-table')).toEqual([]);
});

test.each([
  'Järjestelmät osa-alueittain',
  'Järjestelmät yksiköittäin',
  'Järjestelmät toimittajittain',
  'Järjestelmien yhteistyö',
])('%s shows the systems in their boxes', async (name) => {
  await app.page.getByRole('button', { name }).click();
  await nodes().first().waitFor();
  expect(await app.page.locator('.vnode[data-figure="group"]').count()).toBeGreaterThan(2);
  expect(await violationsOf(app.page, `generated-${name.slice(13, 17).trim()}`)).toEqual([]);
});

test('a view without anything in it says what to do', async () => {
  await app.page.getByRole('button', { name: 'Järjestelmien yhteistyö' }).click();
  await app.page.getByLabel('Rajaa: tieto, tapa tai järjestelmä').fill('ei tällaista');
  await app.page.getByRole('heading', { name: 'Ei integraatioita' }).waitFor();
});

test('what is shown becomes a view of its own, as one change', async () => {
  await app.page.getByRole('button', { name: 'Järjestelmät toimittajittain' }).click();
  await nodes().first().waitFor();
  const count = await nodes().count();
  await app.page.getByRole('button', { name: 'Muuta vapaaksi näkymäksi' }).click();
  await app.page.getByRole('textbox', { name: 'Näkymän nimi' }).waitFor();
  expect(await app.page.locator('.free-view .vnode:not([data-figure="group"])').count()).toBe(count);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await app.page.locator('.free-view').count()).toBe(0);
});

test('a pinned view keeps its filters in the list of views, follows the model, and becomes a drawing under its name', async () => {
  await app.page.keyboard.press('Control+Alt+m');
  await app.card('Asiakaari 8').first().click();
  await app.page.keyboard.press('a');
  await nodes().first().waitFor();
  // As it is it stands there after a new start too.
  await app.page.getByLabel('Suunta').selectOption('out');
  await app.settled();
  const outgoing = await nodes().count();
  await app.page.waitForTimeout(500);
  await app.page.reload();
  await nodes().first().waitFor();
  expect(await app.page.getByLabel('Suunta').inputValue()).toBe('out');
  expect(await nodes().count()).toBe(outgoing);
  await app.page.getByLabel('Suunta').selectOption('both');
  const tabs = await app.page.getByRole('tab').count();
  await app.page.getByRole('button', { name: 'Kiinnitä' }).click();
  await app.page.getByRole('img', { name: 'Kiinnitetty, seuraa mallia' }).first().waitFor();
  expect(await app.page.getByRole('tab').count()).toBe(tabs);
  expect(await title()).toBe('Asiakaari 8 – 360°');
  const all = await nodes().count();
  await app.page.getByLabel('Suunta').selectOption('in');
  await app.settled();
  const incoming = await nodes().count();
  expect(incoming).toBeLessThan(all);
  expect(await violationsOf(app.page, 'generated-pinned')).toEqual([]);
  // After a new start it is there as it was left.
  await app.page.reload();
  await nodes().first().waitFor();
  expect(await nodes().count()).toBe(incoming);
  expect(await app.page.getByLabel('Suunta').inputValue()).toBe('in');
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await nodes().count()).toBe(all);
  await app.page.getByRole('button', { name: 'Muuta vapaaksi näkymäksi' }).click();
  await app.page.locator('.free-view:not(.generated) .vnode').first().waitFor();
  expect(await app.page.locator('.free-view .vnode:not([data-figure="group"])').count()).toBe(all);
  await app.page.keyboard.press('Control+z');
  await nodes().first().waitFor();
});

test('nothing was complained of', () => {
  expect(app.complaints).toEqual([]);
});
