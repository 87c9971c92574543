// The workspaces that the page may know of: files of the data folder, and files that the user chose in a system dialog.
// The page sees identifiers and names, never a path.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { ListedWorkspace } from '../schemas/generated/types';
import { refusal, Refused } from '../domain/problem';
import { writeWhole } from './whole-files';

export const EXTENSION = '.kokonaiskuva';
const TRASH = 'Roskakori';
const RECENT_KEPT = 20;

export class Shelf {
  private readonly granted = new Map<string, string>();

  /** `recentFile` remembers, between starts, what was granted from outside the folder. */
  constructor(
    readonly folder: string,
    private readonly recentFile: string,
  ) {
    mkdirSync(folder, { recursive: true });
    for (const file of readRecent(recentFile)) this.granted.set(idOf(file), file);
  }

  /** Lets the page open this file; returns its identifier. */
  grant(path: string): string {
    const file = realPath(path);
    const id = idOf(file);
    if (dirname(file) === realPath(this.folder)) return id;
    this.granted.delete(id);
    this.granted.set(id, file);
    this.remember();
    return id;
  }

  /** Every known workspace, the newest first. */
  list(open: string | undefined): ListedWorkspace[] {
    const files = new Set([...this.ownFiles(), ...this.granted.values()]);
    return [...files]
      .map((file) => {
        const stat = existsSync(file) ? statSync(file) : undefined;
        return {
          id: idOf(file),
          name: nameOf(file),
          modifiedAt: (stat?.mtime ?? new Date(0)).toISOString(),
          bytes: stat?.size ?? 0,
          open: file === open,
          missing: stat === undefined,
        };
      })
      .sort((a, b) => (a.modifiedAt < b.modifiedAt ? 1 : -1));
  }

  /** The file of an identifier. Refuses one that was never given out. */
  fileOf(id: string): string {
    const file = this.granted.get(id) ?? this.ownFiles().find((own) => idOf(own) === id);
    if (!file) throw new Refused(refusal('workspace.unknown', {}));
    return file;
  }

  /** A path for a new workspace in the data folder; a number is added where the name is taken. */
  newFile(name: string): string {
    const plain =
      [...name.normalize('NFC')]
        .map((character) => (character < ' ' || '<>:"/\\|?*'.includes(character) ? ' ' : character))
        .join('')
        .replace(/\s+/gu, ' ')
        .replace(/^[. ]+|[. ]+$/gu, '')
        .slice(0, 80) || 'Kokonaiskuva';
    for (let i = 1; ; i += 1) {
      const file = join(realPath(this.folder), `${plain}${i === 1 ? '' : ` ${i}`}${EXTENSION}`);
      if (!existsSync(file)) return file;
    }
  }

  /**
   * Moves a workspace to the trash folder beside it; nothing is deleted. The file must be settled and open nowhere.
   * One that is gone is only forgotten.
   */
  remove(id: string): void {
    const file = this.fileOf(id);
    if (existsSync(file)) {
      const trash = join(file, '..', TRASH);
      mkdirSync(trash, { recursive: true });
      const stamp = new Date().toISOString().replace(/[:.]/gu, '-');
      const moved = join(trash, `${nameOf(file)} ${stamp}${EXTENSION}`);
      // What could not be settled (a damaged file) keeps its journal beside it.
      for (const end of ['', '-wal'])
        if (existsSync(`${file}${end}`)) renameSync(`${file}${end}`, `${moved}${end}`);
    }
    if (this.granted.delete(id)) this.remember();
  }

  private remember(): void {
    const newest = [...this.granted.values()].slice(-RECENT_KEPT);
    mkdirSync(dirname(this.recentFile), { recursive: true });
    writeWhole(this.recentFile, `${JSON.stringify({ files: newest }, null, 2)}\n`);
  }

  private ownFiles(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => join(realPath(this.folder), name));
  }
}

/** Stable identifier of a path, however it is written. */
export function idOf(file: string): string {
  return createHash('sha256').update(realPath(file)).digest('hex').slice(0, 24);
}

/** Name of a workspace file as people see it. */
export function nameOf(file: string): string {
  return basename(file).replace(new RegExp(`\\${EXTENSION}$`, 'u'), '');
}

/** One path for one file, so that it is not opened twice by two names. */
function realPath(path: string): string {
  const full = resolve(path);
  if (existsSync(full)) return realpathSync(full);
  const folder = dirname(full);
  return existsSync(folder) ? join(realpathSync(folder), basename(full)) : full;
}

function readRecent(file: string): string[] {
  try {
    const { files } = JSON.parse(readFileSync(file, 'utf8')) as { files?: unknown };
    return Array.isArray(files) ? files.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}
