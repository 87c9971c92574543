// The engine's process: checks the runtime, loads the engine, gives it each port. The one seam between shell and engine.
import { createRequire } from 'node:module';
import { tooOld } from '../engine/runtime-check';
import type { Engine, createEngine } from '../engine/start';
import { servePort, type TextPort } from '../engine/transports/message-port';
import type { EngineOptions, FromEngine, Granted, ToEngine } from './engine-messages';
import { relayedPort, type RelayedPort } from './relayed-port';

interface EngineModule {
  createEngine: typeof createEngine;
}

const parent = process.parentPort;
const relayed = new Map<number, RelayedPort>();
let engine: Engine | undefined;

function tell(message: FromEngine): void {
  if (parent) parent.postMessage(message);
  else process.send?.(message);
}

function start(options: EngineOptions): void {
  const params = tooOld(process.versions);
  if (params) {
    tell({ kind: 'fault', fault: { code: 'ENGINE_NODE_TOO_OLD', params } });
    return;
  }
  try {
    // Loaded here and not imported: nothing of better-sqlite3 may be touched before the check above.
    const load = createRequire(__filename);
    const loaded = load('../engine/engine.cjs') as EngineModule;
    engine = loaded.createEngine({ ...options, log: (line) => console.error(line) });
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

function grant(request: number, path: string, what: Granted): void {
  try {
    const id = what === 'place' ? engine?.grantPlace(path) : engine?.grantPath(path);
    tell({ kind: 'granted', request, id: id ?? null });
  } catch (error) {
    console.error(error);
    tell({ kind: 'granted', request, id: null });
  }
}

function close(): void {
  try {
    engine?.close();
  } finally {
    tell({ kind: 'closed' });
  }
}

function handle(message: ToEngine, port: TextPort | undefined): void {
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
      return grant(message.request, message.path, message.what);
    case 'close':
      return close();
  }
}

// Ctrl+C in a terminal reaches this process too; it is main that says when to close.
process.on('SIGINT', () => {});

if (parent) {
  parent.on('message', (event) => handle(event.data as ToEngine, event.ports[0] as TextPort | undefined));
} else {
  process.on('message', (message) => handle(message as ToEngine, undefined));
  // Main is gone without a word: write out and end, or the file would stay locked.
  process.on('disconnect', () => {
    close();
    process.exit(0);
  });
}
