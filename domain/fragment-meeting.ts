// A file's records meet the workspace's: which is which, new identifiers where one is taken, and what both say of the
// same thing.
import type {
  Element,
  ImportOptions,
  ImportReport,
  ModelRecord,
  Relationship,
} from '../schemas/generated/types';
import type { FragmentInput } from './fragment-input';
import { RecordMatcher, withSourceId } from './fragment-match';
import { mergedExternalIds, mergedRecord } from './fragment-merge';
import { IMPORT_OWNER } from './fragment-owner';
import { ownerOf, renamedReferences } from './fragment-references';
import { Differences } from './importing/differences';
import { definitionNames, ElementMatcher } from './importing/element-match';
import type { ModelIndex } from './model-index';
import { sameValue, type PlanContext } from './records';

/** Kinds before elements in writing order: elements point at them. */
const EARLY: ReadonlySet<string> = new Set([
  'organisation',
  'referenceModel',
  'propertyDefinition',
  'image',
  'specialization',
]);

type FindRecord = (id: string) => ModelRecord | undefined;

/** Decides for every record of a file which record of the workspace it is, or that it is a new one. */
export class FragmentMeeting {
  /** Identifier in the file → identifier in the workspace, where they are not the same: few, and asked for every pointer. */
  private readonly others = new Map<string, string>();
  /** Identifiers of the workspace that the file's records are, as far as that is decided. */
  private readonly taken = new Set<string>();
  private readonly matched = new Map<string, ModelRecord>();
  private readonly matcher: RecordMatcher;
  private readonly elements: ElementMatcher;
  private readonly differences: Differences;
  /** Elements here that an identifier of the file means: no other element of the file is taken for them. */
  private readonly meant = new Map<string, ModelRecord>();

  constructor(
    private readonly index: ModelIndex,
    private readonly fragment: FragmentInput,
    private readonly context: PlanContext,
    ownerId: string | undefined,
    private readonly options: ImportOptions,
  ) {
    this.matcher = new RecordMatcher(index, fragment.source, fragment.matching);
    this.elements = new ElementMatcher(index, ownerId, options, definitionNames(fragment.records));
    this.differences = new Differences(options);
    if (ownerId !== undefined) this.is(IMPORT_OWNER, ownerId);
  }

  plan(records: readonly ModelRecord[]): ModelRecord[] {
    let byId: ReadonlyMap<string, ModelRecord> | undefined;
    const inFile = (id: string): ModelRecord | undefined =>
      (byId ??= new Map(records.map((record) => [record.id, record]))).get(id);
    for (const record of records) if (EARLY.has(record.kind)) this.decide(record, inFile);
    for (const record of records) if (record.kind === 'element') this.means(record, inFile);
    for (const record of records) if (!EARLY.has(record.kind)) this.decide(record, inFile);
    let images: ReadonlySet<string> | undefined;
    const inImport = (item: string): boolean => (images ??= this.present).has(item);
    return records.map((record) => {
      const id = this.others.get(record.id) ?? record.id;
      const renamed = this.renamed(record);
      const here = this.matched.get(record.id);
      const marked =
        id === record.id || here?.kind === 'propertyDefinition'
          ? renamed
          : withSourceId(renamed, this.fragment.source, record.id);
      if (!here) return marked.id === id ? marked : { ...marked, id };
      if (this.fragment.matching === 'merge')
        return this.differences.settle(here, mergedRecord(here, { ...marked, id }, inImport));
      return id === record.id ? { ...marked, id } : keepingExternalIds(here, { ...marked, id });
    });
  }

  /** Identifiers of the workspace that the file's records are. */
  get present(): ReadonlySet<string> {
    return new Set([...this.taken, ...this.others.values()]);
  }

  /** What a person is told and asked about the meeting. */
  report(records: readonly ModelRecord[]): Partial<ImportReport> {
    const fresh = records.flatMap((record) =>
      record.kind === 'element' && !record.reference && !this.matched.has(record.id)
        ? [{ fileId: record.id, element: record }]
        : [],
    );
    const taken = new Set([...this.matched.values()].map(({ id }) => id));
    const { list, count } = this.elements.suggestions(fresh, taken);
    return {
      matchedBy: this.options.matching?.by ?? 'identifier',
      properties: propertyNames(records),
      suggestions: list,
      suggestionCount: count,
      differences: this.differences.list,
      differenceCount: this.differences.count,
      renamed: this.differences.renamed,
    };
  }

