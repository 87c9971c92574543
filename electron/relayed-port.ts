// A port whose other end is in main: used where the engine runs on a Node of its own, which cannot be handed a real port.

/** Has all that engine/transports/message-port asks of a port. */
export interface RelayedPort {
  postMessage(text: string): void;
  on(event: 'message' | 'close', listener: (event: { data: unknown }) => void): void;
  start(): void;
  close(): void;
  /** Main says that the page sent this. */
  arrive(text: string): void;
  /** Main says that the page is gone. */
  end(): void;
}

export function relayedPort(post: (text: string) => void): RelayedPort {
  const onMessage: ((event: { data: unknown }) => void)[] = [];
  const onClose: (() => void)[] = [];
  return {
    postMessage: post,
    on(event, listener) {
      if (event === 'message') onMessage.push(listener);
      else onClose.push(() => listener({ data: null }));
    },
    start() {},
    close() {},
    arrive(text) {
      for (const listener of onMessage) listener({ data: text });
    },
    end() {
      for (const listener of onClose) listener();
    },
  };
}
