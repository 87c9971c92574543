// Bringing an older file to newer tables: copied first, frozen afterwards, whole or not at all.
import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { hashOf, migrate } from '../../engine/store/migrate';
import { MIGRATIONS } from '../../engine/store/migrations/migrations';
import { Workspace } from '../../engine/store/workspace';
import { removeFolders } from './support/folders';
import { contentOf, newWorkspace, refusalOf, systems, VERSION } from './support/workspaces';

afterAll(removeFolders);

const SECOND = { name: '0002-koe', sql: 'CREATE TABLE extra (id TEXT PRIMARY KEY) STRICT' };

function closed(): string {
  const workspace = newWorkspace();
  systems(workspace, 'Taloushallinto');
  workspace.close();
  return workspace.file;
}

function withDb<T>(file: string, use: (db: Database) => T): T {
  const db = new SqliteDatabase(file);
  try {
    return use(db);
  } finally {
    db.close();
  }
}

const tables = (db: Database): unknown[] =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
const copies = (file: string): string[] =>
  readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`));

describe('migrations', () => {
  it('note name, hash and version of what was applied', () => {
    const rows = withDb(closed(), (db) => db.prepare('SELECT name, hash, app_version FROM migration').all());
    expect(rows).toEqual(
      MIGRATIONS.map((one) => ({ name: one.name, hash: hashOf(one), app_version: VERSION })),
    );
  });

  it('are frozen: the first one is what released files were made with', () => {
    const [first] = MIGRATIONS;
    expect(first && hashOf(first)).toBe('3581baa02cfd774729e06b12031017775e2cea7281b46785e557b363e84c2a2d');
  });

  it('copy the file before a later one is applied; the copy is the file as it was', () => {
    const file = closed();
    withDb(file, (db) => migrate(db, file, '0.2.0', [...MIGRATIONS, SECOND]));
    expect(withDb(file, tables)).toContain('extra');
    const [copy = '', ...others] = copies(file);
    expect(others).toEqual([]);
    expect(withDb(join(dirname(file), copy), tables)).not.toContain('extra');
    const old = Workspace.open(join(dirname(file), copy), VERSION);
    expect(contentOf(old.index).filter((record) => record.kind === 'element')).toHaveLength(1);
    expect(old.check()).toEqual([]);
    old.close();
  });

  it('do nothing the second time', () => {
    const file = closed();
    for (let i = 0; i < 2; i += 1) withDb(file, (db) => migrate(db, file, '0.2.0', [...MIGRATIONS, SECOND]));
    expect(copies(file)).toHaveLength(1);
    expect(withDb(file, (db) => db.prepare('SELECT count(*) FROM migration').pluck().get())).toBe(
      MIGRATIONS.length + 1,
    );
  });

  it('make a file that this version refuses once they were applied by a later one', () => {
    const file = closed();
    withDb(file, (db) => migrate(db, file, '0.2.0', [...MIGRATIONS, SECOND]));
    expect(refusalOf(() => Workspace.open(file, VERSION))).toEqual({
      code: 'store.newer',
      params: { version: '0.2.0', own: VERSION },
    });
  });

  it('leave the file as it was where one fails, and name the copy', () => {
    const file = closed();
    const broken = {
      name: '0002-rikki',
      sql: 'CREATE TABLE half (id TEXT); INSERT INTO nowhere VALUES (1)',
    };
    const { code, params } = withDb(file, (db) =>
      refusalOf(() => migrate(db, file, '0.2.0', [...MIGRATIONS, broken])),
    );
    expect(code).toBe('store.migrationFailed');
    expect(params).toMatchObject({ name: '0002-rikki', copy: copies(file)[0] });
    expect(withDb(file, tables)).not.toContain('half');
    const workspace = Workspace.open(file, VERSION);
    expect(workspace.check()).toEqual([]);
    workspace.close();
  });

  it('keep what went well before the one that fails', () => {
    const file = closed();
    const broken = { name: '0003-rikki', sql: 'nonsense' };
    withDb(file, (db) => refusalOf(() => migrate(db, file, '0.2.0', [...MIGRATIONS, SECOND, broken])));
    expect(withDb(file, tables)).toContain('extra');
    withDb(file, (db) => expect(() => migrate(db, file, '0.2.0', [...MIGRATIONS, SECOND])).not.toThrow());
  });
});

describe('the move of all records into one table', () => {
  /** A file as the first release made it: one table for each kind. */
  function old(rows: readonly string[]): string {
    const file = closed();
    withDb(file, (db) => {
      const known = MIGRATIONS.slice(0, 2);
      for (const name of ['record', 'meta', 'change', 'migration', 'common_publication'])
        db.exec(`DROP TABLE IF EXISTS ${name}`);
      db.pragma('foreign_keys = ON');
      migrate(db, file, VERSION, known);
      for (const row of rows) db.exec(row);
    });
    return file;
  }

  it('keeps every record, its fields and the order of its kind', () => {
    const file = old([
      "INSERT INTO record VALUES ('o', 'organisation'), ('n', 'state'), ('e2', 'element'), ('e1', 'element'), ('r', 'relationship'), ('v', 'view'), ('i', 'viewItem')",
      `INSERT INTO organisation VALUES ('o', NULL, '{"name":{"fi":"Kunta \\"A\\""}}')`,
      `INSERT INTO state VALUES ('n', 'o', 'current', '{"name":{},"order":0}')`,
      `INSERT INTO element VALUES ('e2', 'o', 'Node', '{"name":{"fi":"Ä"},"foreign":{"a":null,"b":[]}}')`,
      `INSERT INTO element VALUES ('e1', 'o', 'Node', '{}')`,
      `INSERT INTO relationship VALUES ('r', 'o', 'Flow', 'e1', 'e2', '{"flow":{"data":"x"}}')`,
      `INSERT INTO view VALUES ('v', 'o', '{"name":{},"order":0}')`,
      `INSERT INTO view_item VALUES ('i', 'v', NULL, '{"itemType":"label","order":0}')`,
    ]);
    const workspace = Workspace.open(file, VERSION);
    expect([...workspace.index.values()]).toEqual([
      { kind: 'organisation', id: 'o', name: { fi: 'Kunta "A"' } },
      {
        kind: 'element',
        id: 'e2',
        ownerId: 'o',
        type: 'Node',
        name: { fi: 'Ä' },
        foreign: { a: null, b: [] },
      },
      { kind: 'element', id: 'e1', ownerId: 'o', type: 'Node' },
      {
        kind: 'relationship',
        id: 'r',
        ownerId: 'o',
        type: 'Flow',
        sourceId: 'e1',
        targetId: 'e2',
        flow: { data: 'x' },
      },
      { kind: 'state', id: 'n', ownerId: 'o', type: 'current', name: {}, order: 0 },
      { kind: 'view', id: 'v', ownerId: 'o', name: {}, order: 0 },
      { kind: 'viewItem', id: 'i', viewId: 'v', itemType: 'label', order: 0 },
    ]);
    expect(workspace.check()).toEqual([]);
    workspace.close();
    expect(withDb(file, tables)).not.toContain('view_item');
  });
});
