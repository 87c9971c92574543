// Every pointer of a record to another record, with what it may point at: read by imports (to rename and to check) and
// by exports (to see what a file must hold).
import type { ModelRecord, Property } from '../schemas/generated/types';
import type { RecordKind } from './records';

/** One pointer inside a record. `set` and `clear` change the record that was given, which must be the caller's own copy. */
export interface RecordReference {
  readonly id: string;
  /** Kinds that the pointer may lead to; none given: any kind. */
  readonly kinds?: readonly RecordKind[];
  /** Without it the record means nothing. */
  readonly required: boolean;
  readonly set: (id: string) => void;
  readonly clear: () => void;
}

const OWNERS = ['organisation', 'referenceModel'] as const satisfies readonly RecordKind[];
const CONCEPTS = ['element', 'relationship'] as const satisfies readonly RecordKind[];

/** The pointers of a record. Optional ones come last to first inside a list, so that clearing keeps the others right. */
export function referencesOf(record: ModelRecord): RecordReference[] {
  const out: RecordReference[] = [];
  const field = <R extends object, K extends keyof R & string>(
    holder: R,
    key: K,
    kinds: readonly RecordKind[] | undefined,
    required: boolean,
  ): void => {
    const id: unknown = holder[key];
    if (typeof id !== 'string') return;
    const values: { [name: string]: unknown } = holder as { [name: string]: unknown };
    out.push({
      id,
      ...(kinds ? { kinds } : {}),
      required,
      set: (next) => {
        values[key] = next;
      },
      clear: () => {
        delete values[key];
      },
    });
  };
  switch (record.kind) {
    case 'organisation':
    case 'referenceModel':
    case 'propertyDefinition':
      break;
    case 'image':
      field(record, 'ownerId', OWNERS, true);
      break;
    case 'specialization':
      field(record, 'ownerId', OWNERS, true);
      field(record, 'imageId', ['image'], false);
      break;
    case 'element':
      field(record, 'ownerId', OWNERS, true);
      list(record.specializationIds, out, ['specialization']);
      list(record.differentFrom, out, ['element']);
      if (record.reference) {
        field(record.reference, 'parentId', ['element'], false);
        field(record.reference, 'sectorId', ['element'], false);
      }
      break;
    case 'relationship':
      field(record, 'ownerId', OWNERS, true);
      field(record, 'sourceId', CONCEPTS, true);
      field(record, 'targetId', CONCEPTS, true);
      list(record.specializationIds, out, ['specialization']);
      break;
    case 'state':
    case 'view':
      field(record, 'ownerId', OWNERS, true);
      break;
    case 'fate':
      field(record, 'stateId', ['state'], true);
      field(record, 'subjectId', [...CONCEPTS, 'placement'], true);
      list(record.replacedByIds, out);
      break;
    case 'placement':
      field(record, 'elementId', ['element'], true);
      field(record, 'componentId', ['element'], true);
      break;
    case 'applicability':
      field(record, 'organisationId', ['organisation'], true);
      field(record, 'componentId', ['element'], true);
      break;
    case 'folder':
      field(record, 'ownerId', OWNERS, true);
      field(record, 'parentId', ['folder'], false);
      list(record.itemIds, out);
      break;
    case 'viewItem': {
      const connection = record.itemType === 'relationship' || record.itemType === 'nesting';
      field(record, 'viewId', ['view'], true);
      field(record, 'parentId', ['viewItem'], false);
      field(record, 'subjectId', undefined, connection || record.itemType === 'element');
      field(record, 'linkedViewId', ['view'], false);
      field(record, 'sourceItemId', ['viewItem'], true);
      field(record, 'targetItemId', ['viewItem'], true);
      field(record, 'imageId', ['image'], false);
      break;
    }
  }
  if ('properties' in record) properties(record.properties, out);
  return out;
}

function list(ids: string[] | undefined, out: RecordReference[], kinds?: readonly RecordKind[]): void {
  for (let at = (ids?.length ?? 0) - 1; at >= 0; at -= 1) {
    const id = ids?.[at];
    if (ids === undefined || id === undefined) continue;
    out.push({
      id,
      ...(kinds ? { kinds } : {}),
      required: false,
      set: (next) => {
        ids[at] = next;
      },
      clear: () => {
        ids.splice(at, 1);
      },
    });
  }
}

function properties(values: Property[] | undefined, out: RecordReference[]): void {
  for (let at = (values?.length ?? 0) - 1; at >= 0; at -= 1) {
    const property = values?.[at];
    if (values === undefined || property === undefined) continue;
    out.push({
      id: property.definitionId,
      kinds: ['propertyDefinition'],
      required: false,
      set: (next) => {
        property.definitionId = next;
      },
      clear: () => {
        values.splice(at, 1);
      },
    });
  }
}

/** The owner that a record belongs to, through the record it hangs on where it has none itself. */
export function ownerOf(
  record: ModelRecord,
  find: (id: string) => ModelRecord | undefined,
): string | undefined {
  const through = (id: string): string | undefined => {
    const holder = find(id);
    return holder && holder !== record && holder.kind !== record.kind ? ownerOf(holder, find) : undefined;
  };
  switch (record.kind) {
    case 'organisation':
    case 'referenceModel':
    case 'propertyDefinition':
      return undefined;
    case 'element':
    case 'relationship':
    case 'state':
    case 'folder':
    case 'view':
    case 'image':
    case 'specialization':
      return record.ownerId;
    case 'applicability':
      return record.organisationId;
    case 'fate':
      return through(record.stateId);
    case 'placement':
      return through(record.elementId);
    case 'viewItem':
      return through(record.viewId);
  }
}

/** A copy that shares nothing with the record. Records are plain JSON. */
export function copyOf<T>(value: T): T {
  return copied(value) as T;
}

function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  const out: { [key: string]: unknown } = {};
  for (const [key, part] of Object.entries(value))
    if (part !== undefined && key !== '__proto__') out[key] = copied(part);
  return out;
}
