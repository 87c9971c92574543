// Desktop: the engine's port behind the preload's plain functions. The shell keeps the line open.
import type { DesktopHost } from '../../schemas/host';
import type { Line, LineEvents } from './host';

/** Opens the line through the preload. */
export function connectDesktop(desktop: DesktopHost, events: LineEvents): Line {
  const stops = [
    desktop.onMessage((text) => events.onMessage(JSON.parse(text))),
    desktop.onConnection((connected) => (connected ? events.onOpen() : events.onClose())),
  ];
  return {
    send: (message) => desktop.send(JSON.stringify(message)),
    close: () => stops.forEach((stop) => stop()),
  };
}
