// The quality of data: findings narrowed and chosen, given to somebody, set aside and taken back, copied; a fact that is
// filled in takes its finding away.
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

const side = () => app.page.getByRole('navigation', { name: 'Tietojen laatu' });
const part = (name: RegExp) => side().getByRole('button', { name });
const list = () => app.page.getByRole('region', { name: 'Työlista' });
const rows = () => app.page.locator('.work-rows .work-row');
const actions = () => app.page.getByRole('group', { name: 'Valittujen havaintojen toiminnot' });
async function countOf(name: RegExp): Promise<number> {
  return Number((await part(name).locator('.quality-count').innerText()).replace(/\s/gu, ''));
}
async function becomes<T>(read: () => Promise<T>, value: T): Promise<void> {
  const end = Date.now() + 5000;
  while ((await read()) !== value && Date.now() < end) await app.page.waitForTimeout(50);
  expect(await read()).toBe(value);
}

test('opens from the rail with every finding, of which those in sight are in the page', async () => {
  await app.page.getByRole('button', { name: 'Laatu', exact: true }).click();
  await rows().first().waitFor();
  const all = await countOf(/^Kaikki havainnot/u);
  expect(all).toBeGreaterThan(90);
  expect(await rows().count()).toBeLessThan(60);
  const table = app.page.getByRole('table', { name: 'Työlista' });
  expect(await table.getAttribute('aria-rowcount')).toBe(String(all + 1));
  expect(await violationsOf(app.page, 'quality')).toEqual([]);
  renewImage('quality', 'light', await app.page.screenshot());
});

test('a finding is chosen by keyboard, given to somebody, and found by who sees to it', async () => {
  await part(/^Ristiriidat/u).click();
  await becomes(() => rows().count(), 1);
  await rows().first().getByRole('button', { name: 'Mallilan verkkosivusto' }).click();
  await app.page.getByRole('button', { name: '360°-näkymä' }).waitFor();
  await rows().first().getByRole('button', { name: 'Mallilan verkkosivusto' }).press(' ');
  await actions().getByText('1 valittu').waitFor();
  await actions().getByLabel('Viimeistään').fill('ensi viikolla');
  await actions().getByRole('button', { name: 'Anna tehtäväksi' }).click();
  await actions().getByRole('alert').waitFor();
  await actions().getByLabel('Viimeistään').fill('31.1.2027');
  await actions().getByLabel('Vastuurooli').fill('Tietosuojavastaava');
  await actions().getByLabel('Vastuurooli').press('Enter');
  await rows().first().getByText('31.1.2027').waitFor();
  await part(/^Kaikki havainnot/u).click();
  const who = list().getByRole('combobox', { name: 'Vastuurooli' }).first();
  await who.selectOption('Tietosuojavastaava');
  await becomes(() => rows().count(), 1);
  await who.selectOption('*');
});

test('it is set aside with a reason, copied as a table, and back by undo', async () => {
  await part(/^Ristiriidat/u).click();
  const before = await countOf(/^Kaikki havainnot/u);
  await rows().first().getByRole('checkbox').check();
  await actions().getByRole('button', { name: 'Laita sivuun…' }).click();
  await actions()
    .getByLabel(/^Miksi mitään ei tehdä/u)
    .fill('Lomakkeet poistuvat');
  await actions()
    .getByLabel(/^Miksi mitään ei tehdä/u)
    .press('Enter');
  await becomes(() => countOf(/^Kaikki havainnot/u), before - 1);
  await part(/^Sivuun laitetut/u).click();
  await rows().first().getByText('Sivussa: Lomakkeet poistuvat').waitFor();
  await actions().getByRole('button', { name: 'Kopioi taulukkona' }).click();
  await app.page.getByText('Havainto kopioitiin taulukkona.').waitFor();
  const text = await app.page.evaluate(() => navigator.clipboard.readText());
  expect(text.split('\n').map((line) => line.split('\t').length)).toEqual([5, 5]);
  expect(text).toContain('Tietosuojavastaava\t31.1.2027');
  await app.page.keyboard.press('Control+z');
  await becomes(() => countOf(/^Kaikki havainnot/u), before);
});

test('completeness narrows the list', async () => {
  await part(/^Puuttuvat/u).click();
  const before = await rows().count();
  await side().getByText('Yksikkö', { exact: true }).click();
  await part(/^Kirjasto /u).click();
  await app.page.getByRole('button', { name: 'Poista rajaus: Kirjasto' }).waitFor();
  const shown = await list().getByRole('status').innerText();
  expect(Number(/^\d+/u.exec(shown)?.[0])).toBeLessThan(before);
  await app.page.getByRole('button', { name: 'Poista rajaus: Kirjasto' }).click();
  await becomes(() => rows().count(), before);
});
