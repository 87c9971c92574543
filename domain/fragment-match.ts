// Which record of the workspace a record of a file is, if any: by identifier, by the identifiers of its source, by what
// it is about.
import type { ModelRecord } from '../schemas/generated/types';
import { ownerOf } from './fragment-references';
import { MERGED_SOURCE } from './merging/merged-source';
import type { ModelIndex } from './model-index';
import { sameValue } from './records';

/** Kinds that are known by what they are about as well. */
const BY_CONTENT: ReadonlySet<string> = new Set([
  'propertyDefinition',
  'specialization',
  'fate',
  'placement',
  'applicability',
]);

/** Finds the workspace's record for each record of a file. References of the file's records must be renamed already. */
export class RecordMatcher {
  private readonly bySource = new Map<string, string>();
  private readonly definitions = new Map<string, string>();

  constructor(
    private readonly index: ModelIndex,
    private readonly source: string,
    private readonly matching: 'replace' | 'merge',
  ) {
    for (const record of index.values()) {
      for (const external of externalIdsOf(record))
        this.bySource.set(`${external.source}\n${external.id}`, record.id);
      if (record.kind !== 'propertyDefinition') continue;
      for (const name of Object.values(record.name)) {
        const key = `${record.type}\n${name}`;
        if (!this.definitions.has(key)) this.definitions.set(key, record.id);
      }
    }
  }

  /** False where nothing of the workspace can be the file's record, whatever it points at: most imports bring only news. */
  mayKnow(record: ModelRecord): boolean {
    return this.bySource.size > 0 || BY_CONTENT.has(record.kind) || this.index.get(record.id) !== undefined;
  }

  /** The record of the workspace that `record` (with the file's identifier `fileId`) is. `owner` is its owner here. */
  match(record: ModelRecord, fileId: string, owner: string | undefined): ModelRecord | undefined {
    const sameId = this.index.get(fileId);
    if (record.kind === 'propertyDefinition') return this.definition(record, sameId);
    const fits = (candidate: ModelRecord | undefined): candidate is ModelRecord =>
      candidate?.kind === record.kind && ownerOf(candidate, (id) => this.index.get(id)) === owner;
    if (fits(sameId)) return sameId;
    if (this.bySource.size === 0) return this.alike(record, owner);
    const ids = [
      ...externalIdsOf(record),
      { source: this.source, id: fileId },
      { source: MERGED_SOURCE, id: fileId },
    ];
    for (const external of ids) {
      const known = this.index.get(this.bySource.get(`${external.source}\n${external.id}`) ?? '');
      if (fits(known)) return known;
    }
    return this.alike(record, owner);
  }

  private definition(record: ModelRecord, sameId: ModelRecord | undefined): ModelRecord | undefined {
    if (record.kind !== 'propertyDefinition') return undefined;
    if (sameId?.kind === 'propertyDefinition') {
      if (this.matching === 'replace') return sameId;
      const named = Object.values(sameId.name).some((name) => Object.values(record.name).includes(name));
      if (sameId.type === record.type && (named || sameValue(sameId.name, record.name))) return sameId;
    }
    for (const name of Object.values(record.name)) {
      const known = this.definitions.get(`${record.type}\n${name}`);
      if (known !== undefined) return this.index.get(known);
    }
    return undefined;
  }

  /**
   * There is one fate of a subject in a state, one mark on a component, one place of an element in a component, one kind
   * of a concept type with a name.
   */
  private alike(record: ModelRecord, owner: string | undefined): ModelRecord | undefined {
    switch (record.kind) {
      case 'specialization':
        return this.index
          .all('specialization')
          .find(
            ({ ownerId, conceptType, name }) =>
              ownerId === owner &&
              conceptType === record.conceptType &&
              Object.values(record.name).some((text) => Object.values(name).includes(text)),
          );
      case 'fate':
        return this.index
          .pointing('fate', 'subject', record.subjectId)
          .find((fate) => fate.stateId === record.stateId);
      case 'placement':
        return this.index
          .pointing('placement', 'placedElement', record.elementId)
          .find((placement) => placement.componentId === record.componentId);
      case 'applicability':
        return this.index
          .pointing('applicability', 'component', record.componentId)
          .find((mark) => mark.organisationId === record.organisationId);
      default:
        return undefined;
    }
  }
}

interface SourceId {
  readonly source: string;
  readonly id: string;
}

/** Identifiers that other sources know the record by; items of a view keep theirs among what is foreign. */
function externalIdsOf(record: ModelRecord): readonly SourceId[] {
  if (record.kind === 'viewItem') {
    const kept = record.foreign?.['importedAs'];
    return isSourceId(kept) ? [kept] : [];
  }
  return ('externalIds' in record && record.externalIds) || [];
}

function isSourceId(value: unknown): value is SourceId {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    'id' in value &&
    typeof value.source === 'string' &&
    typeof value.id === 'string'
  );
}

/** The record with a note of the identifier that it had in its source. */
export function withSourceId(record: ModelRecord, source: string, id: string): ModelRecord {
  const external = { source, id };
  if (record.kind === 'viewItem') return { ...record, foreign: { ...record.foreign, importedAs: external } };
  if (record.kind === 'fate' || record.kind === 'applicability') return record;
  if (record.externalIds?.some((known) => sameValue(known, external))) return record;
  return { ...record, externalIds: [...(record.externalIds ?? []), external] };
}
