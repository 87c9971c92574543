// What the page may ask of main. Each call is answered only for our own page, and each argument is checked.
import {
  ipcMain,
  nativeTheme,
  type BrowserWindow,
  type IpcMainEvent,
  type IpcMainInvokeEvent,
} from 'electron';
import { channels } from './channels';
import { chooseFolder, chooseWorkspace, saveFile } from './dialogs';
import type { Granted } from './engine-messages';
import { labels } from './labels';
import { isOwnPage } from './own-page';
import { oneOf, type WindowState } from './window-state';

const edits = ['undo', 'redo', 'cut', 'copy', 'paste', 'selectAll'] as const;

export interface PageCalls {
  window(): BrowserWindow | undefined;
  /** The page is loaded and wants its line to the engine. */
  connect(): void;
  grant(path: string, what?: Granted): Promise<string | null>;
  dataFolder: string;
  exportFolder: string;
  state: WindowState;
  stateChanged(): void;
}

export function answerPage(calls: PageCalls): void {
  on(channels.connect, calls.connect);
  on(channels.edit, (command) => {
    const edit = oneOf(edits, command);
    if (edit) calls.window()?.webContents[edit]();
  });
  on(channels.title, (title) => calls.window()?.setTitle(String(title).slice(0, 300)));
  on(channels.theme, (value) => {
    const theme = oneOf(['system', 'light', 'dark'] as const, value);
    if (!theme) return;
    nativeTheme.themeSource = theme;
    calls.state.theme = theme;
    calls.stateChanged();
  });
  on(channels.language, (value) => {
    const language = oneOf(['fi', 'sv', 'en'] as const, value);
    if (!language) return;
    calls.state.language = language;
    calls.stateChanged();
  });
  on(channels.fullScreen, (value) => {
    const window = calls.window();
    if (!window) return;
    const on = value === true;
    window.setFullScreen(on);
    // The menu would stand above the picture.
    window.setMenuBarVisibility(!on);
  });
  handle(channels.openWorkspaceDialog, async (window) => {
    const filterName = labels[calls.state.language ?? 'fi'].workspaceFiles;
    const path = await chooseWorkspace(window, calls.dataFolder, filterName);
    const id = path === null ? null : await calls.grant(path);
    return id === null ? null : { id };
  });
  handle(channels.choosePlaceDialog, async (window) => {
    const path = await chooseFolder(window, labels[calls.state.language ?? 'fi'].sharedFolder);
    const id = path === null ? null : await calls.grant(path, 'place');
    return id === null ? null : { id };
  });
  handle(channels.saveFile, (window, name, bytes) => {
    if (typeof name !== 'string' || !(bytes instanceof Uint8Array)) return 'failed';
    return saveFile(window, calls.exportFolder, name, bytes);
  });

  function on(channel: string, listener: (argument: unknown) => void): void {
    ipcMain.on(channel, (event, argument: unknown) => {
      if (trusted(event)) listener(argument);
    });
  }

  function handle(channel: string, answer: (window: BrowserWindow, ...args: unknown[]) => unknown): void {
    ipcMain.handle(channel, (event, ...args: unknown[]) => {
      const window = calls.window();
      if (!window || !trusted(event)) throw new Error('refused');
      return answer(window, ...args);
    });
  }

  function trusted(event: IpcMainEvent | IpcMainInvokeEvent): boolean {
    const frame = event.senderFrame;
    return frame !== null && frame === calls.window()?.webContents.mainFrame && isOwnPage(frame.url);
  }
}
