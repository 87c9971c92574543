// An open workspace: the file, the model in memory, the log. Every change goes plan → tables and log in one synchronous
// transaction → memory; nothing can slip in between, and what was announced is on disk.
import { randomUUID } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import type { Diff, HistoryStep } from '../../schemas/generated/types';
import type { LabelParams } from '../../domain/commands/plan';
import { isEmptyDiff } from '../../domain/diff';
import type { ModelIndex } from '../../domain/model-index';
import type { PlanContext } from '../../domain/records';
import { DiffWriter } from './apply-diff';
import { ChangeLog, type ChangeKind } from './change-log';
import { CommonPublications } from './common-publications';
import { danglingIn, needFits } from './fits';
import { loadModel } from './load';
import { closeFile, openFile } from './open';
import { asRefusal, fileRefused } from './refusals';

/** Added records from which a change counts as large. */
const LARGE = 2000;
/** SQLite's own number of pages. */
const AUTOCHECKPOINT = 1000;

export interface Change {
  readonly revision: number;
  readonly kind: 'do' | 'undo' | 'redo';
  readonly diff: Diff;
  readonly labelKey: string;
  readonly labelParams: LabelParams;
  readonly at: string;
}

export interface PlannedChange {
  readonly diff: Diff;
  readonly labelKey: string;
  readonly labelParams: LabelParams;
}

export class Workspace {
  readonly index: ModelIndex;
  readonly log: ChangeLog;
  /** What is in common with shared places. */
  readonly common: CommonPublications;
  private readonly writer: DiffWriter;

  private constructor(
    private readonly db: Database,
    readonly file: string,
  ) {
    this.index = loadModel(db);
    this.log = new ChangeLog(db);
    this.common = new CommonPublications(db, this.log);
    this.writer = new DiffWriter(db);
  }

  /** Opens a file; with `create` makes it. Refusals as in openFile. */
  static open(file: string, appVersion: string, create = false): Workspace {
    const db = openFile(file, appVersion, create);
    try {
      return new Workspace(db, file);
    } catch (error) {
      db.close();
      // SQLite's check finds damaged pages, not rows that another program has written over.
      throw error instanceof SyntaxError ? fileRefused('store.damaged', file) : asRefusal(error, file);
    }
  }

  /** Clock and identifiers for plans: NCNames, unique. */
  context(): PlanContext {
    return { newId: () => `id-${randomUUID()}`, now: new Date().toISOString() };
  }

  /** Revision of the model: the number of the last change. */
  get revision(): number {
    return this.log.revision;
  }

  /** Writes a planned change; null where it changes nothing. `begin` marks what a workspace begins with: not undoable. */
  change(planned: PlannedChange, command: string, client: string, begin = false): Change | null {
    if (isEmptyDiff(planned.diff)) return null;
    return this.write(begin ? 'begin' : 'do', undefined, planned, command, client);
  }

  /** Takes the last change back, or does the last one taken back again, as a new change; null where there is none. */
  step(kind: 'undo' | 'redo', client: string): { change: Change; step: HistoryStep } | null {
    const step = kind === 'undo' ? this.log.nextUndo() : this.log.nextRedo();
    if (!step) return null;
    const diff = this.log.diffFor(step.seq, kind);
    const change = this.write(kind, step.seq, { ...step, diff }, kind, client);
    return { change, step };
  }

  /** Checks the whole file: SQLite's own check, and pointers without a record. Empty where all is well. */
  check(): string[] {
    const broken = (this.db.pragma('integrity_check(20)') as { integrity_check: string }[])
      .map((row) => row.integrity_check)
      .filter((line) => line !== 'ok');
    return [...broken, ...danglingIn(this.index)];
  }

  /** Writes a whole copy of the file elsewhere; the copy must not be there yet. */
  copyTo(file: string): void {
    this.db.prepare('VACUUM INTO ?').run(file);
  }

  /** Closes so that the file alone is whole. */
  close(): void {
    closeFile(this.db);
  }

  /** A large change is on the disk with the log's own sync; moving it into the tables can wait until all have heard of it. */
  private tidySoon(): void {
    this.db.pragma(`wal_autocheckpoint = ${AUTOCHECKPOINT}`);
    setImmediate(() => {
      if (this.db.open) this.db.pragma('wal_checkpoint(PASSIVE)');
    });
  }

  private write(
    kind: ChangeKind,
    undoes: number | undefined,
    planned: PlannedChange,
    command: string,
    client: string,
  ): Change {
    const at = new Date().toISOString();
    const { diff, labelKey, labelParams } = planned;
    needFits(this.index, diff);
    const large = diff.added.length > LARGE;
    if (large) this.db.pragma('wal_autocheckpoint = 0');
    let seq: number;
    try {
      seq = this.db.transaction(() => {
        const logged = this.writer.write(diff);
        return this.log.append({
          kind,
          command,
          labelKey,
          labelParams,
          logged,
          client,
          at,
          ...(undoes === undefined ? {} : { undoes }),
        });
      })();
    } catch (error) {
      throw asRefusal(error, this.file);
    } finally {
      if (large) this.tidySoon();
    }
    // On disk now; memory cannot refuse what it was asked about before.
    this.log.noted(seq, kind, undoes);
    this.index.apply(diff);
    return { revision: seq, kind: kind === 'begin' ? 'do' : kind, diff, labelKey, labelParams, at };
  }
}
