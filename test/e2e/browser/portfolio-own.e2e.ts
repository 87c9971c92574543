// The inventory as an organisation makes it its own: named views, columns in another order, lists of
// choices, placements and fates in cells.
import { type AppPage, appOfFile } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;

beforeAll(async () => {
  app = suite.app;
  await app.openSample();
  await app.page.getByRole('button', { name: 'Salkku', exact: true }).click();
  await app.page.locator('.grid-row[data-kind="row"]').first().waitFor();
});

const heads = async (): Promise<string[]> =>
  (await app.page.locator('.grid-column').allInnerTexts()).map((text) => text.trim());
const saved = () => app.page.getByRole('button', { name: /^Tallennetut näkymät:/u });
async function becomes<T>(read: () => Promise<T>, value: T): Promise<void> {
  const end = Date.now() + 5000;
  while ((await read()) !== value && Date.now() < end) await app.page.waitForTimeout(50);
  expect(await read()).toBe(value);
}
async function pick(name: string | RegExp): Promise<void> {
  await saved().click();
  await app.page.getByRole('menuitem', { name }).click();
}
const label = () => saved().innerText();

test('a ready-made view shows what its name says', async () => {
  await pick('Sopimukset, jotka päättyvät');
  await becomes(label, 'Sopimukset, jotka päättyvät');
  expect((await heads()).slice(0, 3)).toEqual(['Nimi', 'Toimittaja', 'Sopimus päättyy']);
  expect(await app.page.getByLabel('Suodata: Sopimus päättyy').inputValue()).toBe('*');
  expect(await app.page.locator('[role="columnheader"][aria-sort="ascending"]').count()).toBe(1);
});

test('a head is dragged to another place, and moved by keys', async () => {
  const head = app.page.getByRole('button', { name: 'Kriittisyys', exact: true });
  const to = await app.page.getByRole('button', { name: 'Toimittaja', exact: true }).boundingBox();
  await head.hover();
  await app.page.mouse.down();
  await app.page.mouse.move(to!.x + to!.width / 2, to!.y + 8, { steps: 6 });
  await app.page.mouse.up();
  await becomes(async () => (await heads())[1], 'Kriittisyys');
  await becomes(label, 'Sopimukset, jotka päättyvät (muutettu)');
  await app.page.getByRole('grid').focus();
  await app.page.keyboard.press('Control+Home');
  await app.page.keyboard.press('ArrowUp');
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Alt+Shift+ArrowRight');
  await becomes(async () => (await heads())[2], 'Kriittisyys');
});

test('it is saved under a name, used again, renamed and removed; each is one change', async () => {
  await pick('Tallenna tai muuta näkymiä…');
  const dialog = app.page.getByRole('dialog', { name: 'Tallennetut näkymät' });
  await dialog.getByLabel('Nimi sille, miltä salkku nyt näyttää').fill('Neuvottelut');
  expect(await violationsOf(app.page, 'portfolio-saved')).toEqual([]);
  await dialog.getByRole('button', { name: 'Tallenna', exact: true }).click();
  await becomes(label, 'Neuvottelut');
  await pick('Tavallinen');
  await becomes(label, 'Tallennetut näkymät');
  expect((await heads())[1]).not.toBe('Toimittaja');
  await pick('Neuvottelut');
  await becomes(
    async () => (await heads()).slice(0, 4).join(),
    'Nimi,Toimittaja,Kriittisyys,Sopimus päättyy',
  );
  await pick('Tallenna tai muuta näkymiä…');
  await dialog.getByRole('button', { name: 'Nimeä näkymä Neuvottelut uudelleen' }).click();
  await dialog.getByLabel('Uusi nimi').fill('Kevään neuvottelut');
  await dialog.getByLabel('Uusi nimi').press('Enter');
  await dialog.getByText('Kevään neuvottelut').waitFor();
  await dialog.getByRole('button', { name: 'Poista näkymä Kevään neuvottelut' }).click();
  await dialog.getByText('Tallennettuja näkymiä ei vielä ole.').waitFor();
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+z');
  await becomes(label, 'Kevään neuvottelut');
});

test('the last one used is there after a restart', async () => {
  await app.settled();
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await app.page.locator('.grid-row[data-kind="row"]').first().waitFor();
  await becomes(
    async () => app.page.getByRole('button', { name: 'Tallennetut näkymät: Kevään neuvottelut' }).count(),
    1,
  );
  expect((await heads()).slice(0, 3)).toEqual(['Nimi', 'Toimittaja', 'Kriittisyys']);
  expect(app.complaints).toEqual([]);
});

const cell = async (name: string, heading: string): Promise<string> => {
  const at = (await heads()).indexOf(heading);
  return app.page
    .locator('.grid-row')
    .filter({ has: app.page.locator('[data-column="0"]', { hasText: new RegExp(`^${name}$`, 'u') }) })
    .locator(`[data-column="${at}"]`)
    .innerText();
};
const lists = () => app.page.getByRole('dialog', { name: 'Valintalistat' });

