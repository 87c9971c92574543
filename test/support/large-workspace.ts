// A workspace with as many systems as a test asks for, all in one free view; made by the engine's own code.
import { join } from 'node:path';
import { planInstall } from '../../domain/reference-install';
import { readReferenceModel } from '../../engine/reference-folder';
import { Workspace } from '../../engine/store/workspace';
import { componentsIn } from '../bench/models';
import { graphRecords, makeGraph } from '../bench/canvas/graph';

const REFERENCES = join(__dirname, '../../reference-models');

/** Writes the workspace and returns its file. */
export function makeLargeWorkspace(file: string, systems: number, references = REFERENCES): string {
  const workspace = Workspace.open(file, '0.0.0', true);
  const reference = readReferenceModel(references, 'avoin-kunta');
  if (!reference) throw new Error('reference model avoin-kunta is missing');
  const { index } = workspace;
  workspace.change(planInstall(index, reference, workspace.context()), 'reference.install', 'test', true);
  const added = graphRecords(makeGraph(systems), componentsIn(workspace));
  const labels = { labelKey: 'import', labelParams: { name: 'test', count: 1 } };
  workspace.change({ diff: { added, changed: [], removed: [] }, ...labels }, 'import.apply', 'test', true);
  workspace.close();
  return file;
}
