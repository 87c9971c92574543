// Import and export against what must be done at least: parsing the XML, and writing the records as they are.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EXPORTERS } from '../../engine/formats/formats';
import { planImport, readFile } from '../../engine/importing';
import { planCommand } from '../../domain/commands/registry';
import { Workspace } from '../../engine/store/workspace';
import type { BenchContext } from './bench-main';
import { makeExchangeFile, makeWorkspace } from './models';
import { inTurn, median, row, timed, type Row } from './timing';

export function benchFormats({ folder, quick, referenceFolder, corpus, command }: BenchContext): Row[] {
  const repetitions = quick ? 3 : 7;
  const made = join(folder, 'made.xml');
  writeFileSync(made, makeExchangeFile(quick ? 800 : 3000));
  const files = [made];
  const largest = corpus === undefined ? undefined : largestFile(corpus);
  if (largest !== undefined && !quick) files.push(largest);
  const rows: Row[] = [];
  for (const file of files) {
    const size = `${file === made ? 'made file' : basename(file)}, ${megabytes(file)}`;
    const parsed = xmllint(file);
    const import_ = inTurn(
      repetitions,
      () => importTime(folder, file),
      () => xmllint(file) ?? 0,
    );
    rows.push(
      row('import ArchiMate into the store', size, import_.ours, 'xmllint --noout', parsed && import_.theirs),
    );
    const whole = inTurn(
      quick ? 1 : 5,
      () => commandTime(folder, command, file),
      () => xmllint(file) ?? 0,
    );
    rows.push(
      row(
        'import ArchiMate, whole command with start',
        size,
        whole.ours,
        'xmllint --noout',
        parsed && whole.theirs,
      ),
    );
    rows.push(...exportRows(folder, file, size, repetitions));
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

/** Reads a file into a new workspace; the time is that of reading, planning and writing. */
function imported(folder: string, file: string): { workspace: Workspace; ms: number } {
  const path = join(folder, 'import.kokonaiskuva');
  for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true });
  const workspace = Workspace.open(path, '0.0.0', true);
  const context = workspace.context();
  const texts = {
    name: { fi: 'Koekunta' },
    currentName: { fi: 'Nykytila' },
    targetName: { fi: 'Tavoitetila' },
  };
  workspace.change(
    planCommand('organisation.create', workspace.index, texts, context),
    'workspace.create',
    'bench',
    true,
  );
  const organisationId = workspace.index.all('organisation')[0]?.id ?? '';
  const ms = timed(() => {
    const read = readFile(readFileSync(file), basename(file), 'fi', context.newId);
    const { planned } = planImport(workspace.index, read, { organisationId }, context);
    workspace.change(planned, 'import.apply', 'bench');
  });
  return { workspace, ms };
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

function largestFile(corpus: string): string | undefined {
  if (!existsSync(corpus)) return undefined;
  return readdirSync(corpus)
    .filter((name) => name.endsWith('.xml'))
    .map((name) => join(corpus, name))
    .sort((a, b) => statSync(b).size - statSync(a).size)[0];
}

function megabytes(file: string): string {
  return `${(statSync(file).size / 1e6).toFixed(1)} MB`;
}
