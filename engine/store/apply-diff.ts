// The only writer of model tables.
import type { Database, Statement } from 'better-sqlite3';
import type { Diff } from '../../schemas/generated/types';
import type { RecordKind } from '../../domain/records';
import { RECORD_KINDS, TABLES, toRow } from './tables';

interface Statements {
  readonly insert: Statement;
  readonly update: Statement;
}

/** Writes diffs into the tables of one open file. Call inside a transaction; pointers are checked when it commits. */
export class DiffWriter {
  private readonly statements = new Map<RecordKind, Statements>();
  private readonly addRecord: Statement;
  private readonly removeRecord: Statement;

  constructor(db: Database) {
    this.addRecord = db.prepare('INSERT INTO record (id, kind) VALUES (?, ?)');
    this.removeRecord = db.prepare('DELETE FROM record WHERE id = ? AND kind = ?');
    for (const kind of RECORD_KINDS) {
      const { name, columns } = TABLES[kind];
      const all = [...Object.keys(columns), 'body'];
      this.statements.set(kind, {
        insert: db.prepare(
          `INSERT INTO ${name} (${all.join(', ')}, id) VALUES (${all.map(() => '?').join(', ')}, ?)`,
        ),
        update: db.prepare(
          `UPDATE ${name} SET ${all.map((column) => `${column} = ?`).join(', ')} WHERE id = ?`,
        ),
      });
    }
  }

  /** Throws where a record to change or remove is not there; the transaction is then rolled back as a whole. */
  write(diff: Diff): void {
    for (const record of diff.removed)
      this.one(this.removeRecord.run(record.id, record.kind).changes, record.id);
    for (const { after } of diff.changed) {
      this.one(this.of(after.kind).update.run(...toRow(after), after.id).changes, after.id);
    }
    for (const record of diff.added) {
      this.addRecord.run(record.id, record.kind);
      this.of(record.kind).insert.run(...toRow(record), record.id);
    }
  }

  private of(kind: RecordKind): Statements {
    const statements = this.statements.get(kind);
    if (!statements) throw new Error(`no table for ${kind}`);
    return statements;
  }

  private one(changes: number, id: string): void {
    if (changes !== 1) throw new Error(`the file does not hold ${id} as expected`);
  }
}
