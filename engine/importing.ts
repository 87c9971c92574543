// Import in two steps: read and show what it would do, then do it as one change. Used by the methods and the command line.
import type { ImportReport, Problem } from '../schemas/generated/types';
import { planFragment, type ImportChoice } from '../domain/fragment';
import type { ModelIndex } from '../domain/model-index';
import { refusal, Refused } from '../domain/problem';
import type { PlanContext } from '../domain/records';
import { textIn } from '../domain/text';
import type { ModelFragment, SourceFile } from './formats/format';
import { importerFor } from './formats/formats';
import type { PlannedChange } from './store/workspace';

const HEAD_BYTES = 4096;

export interface ReadFile {
  readonly fragment: ModelFragment;
  readonly format: string;
  readonly problems: readonly Problem[];
}

/**
 * Reads a model of any known format, from one file or from several that belong together (Archi's CSV files). Refuses an
 * unknown format, files that are not of one model, and what cannot be read, with the place.
 */
export function readFiles(
  files: readonly SourceFile[],
  language: string,
  newId: () => string,
  progress?: (share: number) => void,
): ReadFile {
  const name = files.map((file) => file.name).join(', ');
  const [first, ...others] = files;
  const importer = first && importerFor(first.bytes.subarray(0, HEAD_BYTES), first.name);
  if (!first || !importer) throw new Refused(refusal('import.unknownFormat', { name }));
  const context = { fileName: first.name, newId, language, ...(progress ? { progress } : {}) };
  const together = others.every(
    (file) => importerFor(file.bytes.subarray(0, HEAD_BYTES), file.name) === importer,
  );
  const readTogether = together ? importer.readTogether : undefined;
  if (others.length > 0 && !readTogether) throw new Refused(refusal('import.severalModels', { name }));
  const { fragment, problems, format } = readTogether
    ? readTogether(files, context)
    : importer.read(first.bytes, context);
  if (!fragment)
    throw new Refused(problems.length > 0 ? problems : [refusal('import.unknownFormat', { name })]);
  return { fragment, format, problems };
}

/** Reads a model from one file. */
export function readFile(
  bytes: Uint8Array,
  fileName: string,
  language: string,
  newId: () => string,
  progress?: (share: number) => void,
): ReadFile {
  return readFiles([{ name: fileName, bytes }], language, newId, progress);
}

/** Plans the import of what was read into a model: the change, and the report with everything that was repaired or left out. */
export function planImport(
  index: ModelIndex,
  read: ReadFile,
  choice: ImportChoice,
  context: PlanContext,
): { planned: PlannedChange; report: ImportReport } {
  const { diff, report } = planFragment(index, read.fragment, choice, context);
  return {
    planned: {
      diff,
      labelKey: 'import',
      labelParams: { name: textIn(read.fragment.modelName, 'fi') || read.fragment.source, count: 1 },
    },
    report: { ...report, format: read.format, problems: [...read.problems, ...report.problems] },
  };
}
