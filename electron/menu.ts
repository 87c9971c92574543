// The native menu. Its items send action names to the page, which decides what they mean where the focus is; the page
// also listens to the keys itself, so the accelerators here are shown and not registered.
import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron';
import type { MenuAction } from '../schemas/host';
import { labels, type Label } from './labels';

export interface MenuSettings {
  language: 'fi' | 'sv' | 'en';
  /** A build from the sources gets the developer tools. */
  developer: boolean;
  send(action: MenuAction): void;
}

export function showMenu(settings: MenuSettings): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(settings)));
}

export function menuTemplate({ language, developer, send }: MenuSettings): MenuItemConstructorOptions[] {
  const words = labels[language];
  const line: MenuItemConstructorOptions = { type: 'separator' };

  function item(action: MenuAction, accelerator?: string): MenuItemConstructorOptions {
    return {
      id: action,
      label: words[action],
      click: () => send(action),
      ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
    };
  }

  function menu(label: Label, submenu: MenuItemConstructorOptions[]): MenuItemConstructorOptions {
    return { label: words[label], submenu };
  }

  return [
    menu('file', [
      item('file.new', 'CmdOrCtrl+N'),
      item('file.open', 'CmdOrCtrl+O'),
      line,
      item('file.import', 'CmdOrCtrl+I'),
      item('file.export', 'CmdOrCtrl+E'),
      item('file.questionnaire'),
      line,
      { role: 'quit', label: words.quit, accelerator: 'CmdOrCtrl+Q' },
    ]),
    menu('edit', [
      item('edit.undo', 'CmdOrCtrl+Z'),
      item('edit.redo', 'CmdOrCtrl+Y'),
      line,
      item('edit.cut', 'CmdOrCtrl+X'),
      item('edit.copy', 'CmdOrCtrl+C'),
      item('edit.paste', 'CmdOrCtrl+V'),
      item('edit.selectAll', 'CmdOrCtrl+A'),
    ]),
    menu('view', [
      item('view.current'),
      item('view.diff'),
      item('view.target'),
      line,
      item('view.zoomIn', 'CmdOrCtrl+Plus'),
      item('view.zoomOut', 'CmdOrCtrl+-'),
      item('view.fit', 'CmdOrCtrl+0'),
      line,
      item('tab.next', 'Ctrl+Tab'),
      item('tab.before', 'Ctrl+Shift+Tab'),
      item('tab.close', 'CmdOrCtrl+W'),
      item('places.split', 'CmdOrCtrl+Alt+S'),
      line,
      item('present.start', 'F5'),
      item('present.plan', 'Shift+F5'),
      { role: 'togglefullscreen', label: words.fullScreen },
      item('view.theme'),
      ...(developer ? [line, { role: 'toggleDevTools', label: words.developerTools } as const] : []),
    ]),
    menu('help', [item('help.open', 'F1'), line, item('help.about')]),
  ];
}

/** The usual menu of a text field; Electron has none of its own. */
export function offerEditMenu(window: BrowserWindow, language: () => MenuSettings['language']): void {
  window.webContents.on('context-menu', (_event, { isEditable, editFlags, selectionText }) => {
    if (!isEditable && selectionText === '') return;
    const words = labels[language()];
    const menu = Menu.buildFromTemplate([
      { role: 'cut', label: words['edit.cut'], enabled: editFlags.canCut, visible: isEditable },
      { role: 'copy', label: words['edit.copy'], enabled: editFlags.canCopy },
      { role: 'paste', label: words['edit.paste'], enabled: editFlags.canPaste, visible: isEditable },
    ]);
    menu.popup({ window });
  });
}
