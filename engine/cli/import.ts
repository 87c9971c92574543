// kokonaiskuva import: one or more files into a workspace, each as one undoable change.
import { basename, extname, resolve } from 'node:path';
import type { ImportReport, Problem } from '../../schemas/generated/types';
import { Refused } from '../../domain/problem';
import { textIn } from '../../domain/text';
import { appVersion } from '../app-folders';
import { DEFAULT_NAMES } from '../default-names';
import type { ImportChoice } from '../../domain/fragment';
import { planImport, readFiles } from '../importing';
import { Workspace } from '../store/workspace';
import { readWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';
import { KINDS } from './texts';

export function importFiles(positionals: readonly string[], values: Values): Output {
  const [path, ...sources] = positionals;
  if (path === undefined || sources.length === 0) throw new WrongUsage('Anna työtila ja tuotavat tiedostot.');
  const dryRun = values['dry-run'] === true;
  const workspace = Workspace.open(resolve(path), appVersion());
  const reports: { file: string; report: ImportReport }[] = [];
  const refused: { file: string; problems: readonly Problem[] }[] = [];
  try {
    for (const paths of together(sources)) {
      const source = paths.join(', ');
      try {
        reports.push({ file: source, report: importOne(workspace, paths, values['organisation'], dryRun) });
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
    lines: reports.flatMap(({ file, report }) => linesOf(file, report, dryRun)),
    data: { ok: refused.length === 0, dryRun, imports: reports, refused },
    complaints: [
      ...reports.flatMap(({ file, report }) => complaintsOf(report.problems, file)),
      ...refused.flatMap(({ file, problems }) => complaintsOf(problems, file)),
    ],
    ok: refused.length === 0,
  };
}

/** CSV files given together are one model; every other file is one of its own. */
function together(sources: readonly string[]): string[][] {
  const tables = sources.filter((source) => extname(source).toLowerCase() === '.csv');
  const others = sources.filter((source) => !tables.includes(source));
  return [...(tables.length > 0 ? [tables] : []), ...others.map((source) => [source])];
}

function importOne(
  workspace: Workspace,
  paths: readonly string[],
  organisation: Values[string],
  dryRun: boolean,
): ImportReport {
  const context = workspace.context();
  const files = paths.map((path) => ({ name: basename(path), bytes: readWhole(path) }));
  const read = readFiles(files, 'fi', context.newId);
  const { planned, report } = planImport(workspace.index, read, choiceOf(workspace, organisation), context);
  if (!dryRun) workspace.change(planned, 'import.apply', 'cli');
  return report;
}

function choiceOf(workspace: Workspace, organisation: Values[string]): ImportChoice {
  const all = workspace.index.all('organisation');
  if (typeof organisation !== 'string') {
    // The only organisation of a workspace is the one that is meant.
    const [only, ...others] = all;
    return only && others.length === 0 ? { organisationId: only.id } : {};
  }
  const known = all.find(
    (one) =>
      one.id === organisation ||
      one.municipalityCode === organisation ||
      Object.values(one.name).some(
        (name) => name?.toLocaleLowerCase('fi') === organisation.toLocaleLowerCase('fi'),
      ),
  );
  if (known) return { organisationId: known.id };
  const names = DEFAULT_NAMES.fi;
  return {
    newOrganisation: {
      name: { fi: organisation },
      currentName: { fi: names.current },
      targetName: { fi: names.target },
    },
  };
}

function linesOf(file: string, report: ImportReport, dryRun: boolean): string[] {
  const rows = Object.entries(report.counts).map(
    ([kind, count]) =>
      `  ${KINDS[kind] ?? kind}: uusia ${count?.added ?? 0}, muuttuvia ${count?.changed ?? 0}, ennallaan ${count?.unchanged ?? 0}`,
  );
  const name = textIn(report.modelName, 'fi');
  return [`${file}${name === '' ? '' : ` (${name})`}${dryRun ? ': mitään ei kirjoitettu' : ''}`, ...rows];
}
