// Browser mode: the engine with the loopback transport.
import { resolve } from 'node:path';
import { APP_ROOT, appVersion, dataFolder, settingsFile } from './app-folders';
import { createEngine } from './start';
import { serveLoopback } from './transports/loopback';

export interface ServeOptions {
  /** A workspace to open at once. */
  readonly file?: string;
  /** 0 for any free port. */
  readonly port: number;
  readonly log: (line: string) => void;
}

export interface Serving {
  readonly url: string;
  readonly newAddress: () => string;
  readonly close: () => Promise<void>;
}

/** Starts engine and server; the address holds a one-time token. */
export async function serve(options: ServeOptions): Promise<Serving> {
  const engine = createEngine({
    dataFolder: dataFolder(),
    settingsFile: settingsFile(),
    referenceFolder: resolve(APP_ROOT, 'reference-models'),
    appVersion: appVersion(),
    mode: 'browser',
    log: options.log,
  });
  if (options.file !== undefined) engine.openPath(options.file);
  const loopback = await serveLoopback({
    pageFolder: resolve(APP_ROOT, 'out/renderer'),
    port: options.port,
    connect: engine.connect,
    log: options.log,
  });
  return {
    url: loopback.newAddress(),
    newAddress: loopback.newAddress,
    close: async () => {
      engine.close();
      await loopback.close();
    },
  };
}
