// Every pointer of a record to another record, with what it may point at: read by imports (to rename and to check) and
// by exports (to see what a file must hold).
import type { ModelRecord, Property, SavedGridColumn } from '../schemas/generated/types';
import { propertyAspects, withDefinitions } from './looks/saved-looks';
import { gridsWithDefinitions } from './portfolio/saved-grids';
import type { RecordKind } from './records';

type Kinds = readonly RecordKind[] | undefined;
type Values = { [key: string | number]: unknown };

/** One pointer inside a record. `set` and `clear` change the record that was given, which must be the caller's own copy. */
export class RecordReference {
  constructor(
    readonly id: string,
    /** Kinds that the pointer may lead to; none given: any kind. */
    readonly kinds: Kinds,
    /** Without it the record means nothing. */
    readonly required: boolean,
    private readonly holder: Values,
    private readonly key: string | number,
    /** The list that loses an entry when the pointer is cleared. */
    private readonly list: unknown[] | undefined,
  ) {}

  /** Makes it point elsewhere. */
  set(id: string): void {
    this.holder[this.key] = id;
  }

  /** Takes it away. */
  clear(): void {
    const { list, key } = this;
    if (list) list.splice(typeof key === 'number' ? key : list.indexOf(this.holder), 1);
    else delete this.holder[key];
  }
}

/** Gets every pointer of a record; false stops. */
type See = (
  id: string,
  kinds: Kinds,
  required: boolean,
  holder: Values,
  key: string | number,
  list: unknown[] | undefined,
) => boolean;

/** A field with a pointer or a list of pointers. */
interface Field {
  readonly key: string;
  readonly kinds: Kinds;
  readonly required: boolean | 'drawn';
}

function needed(key: string, ...kinds: readonly RecordKind[]): Field {
  return { key, kinds, required: true };
}

function optional(key: string, ...kinds: readonly RecordKind[]): Field {
  return { key, kinds: kinds.length > 0 ? kinds : undefined, required: false };
}

const OWNER = needed('ownerId', 'organisation', 'referenceModel');
const DEFINITIONS: Kinds = ['propertyDefinition'];
const FOLLOWED: readonly Field[] = [
  needed('elementId', 'element'),
  optional('referenceModelId', 'referenceModel'),
];
const REFERENCE: readonly Field[] = [optional('parentId', 'element'), optional('sectorId', 'element')];

/** Where each kind has its pointers, besides `properties`, an element's `reference` and what a pinned view is about. */
const FIELDS: { readonly [kind in RecordKind]: readonly Field[] } = {
  organisation: [],
  referenceModel: [],
  propertyDefinition: [],
  catalogueEntry: [optional('elementIds', 'element')],
  region: [optional('leftOut', 'organisation')],
  image: [OWNER],
  specialization: [OWNER, optional('imageId', 'image')],
  element: [OWNER, optional('specializationIds', 'specialization'), optional('differentFrom', 'element')],
  relationship: [
    OWNER,
    needed('sourceId', 'element', 'relationship'),
    needed('targetId', 'element', 'relationship'),
    optional('specializationIds', 'specialization'),
  ],
  state: [OWNER],
  placement: [needed('elementId', 'element'), needed('componentId', 'element')],
  fate: [
    needed('stateId', 'state'),
    needed('subjectId', 'element', 'relationship', 'placement'),
    optional('replacedByIds'),
  ],
  applicability: [needed('organisationId', 'organisation'), needed('componentId', 'element')],
  folder: [OWNER, optional('parentId', 'folder'), optional('itemIds')],
  view: [OWNER],
  viewItem: [
    needed('viewId', 'view'),
    optional('parentId', 'viewItem'),
    { key: 'subjectId', kinds: undefined, required: 'drawn' },
    optional('linkedViewId', 'view'),
    needed('sourceItemId', 'viewItem'),
    needed('targetItemId', 'viewItem'),
    optional('imageId', 'image'),
  ],
};

/** The pointers of a record. Optional ones come last to first inside a list, so that clearing keeps the others right. */
export function referencesOf(record: ModelRecord): RecordReference[] {
  const out: RecordReference[] = [];
  visit(record, (...parts) => {
    out.push(new RecordReference(...parts));
    return true;
  });
  return out;
}

/** True where the test holds for every pointer of the record. Makes nothing: imports ask this of each record many times. */
export function everyReference(
  record: ModelRecord,
  test: (id: string, kinds: Kinds, required: boolean) => boolean,
): boolean {
  return visit(record, test);
}

