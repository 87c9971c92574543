// Municipalities joined in a real file: written, closed, opened, taken back and done again, and the file is whole all the while.
import { planCommand } from '../../domain/commands/registry';
import { compare } from '../../domain/region/comparison';
import { walkSeeds } from '../support/walk-seeds';
import { randomModel } from '../formats/support/random-model';
import { removeFolders } from './support/folders';
import { applied, contentOf, newWorkspace, reopened, run } from './support/workspaces';

afterAll(removeFolders);

const NAMES = { currentName: { fi: 'Nykytila' }, targetName: { fi: 'Tavoitetila' } };

it.each(walkSeeds([2, 3, 7, 11, 20]))('joins all municipalities of a random model (%i)', (seed) => {
  let workspace = newWorkspace();
  applied(workspace, { added: randomModel(seed) });
  const { index } = workspace;
  const choices = index.all('referenceModel').flatMap(({ id }) =>
    compare(
      { index, referenceModelId: id, state: 'current', language: 'fi' },
      index.all('organisation'),
    ).rows.flatMap(({ component, cells }) => {
      const [first] = [...cells.values()].flatMap(({ systems }) => systems);
      return first ? [{ componentId: component.id, keepIds: [first.element.id] }] : [];
    }),
  );
  const before = structuredClone(contentOf(index));
  const organisationIds = index.all('organisation').map(({ id }) => id);
  run(workspace, 'organisation.join', { organisationIds, name: { fi: 'Uusila' }, choices, ...NAMES });
  const joined = structuredClone(contentOf(workspace.index));
  workspace = reopened(workspace);
  expect(workspace.check()).toEqual([]);
  expect(contentOf(workspace.index)).toEqual(joined);
  expect(workspace.index.count('organisation')).toBe(1);
  workspace.step('undo', 'koe');
  expect(contentOf(workspace.index)).toEqual(before);
  workspace.step('redo', 'koe');
  expect(contentOf(workspace.index)).toEqual(joined);
  expect(workspace.check()).toEqual([]);
  // The one that is left can be planned with as before.
  const [kept = ''] = organisationIds;
  const planned = planCommand(
    'organisation.update',
    workspace.index,
    { id: kept, staff: 5 },
    workspace.context(),
  );
  expect(planned.diff.changed).toHaveLength(1);
  workspace.close();
});
