// A Diff is the only form of a change: planned by commands and imports, applied by the store, kept by the change log,
// reversed by undo, announced to the page.
import type { Diff, ModelRecord } from '../schemas/generated/types';
import { sameValue } from './records';

export type { Diff };

/** A diff that changes nothing. A new object each time, so that builders may fill it. */
export function emptyDiff(): Diff {
  return { added: [], changed: [], removed: [] };
}

/** True where the diff changes nothing. */
export function isEmptyDiff(diff: Diff): boolean {
  return diff.added.length === 0 && diff.changed.length === 0 && diff.removed.length === 0;
}

/** The diff that takes this one back. */
export function reverseDiff(diff: Diff): Diff {
  return {
    added: [...diff.removed].reverse(),
    changed: diff.changed.map(({ before, after }) => ({ before: after, after: before })).reverse(),
    removed: [...diff.added].reverse(),
  };
}

/**
 * Collects edits over a base of records and yields the diff from the base to the result: a record added and then
 * changed is one addition, one that ends as it began is no change.
 */
export class DiffBuilder {
  private readonly edits = new Map<
    string,
    { readonly before: ModelRecord | undefined; after: ModelRecord | undefined }
  >();

  constructor(private readonly base: (id: string) => ModelRecord | undefined) {}

  /** The record as it stands with the edits so far. */
  get(id: string): ModelRecord | undefined {
    const edit = this.edits.get(id);
    return edit ? edit.after : this.base(id);
  }

  /** Adds or replaces a record. */
  put(record: ModelRecord): void {
    this.edit(record.id, record);
  }

  /** Removes a record; nothing happens where there is none. */
  remove(id: string): void {
    if (this.get(id) === undefined) return;
    this.edit(id, undefined);
  }

  /** The diff so far. */
  build(): Diff {
    const diff = emptyDiff();
    for (const { before, after } of this.edits.values()) {
      if (before === undefined && after !== undefined) diff.added.push(after);
      else if (before !== undefined && after === undefined) diff.removed.push(before);
      else if (before !== undefined && after !== undefined && !sameValue(before, after)) {
        diff.changed.push({ before, after });
      }
    }
    return diff;
  }

  private edit(id: string, after: ModelRecord | undefined): void {
    const edit = this.edits.get(id);
    if (edit) edit.after = after;
    else this.edits.set(id, { before: this.base(id), after });
  }
}
