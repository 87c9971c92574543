// Tabs, two panes that move together, and a presentation.
import { appOfFile, type AppPage } from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

const suite = appOfFile();
let app: AppPage;
beforeAll(() => {
  app = suite.app;
});

const tab = (name: string) =>
  app.page.getByRole('tablist', { name: 'Avoimet näkymät' }).getByRole('tab', { name });
const places = () =>
  app.page
    .locator('.pane .react-flow__viewport')
    .evaluateAll((all) => all.map((one) => (one as HTMLElement).style.transform));

async function newView(name: string): Promise<void> {
  await app.page.keyboard.press('Control+Alt+n');
  await app.page.getByRole('dialog').getByLabel('Nimi').fill(name);
  await app.page.keyboard.press('Enter');
  await app.page.getByRole('heading', { name, level: 1 }).waitFor({ state: 'attached' });
  await app.settled();
}

test('opened views get tabs, which are walked, moved and closed by keyboard', async () => {
  await app.openSample();
  expect(await app.page.locator('.place-tab').count()).toBe(0);
  await newView('Ensimmäinen');
  await newView('Toinen');
  await app.page.keyboard.press('Alt+PageDown');
  await app.page.locator('.place-tab[aria-selected="true"]', { hasText: 'Kartta' }).waitFor();
  await tab('Kartta').focus();
  await app.page.keyboard.press('Alt+ArrowRight');
  expect(await app.page.locator('.place-name').allInnerTexts()).toEqual(['Ensimmäinen', 'Kartta', 'Toinen']);
  expect(await violationsOf(app.page, 'places-tabs')).toEqual([]);
  await app.page.keyboard.press('ArrowRight');
  await app.page.keyboard.press('Delete');
  expect(await app.page.locator('.place-name').allInnerTexts()).toEqual(['Ensimmäinen', 'Kartta']);
});

test('tabs are there again after a reload', async () => {
  await app.page.waitForTimeout(400);
  await app.page.reload();
  await tab('Ensimmäinen').waitFor();
  expect(await app.page.locator('.place-name').allInnerTexts()).toEqual(['Ensimmäinen', 'Kartta']);
});

test('the map stands in two states side by side and moves together until the link is opened', async () => {
  await app.page.locator('.card').first().waitFor();
  await app.page.keyboard.press('Control+Alt+s');
  await app.page.locator('.pane').nth(1).locator('.card').first().waitFor();
  await app.settled();
  expect(await app.page.locator('.pane').first().locator('.card[data-fate="new"]').count()).toBe(0);
  await app.page.locator('.pane').nth(1).getByText('Mallilan asiointi').first().waitFor();
  expect(await violationsOf(app.page, 'places-panes')).toEqual([]);
  await app.page.locator('.pane').first().hover();
  await app.page.mouse.wheel(0, 300);
  await app.page.waitForFunction(() => {
    const [left, right] = [...document.querySelectorAll<HTMLElement>('.pane .react-flow__viewport')];
    return (
      left &&
      right &&
      left.style.transform === right.style.transform &&
      !left.style.transform.includes(', 0px')
    );
  });
  await app.page.getByRole('button', { name: 'Vieritä ja suurenna yhdessä' }).click();
  const [, right] = await places();
  await app.page.locator('.pane').first().hover();
  await app.page.mouse.wheel(0, 200);
  await app.page.waitForFunction(
    (before) =>
      document.querySelector<HTMLElement>('.pane .react-flow__viewport')?.style.transform !== before,
    right,
  );
  expect((await places())[1]).toBe(right);
  await app.page.keyboard.press('Control+Alt+s');
  await app.page.locator('.pane').nth(1).waitFor({ state: 'detached' });
});

test('a presentation fills the screen, goes by one key, changes nothing, and ends where it began', async () => {
  await app.page.keyboard.press('F5');
  const bar = app.page.getByRole('toolbar', { name: 'Esitys' });
  await bar.waitFor();
  await app.page.waitForFunction(() => document.fullscreenElement !== null);
  expect(await app.page.locator('.top-bar, .rail, .status-bar').count()).toBe(0);
  expect(await violationsOf(app.page, 'places-presentation')).toEqual([]);
  const at = () => app.page.locator('.present-place').innerText();
  const first = Number((await at()).split('/')[0]);
  await app.page.keyboard.press('ArrowRight');
  expect(await at()).toBe(`${first + 1}/6`);
  await app.page.keyboard.press('l');
  await app.page.locator('.present-light').waitFor();
  await app.page.keyboard.press('Control+z');
  await app.page.keyboard.press('Escape');
  await app.page.locator('.top-bar').waitFor();
  expect(await tab('Kartta').getAttribute('aria-selected')).toBe('true');
  await app.page.waitForFunction(() => document.fullscreenElement === null);
});

