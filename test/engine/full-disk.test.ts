// A disk that is full: the change is refused as a whole, in file and memory, and work goes on once there is room.
import type { Database } from 'better-sqlite3';
import type { Workspace } from '../../engine/store/workspace';
import { removeFolders } from './support/folders';
import { contentOf, newWorkspace, refusalOf, reopened, systems } from './support/workspaces';

afterAll(removeFolders);

/** SQLite's own limit of pages says the same as a full disk. */
function limit(workspace: Workspace, pages: number): void {
  const { db } = workspace as unknown as { db: Database };
  db.pragma(`max_page_count = ${pages}`);
}

it('refuses a change that does not fit, as a whole', () => {
  const workspace = newWorkspace();
  systems(workspace, 'Ennen');
  const before = contentOf(workspace.index);
  const revision = workspace.revision;
  limit(workspace, 1);
  const many = Array.from({ length: 3000 }, (_, i) => `Järjestelmä ${i}`);
  expect(refusalOf(() => systems(workspace, ...many))).toEqual({
    code: 'store.diskFull',
    params: { file: 'Koe.kokonaiskuva' },
  });
  expect(contentOf(workspace.index)).toEqual(before);
  expect(workspace.revision).toBe(revision);
  limit(workspace, 1_000_000);
  systems(workspace, 'Jälkeen');
  expect(workspace.revision).toBe(revision + 1);
  const after = contentOf(workspace.index);
  const again = reopened(workspace);
  expect(contentOf(again.index)).toEqual(after);
  expect(again.check()).toEqual([]);
  again.close();
});
