// Where things are: the app's own folders, the user's data folder, the settings.
import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The app's root: bundles lie in out/engine/. */
export const APP_ROOT = resolve(__dirname, '../..');

/** Version of the app. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(APP_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Folder of the workspaces: KOKONAISKUVA_DATA, otherwise Documents/Kokonaiskuva. */
export function dataFolder(): string {
  return resolve(process.env['KOKONAISKUVA_DATA'] ?? join(homedir(), 'Documents', 'Kokonaiskuva'));
}

/** Settings file: KOKONAISKUVA_SETTINGS, otherwise beside the workspaces. */
export function settingsFile(): string {
  return resolve(process.env['KOKONAISKUVA_SETTINGS'] ?? join(dataFolder(), 'asetukset.json'));
}
