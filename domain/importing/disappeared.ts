// What an earlier import of the same source brought and is not in the file any more.
import type { ImportDisappeared, ImportOptions, ModelRecord } from '../../schemas/generated/types';
import { putFate } from '../commands/fates';
import type { Plan } from '../commands/plan';
import { removeWithDependants } from '../commands/removal';
import type { ModelIndex } from '../model-index';
import { targetState } from '../states';
import { nameOf } from '../commands/plan';

const SHOWN = 300;
const KINDS: ReadonlySet<string> = new Set(['element', 'relationship', 'view']);

/** The records, in the order in which they came. `present` are the workspace's identifiers of what the file holds. */
export function disappearedRecords(
  index: ModelIndex,
  ownerId: string | undefined,
  earlierIds: ReadonlySet<string>,
  present: ReadonlySet<string>,
): ModelRecord[] {
  if (ownerId === undefined) return [];
  return [...earlierIds].flatMap((id) => {
    const record = present.has(id) ? undefined : index.get(id);
    const own = record !== undefined && 'ownerId' in record && record.ownerId === ownerId;
    return own && KINDS.has(record.kind) ? [record] : [];
  });
}

/** For the report: each with what hangs on it and did not disappear itself. */
export function describeDisappeared(index: ModelIndex, records: readonly ModelRecord[]): ImportDisappeared[] {
  const gone = new Set(records.map(({ id }) => id));
  return records.slice(0, SHOWN).map((record) => {
    const hanging = [
      ...index.relationshipsOf(record.id),
      ...index.pointing('placement', 'placedElement', record.id),
    ].filter(({ id }) => !gone.has(id)).length;
    const type = 'type' in record ? { type: String(record.type) } : {};
    return { id: record.id, kind: record.kind, ...type, name: nameOf(index, record), hanging };
  });
}

/** Does what was chosen: keeps them, marks them as leaving in the target state, or deletes them with what hangs on them. */
export function settleDisappeared(
  plan: Plan,
  ownerId: string,
  records: readonly ModelRecord[],
  choice: ImportOptions['disappeared'],
): void {
  if (choice === 'delete') for (const { id } of records) removeWithDependants(plan, id);
  if (choice !== 'retire') return;
  const target = targetState(plan.index, ownerId);
  if (!target) return;
  for (const { id, kind } of records) if (kind !== 'view') putFate(plan, target.id, id, 'retire');
}
