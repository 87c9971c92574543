// What the desktop shell's preload gives the page as `window.host`. In browser mode it is absent.
// Plain functions and copied values only: the page never holds an ipc object, a port or a path.

/** Why the shell cannot offer a working engine right now. The page makes the sentence from code and params. */
export interface HostFault {
  /**
   * ENGINE_NODE_TOO_OLD (params found, needed; both like "20.18.1"): the engine refuses to start.
   * ENGINE_START_FAILED (params reason): it could not start, for instance because the data folder cannot be made.
   * ENGINE_RESTARTED: it ended without being asked and runs again; calls without a reply are lost and the workspace
   * must be opened again.
   * ENGINE_STOPPED: it ended a second time soon after; nothing more is tried.
   */
  code: 'ENGINE_NODE_TOO_OLD' | 'ENGINE_START_FAILED' | 'ENGINE_RESTARTED' | 'ENGINE_STOPPED';
  params: Record<string, string>;
}

/** What the native menu asks of the page. The page decides what it means where the focus is. */
export type MenuAction =
  | 'file.new'
  | 'file.open'
  | 'file.import'
  | 'file.export'
  | 'file.questionnaire'
  | 'edit.undo'
  | 'edit.redo'
  | 'edit.cut'
  | 'edit.copy'
  | 'edit.paste'
  | 'edit.selectAll'
  | 'view.current'
  | 'view.diff'
  | 'view.target'
  | 'view.zoomIn'
  | 'view.zoomOut'
  | 'view.fit'
  | 'view.theme'
  | 'present.start'
  | 'present.plan'
  | 'places.split'
  | 'tab.next'
  | 'tab.before'
  | 'tab.close'
  | 'help.open'
  | 'help.about';

/** Editing done by the browser itself, for a menu action that belongs to the text field in focus. */
export type NativeEdit = 'undo' | 'redo' | 'cut' | 'copy' | 'paste' | 'selectAll';

export interface DesktopHost {
  readonly platform: 'desktop';
  /**
   * Sends one message to the engine: JSON text, the same text the loopback socket carries. Text because copying an
   * object tree through the context bridge is many times slower for a large workspace. Waits for the line to open.
   */
  send(text: string): void;
  /** Messages from the engine, as JSON text. Messages that came before the first listener are given to it. */
  onMessage(listener: (text: string) => void): () => void;
  /**
   * Whether there is a line to the engine; told at once and at each change. After a break, calls without a reply are
   * lost and the workspace must be opened again.
   */
  onConnection(listener: (connected: boolean) => void): () => void;
  /** Faults; one that still stands is told to each new listener at once. */
  onFault(listener: (fault: HostFault) => void): () => void;
  onMenu(listener: (action: MenuAction) => void): () => void;
  /** A workspace file opened by the system (double click, argument); the page calls workspace.open with the id. */
  onOpenWorkspace(listener: (workspace: { id: string }) => void): () => void;
  /** Shows the system's dialog; the answer is an id for workspace.open, null when cancelled. */
  openWorkspaceDialog(): Promise<{ id: string } | null>;
  /** Shows the system's dialog for a folder; the answer is an id for exchange.look, null when cancelled. */
  choosePlaceDialog(): Promise<{ id: string } | null>;
  /** Shows the system's dialog and writes the bytes to the place chosen there. */
  saveFile(suggestedName: string, bytes: Uint8Array): Promise<'saved' | 'cancelled' | 'failed'>;
  /** Does the browser's own editing in the field in focus. */
  edit(command: NativeEdit): void;
  setTitle(title: string): void;
  /** Theme of the window frame, the system's dialogs and the first paint next time. */
  setTheme(theme: 'system' | 'light' | 'dark'): void;
  /** Fills the screen with the window and hides the menu, or takes both back. */
  setFullScreen(on: boolean): void;
  /** The window does not fill the screen any more, for example because the system was asked. */
  onFullScreenLeft(listener: () => void): () => void;
  /** Language of the native menu and dialogs. */
  setLanguage(language: 'fi' | 'sv' | 'en'): void;
}
