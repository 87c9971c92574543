// Dated copies, made when a workspace is opened; the last few are kept.
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Workspace } from './workspace';

const KEPT = 5;
const FOLDER = 'Varmuuskopiot';

/** Copies the workspace into the folder Varmuuskopiot beside it, unless the newest copy has the same revision. */
export function backUp(workspace: Workspace): void {
  const name = basename(workspace.file).replace(/\.kokonaiskuva$/u, '');
  const folder = join(dirname(workspace.file), FOLDER, name);
  const revision = `r${workspace.revision}`;
  if (!existsSync(workspace.file) || statSync(workspace.file).size === 0) return;
  mkdirSync(folder, { recursive: true });
  const copies = readdirSync(folder)
    .filter((file) => file.endsWith('.kokonaiskuva'))
    .sort();
  if (copies.at(-1)?.includes(`-${revision}.`)) return;
  const stamp = new Date().toISOString().replace(/[:.]/gu, '-');
  workspace.copyTo(join(folder, `${stamp}-${revision}.kokonaiskuva`));
  for (const old of copies.slice(0, Math.max(0, copies.length + 1 - KEPT)))
    rmSync(join(folder, old), { force: true });
}
