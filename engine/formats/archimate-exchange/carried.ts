// Records that no construct of the format could carry: JSON in the properties of the model.
import type { ModelRecord, Specialization } from '../../../schemas/generated/types';
import { modelRecord } from '../../../schemas/generated/record-validators.js';
import type { Notes } from './notes';
import type { OwnFile } from './own-file';
import { RECORD_KEY } from './own-properties';
import { jsonObject, overlaid, type LayOver } from './own-records';
import { firstText, type RawProperty } from './properties';

/** JSON in the model's properties that stands for a record or a part of one. */
export interface Carried {
  readonly id: string;
  readonly kind: string;
  readonly overlay: { [key: string]: unknown };
  readonly line: number;
}

/** Our own records that no construct of the format could carry, and the parts of records that it could not. */
export function carriedRecords(raw: readonly RawProperty[], file: OwnFile, notes: Notes): Carried[] {
  const out: Carried[] = [];
  for (const { reference, value, line } of raw) {
    if (file.own.get(reference)?.key !== RECORD_KEY) continue;
    const overlay = jsonObject(firstText(value));
    const id = overlay?.['id'];
    const kind = overlay?.['kind'];
    if (overlay && typeof id === 'string' && typeof kind === 'string') out.push({ id, kind, overlay, line });
    else notes.warn('ownRecordInvalid', { id: '', kind: '' }, line);
  }
  return out;
}

/** The kind of concept that the JSON is, where it is a whole one. */
export function specializationOf({ overlay }: Carried): Specialization[] {
  return modelRecord(overlay) && overlay.kind === 'specialization' ? [overlay] : [];
}

/** Lays the JSON over what was read, or makes records of it. */
export function layOver(
  carried: readonly Carried[],
  records: Map<string, ModelRecord>,
  notes: Notes,
  lay: LayOver = overlaid,
): void {
  for (const { id, kind, overlay, line } of carried) {
    const read = records.get(id);
    const base = read?.kind === kind ? { ...read } : { kind, id };
    const record = lay(base, overlay);
    if (modelRecord(record)) records.set(id, record);
    else notes.warn('ownRecordInvalid', { id, kind }, line, id);
  }
}
