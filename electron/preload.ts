// Gives the page `window.host`, and nothing else: no ipc object, no port, no path crosses over.
import { contextBridge, ipcRenderer } from 'electron';
import type { DesktopHost, HostFault, MenuAction } from '../schemas/host';
import { channels } from './channels';
import { heldNotice, notice } from './notices';

const texts = heldNotice<string>();
const faults = notice<HostFault>();
const openings = heldNotice<{ id: string }>();
const menu = notice<MenuAction>();
const connection = notice<boolean>();
const fullScreenLeft = notice<void>();
let port: MessagePort | undefined;
let standingFault: HostFault | undefined;
// What the page says before its port has come.
let unsent: string[] = [];

function changeConnection(next: MessagePort | undefined): void {
  if (port) {
    port.close();
    port = undefined;
    connection.tell(false);
  }
  port = next;
  if (!next) return;
  next.onmessage = (event: MessageEvent<string>) => texts.tell(event.data);
  for (const text of unsent) next.postMessage(text);
  unsent = [];
  connection.tell(true);
}

ipcRenderer.on(channels.port, (event) => changeConnection(event.ports[0]));
ipcRenderer.on(channels.fault, (_event, fault: HostFault) => {
  changeConnection(undefined);
  standingFault = fault.code === 'ENGINE_RESTARTED' ? undefined : fault;
  if (standingFault) unsent = [];
  faults.tell(fault);
});
ipcRenderer.on(channels.menu, (_event, action: MenuAction) => menu.tell(action));
ipcRenderer.on(channels.fullScreen, () => fullScreenLeft.tell());
ipcRenderer.on(channels.openWorkspace, (_event, id: string) => openings.tell({ id }));

const host: DesktopHost = {
  platform: 'desktop',
  send(text) {
    if (port) port.postMessage(String(text));
    else if (!standingFault) unsent.push(String(text));
  },
  onMessage: texts.listen,
  onConnection(listener) {
    listener(port !== undefined);
    return connection.listen(listener);
  },
  onFault(listener) {
    if (standingFault) listener(standingFault);
    return faults.listen(listener);
  },
  onMenu: menu.listen,
  onOpenWorkspace: openings.listen,
  openWorkspaceDialog: () => ipcRenderer.invoke(channels.openWorkspaceDialog),
  choosePlaceDialog: () => ipcRenderer.invoke(channels.choosePlaceDialog),
  saveFile: (suggestedName, bytes) => ipcRenderer.invoke(channels.saveFile, suggestedName, bytes),
  edit: (command) => ipcRenderer.send(channels.edit, command),
  setTitle: (title) => ipcRenderer.send(channels.title, title),
  setTheme: (theme) => ipcRenderer.send(channels.theme, theme),
  setFullScreen: (on) => ipcRenderer.send(channels.fullScreen, on),
  onFullScreenLeft: fullScreenLeft.listen,
  setLanguage: (language) => ipcRenderer.send(channels.language, language),
};

contextBridge.exposeInMainWorld('host', host);
ipcRenderer.send(channels.connect);
