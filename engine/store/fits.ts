import type { Diff, ModelRecord } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { sameValue } from '../../domain/records';

/**
 * Throws where a diff was planned over another model than this one: an added record that is there, a changed or removed
 * one that is not as the diff says. Asked before anything is written, since memory takes the diff only after the commit.
 */
export function needFits(index: ModelIndex, diff: Diff): void {
  for (const record of diff.removed) needSame(index, record);
  for (const { before, after } of diff.changed) {
    if (before.kind !== after.kind || before.id !== after.id)
      throw new Error(`a record cannot become another: ${before.id}`);
    needSame(index, before);
  }
  const leaving = new Set(diff.removed.map((record) => record.id));
  const coming = new Set<string>();
  for (const { id } of diff.added) {
    if (coming.has(id) || (index.get(id) && !leaving.has(id))) throw new Error(`identifier twice: ${id}`);
    coming.add(id);
  }
}

function needSame(index: ModelIndex, record: ModelRecord): void {
  const here = index.get(record.id);
  if (here !== record && !sameValue(here, record)) throw new Error(`diff does not fit at ${record.id}`);
}
