// The ways to reach an engine: joined to it, or through browser mode's socket. Both must behave alike.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createEngine, type Engine } from '../../../engine/start';
import { serveLoopback } from '../../../engine/transports/loopback';
import { TestClient } from '../../engine/support/client';
import { engineOptions, folder } from '../../engine/support/folders';

export interface Surroundings {
  readonly home: string;
  readonly data: string;
  readonly engine: Engine;
  /** What the engine has logged. */
  readonly lines: string[];
  readonly connect: () => Promise<TestClient>;
  readonly stop: () => Promise<void>;
}

export const WAYS = ['directly', 'over the loopback socket'] as const;

export async function surroundings(way: (typeof WAYS)[number]): Promise<Surroundings> {
  const home = folder();
  const data = join(home, 'Työtilat');
  const lines: string[] = [];
  const engine = createEngine(engineOptions(data, lines));
  if (way === 'directly') {
    const connect = async (): Promise<TestClient> => TestClient.direct(engine);
    return { home, data, engine, lines, connect, stop: async () => engine.close() };
  }
  const pageFolder = join(home, 'sivu');
  mkdirSync(pageFolder);
  writeFileSync(join(pageFolder, 'index.html'), '<!doctype html>');
  const server = await serveLoopback({
    pageFolder,
    port: 0,
    connect: engine.connect,
    log: (line) => lines.push(line),
  });
  return {
    home,
    data,
    engine,
    lines,
    connect: () => TestClient.loopback(server.newAddress()),
    stop: async () => {
      engine.close();
      await server.close();
    },
  };
}

/** Throws where something that the page heard names one of the folders. */
export function needNoPath(heard: readonly string[], ...folders: string[]): void {
  for (const path of folders) {
    const written = [path, JSON.stringify(path).slice(1, -1)];
    const leak = heard.find((text) => written.some((spelling) => text.includes(spelling)));
    if (leak !== undefined) throw new Error(`the page heard of a folder: ${leak}`);
  }
}
