// Composition of the desktop shell: one instance, order of start, quit. Knows nothing of the model.
import { MessageChannelMain, app, nativeTheme, type BrowserWindow } from 'electron';
import type { MenuAction } from '../schemas/host';
import { channels } from './channels';
import { startEngineChild } from './engine-child';
import { createEngineHost, type EngineHost } from './engine-host';
import { workspaceArguments } from './file-names';
import { offerEditMenu, showMenu } from './menu';
import { guardNavigation } from './navigation-guard';
import { answerPage } from './page-calls';
import { findPlaces, type Places } from './places';
import { declareScheme, servePage } from './protocol';
import { createWindow, placeOf } from './window';
import { readWindowState, writeWindowState } from './window-state';

app.setName('Kokonaiskuva');
const places = findPlaces(process.env);
const state = readWindowState(places.windowFile);
let window: BrowserWindow | undefined;
let engine: EngineHost | undefined;
let pageIsThere = false;
let filesToOpen = workspaceArguments(process.argv, process.cwd());

if (app.requestSingleInstanceLock()) begin();
else app.quit();

function begin(): void {
  declareScheme();
  guardNavigation();
  app.on('second-instance', (_event, argv, cwd) => {
    focusWindow();
    openFiles(workspaceArguments(argv, cwd));
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    openFiles([path]);
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', quitAfterEngine);
  void app.whenReady().then(() => start(places));
}

function start({ page, preload, engineScript, engineNode, ...folders }: Places): void {
  nativeTheme.themeSource = state.theme ?? 'system';
  servePage(page);
  refreshMenu();
  const { referenceFolder, dataFolder, settingsFile, exportFolder } = folders;
  const host = createEngineHost(
    () => startEngineChild(engineScript, engineNode),
    { dataFolder, settingsFile, referenceFolder, appVersion: app.getVersion(), mode: 'desktop' },
    { restarted: connectPage, fault: (fault) => toPage(channels.fault, fault) },
  );
  engine = host;
  answerPage({
    window: () => window,
    connect() {
      pageIsThere = true;
      connectPage();
      openFiles([]);
    },
    grant: (path, what) => host.grant(path, what),
    dataFolder,
    exportFolder,
    state,
    stateChanged: refreshMenu,
  });
  window = createWindow(preload, state);
  offerEditMenu(window, () => state.language ?? 'fi');
  window.on('close', () => {
    if (window) writeWindowState(places.windowFile, { ...state, ...placeOf(window) });
  });
  window.on('leave-full-screen', () => toPage(channels.fullScreen, false));
  window.on('closed', () => {
    window = undefined;
    pageIsThere = false;
  });
}

/** Gives the page a fresh line to the engine, or word of why there is none. */
function connectPage(): void {
  const fault = engine?.fault();
  if (fault) {
    toPage(channels.fault, fault);
    return;
  }
  if (!engine || !window || !pageIsThere) return;
  const { port1, port2 } = new MessageChannelMain();
  engine.connect(port1);
  window.webContents.postMessage(channels.port, null, [port2]);
}

function toPage(channel: string, message: unknown): void {
  if (pageIsThere) window?.webContents.send(channel, message);
}

/** Files wait until the page can be told of them. */
function openFiles(paths: readonly string[]): void {
  filesToOpen.push(...paths);
  if (!pageIsThere || !engine) return;
  const waiting = filesToOpen;
  filesToOpen = [];
  for (const path of waiting) {
    void engine.grant(path).then((id) => {
      if (id !== null) toPage(channels.openWorkspace, id);
    });
  }
}

function refreshMenu(): void {
  showMenu({
    language: state.language ?? 'fi',
    developer: !app.isPackaged,
    send: (action: MenuAction) => toPage(channels.menu, action),
  });
}

function focusWindow(): void {
  if (!window) return;
  if (window.isMinimized()) window.restore();
  window.focus();
}

/** The engine writes its last pages into the file before the program ends. */
function quitAfterEngine(event: { preventDefault(): void }): void {
  if (!engine) return;
  const closing = engine;
  engine = undefined;
  event.preventDefault();
  // Not in the same turn: a quit asked for while this event is being told is lost.
  void closing.close().finally(() => setImmediate(() => app.quit()));
}
