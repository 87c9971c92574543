// Archi's CSV files → records: elements, relations and properties, given together, or the elements alone.
import { IMPORT_OWNER } from '../../../domain/fragment';
import { cappedProblems } from '../../../domain/fragment-problems';
import { refusal, Refused } from '../../../domain/problem';
import type { LocalisedText, ModelRecord } from '../../../schemas/generated/types';
import type { Importer, ReadContext, ReadResult, SourceFile } from '../format';
import { isZip, readZip } from '../zip/read';
import { HEADERS, type TableKind } from './columns';
import { CsvModel } from './model';
import { looksLikeTable, readTable, type Table } from './table';

const FORMAT = 'archi-csv';
const TABLE = /\.(csv|tsv)$/i;

/** Reads the CSV files that Archi writes, with any of its delimiters and any prefix in the file names. */
export const csvImporter: Importer = {
  id: FORMAT,
  matches: (head, fileName) =>
    isZip(head) ? TABLE.test(firstName(head)) : TABLE.test(fileName) || looksLikeTable(head),
  read: (bytes, context) =>
    csvImporter.readTogether?.([{ name: context.fileName, bytes }], context) ?? failed(),
  readTogether: (files, context) => {
    try {
      return readFiles(files, context);
    } catch (error) {
      if (error instanceof Refused) return { format: FORMAT, problems: [...error.problems] };
      throw error;
    }
  },
};

function failed(): ReadResult {
  return { format: FORMAT, problems: [] };
}

/** Name of the first file of a ZIP archive (APPNOTE 6.3 §4.3.7: the local header, name length at 26, name at 30). */
function firstName(head: Uint8Array): string {
  const length = (head[26] ?? 0) + 256 * (head[27] ?? 0);
  return new TextDecoder().decode(head.subarray(30, 30 + length));
}

/** An archive stands for the tables in it. */
function unpacked(file: SourceFile): SourceFile[] {
  if (!isZip(file.bytes)) return [file];
  return [...readZip(file.bytes, (name) => TABLE.test(name))].map(([name, bytes]) => ({ name, bytes }));
}

function readFiles(given: readonly SourceFile[], context: ReadContext): ReadResult {
  const files = given.flatMap(unpacked);
  const tables = new Map<TableKind, Table>();
  files.forEach(({ name, bytes }, at) => {
    const table = readTable(bytes, name);
    const known = tables.get(table.kind);
    if (known) {
      const params = { file: name, other: known.fileName, header: HEADERS[table.kind].join(', ') };
      throw new Refused(refusal('import.csv.twice', params));
    }
    tables.set(table.kind, table);
    context.progress?.((at + 1) / (files.length + 1));
  });
  const elements = tables.get('elements');
  if (!elements)
    throw new Refused(refusal('import.csv.noElements', { file: files.map(({ name }) => name).join(', ') }));
  const model = new CsvModel(elements, tables.get('relations'), tables.get('properties'));
  const concepts = model.run();
  const modelName = model.name ?? nameOf(elements.fileName);
  const source = sourceOf(model.identifier, modelName);
  const records: ModelRecord[] = [
    {
      kind: 'organisation',
      id: IMPORT_OWNER,
      name: modelName,
      ...(model.documentation ? { documentation: model.documentation } : {}),
      externalIds: [{ source, id: model.identifier || source }],
      foreign: { modelName },
    },
    ...concepts,
  ];
  for (const record of records) {
    if ('externalIds' in record)
      for (const external of record.externalIds ?? []) if (external.source === '') external.source = source;
  }
  context.progress?.(1);
  return {
    format: FORMAT,
    fragment: { records, modelName, source, matching: 'merge' },
    problems: cappedProblems(model.problems),
  };
}

/** `kunta-elements.csv` → `kunta`. */
function nameOf(fileName: string): LocalisedText {
  const bare = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return { und: bare.replace(/[-_ ]*elements$/i, '') || bare || fileName };
}

/** Short identifiers are the same in many models: the name goes with them. */
function sourceOf(identifier: string, name: LocalisedText): string {
  const text = Object.values(name)[0] ?? '';
  return (identifier.length >= 20 ? identifier : [identifier, text].filter(Boolean).join(' ')).slice(0, 500);
}
