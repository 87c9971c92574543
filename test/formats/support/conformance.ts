// Taking one file of others through the formats, and the table of what was seen (docs/conformance.md).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFragment, type FragmentPlan } from '../../../domain/fragment';
import { ModelIndex } from '../../../domain/model-index';
import type { Problem } from '../../../domain/problem';
import { csvImporter } from '../../../engine/formats/archi-csv/read';
import type { FormatId, ReadResult, SourceFile } from '../../../engine/formats/format';
import { EXPORTERS } from '../../../engine/formats/formats';
import { context, CORPUS, differences, read, written } from './files';

/** Formats that every model is written in and read back from, with the heading of their column. */
export const WAYS: readonly (readonly [id: FormatId, heading: string])[] = (
  Object.keys(EXPORTERS) as FormatId[]
).flatMap((id) => {
  const heading = { 'archimate-exchange': 'Exchange', 'archi-native': 'Archi' }[id as string];
  return heading === undefined ? [] : [[id, heading] as const];
});

/** A file of the collection, or the tables that make up one model. */
export interface Case {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly string[];
}

/** What was seen of one case. */
export interface Seen {
  readonly name: string;
  readonly bytes: number;
  /** Elements, relationships and views; undefined for a file that is refused. */
  readonly counts: readonly number[] | undefined;
  /** Result for each of WAYS; a refusal stands in the first. */
  readonly results: readonly string[];
  readonly told: string;
}

/** Every file that is at hand, in a fixed order; none where the collection is not there. */
export function cases(): Case[] {
  const inFolder = (folder: string, wanted: RegExp): Case[] =>
    (existsSync(join(CORPUS, folder)) ? readdirSync(join(CORPUS, folder)) : [])
      .filter((name) => wanted.test(name))
      .sort()
      .map((name) => ({ name: `${folder}/${name}`, folder, files: [name] }));
  const tables = inFolder('portfolio', /-elements\.csv$/).map(({ name, folder, files: [first = ''] }) => ({
    name: name.replace('-elements.csv', '-*.csv'),
    folder,
    files: ['elements', 'relations', 'properties'].map((kind) => first.replace('elements', kind)),
  }));
  const others = inFolder('portfolio', /\.(csv|json)$/).filter(
    ({ name }) => !/-(elements|relations|properties)\.csv$/.test(name),
  );
  return [
    ...inFolder('exchange', /\.xml$/),
    ...inFolder('archi-native', /\.archimate$/),
    ...tables,
    ...others,
  ];
}

/** Bytes of the files of a case. */
export function sourcesOf({ folder, files }: Case): SourceFile[] {
  return files.map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(CORPUS, folder, name))) }));
}

/** Reads a case: one file by what it is, tables together. */
export function readCase(files: readonly SourceFile[]): ReadResult {
  const [first] = files;
  if (!first) throw new Error('no file');
  if (files.length === 1) return read(first.bytes, first.name);
  const result = csvImporter.readTogether?.(files, {
    fileName: first.name,
    newId: context().newId,
    language: 'fi',
  });
  if (!result) throw new Error('not several files');
  return result;
}

export function planned(index: ModelIndex, { fragment, problems }: ReadResult): FragmentPlan {
  if (!fragment) throw new Error(JSON.stringify(problems));
  return planFragment(index, fragment, {}, context());
}

/** What a model is after one way out and back. */
export interface Back {
  readonly bytes: Uint8Array;
  readonly problems: readonly Problem[];
  /** Identifiers of records that differ. */
  readonly differences: readonly string[];
  /** What an import of the written file into the same model would change. */
  readonly changes: FragmentPlan['diff'];
}

/** Writes the model and reads it back. */
export function outAndBack(index: ModelIndex, format: FormatId): Back {
  const bytes = written(index, format);
  const again = read(bytes, format === 'archimate-exchange' ? 'back.xml' : 'back.archimate');
  const other = ModelIndex.of([]);
  other.apply(planned(other, again).diff);
  return {
    bytes,
    problems: again.problems,
    differences: differences(other, index),
    changes: planned(index, again).diff,
  };
}

/** Codes of what was told with how often, in alphabetical order. */
export function toldOf(problems: readonly Problem[]): string {
  const counts = new Map<string, number>();
  for (const { code, params } of problems) {
    const bare = code.replace(/^import\.(archimate\.)?/, '');
    // The rest of a long list stands in a problem of its own.
    const name = bare === 'moreOfSame' ? String(params['code']).replace(/^import\.(archimate\.)?/, '') : bare;
    const count = typeof params['count'] === 'number' ? params['count'] : 1;
    counts.set(name, (counts.get(name) ?? 0) + count);
  }
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.map(([name, count]) => (count > 1 ? `${name} ×${count}` : name)).join(', ');
}

/** The page. */
export function conformancePage(seen: readonly Seen[]): string {
  const headings = [
    'File',
    'Size',
    'Elements',
    'Relationships',
    'Views',
    ...WAYS.map(([, heading]) => heading),
    'Told',
  ];
  const rows = seen.map(({ name, bytes, counts, results, told }) => [
    name,
    bytes < 10_000 ? `${bytes} B` : `${Math.round(bytes / 1000)} kB`,
    ...(counts?.map(String) ?? ['–', '–', '–']),
    ...results,
    told,
  ]);
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    '# Conformance',
    '',
    'Written by `test/formats/conformance.test.ts` over a collection of files that other people have published and that is',
    'not part of this project. `UPDATE_CONFORMANCE=1` writes the page anew; otherwise the test fails where it sees something else.',
    '',
    '**same**: the file opens; a second import of it changes nothing; written and read back it gives the same records with the',
    'same identifiers and nothing is told; importing the written file into the model changes nothing. **valid**: the written',
    'file is valid against the schema of the Open Group (xmllint). **Told**: what reading repaired or wants known, by the code of',
    'its sentence in `domain/problem-sentences`. A refused file has the code of its refusal.',
    '',
    line(headings),
    line(headings.map((_, at) => (at >= 1 && at <= 4 ? '--:' : '---'))),
    ...rows.map(line),
    '',
  ].join('\n');
}
