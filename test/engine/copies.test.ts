// Copies on opening, and the settings file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { readSettings, writeSettings } from '../../engine/settings-file';
import { backUp } from '../../engine/store/backup';
import { Workspace } from '../../engine/store/workspace';
import { folder, removeFolders } from './support/folders';
import { bundled, started } from './support/programs';
import { contentOf, newWorkspace, refusalOf, reopened, systems, VERSION } from './support/workspaces';

afterAll(removeFolders);

const KEPT = 5;

function copiesOf(workspace: Workspace): string[] {
  const place = join(dirname(workspace.file), 'Varmuuskopiot', basename(workspace.file, '.kokonaiskuva'));
  return readdirSync(place)
    .sort()
    .map((name) => join(place, name));
}

describe('copies on opening', () => {
  it('are whole workspaces; the newest five are kept', () => {
    let workspace = newWorkspace();
    const revisions: number[] = [];
    for (let i = 0; i < KEPT + 3; i += 1) {
      systems(workspace, `Järjestelmä ${i}`);
      workspace = reopened(workspace);
      backUp(workspace);
      revisions.push(workspace.revision);
    }
    const copies = copiesOf(workspace);
    expect(copies.map((path) => Number(/-r(\d+)\./u.exec(path)?.[1]))).toEqual(revisions.slice(-KEPT));
    const copy = Workspace.open(copies.at(-1) ?? '', VERSION);
    expect(contentOf(copy.index)).toEqual(contentOf(workspace.index));
    expect(copy.log.nextUndo()).toEqual(workspace.log.nextUndo());
    copy.close();
    workspace.close();
  });

  it('are not made again for the same revision', () => {
    const workspace = newWorkspace();
    for (let i = 0; i < 3; i += 1) backUp(workspace);
    expect(copiesOf(workspace)).toHaveLength(1);
    systems(workspace, 'A');
    backUp(workspace);
    expect(copiesOf(workspace)).toHaveLength(2);
    workspace.close();
  });
});

describe('the settings file', () => {
  it('comes back as it was written and leaves nothing beside it', () => {
    const file = join(folder(), 'kansio', 'asetukset.json');
    expect(readSettings(file)).toEqual({});
    writeSettings(file, { theme: 'dark', panelWidth: 320 });
    writeSettings(file, { theme: 'light' });
    expect(readSettings(file)).toEqual({ theme: 'light' });
    expect(readdirSync(dirname(file))).toEqual(['asetukset.json']);
  });

  it.each(['', '{', 'null', '{"theme":"pink"}', '{"unknown":1}'])('is empty where it holds %j', (content) => {
    const file = join(folder(), 'asetukset.json');
    writeFileSync(file, content);
    expect(readSettings(file)).toEqual({});
  });

  it('is refused by its name where it cannot be written', () => {
    const file = join(folder(), 'asetukset.json');
    mkdirSync(join(file, 'este'), { recursive: true });
    const { code, params } = refusalOf(() => writeSettings(file, { theme: 'dark' }));
    expect(code).toBe('file.unwritable');
    expect(params).toMatchObject({ file: 'asetukset.json' });
    expect(readdirSync(dirname(file))).toEqual(['asetukset.json']);
  });

  it('is never seen half written, also when the writer is killed', async () => {
    const file = join(folder(), 'asetukset.json');
    const writer = started(bundled('writes-settings'), [file]);
    const seen = new Set<number | undefined>();
    await writer.printed(1);
    for (let i = 0; i < 300; i += 1) {
      seen.add((JSON.parse(readFileSync(file, 'utf8')) as { panelWidth?: number }).panelWidth);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writer.kill();
    expect(readSettings(file).panelWidth).toBeGreaterThanOrEqual(300);
    seen.delete(undefined);
    expect(seen.size).toBeGreaterThan(0);
  });
});
