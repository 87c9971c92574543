// Browser mode: the engine with the loopback transport.
import { resolve } from 'node:path';
import { refusal, Refused } from '../domain/problem';
import { APP_ROOT, appVersion, dataFolder, settingsFile } from './app-folders';
import { createEngine, type Engine } from './start';
import { serveLoopback, type Loopback, type LoopbackOptions } from './transports/loopback';

export interface ServeOptions extends Pick<LoopbackOptions, 'port' | 'idleMinutes' | 'onIdle' | 'log'> {
  /** A workspace to open at once. */
  readonly file?: string;
}

export interface Serving {
  readonly url: string;
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

/** Starts engine and server; the address holds a one-time token. Refuses a port that is taken and a data folder that cannot be. */
export async function serve({ file, ...options }: ServeOptions): Promise<Serving> {
  const engine = startEngine(options.log);
  if (file !== undefined) engine.openPath(file);
  let loopback: Loopback;
  try {
    loopback = await serveLoopback({
      ...options,
      pageFolder: resolve(APP_ROOT, 'out/renderer'),
      connect: engine.connect,
    });
  } catch (error) {
    engine.close();
    throw portRefusal(error, options.port);
  }
  return {
    url: loopback.newAddress(),
    newAddress: loopback.newAddress,
    close: async () => {
      engine.close();
      await loopback.close();
    },
  };
}

function startEngine(log: (line: string) => void): Engine {
  const folder = dataFolder();
  try {
    return createEngine({
      dataFolder: folder,
      settingsFile: settingsFile(),
      referenceFolder: resolve(APP_ROOT, 'reference-models'),
      appVersion: appVersion(),
      mode: 'browser',
      log,
    });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // The only thing that a start does is to make the data folder.
    throw code === undefined ? error : new Refused(refusal('serve.folder', { folder, reason: code }));
  }
}

function portRefusal(error: unknown, port: number): unknown {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'EADDRINUSE' || code === 'EACCES'
    ? new Refused(refusal('serve.portTaken', { port }))
    : error;
}
