// What was dropped → files to read: archives are opened, and the CSV files of one model stay together.
import { createHash } from 'node:crypto';
import { refusal, Refused, type Problem } from '../../domain/problem';
import type { SourceFile } from '../formats/format';
import { looksLikeTable } from '../formats/archi-csv/table';
import { isZip, readZip } from '../formats/zip/read';

/** Endings of what can be read. */
const READABLE = /\.(json|xml|archimate|csv|tsv|txt|xlsx|xlsm|xls|ods|kokonaiskuva)$/iu;
/** What programs leave beside the files of people. */
const LEFT_BEHIND = /(^|\/)(__MACOSX\/|\.|~\$|thumbs\.db$|desktop\.ini$)/iu;

/** Files that are read together: one, or the CSV files of one model. */
export interface Delivered {
  /** With the folders it was in, parted by slashes. */
  readonly path: string;
  readonly files: readonly SourceFile[];
  /** Of the bytes as they were delivered. */
  readonly sha256: string;
  /** Why it cannot be read. */
  readonly problems?: readonly Problem[];
}

/** True where a file is looked at at all: what a folder holds besides is left alone. */
export function isDeliverable(path: string): boolean {
  return (READABLE.test(path) || /\.zip$/iu.test(path)) && !LEFT_BEHIND.test(path);
}

/** The files of what was given; an archive that cannot be opened stands for itself with its reason. */
export function unpacked(given: readonly SourceFile[]): Delivered[] {
  const refused: Delivered[] = [];
  const files = given.flatMap((file): SourceFile[] => {
    if (!/\.zip$/iu.test(file.name) || !isZip(file.bytes)) return [file];
    try {
      const inside = [...readZip(file.bytes, (name) => READABLE.test(name) && !LEFT_BEHIND.test(name))];
      if (inside.length === 0) throw new Refused(refusal('collecting.emptyArchive', { name: file.name }));
      const folder = file.name.replace(/\.zip$/iu, '');
      return inside.map(([name, bytes]) => ({ name: `${folder}/${name}`, bytes }));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      refused.push({ path: file.name, files: [], sha256: sha256Of([file]), problems: error.problems });
      return [];
    }
  });
  return [...refused, ...together(files)];
}

/** Archi's CSV files of one folder and prefix are one model. */
function together(files: readonly SourceFile[]): Delivered[] {
  const models = new Map<string, SourceFile[]>();
  const out: Delivered[] = [];
  for (const file of files) {
    const table = /\.(csv|tsv)$/iu.test(file.name) && looksLikeTable(file.bytes.subarray(0, 4096));
    if (!table) {
      out.push({ path: file.name, files: [file], sha256: sha256Of([file]) });
      continue;
    }
    const key = file.name.replace(/[-_ ]*(elements|relations|properties)\.[^./]*$/iu, '');
    const list = models.get(key);
    if (list) list.push(file);
    else models.set(key, [file]);
  }
  for (const list of models.values()) {
    const [first] = list;
    if (first) out.push({ path: first.name, files: list, sha256: sha256Of(list) });
  }
  return out;
}

function sha256Of(files: readonly SourceFile[]): string {
  const hash = createHash('sha256');
  for (const { bytes } of files) hash.update(bytes);
  return hash.digest('hex');
}
