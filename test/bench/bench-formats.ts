// Import and export against what must be done at least: parsing the XML, and writing the records as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EXPORTERS } from '../../engine/formats/formats';
import { planImport, readFile, type ReadFile } from '../../engine/importing';
import { readAside } from '../../engine/reading/read-aside';
import { planCommand } from '../../domain/commands/registry';
import { Workspace } from '../../engine/store/workspace';
import type { BenchContext } from './bench-main';
import { memoryRow } from './bench-memory';
import { gemmaShapedFile } from './gemma-shape';
import { makeExchangeFile, makeWorkspace } from './models';
import { inTurn, median, row, timed, type Row } from './timing';

export async function benchFormats({
  folder,
  quick,
  referenceFolder,
  corpus,
  command,
  readingScript,
}: BenchContext): Promise<Row[]> {
  const repetitions = quick ? 3 : 7;
  const rows: Row[] = [];
  for (const { file, name } of importFiles(folder, quick, corpus)) {
    const size = `${name}, ${megabytes(file)}`;
    const lint = (): number => xmllint(file) ?? 0;
    const known = xmllint(file) !== null;
    const against = (measure: string, { ours, theirs }: { ours: number; theirs: number }): Row =>
      row(measure, size, ours, 'xmllint --noout', known ? theirs : null);
    rows.push(
      against(
        'import into the store',
        inTurn(repetitions, () => importTime(folder, file), lint),
      ),
    );
    rows.push(
      against('import in the app, with the reading thread', await asideTimes(folder, file, readingScript)),
    );
    rows.push(
      against(
        'import, whole command with start',
        inTurn(quick ? 1 : 5, () => commandTime(folder, command, file), lint),
      ),
    );
    rows.push(memoryRow(file, size), ...exportRows(folder, file, size, repetitions));
  }
  const { workspace } = makeWorkspace(
    join(folder, 'export.kokonaiskuva'),
    referenceFolder,
    quick ? 500 : 5000,
    2,
    1,
  );
  rows.push(...exportOf(workspace, join(folder, 'out'), `${quick ? 500 : 5000} systems`, repetitions));
  workspace.close();
  return rows;
}

function exportRows(folder: string, file: string, size: string, repetitions: number): Row[] {
  const workspace = imported(folder, file).workspace;
  const rows = exportOf(workspace, join(folder, 'out'), size, repetitions);
  workspace.close();
  return rows;
}

function exportOf(workspace: Workspace, out: string, size: string, repetitions: number): Row[] {
  mkdirSync(out, { recursive: true });
  const raw = (): number =>
    timed(() => writeFileSync(join(out, 'raw.json'), JSON.stringify([...workspace.index.values()])));
  return (['archimate-exchange', 'json'] as const).map((format) => {
    const { ours, theirs } = inTurn(
      repetitions,
      () =>
        timed(() => {
          const { bytes } = EXPORTERS[format].write(workspace.index, {
            language: 'fi',
            workspaceName: 'bench',
          });
          writeFileSync(join(out, 'ours'), bytes);
        }),
      raw,
    );
    const name = format === 'json' ? 'export JSON' : 'export ArchiMate';
    return row(name, `${size}, ${workspace.index.size} records`, ours, 'JSON.stringify and write', theirs);
  });
}

/** A new workspace with one organisation, on disk. */
function emptyWorkspace(folder: string): Workspace {
  const path = join(folder, 'import.kokonaiskuva');
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const workspace = Workspace.open(path, '0.0.0', true);
  const texts = {
    name: { fi: 'Koekunta' },
    currentName: { fi: 'Nykytila' },
    targetName: { fi: 'Tavoitetila' },
  };
  workspace.change(
    planCommand('organisation.create', workspace.index, texts, workspace.context()),
    'workspace.create',
    'bench',
    true,
  );
  return workspace;
}

function put(workspace: Workspace, read: ReadFile): void {
  const organisationId = workspace.index.all('organisation')[0]?.id ?? '';
  const { planned } = planImport(workspace.index, read, { organisationId }, workspace.context());
  workspace.change(planned, 'import.apply', 'bench');
}

/** Reads a file into a new workspace; the time is that of reading, planning and writing. */
function imported(folder: string, file: string): { workspace: Workspace; ms: number } {
  const workspace = emptyWorkspace(folder);
  const { newId } = workspace.context();
  const ms = timed(() => put(workspace, readFile(readFileSync(file), basename(file), 'fi', newId)));
  return { workspace, ms };
}

/** As the app does it: the file is read in a new thread, whose code is not warm. */
async function asideTimes(
  folder: string,
  file: string,
  script: string,
): Promise<{ ours: number; theirs: number }> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    const workspace = emptyWorkspace(folder);
    const start = performance.now();
    put(
      workspace,
      await readAside([{ name: basename(file), bytes: readFileSync(file) }], { language: 'fi', script }),
    );
    ours.push(performance.now() - start);
    workspace.close();
    theirs.push(xmllint(file) ?? 0);
  }
  return { ours: median(ours.slice(1)), theirs: median(theirs.slice(1)) };
}

function importTime(folder: string, file: string): number {
  const { workspace, ms } = imported(folder, file);
  workspace.close();
  return ms;
}

/** The command line, from its start to its end, into a new workspace that is made beforehand. */
function commandTime(folder: string, command: string, file: string): number {
  const path = join(folder, 'command.kokonaiskuva');
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  run(command, ['new', path, '--organisation', 'Koekunta', '--reference', 'avoin-kunta']);
  return timed(() => run(command, ['import', path, file]));
}

function run(command: string, args: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, [command, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`kokonaiskuva ${args.join(' ')}: ${stderr}`);
}

/** Milliseconds of xmllint on a file; null where there is no xmllint. The middle of three, since it is short. */
function xmllint(file: string): number | null {
  const times = [0, 1, 2].map(() => {
    let status: number | null = null;
    const ms = timed(
      () => (status = spawnSync('xmllint', ['--noout', '--nonet', file], { stdio: 'ignore' }).status),
    );
    return status === 0 ? ms : null;
  });
  const known = times.filter((ms) => ms !== null);
  return known.length === times.length ? median(known) : null;
}

/** A made file, one of GEMMA's shape, and where the corpus is the largest files of both formats. */
function importFiles(
  folder: string,
  quick: boolean,
  corpus: string | undefined,
): { file: string; name: string }[] {
  const made = join(folder, 'made.xml');
  writeFileSync(made, makeExchangeFile(quick ? 800 : 3000));
  const shaped = join(folder, 'gemma-shaped.xml');
  writeFileSync(shaped, gemmaShapedFile(quick ? 0.2 : 1));
  const files = [
    { file: made, name: 'made file' },
    { file: shaped, name: 'made file of GEMMA’s shape' },
  ];
  if (corpus === undefined || quick) return files;
  for (const [part, ending] of [
    ['exchange', '.xml'],
    ['archi-native', '.archimate'],
  ] as const) {
    const file = largestFile(join(corpus, part), ending);
    if (file !== undefined) files.push({ file, name: basename(file) });
  }
  return files;
}

function largestFile(folder: string, ending: string): string | undefined {
  if (!existsSync(folder)) return undefined;
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0];
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}
