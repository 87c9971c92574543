// Synergy, the procurement calendar, scenarios and the merger simulator: figures that open into their sources, and changes undone whole.
import { join } from 'node:path';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { makeRegion } from '../../support/small-region';

const suite = appOfFile((data) => [makeRegion(join(data, 'alue.kokonaiskuva'))]);
let app: AppPage;

beforeAll(() => {
  app = suite.app;
});

const evidence = () => app.page.getByRole('complementary', { name: 'Perusteet' });
const tab = (name: string) => app.page.getByRole('tab', { name, exact: true });
/** The row of the second part of the reference architecture: Kuutio, Hylly and Kaarna. */
const row = () => app.page.locator('tr[data-paying="true"]');

test('synergy tells where joining forces pays, and every figure opens into its sources', async () => {
  await app.page.getByRole('button', { name: 'Alue', exact: true }).click();
  await tab('Synergia').click();
  expect(await row().count()).toBe(1);
  expect(await row().innerText()).toMatch(/36 t€.*2\s?400–6\s?000 €.*12–24 t€.*2–10 v/su);
  await row().getByRole('button').click();
  await evidence().getByText('2–10 v').click();
  await evidence().getByText('Pienin siirtokustannus jaettuna', { exact: false }).waitFor();
  await evidence().getByText('36 t€', { exact: true }).click();
  await evidence().getByRole('button', { name: 'Aavala: Kuutio' }).first().waitFor();
  await app.page.getByRole('combobox', { name: 'Näytä' }).selectOption('paying');
  expect(await app.page.locator('.synergy-table tbody tr').count()).toBe(1);
  expect(await violationsOf(app.page, 'synergy')).toEqual([]);
});

test('the assumptions are the region’s own, refused in words, and taken back', async () => {
  await app.page.getByRole('button', { name: 'Oletukset' }).click();
  await evidence().getByLabel('Säästö enintään, %').fill('ehkä');
  await evidence().getByRole('button', { name: 'Tallenna' }).click();
  await app.page.getByText('”ehkä” ei kelpaa', { exact: false }).first().waitFor();
  await evidence().getByLabel('Säästö enintään, %').fill('50');
  await evidence().getByRole('button', { name: 'Tallenna' }).click();
  await row().getByText('2 400–12 000 €').or(row().getByText('2–12 t€')).waitFor();
  await app.page.keyboard.press('Control+z');
  await row()
    .getByText(/2\s?400–6\s?000 €/u)
    .waitFor();
});

test('the calendar says what it lacks', async () => {
  await tab('Kalenteri').click();
  await app.page.getByText('Yhteisiä hankintaikkunoita ei ole tiedossa', { exact: false }).waitFor();
});

test('a scenario is written, evaluated, taken into the target states in one change, and undone', async () => {
  await tab('Skenaariot').click();
  await app.page.getByText('Skenaarioita ei ole vielä', { exact: false }).waitFor();
  await app.page.getByRole('button', { name: 'Uusi skenaario' }).click();
  const component = evidence().getByLabel('Osa-alue');
  await component.selectOption({ index: 1 });
  await evidence().getByLabel('Yhteinen tuote').fill('Kuutio');
  await evidence().getByLabel('Vuosi').fill('20');
  await evidence().getByRole('button', { name: 'Tallenna' }).click();
  await app.page.getByText('Vuosi ”20” ei kelpaa', { exact: false }).first().waitFor();
  await evidence().getByLabel('Vuosi').fill('2029');
  await evidence().getByRole('button', { name: 'Tallenna' }).click();
  const table = app.page.locator('.scenario-table');
  await evidence().getByText('Hylly → Kuutio').waitFor();
  await evidence().getByText('Ei mukana: nykytilaa ei tiedetä.').waitFor();
  expect(await table.getByRole('row', { name: /^Kuntia mukana/u }).innerText()).toMatch(/4$/u);
  expect(await table.getByRole('row', { name: /^Siirtyy/u }).innerText()).toMatch(/2$/u);
  expect(await violationsOf(app.page, 'scenario')).toEqual([]);
  await evidence().getByRole('button', { name: 'Vie tavoitetiloihin' }).click();
  await app.page.getByText('on nyt kuntien tavoitetiloissa', { exact: false }).first().waitFor();
  await tab('Vertailu').click();
  await app.page.locator('.state-switch .segment', { hasText: 'Tavoitetila' }).click();
  const grid = app.page.getByRole('grid', { name: 'Vertailu' });
  await grid.getByRole('gridcell', { name: 'Betonia: Kuutio', exact: true }).waitFor();
  await grid.getByRole('gridcell', { name: 'Deeva: Kuutio', exact: true }).waitFor();
  await app.page.keyboard.press('Control+z');
  await grid.getByRole('gridcell', { name: 'Betonia: Hylly', exact: true }).waitFor();
  await app.page.locator('.state-switch .segment', { hasText: 'Nykytila' }).click();
});

test('a merger is simulated, chosen part by part, carried out in one change, and undone', async () => {
  await tab('Kuntaliitos').click();
  const add = app.page.getByRole('combobox', { name: 'Yhdistyvät kunnat' });
  await add.selectOption('Betonia');
  await add.selectOption('Aavala');
  await app.page.getByText('3 päällekkäistä osa-aluetta', { exact: false }).waitFor();
  const kept = app.page.locator('.join-table tbody tr').nth(1).getByRole('radio');
  await kept.nth(1).check();
  await evidence().getByText('Poistuu', { exact: true }).waitFor();
  expect(await violationsOf(app.page, 'joining')).toEqual([]);
  await evidence().getByLabel('Uuden kunnan nimi').fill('Uusila');
  await evidence().getByLabel('Kuntanumero').fill('9');
  await evidence().getByRole('button', { name: 'Yhdistä 2 kuntaa' }).click();
  await app.page.getByText('Kuntanumero ”9” ei kelpaa', { exact: false }).first().waitFor();
  await evidence().getByLabel('Kuntanumero').fill('');
  await evidence().getByLabel('Liitoksen päivä').fill('1.1.2029');
  await evidence().getByRole('button', { name: 'Yhdistä 2 kuntaa' }).click();
  await app.page.getByText('Kunnat yhdistettiin', { exact: false }).first().waitFor();
  await tab('Vertailu').click();
  const grid = app.page.getByRole('grid', { name: 'Vertailu' });
  await grid.getByRole('columnheader', { name: /Uusila/u }).waitFor();
  expect(await grid.getAttribute('aria-colcount')).toBe('5');
  await app.page.keyboard.press('Control+z');
  await grid.getByRole('columnheader', { name: /Betonia/u }).waitFor();
  expect(await grid.getAttribute('aria-colcount')).toBe('6');
});
