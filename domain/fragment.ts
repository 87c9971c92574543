// A file meets the workspace: one diff for the whole import, and a report of what it will do. Pure: the preview and the
// import itself run the same function.
import type { Diff, ImportReport, LocalisedText, ModelRecord } from '../schemas/generated/types';
import { DiffBuilder, emptyDiff } from './diff';
import { RecordMatcher, withSourceId } from './fragment-match';
import { mergedExternalIds, mergedRecord } from './fragment-merge';
import { IMPORT_OWNER, planOwner, type ImportChoice } from './fragment-owner';
import { copyOf, everyReference, ownerOf, referencesOf } from './fragment-references';
import { cappedProblems } from './fragment-problems';
import { fallingWith } from './leaning';
import { reportOf } from './fragment-report';
import type { ModelIndex } from './model-index';
import { warning, type Problem } from './problem';
import { relationshipRuleProblems } from './relationship-ends';
import { RECORD_KINDS, type PlanContext } from './records';

export { IMPORT_OWNER, type ImportChoice, type NewOrganisation } from './fragment-owner';

/** What an importer made of a file (engine/formats/format.ts). */
export interface FragmentInput {
  readonly records: readonly ModelRecord[];
  readonly modelName: LocalisedText;
  readonly source: string;
  readonly matching: 'replace' | 'merge';
  /** Goes into the report. */
  readonly format?: string;
}

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
  const edits = new DiffBuilder((id) => index.get(id));
  for (const record of owner?.records ?? []) edits.put(record);
  const { records, problems } = consistent(index, fragment.records, owner?.ownerId);
  const rules = relationshipRuleProblems(records, (id) => index.get(id));
  const planned = new FragmentPlanner(index, fragment, context, owner?.ownerId).plan(records);
  for (const record of planned) edits.put(record);
  const diff = edits.build();
  const touched = [
    ...(owner?.records ?? []).filter((made) => !planned.some((record) => record.id === made.id)),
    ...planned,
  ];
  return { diff, report: reportOf(index, diff, touched, fragment, cappedProblems([...problems, ...rules])) };
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
  const lost = [...kept.values()].filter(lacks);
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
  for (const record of kept.values()) {
    if (everyReference(record, known)) continue;
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

class FragmentPlanner {
  /** Identifier in the file → identifier in the workspace, for every record whose place is decided. */
  private readonly ids = new Map<string, string>();
  private readonly taken = new Set<string>();
  private readonly matched = new Map<string, ModelRecord>();
  private readonly matcher: RecordMatcher;

  constructor(
    private readonly index: ModelIndex,
    private readonly fragment: FragmentInput,
    private readonly context: PlanContext,
    ownerId: string | undefined,
  ) {
    this.matcher = new RecordMatcher(index, fragment.source, fragment.matching);
    if (ownerId !== undefined) this.ids.set(IMPORT_OWNER, ownerId);
  }

  plan(records: readonly ModelRecord[]): ModelRecord[] {
    const inFile = new Map(records.map((record) => [record.id, record]));
    for (const record of records) this.decide(record, inFile);
    const images = new Set(this.ids.values());
    return records.map((record) => {
      const id = this.ids.get(record.id) ?? record.id;
      const renamed = this.renamed(record);
      const here = this.matched.get(record.id);
      const marked =
        id === record.id || here?.kind === 'propertyDefinition'
          ? renamed
          : withSourceId(renamed, this.fragment.source, record.id);
      if (!here) return { ...marked, id };
      if (this.fragment.matching === 'merge')
        return mergedRecord(here, { ...marked, id }, (item) => images.has(item));
      return id === record.id ? { ...marked, id } : keepingExternalIds(here, { ...marked, id });
    });
  }

  /** Kinds come in writing order, so what a record hangs on is decided before it. */
  private decide(record: ModelRecord, inFile: ReadonlyMap<string, ModelRecord>): void {
    const fileOwner = ownerOf(record, (id) => inFile.get(id) ?? this.index.get(id));
    const owner = fileOwner === undefined ? undefined : (this.ids.get(fileOwner) ?? fileOwner);
    const here = this.matcher.match(this.renamed(record), record.id, owner);
    const several = here?.kind === 'propertyDefinition';
    if (here && (several || !this.taken.has(here.id))) {
      this.ids.set(record.id, here.id);
      this.taken.add(here.id);
      this.matched.set(record.id, here);
      return;
    }
    let id = record.id;
    while (this.taken.has(id) || this.index.get(id) !== undefined) id = this.context.newId();
    this.ids.set(record.id, id);
    this.taken.add(id);
  }

  /** A copy that points at the workspace's identifiers as far as they are decided. */
  private renamed(record: ModelRecord): ModelRecord {
    if (everyReference(record, (id) => (this.ids.get(id) ?? id) === id)) return record;
    const copy = copyOf(record);
    for (const reference of referencesOf(copy)) {
      const id = this.ids.get(reference.id);
      if (id !== undefined) reference.set(id);
    }
    return copy;
  }
}

function keepingExternalIds(here: ModelRecord, record: ModelRecord): ModelRecord {
  if (!('externalIds' in here) || !('externalIds' in record)) return record;
  const externalIds = mergedExternalIds(here.externalIds, record.externalIds);
  return externalIds.length > 0 ? { ...record, externalIds } : record;
}
