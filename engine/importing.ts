// Import in two steps: read and show what it would do, then do it as one change. Used by the methods and the command line.
import type { ImportReport, Problem } from '../schemas/generated/types';
import {
  applyConventions,
  conventionsOf,
  type ConventionKey,
  type ConventionProposal,
} from '../domain/conventions/conventions';
import { IMPORT_OWNER, planFragment, type ImportChoice } from '../domain/fragment';
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
 * unknown format, files that are not of one model, and what cannot be read, with the place. `decoded` is called once a
 * single file's bytes are needed no more; not every format does.
 */
export function readFiles(
  files: readonly SourceFile[],
  language: string,
  newId: () => string,
  progress?: (share: number) => void,
  decoded?: () => void,
): ReadFile {
  const name = files.map((file) => file.name).join(', ');
  const [first, ...others] = files;
  const importer = first && importerFor(first.bytes.subarray(0, HEAD_BYTES), first.name);
  if (!first || !importer) throw new Refused(refusal('import.unknownFormat', { name }));
  const context = {
    fileName: first.name,
    newId,
    language,
    ...(progress ? { progress } : {}),
    ...(decoded ? { decoded } : {}),
  };
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

/** What the user chose: whose model it becomes, and which recognised conventions are followed (absent: the clear ones). */
export interface PlanChoice extends ImportChoice {
  readonly conventions?: readonly string[];
}

/** Plans the import of what was read into a model: the change, and the report with everything that was repaired or left out. */
export function planImport(
  index: ModelIndex,
  read: ReadFile,
  choice: PlanChoice,
  context: PlanContext,
  /** Written with the change besides its name. */
  params: Readonly<Record<string, string>> = {},
): { planned: PlannedChange; report: ImportReport } {
  const { fragment, used, conventions } = conventional(read.fragment, choice.conventions);
  const { diff, report } = planFragment(index, fragment, choice, context);
  const followed = conventions.map(({ key, count, reason }) => ({
    key,
    count,
    reason,
    used: used.includes(key),
  }));
  return {
    planned: {
      diff,
      labelKey: 'import',
      labelParams: {
        ...params,
        name: textIn(read.fragment.modelName, 'fi') || read.fragment.source,
        count: 1,
      },
    },
    report: {
      ...report,
      format: read.format,
      problems: [...read.problems, ...report.problems],
      ...(followed.length > 0 ? { conventions: followed } : {}),
    },
  };
}

/** The fragment as the chosen conventions have it. A file of our own says itself what it means. */
function conventional(
  fragment: ModelFragment,
  chosen: readonly string[] | undefined,
): { fragment: ModelFragment; used: readonly ConventionKey[]; conventions: readonly ConventionProposal[] } {
  const foreign = fragment.records.some(({ id }) => id === IMPORT_OWNER);
  const conventions = foreign && fragment.matching === 'merge' ? conventionsOf(fragment.records) : [];
  const used = conventions
    .filter(({ key, clear }) => (chosen ? chosen.includes(key) : clear))
    .map(({ key }) => key);
  const records = used.length > 0 ? applyConventions(fragment.records, used) : fragment.records;
  return { fragment: { ...fragment, records }, used, conventions };
}
