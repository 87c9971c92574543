// What the page gets from around it: a line to the engine, and what only a desktop can do. Chosen once at start.
import type { DesktopHost, HostFault, MenuAction } from '../../schemas/host';
import { BROWSER_FULL_SCREEN, connectBrowser, saveInBrowser } from './browser';
import { connectDesktop } from './desktop';

/** A line to the engine: messages out, messages in, and word when it breaks. */
export interface Line {
  readonly send: (message: object) => void;
  readonly close: () => void;
}

export interface LineEvents {
  readonly onMessage: (message: unknown) => void;
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** Filling the screen, where that is not refused. */
export interface FullScreen {
  readonly enter: () => void;
  readonly leave: () => void;
  /** Tells when it ended, whoever ended it. Returns how to stop. */
  readonly onLeft: (listener: () => void) => () => void;
}

export interface Host {
  readonly kind: 'desktop' | 'browser';
  readonly connect: (events: LineEvents) => Line;
  /** Hands a file to the user; false where she changed her mind. Rejects where it could not be written. */
  readonly saveFile: (name: string, mediaType: string, bytes: Uint8Array) => Promise<boolean>;
  /** Shows the system's dialog for opening a workspace; null where it was cancelled or there is none. */
  readonly openWorkspace: (() => Promise<string | null>) | null;
  /** Shows the system's dialog for a shared folder; null where it was cancelled or there is none. */
  readonly choosePlace: (() => Promise<string | null>) | null;
  readonly onMenu: (listener: (action: MenuAction) => void) => () => void;
  readonly onFault: (listener: (fault: HostFault) => void) => () => void;
  /** A workspace opened from outside (double click on a file). */
  readonly onOpenWorkspace: (listener: (id: string) => void) => () => void;
  /** The browser's own editing in the field in focus, asked for by the native menu. */
  readonly edit: (command: 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll') => void;
  readonly setTitle: (title: string) => void;
  readonly fullScreen: FullScreen;
  readonly setTheme: (theme: 'system' | 'light' | 'dark') => void;
}

declare global {
  interface Window {
    readonly host?: DesktopHost;
  }
}

/** The desktop host where the preload offers one, otherwise the browser's. */
export function chooseHost(): Host {
  const desktop = window.host;
  if (desktop) {
    return {
      kind: 'desktop',
      connect: (events) => connectDesktop(desktop, events),
      saveFile: async (name, _mediaType, bytes) => {
        const result = await desktop.saveFile(name, bytes);
        if (result === 'failed') throw new Error('saveFile');
        return result === 'saved';
      },
      openWorkspace: async () => (await desktop.openWorkspaceDialog())?.id ?? null,
      choosePlace: async () => (await desktop.choosePlaceDialog())?.id ?? null,
      onMenu: (listener) => desktop.onMenu(listener),
      onFault: (listener) => desktop.onFault(listener),
      onOpenWorkspace: (listener) => desktop.onOpenWorkspace(({ id }) => listener(id)),
      edit: (command) => desktop.edit(command),
      setTitle: (title) => desktop.setTitle(title),
      fullScreen: {
        enter: () => desktop.setFullScreen(true),
        leave: () => desktop.setFullScreen(false),
        onLeft: (listener) => desktop.onFullScreenLeft(listener),
      },
      setTheme: (theme) => desktop.setTheme(theme),
    };
  }
  return {
    kind: 'browser',
    connect: connectBrowser,
    saveFile: saveInBrowser,
    openWorkspace: null,
    choosePlace: null,
    onMenu: () => () => undefined,
    onFault: () => () => undefined,
    onOpenWorkspace: () => () => undefined,
    edit: () => undefined,
    setTitle: (title) => {
      document.title = title;
    },
    fullScreen: BROWSER_FULL_SCREEN,
    setTheme: () => undefined,
  };
}
