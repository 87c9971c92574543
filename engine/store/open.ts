// Opens or creates a workspace file: pragmas, lock, integrity, migrations.
import { existsSync, statSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { refusal, Refused } from '../../domain/problem';
import { migrate } from './migrate';

/** "Kkuv" as a number: marks a SQLite file as ours. */
export const APPLICATION_ID = 0x4b6b7576;

/**
 * Opens a workspace file for this program alone; `create` makes it (and refuses one that is there).
 * Refuses: no file (`store.missing`), not ours (`store.notOurs`), damaged (`store.damaged`), open in another program
 * (`store.locked`), made by a newer version (`store.newer`).
 */
export function openFile(file: string, appVersion: string, create: boolean): Database {
  if (create === existsSync(file)) {
    throw new Refused(refusal(create ? 'store.exists' : 'store.missing', { file }));
  }
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(file, { timeout: 300 });
    // Exclusive locking is let go by the operating system when a program is killed; a lock file would stay.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('journal_mode = WAL');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    db.pragma('synchronous = FULL');
    db.pragma('foreign_keys = ON');
    db.pragma('trusted_schema = OFF');
    db.pragma('temp_store = MEMORY');
    if (create) db.pragma(`application_id = ${APPLICATION_ID}`);
    else check(db, file);
    migrate(db, file, appVersion);
    return db;
  } catch (error) {
    db?.close();
    throw refused(error, file);
  }
}

/** Closes so that the file alone is whole. */
export function closeFile(db: Database): void {
  if (!db.open) return;
  db.pragma('wal_checkpoint(TRUNCATE)');
  db.close();
}

function check(db: Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new Refused(refusal('store.notOurs', { file }));
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw new Refused(refusal('store.damaged', { file }));
}

function refused(error: unknown, file: string): unknown {
  if (error instanceof Refused || !(error instanceof Error)) return error;
  const code = (error as Error & { code?: string }).code ?? '';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return new Refused(refusal('store.locked', { file }));
  if (code.startsWith('SQLITE_NOTADB')) return new Refused(refusal('store.notOurs', { file }));
  if (code.startsWith('SQLITE_CORRUPT')) return new Refused(refusal('store.damaged', { file }));
  if (code.startsWith('SQLITE_CANTOPEN') || code.startsWith('SQLITE_READONLY') || code.startsWith('SQLITE_PERM')) {
    return new Refused(refusal('store.cannotOpen', { file }));
  }
  if (code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR')) return new Refused(refusal('store.diskFull', { file }));
  return error;
}

/** Size of the file in bytes; 0 where it is gone. */
export function sizeOf(file: string): number {
  return existsSync(file) ? statSync(file).size : 0;
}
