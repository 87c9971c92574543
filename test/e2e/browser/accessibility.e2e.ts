// Every screen without automatic accessibility violations, in all three themes; nothing refused by the content policy.
import { COLOUR_THEMES } from '../../../domain/drawing/colours';
import type { Browser } from 'playwright-core';
import {
  AppPage,
  launchBrowser,
  removeFolder,
  startServer,
  temporaryFolder,
  type Server,
} from '../../support/browser-app';
import { violationsOf } from '../../support/screens';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each(COLOUR_THEMES)('%s', (theme) => {
  let data: string;
  let server: Server;
  let app: AppPage;

  beforeAll(async () => {
    data = temporaryFolder();
    server = await startServer(data);
    app = await AppPage.open(browser, server.url, theme);
    await app.page.getByRole('button', { name: 'Avaa esimerkki' }).waitFor();
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
    removeFolder(data);
  });

  // The light theme answers for the structure, each theme for its colours.
  const violations = (name: string): Promise<string[]> =>
    violationsOf(app.page, `${theme}-${name}`, theme === 'light' ? 'all' : 'colours');

  test('start screen', async () => {
    expect(await violations('start')).toEqual([]);
    expect(await app.page.evaluate(() => document.documentElement.dataset['theme'])).toBe(theme);
  });

  test('a planted fault is found', async () => {
    await app.page.evaluate(() => {
      const plant = document.createElement('div');
      plant.id = 'plant';
      plant.innerHTML = '<button></button><p>harmaata harmaalla</p>';
      plant.style.cssText = 'position:fixed;inset:0 auto auto 0;z-index:9999;color:#777;background:#888';
      document.body.append(plant);
    });
    const found = (await violations('planted')).map((line) => line.split(':')[0]);
    expect(found).toContain('color-contrast');
    if (theme === 'light') expect(found).toContain('button-name');
    await app.page.evaluate(() => document.querySelector('#plant')?.remove());
    expect(await violations('start-again')).toEqual([]);
  });

  test('map of the sample in the three states', async () => {
    await app.openSample();
    expect(await app.page.locator('.card').count()).toBeGreaterThan(80);
    expect(await violations('current')).toEqual([]);
    await app.page.keyboard.press('2');
    await app.settled();
    expect(await violations('diff')).toEqual([]);
    await app.page.keyboard.press('3');
    await app.settled();
    expect(await violations('target')).toEqual([]);
  });

  test('details of a system, an integration, a box and several systems', async () => {
    await app.page.keyboard.press('2');
    await app.card('Asiakaari 8').first().click();
    await app.settled();
    expect(await violations('system')).toEqual([]);
    await app.page.locator('.flow-row').first().click();
    await app.settled();
    expect(await violations('integration')).toEqual([]);
    await app.box('ak.intranet').locator('.box-head').click();
    expect(await violations('box')).toEqual([]);
    await app.page.keyboard.press('Control+a');
    await app.settled();
    expect(await violations('many')).toEqual([]);
    await app.page.keyboard.press('Escape');
  });

  test('palette, search, command palette, history and dialogs', async () => {
    await app.page.keyboard.press('p');
    await app.page.keyboard.press('Control+f');
    await app.page.keyboard.type('suomi');
    await app.page.keyboard.press('Enter');
    await app.settled();
    expect(await violations('palette-search')).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Control+Shift+L');
    await app.page.getByRole('menuitemradio', { name: 'Suuri kontrasti' }).waitFor();
    expect(await violations('appearance')).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('dialog').waitFor();
    expect(await violations('commands')).toEqual([]);
    await app.page.keyboard.press('Escape');
    await app.page.getByRole('tab', { name: 'Historia' }).click();
    for (const [name, button] of [
      ['references', 'Mallit'],
      ['import', 'Tuo'],
      ['export', 'Vie'],
    ] as const) {
      await app.page.getByRole('navigation').getByRole('button', { name: button, exact: true }).click();
      await app.page.getByRole('dialog').waitFor();
      await app.settled();
      expect(await violations(name)).toEqual([]);
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
    await app.page.keyboard.press('F1');
    await app.page.getByRole('dialog').waitFor();
    expect(await violations('shortcuts')).toEqual([]);
    await app.page.keyboard.press('Escape');
  });

  test('dialogs that the command palette opens', async () => {
    for (const [name, command] of [
      ['duplicates', 'Etsi kaksoiskappaleet'],
      ['organisation', 'Kunnan ja tavoitetilan tiedot'],
      ['extract', 'Tee ote mallista'],
      ['picture', 'Vie kuvana'],
    ] as const) {
      await app.page.keyboard.press('Control+k');
      await app.page.locator('.command-input').fill(command);
      await app.page.getByRole('option', { name: new RegExp(command, 'u') }).waitFor();
      await app.page.keyboard.press('Enter');
      await app.page.locator('.dialog').waitFor();
      await app.settled();
      expect(await violations(name)).toEqual([]);
      await app.page.keyboard.press('Escape');
      await app.page.getByRole('dialog').waitFor({ state: 'detached' });
    }
  });

  test('colours that the system forces leave what is chosen and focused in sight', async () => {
    await app.page.emulateMedia({ forcedColors: 'active' });
    const ground = (selector: string): Promise<string> =>
      app.page
        .locator(selector)
        .first()
        .evaluate((part) => getComputedStyle(part).backgroundColor);
    expect(await ground('.segment[data-selected]')).not.toBe(await ground('.segment:not([data-selected])'));
    expect(await ground('.rail-button[aria-pressed="true"]')).not.toBe(
      await ground('.rail-button[aria-pressed="false"]'),
    );
    await app.page.emulateMedia({ forcedColors: 'none' });
  });

  test('free views: the list, a new view with its palette, and a drawn one', async () => {
    await app.page.keyboard.press('v');
    await app.settled();
    expect(await violations('views')).toEqual([]);
    await app.page.keyboard.press('Control+Alt+n');
    await app.page.getByRole('dialog').getByLabel('Nimi').fill('Sote-kuva');
    expect(await violations('new-view')).toEqual([]);
    await app.page.keyboard.press('Enter');
    await app.page.locator('.view-type', { hasText: 'Tietojärjestelmä' }).first().click();
    await app.page.keyboard.type('Potilastieto');
    await app.page.keyboard.press('Enter');
    await app.page.locator('.vnode[title="Potilastieto"]').waitFor();
    await app.page.keyboard.press('Escape');
    await app.settled();
    expect(await violations('free-view')).toEqual([]);
    await app.page.keyboard.press('v');
    await app.settled();
    expect(await violations('free-view-list')).toEqual([]);
  });

  test('the console stayed silent', () => {
    expect(app.complaints).toEqual([]);
  });
});
