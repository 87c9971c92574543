// Identifiers in the file: those that the records came with, otherwise their own.
import type { ModelRecord } from '../../../schemas/generated/types';
import { goodIdentifier } from '../archimate-exchange/identifiers';
import { keptOf, keptText } from './kept';

/** Kinds that stand in lists parted by blanks (`profiles`, `targetConnections`): their identifiers can hold none. */
const LISTED: ReadonlySet<string> = new Set(['specialization', 'viewItem']);

/** Identifier of each record in the file, and what reading will make of those that it cannot know. */
export class FileIds {
  /** Identifier that reading gives → identifier of the record. */
  readonly renamed: { [readId: string]: string } = {};
  private readonly ids = new Map<string, string>();

  /** Identifier of the model in its source; undefined where it cannot stand in the file. */
  readonly modelId: string | undefined;

  /** `source`: the name under which the model's own identifiers are kept; `modelId`: that of the model itself. */
  constructor(records: readonly ModelRecord[], source: string | undefined, modelId: string | undefined) {
    const taken = new Set(records.map(({ id }) => id));
    const written = new Set<string>();
    if (modelId !== undefined && modelId.trim() === modelId && !taken.has(goodIdentifier(modelId))) {
      this.modelId = modelId;
      written.add(modelId);
      taken.add(goodIdentifier(modelId));
    }
    for (const record of records) {
      const original = originalOf(record, source);
      if (original === undefined || original.trim() !== original || original === '' || written.has(original))
        continue;
      if (LISTED.has(record.kind) && /\s/u.test(original)) continue;
      const read = goodIdentifier(original);
      if (read !== record.id && taken.has(read)) continue;
      taken.add(read);
      written.add(original);
      this.ids.set(record.id, original);
      this.rename(read, record.id);
    }
  }

  /** The identifier in the file; of something generated its own. */
  of(id: string): string {
    return this.ids.get(id) ?? id;
  }

  /** Notes that reading will give another identifier than the record has. */
  rename(readId: string, id: string): void {
    if (readId !== id) this.renamed[readId] = id;
  }
}

function originalOf(record: ModelRecord, source: string | undefined): string | undefined {
  if (record.kind === 'viewItem') {
    const imported: unknown = record.foreign?.['importedAs'];
    return keptText(keptOf(record), 'id') ?? importedId(imported, source);
  }
  if (record.kind === 'image' || record.kind === 'propertyDefinition' || !('externalIds' in record))
    return undefined;
  return record.externalIds?.find((external) => external.source === source)?.id;
}

function importedId(imported: unknown, source: string | undefined): string | undefined {
  if (typeof imported !== 'object' || imported === null) return undefined;
  if (!('source' in imported) || !('id' in imported) || imported.source !== source) return undefined;
  return typeof imported.id === 'string' ? imported.id : undefined;
}
