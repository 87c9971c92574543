// What a change was about, for people: concepts and views, not the records by which they are stored.
import type { Diff, HistorySubject, ModelRecord } from '../schemas/generated/types';

type Act = HistorySubject['act'];

/** A concept that has come or gone is more than one that has changed. */
const WEIGHT: Readonly<Record<Act, number>> = { changed: 0, added: 1, removed: 2 };

/**
 * Subjects of a diff, each once, in the order in which the diff names them: what a card, a fate or a node stands for counts
 * as changed with it. The name is that of before where the subject was removed; absent where the diff has none.
 */
export function subjectsOf(diff: Diff): HistorySubject[] {
  const found = new Map<string, HistorySubject>();
  const see = (record: ModelRecord, act: Act): void => {
    const id = subjectIdOf(record);
    if (id === undefined) return;
    const own = id === record.id;
    const subject: HistorySubject = {
      id,
      act: own ? act : 'changed',
      ...(own && 'name' in record && record.name ? { name: record.name } : {}),
    };
    const before = found.get(id);
    if (!before) found.set(id, subject);
    else
      found.set(
        id,
        WEIGHT[subject.act] >= WEIGHT[before.act] ? { ...before, ...subject } : { ...subject, ...before },
      );
  };
  for (const record of diff.added) see(record, 'added');
  for (const { after } of diff.changed) see(after, 'changed');
  for (const record of diff.removed) see(record, 'removed');
  return [...found.values()];
}

/** The concept, view or other thing with a name that a record belongs to. */
function subjectIdOf(record: ModelRecord): string | undefined {
  switch (record.kind) {
    case 'placement':
      return record.elementId;
    case 'fate':
      return record.subjectId;
    case 'applicability':
      return record.componentId;
    case 'viewItem':
      return record.viewId;
    case 'image':
      return undefined;
    default:
      return record.id;
  }
}
