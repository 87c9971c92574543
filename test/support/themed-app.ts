// The app in one theme for a group of tests, and its pictures without what changes from run to run.
import type { Browser, Locator } from 'playwright-core';
import type { ColourTheme } from '../../domain/drawing/colours';
import {
  AppPage,
  launchBrowser,
  removeFolder,
  startServer,
  temporaryFolder,
  type Server,
} from './browser-app';
import { expectBaseline, renewImage } from './theme-pictures';

export interface ThemedApp {
  /** There once the tests run. */
  readonly app: AppPage;
  /** Renews a picture of the window in the documentation. */
  image(name: string): Promise<void>;
  /** Compares a part with the picture that was agreed on. */
  same(name: string, part: Locator): Promise<void>;
}

/** Call inside a group of tests: starts the app before them, ends it after them. */
export function themedApp(theme: ColourTheme): ThemedApp {
  let browser: Browser;
  let data: string;
  let server: Server;
  let app: AppPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    data = temporaryFolder();
    server = await startServer(data);
    app = await AppPage.open(browser, server.url, theme);
    await app.page.getByRole('button', { name: 'Avaa esimerkki' }).waitFor();
  });
  afterAll(async () => {
    await app.close();
    await browser.close();
    await server.stop();
    removeFolder(data);
  });

  /** Without the time, and without what the mouse is over. */
  async function still(): Promise<void> {
    await app.page.mouse.move(720, 2);
    await app.page.evaluate(() => {
      const time = document.querySelector('.saved')?.lastChild;
      if (time) time.nodeValue = 'Tallennettu';
    });
    await app.settled();
  }

  return {
    get app() {
      return app;
    },
    image: async (name) => {
      await still();
      renewImage(name, theme, await app.page.screenshot());
    },
    same: async (name, part) => {
      await still();
      expectBaseline(name, theme, await part.screenshot());
    },
  };
}
