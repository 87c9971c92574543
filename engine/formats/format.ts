// What an importer and an exporter are. A format knows the domain and nothing else: bytes in, records and problems out,
// and the other way round. It never touches the store.
import type { LocalisedText, ModelRecord, Problem } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';

/** The formats of this release. */
export type FormatId = 'json' | 'archimate-exchange' | 'archi-native' | 'archi-csv';

/** What a model goes out as: the formats that are read too, and the site that is only looked at. */
export type ExportId = FormatId | 'site';

/**
 * Records as a file has them, before they meet a workspace. Records that belong to nobody in the file have the ownerId
 * IMPORT_OWNER (domain/fragment.ts); merging gives them to the organisation that the user chose.
 */
export interface ModelFragment {
  readonly records: ModelRecord[];
  readonly modelName: LocalisedText;
  /** Identity of the source (the model's identifier in the file, otherwise the file name): goes into externalIds. */
  readonly source: string;
  /**
   * 'replace': the file holds whole records of ours, a match takes the file's record as it is.
   * 'merge': a match keeps what the file says nothing about.
   */
  readonly matching: 'replace' | 'merge';
}

/** Result of reading: a fragment and what was repaired or left out, or (fragment absent) why nothing could be read. */
export interface ReadResult {
  readonly format: FormatId;
  readonly fragment?: ModelFragment;
  readonly problems: Problem[];
}

export interface ReadContext {
  readonly fileName: string;
  /** A new NCName identifier. */
  readonly newId: () => string;
  /** Interface language, for names that the file does not give. */
  readonly language: string;
  /** Called now and then with the share done, 0–1; throws to cancel. */
  readonly progress?: (share: number) => void;
  /** Called once the bytes are needed no more: a large file's memory can go back before its records are made. */
  readonly decoded?: () => void;
}

/** One of the files that a model is read from. */
export interface SourceFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Importer {
  readonly id: FormatId;
  /** True where the first bytes (at least 4 kB where the file has them) look like this format. */
  readonly matches: (head: Uint8Array, fileName: string) => boolean;
  readonly read: (bytes: Uint8Array, context: ReadContext) => ReadResult;
  /** Reads several files as one model, where the format spreads a model over files. */
  readonly readTogether?: (files: readonly SourceFile[], context: ReadContext) => ReadResult;
}

export interface WriteOptions {
  readonly language: 'fi' | 'sv' | 'en';
  /** Only this organisation's model; absent: all. */
  readonly organisationId?: string;
  /** Draw the layer map of this reference model only; absent: of every installed one. */
  readonly referenceModelId?: string;
  /** Name of the workspace, for the file's own name element. */
  readonly workspaceName: string;
  readonly progress?: (share: number) => void;
}

export interface Exporter {
  readonly id: ExportId;
  readonly extension: string;
  readonly mediaType: string;
  /** The file, and what it cannot hold (the loss report). */
  readonly write: (index: ModelIndex, options: WriteOptions) => { bytes: Uint8Array; problems: Problem[] };
}
