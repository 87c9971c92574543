// Free views: an imported one is opened and read, an own one is drawn with mouse and keyboard, and stays after a reload.
import { join } from 'node:path';
import { appOfFile, type AppPage } from '../../support/browser-app';

const suite = appOfFile();
let app: AppPage;
beforeAll(() => {
  app = suite.app;
});

const node = (name: string) => app.page.locator(`.vnode[title="${name}"]`);
const names = async (): Promise<string[]> =>
  (
    await app.page.locator('.vnode').evaluateAll((all) => all.map((one) => (one as HTMLElement).title))
  ).sort();
const lines = (): Promise<string[]> => app.page.locator('.vline > title').allTextContents();
const menuItem = (name: RegExp) => app.page.locator('.point-menu').getByRole('menuitem', { name });

async function place(name: string): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await node(name).boundingBox();
  if (!box) throw new Error(`not on the screen: ${name}`);
  return box;
}

async function drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
  await app.page.mouse.move(from.x, from.y);
  await app.page.mouse.down();
  await app.page.mouse.move(from.x + 8, from.y + 4, { steps: 3 });
  await app.page.mouse.move(to.x, to.y, { steps: 10 });
  await app.page.mouse.up();
}

async function type(...texts: string[]): Promise<void> {
  for (const text of texts) {
    await app.page.locator('.vnode-new textarea').waitFor();
    await app.page.keyboard.type(text);
    await app.page.keyboard.press('Enter');
    await node(text).waitFor();
    await app.settled();
  }
  await app.page.keyboard.press('Escape');
}

test('an empty list of views says what to do, and a new view opens with its palette', async () => {
  await app.createWorkspace('Mallila');
  await app.page.keyboard.press('v');
  await app.page.getByText('Näkymiä ei vielä ole').waitFor();
  await app.page.locator('.views-empty').getByRole('button', { name: 'Uusi näkymä' }).click();
  await app.page.getByRole('dialog').getByRole('button', { name: 'Luo näkymä' }).click();
  await app.page.getByText('Kirjoita näkymälle nimi.').waitFor();
  await app.page.getByRole('dialog').getByLabel('Nimi').fill('Terveyspalvelut');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Näkymä on vielä tyhjä' }).waitFor();
});

test('elements are made by typing their names', async () => {
  await app.page.locator('.view-type', { hasText: 'Tietojärjestelmä' }).first().click();
  await type('Potilastieto', 'Ajanvaraus', 'Laboratorio');
  await app.page.keyboard.press('n');
  await type('Röntgen');
  expect(await names()).toEqual(['Ajanvaraus', 'Laboratorio', 'Potilastieto', 'Röntgen']);
});

test('a line offers only what the language allows, and becomes a relationship', async () => {
  const from = await place('Potilastieto');
  await app.page.mouse.move(from.x + 20, from.y + 20);
  const dot = await node('Potilastieto').locator('.vnode-dot[data-side="bottom"]').boundingBox();
  const to = await place('Ajanvaraus');
  await drag({ x: (dot?.x ?? 0) + 6, y: (dot?.y ?? 0) + 6 }, { x: to.x + 40, y: to.y + 30 });
  await menuItem(/Siirtää tietoa/u)
    .first()
    .waitFor();
  // A system performs no other system: the table has no access between two components.
  expect(await menuItem(/Käyttää tietoa/u).count()).toBe(0);
  await menuItem(/Palvelee/u)
    .first()
    .click();
  await app.settled();
  expect(await lines()).toEqual(['Palvelee: Potilastieto → Ajanvaraus']);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await lines()).toEqual([]);
  await app.page.keyboard.press('Control+y');
  await app.settled();
  expect(await lines()).toHaveLength(1);
});

test('dropping into another element asks what it means, as one step of undo', async () => {
  const from = await place('Laboratorio');
  const to = await place('Potilastieto');
  await drag({ x: from.x + 20, y: from.y + 45 }, { x: to.x + 30, y: to.y + 45 });
  await menuItem(/Potilastieto .* Laboratorio/u)
    .first()
    .click();
  await app.settled();
  // The node around grows so that it holds what was dropped.
  const inner = await place('Laboratorio');
  const outer = await place('Potilastieto');
  expect(inner.x).toBeGreaterThan(outer.x);
  expect(inner.x + inner.width).toBeLessThan(outer.x + outer.width);
  expect(inner.y + inner.height).toBeLessThan(outer.y + outer.height);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect((await place('Laboratorio')).x).toBeCloseTo(from.x, 0);
  await app.page.keyboard.press('Control+y');
  await app.settled();
});

