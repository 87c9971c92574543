// Folders for real files, gone after the test file, and where the app's own things are.
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { EngineOptions } from '../../../engine/session';

export const ROOT = resolve(__dirname, '../../..');
export const REFERENCE_FOLDER = join(ROOT, 'reference-models');

const made: string[] = [];

/** An empty folder of its own; call `removeFolders` after all tests. */
export function folder(): string {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'kokonaiskuva-koe-')));
  made.push(path);
  return path;
}

export function removeFolders(): void {
  for (const path of made.splice(0)) rmSync(path, { recursive: true, force: true });
}

/** Options of an engine over a data folder; `lines` gets what it logs. */
export function engineOptions(dataFolder: string, lines: string[] = []): EngineOptions {
  return {
    dataFolder,
    settingsFile: join(dataFolder, 'asetukset.json'),
    referenceFolder: REFERENCE_FOLDER,
    appVersion: '0.1.0',
    mode: 'browser',
    log: (line) => lines.push(line),
  };
}
