// A large change in the log: it names what it added instead of holding it, and can still be told, taken back and done again.
import SqliteDatabase from 'better-sqlite3';
import type { Element } from '../../schemas/generated/types';
import type { Workspace } from '../../engine/store/workspace';
import { removeFolders } from './support/folders';
import { applied, contentOf, newWorkspace, reopened, run } from './support/workspaces';

const MANY = 2500;
let workspace: Workspace;
let made: Element[];

beforeEach(() => {
  workspace = newWorkspace();
  const ownerId = workspace.index.all('organisation')[0]?.id ?? '';
  made = Array.from({ length: MANY }, (_, i): Element => {
    const id = `e${i}`;
    return { kind: 'element', id, ownerId, type: 'ApplicationComponent', name: { fi: `Järjestelmä ${i}` } };
  });
  applied(workspace, { added: made });
});
afterEach(() => workspace.close());
afterAll(removeFolders);

function rename(id: string, text: string): void {
  run(workspace, 'element.update', { ids: [id], name: { language: 'fi', text } });
}

function logged(seq: number): { diff: string; added_ids: string | null } {
  const { file } = workspace;
  workspace.close();
  const db = new SqliteDatabase(file, { readonly: true });
  const row = db.prepare('SELECT diff, added_ids FROM change WHERE seq = ?').get(seq);
  db.close();
  workspace = reopened(workspace);
  return row as { diff: string; added_ids: string | null };
}

it('is named by identifiers, and its contents stand in the file once', () => {
  const { diff, added_ids: ids } = logged(workspace.revision);
  expect(diff).toBe('{"added":[],"changed":[],"removed":[]}');
  expect(JSON.parse(ids ?? '')).toEqual(made.map(({ id }) => id));
});

it('is told as it was, whatever has happened to its records since', () => {
  const seq = workspace.revision;
  rename('e1', 'Toinen nimi');
  rename('e1', 'Kolmas nimi');
  run(workspace, 'element.delete', { ids: ['e2'] });
  workspace = reopened(workspace);
  expect(workspace.log.diffOf(seq)?.added).toEqual(made);
});

it('is taken back and done again, with what came after it', () => {
  const whole = contentOf(workspace.index);
  rename('e1', 'Toinen nimi');
  run(workspace, 'element.delete', { ids: ['e2'] });
  const later = contentOf(workspace.index);
  for (let i = 0; i < 2; i += 1) workspace.step('undo', 'koe');
  expect(contentOf(workspace.index)).toEqual(whole);
  workspace.step('undo', 'koe');
  expect(workspace.index.count('element')).toBe(0);
  workspace = reopened(workspace);
  workspace.step('redo', 'koe');
  expect(contentOf(workspace.index)).toEqual(whole);
  for (let i = 0; i < 2; i += 1) workspace.step('redo', 'koe');
  expect(contentOf(workspace.index)).toEqual(later);
  workspace = reopened(workspace);
  for (let i = 0; i < 3; i += 1) workspace.step('undo', 'koe');
  expect(workspace.index.count('element')).toBe(0);
  expect(workspace.check()).toEqual([]);
});
