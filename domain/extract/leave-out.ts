// What the receiver of an extract has no need to see: taken off records that are the extract's own copies.
import type { ExtractChoice, ModelRecord } from '../../schemas/generated/types';

export type ExtractPart = ExtractChoice['leaveOut'][number];

/** Parts that can be left out, in the order in which they are offered. */
export const EXTRACT_PARTS: readonly ExtractPart[] = [
  'documentation',
  'properties',
  'aliases',
  'reasons',
  'decisions',
  'flowDetails',
  'personalDataFlows',
  'views',
  'folders',
  'sources',
  'identifiers',
];

type Values = { [key: string]: unknown };

/** Takes off what was chosen. Records of reference models are public and stay whole. */
export function leaveOut(records: readonly ModelRecord[], choice: ExtractChoice): void {
  const models = new Set(records.filter(({ kind }) => kind === 'referenceModel').map(({ id }) => id));
  for (const record of records) {
    if (record.kind === 'referenceModel' || ('ownerId' in record && models.has(record.ownerId))) continue;
    leaveOutOf(record, choice);
  }
}

function leaveOutOf(record: ModelRecord, choice: ExtractChoice): void {
  const parts = new Set<string>(choice.leaveOut);
  const values = record as unknown as Values;
  if (parts.has('documentation')) delete values['documentation'];
  if (parts.has('aliases')) delete values['aliases'];
  if (parts.has('sources')) delete values['facts'];
  if (parts.has('identifiers')) {
    delete values['externalIds'];
    delete values['foreign'];
  }
  if (parts.has('reasons')) {
    delete values['reason'];
    delete values['note'];
  }
  if (parts.has('flowDetails') && record.kind === 'relationship' && record.flow)
    record.flow = record.flow.direction === undefined ? {} : { direction: record.flow.direction };
  if (record.kind === 'element') {
    delete record.differentFrom;
    leaveOutFields(record, choice.leaveOutFields);
  }
  leaveOutProperties(values, choice);
}

function leaveOutFields(record: Extract<ModelRecord, { kind: 'element' }>, names: readonly string[]): void {
  const gone = new Set(names);
  for (const part of ['fields', 'facts'] as const) {
    const kept = Object.entries(record[part] ?? {}).filter(([name]) => !gone.has(name));
    if (kept.length > 0) record[part] = Object.fromEntries(kept);
    else delete record[part];
  }
}

function leaveOutProperties(values: Values, choice: ExtractChoice): void {
  const properties = values['properties'];
  if (!Array.isArray(properties)) return;
  const gone = new Set<string>(choice.leaveOutProperties);
  const kept = choice.leaveOut.includes('properties')
    ? []
    : properties.filter(({ definitionId }: { definitionId: string }) => !gone.has(definitionId));
  if (kept.length > 0) values['properties'] = kept;
  else delete values['properties'];
}
