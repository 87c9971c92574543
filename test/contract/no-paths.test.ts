// The page never learns of folders, whatever goes wrong with files.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase from 'better-sqlite3';
import type { TestClient } from '../engine/support/client';
import { folder, removeFolders } from '../engine/support/folders';
import { newWorkspace } from '../engine/support/workspaces';
import { needNoPath, surroundings, WAYS, type Surroundings } from './support/ways-in';

afterAll(removeFolders);

describe.each(WAYS)('what the page hears %s', (way) => {
  let around: Surroundings;
  let client: TestClient;
  let outside: string;

  beforeEach(async () => {
    around = await surroundings(way);
    client = await around.connect();
    outside = folder();
  });

  afterEach(async () => {
    needNoPath(client.heard, around.home, outside);
    await client.close();
    await around.stop();
  });

  async function openings(): Promise<Map<string, string>> {
    const { workspaces } = await client.call('workspace.list', {});
    const codes = new Map<string, string>();
    for (const { id, name } of workspaces) {
      const failure = await client.refused('workspace.open', { id });
      codes.set(name, failure.code);
      expect(failure.params['file'] ?? `${name}.kokonaiskuva`).toBe(`${name}.kokonaiskuva`);
    }
    return codes;
  }

  it('names no folder where files cannot be opened', async () => {
    mkdirSync(around.data, { recursive: true });
    const at = (name: string): string => join(around.data, `${name}.kokonaiskuva`);
    writeFileSync(at('teksti'), 'ei tietokanta, vaan tekstiä '.repeat(100));
    new SqliteDatabase(at('vieras')).exec('CREATE TABLE a (b)').close();
    mkdirSync(at('kansio'));
    newWorkspace(at('uudempi')).close();
    new SqliteDatabase(at('uudempi')).exec("INSERT INTO migration VALUES (99, 'x', 'y', '9', 'z')").close();
    newWorkspace(at('muuttunut')).close();
    new SqliteDatabase(at('muuttunut')).exec("UPDATE migration SET hash = 'y'").close();
    const held = newWorkspace(at('varattu'));
    try {
      expect(await openings()).toEqual(
        new Map([
          ['teksti', 'store.notOurs'],
          ['vieras', 'store.notOurs'],
          ['kansio', 'store.cannotOpen'],
          ['uudempi', 'store.newer'],
          ['muuttunut', 'store.migrationChanged'],
          ['varattu', 'store.locked'],
        ]),
      );
    } finally {
      held.close();
    }
  });

  it('knows a file from elsewhere by identifier and name', async () => {
    const chosen = newWorkspace(join(outside, 'Naapuri.kokonaiskuva'));
    chosen.close();
    const id = around.engine.grantPath(chosen.file);
    expect((await client.call('workspace.open', { id })).workspace.name).toBe('Naapuri');
    await client.call('workspace.close', {});
    rmSync(chosen.file);
    expect((await client.call('workspace.list', {})).workspaces).toMatchObject([{ id, missing: true }]);
    expect(await client.refused('workspace.open', { id })).toMatchObject({
      code: 'store.missing',
      params: { file: 'Naapuri.kokonaiskuva' },
    });
  });

  it('cannot open a file that was never given to it', async () => {
    const chosen = newWorkspace(join(outside, 'Naapuri.kokonaiskuva'));
    chosen.close();
    for (const id of [chosen.file, '../Naapuri', 'Naapuri']) {
      expect((await client.refused('workspace.open', { id })).code).toBe('workspace.unknown');
      expect((await client.refused('workspace.remove', { id })).code).toBe('workspace.unknown');
    }
  });

  it('names no folder where settings cannot be written or the data folder is gone', async () => {
    mkdirSync(join(around.data, 'asetukset.json', 'este'), { recursive: true });
    expect(await client.refused('settings.write', { settings: { theme: 'dark' } })).toMatchObject({
      code: 'file.unwritable',
      params: { file: 'asetukset.json' },
    });
    rmSync(around.data, { recursive: true });
    const organisation = { name: 'A' };
    const failure = await client.refused('workspace.create', { fileName: 'A', organisation, language: 'fi' });
    expect(failure.code).toBe('store.noFolder');
    const fault = await client.refused('workspace.list', {});
    expect(fault.code).toBe('INTERNAL');
    expect(around.lines.join('\n')).toContain(`incident ${String(fault.params['incident'])}`);
  });

  it('a name for a new workspace stays inside the data folder', async () => {
    for (const fileName of ['../../ulos', '/etc/passwd', 'a\\..\\b', '..', 'nul\u0000l', '   ']) {
      const organisation = { name: 'A' };
      const { workspace } = await client.call('workspace.create', { fileName, organisation, language: 'fi' });
      const listed = (await client.call('workspace.list', {})).workspaces;
      expect(listed.filter(({ open }) => open)).toMatchObject([{ id: workspace.id, missing: false }]);
      expect(workspace.name).not.toMatch(/[/\\]/u);
    }
  });
});
