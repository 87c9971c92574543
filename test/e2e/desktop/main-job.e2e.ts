// The main job in a real window: create, draw, target, restart, undo, export.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { WorkspaceExport } from '../../../schemas/generated/types';
import { removeFolder, startApp, type RunningApp } from '../../support/electron-app';

let running: RunningApp;
let page: Page;

async function start(folder?: string): Promise<void> {
  running = await startApp(folder === undefined ? {} : { folder });
  page = running.page;
  page.setDefaultTimeout(15_000);
}

const card = (name: string): ReturnType<Page['locator']> => page.locator(`.card[title="${name}"]`);

beforeAll(() => start());
afterAll(async () => {
  await running.close();
  removeFolder(running.folder);
});

test('creates a workspace and draws systems', async () => {
  await page.getByLabel('Kunnan nimi').fill('Työpöydän kunta');
  await page.getByRole('button', { name: 'Luo työtila' }).click();
  await page.locator('.box').first().waitFor();
  await page.locator('[id="component:ak.asianhallinta"] .add-button').click();
  for (const name of ['Asiakaari', 'Kokousportti']) {
    await page.keyboard.type(name);
    await page.keyboard.press('Enter');
    await card(name).waitFor();
  }
  await page.keyboard.press('Escape');
  expect(await page.locator('.saved').innerText()).toMatch(/^Tallennettu \d/u);
});

test('decides the target state', async () => {
  await page.keyboard.press('t');
  await card('Kokousportti').click();
  await page.locator('.fates').getByText('poistuu', { exact: true }).click();
  await page.locator('.card[title="Kokousportti"][data-fate="retire"]').waitFor();
});

test('takes an edit back from the native menu', async () => {
  await running.app.evaluate(({ Menu }) => {
    const edit = Menu.getApplicationMenu()?.items.find((item) => item.label.replace('&', '') === 'Muokkaa');
    edit?.submenu?.items.find((item) => item.label.replace('&', '').startsWith('Kumoa'))?.click();
  });
  await page.locator('.card[title="Kokousportti"][data-fate="none"]').waitFor();
  await page.keyboard.press('Control+y');
  await page.locator('.card[title="Kokousportti"][data-fate="retire"]').waitFor();
});

test('tabs go by the keys that a browser keeps to itself, and the menu closes one', async () => {
  const shown = page.locator('.place-tab[aria-selected="true"]');
  await page.keyboard.press('Control+Alt+n');
  await page.getByRole('dialog').getByLabel('Nimi').fill('Esitettävä');
  await page.keyboard.press('Enter');
  await shown.filter({ hasText: 'Esitettävä' }).waitFor();
  await page.keyboard.press('Control+Tab');
  await shown.filter({ hasText: 'Kartta' }).waitFor();
  await page.keyboard.press('Control+Shift+Tab');
  await shown.filter({ hasText: 'Esitettävä' }).waitFor();
  await page.keyboard.press('Control+w');
  await page.locator('.place-tab').first().waitFor({ state: 'detached' });
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await page.keyboard.press('Control+z');
});

test('a presentation begins from the menu, fills the screen without the menu and gives the window back', async () => {
  const menuBar = () =>
    running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isMenuBarVisible());
  await running.app.evaluate(({ BrowserWindow, Menu }) => {
    const [window] = BrowserWindow.getAllWindows();
    const asked: boolean[] = [];
    Object.assign(globalThis, { asked });
    const fill = window?.setFullScreen.bind(window);
    if (window)
      window.setFullScreen = (on) => {
        asked.push(on);
        fill?.(on);
      };
    Menu.getApplicationMenu()?.getMenuItemById('present.start')?.click();
  });
  const bar = page.getByRole('toolbar', { name: 'Esitys' });
  await bar.waitFor();
  await page.locator('.top-bar').waitFor({ state: 'detached' });
  expect(await menuBar()).toBe(false);
  await page.keyboard.press('Escape');
  await page.locator('.top-bar').waitFor();
  // The window is told a moment after the page.
  for (let tries = 0; tries < 40 && !(await menuBar()); tries += 1) await page.waitForTimeout(50);
  expect(await menuBar()).toBe(true);
  const asked = await running.app.evaluate(() => (globalThis as unknown as { asked: boolean[] }).asked);
  expect([asked[0], asked.at(-1)]).toEqual([true, false]);
});

test('is there after a restart, and the edit before it can still be taken back', async () => {
  const { folder } = running;
  // The chosen state is remembered a moment after it was chosen.
  await page.waitForTimeout(300);
  await running.close();
  await start(folder);
  await page.locator('.workspace-open', { hasText: 'Työpöydän kunta' }).click();
  await page.locator('.card[title="Kokousportti"][data-fate="retire"]').waitFor();
  await page.keyboard.press('Control+z');
  await page.locator('.card[title="Kokousportti"][data-fate="none"]').waitFor();
});

test('exports through the system dialog', async () => {
  const target = join(running.folder, 'vienti.json');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  await page.keyboard.press('Control+s');
  await page.getByRole('radio', { name: /JSON/u }).check();
  await page.locator('.dialog-foot').getByRole('button', { name: 'Tallenna…', exact: true }).click();
  await page.getByText('Vietiin tiedostoon').waitFor();
  const model = JSON.parse(readFileSync(target, 'utf8')) as WorkspaceExport;
  const names = model.elements?.filter((element) => !element.reference).map((element) => element.name['fi']);
  expect(names?.sort()).toEqual(['Asiakaari', 'Kokousportti']);
});
