// Going to a moment of the history: which changes are taken back or done again on the way, and the days they were made on.
import type { HistoryEntry } from '../../schemas/generated/types';

export interface Steps {
  readonly kind: 'undo' | 'redo';
  readonly count: number;
}

/** Changes themselves, without the rows that took them back or did them again; the newest first. */
export function changesOf(entries: readonly HistoryEntry[]): HistoryEntry[] {
  return entries.filter(({ kind }) => kind === 'do');
}

/** The change after which the model is as it is now; undefined where none stands. */
export function standing(changes: readonly HistoryEntry[]): HistoryEntry | undefined {
  return changes.find(({ undone }) => !undone);
}

/** Changes that can be done again, the one that Ctrl+Y does last. Rows older than the list are taken as unknown. */
function redoable(entries: readonly HistoryEntry[]): number[] {
  const undoStack: number[] = [];
  const redoStack: number[] = [];
  for (const { seq, kind } of entries.toReversed()) {
    if (kind === 'do') {
      undoStack.push(seq);
      redoStack.length = 0;
    } else if (kind === 'undo') redoStack.push(undoStack.pop() ?? 0);
    else undoStack.push(redoStack.pop() ?? 0);
  }
  return redoStack;
}

/**
 * The steps after which the change of `seq` is the newest that stands; `entries` as the engine lists them, the newest first.
 * Undefined where it is already, and where there is no way: a change that was taken back before a newer one was made cannot
 * be done again.
 */
export function stepsTo(entries: readonly HistoryEntry[], seq: number): Steps | undefined {
  const changes = changesOf(entries);
  const aim = changes.find((change) => change.seq === seq);
  if (!aim || aim === standing(changes)) return undefined;
  if (!aim.undone)
    return { kind: 'undo', count: changes.filter((one) => !one.undone && one.seq > seq).length };
  const waiting = redoable(entries);
  const place = waiting.indexOf(seq);
  return place < 0 ? undefined : { kind: 'redo', count: waiting.length - place };
}

/** Changes by the day they were made on, in the order in which they come. `dayOf` tells the day of a moment. */
export function byDay(
  changes: readonly HistoryEntry[],
  dayOf: (at: string) => string,
): { day: string; changes: HistoryEntry[] }[] {
  const days: { day: string; changes: HistoryEntry[] }[] = [];
  for (const change of changes) {
    const day = dayOf(change.at);
    const last = days.at(-1);
    if (last?.day === day) last.changes.push(change);
    else days.push({ day, changes: [change] });
  }
  return days;
}
