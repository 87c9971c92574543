// Starts browser mode with a data folder of its own and drives it in a real Chromium.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ColourTheme } from '../../domain/drawing/colours';
import { chromium, type Browser, type BrowserContext, type Locator, type Page } from 'playwright-core';

const root = join(__dirname, '../..');

/** A server process and the address to open it with. */
export interface Server {
  readonly url: string;
  readonly process: ChildProcess;
  /** Ends it as Ctrl+C does and waits. */
  stop(): Promise<void>;
}

/** Starts `kokonaiskuva serve` over a data folder. */
export async function startServer(data: string, args: readonly string[] = []): Promise<Server> {
  const child = spawn(process.execPath, [join(root, 'out/engine/cli.cjs'), 'serve', '--json', ...args], {
    env: { ...process.env, KOKONAISKUVA_DATA: data, KOKONAISKUVA_SETTINGS: join(data, 'settings.json') },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((found, failed) => {
    let output = '';
    child.once('exit', (code) => failed(new Error(`serve ended with ${code}`)));
    child.stdout.on('data', (chunk: Buffer) => {
      output += chunk.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+/u.exec(output);
      if (match) found(match[0]);
    });
  });
  return {
    url,
    process: child,
    stop: () =>
      new Promise((done) => {
        child.once('exit', () => done());
        child.kill('SIGTERM');
      }),
  };
}

export function temporaryFolder(): string {
  return mkdtempSync(join(tmpdir(), 'kokonaiskuva-browser-'));
}

export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? 'chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** The app in one tab, with what a person does there. Messages of the console and faults are kept. */
export class AppPage {
  readonly complaints: string[] = [];

  constructor(
    readonly page: Page,
    readonly context: BrowserContext,
  ) {
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('console', (message) => {
      if (message.type() === 'error') this.complaints.push(message.text());
    });
  }

  /** Opens the app on a computer whose settings ask for this theme. */
  static async open(browser: Browser, url: string, theme: ColourTheme = 'light'): Promise<AppPage> {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      acceptDownloads: true,
      colorScheme: theme === 'dark' ? 'dark' : 'light',
      contrast: theme === 'contrast' ? 'more' : 'no-preference',
      reducedMotion: 'reduce',
    });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    context.setDefaultTimeout(8_000);
    const app = new AppPage(await context.newPage(), context);
    await app.page.goto(url);
    return app;
  }

  async createWorkspace(name: string, reference = 'Avoin kunta'): Promise<void> {
    await this.page.getByLabel('Kunnan nimi').fill(name);
    await this.page.getByRole('radio', { name: reference }).check();
    await this.page.getByRole('button', { name: 'Luo työtila' }).click();
    await this.page.locator('.box').first().waitFor();
    await this.settled();
  }

  async openSample(): Promise<void> {
    await this.page.getByRole('button', { name: 'Avaa esimerkki' }).click();
    await this.page.locator('.card').first().waitFor();
    await this.settled();
  }

  /** Types names into a box, Enter after each. */
  async add(componentId: string, ...names: string[]): Promise<void> {
    await this.box(componentId).locator('.add-button').click();
    for (const name of names) {
      await this.page.locator('.add-input').pressSequentially(name);
      await this.page.keyboard.press('Enter');
      await this.card(name).first().waitFor();
    }
    await this.page.keyboard.press('Escape');
    await this.settled();
  }

  card(name: string): Locator {
    return this.page.locator(`.card[title="${name}"]`);
  }

  box(id: string): Locator {
    return this.page.locator(`[id="component:${id}"]`);
  }

  /** Names on the cards of a box's area, sorted. */
  async cardNames(): Promise<string[]> {
    return (await this.page.locator('.card-name').allInnerTexts())
      .map((name) => name.replace(/\s+/gu, ' ').trim())
      .sort();
  }

  async drag(from: Locator, to: Locator, options: { ctrl?: boolean } = {}): Promise<void> {
    const a = await boundsOf(from);
    const b = await boundsOf(to);
    await this.page.mouse.move(a.x + 24, a.y + a.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(a.x + 44, a.y + a.height / 2 + 12, { steps: 4 });
    await this.page.mouse.move(b.x + b.width / 2, b.y + b.height - 12, { steps: 10 });
    if (options.ctrl) await this.page.keyboard.down('Control');
    await this.page.mouse.up();
    if (options.ctrl) await this.page.keyboard.up('Control');
    await this.settled();
  }

  /** Draws an integration from card to card by its handle. */
  async connect(from: string, to: string): Promise<void> {
    await this.card(from).first().hover();
    const handle = await boundsOf(this.card(from).first().locator('.card-handle'));
    const target = await boundsOf(this.card(to).first());
    await this.page.mouse.move(handle.x + handle.width / 2, handle.y + handle.height / 2);
    await this.page.mouse.down();
    await this.page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 12 });
    await this.page.mouse.up();
    await this.page.getByRole('heading', { name: new RegExp(`${from}.*${to}`, 'u') }).waitFor();
  }

  /** Clicks the free ground of the map, so that nothing is chosen. */
  async clearSelection(): Promise<void> {
    await this.page.locator('.react-flow__pane').click({ position: { x: 4, y: 4 } });
  }

  /** Chooses what happens to the chosen one. */
  async fate(word: 'säilyy' | 'muuttuu' | 'korvautuu' | 'poistuu' | 'uusi'): Promise<void> {
    await this.page.locator('.fates').getByText(word, { exact: true }).click();
    await this.settled();
  }

  /** Exports through the dialog; returns the file's path. */
  async exportAs(kind: 'ArchiMate' | 'JSON', folder: string): Promise<string> {
    await this.page.keyboard.press('Control+s');
    await this.page
      .getByRole('radio', { name: new RegExp(kind, 'u') })
      .first()
      .check();
    const download = this.page.waitForEvent('download');
    await this.page.locator('.dialog-foot').getByRole('button', { name: 'Tallenna…', exact: true }).click();
    const file = await download;
    const path = join(folder, file.suggestedFilename());
    await file.saveAs(path);
    await this.page.waitForTimeout(200);
    return path;
  }

  /** Waits until what was asked of the engine has been drawn. */
  async settled(): Promise<void> {
    await this.page.waitForTimeout(180);
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

async function boundsOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await locator.boundingBox();
  if (!box) throw new Error(`not on the screen: ${String(locator)}`);
  return box;
}

/**
 * A browser, a server over a data folder and one tab for the tests of a file, ended after them. `prepare` may put something into
 * the folder, which is empty otherwise, and says with which arguments the server starts.
 */
export function appOfFile(prepare: (data: string) => readonly string[] = () => []): {
  readonly app: AppPage;
  readonly data: string;
} {
  let browser: Browser;
  let server: Server;
  let data = '';
  let app: AppPage;
  beforeAll(async () => {
    browser = await launchBrowser();
    data = temporaryFolder();
    server = await startServer(data, prepare(data));
    app = await AppPage.open(browser, server.url);
  });
  afterAll(async () => {
    await browser.close();
    await server.stop();
    removeFolder(data);
  });
  return {
    get app() {
      return app;
    },
    get data() {
      return data;
    },
  };
}
