// Which records go into a file: all of a workspace, or one organisation's model that stands on its own.
import { copyOf, referencesOf } from '../../domain/fragment-references';
import type { ModelIndex } from '../../domain/model-index';
import type { ModelRecord } from '../../schemas/generated/types';

export interface Scope {
  readonly records: readonly ModelRecord[];
  /** Records of the organisation that were left out because they need a record of another organisation. */
  readonly leftOut: number;
}

/**
 * The records of one organisation with everything they rest on: reference models and the property definitions in use.
 * Without an organisation: every record as it is.
 */
export function recordsInScope(index: ModelIndex, organisationId?: string): Scope {
  if (organisationId === undefined) return { records: [...index.values()], leftOut: 0 };
  return scopeOf(index, organisationId, recordsByOwner(index));
}

/** The records of each owner – an organisation or a reference model – in one walk, for who needs the scopes of many. */
export function recordsByOwner(index: ModelIndex): ReadonlyMap<string, readonly ModelRecord[]> {
  const out = new Map<string, ModelRecord[]>();
  for (const record of index.values()) {
    const owner = ownerOf(index, record);
    if (owner === undefined) continue;
    const records = out.get(owner);
    if (records) records.push(record);
    else out.set(owner, [record]);
  }
  return out;
}

/** The records of one organisation with everything they rest on, from the records of each owner. */
export function scopeOf(
  index: ModelIndex,
  organisationId: string,
  byOwner: ReadonlyMap<string, readonly ModelRecord[]>,
): Scope {
  const chosen = new Map<string, ModelRecord>();
  for (const owner of [organisationId, ...index.all('referenceModel').map(({ id }) => id)])
    for (const record of byOwner.get(owner) ?? []) chosen.set(record.id, record);
  const before = chosen.size;
  for (let left = true; left;) {
    left = false;
    for (const record of chosen.values()) {
      if (
        referencesOf(record).every(
          ({ id, required }) => !required || chosen.has(id) || isDefinition(index, id),
        )
      )
        continue;
      chosen.delete(record.id);
      left = true;
    }
  }
  const definitions = new Set<string>();
  const records: ModelRecord[] = [];
  for (const record of chosen.values()) {
    records.push(withoutOutside(record, chosen));
    for (const { id } of referencesOf(record)) if (isDefinition(index, id)) definitions.add(id);
  }
  const used = index.all('propertyDefinition').filter((definition) => definitions.has(definition.id));
  return { records: [...records, ...used], leftOut: before - chosen.size };
}

function isDefinition(index: ModelIndex, id: string): boolean {
  return index.find('propertyDefinition', id) !== undefined;
}

/** Whose a record is; undefined for what is nobody's own. */
function ownerOf(index: ModelIndex, record: ModelRecord): string | undefined {
  switch (record.kind) {
    case 'organisation':
    case 'referenceModel':
      return record.id;
    case 'propertyDefinition':
    case 'catalogueEntry':
    case 'region':
      return undefined;
    case 'element':
    case 'relationship':
    case 'state':
    case 'folder':
    case 'view':
    case 'specialization':
    case 'image':
      return record.ownerId;
    case 'applicability':
      return record.organisationId;
    case 'placement':
      return index.find('element', record.elementId)?.ownerId;
    case 'fate':
      return index.find('state', record.stateId)?.ownerId;
    case 'viewItem':
      return index.find('view', record.viewId)?.ownerId;
  }
}

/** The record without the pointers that it can do without and that lead out of the file. */
function withoutOutside(record: ModelRecord, chosen: ReadonlyMap<string, ModelRecord>): ModelRecord {
  const outside = referencesOf(record).filter(({ id, required }) => !required && !chosen.has(id));
  if (outside.length === 0) return record;
  const copy = copyOf(record);
  for (const reference of referencesOf(copy)) {
    if (!reference.required && !chosen.has(reference.id)) reference.clear();
  }
  return copy;
}
