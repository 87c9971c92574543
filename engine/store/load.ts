// Reads every record of a file.
import type { Database } from 'better-sqlite3';
import type { ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { fromRow, RECORD_KINDS, TABLES } from './tables';

/** The whole model, each kind in the order in which its records were written. */
export function loadModel(db: Database): ModelIndex {
  return ModelIndex.of(readRecords(db));
}

function* readRecords(db: Database): Generator<ModelRecord> {
  for (const kind of RECORD_KINDS) {
    const rows = db.prepare(`SELECT * FROM ${TABLES[kind].name} ORDER BY rowid`).iterate();
    for (const row of rows) yield fromRow(kind, row as Record<string, unknown>);
  }
}
