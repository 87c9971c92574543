// Browser mode: a WebSocket to the address that served the page, and downloads.
import type { FullScreen, Line, LineEvents } from './host';

/** Opens the line; the cookie that came with the page lets it in. */
export function connectBrowser(events: LineEvents): Line {
  const socket = new WebSocket(`ws://${window.location.host}/rpc`);
  socket.addEventListener('open', events.onOpen);
  socket.addEventListener('close', events.onClose);
  socket.addEventListener('message', (event: MessageEvent<string>) =>
    events.onMessage(JSON.parse(event.data)),
  );
  return {
    send: (message) => socket.send(JSON.stringify(message)),
    close: () => socket.close(),
  };
}

/** Offers the bytes as a download. */
export function saveInBrowser(name: string, mediaType: string, bytes: Uint8Array): Promise<boolean> {
  const url = URL.createObjectURL(new Blob([bytes.slice().buffer], { type: mediaType }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
  return Promise.resolve(true);
}

/** Keys that a page may keep while it fills the screen; not every browser has them. */
interface KeyLock {
  readonly keyboard?: { readonly lock?: (keys: readonly string[]) => Promise<void> };
}

/** The browser's full screen, in which the page is given Esc where the browser allows it. */
export const BROWSER_FULL_SCREEN: FullScreen = {
  enter: () => {
    const keep = (): Promise<void> | undefined => (navigator as KeyLock).keyboard?.lock?.(['Escape']);
    // Where full screen is refused the presentation fills the window.
    void document.documentElement
      .requestFullscreen()
      .then(keep)
      .catch(() => undefined);
  },
  leave: () => {
    if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
  },
  onLeft: (listener) => {
    const changed = (): void => {
      if (!document.fullscreenElement) listener();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  },
};
