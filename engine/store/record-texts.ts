// A diff as JSON texts, made once: the rows of the records and the entry of the change log are the same texts.
import type { Diff } from '../../schemas/generated/types';

export interface DiffTexts {
  /** JSON of each added record, in the order of the diff. */
  readonly added: readonly string[];
  /** JSON of each changed record as it will be, in the order of the diff. */
  readonly after: readonly string[];
  /** JSON of the whole diff, in UTF-8: as one string it would take up to three times the memory, twice over. */
  readonly whole: Buffer;
}

/** The texts of a diff. */
export function textsOf(diff: Diff): DiffTexts {
  const added = diff.added.map((record) => JSON.stringify(record));
  const after = diff.changed.map((change) => JSON.stringify(change.after));
  const changed = diff.changed.map(
    ({ before }, i) => `{"before":${JSON.stringify(before)},"after":${after[i]}}`,
  );
  const removed = `],"removed":${JSON.stringify(diff.removed)}}`;
  const whole = joined(['{"added":[', added, '],"changed":[', changed, removed]);
  return { added, after, whole };
}

/** Texts one after the other; those of a list with commas between them. */
function joined(parts: readonly (string | readonly string[])[]): Buffer {
  let size = 0;
  for (const part of parts) {
    if (typeof part === 'string') size += Buffer.byteLength(part);
    else for (const text of part) size += Buffer.byteLength(text) + 1;
  }
  const out = Buffer.allocUnsafe(size);
  let at = 0;
  for (const part of parts) {
    if (typeof part === 'string') at += out.write(part, at);
    else
      for (const [i, text] of part.entries()) {
        if (i > 0) at += out.write(',', at);
        at += out.write(text, at);
      }
  }
  return out.subarray(0, at);
}
