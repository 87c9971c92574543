import type { DesktopHost } from '../../../schemas/host';
import { startApp, removeFolder, type RunningApp } from '../../support/electron-app';

type WindowWithHost = Window & { host: DesktopHost };

let running: RunningApp;

beforeAll(async () => {
  running = await startApp();
  // What would leave the app is noted instead of opened.
  await running.app.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as { opened?: string[] }).opened = opened;
    shell.openExternal = async (url) => void opened.push(url);
  });
});

afterAll(async () => {
  await running?.close();
  if (running) removeFolder(running.folder);
});

function openedOutside(): Promise<string[]> {
  return running.app.evaluate(() => (globalThis as { opened?: string[] }).opened ?? []);
}

async function tryToGo(address: string): Promise<string> {
  await running.page.evaluate((url) => void (window.location.href = url), address);
  await running.page.waitForTimeout(400);
  return running.page.url();
}

test('the page has no Node', async () => {
  const found = await running.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', '__dirname', 'global'].filter((name) => name in window),
  );
  expect(found).toEqual([]);
});

test('window.host is exactly what schemas/host.ts says, cannot be changed and gives no ipc object', async () => {
  const seen = await running.page.evaluate(() => {
    const { host } = window as unknown as WindowWithHost;
    let changed = false;
    try {
      (host as { send: unknown }).send = () => undefined;
      changed = true;
    } catch {
      changed = false;
    }
    const kinds = Object.fromEntries(Object.entries(host).map(([name, value]) => [name, typeof value]));
    const back = [host.send('{}'), host.setTitle('Kokonaiskuva'), typeof host.onMenu(() => undefined)];
    return {
      kinds,
      back,
      changed: changed && typeof host.send !== 'function',
      frozen: Object.isFrozen(host),
    };
  });
  expect(seen.kinds).toEqual({
    platform: 'string',
    send: 'function',
    onMessage: 'function',
    onConnection: 'function',
    onFault: 'function',
    onMenu: 'function',
    onOpenWorkspace: 'function',
    openWorkspaceDialog: 'function',
    choosePlaceDialog: 'function',
    saveFile: 'function',
    edit: 'function',
    setTitle: 'function',
    setTheme: 'function',
    setFullScreen: 'function',
    onFullScreenLeft: 'function',
    setLanguage: 'function',
  });
  expect(seen.back).toEqual([undefined, undefined, 'function']);
  expect(seen.changed).toBe(false);
  expect(seen.frozen).toBe(true);
});

test.each([
  'app://kokonaiskuva.evil/index.html',
  'app://kokonaiskuva@evil/index.html',
  'file:///etc/passwd',
  'http://127.0.0.1:9/',
  'data:text/html,<p>hei</p>',
])('the window does not go to %s, and nothing opens outside', async (address) => {
  const before = running.page.url();
  expect(await tryToGo(address)).toBe(before);
  expect(await openedOutside()).toEqual([]);
});

test('an https address opens outside, not in the window', async () => {
  const before = running.page.url();
  expect(await tryToGo('https://www.avoindata.fi/')).toBe(before);
  expect(await openedOutside()).toEqual(['https://www.avoindata.fi/']);
});

test('no second window', async () => {
  const opened = await running.page.evaluate(() => window.open('about:blank') !== null);
  expect(opened).toBe(false);
  expect(running.app.windows()).toHaveLength(1);
});

test('the content policy is served and holds', async () => {
  const seen = await running.page.evaluate(async () => {
    const response = await fetch(window.location.href);
    let evaluated = true;
    try {
      new Function('return 1')();
    } catch {
      evaluated = false;
    }
    return { policy: response.headers.get('content-security-policy'), evaluated };
  });
  expect(seen.policy).toContain("default-src 'none'");
  expect(seen.policy).not.toContain('unsafe');
  expect(seen.evaluated).toBe(false);
});

test.each([
  '/../package.json',
  '/..%2fpackage.json',
  '/%2e%2e/%2e%2e/package.json',
  '/..%5cpackage.json',
  '/no-such-file',
])('nothing outside the page folder is served for %s', async (path) => {
  const status = await running.page.evaluate(async (p) => (await fetch(p)).status, path);
  expect(status).toBe(404);
});

test('no permission and no network', async () => {
  const seen = await running.page.evaluate(async () => {
    const position = await new Promise<string>((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        () => resolve('denied'),
      ),
    );
    const network = await fetch('https://www.avoindata.fi/').then(
      () => 'reached',
      () => 'refused',
    );
    return { position, network };
  });
  expect(seen).toEqual({ position: 'denied', network: 'refused' });
});