test('a choice of one’s own is added from the head of its column, and a standard one is called otherwise', async () => {
  await pick('Tavallinen');
  await app.page.getByRole('button', { name: 'Elinkaaren vaihe', exact: true }).click({ button: 'right' });
  await app.page.getByRole('menuitem', { name: 'Valintalista…' }).click();
  await lists().getByLabel('Tuotannossa: Suomeksi').fill('Käytössä');
  await lists().getByRole('button', { name: 'Lisää oma valinta' }).click();
  await app.page.keyboard.type('Pilotissa');
  expect(await violationsOf(app.page, 'choice-lists')).toEqual([]);
  await lists().getByRole('button', { name: 'Siirrä ”Pilotissa” ylemmäs' }).click();
  await lists().getByRole('button', { name: 'Tallenna', exact: true }).click();
  await lists().waitFor({ state: 'detached' });
  await becomes(() => cell('Asiakaari 8', 'Elinkaaren vaihe'), 'Käytössä');
});

test('it is chosen in a cell, and the panel says the same', async () => {
  await app.page.locator('[data-column="0"]', { hasText: /^Asiakaari 8$/u }).click();
  for (let i = (await heads()).indexOf('Elinkaaren vaihe'); i > 0; i -= 1)
    await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('F2');
  await app.page.locator('select.grid-editor').selectOption({ label: 'Pilotissa' });
  await becomes(() => cell('Asiakaari 8', 'Elinkaaren vaihe'), 'Pilotissa');
  const said = app.page.locator('.panel-section option:checked').filter({ hasText: 'Pilotissa' });
  await becomes(() => said.count(), 1);
});

test('a choice in use goes only when it is said what comes in its place, and all comes back at once', async () => {
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Valintalistat');
  await app.page.keyboard.press('Enter');
  await lists().getByRole('button', { name: 'Poista ”Pilotissa”' }).click();
  await lists().getByText('”Pilotissa” poistetaan. Se on käytössä (1). Tilalle:').waitFor();
  expect(await lists().getByRole('button', { name: 'Tallenna', exact: true }).isDisabled()).toBe(true);
  await lists().getByLabel('Mitä valinnan ”Pilotissa” tilalle').selectOption({ label: 'Kehityksessä' });
  await lists().getByRole('button', { name: 'Tallenna', exact: true }).click();
  await lists().waitFor({ state: 'detached' });
  await becomes(() => cell('Asiakaari 8', 'Elinkaaren vaihe'), 'Kehityksessä');
  await app.page.getByRole('grid').focus();
  await app.page.keyboard.press('Control+z');
  await becomes(() => cell('Asiakaari 8', 'Elinkaaren vaihe'), 'Pilotissa');
  expect(app.complaints).toEqual([]);
});

async function goTo(heading: string): Promise<void> {
  await app.page.locator('[data-column="0"]', { hasText: /^Asiakaari 8$/u }).click();
  await app.page.keyboard.press('Home');
  for (let i = (await heads()).indexOf(heading); i > 0; i -= 1) await app.page.keyboard.press('ArrowRight');
}

test('components are chosen in a cell with a search, by keyboard, as one change', async () => {
  const before = await cell('Asiakaari 8', 'Osa-alueet');
  await goTo('Osa-alueet');
  await app.page.keyboard.press('F2');
  const search = app.page.getByRole('combobox', { name: 'Osa-alueet: etsi osa-alueita' });
  await search.waitFor();
  expect(await violationsOf(app.page, 'portfolio-components')).toEqual([]);
  await app.page.keyboard.type('paikkatieto');
  await app.page.keyboard.press('Enter');
  await app.page.keyboard.press('Enter');
  await becomes(() => cell('Asiakaari 8', 'Osa-alueet'), `${before}, Paikkatieto`);
  await app.page.getByRole('grid').focus();
  await app.page.keyboard.press('Control+z');
  await becomes(() => cell('Asiakaari 8', 'Osa-alueet'), before);
});

test('fates are decided where the target is shown; elsewhere it is said why not', async () => {
  await goTo('Tavoitetilassa');
  await app.page.keyboard.press('F2');
  await app.page.getByText('Nykytilassa ei päätetä tulevasta. Vaihda tavoitetilaan.').waitFor();
  await app.page.locator('.state-switch .segment').filter({ hasText: 'Tavoitetila' }).click();
  await goTo('Tavoitetilassa');
  await app.page.keyboard.press('F2');
  await app.page.locator('select.grid-editor').selectOption({ label: 'Poistuu' });
  await becomes(() => cell('Asiakaari 8', 'Tavoitetilassa'), 'Poistuu');
  await app.page.keyboard.press('Delete');
  await becomes(() => cell('Asiakaari 8', 'Tavoitetilassa'), '');
  expect(app.complaints).toEqual([]);
});
