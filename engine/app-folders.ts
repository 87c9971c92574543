// Where things are: the app's own folders, the user's data folder, the settings.
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The app's root: bundles lie in out/engine/. */
export const APP_ROOT = resolve(__dirname, '../..');

/** Version of the app. */
export function appVersion(): string {
  const { version } = JSON.parse(readFileSync(join(APP_ROOT, 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** The user's documents folder; on Linux under the name that the desktop has given it (xdg-user-dirs). */
function documents(): string {
  const file = join(process.env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'user-dirs.dirs');
  const named = existsSync(file)
    ? /^XDG_DOCUMENTS_DIR="(.+)"$/mu.exec(readFileSync(file, 'utf8'))?.[1]
    : undefined;
  return named ? named.replace('$HOME', homedir()) : join(homedir(), 'Documents');
}

/** Folder of the workspaces: KOKONAISKUVA_DATA, otherwise Kokonaiskuva in the documents folder. */
export function dataFolder(): string {
  return resolve(process.env['KOKONAISKUVA_DATA'] ?? join(documents(), 'Kokonaiskuva'));
}

/** Settings file: KOKONAISKUVA_SETTINGS, otherwise beside the workspaces. */
export function settingsFile(): string {
  return resolve(process.env['KOKONAISKUVA_SETTINGS'] ?? join(dataFolder(), 'asetukset.json'));
}
