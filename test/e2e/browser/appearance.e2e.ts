// What the main views look like in three themes: pictures of the documentation, and parts compared with agreed pictures.
import type { Browser, Locator } from 'playwright-core';
import { COLOUR_THEMES } from '../../../domain/drawing/colours';
import {
  AppPage,
  launchBrowser,
  removeFolder,
  startServer,
  temporaryFolder,
  type Server,
} from '../../support/browser-app';
import { violationsOf } from '../../support/screens';
import { expectBaseline, renewImage } from '../../support/theme-pictures';

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

  /** The window without what changes from run to run: the time, and where the mouse is. */
  async function still(): Promise<void> {
    await app.page.mouse.move(720, 2);
    await app.page.evaluate(() => {
      const time = document.querySelector('.saved')?.lastChild;
      if (time) time.nodeValue = 'Tallennettu';
    });
    await app.settled();
  }

  async function image(name: string): Promise<void> {
    await still();
    renewImage(name, theme, await app.page.screenshot());
  }

  async function same(name: string, part: Locator): Promise<void> {
    await still();
    expectBaseline(name, theme, await part.screenshot());
  }

  test('start', async () => {
    await image('start');
    await same('new-workspace', app.page.locator('form').first());
  });

  test('the layer map with its differences', async () => {
    await app.openSample();
    await app.page.keyboard.press('2');
    await app.settled();
    await image('layer-map');
    await same('state-switch', app.page.locator('.state-switch'));
    await same('map-box', app.box('ak.asiointipalvelu'));
    for (const fate of ['new', 'change', 'replace', 'retire'] as const)
      await same(`card-${fate}`, app.page.locator(`.card[data-fate="${fate}"]`).first());
  });

  test('the menu of theme and text size', async () => {
    await app.page.keyboard.press('Control+Shift+L');
    await app.page.getByRole('menuitemradio', { name: 'Suuri kontrasti' }).waitFor();
    await image('appearance');
    await same('appearance-menu', app.page.getByRole('menu'));
    await app.page.keyboard.press('Escape');
  });

  test('details of a system', async () => {
    await app.card('Asiakaari 8').first().click();
    await app.settled();
    await image('details');
    await same('fates', app.page.locator('.fates'));
    await app.page.keyboard.press('Escape');
  });

  test('search and commands', async () => {
    await app.page.keyboard.press('Control+k');
    await app.page.getByRole('dialog').waitFor();
    await app.page.keyboard.type('asia');
    await image('commands');
    await app.page.keyboard.press('Escape');
  });

  test('a free view', async () => {
    await app.card('Asiakaari 8').first().click();
    await app.page.keyboard.press('Control+k');
    await app.page.locator('.command-input').fill('Piirrä näkymä kohteen yhteyksistä');
    await app.page.keyboard.press('Enter');
    await app.page.locator('.vnode[title="Asiakaari 8"]').waitFor();
    await image('free-view');
    await same('node', app.page.locator('.vnode[title="Avain-IDM"]'));
  });

  test('what surrounds a system, and what talks to what', async () => {
    await app.page.locator('.vnode[title="Asiakaari 8"]').click();
    await app.page.keyboard.press('a');
    await app.page.locator('.generated .vnode').first().waitFor();
    await image('around');
    await app.page.getByRole('button', { name: 'Näkymät' }).click();
    await app.page.getByRole('button', { name: 'Integraatiokartta' }).click();
    await app.page.locator('.generated .vnode').first().waitFor();
    await image('integrations');
    await app.page.getByText('Matriisi', { exact: true }).click();
    await app.page.getByRole('grid').waitFor();
    expect(await violationsOf(app.page, `${theme}-matrix`)).toEqual([]);
    await image('integration-matrix');
  });

  test('the map coloured by what systems cost', async () => {
    await app.page.getByRole('button', { name: 'Kerroskartta' }).click();
    await app.page.keyboard.press('v');
    await app.card('Asiakaari 8').first().waitFor();
    await app.page.keyboard.press('Shift+C');
    await app.page.getByRole('menuitemradio', { name: 'Kustannus vuodessa' }).first().click();
    await app.page.locator('.look-panel').waitFor();
    expect(await violationsOf(app.page, `${theme}-cost`)).toEqual([]);
    await image('cost');
  });
});
