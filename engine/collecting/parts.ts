// What was delivered → parts, each for one municipality: a model, a list or the rows of one in it, an organisation of a file of ours.
import type { ModelRecord, Organisation, Problem, TableMapping } from '../../schemas/generated/types';
import { IMPORT_OWNER } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import { refusal, Refused, warning } from '../../domain/problem';
import { splitByMunicipality, titlesOf } from '../../domain/region/collecting-lists';
import type { OwnerClues } from '../../domain/region/collecting-owner';
import { namedIn, type KnownMunicipality } from '../../domain/region/municipality-names';
import { headingsKey } from '../../domain/tables/headings-key';
import { proposeMapping } from '../../domain/tables/propose';
import type { TableSheet } from '../../domain/tables/table';
import { textIn } from '../../domain/text';
import type { ModelFragment } from '../formats/format';
import { recordsInScope } from '../formats/scope';
import { readWorkbook } from '../formats/spreadsheet/workbook';
import { answersIn } from '../questionnaire-answers';
import { isDatabase } from '../store/open';
import { readAside } from '../reading/read-aside';
import { isList, usualSheet } from '../tables';
import { recordsOfWorkspace } from './copied-workspace';
import type { Delivered } from './unpacked';

/** Formats beside those of models. */
export type PartFormat = string;

export interface Part {
  readonly id: string;
  /** With the folders it was in. */
  readonly path: string;
  readonly sha256: string;
  readonly format: PartFormat;
  readonly clues: OwnerClues;
  readonly problems: readonly Problem[];
  /** What it holds; absent where it cannot be read. */
  readonly content?:
    | { readonly kind: 'model'; readonly fragment: ModelFragment }
    | { readonly kind: 'list'; readonly sheet: TableSheet; readonly mapping: TableMapping }
    | {
        readonly kind: 'organisation';
        readonly organisation: Organisation;
        readonly records: readonly ModelRecord[];
      };
}