/**
 * The record with its pointers renamed; the record itself where nothing changes. `rename` gives undefined for what keeps
 * its name. What holds no pointer is shared with the given record: records are never changed.
 */
export function renamedReferences(
  record: ModelRecord,
  rename: (id: string) => string | undefined,
): ModelRecord {
  if (everyReference(record, (id) => (rename(id) ?? id) === id)) return record;
  const out: Values = { ...record };
  for (const { key } of FIELDS[record.kind])
    if (out[key] !== undefined) out[key] = renamedValue(out[key], rename);
  if (record.kind === 'element' && record.reference) {
    const reference: Values = { ...record.reference };
    for (const { key } of REFERENCE)
      if (reference[key] !== undefined) reference[key] = renamedValue(reference[key], rename);
    out['reference'] = reference;
  }
  if (record.kind === 'view' && record.generated) {
    const generated: Values = { ...record.generated };
    for (const { key } of FOLLOWED)
      if (generated[key] !== undefined) generated[key] = renamedValue(generated[key], rename);
    out['generated'] = generated;
  }
  if (record.kind === 'organisation' && record.looks) out['looks'] = withDefinitions(record.looks, rename);
  if (record.kind === 'organisation' && record.grids)
    out['grids'] = gridsWithDefinitions(record.grids, rename);
  if ('properties' in record && record.properties)
    out['properties'] = record.properties.map((property) => {
      const definitionId = rename(property.definitionId);
      return definitionId === undefined ? property : { ...property, definitionId };
    });
  return out as unknown as ModelRecord;
}

function renamedValue(value: unknown, rename: (id: string) => string | undefined): unknown {
  if (typeof value === 'string') return rename(value) ?? value;
  return Array.isArray(value)
    ? value.map((id: unknown) => (typeof id === 'string' ? (rename(id) ?? id) : id))
    : value;
}

function visit(record: ModelRecord, see: See): boolean {
  const values = record as unknown as Values;
  for (const field of FIELDS[record.kind]) if (!visitField(values, field, record, see)) return false;
  if (record.kind === 'element' && record.reference) {
    for (const field of REFERENCE)
      if (!visitField(record.reference as unknown as Values, field, record, see)) return false;
  }
  if (record.kind === 'view' && record.generated) {
    for (const field of FOLLOWED)
      if (!visitField(record.generated as unknown as Values, field, record, see)) return false;
  }
  if (record.kind === 'organisation') {
    for (const aspect of propertyAspects(record.looks)) {
      const holder = aspect as unknown as Values;
      if (!see(aspect.definitionId ?? '', DEFINITIONS, false, holder, 'definitionId', undefined))
        return false;
    }
    for (const { columns } of record.grids ?? []) if (!visitColumns(columns, see)) return false;
  }
  const properties = values['properties'] as Property[] | undefined;
  for (let at = (properties?.length ?? 0) - 1; at >= 0; at -= 1) {
    const property = properties?.[at];
    if (!property) continue;
    const holder = property as unknown as Values;
    if (!see(property.definitionId, DEFINITIONS, false, holder, 'definitionId', properties)) return false;
  }
  return true;
}

/** A column goes with its property. */
function visitColumns(columns: SavedGridColumn[], see: See): boolean {
  for (const column of columns.toReversed()) {
    const { definitionId } = column;
    const holder = column as unknown as Values;
    if (definitionId !== undefined && !see(definitionId, DEFINITIONS, false, holder, 'definitionId', columns))
      return false;
  }
  return true;
}

function visitField(holder: Values, { key, kinds, required }: Field, record: ModelRecord, see: See): boolean {
  const value = holder[key];
  if (typeof value === 'string')
    return see(value, kinds, required === 'drawn' ? needsSubject(record) : required, holder, key, undefined);
  if (!Array.isArray(value)) return true;
  const ids: unknown[] = value;
  for (let at = ids.length - 1; at >= 0; at -= 1) {
    const id = ids[at];
    if (typeof id === 'string' && !see(id, kinds, false, ids as unknown as Values, at, ids)) return false;
  }
  return true;
}

/** What is drawn for an element or a relationship is nothing without it; a label or a frame is. */
function needsSubject(record: ModelRecord): boolean {
  return (
    record.kind === 'viewItem' &&
    (record.itemType === 'element' || record.itemType === 'relationship' || record.itemType === 'nesting')
  );
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
    case 'catalogueEntry':
    case 'region':
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
  const from = value as Values;
  const out: Values = {};
  for (const key in from) {
    const part = from[key];
    if (part !== undefined && key !== '__proto__') out[key] = typeof part === 'object' ? copied(part) : part;
  }
  return out;
}
