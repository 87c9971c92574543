// A file meets the workspace: one diff for the whole import, and a report of what it will do. Pure: the preview and the
// import itself run the same function.
import type { Diff, ImportReport, ModelRecord } from '../schemas/generated/types';
import { markNew } from './commands/fates';
import { Plan } from './commands/plan';
import { emptyDiff } from './diff';
import type { FragmentInput } from './fragment-input';
import { FragmentMeeting } from './fragment-meeting';
import { IMPORT_OWNER, planOwner, type ImportChoice } from './fragment-owner';
import { copyOf, everyReference, referencesOf } from './fragment-references';
import { cappedProblems } from './fragment-problems';
import { fallingWith } from './leaning';
import { reportOf } from './fragment-report';
import { describeDisappeared, disappearedRecords, settleDisappeared } from './importing/disappeared';
import type { ModelIndex } from './model-index';
import { warning, type Problem } from './problem';
import { relationshipRuleProblems } from './relationship-ends';
import { RECORD_KINDS, type PlanContext } from './records';

export type { FragmentInput } from './fragment-input';
export { IMPORT_OWNER, type ImportChoice, type NewOrganisation } from './fragment-owner';

export interface FragmentPlan {
  readonly diff: Diff;
  readonly report: ImportReport;
}

/** Plans the import of a fragment as one diff. The same file twice gives an empty diff the second time. */
export function planFragment(
  index: ModelIndex,
  fragment: FragmentInput,
  choice: ImportChoice,
  context: PlanContext,
): FragmentPlan {
  const owner = planOwner(index, fragment.records, fragment.modelName, fragment.source, choice, context);
  if (owner && 'severity' in owner) {
    return { diff: emptyDiff(), report: reportOf(index, emptyDiff(), [], fragment, [owner]) };
  }
  const plan = new Plan(index, context);
  for (const record of owner?.records ?? []) plan.edits.put(record);
  const unused = unusedDefinitions(fragment);
  const wanted = choice.skipUnusedDefinitions
    ? fragment.records.filter(({ id }) => !unused.has(id))
    : fragment.records;
  const { records, problems } = consistent(index, wanted, owner?.ownerId);
  const rules = relationshipRuleProblems(records, (id) => index.get(id));
  const meeting = new FragmentMeeting(index, fragment, context, owner?.ownerId, choice);
  const planned = meeting.plan(records);
  for (const record of planned) plan.edits.put(record);
  const earlier = choice.earlierIds ?? NO_IDS;
  const present = earlier.size > 0 ? meeting.present : NO_IDS;
  const gone = disappearedRecords(index, owner?.ownerId, earlier, present);
  if (owner) {
    markAsNew(plan, choice.stateId, planned);
    settleDisappeared(plan, owner.ownerId, gone, choice.disappeared);
  }
  const diff = plan.edits.build();
  const touched = [
    ...(owner?.records ?? []).filter((made) => !planned.some((record) => record.id === made.id)),
    ...planned,
  ];
  const counted = reportOf(index, diff, touched, fragment, cappedProblems([...problems, ...rules]));
  const report: ImportReport = {
    ...counted,
    ...meeting.report(records),
    disappeared: describeDisappeared(index, gone),
    disappearedCount: gone.length,
    unusedDefinitions: unused.size,
  };
  return { diff, report };
}

const NO_IDS: ReadonlySet<string> = new Set();

/** What came in anew exists from the chosen state on. */
function markAsNew(plan: Plan, stateId: string | undefined, planned: readonly ModelRecord[]): void {
  if (stateId === undefined) return;
  for (const { kind, id } of planned)
    if ((kind === 'element' || kind === 'relationship') && plan.index.get(id) === undefined)
      markNew(plan, stateId, id);
}

/** Definitions of a foreign file that none of its records uses. Our own files bring what they need. */
function unusedDefinitions(fragment: FragmentInput): ReadonlySet<string> {
  const unused = new Set(
    fragment.records.filter(({ kind }) => kind === 'propertyDefinition').map(({ id }) => id),
  );
  if (fragment.matching === 'replace') return NO_IDS;
  for (const record of fragment.records) {
    if (unused.size === 0) break;
    if (record.kind === 'folder') for (const id of record.itemIds) unused.delete(id);
    if ('properties' in record)
      for (const { definitionId } of record.properties ?? []) unused.delete(definitionId);
  }
  return unused;
}

/** The records in writing order without those that lean on something that is neither in the file nor in the workspace. */
function consistent(
  index: ModelIndex,
  records: readonly ModelRecord[],
  ownerId: string | undefined,
): { records: ModelRecord[]; problems: Problem[] } {
  const kept = new Map<string, ModelRecord>();
  for (const record of records) if (record.id !== IMPORT_OWNER) kept.set(record.id, record);
  const problems: Problem[] = [];
  const known = (id: string, kinds: readonly string[] | undefined): boolean => {
    if (id === IMPORT_OWNER) return ownerId !== undefined;
    const target = kept.get(id) ?? index.get(id);
    return target !== undefined && (kinds === undefined || kinds.includes(target.kind));
  };
  const lacks = (record: ModelRecord): boolean =>
    !everyReference(record, (id, kinds, required) => !required || known(id, kinds));
  // Looked at once where all is well: what has no loose end needs none of the questions after this.
  const loose: ModelRecord[] = [];
  for (const record of kept.values()) if (!everyReference(record, known)) loose.push(record);
  const lost = loose.filter(lacks);
  if (lost.length > 0) {
    const byId = new Map(kept);
    for (const { id } of lost) kept.delete(id);
    for (const id of fallingWith(
      lost.map(({ id }) => id),
      needs(kept.values()),
    )) {
      const fallen = byId.get(id);
      if (fallen) lost.push(fallen);
      kept.delete(id);
    }
  }
  for (const record of lost) {
    const reference = referencesOf(record).find(({ id, kinds, required }) => required && !known(id, kinds));
    const params = { kind: record.kind, id: record.id, reference: reference?.id ?? '' };
    problems.push(warning('import.referenceUnknown', params, record.id));
  }
  for (const record of lost.length > 0 ? kept.values() : loose) {
    if (lost.length > 0 && everyReference(record, known)) continue;
    // What the file gave stays as it is: the plan may be made again.
    const copy = copyOf(record);
    kept.set(record.id, copy);
    for (const reference of referencesOf(copy)) {
      if (known(reference.id, reference.kinds)) continue;
      reference.clear();
      const params = { kind: record.kind, id: record.id, reference: reference.id };
      problems.push(warning('import.referenceCleared', params, record.id));
    }
  }
  const order = new Map<string, ModelRecord[]>(RECORD_KINDS.map((kind) => [kind, []]));
  for (const record of kept.values()) order.get(record.kind)?.push(record);
  return { records: [...order.values()].flat(), problems };
}

/** Each record with what it cannot be without. */
function* needs(records: Iterable<ModelRecord>): Generator<readonly [id: string, on: string]> {
  for (const record of records)
    for (const { id, required } of referencesOf(record)) if (required) yield [record.id, id];
}
