// The one window: a sandboxed page that is shown when it has something to show, at its remembered place.
import { BrowserWindow, nativeTheme, screen } from 'electron';
import { startPage } from './own-page';
import { visibleBox, type WindowState } from './window-state';

const smallest = { width: 900, height: 600 };
const usual = { width: 1440, height: 900 };
const calmMs = 10_000;
// The page's own backgrounds, so that nothing flashes before the first paint.
const background = { light: '#f7f7f8', dark: '#16181d' };

export function createWindow(preload: string, state: WindowState): BrowserWindow {
  const box = visibleBox(
    state.box,
    screen.getAllDisplays().map((display) => display.workArea),
  );
  const window = new BrowserWindow({
    ...usual,
    ...box,
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    title: 'Kokonaiskuva',
    backgroundColor: nativeTheme.shouldUseDarkColors ? background.dark : background.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      webSecurity: true,
    },
  });
  window.once('ready-to-show', () => {
    if (state.maximized) window.maximize();
    window.show();
  });
  let reloaded = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    // Everything is in the engine, so a page that died may simply begin again; one that dies at once may not.
    if (reason === 'clean-exit' || Date.now() - reloaded < calmMs) return;
    reloaded = Date.now();
    window.webContents.reload();
  });
  void window.loadURL(startPage).catch((error: unknown) => console.error(error));
  return window;
}

/** What is worth remembering of the window. */
export function placeOf(window: BrowserWindow): Pick<WindowState, 'box' | 'maximized'> {
  return { box: window.getNormalBounds(), maximized: window.isMaximized() };
}
