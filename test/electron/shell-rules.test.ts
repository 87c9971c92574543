import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { safeFileName, workspaceArguments } from '../../electron/file-names';
import { labels } from '../../electron/labels';
import { heldNotice } from '../../electron/notices';
import { isOwnPage, mayOpenOutside } from '../../electron/own-page';
import { pageFile, pageHeaders } from '../../electron/page-files';
import { readWindowState, visibleBox, writeWindowState } from '../../electron/window-state';

test.each([
  ['app://kokonaiskuva/index.html', true],
  ['app://kokonaiskuva/', true],
  ['app://kokonaiskuva.evil/', false],
  ['app://evil/kokonaiskuva', false],
  ['app://kokonaiskuva@evil/', false],
  ['app://x@kokonaiskuva/', false],
  ['app://kokonaiskuva:81/', false],
  ['https://kokonaiskuva/', false],
  ['appx://kokonaiskuva/', false],
  ['', false],
])('own page %s: %s', (address, own) => {
  expect(isOwnPage(address)).toBe(own);
});

test.each([
  ['https://example.org/', true],
  ['mailto:a@example.org', true],
  ['http://example.org/', false],
  ['file:///etc/passwd', false],
  ['javascript:alert(1)', false],
  ['smb://server/share', false],
  ['no address', false],
])('opens outside %s: %s', (address, may) => {
  expect(mayOpenOutside(address)).toBe(may);
});

test('only files of the page folder are served', () => {
  const folder = join(tmpdir(), 'page');
  const own = (path: string) => pageFile(folder, `app://kokonaiskuva${path}`);
  expect(own('/')).toBe(join(folder, 'index.html'));
  expect(own('/assets/a.js?x=1#y')).toBe(join(folder, 'assets/a.js'));
  for (const path of ['/..%2fpage-other/a', '/%2e%2e%2fx', '/..%5cx', '/c:%2fx', '/a%00', '/%']) {
    expect([path, own(path)]).toEqual([path, null]);
  }
  expect(pageFile(folder, 'app://kokonaiskuva.evil/index.html')).toBeNull();
});

test('the content policy has no unsafe word and starts from nothing', () => {
  const policy = pageHeaders('a.html')['content-security-policy'];
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('file names from the page become bare names', () => {
  expect(safeFileName('../../.bashrc')).toBe('bashrc');
  expect(safeFileName('Nykytila 2026: "Mallila".json')).toBe('Nykytila 2026- -Mallila-.json');
  expect(safeFileName('C:\\temp\\a.xml')).toBe('C-temp-a.xml');
  expect(safeFileName('..')).toBe('kokonaiskuva');
});

test('only workspace files are taken from the command line', () => {
  const argv = ['electron', '.', '--flag=a.kokonaiskuva', 'a.kokonaiskuva', '/b/C.KOKONAISKUVA', 'x.txt'];
  expect(workspaceArguments(argv, '/work')).toEqual([join('/work', 'a.kokonaiskuva'), '/b/C.KOKONAISKUVA']);
});

test('news that came before a listener waits for it', () => {
  const news = heldNotice<number>();
  news.tell(1);
  news.tell(2);
  const heard: number[] = [];
  const stop = news.listen((number) => heard.push(number));
  news.tell(3);
  stop();
  news.tell(4);
  expect(heard).toEqual([1, 2, 3]);
});

test('the window state survives, a damaged file is an empty state', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-window-'));
  const file = join(folder, 'sub/window.json');
  try {
    expect(readWindowState(file)).toEqual({});
    const state = {
      box: { x: 1, y: 2, width: 1000, height: 700 },
      maximized: true,
      theme: 'dark',
      language: 'sv',
    } as const;
    writeWindowState(file, state);
    expect(readWindowState(file)).toEqual(state);
    writeFileSync(file, readFileSync(file, 'utf8').slice(0, 9));
    expect(readWindowState(file)).toEqual({});
    writeFileSync(file, '{"box":{"x":"a"},"theme":"pink"}');
    expect(readWindowState(file)).toEqual({ maximized: false, theme: 'system', language: 'fi' });
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('a window on an unplugged screen comes back to one that is there', () => {
  const screens = [{ x: 0, y: 0, width: 1920, height: 1080 }];
  const box = { x: 100, y: 100, width: 1000, height: 700 };
  expect(visibleBox(box, screens)).toBe(box);
  expect(visibleBox({ ...box, x: 1900 }, screens)).toBeUndefined();
  expect(visibleBox({ ...box, y: -50 }, screens)).toBeUndefined();
  expect(visibleBox(undefined, screens)).toBeUndefined();
});

test('every language has a word for everything in the menu', () => {
  for (const words of Object.values(labels)) {
    expect(Object.keys(words)).toEqual(Object.keys(labels.fi));
    expect(Object.values(words)).not.toContain('');
  }
});
