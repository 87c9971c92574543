// Colours, legend, conditions, focus and saved looks, on the map and in a free view.
import { COLOUR_THEMES } from '../../../domain/drawing/colours';
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
beforeAll(() => {
  app = suite.app;
});

const row = (name: RegExp) => app.page.locator('.look-panel').getByRole('button', { name });
const count = (selector: string) => app.page.locator(selector).count();
async function colour(name: string): Promise<void> {
  await app.page.locator('#look-menu').click();
  await app.page.getByRole('menuitemradio', { name, exact: true }).click();
  await app.page.getByRole('heading', { name, exact: true }).waitFor();
}

test('colours cards, with the value in words; what is not known is hatched', async () => {
  await app.openSample();
  await colour('Kriittisyys');
  expect(await count('.card:not([data-heat])')).toBe(0);
  const words = await app.page.locator('.card[data-heat="sequential-5"] .card-meta').first().innerText();
  expect(words).toContain('Erittäin korkea');
  await colour('Toimittaja');
  expect(await count('.card[data-heat="unknown"]')).toBeGreaterThan(0);
  expect(await count('.card[data-heat="other"]')).toBeGreaterThan(0);
});

test('every colouring of the sample shows at least two classes', async () => {
  await app.page.locator('#look-menu').click();
  const names = await app.page
    .getByRole('menuitemradio')
    .filter({ hasNotText: /mukaan|kaikilla|kerrokset/ })
    .allInnerTexts();
  await app.page.keyboard.press('Escape');
  expect(names.length).toBeGreaterThan(15);
  const poor: string[] = [];
  for (const name of names) {
    await colour(name);
    if ((await count('.look-row')) < 2) poor.push(name);
  }
  // Everybody's contact is left to the municipality itself.
  expect(poor).toEqual(['Vastuurooli']);
});

test('a row of the legend shows only itself, with Ctrl one more; one click shows all again', async () => {
  await colour('Kriittisyys');
  await row(/^Erittäin korkea/).click();
  await app.page.getByRole('button', { name: /näkyy/ }).waitFor();
  const light = await count('.card[data-dimmed="false"]');
  expect(light).toBe(await count('.card[data-heat="sequential-5"]'));
  await row(/^Korkea/).click({ modifiers: ['Control'] });
  expect(await count('.card[data-dimmed="false"]')).toBeGreaterThan(light);
  await app.page.keyboard.press('Control+Enter');
  expect(await count('.card[data-dimmed="false"]')).toBe(light);
  await app.page.keyboard.press('ArrowUp');
  await row(/^Erittäin korkea/)
    .and(app.page.locator(':focus'))
    .waitFor();
  await app.page.getByRole('button', { name: /näkyy/ }).click();
  expect(await count('.card[data-dimmed="true"]')).toBe(0);
});

test('by keyboard: into the conditions, words, hiding the others', async () => {
  const all = await count('.card');
  await app.page.keyboard.press('f');
  await app.page.locator('.look-text:focus').waitFor();
  await app.page.keyboard.type('talous');
  expect(await count('.card[data-dimmed="false"]')).toBeLessThan(all);
  await app.page.locator('.look-others').getByText('Piilota').click();
  await app.page.locator('.card[data-dimmed="true"]').first().waitFor({ state: 'detached' });
  expect(await count('.card')).toBeLessThan(all);
  await app.page.locator('.look-add').selectOption({ label: 'Omistajayksikkö' });
  await app.page.locator('.look-condition .look-choice').first().waitFor();
  await app.page.locator('.look-condition .look-choice').first().click();
  await app.page.locator('.look-condition').getByRole('button').click();
  await app.page.locator('.look-panel').getByRole('button', { name: 'Sulje' }).click();
  await app.page.keyboard.press('Shift+F');
  expect(await count('.card')).toBe(all);
});

