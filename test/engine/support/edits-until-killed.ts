// Program: edits a workspace and prints each revision once it is confirmed, until it is killed.
import { writeSync } from 'node:fs';
import { planCommand } from '../../../domain/commands/registry';
import type { CommandArgs, CommandName } from '../../../schemas/generated/types';
import { Workspace } from '../../../engine/store/workspace';

const [file = ''] = process.argv.slice(2);
const workspace = Workspace.open(file, '0.1.0');
const ownerId = workspace.index.all('organisation')[0]?.id ?? '';

function run<C extends CommandName>(name: C, args: CommandArgs[C]): string {
  const planned = planCommand(name, workspace.index, args, workspace.context());
  workspace.change(planned, name, 'koe');
  return planned.createdIds[0] ?? '';
}

function confirm(id: string, name: string | null): void {
  writeSync(1, `${JSON.stringify({ revision: workspace.revision, id, name })}\n`);
}

for (let i = 0; ; i += 1) {
  const names = [`Järjestelmä ${i}`];
  const id = run('element.create', { ownerId, type: 'ApplicationComponent', names, language: 'fi' });
  confirm(id, `Järjestelmä ${i}`);
  run('element.update', { ids: [id], name: { language: 'fi', text: `Uusi ${i}` } });
  confirm(id, `Uusi ${i}`);
  if (i % 3 === 0) {
    run('element.delete', { ids: [id] });
    confirm(id, null);
  } else if (i % 3 === 1) {
    workspace.step('undo', 'koe');
    confirm(id, `Järjestelmä ${i}`);
  }
}
