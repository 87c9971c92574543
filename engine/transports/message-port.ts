// The desktop's way in: carries JSON text between one port and the engine. It looks into no message.

/** What the engine offers a way in; engine/start's engine has it. */
export interface Connectable {
  connect(client: { send(message: object): void }): { receive(message: unknown): void; close(): void };
}

/** The part of Electron's MessagePortMain that is used, so that a relay in another process can stand in for it. */
export interface TextPort {
  postMessage(text: string): void;
  on(event: 'message', listener: (event: { data: unknown }) => void): unknown;
  on(event: 'close', listener: () => void): unknown;
  start(): void;
  close(): void;
}

/** Connects the port to the engine; the returned function ends the connection. */
export function servePort(engine: Connectable, port: TextPort): () => void {
  let open = true;
  const connection = engine.connect({
    send(message) {
      if (open) port.postMessage(JSON.stringify(message));
    },
  });
  function end(): void {
    if (!open) return;
    open = false;
    connection.close();
  }
  port.on('message', ({ data }) => {
    const message = parsed(data);
    if (open && message !== undefined) connection.receive(message);
  });
  port.on('close', end);
  port.start();
  return () => {
    end();
    port.close();
  };
}

/** The message in the text; undefined for what is no JSON text, which no page of ours sends. */
function parsed(data: unknown): unknown {
  if (typeof data !== 'string') return undefined;
  try {
    return JSON.parse(data) as unknown;
  } catch {
    return undefined;
  }
}
