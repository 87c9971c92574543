// Starts the built app in a real Electron with a data folder of its own, and ends it.
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, errors, type ElectronApplication, type Page } from 'playwright-core';
import type { DesktopHost } from '../../schemas/host';

export const root = join(__dirname, '../..');

type LaunchOptions = NonNullable<Parameters<typeof _electron.launch>[0]>;

export interface StartOptions {
  /** utility: the way users get; node: the engine on the Node that runs these tests. */
  engine?: 'utility' | 'node';
  /** Data of an earlier start, to start again with. */
  folder?: string;
  /** Further arguments, such as a file to open. */
  args?: string[];
  env?: Record<string, string>;
}

export interface RunningApp {
  app: ElectronApplication;
  page: Page;
  /** Holds data/, settings.json and Electron's own profile. */
  folder: string;
  close(): Promise<void>;
}

export async function startApp(options: StartOptions = {}): Promise<RunningApp> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'kokonaiskuva-desktop-'));
  const app = await launched({
    executablePath: electronExecutable(),
    // Under a virtual display the search for a graphics card sometimes never ends.
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${join(folder, 'profile')}`,
      ...(options.args ?? []),
    ],
    cwd: folder,
    env: {
      ...environment(),
      KOKONAISKUVA_DATA: join(folder, 'data'),
      KOKONAISKUVA_SETTINGS: join(folder, 'settings.json'),
      ...(options.engine === 'utility' ? {} : { KOKONAISKUVA_ENGINE_NODE: process.execPath }),
      ...(existsSync(join(root, 'out/renderer/index.html'))
        ? {}
        : { KOKONAISKUVA_PAGE: standInPage(folder) }),
      ...options.env,
    },
  });
  const page = await app.firstWindow();
  return { app, page, folder, close: () => app.close() };
}

/** Playwright now and then waits for ever for a page that is there already: then the app is ended and started once more. */
async function launched(options: LaunchOptions): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ ...options, timeout: 25_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error;
    return _electron.launch({ ...options, timeout: 60_000 });
  }
}

/** Forgets the data of a run. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
}

/** A version of the running Electron's Node, as main reports it. */
export function nodeOf(running: RunningApp): Promise<string> {
  return running.app.evaluate(() => process.versions.node);
}

/** Calls a method of the engine from inside the page, through window.host as the page's own code does. */
export function call(page: Page, method: string, params: object): Promise<Record<string, unknown>> {
  return page.evaluate(
    ([name, given]) =>
      new Promise<Record<string, unknown>>((resolve, reject) => {
        const { host } = window as unknown as { host: DesktopHost };
        // Far from the page's own numbers, so that neither takes the other's reply.
        const id = 1_000_000_000 + Math.floor(Math.random() * 1_000_000_000);
        setTimeout(() => reject(new Error(`no reply to ${name}`)), 30_000);
        const stop = host.onMessage((text) => {
          const message = JSON.parse(text);
          if (message.id !== id) return;
          stop();
          if (message.ok) resolve(message.result);
          else reject(new Error(JSON.stringify(message.error)));
        });
        host.send(JSON.stringify({ id, method: name, params: given }));
      }),
    [method, params] as const,
  );
}

function electronExecutable(): string {
  const folder = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (!folder) throw new Error('ELECTRON_OVERRIDE_DIST_PATH is not set: run through scripts/e2e.mjs desktop');
  const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];
  const found = names.map((name) => join(folder, name)).find((path) => existsSync(path));
  if (!found) throw new Error(`no Electron in ${folder}`);
  return found;
}

function environment(): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    ([name, value]) =>
      value !== undefined && !/^(NODE_OPTIONS|NODE_ENV|JEST_|ELECTRON_RUN_AS_NODE)/.test(name),
  );
  return Object.fromEntries(kept) as Record<string, string>;
}

/** A page that only says what the shell tells it, for a build that has no renderer yet. */
function standInPage(folder: string): string {
  const page = join(folder, 'page');
  mkdirSync(page, { recursive: true });
  writeFileSync(
    join(page, 'index.html'),
    '<!doctype html><html lang="fi"><title>Kokonaiskuva</title><body><main></main><script src="page.js"></script></body></html>',
  );
  writeFileSync(
    join(page, 'page.js'),
    `window.host.onFault(({ code, params }) => {
      document.querySelector('main').textContent = [code, ...Object.values(params)].join(' ');
    });`,
  );
  return page;
}
