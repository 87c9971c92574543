// kokonaiskuva import: one or more files into a workspace, each as one undoable change.
import { existsSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { ImportMapping, ImportReport, Problem } from '../../schemas/generated/types';
import { isEmptyDiff } from '../../domain/diff';
import { Refused } from '../../domain/problem';
import { textIn } from '../../domain/text';
import { appVersion } from '../app-folders';
import { chosenImport, importParams } from '../import-choice';
import { readWorkbook } from '../formats/spreadsheet/workbook';
import { planImport, readFiles } from '../importing';
import { answersIn } from '../questionnaire-answers';
import { isList, readAsImport } from '../tables';
import { IMPORT_COMMAND } from '../store/change-log';
import { Workspace } from '../store/workspace';
import { readWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';
import { importAnswers, type ImportedAnswers } from './import-answers';
import { givenImport, mappingOf } from './import-options';
import { KINDS } from './texts';

export async function importFiles(positionals: readonly string[], values: Values): Promise<Output> {
  const [path, ...sources] = positionals;
  if (path === undefined || sources.length === 0) throw new WrongUsage('Anna työtila ja tuotavat tiedostot.');
  const dryRun = values['dry-run'] === true;
  const workspace = Workspace.open(resolve(path), appVersion());
  const reports: ({ file: string } & Imported)[] = [];
  const answered: ({ file: string } & ImportedAnswers)[] = [];
  const refused: { file: string; problems: readonly Problem[] }[] = [];
  try {
    for (const paths of together(sources)) {
      const source = paths.join(', ');
      try {
        const [only = ''] = paths;
        const answers = paths.length === 1 ? answersIn(readWhole(only), basename(only)) : undefined;
        if (answers) {
          const { organisationId } = givenImport(workspace.index, values).choice;
          answered.push({ file: source, ...importAnswers(workspace, answers, organisationId, dryRun) });
        } else reports.push({ file: source, ...(await importOne(workspace, paths, values, dryRun)) });
      } catch (error) {
        // One bad file does not stop the others.
        if (!(error instanceof Refused)) throw error;
        refused.push({ file: source, problems: error.problems });
      }
    }
  } finally {
    workspace.close();
  }
  return {
    lines: [
      ...reports.flatMap((one) => linesOf(one.file, one, dryRun)),
      ...answered.flatMap(({ file, lines }) => [headOf(file, dryRun), ...lines]),
    ],
    data: {
      ok: refused.length === 0,
      dryRun,
      // What a person would edit is told before the import, not after it.
      imports: reports.map(({ mapping, ...told }) => (dryRun ? { ...told, mapping } : told)),
      ...(answered.length > 0 ? { answers: answered.map(({ lines: _lines, ...told }) => told) } : {}),
      refused,
    },
    complaints: [
      ...reports.flatMap(({ file, report }) => complaintsOf(report.problems, file)),
      ...answered.flatMap(({ file, problems }) => complaintsOf(problems, file)),
      ...refused.flatMap(({ file, problems }) => complaintsOf(problems, file)),
    ],
    ok: refused.length === 0,
  };
}

/** Archi's CSV files given together are one model; every other file is one of its own. */
function together(sources: readonly string[]): string[][] {
  const tables = sources.filter(
    (source) =>
      extname(source).toLowerCase() === '.csv' &&
      existsSync(source) &&
      !isList(readWhole(source), basename(source)),
  );
  const others = sources.filter((source) => !tables.includes(source));
  return [...(tables.length > 0 ? [tables] : []), ...others.map((source) => [source])];
}

interface Imported {
  /** False: the file holds nothing that is not here already. */
  readonly changes: boolean;
  readonly report: ImportReport;
  readonly mapping: ImportMapping;
}

async function importOne(
  workspace: Workspace,
  paths: readonly string[],
  values: Values,
  dryRun: boolean,
): Promise<Imported> {
  const context = workspace.context();
  const { conventions, table: meaning, ...given } = givenImport(workspace.index, values);
  const files = paths.map((path) => ({ name: basename(path), bytes: readWhole(path) }));
  const [file] = files;
  const list = file && files.length === 1 && isList(file.bytes, file.name) ? file : undefined;
  const table = list && {
    fileName: list.name,
    sheets: (await readWorkbook(list.bytes, list.name)).filter(({ rows }) => rows.length > 0),
  };
  const asked = table && readAsImport(table, workspace.index, given.choice.organisationId, meaning);
  const read = asked?.read ?? readFiles(files, 'fi', context.newId);
  const { choice, options } = chosenImport(workspace, read.fragment, given);
  const { planned, report } = planImport(
    workspace.index,
    read,
    { ...choice, ...(conventions ? { conventions } : {}) },
    context,
    importParams(read.fragment, choice, options),
  );
  if (!dryRun) workspace.change(planned, IMPORT_COMMAND, 'cli');
  return {
    changes: !isEmptyDiff(planned.diff),
    report,
    mapping: { ...mappingOf(options, report), ...(asked ? { table: asked.mapping } : {}) },
  };
}

function linesOf(file: string, { changes, report }: Imported, dryRun: boolean): string[] {
  const rows = Object.entries(report.counts).map(
    ([kind, count]) =>
      `  ${KINDS[kind] ?? kind}: uusia ${count?.added ?? 0}, muuttuvia ${count?.changed ?? 0}, ennallaan ${count?.unchanged ?? 0}`,
  );
  const name = textIn(report.modelName, 'fi');
  const told: [count: number, text: string][] = [
    [report.suggestionCount ?? 0, 'Ehkä samoja kuin täällä jo olevat, ratkaisematta'],
    [report.differenceCount ?? 0, 'Eriäviä tietoja'],
    [report.renamed?.length ?? 0, 'Nimi muuttui, entinen jäi rinnakkaisnimeksi'],
    [report.disappearedCount ?? 0, 'Aiemmin tuotuja, joita tiedostossa ei enää ole'],
  ];
  return [
    headOf(`${file}${name === '' ? '' : ` (${name})`}`, dryRun),
    ...(changes ? rows : ['  Tiedostossa ei ole mitään uutta.']),
    ...told.flatMap(([count, text]) => (count > 0 ? [`  ${text}: ${count}`] : [])),
  ];
}

function headOf(file: string, dryRun: boolean): string {
  return `${file}${dryRun ? ': mitään ei kirjoitettu' : ''}`;
}
