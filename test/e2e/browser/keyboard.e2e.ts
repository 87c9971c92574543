// The main job without a mouse.
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

test('creates a workspace', async () => {
  await app.page.getByLabel('Kunnan nimi').focus();
  await app.page.keyboard.type('Näppäilän kunta');
  await press('Enter');
  await app.page.locator('.box').first().waitFor();
  await app.settled();
});

test('goes to a box by arrows, adds systems, moves between them and renames', async () => {
  await press('ArrowDown', 'n');
  await app.page.keyboard.type('Ensimmäinen');
  await press('Enter');
  await app.page.keyboard.type('Toinen');
  await press('Enter', 'Escape');
  await app.card('Toinen').waitFor();
  expect(await app.cardNames()).toEqual(['Ensimmäinen', 'Toinen']);
  await press('ArrowDown', 'F2', 'Control+a');
  await app.page.keyboard.type('Eka');
  await press('Enter');
  await app.card('Eka').waitFor();
});

test('connects two systems by choosing the other end', async () => {
  expect(await app.page.locator('.card[data-selected="true"]').getAttribute('title')).toBe('Eka');
  await app.page.getByLabel('Lisää liittymä järjestelmään').focus();
  await app.page.keyboard.type('Toinen');
  await app.page.getByRole('heading', { name: /Eka.*Toinen/u }).waitFor();
  expect(await app.page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA');
  await app.page.keyboard.type('tiedot');
  await press('Enter');
  await app.page.locator('.flow-label', { hasText: 'tiedot' }).waitFor();
});

test('switches the state, decides a fate, undoes and redoes', async () => {
  await app.page.evaluate(() => (document.activeElement as HTMLElement).blur());
  await press('Escape', 'ArrowDown', 'ArrowDown');
  const name = await app.page.locator('.card[data-selected="true"]').getAttribute('title');
  await press('t', 'Alt+4');
  const fate = (): Promise<string | null> =>
    app.page.locator(`.card[title="${name}"]`).first().getAttribute('data-fate');
  await app.settled();
  expect(await fate()).toBe('retire');
  await press('Control+z');
  await app.settled();
  expect(await fate()).toBe('none');
  await press('Control+y');
  await app.settled();
  expect(await fate()).toBe('retire');
});

test('finds by name and runs commands by name', async () => {
  await press('Control+f');
  await app.page.keyboard.type('toinen');
  await press('Enter', 'Escape');
  expect(await app.page.locator('.card[data-selected="true"]').getAttribute('title')).toBe('Toinen');
  await press('Control+k');
  await app.page.keyboard.type('näytä erot');
  await press('Enter');
  await app.page.getByRole('radio', { name: 'Erot' }).and(app.page.locator(':checked')).waitFor();
  await press('Control+k');
  await app.page.keyboard.type('tiivistä kaikki');
  await press('Enter');
  await app.settled();
  expect(await app.page.locator('.lane[data-collapsed="true"]').count()).toBe(7);
});

test('exports from the keyboard', async () => {
  const download = app.page.waitForEvent('download');
  await press('Control+s');
  await app.page.getByRole('dialog').waitFor();
  await app.page.locator('.dialog-foot .primary').focus();
  await press('Enter');
  expect((await download).suggestedFilename()).toBe('Näppäilän kunta.xml');
});
