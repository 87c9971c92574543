// A small model made without a mouse: systems on the map, an integration, a view with new elements and relationships, the
// target state, an export. The pointer is never used.
import { readFileSync } from 'node:fs';
import { appOfFile, type AppPage } from '../../support/browser-app';

const suite = appOfFile();
let app: AppPage;
beforeAll(() => {
  app = suite.app;
});

const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys) {
    await app.page.keyboard.press(key);
    await app.page.waitForTimeout(70);
  }
};
const node = (name: string) => app.page.locator(`.vnode[title="${name}"]`);
const card = (): Promise<string | null> =>
  app.page.locator('.card[data-selected="true"]').getAttribute('title');
const focused = (): Promise<string> =>
  app.page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');
const said = (): Promise<string> => app.page.locator('[aria-live="polite"]').first().innerText();
const lines = async (): Promise<string[]> =>
  (await app.page.locator('.vline > title').allTextContents()).sort();

test('systems are created in a box, and one is joined to another', async () => {
  await app.page.getByLabel('Kunnan nimi').focus();
  await app.page.keyboard.type('Näppäilän kunta');
  await press('Enter');
  await app.page.locator('.box').first().waitFor();
  await app.settled();
  await press('ArrowDown', 'n');
  await app.page.keyboard.type('Kirjasto');
  await press('Enter', 'Escape');
  await app.card('Kirjasto').waitFor();
  await press('ArrowDown');
  expect(await card()).toBe('Kirjasto');
  // A joined one: Ctrl+Enter, its name, Enter.
  await press('Control+Enter');
  expect(await app.page.locator('.add-input').getAttribute('placeholder')).toContain('Kirjasto');
  await app.page.keyboard.type('Lasku');
  await press('Enter', 'Escape');
  await app.card('Lasku').waitFor();
  await app.page.getByText('1 liittymä', { exact: false }).first().waitFor();
  await press('Control+z');
  await app.settled();
  expect(await app.cardNames()).toEqual(['Kirjasto']);
  await press('Control+y');
  await app.card('Lasku').waitFor();
});

test('a card goes to the next box, along its integration, and is joined by holding one end', async () => {
  await press('Escape', 'ArrowDown', 'ArrowDown');
  const before = await card();
  await press('Control+ArrowRight');
  await app.settled();
  expect(await card()).toBe(before);
  expect(await said()).toContain('osa-alueeseen');
  const boxes = await app.page
    .locator('.card')
    .evaluateAll((all) => new Set(all.map((one) => (one as HTMLElement).getBoundingClientRect().left)).size);
  expect(boxes).toBe(2);
  await press('Alt+ArrowLeft');
  expect(await card()).not.toBe(before);
  await press('c');
  expect(await said()).toContain('Enter');
  await press('ArrowRight');
  expect(await card()).toBe(before);
  await press('Enter');
  await app.page.getByRole('heading', { name: /Kirjasto.*Lasku|Lasku.*Kirjasto/u }).waitFor();
  await press('Control+z');
  await app.settled();
});

test('in a view elements are made, joined, moved and sized; each says what it is', async () => {
  await app.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press('Control+Alt+n');
  await app.page.keyboard.type('Palvelut');
  await press('Enter');
  await app.page.getByRole('heading', { name: 'Näkymä on vielä tyhjä' }).waitFor();
  await press('n');
  await app.page.locator('.vnode-new textarea').waitFor();
  await app.page.keyboard.type('Varaamo');
  await press('Enter');
  await node('Varaamo').waitFor();
  await press('Escape');
  await press('Control+Enter');
  await app.page.getByRole('menu', { name: 'Valitse uusi kohde ja sen yhteys' }).waitFor();
  await app.page.keyboard.type('Pros');
  await press('Enter');
  await app.page.locator('.vnode-new textarea').waitFor();
  await app.page.keyboard.type('Varaaminen');
  await press('Enter');
  await node('Varaaminen').waitFor();
  await press('Escape');
  expect(await lines()).toEqual(['Palvelee: Varaamo → Varaaminen']);
  // Along the line and back, and in reading order.
  await press('Alt+ArrowLeft');
  await app.settled();
  expect(await focused()).toBe('Varaamo, tietojärjestelmä, 1 yhteys, 1/2');
  await press('Tab');
  await app.settled();
  expect(await focused()).toBe('Varaaminen, prosessi, 1 yhteys, 2/2');
  const before = await node('Varaaminen').boundingBox();
  await press('Shift+ArrowDown', 'ArrowRight');
  await app.page.waitForTimeout(600);
  const after = await node('Varaaminen').boundingBox();
  expect([(after?.x ?? 0) - (before?.x ?? 0), (after?.y ?? 0) - (before?.y ?? 0)].map(Math.round)).toEqual([
    10, 50,
  ]);
  expect(await said()).toBe('Siirtyi 10 oikealle, 50 alas');
  // The last node lets the focus go on.
  await press('Tab');
  expect(await app.page.evaluate(() => document.activeElement?.closest('.vnode') === null)).toBe(true);
});

test('the menu of the chosen node opens by Shift+F10', async () => {
  await app.page.locator('.free-view').focus();
  await press('Shift+F10');
  await app.page.getByRole('menu', { name: 'Toiminnot' }).waitFor();
  await press('Enter');
  await node('Varaaminen').locator('textarea').waitFor();
  await press('Control+a');
  await app.page.keyboard.type('Tilan varaaminen');
  await press('Enter');
  await node('Tilan varaaminen').waitFor();
});

test('the target is decided, and the model exported', async () => {
  await press('3', 'Alt+4');
  await app.settled();
  expect(await focused()).toBe('Tilan varaaminen, prosessi, poistuu, 1 yhteys, 2/2');
  await press('Control+s');
  await app.page.getByRole('dialog').waitFor();
  const download = app.page.waitForEvent('download');
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await app.page.evaluate(() => document.activeElement?.textContent)) === 'Tallenna…') break;
    await press('Tab');
  }
  await press('Enter');
  const path = await (await download).path();
  const text = readFileSync(path, 'utf8');
  for (const name of ['Kirjasto', 'Lasku', 'Varaamo', 'Tilan varaaminen']) expect(text).toContain(name);
  expect(app.complaints).toEqual([]);
});
