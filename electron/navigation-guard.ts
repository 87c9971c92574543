// The window shows the app and nothing else: no other page, no second window, no permission, no download, no network.
import { app, shell, type Session, type WebContents } from 'electron';
import { isOwnPage, mayOpenOutside } from './own-page';

/** Guards every page that will ever be made in this app. */
export function guardNavigation(): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents));
  app.on('session-created', guardSession);
}

function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', (event) => {
    if (isOwnPage(event.url)) return;
    event.preventDefault();
    if (event.isMainFrame) openOutside(event.url);
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url);
    return { action: 'deny' };
  });
}

function openOutside(address: string): void {
  if (mayOpenOutside(address)) void shell.openExternal(address);
}

/** Copying names and pictures, and a presentation in full screen; reading the clipboard stays refused. */
const ALLOWED: readonly string[] = ['clipboard-sanitized-write', 'fullscreen'];

function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(ALLOWED.includes(permission)),
  );
  session.setPermissionCheckHandler((_contents, permission) => ALLOWED.includes(permission));
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
  session.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isLocal(details.url) }));
}

/** Our own files, what the page made itself, and the developer tools. */
function isLocal(address: string): boolean {
  return isOwnPage(address) || /^(data|blob|devtools):/.test(address);
}
