// An extract as files: the part of the model in a format, and the key of masked names. For the method and the command line.
import type { ExtractChoice, Problem } from '../schemas/generated/types';
import { extract } from '../domain/extract/extract';
import { ModelIndex } from '../domain/model-index';
import { extractKey } from './formats/extract-key';
import type { ExportId } from './formats/format';
import { EXPORTERS } from './formats/formats';
import { modelName } from './methods/model-name';

export interface ExtractFiles {
  /** Name of what the extract is of: masked where the organisation is. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Absent where no name is masked. */
  readonly key?: Uint8Array;
  readonly problems: Problem[];
}

/** Makes the extract. Throws Refused as domain/extract/extract.ts does. */
export function extractFiles(
  index: ModelIndex,
  choice: ExtractChoice,
  format: ExportId,
  language: 'fi' | 'sv' | 'en',
  newId: () => string,
  progress?: (share: number) => void,
): ExtractFiles {
  const { records, key, problems } = extract(index, choice, newId);
  progress?.(0.3);
  const part = ModelIndex.of(records);
  const name = modelName(part, 'Ote');
  const written = EXPORTERS[format].write(part, {
    language,
    workspaceName: name,
    ...(progress ? { progress: (share: number) => progress(0.3 + share * 0.7) } : {}),
  });
  return {
    name,
    bytes: written.bytes,
    ...(key.length > 0 ? { key: extractKey(key) } : {}),
    problems: [...problems, ...written.problems],
  };
}
