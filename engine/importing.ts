// Import in two steps: read and show what it would do, then do it as one change. Used by the methods and the command line.
import type { ImportReport, Problem } from '../schemas/generated/types';
import { planFragment, type ImportChoice } from '../domain/fragment';
import type { ModelIndex } from '../domain/model-index';
import { refusal, Refused } from '../domain/problem';
import type { PlanContext } from '../domain/records';
import { textIn } from '../domain/text';
import type { ModelFragment } from './formats/format';
import { importerFor } from './formats/formats';
import type { PlannedChange } from './store/workspace';

const HEAD_BYTES = 4096;

export interface ReadFile {
  readonly fragment: ModelFragment;
  readonly format: string;
  readonly problems: readonly Problem[];
}

/** Reads a file of any known format. Refuses an unknown one and one that cannot be read, with the place. */
export function readFile(
  bytes: Uint8Array,
  fileName: string,
  language: string,
  newId: () => string,
  progress?: (share: number) => void,
): ReadFile {
  const importer = importerFor(bytes.subarray(0, HEAD_BYTES), fileName);
  if (!importer) throw new Refused(refusal('import.unknownFormat', { name: fileName }));
  const { fragment, problems, format } = importer.read(bytes, {
    fileName,
    newId,
    language,
    ...(progress ? { progress } : {}),
  });
  if (!fragment)
    throw new Refused(problems.length > 0 ? problems : [refusal('import.unknownFormat', { name: fileName })]);
  return { fragment, format, problems };
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
