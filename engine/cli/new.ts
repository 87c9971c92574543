// kokonaiskuva new: an empty workspace for an organisation, or the same model again from its JSON export.
import { existsSync, rmSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { Problem } from '../../schemas/generated/types';
import { APP_ROOT, appVersion } from '../app-folders';
import { DEFAULT_NAMES } from '../default-names';
import { planImport, readFile } from '../importing';
import { municipality } from '../municipalities';
import { beginWorkspace } from '../session';
import { Workspace } from '../store/workspace';
import { EXTENSION } from '../shelf';
import { readWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output, type Values } from './command';
import { summaryOf } from './info';

export function newWorkspace(positionals: readonly string[], values: Values): Output {
  const [path, ...extra] = positionals;
  const { organisation, reference, from } = values;
  if (path === undefined || extra.length > 0) throw new WrongUsage('Anna yksi tiedoston nimi.');
  if (!path.endsWith(EXTENSION)) throw new WrongUsage(`Työtilan nimen lopussa on oltava ${EXTENSION}.`);
  if ((from === undefined) === (organisation === undefined)) {
    throw new WrongUsage('Anna joko --organisation tai --from.');
  }
  const file = resolve(path);
  const workspace = Workspace.open(file, appVersion(), true);
  try {
    let problems: readonly Problem[] = [];
    if (typeof from === 'string') problems = fillFrom(workspace, from);
    else fillNew(workspace, String(organisation), typeof reference === 'string' ? reference : undefined);
    const summary = summaryOf(workspace);
    workspace.close();
    return {
      lines: [`Luotiin ${path}.`],
      data: { ok: true, file: path, ...summary, problems },
      complaints: complaintsOf(problems),
    };
  } catch (error) {
    workspace.close();
    for (const part of [file, `${file}-wal`, `${file}-shm`]) if (existsSync(part)) rmSync(part);
    throw error;
  }
}

function fillNew(workspace: Workspace, given: string, reference: string | undefined): void {
  const names = DEFAULT_NAMES.fi;
  const { name, code } = municipality(given);
  beginWorkspace(
    workspace,
    { referenceFolder: resolve(APP_ROOT, 'reference-models') },
    {
      name: { fi: name },
      currentName: { fi: names.current },
      targetName: { fi: names.target },
      ...(code === undefined ? {} : { municipalityCode: code }),
    },
    reference === undefined ? null : { key: reference },
  );
}

function fillFrom(workspace: Workspace, from: string): readonly Problem[] {
  const context = workspace.context();
  const read = readFile(readWhole(from), basename(from), 'fi', context.newId);
  const { planned, report } = planImport(workspace.index, read, {}, context);
  workspace.change(planned, 'workspace.create', 'cli', true);
  return report.problems;
}
