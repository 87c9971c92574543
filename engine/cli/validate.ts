// kokonaiskuva validate: is a file or a workspace whole, and does it follow the rules.
import { randomUUID } from 'node:crypto';
import { basename, resolve } from 'node:path';
import type { Problem } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { appVersion } from '../app-folders';
import { planImport, readFile } from '../importing';
import { EXTENSION } from '../shelf';
import { Workspace } from '../store/workspace';
import { readWhole } from '../whole-files';
import { complaintsOf, WrongUsage, type Output } from './command';
import { problemsOf } from './workspace-problems';

export function validate(positionals: readonly string[]): Output {
  const [path, ...extra] = positionals;
  if (path === undefined || extra.length > 0) throw new WrongUsage('Anna yksi tiedosto.');
  const problems = path.endsWith(EXTENSION) ? workspaceProblems(path) : fileProblems(path);
  const errors = problems.filter((problem) => problem.severity === 'error').length;
  const warnings = problems.length - errors;
  return {
    lines: [
      errors + warnings === 0
        ? `${path}: kunnossa.`
        : `${path}: virheitä ${errors}, huomautuksia ${warnings}.`,
    ],
    data: { ok: errors === 0, errors, warnings, problems },
    complaints: complaintsOf(problems),
    ok: errors === 0,
  };
}

function fileProblems(path: string): Problem[] {
  const newId = (): string => `id-${randomUUID()}`;
  const read = readFile(readWhole(path), basename(path), 'fi', newId);
  const { report } = planImport(ModelIndex.of([]), read, {}, { newId, now: new Date().toISOString() });
  return report.problems;
}

function workspaceProblems(path: string): Problem[] {
  const workspace = Workspace.open(resolve(path), appVersion());
  try {
    return problemsOf(workspace);
  } finally {
    workspace.close();
  }
}
