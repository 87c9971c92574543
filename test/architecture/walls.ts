// The table of allowed imports in walls.json: which row counts for a file, and whether it allows an import.
// Also loaded by oxlint.config.mts through Node itself: only types that can be stripped, only Node's modules.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';

export interface Wall {
  folder: string;
  imports: string[];
  never?: string[];
  packages: string[];
  node: boolean;
  reason: string;
}

export const codeFolders = ['schemas', 'domain', 'engine', 'electron', 'renderer'];

/** The rows, general ones first; renderer/* written out for the folders that are there. */
export function readWalls(root: string): Wall[] {
  const { rows } = JSON.parse(readFileSync(join(root, 'walls.json'), 'utf8')) as { rows: Wall[] };
  const named = new Set(rows.map(({ folder }) => folder));
  return rows
    .flatMap((row) => {
      if (!row.folder.endsWith('/*')) return [row];
      const parent = row.folder.slice(0, -2);
      return foldersIn(root, parent)
        .map((name) => `${parent}/${name}`)
        .filter((folder) => !named.has(folder))
        .map((folder) => ({ ...row, folder }));
    })
    .sort((a, b) => a.folder.length - b.folder.length);
}

/** True where `path` is `place`, in it, or the module file of that name. */
export function isIn(path: string, place: string): boolean {
  return path === place || path.startsWith(`${place}/`) || withoutExtension(path) === place;
}

/** The row that counts for a file. */
export function wallOf(walls: readonly Wall[], file: string): Wall | undefined {
  return walls.findLast(({ folder }) => isIn(file, folder));
}

/** What the row allows of our own code: its own folder (a row for one file has none) and its imports. */
export function allowedPlaces(wall: Wall): string[] {
  return [...(wall.folder.endsWith('.ts') ? [] : [wall.folder]), ...wall.imports];
}

/** Null where the import of a file (path from the root) or package is allowed, else why not. */
export function refusedImport(wall: Wall, target: { file: string } | { package: string }): string | null {
  if ('file' in target) {
    const { file } = target;
    const never = (wall.never ?? []).some((place) => isIn(file, place));
    return !never && allowedPlaces(wall).some((place) => isIn(file, place)) ? null : wall.reason;
  }
  const name = target.package;
  const builtin = name.startsWith('node:') || builtinModules.includes(name.split('/')[0] ?? name);
  if (builtin) return wall.node ? null : wall.reason;
  return wall.packages.some((known) => name === known || name.startsWith(`${known}/`)) ? null : wall.reason;
}

/** All files of our own code that the row does not allow, as the shortest list of folders and modules. */
export function forbiddenPlaces(root: string, wall: Wall): string[] {
  const allowed = allowedPlaces(wall);
  function below(folder: string): string[] {
    if (allowed.includes(folder)) return [];
    if (!allowed.some((place) => place.startsWith(`${folder}/`))) return [folder];
    const files = readdirSync(join(root, folder), { withFileTypes: true })
      .filter((entry) => entry.isFile() && /\.(tsx?|json)$/.test(entry.name))
      .map((entry) => `${folder}/${withoutExtension(entry.name)}`)
      .filter((file) => !allowed.includes(file));
    return [...files, ...foldersIn(root, folder).flatMap((name) => below(`${folder}/${name}`))];
  }
  const own = wall.folder.endsWith('.ts') ? withoutExtension(wall.folder) : wall.folder;
  const outside = [...codeFolders, 'scripts', 'test'].flatMap(below).filter((place) => place !== own);
  return [...outside, ...(wall.never ?? [])];
}

export function withoutExtension(path: string): string {
  return path.replace(/\.(d\.)?[a-z]+$/, '');
}

function foldersIn(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .map((entry) => entry.name);
}
