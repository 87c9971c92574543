// Which table holds which record kind: keys and filterable fields as columns, the rest of the record as one JSON text.
import type { ModelRecord } from '../../schemas/generated/types';
import { RECORD_KINDS, type RecordKind } from '../../domain/records';

export interface Table {
  readonly name: string;
  /** Column → field of the record. */
  readonly columns: Readonly<Record<string, string>>;
}

export const TABLES: Readonly<Record<RecordKind, Table>> = {
  organisation: { name: 'organisation', columns: { municipality_code: 'municipalityCode' } },
  referenceModel: { name: 'reference_model', columns: { key: 'key', version: 'version' } },
  propertyDefinition: { name: 'property_definition', columns: { type: 'type' } },
  image: { name: 'image', columns: { owner_id: 'ownerId' } },
  specialization: { name: 'specialization', columns: { owner_id: 'ownerId' } },
  element: { name: 'element', columns: { owner_id: 'ownerId', type: 'type' } },
  relationship: {
    name: 'relationship',
    columns: { owner_id: 'ownerId', type: 'type', source_id: 'sourceId', target_id: 'targetId' },
  },
  state: { name: 'state', columns: { owner_id: 'ownerId', type: 'type' } },
  placement: { name: 'placement', columns: { element_id: 'elementId', component_id: 'componentId' } },
  fate: { name: 'fate', columns: { state_id: 'stateId', subject_id: 'subjectId', fate: 'fate' } },
  applicability: {
    name: 'applicability',
    columns: { organisation_id: 'organisationId', component_id: 'componentId' },
  },
  folder: { name: 'folder', columns: { owner_id: 'ownerId' } },
  view: { name: 'view', columns: { owner_id: 'ownerId' } },
  viewItem: { name: 'view_item', columns: { view_id: 'viewId', subject_id: 'subjectId' } },
};

/** Values of a record's row: the columns in order, then the JSON of the rest. */
export function toRow(record: ModelRecord): (string | number | null)[] {
  const { columns } = TABLES[record.kind];
  const rest: Record<string, unknown> = { ...record };
  delete rest['kind'];
  delete rest['id'];
  const values = Object.values(columns).map((field) => {
    const value = rest[field];
    delete rest[field];
    return typeof value === 'string' || typeof value === 'number' ? value : null;
  });
  return [...values, JSON.stringify(rest)];
}

/** The record of a row. */
export function fromRow(kind: RecordKind, row: Readonly<Record<string, unknown>>): ModelRecord {
  const record: Record<string, unknown> = { kind, id: row['id'] };
  for (const [column, field] of Object.entries(TABLES[kind].columns)) {
    if (row[column] !== null) record[field] = row[column];
  }
  return Object.assign(record, JSON.parse(String(row['body']))) as unknown as ModelRecord;
}

export { RECORD_KINDS };
