// Databases of released versions, never edited: each opens with today's code with everything that was in it.
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { modelRecord } from '../../schemas/generated/validators.js';
import { Workspace } from '../../engine/store/workspace';
import { folder, removeFolders, ROOT } from './support/folders';
import { contentOf, reopened, systems, VERSION } from './support/workspaces';

afterAll(removeFolders);

const DATABASES = join(ROOT, 'test/fixtures/databases');

function opened(name: string): Workspace {
  const file = join(folder(), 'vanha.kokonaiskuva');
  copyFileSync(join(DATABASES, name), file);
  return Workspace.open(file, VERSION);
}

describe.each(readdirSync(DATABASES))('%s', (name) => {
  it('opens, holds valid records, and takes new ones', () => {
    let workspace = opened(name);
    expect(workspace.check()).toEqual([]);
    expect(workspace.index.size).toBeGreaterThan(0);
    for (const record of workspace.index.values())
      expect([record.id, modelRecord(record as unknown)]).toEqual([record.id, true]);
    const before = contentOf(workspace.index);
    systems(workspace, 'Uusi');
    workspace = reopened(workspace);
    workspace.step('undo', 'koe');
    expect(contentOf(workspace.index)).toEqual(before);
    workspace.close();
  });

  it('can be undone to its beginning and done again', () => {
    const workspace = opened(name);
    while (workspace.step('redo', 'koe')) {
      // To the newest change.
    }
    const before = contentOf(workspace.index);
    let undone = 0;
    while (workspace.step('undo', 'koe')) undone += 1;
    expect(undone).toBeGreaterThan(0);
    for (let i = 0; i < undone; i += 1) workspace.step('redo', 'koe');
    expect(contentOf(workspace.index)).toEqual(before);
    workspace.close();
  });
});

describe('0.1.0.sqlite', () => {
  it('holds what it was made with', () => {
    const workspace = opened('0.1.0.sqlite');
    const { index, log } = workspace;
    const systemsOf = index.all('element').filter((element) => !element.reference);
    expect(systemsOf.map((element) => element.name['fi']).sort()).toEqual([
      'Asianhallinta',
      'Oppilashallinto',
      'Taloushallinto',
    ]);
    expect(systemsOf.find((element) => element.fields)?.fields).toEqual({
      supplier: 'Toimittaja',
      users: 12,
    });
    expect(index.all('organisation')).toMatchObject([{ name: { fi: 'Mallila' } }]);
    expect(index.all('referenceModel')).toMatchObject([{ key: 'avoin-kunta', version: '1.0.0' }]);
    expect(index.all('element').filter((element) => element.reference?.role === 'component')).toHaveLength(
      45,
    );
    expect(index.all('relationship')).toMatchObject([{ type: 'Flow', flow: { data: 'laskut' } }]);
    expect(index.all('fate')).toMatchObject([{ fate: 'replace' }]);
    expect(index.count('placement')).toBe(2);
    expect(log.list(100).map(({ kind, labelKey, undone }) => [kind, labelKey, undone])).toEqual([
      ['undo', 'element.delete', false],
      ['do', 'element.delete', true],
      ['undo', 'element.rename', false],
      ['do', 'element.rename', true],
      ['do', 'element.update', false],
      ['do', 'fate.replace', false],
      ['do', 'relationship.create', false],
      ['do', 'placement.create', false],
      ['do', 'element.create', false],
    ]);
    expect(log.nextUndo()).toMatchObject({
      labelKey: 'element.update',
      labelParams: { name: 'Taloushallinto' },
    });
    expect(log.nextRedo()).toMatchObject({
      labelKey: 'element.delete',
      labelParams: { name: 'Oppilashallinto' },
    });
    workspace.close();
  });
});