test('the course of a presentation is chosen, kept, and walked by number, black screen and light', async () => {
  const { page } = app;
  await page.keyboard.press('Shift+F5');
  const dialog = page.getByRole('dialog', { name: 'Esityksen kulku' });
  const rows = dialog.getByRole('list', { name: 'Esityksen kohdat' }).getByRole('listitem');
  expect(await rows.count()).toBe(6);
  const map = rows.filter({ hasText: 'Kartta' });
  await map.nth(1).getByRole('checkbox').uncheck();
  await map.nth(2).getByRole('button', { name: 'Siirrä aiemmaksi' }).click();
  expect(await map.nth(1).getByRole('combobox').inputValue()).toBe('target');
  await dialog.getByLabel('Lisättävä näkymä').selectOption({ label: 'Integraatiokartta' });
  await dialog.getByRole('button', { name: 'Lisää', exact: true }).click();
  expect(await rows.last().getByRole('checkbox').isChecked()).toBe(true);
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await violationsOf(page, `present-plan-${theme}`)).toEqual([]);
  }
  await page.waitForTimeout(400);
  await page.reload();
  await page.locator('.card').first().waitFor();
  await page.keyboard.press('Shift+F5');
  expect(await rows.count()).toBe(7);
  await map.first().getByRole('button', { name: 'Aloita tästä: Kartta' }).click();
  const bar = page.getByRole('toolbar', { name: 'Esitys' });
  await bar.waitFor();
  const at = () => page.locator('.present-place').innerText();
  const [here, count] = (await at()).split('/').map(Number);
  expect(count).toBe(6);
  await page.keyboard.press('6');
  expect(await at()).toBe('6/6');
  await page.locator('.free-view.generated .vnode').first().waitFor();
  await page.keyboard.press('s');
  await page.locator('.vnode[data-dimmed="true"]').first().waitFor();
  await page.keyboard.press(String(here));
  expect(await at()).toBe(`${here}/6`);
  await page.keyboard.press('b');
  await page.locator('.present-black').waitFor();
  await page.keyboard.press('ArrowRight');
  await page.locator('.present-black').waitFor({ state: 'detached' });
  expect(await at()).toBe(`${here}/6`);
  await app.settled();
  const card = await page.locator('.card[title="Asiakaari 8"]').first().boundingBox();
  if (card) await page.mouse.click(card.x + card.width / 2, card.y + card.height / 2);
  await page.locator('.card[title="Asiakaari 8"][data-dimmed="false"]').first().waitFor();
  expect(await page.locator('.card[data-dimmed="true"]').count()).toBeGreaterThan(5);
  await page.getByText(/^Valossa Asiakaari 8/u).waitFor({ state: 'attached' });
  for (const theme of ['light', 'dark', 'contrast']) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    expect(await violationsOf(page, `present-light-${theme}`)).toEqual([]);
  }
  await page.keyboard.press('Escape');
  expect(await page.locator('.card[data-dimmed="true"]').count()).toBe(0);
  await page.keyboard.press('Escape');
  await page.locator('.top-bar').waitFor();
});

test('what is typed in one pane is not typed in the other', async () => {
  const { page } = app;
  await page.keyboard.press('Control+Alt+s');
  await page.locator('.pane').nth(1).locator('.card').first().waitFor();
  await app.settled();
  const left = page.locator('.pane').first().locator('.card[title="Asiakaari 8"]').first();
  await left.click();
  await page.locator('.pane').first().locator('.card[data-selected="true"]').first().waitFor();
  await page.keyboard.press('F2');
  await page.locator('.pane').first().locator('.card-rename').waitFor();
  expect(await page.locator('.card-rename').count()).toBe(1);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+Alt+s');
});

test('tabs that do not fit are all in a list', async () => {
  const { page } = app;
  await page.keyboard.press('v');
  for (const name of [
    'Järjestelmät osa-alueittain',
    'Järjestelmät yksiköittäin',
    'Järjestelmät toimittajittain',
    'Järjestelmien yhteistyö',
    'Tietovarantokartta',
  ]) {
    await page.getByRole('button', { name, exact: true }).click();
    await tab(name).waitFor();
  }
  await page.getByRole('button', { name: /^Kaikki \d+ avointa$/u }).click();
  expect(await page.getByRole('menuitemradio').count()).toBe(await page.locator('.place-tab').count());
  expect(await violationsOf(page, 'places-list')).toEqual([]);
  await page.getByRole('menuitemradio', { name: 'Kartta', exact: true }).click();
  await page.locator('.place-tab[aria-selected="true"]', { hasText: 'Kartta' }).waitFor();
  await page.keyboard.press('v');
});

test('nothing was complained of', () => {
  expect(app.complaints).toEqual([]);
});
