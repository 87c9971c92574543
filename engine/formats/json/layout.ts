// Which array of the file holds which kind, and in which order keys are written.
import type { ModelRecord } from '../../../schemas/generated/types';
import type { RecordKind } from '../../../domain/records';

export const JSON_FORMAT = 'kokonaiskuva';
export const JSON_FORMAT_VERSION = 1;

/** The arrays of the file in the order of schemas/files/workspace-export.schema.json. */
export const ARRAYS = [
  ['organisations', 'organisation'],
  ['referenceModels', 'referenceModel'],
  ['elements', 'element'],
  ['relationships', 'relationship'],
  ['states', 'state'],
  ['fates', 'fate'],
  ['placements', 'placement'],
  ['applicabilities', 'applicability'],
  ['propertyDefinitions', 'propertyDefinition'],
  ['folders', 'folder'],
  ['specializations', 'specialization'],
  ['images', 'image'],
  ['views', 'view'],
  ['viewItems', 'viewItem'],
  ['catalogueEntries', 'catalogueEntry'],
  ['regions', 'region'],
] as const satisfies readonly (readonly [string, RecordKind])[];

/** Keys that stand first in a record, where a reader of the file looks; all others follow in alphabetical order. */
const FIRST = ['kind', 'id', 'ownerId', 'type', 'name'];

/** The value with keys in a fixed order and without what is undefined. Lists keep their order: it means something. */
export function orderedValue(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(orderedValue);
  if (typeof value !== 'object' || value === null) return value;
  const source = value as { [key: string]: unknown };
  const out: { [key: string]: unknown } = {};
  for (const key of Object.keys(source).sort(byPlace)) {
    if (source[key] !== undefined && key !== '__proto__') out[key] = orderedValue(source[key]);
  }
  return out;
}

function byPlace(a: string, b: string): number {
  const left = FIRST.indexOf(a);
  const right = FIRST.indexOf(b);
  if (left !== right && (left >= 0 || right >= 0))
    return (left < 0 ? FIRST.length : left) - (right < 0 ? FIRST.length : right);
  return a < b ? -1 : 1;
}

/** Order by identifier, by code unit, so that it is the same on every computer. */
export function byId(a: ModelRecord, b: ModelRecord): number {
  return a.id < b.id ? -1 : 1;
}
