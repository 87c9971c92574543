// Memory that an import takes: a process of its own, from an open empty workspace to the highest mark after the import.
import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { planImport } from '../../engine/importing';
import { readAside } from '../../engine/reading/read-aside';
import { Workspace } from '../../engine/store/workspace';
import type { Row } from './timing';

/** Imports a file as the app does and prints by how many bytes the process grew. For a process of its own. */
export async function printImportMemory(file: string, folder: string, script: string): Promise<void> {
  const workspace = Workspace.open(join(folder, 'memory.kokonaiskuva'), '0.0.0', true);
  const before = process.memoryUsage.rss();
  const read = await readAside([{ name: basename(file), bytes: readFileSync(file) }], {
    language: 'fi',
    script,
  });
  const { planned } = planImport(workspace.index, read, {}, workspace.context());
  workspace.change(planned, 'import.apply', 'bench');
  process.stdout.write(String(process.resourceUsage().maxRSS * 1024 - before));
  workspace.close();
}

/** The row: megabytes grown, against the size of the file. */
export function memoryRow(file: string, size: string): Row {
  // As the app starts its engine (electron/engine-child.ts).
  const words = ['--max-semi-space-size=4', process.argv[1] ?? '', '--import-memory', file];
  const { stdout, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  const grown = Number(stdout);
  if (status !== 0 || !Number.isFinite(grown)) throw new Error(`memory of an import: ${stdout}`);
  const megabytes = statSync(file).size / 1e6;
  return {
    measure: 'import, growth of the engine’s memory',
    size,
    value: Math.round(grown / 1e6),
    unit: 'MB',
    against: `the file ${megabytes.toFixed(1)} MB`,
    ratio: Math.round(grown / 1e5 / megabytes) / 10,
  };
}
