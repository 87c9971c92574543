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

test('nothing was complained of', () => {
  expect(app.complaints).toEqual([]);
});
