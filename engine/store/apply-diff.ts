// The only writer of the record table.
import type { Database, Statement } from 'better-sqlite3';
import type { Diff } from '../../schemas/generated/types';
import { DiffText, type LoggedDiff } from './diff-text';

/** Rows written by one statement where there are many: most of the cost of a row is the call. */
const ROWS = 64;
/** Fewer rows than this are always sorted into the index of identifiers one by one, and the log holds them whole. */
const MANY = 2000;

/** Writes diffs into the record table of one open file. Call inside a transaction, after needFits. */
export class DiffWriter {
  private readonly insert: Statement;
  private readonly insertMany: Statement;
  private readonly update: Statement;
  private readonly remove: Statement;

  constructor(private readonly db: Database) {
    const insert = (rows: number): Statement =>
      db.prepare(`INSERT INTO record (id, kind, body) VALUES ${Array(rows).fill('(?, ?, ?)').join(', ')}`);
    this.insert = insert(1);
    this.insertMany = insert(ROWS);
    this.update = db.prepare('UPDATE record SET body = ? WHERE id = ? AND kind = ?');
    this.remove = db.prepare('DELETE FROM record WHERE id = ? AND kind = ?');
  }

  /**
   * Writes the diff and returns what the log keeps of it. Throws where a record to change or remove is not there; the
   * transaction is then rolled back as a whole.
   */
  write(diff: Diff): LoggedDiff {
    const text = new DiffText(diff, diff.added.length >= MANY);
    for (const { id, kind } of diff.removed) one(this.remove.run(id, kind).changes, id);
    const anew = diff.added.length >= MANY && diff.added.length > this.rows();
    if (anew) this.db.exec('DROP INDEX record_id');
    this.add(diff, text);
    // Throws where an identifier occurs twice, as sorting them in one by one does.
    if (anew) this.db.exec('CREATE UNIQUE INDEX record_id ON record (id)');
    for (const change of diff.changed) {
      const { id, kind } = change.after;
      one(this.update.run(text.changed(change), id, kind).changes, id);
    }
    return text.whole();
  }

  /** At most so many rows are in the table. */
  private rows(): number {
    return Number(this.db.prepare('SELECT max(position) FROM record').pluck().get() ?? 0);
  }

  private add(diff: Diff, text: DiffText): void {
    let values: string[] = [];
    for (const record of diff.added) {
      values.push(record.id, record.kind, text.added(record));
      if (values.length < ROWS * 3) continue;
      this.insertMany.run(values);
      values = [];
    }
    for (let at = 0; at < values.length; at += 3) this.insert.run(values.slice(at, at + 3));
  }
}

function one(changes: number, id: string): void {
  if (changes !== 1) throw new Error(`the file does not hold ${id} as expected`);
}
