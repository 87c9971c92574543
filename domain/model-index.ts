// Look-ups over all records of a workspace. Only a diff changes it.
import type { Diff, ModelRecord } from '../schemas/generated/types';
import { propertyAspects } from './looks/saved-looks';
import { columnDefinitions } from './portfolio/saved-grids';
import { RECORD_KINDS, sameValue, type RecordKind, type RecordOf } from './records';

/** Which records point at a record: by the field that holds the pointer. */
type Relation =
  | 'owner'
  | 'parent'
  | 'source'
  | 'target'
  | 'placedElement'
  | 'placedIn'
  | 'state'
  | 'subject'
  | 'replacement'
  | 'component'
  | 'view'
  | 'folderItem'
  | 'about'
  | 'linkedView'
  | 'property'
  | 'specialization'
  | 'image'
  | 'differentFrom';

/** Calls `see` for each pointer of the record. */
function eachPointer(record: ModelRecord, see: (relation: Relation, id: string) => void): void {
  switch (record.kind) {
    case 'organisation':
      for (const { definitionId } of propertyAspects(record.looks))
        if (definitionId !== undefined) see('property', definitionId);
      for (const definitionId of columnDefinitions(record.grids)) see('property', definitionId);
      break;
    case 'referenceModel':
      break;
    case 'propertyDefinition':
    case 'catalogueEntry':
    case 'region':
      return;
    case 'image':
      see('owner', record.ownerId);
      return;
    case 'specialization':
      see('owner', record.ownerId);
      if (record.imageId) see('image', record.imageId);
      return;
    case 'element':
      see('owner', record.ownerId);
      if (record.reference?.parentId) see('parent', record.reference.parentId);
      for (const id of record.differentFrom ?? []) see('differentFrom', id);
      for (const id of record.specializationIds ?? []) see('specialization', id);
      break;
    case 'relationship':
      see('owner', record.ownerId);
      see('source', record.sourceId);
      see('target', record.targetId);
      for (const id of record.specializationIds ?? []) see('specialization', id);
      break;
    case 'state':
      see('owner', record.ownerId);
      break;
    case 'fate':
      see('state', record.stateId);
      see('subject', record.subjectId);
      for (const id of record.replacedByIds ?? []) see('replacement', id);
      return;
    case 'placement':
      see('placedElement', record.elementId);
      see('placedIn', record.componentId);
      return;
    case 'applicability':
      see('owner', record.organisationId);
      see('component', record.componentId);
      return;
    case 'folder':
      see('owner', record.ownerId);
      if (record.parentId) see('parent', record.parentId);
      for (const id of record.itemIds) see('folderItem', id);
      break;
    case 'view':
      see('owner', record.ownerId);
      if (record.generated?.elementId) see('about', record.generated.elementId);
      if (record.generated?.referenceModelId) see('about', record.generated.referenceModelId);
      break;
    case 'viewItem':
      see('view', record.viewId);
      if (record.parentId) see('parent', record.parentId);
      if (record.subjectId) see('subject', record.subjectId);
      if (record.sourceItemId) see('source', record.sourceItemId);
      if (record.targetItemId) see('target', record.targetItemId);
      if (record.linkedViewId) see('linkedView', record.linkedViewId);
      if (record.imageId) see('image', record.imageId);
      break;
  }
  for (const property of record.properties ?? []) see('property', property.definitionId);
}

/** All records of a workspace with the look-ups that rules, commands and screens need. */
export class ModelIndex {
  private constructor(
    private readonly records = new Map<string, ModelRecord>(),
    private readonly kinds = new Map<RecordKind, Map<string, ModelRecord>>(
      RECORD_KINDS.map((kind) => [kind, new Map()]),
    ),
    /** For each relation: identifier → the records that point at it. One pointer stands alone: most have no second. */
    private readonly back = new Map<Relation, Map<string, string | Set<string>>>(),
  ) {}

  /** An index over the records. Throws where an identifier occurs twice. */
  static of(records: Iterable<ModelRecord>): ModelIndex {
    const index = new ModelIndex();
    for (const record of records) index.insert(record);
    return index;
  }

  /**
   * Another handle on the same records, at no cost. Whoever remembers something for an index compares handles: a new one
   * after each change says that it is to be computed anew (docs/decisions/0007-index-changed-in-place.md).
   */
  renewed(): ModelIndex {
    return new ModelIndex(this.records, this.kinds, this.back);
  }

  /** Number of records. */
  get size(): number {
    return this.records.size;
  }

