// Brings a file to this version's tables. A migration that was applied is frozen: its hash is compared at every opening.
import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import type { Database } from 'better-sqlite3';
import { refusal, Refused } from '../../domain/problem';
import { MIGRATIONS, type Migration } from './migrations/migrations';

const BOOKKEEPING = `CREATE TABLE IF NOT EXISTS migration (
  position INTEGER PRIMARY KEY, name TEXT NOT NULL, hash TEXT NOT NULL, app_version TEXT NOT NULL, at TEXT NOT NULL) STRICT`;

interface Applied {
  readonly position: number;
  readonly name: string;
  readonly hash: string;
  readonly app_version: string;
}

/** SHA-256 of a migration's text, hexadecimal. */
export function hashOf(migration: Migration): string {
  return createHash('sha256').update(migration.sql).digest('hex');
}

/**
 * Applies what is missing, each migration in a transaction of its own. Refuses a file with more migrations than this
 * version knows (`store.newer`) and one whose migrations differ (`store.migrationChanged`). A file that has content is
 * copied beside itself first; the copy is named where something fails.
 */
export function migrate(
  db: Database,
  file: string,
  appVersion: string,
  migrations: readonly Migration[] = MIGRATIONS,
): void {
  db.exec(BOOKKEEPING);
  const applied = db
    .prepare('SELECT position, name, hash, app_version FROM migration ORDER BY position')
    .all() as Applied[];
  const last = applied.at(-1);
  if (last && applied.length > migrations.length) {
    throw new Refused(refusal('store.newer', { version: last.app_version, own: appVersion }));
  }
  applied.forEach((row, i) => {
    const known = migrations[i];
    if (!known || known.name !== row.name || hashOf(known) !== row.hash) {
      throw new Refused(refusal('store.migrationChanged', { name: row.name, version: row.app_version }));
    }
  });
  const missing = migrations.slice(applied.length);
  if (missing.length === 0) return;
  const copy = applied.length > 0 ? copyBeside(db, file) : undefined;
  for (const [i, migration] of missing.entries()) {
    try {
      db.transaction(() => {
        db.exec(migration.sql);
        db.prepare('INSERT INTO migration VALUES (?, ?, ?, ?, ?)').run(
          applied.length + i + 1,
          migration.name,
          hashOf(migration),
          appVersion,
          new Date().toISOString(),
        );
      })();
    } catch (error) {
      throw new Refused(
        refusal('store.migrationFailed', {
          name: migration.name,
          copy: copy === undefined ? '' : basename(copy),
          reason: String(error),
        }),
      );
    }
  }
}

/** By SQLite itself: reading the file by other means would let this program's lock on it go. */
function copyBeside(db: Database, file: string): string {
  const copy = `${file}.ennen-paivitysta-${new Date().toISOString().replace(/[:.]/gu, '-')}`;
  db.prepare('VACUUM INTO ?').run(copy);
  return copy;
}