  private ownerHere(record: ModelRecord, inFile: FindRecord): string | undefined {
    const fileOwner = ownerOf(record, (id) => inFile(id) ?? this.index.get(id));
    return fileOwner === undefined ? undefined : (this.others.get(fileOwner) ?? fileOwner);
  }

  private means(record: Element, inFile: FindRecord): void {
    // Who said "none of those here" spoke of names: what this very file brought earlier is still the same.
    const here =
      this.elements.decided(record.id) ??
      (this.matcher.mayKnow(record)
        ? this.matcher.match(this.renamed(record), record.id, this.ownerHere(record, inFile))
        : undefined);
    if (!here || this.taken.has(here.id)) return;
    this.taken.add(here.id);
    this.meant.set(record.id, here);
  }

  /** The record here that this one is. */
  private find(record: ModelRecord, inFile: FindRecord): ModelRecord | undefined {
    if (record.kind === 'element') {
      const meant = this.meant.get(record.id);
      if (meant) {
        this.taken.delete(meant.id);
        return meant;
      }
      if (record.reference || this.elements.decided(record.id) === null) return undefined;
      return this.elements.alike(record);
    }
    if (!this.options.matching && !this.matcher.mayKnow(record)) return undefined;
    const renamed = this.renamed(record);
    const known = this.matcher.match(renamed, record.id, this.ownerHere(record, inFile));
    if (known || renamed.kind !== 'relationship' || !this.options.matching) return known;
    return this.sameRelationship(renamed);
  }

  /** Between elements that were matched by more than identifiers, a relationship is known by its kind, ends and name. */
  private sameRelationship(renamed: Relationship): Relationship | undefined {
    return this.index
      .pointing('relationship', 'source', renamed.sourceId)
      .find(
        (one) =>
          one.targetId === renamed.targetId &&
          one.type === renamed.type &&
          !this.taken.has(one.id) &&
          (one.name === undefined || renamed.name === undefined || sameValue(one.name, renamed.name)),
      );
  }

  /** Kinds come in writing order, so what a record hangs on is decided before it. */
  private decide(record: ModelRecord, inFile: FindRecord): void {
    const here = this.find(record, inFile);
    const several = here?.kind === 'propertyDefinition';
    if (here && (several || !this.taken.has(here.id))) {
      this.is(record.id, here.id);
      this.taken.add(here.id);
      this.matched.set(record.id, here);
      return;
    }
    let id = record.id;
    while (this.taken.has(id) || this.index.get(id) !== undefined) id = this.context.newId();
    this.is(record.id, id);
    this.taken.add(id);
  }

  private is(fileId: string, id: string): void {
    if (fileId === id) this.others.delete(fileId);
    else this.others.set(fileId, id);
  }

  private readonly other = (id: string): string | undefined => this.others.get(id);

  /** The record as it points at the workspace's identifiers as far as they are decided. */
  private renamed(record: ModelRecord): ModelRecord {
    return this.others.size === 0 ? record : renamedReferences(record, this.other);
  }
}

function keepingExternalIds(here: ModelRecord, record: ModelRecord): ModelRecord {
  if (!('externalIds' in here) || !('externalIds' in record)) return record;
  const externalIds = mergedExternalIds(here.externalIds, record.externalIds);
  return externalIds.length > 0 ? { ...record, externalIds } : record;
}

/** Names of properties that elements carry, the most common first: what one may match by. */
function propertyNames(records: readonly ModelRecord[]): string[] {
  const nameOf = definitionNames(records);
  const counts = new Map<string, number>();
  for (const record of records) {
    if (record.kind !== 'element') continue;
    for (const { definitionId } of record.properties ?? []) {
      const [name = ''] = nameOf(definitionId);
      if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([name]) => name)
    .slice(0, 100);
}
