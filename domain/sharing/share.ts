// Sharing with grades: what of a municipality's model leaves the house at each level. What may leave is listed, not what may not, so
// that a field that is added later stays at home until somebody lists it.
import type { Element, ModelRecord, Organisation, ShareStatement } from '../../schemas/generated/types';
import { copyOf } from '../fragment-references';
import type { ModelIndex } from '../model-index';
import { refusal, Refused } from '../problem';
import { textIn } from '../text';

/** full: everything but what is left out by name; names: names, types and places; types: the same without names; counts: numbers. */
export const SHARE_LEVELS = ['full', 'names', 'types', 'counts'] as const;
export type ShareLevel = (typeof SHARE_LEVELS)[number];

export interface ShareChoice {
  readonly organisationId: string;
  readonly level: ShareLevel;
  /** Keys of portfolio fields that stay at home at the level `full`. */
  readonly leaveOutFields: readonly string[];
}

/** Keys that may leave at the level of names, by kind; kinds that are not here stay at home. */
const NAMES: Readonly<Partial<Record<ModelRecord['kind'], readonly string[]>>> = {
  organisation: ['kind', 'id', 'name', 'municipalityCode', 'region', 'population'],
  element: ['kind', 'id', 'ownerId', 'type', 'jhsKind', 'name', 'anonymous'],
  state: ['kind', 'id', 'ownerId', 'type', 'name', 'order', 'date'],
  placement: ['kind', 'id', 'elementId', 'componentId', 'degree', 'order'],
  fate: ['kind', 'id', 'stateId', 'subjectId', 'fate', 'date'],
  applicability: ['kind', 'id', 'organisationId', 'componentId', 'status'],
};

/** Kinds that leave at each level besides reference models, which are public and whole. */
const KINDS: Readonly<Record<Exclude<ShareLevel, 'full'>, readonly ModelRecord['kind'][]>> = {
  names: ['organisation', 'element', 'state', 'placement', 'fate', 'applicability'],
  types: ['organisation', 'element', 'state', 'placement', 'fate', 'applicability'],
  counts: ['organisation', 'element', 'placement', 'applicability'],
};

/**
 * The records that leave, of the records of one organisation with the reference models that they rest on. Below names every own record
 * but the organisation gets a new identifier. Refuses an organisation that is not there (`model.missing`).
 */
export function shareRecords(
  records: readonly ModelRecord[],
  { organisationId, level, leaveOutFields }: ShareChoice,
  newId: () => string,
): ModelRecord[] {
  const organisation = records.find(
    (record): record is Organisation => record.kind === 'organisation' && record.id === organisationId,
  );
  if (!organisation)
    throw new Refused(refusal('model.missing', { kind: 'organisation', id: organisationId }));
  const models = new Set(records.filter(({ kind }) => kind === 'referenceModel').map(({ id }) => id));
  const isPublic = (record: ModelRecord): boolean =>
    models.has(record.id) || ('ownerId' in record && models.has(record.ownerId));
  if (level === 'full')
    return records.map((record) => (isPublic(record) ? record : withoutFields(record, leaveOutFields)));
  const shown = records.filter(isPublic);
  const own = records.filter((record) => !isPublic(record) && KINDS[level].includes(record.kind));
  if (level === 'counts') return [...shown, ...counted(own, organisation, newId)];
  const kept = own.map((record) => pick(record, NAMES[record.kind] ?? []));
  // A fate of something that stays at home would tell of it.
  const ids = new Set(kept.map(({ id }) => id));
  const closed = kept.filter(
    (record) =>
      (record.kind !== 'fate' || ids.has(record.subjectId)) &&
      (record.kind !== 'placement' || ids.has(record.elementId)),
  );
  return [...shown, ...(level === 'types' ? anonymous(closed, newId) : closed)];
}

function pick(record: ModelRecord, keys: readonly string[]): ModelRecord {
  const from = record as unknown as { [key: string]: unknown };
  return copyOf(
    Object.fromEntries(keys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]])),
  ) as unknown as ModelRecord;
}

