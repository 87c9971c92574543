// The engine's process: checks the runtime, loads the engine, gives it each port. The one seam between shell and engine.
import { createRequire } from 'node:module';
import { servePort, type Connectable, type TextPort } from '../engine/transports/message-port';
import type { EngineOptions, FromEngine, ToEngine } from './engine-messages';
import { relayedPort, type RelayedPort } from './relayed-port';
import { runtimeFault } from './runtime-check';

interface Engine extends Connectable {
  grantPath(path: string): string;
  close(): void | Promise<void>;
}

interface EngineModule {
  createEngine(options: EngineOptions & { log(line: string): void }): Engine | Promise<Engine>;
}

const parent = process.parentPort;
const relayed = new Map<number, RelayedPort>();
let engine: Engine | undefined;

function tell(message: FromEngine): void {
  if (parent) parent.postMessage(message);
  else process.send?.(message);
}

async function start(options: EngineOptions): Promise<void> {
  const fault = runtimeFault(process.versions);
  if (fault) {
    tell({ kind: 'fault', fault });
    return;
  }
  try {
    // Loaded here and not imported: nothing of better-sqlite3 may be touched before the check above.
    const load = createRequire(__filename);
    const { createEngine } = load('../engine/engine.cjs') as EngineModule;
    engine = await createEngine({ ...options, log: (line) => console.error(line) });
    tell({ kind: 'ready' });
  } catch (error) {
    console.error(error);
    tell({ kind: 'fault', fault: { code: 'ENGINE_START_FAILED', params: { reason: reasonOf(error) } } });
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function connect(client: number, port: TextPort | undefined): void {
  if (!engine) return;
  if (port) {
    servePort(engine, port);
    return;
  }
  const relay = relayedPort((text) => tell({ kind: 'message', client, text }));
  relayed.set(client, relay);
  servePort(engine, relay);
}

function grant(request: number, path: string): void {
  try {
    tell({ kind: 'granted', request, id: engine?.grantPath(path) ?? null });
  } catch (error) {
    console.error(error);
    tell({ kind: 'granted', request, id: null });
  }
}

async function close(): Promise<void> {
  try {
    await engine?.close();
  } finally {
    tell({ kind: 'closed' });
  }
}

function handle(message: ToEngine, port: TextPort | undefined): void | Promise<void> {
  switch (message.kind) {
    case 'start':
      return start(message.options);
    case 'connect':
      return connect(message.client, port);
    case 'message':
      return relayed.get(message.client)?.arrive(message.text);
    case 'disconnect':
      relayed.get(message.client)?.end();
      relayed.delete(message.client);
      return;
    case 'grant':
      return grant(message.request, message.path);
    case 'close':
      return close();
  }
}

// One after another, so that a page connecting while the engine starts waits for it.
let queue: Promise<void> = Promise.resolve();
function enqueue(message: ToEngine, port?: TextPort): void {
  queue = queue.then(() => handle(message, port)).catch((error: unknown) => console.error(error));
}

if (parent) {
  parent.on('message', (event) => enqueue(event.data as ToEngine, event.ports[0] as TextPort | undefined));
} else {
  process.on('message', (message) => enqueue(message as ToEngine));
  // Main is gone without a word: write out and end, or the file would stay locked.
  process.on('disconnect', () => void close().finally(() => process.exit(0)));
}
