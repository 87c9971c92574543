// The append-only log of changes. The undo and redo stacks are derived from its rows, so they survive a restart.
import type { Database, Statement } from 'better-sqlite3';
import type { Diff, HistoryEntry, HistoryStep, ModelRecord } from '../../schemas/generated/types';
import { reverseDiff } from '../../domain/diff';
import type { LoggedDiff } from './diff-text';
import { collectedImports, idsOf, type LoggedImport } from './import-log';

export type ChangeKind = 'begin' | 'do' | 'undo' | 'redo';

export interface NewChange {
  readonly kind: ChangeKind;
  /** For undo and redo: the row whose change is taken back or done again. */
  readonly undoes?: number;
  readonly command: string;
  readonly labelKey: string;
  readonly labelParams: Record<string, string | number>;
  readonly logged: LoggedDiff;
  readonly client: string;
  readonly at: string;
}

interface Row {
  readonly seq: number;
  readonly kind: ChangeKind;
  readonly undoes: number | null;
  readonly label_key: string;
  readonly label_params: string;
  readonly at: string;
}

/** The command under which imports are logged. */
export const IMPORT_COMMAND = 'import.apply';
/** The command under which many deliveries are logged as one change. */
export const COLLECT_COMMAND = 'collecting.apply';

const LABELS = 'seq, kind, undoes, label_key, label_params, at';

export class ChangeLog {
  private readonly insert: Statement;
  private readonly undoStack: number[] = [];
  private readonly redoStack: number[] = [];
  private last = 0;

  constructor(private readonly db: Database) {
    this.insert = db.prepare(
      'INSERT INTO change (seq, kind, undoes, command, label_key, label_params, diff, added_ids, client, at) VALUES (?, ?, ?, ?, ?, ?, CAST(? AS TEXT), ?, ?, ?)',
    );
    for (const row of db.prepare('SELECT seq, kind, undoes FROM change ORDER BY seq').iterate()) {
      const { seq, kind, undoes } = row as Pick<Row, 'seq' | 'kind' | 'undoes'>;
      this.noted(seq, kind, undoes ?? undefined);
    }
  }

  /** Number of the newest row: the revision of the model. 0 in a new file. */
  get revision(): number {
    return this.last;
  }

  /** Writes a row. Call inside the transaction that writes the diff, and `noted` after it has committed. */
  append(change: NewChange): number {
    const seq = this.last + 1;
    this.insert.run(
      seq,
      change.kind,
      change.undoes ?? null,
      change.command,
      change.labelKey,
      JSON.stringify(change.labelParams),
      change.logged.diff,
      change.logged.addedIds,
      change.client,
      change.at,
    );
    return seq;
  }

  /** Takes a committed row into the stacks. */
  noted(seq: number, kind: ChangeKind, undoes: number | undefined): void {
    this.last = seq;
    if (kind === 'do') {
      this.undoStack.push(seq);
      this.redoStack.length = 0;
    } else if (kind === 'undo' && undoes !== undefined) {
      this.undoStack.pop();
      this.redoStack.push(undoes);
    } else if (kind === 'redo' && undoes !== undefined) {
      this.redoStack.pop();
      this.undoStack.push(undoes);
    }
  }

  /** What Ctrl+Z would take back. */
  nextUndo(): HistoryStep | null {
    return this.step(this.undoStack.at(-1));
  }

  /** What Ctrl+Y would do again. */
  nextRedo(): HistoryStep | null {
    return this.step(this.redoStack.at(-1));
  }

  /** The diff that takes a row back (`undo`) or does it again (`redo`). */
  diffFor(seq: number, kind: 'undo' | 'redo'): Diff {
    const diff = this.stored(seq);
    return kind === 'undo' ? reverseDiff(diff) : diff;
  }

  /** The diff of a row that people see; undefined where there is none of that number. */
  diffOf(seq: number): Diff | undefined {
    const seen = this.db.prepare(`SELECT 1 FROM change WHERE seq = ? AND kind <> 'begin'`).get(seq);
    return seen === undefined ? undefined : this.stored(seq);
  }

  /** True for a change that is not undone. */
  stands(seq: number): boolean {
    return this.undoStack.includes(seq);
  }

  /** The newest entries first. */
  list(limit: number): HistoryEntry[] {
    const rows = this.db
      .prepare(`SELECT ${LABELS} FROM change WHERE kind <> 'begin' ORDER BY seq DESC LIMIT ?`)
      .all(limit) as Row[];
    const standing = new Set(this.undoStack);
    return rows.map((row) => ({
      seq: row.seq,
      kind: row.kind === 'begin' ? 'do' : row.kind,
      labelKey: row.label_key,
      labelParams: JSON.parse(row.label_params) as HistoryEntry['labelParams'],
      at: row.at,
      undone: row.kind === 'do' && !standing.has(row.seq),
    }));
  }

  /** Standing imports, the newest first. Their diffs are read only as the list is walked. */
  *imports(): Generator<LoggedImport> {
    const standing = new Set(this.undoStack);
    const rows = this.db
      .prepare(
        `SELECT seq, label_params, at FROM change WHERE kind = 'do' AND command IN (?, ?) ORDER BY seq DESC`,
      )
      .all(IMPORT_COMMAND, COLLECT_COMMAND) as Pick<Row, 'seq' | 'label_params' | 'at'>[];
    for (const { seq, label_params: params, at } of rows) {
      if (!standing.has(seq)) continue;
      const ids = (): string[] => idsOf(...this.asLogged(seq));
      yield* collectedImports({ at, params: JSON.parse(params) as LoggedImport['params'], ids });
    }
  }

  /** The diff of a row with everything it added. */
  private stored(seq: number): Diff {
    const [diff, addedIds] = this.asLogged(seq);
    return addedIds === null ? diff : { ...diff, added: this.recordsAt(seq, addedIds) };
  }

  private asLogged(seq: number): [Diff, readonly string[] | null] {
    const row = this.db.prepare('SELECT diff, added_ids FROM change WHERE seq = ?').get(seq) as {
      diff: string;
      added_ids: string | null;
    };
    return [
      JSON.parse(row.diff) as Diff,
      row.added_ids === null ? null : (JSON.parse(row.added_ids) as string[]),
    ];
  }

  /**
   * Records as they were right after a row: as the first later row that changes or removes them found them, otherwise as
   * they are now. Later rows hold what they change and remove whole.
   */
  private recordsAt(seq: number, ids: readonly string[]): ModelRecord[] {
    const wanted = new Set(ids);
    const found = new Map<string, ModelRecord>();
    const take = (record: ModelRecord): void => {
      if (wanted.has(record.id) && !found.has(record.id)) found.set(record.id, record);
    };
    const later = this.db.prepare('SELECT diff FROM change WHERE seq > ? ORDER BY seq').pluck();
    for (const text of later.iterate(seq)) {
      const diff = JSON.parse(text as string) as Diff;
      for (const record of diff.removed) take(record);
      for (const { before } of diff.changed) take(before);
    }
    const now = this.db.prepare('SELECT body FROM record WHERE id = ?').pluck();
    return ids.map((id) => found.get(id) ?? (JSON.parse(now.get(id) as string) as ModelRecord));
  }

  private step(seq: number | undefined): HistoryStep | null {
    if (seq === undefined) return null;
    const row = this.db.prepare(`SELECT ${LABELS} FROM change WHERE seq = ?`).get(seq) as Row;
    return {
      seq,
      labelKey: row.label_key,
      labelParams: JSON.parse(row.label_params) as HistoryStep['labelParams'],
      at: row.at,
    };
  }
}