export interface PartOptions {
  readonly language: string;
  readonly appVersion: string;
  /** What lists were said to mean, by their headings. */
  readonly remembered: Readonly<Record<string, TableMapping>>;
  readonly known: readonly KnownMunicipality[];
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** Reads one delivered file. What cannot be read becomes one part with its reason. */
export async function partsOf(delivered: Delivered, id: string, options: PartOptions): Promise<Part[]> {
  const { path, sha256, files, problems } = delivered;
  const base = { path, sha256 };
  const refused = (why: readonly Problem[]): Part[] => [
    { ...base, id, format: '', clues: { texts: [], path }, problems: why },
  ];
  if (problems) return refused(problems);
  try {
    const found = await contentOf(delivered, options);
    return found.map((part, at) => ({
      ...base,
      ...part,
      id: found.length === 1 ? id : `${id}.${at + 1}`,
    }));
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return refused(
      error.problems.length > 0
        ? error.problems
        : [refusal('import.unknownFormat', { name: files[0]?.name ?? path })],
    );
  }
}

type Found = Pick<Part, 'format' | 'clues' | 'problems' | 'content'>;

async function contentOf(delivered: Delivered, options: PartOptions): Promise<Found[]> {
  const { path, files } = delivered;
  const [file] = files;
  if (!file) return [];
  if (file.bytes.length === 0) throw new Refused(refusal('collecting.emptyFile', { name: path }));
  if (/\.kokonaiskuva$/iu.test(path) || isDatabase(file.bytes))
    return organisationsIn(recordsOfWorkspace(file.bytes, path, options.appVersion), 'workspace', path, []);
  if (files.length === 1 && isList(file.bytes, file.name)) return listsIn(file.bytes, path, options);
  if (files.length === 1 && answersIn(file.bytes, file.name))
    throw new Refused(refusal('collecting.answers', { name: path }));
  const { fragment, format, problems } = await readAside(files, {
    language: options.language,
    ...(options.progress ? { progress: options.progress } : {}),
    ...(options.signal ? { signal: options.signal } : {}),
  });
  const own = fragment.records.some(({ kind, id }) => kind === 'organisation' && id !== IMPORT_OWNER);
  if (own) return organisationsIn(fragment.records, format, path, problems);
  const model = fragment.records.find(
    (record): record is Organisation => record.kind === 'organisation' && record.id === IMPORT_OWNER,
  );
  if (!fragment.records.some((record) => 'ownerId' in record && record.ownerId === IMPORT_OWNER))
    throw new Refused(refusal('collecting.nobodys', { name: path }));
  const texts = [fragment.modelName, model?.name ?? {}].flatMap((text) => Object.values(text));
  return [
    {
      format,
      problems,
      clues: {
        path,
        texts: [...new Set(texts)],
        ...(model?.externalIds ? { modelIds: model.externalIds } : {}),
      },
      content: { kind: 'model', fragment },
    },
  ];
}

/** Each organisation of a file of ours with what rests on it. What belongs to the region as a whole stays out. */
function organisationsIn(
  records: readonly ModelRecord[],
  format: PartFormat,
  path: string,
  problems: readonly Problem[],
): Found[] {
  const index = ModelIndex.of(records);
  const organisations = index.all('organisation');
  if (organisations.length === 0) throw new Refused(refusal('collecting.nobodys', { name: path }));
  return organisations.map((organisation, at) => {
    const { records: own, leftOut } = recordsInScope(index, organisation.id);
    const left = leftOut > 0 ? [warning('collecting.leftOut', { count: leftOut })] : [];
    return {
      format,
      problems: [...(at === 0 ? problems : []), ...left],
      clues: { path, organisation, texts: [textIn(organisation.name, 'fi')] },
      content: { kind: 'organisation', organisation, records: own },
    };
  });
}

/** The sheet that is meant, or each sheet that is called by a municipality where there are several. */
async function listsIn(bytes: Uint8Array, path: string, options: PartOptions): Promise<Found[]> {
  const sheets = (await readWorkbook(bytes, path)).filter(({ rows }) => rows.length > 0);
  const own = sheets.filter((sheet) => !sheet.hidden && isMunicipalitys(sheet, options));
  if (own.length > 1) {
    const others = sheets.filter((one) => !own.includes(one) && !one.hidden);
    return own.flatMap((sheet, at) => listsOf(sheet, at === 0 ? others : [], path, options, [sheet.name]));
  }
  const sheet = usualSheet(sheets);
  if (!sheet) throw new Refused(refusal('table.empty', { name: path }));
  const others = sheets.filter((one) => one !== sheet && !one.hidden);
  return listsOf(sheet, others, path, options);
}

/** True for a list of systems on a sheet that is called by a municipality. */
function isMunicipalitys(sheet: TableSheet, { known }: PartOptions): boolean {
  return namedIn(sheet.name, known).length === 1 && proposeMapping(sheet).columns.includes('name');
}

/** A sheet as one list, or as one for each municipality that it names in a column. `texts`: whose it is, where the sheet says so. */
function listsOf(
  sheet: TableSheet,
  otherSheets: readonly TableSheet[],
  path: string,
  options: PartOptions,
  texts?: readonly string[],
): Found[] {
  const proposed = proposeMapping(sheet);
  const headings = sheet.rows[proposed.headerRow];
  const kept = headings && options.remembered[headingsKey(headings)];
  const mapping = kept ? { ...kept, sheet: sheet.name, headerRow: proposed.headerRow } : proposed;
  const others = otherSheets.map(({ name }) => name);
  const unknown = (headings ?? []).filter(
    (heading, at) => heading.trim() !== '' && mapping.columns[at] === 'property',
  );
  const problems: Problem[] =
    others.length > 0
      ? [warning('collecting.otherSheets', { sheet: sheet.name, others: others.join(', ') })]
      : [];
  if (!kept && unknown.length > 0)
    problems.push({
      ...warning('collecting.ownColumns', { columns: unknown.join(', ').slice(0, 500) }),
      severity: 'info',
    });
  const list = (part: { sheet: TableSheet; texts: readonly string[] }, meaning: TableMapping): Found => ({
    format: 'table',
    problems,
    clues: { path, texts: part.texts },
    content: { kind: 'list', sheet: part.sheet, mapping: meaning },
  });
  const split = splitByMunicipality(sheet, mapping, options.known);
  // A text file's only sheet is called as the file is: that is told by the file's name.
  const titles = texts ?? titlesOf(sheet, mapping).filter((text) => isXlsx(path) || text !== sheet.name);
  if (!split || split.lists.length === 0) return [list({ sheet, texts: titles }, mapping)];
  const nobodys = split.nobodys.map((row) => warning('collecting.rowOfNobody', { sheet: sheet.name, row }));
  return split.lists.map((one, at) => {
    const found = list({ sheet: one.sheet, texts: [one.text] }, split.mapping);
    return {
      ...found,
      problems: at === 0 ? [...found.problems, ...nobodys] : [],
      clues: { ...found.clues, organisation: nameOnly(one.text) },
    };
  });
}

function isXlsx(path: string): boolean {
  return !/\.(csv|tsv|txt)$/iu.test(path);
}

/** A municipality of a column, as a file of ours would name it. */
function nameOnly(text: string): Organisation {
  const code = /^\d{1,3}$/u.test(text) ? { municipalityCode: text.padStart(3, '0') } : {};
  const name = 'municipalityCode' in code ? `Kunta ${code.municipalityCode}` : text;
  return { kind: 'organisation', id: '', name: { fi: name }, ...code };
}
