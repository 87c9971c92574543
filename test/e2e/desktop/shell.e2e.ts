import { mkdirSync, mkdtempSync, readFileSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DesktopHost } from '../../../schemas/host';
import { call, removeFolder, startApp, type RunningApp } from '../../support/electron-app';

type WindowWithHost = Window & { host: DesktopHost; heard: unknown[] };

const newWorkspace = { fileName: 'Koekunta', organisation: { name: 'Koekunta' }, language: 'fi' };
let folder: string;
let running: RunningApp;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-shell-'));
  running = await startApp({ folder });
});

afterAll(async () => {
  await running?.close();
  removeFolder(folder);
});

/** The workspace file in the data folder. */
function workspaceFile(): string {
  const name = readdirSync(join(folder, 'data')).find((entry) => entry.endsWith('.kokonaiskuva'));
  return join(folder, 'data', name ?? 'missing');
}

/** Waits until the page has heard something, and returns the first of it. */
async function firstHeard(app: RunningApp): Promise<unknown> {
  await app.page.waitForFunction(() => (window as unknown as WindowWithHost).heard.length > 0);
  return app.page.evaluate(() => (window as unknown as WindowWithHost).heard[0]);
}

test('the window shows, large enough and with the app in it', async () => {
  expect(running.page.url()).toMatch(/^app:\/\/kokonaiskuva\//);
  const seen = await running.app.evaluate(async ({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    if (!window) return null;
    if (!window.isVisible()) await new Promise((resolve) => window.once('show', () => resolve(null)));
    const count = BrowserWindow.getAllWindows().length;
    return { visible: window.isVisible(), smallest: window.getMinimumSize(), count };
  });
  expect(seen).toEqual({ visible: true, smallest: [900, 600], count: 1 });
});

test('the menu is Finnish, and an item sends its action to the page', async () => {
  const words = await running.app.evaluate(({ Menu }) =>
    Menu.getApplicationMenu()?.items.map(({ label }) => label),
  );
  expect(words).toEqual(['Tiedosto', 'Muokkaa', 'Näytä', 'Ohje']);
  await running.page.evaluate(() => {
    const page = window as unknown as WindowWithHost;
    page.heard = [];
    page.host.onMenu((action) => page.heard.push(action));
  });
  await running.app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('view.fit')?.click());
  expect(await firstHeard(running)).toBe('view.fit');
});

test('a file is written where the dialog says, and the page learns no path', async () => {
  const target = join(folder, 'vienti.json');
  await running.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath });
  }, target);
  const answer = await running.page.evaluate(() =>
    (window as unknown as WindowWithHost).host.saveFile(
      '../vienti.json',
      new TextEncoder().encode('{"a":1}'),
    ),
  );
  expect(answer).toBe('saved');
  expect(readFileSync(target, 'utf8')).toBe('{"a":1}');
});

test('a dialog that is cancelled writes and opens nothing', async () => {
  await running.app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = async () => ({ canceled: true, filePath: '' });
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  });
  const answers = await running.page.evaluate(async () => {
    const { host } = window as unknown as WindowWithHost;
    return [await host.saveFile('a.json', new Uint8Array()), await host.openWorkspaceDialog()];
  });
  expect(answers).toEqual(['cancelled', null]);
});

test('a workspace chosen in the dialog opens by its id', async () => {
  await call(running.page, 'workspace.create', newWorkspace);
  await call(running.page, 'workspace.close', {});
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, workspaceFile());
  const chosen = await running.page.evaluate(() =>
    (window as unknown as WindowWithHost).host.openWorkspaceDialog(),
  );
  expect(JSON.stringify(chosen)).not.toContain(folder);
  expect(await call(running.page, 'workspace.open', { id: chosen?.id })).toMatchObject({ workspace: {} });
});

test('a folder chosen in the dialog becomes a shared place, known by its id', async () => {
  const shared = join(folder, 'Yhteinen');
  mkdirSync(shared);
  await running.app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] });
  }, shared);
  const chosen = await running.page.evaluate(() =>
    (window as unknown as WindowWithHost).host.choosePlaceDialog(),
  );
  expect(JSON.stringify(chosen)).not.toContain(folder);
  const { places } = await call(running.page, 'exchange.places', {});
  expect(places).toEqual([{ id: chosen?.id, name: 'Yhteinen', remote: false }]);
  const { state } = await call(running.page, 'exchange.look', { placeId: chosen?.id });
  expect(state).toMatchObject({ arrivals: [], departures: [{ name: 'Koekunta', state: 'never' }] });
});

test('an engine that crashes starts again, and the page learns it', async () => {
  await running.page.evaluate(() => {
    const page = window as unknown as WindowWithHost;
    page.heard = [];
    page.host.onFault(({ code }) => page.heard.push(code));
  });
  const engines = (
    await running.app.evaluate(() => {
      const active = (process as unknown as { _getActiveHandles(): { pid?: number; channel?: unknown }[] })
        ._getActiveHandles()
        .filter(({ pid, channel }) => pid !== undefined && channel);
      return active.map(({ pid }) => pid as number);
    })
  ).slice(0, 1);
  expect(engines).toHaveLength(1);
  for (const pid of engines) process.kill(pid, 'SIGKILL');
  expect(await firstHeard(running)).toBe('ENGINE_RESTARTED');
  expect(await call(running.page, 'app.info', {})).toMatchObject({ mode: 'desktop' });
  const { workspaces } = (await call(running.page, 'workspace.list', {})) as { workspaces: { id: string }[] };
  expect(await call(running.page, 'workspace.open', { id: workspaces[0]?.id })).toMatchObject({
    workspace: {},
  });
});

test('a file given as argument is offered to the page, and after quitting it stands alone', async () => {
  const file = workspaceFile();
  await running.close();
  expect(readdirSync(join(folder, 'data')).filter((name) => /-(wal|shm)$/.test(name))).toEqual([]);
  running = await startApp({ folder, args: [file] });
  const answered = running.page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const { host } = window as unknown as WindowWithHost;
        host.onOpenWorkspace(({ id }) => resolve(id));
      }),
  );
  // The page of a full build may have taken the news already and opened the file.
  const id = await Promise.race([
    answered,
    new Promise<null>((resolve) => setTimeout(resolve, 3_000, null).unref()),
  ]);
  if (id !== null) await call(running.page, 'workspace.open', { id });
  expect(await call(running.page, 'app.info', {})).toMatchObject({ open: { name: expect.any(String) } });
});

test('a page that crashes comes back with its line to the engine', async () => {
  const again = running.app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('render-process-gone', () => contents.once('did-finish-load', () => resolve()));
        contents?.forcefullyCrashRenderer();
      }),
  );
  await again;
  const works = await running.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(
      `new Promise((resolve) => {
        window.host.onMessage((text) => JSON.parse(text).id === 77 && resolve(JSON.parse(text).ok));
        window.host.send(JSON.stringify({ id: 77, method: 'app.info', params: {} }));
      })`,
    ),
  );
  expect(works).toBe(true);
});