function withoutFields(record: ModelRecord, names: readonly string[]): ModelRecord {
  if (record.kind === 'organisation') {
    const { deliveries: _who, qualityWork: _work, looks: _own, grids: _ours, ...rest } = record;
    return rest;
  }
  if (record.kind !== 'element' || names.length === 0) return record;
  const gone = new Set(names);
  const next: Element = { ...record };
  for (const part of ['fields', 'facts'] as const) {
    // What is known of a field tells of it: facts are named by the field or by its path.
    const kept = Object.entries(record[part] ?? {}).filter(
      ([name]) => !gone.has(name.replace(/^fields\./u, '')),
    );
    if (kept.length > 0) next[part] = Object.fromEntries(kept);
    else delete next[part];
  }
  return next;
}

/** Names become numbers and identifiers new ones; the organisation itself is known. */
function anonymous(records: readonly ModelRecord[], newId: () => string): ModelRecord[] {
  const renamed = new Map<string, string>();
  const idOf = (id: string): string => renamed.get(id) ?? id;
  for (const { kind, id } of records) if (kind !== 'organisation') renamed.set(id, newId());
  let count = 0;
  return records.map((record): ModelRecord => {
    switch (record.kind) {
      case 'element':
        return { ...record, id: idOf(record.id), name: nameless((count += 1)), anonymous: true };
      case 'placement':
        return { ...record, id: idOf(record.id), elementId: idOf(record.elementId) };
      case 'fate':
        return {
          ...record,
          id: idOf(record.id),
          stateId: idOf(record.stateId),
          subjectId: idOf(record.subjectId),
        };
      default:
        return { ...record, id: idOf(record.id) };
    }
  });
}

/** As many elements without names as stand in each part, and nothing that joins them to anything else. */
function counted(
  own: readonly ModelRecord[],
  organisation: Organisation,
  newId: () => string,
): ModelRecord[] {
  const byId = new Map(own.map((record) => [record.id, record]));
  const out: ModelRecord[] = [pick(organisation, NAMES.organisation ?? [])];
  let count = 0;
  for (const record of own) {
    if (record.kind === 'applicability')
      out.push({ ...pick(record, NAMES.applicability ?? []), id: newId() } as ModelRecord);
    if (record.kind !== 'placement') continue;
    const element = byId.get(record.elementId);
    if (element?.kind !== 'element') continue;
    const id = newId();
    out.push(
      {
        kind: 'element',
        id,
        ownerId: organisation.id,
        type: element.type,
        name: nameless((count += 1)),
        anonymous: true,
      },
      { kind: 'placement', id: newId(), elementId: id, componentId: record.componentId },
    );
  }
  return out;
}

function nameless(number: number): { fi: string; sv: string; en: string } {
  return { fi: `Järjestelmä ${number}`, sv: `System ${number}`, en: `System ${number}` };
}

/** What leaves, by number: records by kind, and values by kind and key. Reference models are public and not counted. */
export function statementOf(
  records: readonly ModelRecord[],
  index: ModelIndex,
  { organisationId, level, leaveOutFields }: ShareChoice,
  at: string,
): ShareStatement {
  const models = new Set(records.filter(({ kind }) => kind === 'referenceModel').map(({ id }) => id));
  const counts = new Map<string, number>();
  const values = new Map<string, number>();
  for (const record of records) {
    if (models.has(record.id) || ('ownerId' in record && models.has(record.ownerId))) continue;
    add(counts, record.kind);
    for (const [key, value] of Object.entries(record)) {
      if (value === undefined || key === 'kind' || key === 'id' || key.endsWith('Id')) continue;
      if (record.kind === 'element' && key === 'fields')
        for (const field of Object.keys(record.fields ?? {})) add(values, `element.fields.${field}`);
      else add(values, `${record.kind}.${key}`);
    }
  }
  return {
    organisation: textIn(index.find('organisation', organisationId)?.name, 'fi'),
    level,
    at,
    counts: sorted(counts),
    values: sorted(values),
    leftOut: level === 'full' ? [...leaveOutFields].sort() : [],
  };
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function sorted(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}