test('arrows move the chosen node, and a rest of the keys is one change', async () => {
  await node('Röntgen').click();
  const before = await place('Röntgen');
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight']) await app.page.keyboard.press(key);
  await app.page.waitForTimeout(600);
  const after = await place('Röntgen');
  expect([after.x - before.x, after.y - before.y].map(Math.round)).toEqual([10, 20]);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect((await place('Röntgen')).y).toBeCloseTo(before.y, 0);
});

test('two nodes are joined by the keyboard alone', async () => {
  await node('Röntgen').click();
  await app.page.keyboard.press('Control+Shift+ArrowLeft');
  await app.settled();
  await app.page.keyboard.press('c');
  await app.page.getByRole('menu', { name: 'Valitse yhteys' }).waitFor();
  await app.page.keyboard.press('Enter');
  await app.settled();
  expect(await lines()).toHaveLength(2);
});

test('a note is written, styled, and taken away from the view', async () => {
  await app.page.locator('.react-flow__pane').click({ position: { x: 400, y: 500 } });
  await app.page.locator('.view-type', { hasText: 'Huomautus' }).click();
  await app.page.locator('.vnode-new textarea').waitFor();
  await app.page.keyboard.type('Tarkista toimittajalta');
  await app.page.keyboard.press('Control+Enter');
  await node('Tarkista toimittajalta').waitFor();
  await app.settled();
  await app.page.getByRole('button', { name: 'Tyyli' }).click();
  await app.page.getByRole('button', { name: 'Täyttö: vihreä' }).click();
  await app.settled();
  await app.page.keyboard.press('Escape');
  const fill = await node('Tarkista toimittajalta')
    .locator('.vnode-body')
    .evaluate((body) => getComputedStyle(body).fill);
  expect(fill).toBe('rgb(217, 242, 217)');
  await node('Tarkista toimittajalta').click();
  await app.page.keyboard.press('Delete');
  await app.settled();
  expect(await node('Tarkista toimittajalta').count()).toBe(0);
});

test('copied nodes show the same elements in another view', async () => {
  await node('Röntgen').click();
  await app.page.keyboard.press('Control+c');
  await app.page.keyboard.press('Control+Alt+n');
  await app.page.getByRole('dialog').getByLabel('Nimi').fill('Kuvantaminen');
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Näkymä on vielä tyhjä' }).waitFor();
  await app.page.keyboard.press('Control+v');
  await node('Röntgen').waitFor();
  expect(await names()).toEqual(['Röntgen']);
  await app.page.locator('.details-panel').getByRole('button', { name: 'Terveyspalvelut' }).click();
  await node('Potilastieto').waitFor();
  expect(await node('Röntgen').getAttribute('data-selected')).toBe('true');
});

test('what is drawn is there after a reload, and the way back to the map', async () => {
  const drawn = await names();
  await app.page.reload();
  await node('Potilastieto').waitFor();
  expect(await names()).toEqual(drawn);
  await app.page.getByRole('button', { name: 'Kartta', exact: true }).click();
  await app.page.locator('.box').first().waitFor();
});

test('views of an imported file are found by name, opened, renamed, moved and deleted', async () => {
  await app.page.getByRole('navigation').getByRole('button', { name: 'Tuo', exact: true }).click();
  await app.page.setInputFiles('input[type=file]', join(__dirname, '../../fixtures/formats/own-model.xml'));
  await app.page.getByRole('button', { name: 'Tuo malliin' }).click();
  await app.page.getByRole('dialog').waitFor({ state: 'detached' });
  await app.page.getByRole('button', { name: 'Näkymät' }).click();
  const rows = app.page.getByRole('treeitem');
  const before = await rows.count();
  expect(before).toBeGreaterThan(2);
  await app.page.getByLabel('Etsi näkymää').fill('kuvanta');
  const found = app.page.locator('.views-tree [data-kind="view"]');
  expect(await found.count()).toBe(1);
  await found.first().focus();
  await app.page.keyboard.press('F2');
  await app.page.keyboard.type('Kuvat');
  await app.page.keyboard.press('Enter');
  await app.page.getByLabel('Etsi näkymää').fill('');
  await app.page.getByRole('treeitem', { name: 'Kuvat' }).focus();
  await app.page.keyboard.press('Delete');
  await app.settled();
  expect(await rows.count()).toBe(before - 1);
  await app.page.keyboard.press('Control+z');
  await app.settled();
  expect(await rows.count()).toBe(before);
});

test('nothing was complained of', () => {
  expect(app.complaints).toEqual([]);
});
