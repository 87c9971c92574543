// Starts the engine's process and carries to it. Two ways with the same messages: Electron's utility process, and, for an
// Electron whose own Node is too old for better-sqlite3 (test machines), a Node executable named from outside.
import { fork } from 'node:child_process';
import { utilityProcess, type MessagePortMain } from 'electron';
import type { FromEngine, ToEngine } from './engine-messages';

export interface EngineChild {
  send(message: ToEngine): void;
  /** Hands one end of a page's channel to the engine. */
  connect(client: number, port: MessagePortMain): void;
  onMessage(listener: (message: FromEngine) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** Memory of the engine for what has just been made, in megabytes: an import then takes a fifth less, in the same time. */
const YOUNG = '--max-semi-space-size=4';

export function startEngineChild(script: string, node: string | undefined): EngineChild {
  return node ? nodeChild(script, node) : utilityChild(script);
}

function utilityChild(script: string): EngineChild {
  const child = utilityProcess.fork(script, [], {
    serviceName: 'Kokonaiskuva engine',
    stdio: 'inherit',
    execArgv: [`--js-flags=${YOUNG}`],
  });
  return {
    send: (message) => child.postMessage(message),
    connect: (client, port) => child.postMessage({ kind: 'connect', client } satisfies ToEngine, [port]),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('exit', listener),
    kill: () => void child.kill(),
  };
}

function nodeChild(script: string, node: string): EngineChild {
  const child = fork(script, [], { execPath: node, execArgv: [YOUNG] });
  const ports = new Map<number, MessagePortMain>();
  function send(message: ToEngine): void {
    // After the child has ended there is no one to tell; onExit says so.
    if (child.connected) child.send(message, () => {});
  }
  child.on('error', (error) => console.error(error));
  child.on('message', (message: FromEngine) => {
    if (message.kind === 'message') ports.get(message.client)?.postMessage(message.text);
  });
  return {
    send,
    connect(client, port) {
      ports.set(client, port);
      send({ kind: 'connect', client });
      port.on('message', ({ data }) => send({ kind: 'message', client, text: String(data) }));
      port.on('close', () => {
        ports.delete(client);
        send({ kind: 'disconnect', client });
      });
      port.start();
    },
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.once('close', listener),
    kill: () => void child.kill(),
  };
}