test('focus: the chosen one and what is linked stay in the light; further by one step', async () => {
  await app.card('Asiakaari 8').first().click();
  await app.page.keyboard.press('k');
  await app.page.getByText('1 yhteyden päähän').waitFor();
  const near = await count('.card[data-dimmed="false"]');
  await app.page.keyboard.press('Shift+K');
  await app.page.getByText('2 yhteyden päähän').waitFor();
  expect(await count('.card[data-dimmed="false"]')).toBeGreaterThan(near);
  await app.page.keyboard.press('k');
  await app.page.getByText('yhteyden päähän').waitFor({ state: 'detached' });
});

test('a look is saved, undone, done again, and used from the palette after a restart', async () => {
  await colour('Kustannus vuodessa');
  await app.page.locator('#look-menu').click();
  await app.page.getByRole('menuitem', { name: /Tallenna tai muokkaa/ }).click();
  await app.page.getByLabel('Nykyisen värityksen nimi').fill('Kalliit');
  await app.page.keyboard.press('Enter');
  await app.page.getByText('Väritys ”Kalliit” tallennettu.').waitFor();
  await app.page.keyboard.press('Control+z');
  await app.settled();
  await app.page.locator('#look-menu').click();
  expect(await app.page.getByRole('menuitem', { name: 'Kalliit' }).count()).toBe(0);
  await app.page.keyboard.press('Escape');
  await app.page.keyboard.press('Control+y');
  await app.settled();
  await colour('Elinkaaren vaihe');
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await app.page.getByRole('heading', { name: 'Elinkaaren vaihe' }).waitFor();
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('Kalliit');
  await app.page.getByRole('option', { name: /Kalliit/ }).waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name: 'Kustannus vuodessa' }).waitFor();
});

test('a picture has the colours and their legend', async () => {
  await app.page.keyboard.press('Control+p');
  const preview = app.page.getByRole('img', { name: /^Esikatselu/u });
  await preview.locator('text', { hasText: 'vähintään 20' }).first().waitFor();
  await app.page.keyboard.press('Escape');
  await preview.waitFor({ state: 'detached' });
});

test('a free view has its own colours, a dot for the amount, and lines that stand back', async () => {
  await app.card('Asiakaari 8').first().click();
  await app.page.keyboard.press('Control+k');
  await app.page.keyboard.type('yhteyksistä');
  await app.page.locator('.command-row').first().waitFor();
  await app.page.keyboard.press('Enter');
  await app.page.locator('.vnode').first().waitFor();
  expect(await count('.vnode[data-heat]')).toBe(0);
  await colour('Kriittisyys');
  await app.page.locator('#look-menu').click();
  await app.page.getByRole('menuitemradio', { name: 'Kustannuksen mukaan' }).click();
  await app.page.locator('.vnode-scale').first().waitFor();
  expect(await count('.vnode[data-heat]')).toBe(await count('.vnode'));
  await app.page.locator('.look-row').first().click();
  await app.page.locator('.vline[data-dimmed="true"]').first().waitFor();
});

const show = (theme: string) =>
  app.page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);

test.each(COLOUR_THEMES)('a coloured view passes the check for accessibility: %s', async (theme) => {
  await show(theme);
  await app.page.locator('.look-panel').waitFor();
  expect(await violationsOf(app.page, `${theme}-looks-view`)).toEqual([]);
});

test.each(COLOUR_THEMES)('a coloured map with its conditions passes it: %s', async (theme) => {
  if ((await count('.card')) === 0) {
    await app.page.keyboard.press('Control+Alt+m');
    await app.page.locator('.card').first().waitFor();
    await colour('Toimittaja');
    await app.page.keyboard.press('f');
    await app.page.locator('.look-text').waitFor();
  }
  await show(theme);
  expect(await violationsOf(app.page, `${theme}-looks-map`)).toEqual([]);
});

test('nothing was refused by the content policy', () => {
  expect(app.complaints).toEqual([]);
});
