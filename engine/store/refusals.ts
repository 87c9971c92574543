// What SQLite and the file system say when a file cannot be used, as refusals with the file's name. Never its path: refusals
// are shown to the page, which must not learn of folders.
import { basename } from 'node:path';
import { refusal, Refused } from '../../domain/problem';

const REASONS: readonly (readonly [start: string, code: string])[] = [
  ['SQLITE_BUSY', 'store.locked'],
  ['SQLITE_LOCKED', 'store.locked'],
  ['SQLITE_NOTADB', 'store.notOurs'],
  ['SQLITE_CORRUPT', 'store.damaged'],
  ['SQLITE_CANTOPEN', 'store.cannotOpen'],
  ['SQLITE_READONLY', 'store.cannotOpen'],
  ['SQLITE_PERM', 'store.cannotOpen'],
  ['SQLITE_FULL', 'store.diskFull'],
  ['SQLITE_IOERR', 'store.diskFull'],
  ['EEXIST', 'store.exists'],
  ['ENOENT', 'store.noFolder'],
  ['ENOTDIR', 'store.noFolder'],
  ['EACCES', 'store.cannotOpen'],
  ['EPERM', 'store.cannotOpen'],
  ['EROFS', 'store.cannotOpen'],
  ['ENOSPC', 'store.diskFull'],
];

/** A refusal about a file, with its name alone. */
export function fileRefused(code: string, file: string): Refused {
  return new Refused(refusal(code, { file: basename(file) }));
}

/** The refusal that an error stands for; the error itself where it is a fault of ours. */
export function asRefusal(error: unknown, file: string): unknown {
  if (error instanceof Refused) return error;
  const said = String((error as { code?: unknown } | null)?.code);
  const reason = REASONS.find(([start]) => said.startsWith(start));
  return reason ? fileRefused(reason[1], file) : error;
}