  /** The record with this identifier. */
  get(id: string): ModelRecord | undefined {
    return this.records.get(id);
  }

  /** The record with this identifier where it is of this kind. */
  find<K extends RecordKind>(kind: K, id: string | undefined): RecordOf<K> | undefined {
    if (id === undefined) return undefined;
    return this.kinds.get(kind)?.get(id) as RecordOf<K> | undefined;
  }

  /** All records of a kind, in the order in which they came. */
  all<K extends RecordKind>(kind: K): RecordOf<K>[] {
    return [...(this.kinds.get(kind)?.values() ?? [])] as RecordOf<K>[];
  }

  /** Number of records of a kind. */
  count(kind: RecordKind): number {
    return this.kinds.get(kind)?.size ?? 0;
  }

  /** Every record. */
  values(): IterableIterator<ModelRecord> {
    return this.records.values();
  }

  /** Records of a kind that point at `id` by `relation`. */
  pointing<K extends RecordKind>(kind: K, relation: Relation, id: string): RecordOf<K>[] {
    const out: RecordOf<K>[] = [];
    const known = this.back.get(relation)?.get(id);
    if (known === undefined) return out;
    const records = this.kinds.get(kind);
    for (const from of typeof known === 'string' ? [known] : known) {
      const record = records?.get(from);
      if (record) out.push(record as RecordOf<K>);
    }
    return out;
  }

  /** Identifiers of all records that point at `id`, by whatever relation. */
  pointingAt(id: string): Set<string> {
    const out = new Set<string>();
    for (const targets of this.back.values()) {
      const known = targets.get(id);
      if (typeof known === 'string') out.add(known);
      else for (const from of known ?? []) out.add(from);
    }
    return out;
  }

  /** Relationships that begin or end at the element or relationship. */
  relationshipsOf(id: string): RecordOf<'relationship'>[] {
    const starts = this.pointing('relationship', 'source', id);
    return [...starts, ...this.pointing('relationship', 'target', id).filter((r) => r.sourceId !== id)];
  }

  /**
   * Applies a diff, in place: the cost is that of the diff, not of the model. Throws before anything is changed where
   * the diff does not fit: an added record that is there, a changed or removed one that is not as the diff says. The
   * screen takes that as a sign to fetch everything again. Records themselves are never changed, so a screen may
   * compare them by identity.
   */
  apply(diff: Diff): void {
    for (const record of diff.removed) this.check(record);
    for (const { before } of diff.changed) this.check(before);
    const leaving = new Set(diff.removed.map((record) => record.id));
    for (const record of diff.added) {
      if (this.records.has(record.id) && !leaving.has(record.id))
        throw new Error(`identifier twice: ${record.id}`);
    }
    for (const record of diff.removed) {
      this.unlink(record);
      this.records.delete(record.id);
      this.kinds.get(record.kind)?.delete(record.id);
    }
    for (const { before, after } of diff.changed) {
      this.unlink(before);
      this.records.set(after.id, after);
      if (before.kind !== after.kind) this.kinds.get(before.kind)?.delete(before.id);
      this.kinds.get(after.kind)?.set(after.id, after);
      this.link(after);
    }
    for (const record of diff.added) this.insert(record);
  }

  /** A copy that can be changed without touching this one. */
  copy(): ModelIndex {
    return ModelIndex.of(this.records.values());
  }

  private check(record: ModelRecord): void {
    const here = this.records.get(record.id);
    if (here !== record && !sameValue(here, record)) throw new Error(`diff does not fit at ${record.id}`);
  }

  private insert(record: ModelRecord): void {
    if (this.records.has(record.id)) throw new Error(`identifier twice: ${record.id}`);
    this.records.set(record.id, record);
    this.kinds.get(record.kind)?.set(record.id, record);
    this.link(record);
  }

  private link(record: ModelRecord): void {
    const from = record.id;
    eachPointer(record, (relation, id) => {
      let targets = this.back.get(relation);
      if (!targets) this.back.set(relation, (targets = new Map<string, string | Set<string>>()));
      const known = targets.get(id);
      if (known === undefined) targets.set(id, from);
      else if (typeof known !== 'string') known.add(from);
      else if (known !== from) targets.set(id, new Set([known, from]));
    });
  }

  private unlink(record: ModelRecord): void {
    const from = record.id;
    eachPointer(record, (relation, id) => {
      const targets = this.back.get(relation);
      const known = targets?.get(id);
      if (typeof known === 'object') known.delete(from);
      if (known === from || (typeof known === 'object' && known.size === 0)) targets?.delete(id);
    });
  }
}
