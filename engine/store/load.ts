// Reads every record of a file.
import type { Database } from 'better-sqlite3';
import type { ModelRecord } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';

/** The whole model, in the order in which its records were written. Throws SyntaxError where a row is not what it says. */
export function loadModel(db: Database): ModelIndex {
  return ModelIndex.of(readRecords(db));
}

function* readRecords(db: Database): Generator<ModelRecord> {
  const rows = db.prepare('SELECT id, kind, body FROM record ORDER BY position').raw().iterate();
  for (const row of rows) {
    const [id, kind, body] = row as [string, string, string];
    const record = JSON.parse(body) as ModelRecord | null;
    if (record?.id !== id || record.kind !== kind)
      throw new SyntaxError(`the row of ${id} holds something else`);
    yield record;
  }
}
