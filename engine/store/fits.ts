// Does a diff fit the model? Asked before anything is written: identity, what was planned over, and the pointers that a
// record cannot do without. What passes here cannot fail later.
import type { Diff, ModelRecord } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { sameValue, type RecordKind } from '../../domain/records';

/** A field that always leads to a record, and the kinds it may lead to; no kinds: any. */
type Needed = readonly [field: string, kinds?: readonly RecordKind[]];

const OWNER: Needed = ['ownerId'];

/** The pointers of each kind that must lead somewhere at all times. */
const NEEDED: { readonly [kind in RecordKind]: readonly Needed[] } = {
  organisation: [],
  referenceModel: [],
  propertyDefinition: [],
  catalogueEntry: [],
  region: [],
  image: [OWNER],
  specialization: [OWNER],
  element: [OWNER],
  relationship: [OWNER, ['sourceId'], ['targetId']],
  state: [OWNER],
  placement: [
    ['elementId', ['element']],
    ['componentId', ['element']],
  ],
  fate: [['stateId', ['state']], ['subjectId']],
  applicability: [
    ['organisationId', ['organisation']],
    ['componentId', ['element']],
  ],
  folder: [OWNER],
  view: [OWNER],
  viewItem: [['viewId', ['view']], ['subjectId']],
};

/**
 * Throws where a diff was planned over another model than this one (an added record that is there, a changed or removed
 * one that is not as the diff says), and where a pointer would lead nowhere afterwards.
 */
export function needFits(index: ModelIndex, diff: Diff): void {
  for (const record of diff.removed) needSame(index, record);
  const changed = new Map<string, ModelRecord>();
  for (const { before, after } of diff.changed) {
    if (before.kind !== after.kind || before.id !== after.id)
      throw new Error(`a record cannot become another: ${before.id}`);
    needSame(index, before);
    changed.set(after.id, after);
  }
  const leaving = new Set(diff.removed.map((record) => record.id));
  const coming = new Map<string, ModelRecord>();
  for (const record of diff.added) {
    const { id } = record;
    if (coming.has(id) || (index.get(id) && !leaving.has(id))) throw new Error(`identifier twice: ${id}`);
    coming.set(id, record);
  }
  const find = (id: string): ModelRecord | undefined =>
    coming.get(id) ?? changed.get(id) ?? (leaving.has(id) ? undefined : index.get(id));
  for (const record of diff.added) needPointers(record, find);
  for (const { after } of diff.changed) needPointers(after, find);
  // What stays must not point at what goes.
  for (const { id } of diff.removed) {
    if (coming.get(id)) continue;
    for (const from of index.pointingAt(id)) {
      const now = find(from);
      if (now) needPointers(now, find);
    }
  }
}

/** Pointers of the model that lead nowhere, as `kind identifier → pointer`; empty where all is well. */
export function danglingIn(index: ModelIndex): string[] {
  const out: string[] = [];
  for (const record of index.values()) {
    const lost = lostPointer(record, (id) => index.get(id));
    if (lost !== undefined) out.push(`${record.kind} ${record.id} → ${lost}`);
  }
  return out;
}

function needPointers(record: ModelRecord, find: (id: string) => ModelRecord | undefined): void {
  const lost = lostPointer(record, find);
  if (lost !== undefined) throw new Error(`pointer of ${record.kind} ${record.id} leads nowhere: ${lost}`);
}

function lostPointer(record: ModelRecord, find: (id: string) => ModelRecord | undefined): string | undefined {
  const values = record as unknown as { readonly [field: string]: unknown };
  for (const [field, kinds] of NEEDED[record.kind]) {
    const id = values[field];
    if (id === undefined) continue;
    const target = typeof id === 'string' ? find(id) : undefined;
    if (!target || (kinds && !kinds.includes(target.kind))) return String(id);
  }
  return undefined;
}

function needSame(index: ModelIndex, record: ModelRecord): void {
  const here = index.get(record.id);
  if (here !== record && !sameValue(here, record)) throw new Error(`diff does not fit at ${record.id}`);
}
