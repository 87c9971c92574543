// What meets the workspace: the records of a file and where they come from.
import type { LocalisedText, ModelRecord } from '../schemas/generated/types';

/** What an importer made of a file (engine/formats/format.ts). */
export interface FragmentInput {
  readonly records: readonly ModelRecord[];
  readonly modelName: LocalisedText;
  readonly source: string;
  readonly matching: 'replace' | 'merge';
  /** Goes into the report. */
  readonly format?: string;
}
