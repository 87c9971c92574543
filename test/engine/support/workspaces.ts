// Workspaces in real files, and what they hold.
import { join } from 'node:path';
import type { CommandArgs, CommandName, Diff, ModelRecord } from '../../../schemas/generated/types';
import { planCommand } from '../../../domain/commands/registry';
import { Refused } from '../../../domain/problem';
import { beginWorkspace } from '../../../engine/session';
import { Workspace } from '../../../engine/store/workspace';
import { folder, REFERENCE_FOLDER } from './folders';

export const VERSION = '0.1.0';

/** A new workspace with an organisation, its states and, where asked, a reference model. */
export function newWorkspace(file = join(folder(), 'Koe.kokonaiskuva'), reference?: string): Workspace {
  const workspace = Workspace.open(file, VERSION, true);
  beginWorkspace(
    workspace,
    { referenceFolder: REFERENCE_FOLDER },
    { name: { fi: 'Mallila' }, currentName: { fi: 'Nykytila' }, targetName: { fi: 'Tavoitetila' } },
    reference === undefined ? null : { key: reference },
  );
  return workspace;
}

export function reopened(workspace: Workspace): Workspace {
  workspace.close();
  return Workspace.open(workspace.file, VERSION);
}

/** Plans and applies a command; the identifiers of what it created. */
export function run<C extends CommandName>(workspace: Workspace, name: C, args: CommandArgs[C]): string[] {
  const planned = planCommand(name, workspace.index, args, workspace.context());
  workspace.change(planned, name, 'koe');
  return planned.createdIds;
}

/** Creates systems of the first organisation. */
export function systems(workspace: Workspace, ...names: string[]): string[] {
  const ownerId = workspace.index.all('organisation')[0]?.id ?? '';
  return run(workspace, 'element.create', { ownerId, type: 'ApplicationComponent', names, language: 'fi' });
}

export function applied(workspace: Workspace, diff: Partial<Diff>): void {
  const whole: Diff = { added: [], changed: [], removed: [], ...diff };
  workspace.change({ diff: whole, labelKey: 'koe', labelParams: {} }, 'koe', 'koe');
}

/** Records by identifier, in one order. */
export function contentOf(index: { values: () => Iterable<ModelRecord> }): ModelRecord[] {
  return [...index.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Code and parameters of the refusal that an action ends in. */
export function refusalOf(action: () => unknown): { code: string; params: object } {
  try {
    action();
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [first] = error.problems;
    if (first) return { code: first.code, params: first.params };
  }
  throw new Error('nothing was refused');
}
