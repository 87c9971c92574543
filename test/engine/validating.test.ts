// What `kokonaiskuva validate` finds in a workspace: each kind of damage is made by hand in a real file.
import SqliteDatabase from 'better-sqlite3';
import { problemsOf } from '../../engine/cli/workspace-problems';
import { Workspace } from '../../engine/store/workspace';
import { removeFolders } from './support/folders';
import { newWorkspace, refusalOf, run, systems, VERSION } from './support/workspaces';

afterAll(removeFolders);

/** The problems of a workspace whose closed file was changed with SQL, as code and record. */
function found(sql: string): [code: string, recordId: string | undefined][] {
  const workspace = newWorkspace();
  const [first = '', second = ''] = systems(workspace, 'Talous', 'Oppilaat');
  run(workspace, 'relationship.create', {
    type: 'Flow',
    sourceId: first,
    targetId: second,
    flow: { data: 'Laskut' },
  });
  workspace.close();
  const db = new SqliteDatabase(workspace.file);
  db.exec(sql);
  db.close();
  const damaged = Workspace.open(workspace.file, VERSION);
  try {
    return problemsOf(damaged).map(({ code, recordId }) => [code, recordId]);
  } finally {
    damaged.close();
  }
}

it('finds nothing in a workspace that was only edited', () => {
  expect(found('SELECT 1')).toEqual([]);
});

it('finds a record without the fields of its kind', () => {
  const [problem] = found(
    `UPDATE record SET body = json_remove(body, '$.name') WHERE kind = 'element' AND body LIKE '%Talous%'`,
  );
  expect(problem?.[0]).toBe('record.badShape');
  expect(problem?.[1]).toMatch(/^id-/);
});

it('finds pointers that lead nowhere, in columns and in texts', () => {
  const gone = found(
    `DELETE FROM record WHERE id = (SELECT body ->> 'sourceId' FROM record WHERE kind = 'relationship')`,
  );
  expect(gone.map(([code]) => code)).toEqual(
    expect.arrayContaining(['store.checkFailed', 'record.badPointer']),
  );
});

it('finds a pointer to a record of the wrong kind', () => {
  const codes = found(`UPDATE record SET body = json_set(body, '$.targetId',
    (SELECT id FROM record WHERE kind = 'organisation')) WHERE kind = 'relationship'`);
  expect(codes.map(([code]) => code)).toEqual(['record.badPointer']);
});

it('finds an organisation without its current state', () => {
  const codes = found(`DELETE FROM record WHERE kind = 'state' AND body ->> 'type' = 'current'`);
  expect(codes.map(([code]) => code)).toEqual(['organisation.currentStates']);
});

it('only remarks on an unknown type and on an integration without data', () => {
  const codes = found(`UPDATE record SET body = json_set(body, '$.type', 'Keksitty')
      WHERE kind = 'element' AND body LIKE '%Talous%';
    UPDATE record SET body = json_remove(body, '$.flow.data') WHERE kind = 'relationship'`);
  expect(codes.map(([code]) => code)).toEqual(['element.unknownType', 'flow.withoutData']);
});

it('remarks on a relationship that the language does not allow', () => {
  const codes = found(`UPDATE record SET body = json_set(body, '$.type', 'Goal')
      WHERE kind = 'element' AND body LIKE '%Oppilaat%'`);
  expect(codes.map(([code]) => code)).toEqual(['relationship.againstRules']);
});

it('refuses a file whose rows are no longer JSON as damaged', () => {
  expect(refusalOf(() => found(`UPDATE record SET body = 'roskaa'`)).code).toBe('store.damaged');
  expect(refusalOf(() => found(`UPDATE record SET body = 'null'`)).code).toBe('store.damaged');
  expect(refusalOf(() => found(`UPDATE record SET kind = 'view'`)).code).toBe('store.damaged');
});
