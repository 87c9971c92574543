// The matrix of the comparison and its counts, against SQL over the file of the workspace (test/support/region-sql.ts): names are
// written as people write them, and which product each is stands in the catalogue.
import { join } from 'node:path';
import { planInstall } from '../../domain/reference-install';
import { readReferenceModel } from '../../engine/reference-folder';
import type { Workspace } from '../../engine/store/workspace';
import { componentsIn } from '../bench/models';
import { makeRegionRecords } from '../support/made-region';
import { countedBySql, countedByUs, knownCatalogue } from '../support/region-sql';
import { removeFolders } from './support/folders';
import { applied, newWorkspace, reopened } from './support/workspaces';

afterAll(removeFolders);

const REFERENCE = 'avoin-kunta';
const reference = readReferenceModel(join(__dirname, '../../reference-models'), REFERENCE);

/** A region of 23 municipalities with its catalogue, on disk. */
function made(): Workspace {
  if (!reference) throw new Error(`no reference model ${REFERENCE}`);
  const workspace = newWorkspace();
  if (!workspace.index.find('referenceModel', reference.id)) {
    const plan = planInstall(workspace.index, reference, workspace.context());
    workspace.change(plan, 'reference.install', 'test', true);
  }
  const region = makeRegionRecords(componentsIn(workspace), {
    municipalities: 23,
    systems: 150,
    integrations: 500,
  });
  applied(workspace, { added: [...region.records, ...knownCatalogue(region)] });
  return workspace;
}

it.each(['current', 'target'] as const)('is what SQL counts, %s', (state) => {
  const workspace = made();
  workspace.close();
  const expected = countedBySql(workspace.file, state);
  expect(expected.rows.length).toBeGreaterThan(30);
  expect(expected.rows.some(({ unnamed }) => unnamed > 0)).toBe(true);
  const again = reopened(workspace);
  const ours = countedByUs(again.index, reference?.id ?? '', state);
  again.close();
  expect(ours.rows).toEqual(expected.rows);
  expect(ours.cells).toEqual(expected.cells);
  expect(ours.marks).toEqual(expected.marks);
});
