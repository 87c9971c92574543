// Settings of this computer: small JSON, written beside and renamed, so that it is whole or not changed at all.
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../schemas/generated/types';
import { settings as isSettings } from '../schemas/generated/validators.js';

/** The settings; empty where there are none or they cannot be read. */
export function readSettings(file: string): Settings {
  try {
    const data: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isSettings(data) ? data : {};
  } catch {
    return {};
  }
}

/** Writes the settings. */
export function writeSettings(file: string, settings: Settings): void {
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${JSON.stringify(settings, null, 2)}\n`);
}

/** Writes a file beside itself and renames it; tries again for a moment while something (a virus scanner) holds it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  writeFileSync(beside, content);
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(beside, file);
      return;
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (attempt >= 20 || (code !== 'EPERM' && code !== 'EACCES' && code !== 'EBUSY')) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 25);
    }
  }
}
