// Opens or creates a workspace file: lock, whose it is, integrity, pragmas, migrations.
import { closeSync, existsSync, openSync, rmSync } from 'node:fs';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { Refused } from '../../domain/problem';
import { migrate } from './migrate';
import { asRefusal, fileRefused } from './refusals';

/** "Kkuv" as a number: marks a SQLite file as ours. */
export const APPLICATION_ID = 0x4b6b7576;

const LOCK_WAIT_MS = 300;

/**
 * Opens a workspace file for this program alone; `create` makes it (and refuses one that is there).
 * Refuses: no file (`store.missing`), not ours (`store.notOurs`), damaged (`store.damaged`), open in another program
 * (`store.locked`), made by a newer version (`store.newer`). A file that is refused stays as it was.
 */
export function openFile(file: string, appVersion: string, create: boolean): Database {
  if (create) reserve(file);
  else if (!existsSync(file)) throw fileRefused('store.missing', file);
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(file, { timeout: LOCK_WAIT_MS, fileMustExist: true });
    // Exclusive locking is let go by the operating system when a program is killed; a lock file would stay. Nobody may
    // read or copy the file by other means while it is open here: closing that handle would let the lock go.
    db.pragma('locking_mode = EXCLUSIVE');
    db.pragma('trusted_schema = OFF');
    db.pragma('foreign_keys = ON');
    db.pragma('temp_store = MEMORY');
    // Kilobytes: a large import stays in memory until it is committed. Taken only where it is needed.
    db.pragma('cache_size = -4096');
    if (!create) check(db, file);
    db.pragma('journal_mode = WAL');
    // A change is on the disk before anyone hears of it.
    db.pragma('synchronous = FULL');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    if (create) db.pragma(`application_id = ${APPLICATION_ID}`);
    migrate(db, file, appVersion);
    return db;
  } catch (error) {
    db?.close();
    if (create) rmSync(file, { force: true });
    throw asRefusal(error, file);
  }
}

/** Closes so that the file alone is whole. */
export function closeFile(db: Database): void {
  if (!db.open) return;
  try {
    db.pragma('wal_checkpoint(TRUNCATE)');
  } finally {
    db.close();
  }
}

/**
 * Brings what a killed program left beside the file into the file itself, so that it can be moved. Refuses a file that
 * is open in another program; one that cannot be read is left as it is.
 */
export function settleFile(file: string): void {
  let db: Database | undefined;
  try {
    db = new SqliteDatabase(file, { timeout: LOCK_WAIT_MS, fileMustExist: true });
    db.pragma('locking_mode = EXCLUSIVE');
    db.exec('BEGIN IMMEDIATE; COMMIT');
    db.pragma('wal_checkpoint(TRUNCATE)');
  } catch (error) {
    const refused = asRefusal(error, file);
    if (refused instanceof Refused && refused.problems[0]?.code === 'store.locked') throw refused;
  } finally {
    db?.close();
  }
}

/** Takes the name; two programs cannot both get it. */
function reserve(file: string): void {
  try {
    closeSync(openSync(file, 'wx'));
  } catch (error) {
    throw asRefusal(error, file);
  }
}

function check(db: Database, file: string): void {
  if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) {
    throw fileRefused('store.notOurs', file);
  }
  if (db.pragma('quick_check(1)', { simple: true }) !== 'ok') throw fileRefused('store.damaged', file);
}

/** True where the bytes are those of a database file. */
export function isDatabase(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 15)) === 'SQLite format 3';
}
