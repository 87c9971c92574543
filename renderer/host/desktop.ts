// Desktop: the engine's port behind the preload's plain functions. The shell keeps the line open.
import type { DesktopHost } from '../../schemas/host';
import type { Line, LineEvents } from './host';

/** Opens the line through the preload. */
export function connectDesktop(desktop: DesktopHost, events: LineEvents): Line {
  const stop = desktop.onMessage((text) => events.onMessage(JSON.parse(text)));
  const stopFaults = desktop.onFault((fault) => {
    if (fault.code === 'ENGINE_RESTARTED') events.onClose();
  });
  queueMicrotask(events.onOpen);
  return {
    send: (message) => desktop.send(JSON.stringify(message)),
    close: () => {
      stop();
      stopFaults();
    },
  };
}
