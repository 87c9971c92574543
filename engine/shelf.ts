// The workspaces that the page may know of: files of the data folder, and files that the user chose in a system dialog.
// The page sees identifiers and names, never a path.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, renameSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { ListedWorkspace } from '../schemas/generated/types';
import { refusal, Refused } from '../domain/problem';

export const EXTENSION = '.kokonaiskuva';
const TRASH = 'Roskakori';

export class Shelf {
  private readonly granted = new Map<string, string>();

  constructor(readonly folder: string) {
    mkdirSync(folder, { recursive: true });
  }

  /** Lets the page open this file; returns its identifier. */
  grant(path: string): string {
    const file = resolve(path);
    const id = idOf(file);
    this.granted.set(id, file);
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
      const file = join(this.folder, `${plain}${i === 1 ? '' : ` ${i}`}${EXTENSION}`);
      if (!existsSync(file)) return file;
    }
  }

  /** Moves a workspace to the trash folder beside it; nothing is deleted. */
  remove(id: string): void {
    const file = this.fileOf(id);
    if (existsSync(file)) {
      const trash = join(file, '..', TRASH);
      mkdirSync(trash, { recursive: true });
      const stamp = new Date().toISOString().replace(/[:.]/gu, '-');
      renameSync(file, join(trash, `${nameOf(file)} ${stamp}${EXTENSION}`));
    }
    this.granted.delete(id);
  }

  private ownFiles(): string[] {
    return readdirSync(this.folder)
      .filter((name) => name.endsWith(EXTENSION))
      .map((name) => resolve(this.folder, name));
  }
}

/** Stable identifier of a path. */
export function idOf(file: string): string {
  return createHash('sha256').update(resolve(file)).digest('hex').slice(0, 24);
}

/** Name of a workspace file as people see it. */
export function nameOf(file: string): string {
  return basename(file).replace(new RegExp(`\\${EXTENSION}$`, 'u'), '');
}
