// Look-ups over all records of a workspace. Only a diff changes it.
import type { Diff, ModelRecord } from '../schemas/generated/types';
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
  | 'linkedView'
  | 'property'
  | 'specialization'
  | 'image'
  | 'differentFrom';

function* pointers(record: ModelRecord): Generator<[Relation, string]> {
  switch (record.kind) {
    case 'organisation':
    case 'referenceModel':
      break;
    case 'propertyDefinition':
      return;
    case 'image':
      yield ['owner', record.ownerId];
      return;
    case 'specialization':
      yield ['owner', record.ownerId];
      if (record.imageId) yield ['image', record.imageId];
      return;
    case 'element':
      yield ['owner', record.ownerId];
      if (record.reference?.parentId) yield ['parent', record.reference.parentId];
      for (const id of record.differentFrom ?? []) yield ['differentFrom', id];
      for (const id of record.specializationIds ?? []) yield ['specialization', id];
      break;
    case 'relationship':
      yield ['owner', record.ownerId];
      yield ['source', record.sourceId];
      yield ['target', record.targetId];
      for (const id of record.specializationIds ?? []) yield ['specialization', id];
      break;
    case 'state':
      yield ['owner', record.ownerId];
      break;
    case 'fate':
      yield ['state', record.stateId];
      yield ['subject', record.subjectId];
      for (const id of record.replacedByIds ?? []) yield ['replacement', id];
      return;
    case 'placement':
      yield ['placedElement', record.elementId];
      yield ['placedIn', record.componentId];
      return;
    case 'applicability':
      yield ['owner', record.organisationId];
      yield ['component', record.componentId];
      return;
    case 'folder':
      yield ['owner', record.ownerId];
      if (record.parentId) yield ['parent', record.parentId];
      for (const id of record.itemIds) yield ['folderItem', id];
      break;
    case 'view':
      yield ['owner', record.ownerId];
      break;
    case 'viewItem':
      yield ['view', record.viewId];
      if (record.parentId) yield ['parent', record.parentId];
      if (record.subjectId) yield ['subject', record.subjectId];
      if (record.sourceItemId) yield ['source', record.sourceItemId];
      if (record.targetItemId) yield ['target', record.targetItemId];
      if (record.linkedViewId) yield ['linkedView', record.linkedViewId];
      if (record.imageId) yield ['image', record.imageId];
      break;
  }
  for (const property of record.properties ?? []) yield ['property', property.definitionId];
}

/** All records of a workspace with the look-ups that rules, commands and screens need. */
export class ModelIndex {
  private readonly records = new Map<string, ModelRecord>();
  private readonly kinds = new Map<RecordKind, Map<string, ModelRecord>>(
    RECORD_KINDS.map((kind) => [kind, new Map()]),
  );
  private readonly back = new Map<string, Set<string>>();

  /** An index over the records. Throws where an identifier occurs twice. */
  static of(records: Iterable<ModelRecord>): ModelIndex {
    const index = new ModelIndex();
    for (const record of records) index.insert(record);
    return index;
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
    for (const from of this.back.get(`${relation} ${id}`) ?? []) {
      const record = this.find(kind, from);
      if (record) out.push(record);
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
    for (const [relation, id] of pointers(record)) {
      const key = `${relation} ${id}`;
      const set = this.back.get(key);
      if (set) set.add(record.id);
      else this.back.set(key, new Set([record.id]));
    }
  }

  private unlink(record: ModelRecord): void {
    for (const [relation, id] of pointers(record)) {
      const key = `${relation} ${id}`;
      const set = this.back.get(key);
      set?.delete(record.id);
      if (set?.size === 0) this.back.delete(key);
    }
  }
}
