// A diff as JSON in UTF-8, for the change log, made while its records are written: the text of each record is made once,
// for its row and for the log, and none of them is kept. As one string it would take up to three times the memory.
import type { Diff, ModelRecord } from '../../schemas/generated/types';

/** Bytes of a usual record. Memory that is not written to is not taken, so this may be too much. */
const RECORD_BYTES = 640;
/** Bytes that a character of a JavaScript string may need in UTF-8. */
const BYTES_PER_CHARACTER = 3;

/** What the log keeps of a diff, both JSON. */
export interface LoggedDiff {
  /** The diff in UTF-8, without its additions where they are named. */
  readonly diff: Buffer;
  /** Identifiers of what it added, where the log names them instead of holding them. */
  readonly addedIds: string | null;
}

/** The text of one diff: all added records in their order, then all changes, then `whole`. */
export class DiffText {
  private bytes: Buffer;
  private at = 0;
  private part: 'added' | 'changed' = 'added';
  private first = true;

  /** `names`: the additions are named by their identifiers, for they are in the table. */
  constructor(
    private readonly diff: Diff,
    private readonly names = false,
  ) {
    const records = (names ? 0 : diff.added.length) + 2 * diff.changed.length;
    this.bytes = Buffer.allocUnsafeSlow(4096 + RECORD_BYTES * records);
    this.put('{"added":[');
  }

  /** Takes the next added record and returns its JSON. */
  added(record: ModelRecord): string {
    const text = JSON.stringify(record);
    if (!this.names) this.next(text);
    return text;
  }

  /** Takes the next changed record and returns the JSON of what it becomes. */
  changed({ before, after }: Diff['changed'][number]): string {
    const text = JSON.stringify(after);
    this.turn();
    this.next(`{"before":${JSON.stringify(before)},"after":${text}}`);
    return text;
  }

  /** JSON of the whole diff. */
  whole(): LoggedDiff {
    this.turn();
    this.put(`],"removed":${JSON.stringify(this.diff.removed)}}`);
    const addedIds = this.names ? JSON.stringify(this.diff.added.map(({ id }) => id)) : null;
    return { diff: this.bytes.subarray(0, this.at), addedIds };
  }

  private turn(): void {
    if (this.part === 'changed') return;
    this.part = 'changed';
    this.first = true;
    this.put('],"changed":[');
  }

  private next(text: string): void {
    if (!this.first) this.put(',');
    this.first = false;
    this.put(text);
  }

  private put(text: string): void {
    const needed = this.at + text.length * BYTES_PER_CHARACTER;
    if (needed > this.bytes.length) {
      const larger = Buffer.allocUnsafeSlow(Math.max(needed, this.bytes.length * 2));
      this.bytes.copy(larger, 0, 0, this.at);
      this.bytes = larger;
    }
    this.at += this.bytes.write(text, this.at);
  }
}
