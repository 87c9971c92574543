// kokonaiskuva collect: the files of many municipalities into a workspace, as one undoable change.
import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { CollectingChoices, CollectingRow } from '../../schemas/generated/types';
import { refusal, Refused } from '../../domain/problem';
import { appVersion, settingsFile } from '../app-folders';
import { partsOf, type Part } from '../collecting/parts';
import { planCollecting } from '../collecting/plan';
import { isDeliverable, unpacked } from '../collecting/unpacked';
import type { SourceFile } from '../formats/format';
import { KNOWN_MUNICIPALITIES, municipality } from '../municipalities';
import { readSettings } from '../settings-file';
import { COLLECT_COMMAND } from '../store/change-log';
import { Workspace } from '../store/workspace';
import { readWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';

const STATES: Readonly<Record<CollectingRow['state'], string>> = {
  ready: 'tuodaan',
  same: 'sama tiedosto on jo toimitettu',
  ask: 'kunta ei selviä',
  leftOut: 'jätetään pois',
  refused: 'ei voitu lukea',
};

export async function collect(positionals: readonly string[], values: Values): Promise<Output> {
  const [path, ...given] = positionals;
  if (path === undefined || given.length === 0)
    throw new WrongUsage('Anna työtila ja kerättävät tiedostot tai kansiot.');
  const dryRun = values['dry-run'] === true;
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    const remembered = readSettings(settingsFile()).tables ?? {};
    const files = given.flatMap((one) => filesOf(one, resolve(path)));
    const parts: Part[] = [];
    for (const [at, delivered] of unpacked(files).entries())
      parts.push(
        ...(await partsOf(delivered, `f${at + 1}`, {
          language: 'fi',
          appVersion: appVersion(),
          remembered,
          known: KNOWN_MUNICIPALITIES,
        })),
      );
    const planned = await planCollecting(workspace, parts, choicesOf(workspace, parts, values['map']), () =>
      Promise.resolve(),
    );
    if (!dryRun) workspace.change(planned.change, COLLECT_COMMAND, 'cli');
    const rows = planned.rows.map((row): CollectingRow =>
      row.state === 'ask'
        ? {
            ...row,
            problems: [...row.problems, refusal('collecting.unknownMunicipality', { name: row.fileName })],
          }
        : row,
    );
    const ok = rows.every(({ state }) => state !== 'refused' && state !== 'ask');
    return {
      lines: linesOf(rows, planned.municipalities, dryRun),
      data: { ok, dryRun, municipalities: planned.municipalities, rows },
      complaints: rows.flatMap(({ fileName, problems }) => complaintsOf(problems, fileName)),
      ok,
    };
  } finally {
    workspace.close();
  }
}

/** A file, or what a folder and its folders hold. The workspace itself is not one of them. */
function filesOf(given: string, workspaceFile: string): SourceFile[] {
  const top = resolve(given);
  if (!existsSync(top)) throw new Refused(refusal('file.missing', { file: given }));
  if (!statSync(top).isDirectory()) {
    if (top === workspaceFile) throw new WrongUsage('Työtilaa ei voi kerätä itseensä.');
    return [{ name: basename(top), bytes: readWhole(top) }];
  }
  return readdirSync(top, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => isDeliverable(name) && join(top, name) !== workspaceFile)
    .filter((name) => statSync(join(top, name)).isFile())
    .sort()
    .map((name) => ({ name, bytes: readWhole(join(top, name)) }));
}

/** `--map "tiedosto=kunta;…"`: whose a file is. */
function choicesOf(workspace: Workspace, parts: readonly Part[], given: Values[string]): CollectingChoices {
  if (typeof given !== 'string') return {};
  const pairs = given.split(';').filter((pair) => pair.trim() !== '');
  const rows = pairs.flatMap((pair) => {
    const at = pair.lastIndexOf('=');
    const [file, named] = [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    if (at < 1 || named === '') throw new WrongUsage('--map on muotoa "tiedosto=kunta;tiedosto=kunta".');
    const meant = parts.filter(({ path }) => path === file || basename(path) === file);
    if (meant.length === 0) throw new WrongUsage(`--map: tiedostoa ”${file}” ei ole kerättävien joukossa.`);
    const here = workspace.index.find('organisation', named);
    const choice = here ? { organisationId: here.id } : { newMunicipality: municipality(named) };
    return meant.map(({ id }) => ({ id, ...choice }));
  });
  return { rows };
}

function linesOf(rows: readonly CollectingRow[], municipalities: number, dryRun: boolean): string[] {
  const heads = ['Tiedosto', 'Kunta', 'Järjestelmiä', 'Uusia', 'Muuttuneita', 'Poistuneita', 'Tulos'];
  const table = rows.map((row) => [
    row.fileName,
    row.municipality
      ? `${row.municipality.name}${row.municipality.organisationId === undefined ? ' (uusi)' : ''}`
      : '?',
    ...[row.systems, row.added, row.changed, row.disappeared].map((count) => String(count ?? '–')),
    STATES[row.state],
  ]);
  const widths = heads.map((head, at) =>
    Math.max(head.length, ...table.map((row) => (row[at] ?? '').length)),
  );
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, at) => (at > 1 && at < 6 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd();
  const said = municipalities === 1 ? 'yhden kunnan aineisto' : `${municipalities} kunnan aineistot`;
  return [
    line(heads),
    ...table.map(line),
    municipalities === 0
      ? 'Mitään ei muutettu.'
      : dryRun
        ? `Mitään ei kirjoitettu. Tuotaisiin ${said}.`
        : `Tuotiin ${said} yhtenä muutoksena.`,
  ];
}
