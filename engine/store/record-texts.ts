// A diff as JSON texts, made once: the rows of the records and the entry of the change log are the same texts.
import type { Diff } from '../../schemas/generated/types';

export interface DiffTexts {
  /** JSON of each added record, in the order of the diff. */
  readonly added: readonly string[];
  /** JSON of each changed record as it will be, in the order of the diff. */
  readonly after: readonly string[];
  /** JSON of the whole diff. */
  readonly whole: string;
}

/** The texts of a diff. */
export function textsOf(diff: Diff): DiffTexts {
  const added = diff.added.map((record) => JSON.stringify(record));
  const after = diff.changed.map((change) => JSON.stringify(change.after));
  const changed = diff.changed.map(
    ({ before }, i) => `{"before":${JSON.stringify(before)},"after":${after[i]}}`,
  );
  const whole = `{"added":[${added.join(',')}],"changed":[${changed.join(',')}],"removed":${JSON.stringify(diff.removed)}}`;
  return { added, after, whole };
}
