// Settings of this computer: small JSON, written beside and renamed, so that it is whole or not changed at all.
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../schemas/generated/types';
import { settings as isSettings } from '../schemas/generated/validators.js';
import { writeWhole } from './whole-files';

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
