// Files of the user: read whole, and written whole or not at all. What the system says becomes a refusal with the name.
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { refusal, Refused } from '../domain/problem';

const ATTEMPTS = 20;
const PAUSE_MS = 25;

/** The bytes of a file. Refuses one that is missing (`file.missing`) or cannot be read (`file.unreadable`). */
export function readWhole(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    const code = codeOf(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Refused(refusal('file.missing', { file }));
    throw new Refused(refusal('file.unreadable', { file, reason: code }));
  }
}

/** Writes a file beside itself and renames it; tries again for a moment while something (a virus scanner) holds it. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const beside = `${file}.${process.pid}.tmp`;
  try {
    // Flushed before the rename: otherwise a power cut can leave an empty file under the new name.
    writeFileSync(beside, content, { flush: true });
    renamePatiently(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new Refused(refusal('file.unwritable', { file: basename(file), reason: codeOf(error) }));
  }
}

function renamePatiently(from: string, to: string): void {
  for (let attempt = 0; ; attempt += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const held = ['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error));
      if (attempt >= ATTEMPTS || !held) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MS);
    }
  }
}

function codeOf(error: unknown): string {
  return (error as NodeJS.ErrnoException).code ?? String(error);
}
