// The records of a workspace file that somebody delivered. A copy is opened: the file itself stays as it was.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ModelRecord } from '../../schemas/generated/types';
import { refusal, Refused } from '../../domain/problem';
import { Workspace } from '../store/workspace';

/** Reads the records. Refuses what is no workspace, is damaged or was made by a newer version. */
export function recordsOfWorkspace(bytes: Uint8Array, path: string, appVersion: string): ModelRecord[] {
  const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-'));
  try {
    const file = join(folder, basename(path));
    writeFileSync(file, bytes);
    const workspace = Workspace.open(file, appVersion);
    try {
      return [...workspace.index.values()];
    } finally {
      workspace.close();
    }
  } catch (error) {
    if (error instanceof Refused || (error as NodeJS.ErrnoException).code === undefined) throw error;
    throw new Refused(refusal('file.unreadable', { file: path, reason: String(error) }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
