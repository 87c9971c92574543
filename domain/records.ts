// The record kinds of the model, in the order in which they can be written (a record only refers to earlier kinds,
// to its own kind, or, for viewItem, to anything).
import type { ModelRecord } from '../schemas/generated/types';

export type RecordKind = ModelRecord['kind'];
export type RecordOf<K extends RecordKind> = Extract<ModelRecord, { kind: K }>;

/** Every record kind, parents before children. */
export const RECORD_KINDS = [
  'organisation',
  'referenceModel',
  'catalogueEntry',
  'region',
  'propertyDefinition',
  'image',
  'specialization',
  'element',
  'relationship',
  'state',
  'placement',
  'fate',
  'applicability',
  'folder',
  'view',
  'viewItem',
] as const satisfies readonly RecordKind[];

/** Where plan functions get what they may not make themselves. */
export interface PlanContext {
  /** A new identifier: an XML NCName, unique. */
  readonly newId: () => string;
  /** Now, ISO 8601 UTC. */
  readonly now: string;
}

/** Equality of records (and any JSON value) by content; the order of keys does not matter. */
export function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const left = a as { [key: string]: unknown };
  const right = b as { [key: string]: unknown };
  let more = 0;
  for (const key in left) {
    const value = left[key];
    if (value === undefined) continue;
    more += 1;
    const other = right[key];
    if (value !== other && !(Object.hasOwn(right, key) && sameValue(value, other))) return false;
  }
  for (const key in right) if (right[key] !== undefined) more -= 1;
  return more === 0;
}
