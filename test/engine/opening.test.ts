// Opening and creating workspace files, and every reason to refuse one.
import { existsSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import { Workspace } from '../../engine/store/workspace';
import { folder, removeFolders } from './support/folders';
import { bundled, started } from './support/programs';
import { contentOf, newWorkspace, refusalOf, reopened, systems, VERSION } from './support/workspaces';

afterAll(removeFolders);

const open = (file: string): Workspace => Workspace.open(file, VERSION);
const create = (file: string): Workspace => Workspace.open(file, VERSION, true);
const path = (name = 'Koe.kokonaiskuva'): string => join(folder(), name);

/** A closed workspace with content. */
function closed(count = 3): string {
  const workspace = newWorkspace();
  systems(workspace, ...Array.from({ length: count }, (_, i) => `Järjestelmä ${i}`));
  workspace.close();
  return workspace.file;
}

/** Changes a closed file with SQL. */
function edited(file: string, sql: string): void {
  const db = new SqliteDatabase(file);
  db.exec(sql);
  db.close();
}

function refusedUnchanged(file: string): { code: string; params: object } {
  const before = readFileSync(file);
  const refused = refusalOf(() => open(file));
  expect(readFileSync(file).equals(before)).toBe(true);
  expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  return refused;
}

describe('a workspace file', () => {
  it('is created empty and opens again as it was left', () => {
    const file = path();
    const workspace = create(file);
    expect(workspace.revision).toBe(0);
    expect(workspace.index.size).toBe(0);
    workspace.close();
    const other = newWorkspace(path('Toinen.kokonaiskuva'), 'avoin-kunta');
    systems(other, 'Taloushallinto', 'Oppilashallinto');
    const before = contentOf(other.index);
    const again = reopened(other);
    expect(contentOf(again.index)).toEqual(before);
    expect(again.revision).toBe(3);
    expect(again.check()).toEqual([]);
    again.close();
  });

  it('is whole alone once it is closed', () => {
    const file = closed();
    expect(readdirSync(dirname(file))).toEqual([basename(file)]);
  });

  it('opens from a folder with a quote and letters of many languages in its name', () => {
    const odd = join(folder(), "Kunnan 'öäå' – 100 %");
    mkdirSync(odd);
    const workspace = newWorkspace(join(odd, "Ä'ö.kokonaiskuva"));
    const copy = join(odd, "kopio ' .kokonaiskuva");
    workspace.copyTo(copy);
    const before = contentOf(workspace.index);
    workspace.close();
    const opened = open(copy);
    expect(contentOf(opened.index)).toEqual(before);
    opened.close();
  });
});

describe('refused', () => {
  it('where the file to create is there; it stays as it was', () => {
    const file = closed();
    const before = readFileSync(file);
    const refused = refusalOf(() => create(file));
    expect(refused).toEqual({ code: 'store.exists', params: { file: basename(file) } });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it('where the folder is missing', () => {
    expect(refusalOf(() => create(join(folder(), 'puuttuu', 'a.kokonaiskuva'))).code).toBe('store.noFolder');
  });

  it('where the file is missing; none is made', () => {
    const file = path();
    expect(refusalOf(() => open(file))).toEqual({
      code: 'store.missing',
      params: { file: 'Koe.kokonaiskuva' },
    });
    expect(existsSync(file)).toBe(false);
  });

  it('where it is a text', () => {
    const file = path();
    writeFileSync(file, 'Kunnan järjestelmät\n'.repeat(200));
    expect(refusedUnchanged(file).code).toBe('store.notOurs');
  });

  it('where it is empty', () => {
    const file = path();
    writeFileSync(file, '');
    expect(refusedUnchanged(file).code).toBe('store.notOurs');
  });

  it("where it is another program's SQLite file", () => {
    const file = path();
    edited(file, 'CREATE TABLE record (id TEXT); INSERT INTO record VALUES (1)');
    expect(refusedUnchanged(file)).toEqual({ code: 'store.notOurs', params: { file: basename(file) } });
  });

  it('where its pages are overwritten', () => {
    const file = closed(300);
    const bytes = readFileSync(file);
    bytes.fill(0xa5, 4096 * 2, bytes.length);
    writeFileSync(file, bytes);
    expect(refusedUnchanged(file)).toEqual({ code: 'store.damaged', params: { file: basename(file) } });
  });

  it('where its end is cut off', () => {
    const file = closed(300);
    truncateSync(file, Math.floor(readFileSync(file).length / 2 / 4096) * 4096);
    expect(refusedUnchanged(file).code).toBe('store.damaged');
  });

  it('where a newer version has written it, naming that version', () => {
    const file = closed();
    edited(file, "INSERT INTO migration VALUES (99, '9999-tuleva', 'abc', '7.5.0', '2030-01-01T00:00:00Z')");
    expect(refusedUnchanged(file)).toEqual({
      code: 'store.newer',
      params: { version: '7.5.0', own: VERSION },
    });
  });

  it('where a migration differs from the one it was made with', () => {
    const file = closed();
    edited(file, "UPDATE migration SET hash = 'toinen' WHERE position = 1");
    expect(refusedUnchanged(file)).toEqual({
      code: 'store.migrationChanged',
      params: { name: '0001-initial', version: VERSION },
    });
  });

  it('where it is open already in this program', () => {
    const workspace = newWorkspace();
    expect(refusalOf(() => open(workspace.file)).code).toBe('store.locked');
    systems(workspace, 'Yhä auki');
    workspace.close();
  });

  it('where another program has it open, until that program is gone', async () => {
    const file = closed();
    const other = started(bundled('holds-a-file'), [file]);
    try {
      await other.printed(1);
      expect(refusalOf(() => open(file))).toEqual({
        code: 'store.locked',
        params: { file: basename(file) },
      });
    } finally {
      await other.kill();
    }
    const opened = open(file);
    expect(opened.check()).toEqual([]);
    opened.close();
  });
});
