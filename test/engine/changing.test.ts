// The only writer and the change log: a change is whole or nothing, nothing of the log is ever rewritten, and undo and
// redo survive closing.
import SqliteDatabase from 'better-sqlite3';
import type { Element } from '../../schemas/generated/types';
import type { Workspace } from '../../engine/store/workspace';
import { removeFolders } from './support/folders';
import { applied, contentOf, newWorkspace, reopened, run, systems } from './support/workspaces';

let workspace: Workspace;

beforeEach(() => {
  workspace = newWorkspace();
});
afterEach(() => workspace.close());
afterAll(removeFolders);

function element(id: string): Element {
  const found = workspace.index.find('element', id);
  if (!found) throw new Error(`no element ${id}`);
  return found;
}

function rename(id: string, text: string): void {
  run(workspace, 'element.update', { ids: [id], name: { language: 'fi', text } });
}

/** Why a change failed, once neither memory nor file nor history has any of it. */
function failedWhole(action: () => void): string {
  const before = {
    records: contentOf(workspace.index),
    revision: workspace.revision,
    undo: workspace.log.nextUndo(),
    entries: workspace.log.list(100),
  };
  let reason = '';
  try {
    action();
  } catch (error) {
    reason = String(error);
  }
  for (let i = 0; i < 2; i += 1) {
    expect({
      records: contentOf(workspace.index),
      revision: workspace.revision,
      undo: workspace.log.nextUndo(),
      entries: workspace.log.list(100),
    }).toEqual(before);
    workspace = reopened(workspace);
  }
  expect(workspace.check()).toEqual([]);
  return reason;
}

describe('a change that does not fit', () => {
  it('is refused where a pointer leads nowhere, also beside good parts', () => {
    const [good = ''] = systems(workspace, 'Hyvä');
    const orphan: Element = { ...element(good), id: 'orpo', ownerId: 'ei-ketaan' };
    const fine: Element = { ...element(good), id: 'kelpo' };
    expect(failedWhole(() => applied(workspace, { added: [fine, orphan] }))).toMatch(/leads nowhere/u);
  });

  it('is refused where a changed pointer leads nowhere', () => {
    const [id = ''] = systems(workspace, 'Järjestelmä');
    const before = element(id);
    expect(
      failedWhole(() =>
        applied(workspace, { changed: [{ before, after: { ...before, ownerId: 'ei-ketaan' } }] }),
      ),
    ).toMatch(/leads nowhere/u);
  });

  it('is refused where something still points at what is removed', () => {
    systems(workspace, 'Järjestelmä');
    const owner = workspace.index.all('organisation')[0];
    if (!owner) throw new Error('no organisation');
    expect(failedWhole(() => applied(workspace, { removed: [owner] }))).toMatch(/leads nowhere/u);
  });

  it('is refused where the model has moved on', () => {
    const [id = ''] = systems(workspace, 'Ensimmäinen nimi');
    const before = element(id);
    rename(id, 'Toinen nimi');
    const after: Element = { ...before, name: { fi: 'Kolmas' } };
    expect(failedWhole(() => applied(workspace, { changed: [{ before, after }] }))).toMatch(/does not fit/u);
    expect(failedWhole(() => applied(workspace, { removed: [before] }))).toMatch(/does not fit/u);
  });

  it('is refused where an identifier is taken or given twice', () => {
    const [id = ''] = systems(workspace, 'Järjestelmä');
    const there = element(id);
    expect(failedWhole(() => applied(workspace, { added: [there] }))).toMatch(/identifier twice/u);
    const twin: Element = { ...there, id: 'kaksonen' };
    expect(failedWhole(() => applied(workspace, { added: [twin, { ...twin }] }))).toMatch(
      /identifier twice/u,
    );
  });

  it('is refused where a record would become another', () => {
    const [id = ''] = systems(workspace, 'Järjestelmä');
    const before = element(id);
    expect(
      failedWhole(() => applied(workspace, { changed: [{ before, after: { ...before, id: 'toinen' } }] })),
    ).toMatch(/become another/u);
  });
});

describe('a change', () => {
  it('may bring records that point at each other in any order', () => {
    const [a = '', b = ''] = systems(workspace, 'A', 'B');
    const ownerId = element(a).ownerId;
    applied(workspace, {
      added: [
        { kind: 'relationship', id: 'r2', ownerId, type: 'Association', sourceId: 'r1', targetId: a },
        { kind: 'relationship', id: 'r1', ownerId, type: 'Flow', sourceId: a, targetId: b },
      ],
    });
    workspace = reopened(workspace);
    expect(workspace.index.count('relationship')).toBe(2);
    expect(workspace.check()).toEqual([]);
  });

  it('that changes nothing is not written', () => {
    const [id = ''] = systems(workspace, 'Sama');
    const { revision } = workspace;
    rename(id, 'Sama');
    expect(workspace.revision).toBe(revision);
  });

  it('counts the revision up by one, undo and redo too', () => {
    const { revision } = workspace;
    systems(workspace, 'A');
    workspace.step('undo', 'koe');
    workspace.step('redo', 'koe');
    expect(workspace.revision).toBe(revision + 3);
  });
});

describe('the log', () => {
  it.each(["UPDATE change SET label_key = 'x'", 'DELETE FROM change', 'DELETE FROM change WHERE seq = 1'])(
    'refuses %s',
    (sql) => {
      systems(workspace, 'A');
      const { revision } = workspace;
      workspace.close();
      const db = new SqliteDatabase(workspace.file);
      expect(() => db.exec(sql)).toThrow('append-only');
      db.close();
      workspace = reopened(workspace);
      expect(workspace.revision).toBe(revision);
    },
  );

  it('tells what was done, newest first, and what is undone', () => {
    const [id = ''] = systems(workspace, 'A');
    rename(id, 'B');
    workspace.step('undo', 'koe');
    const entries = workspace.log.list(100).map(({ kind, labelKey, undone }) => [kind, labelKey, undone]);
    expect(entries).toEqual([
      ['undo', 'element.rename', false],
      ['do', 'element.rename', true],
      ['do', 'element.create', false],
    ]);
    expect(workspace.log.list(1)).toHaveLength(1);
  });
});

describe('undo and redo', () => {
  it('survive closing, step by step, with the names of what they take back', () => {
    const [id = ''] = systems(workspace, 'Taloushallinto');
    rename(id, 'Talous');
    rename(id, 'Talouden ohjaus');
    const before = contentOf(workspace.index);
    const labels: unknown[] = [];
    for (let i = 0; i < 3; i += 1) {
      workspace = reopened(workspace);
      const next = workspace.log.nextUndo();
      labels.push([next?.labelKey, next?.labelParams['name']]);
      expect(workspace.step('undo', 'koe')?.step).toEqual(next);
    }
    expect(labels).toEqual([
      ['element.rename', 'Talous'],
      ['element.rename', 'Taloushallinto'],
      ['element.create', 'Taloushallinto'],
    ]);
    workspace = reopened(workspace);
    expect(workspace.log.nextUndo()).toBeNull();
    expect(workspace.step('undo', 'koe')).toBeNull();
    expect(workspace.index.get(id)).toBeUndefined();
    for (const name of ['Taloushallinto', 'Talous', 'Talouden ohjaus']) {
      workspace = reopened(workspace);
      workspace.step('redo', 'koe');
      expect(element(id).name).toEqual({ fi: name });
    }
    expect(workspace.step('redo', 'koe')).toBeNull();
    expect(contentOf(workspace.index)).toEqual(before);
  });

  it('forget what was taken back once something new is done, also after closing', () => {
    const [id = ''] = systems(workspace, 'A');
    rename(id, 'B');
    workspace.step('undo', 'koe');
    rename(id, 'C');
    expect(workspace.log.nextRedo()).toBeNull();
    workspace = reopened(workspace);
    expect(workspace.log.nextRedo()).toBeNull();
    workspace.step('undo', 'koe');
    expect(element(id).name).toEqual({ fi: 'A' });
  });

  it('never reach what the workspace began with', () => {
    expect(workspace.index.count('organisation')).toBe(1);
    expect(workspace.log.nextUndo()).toBeNull();
    expect(workspace.log.list(10)).toEqual([]);
    systems(workspace, 'A');
    workspace = reopened(workspace);
    workspace.step('undo', 'koe');
    expect(workspace.step('undo', 'koe')).toBeNull();
    expect(workspace.index.count('organisation')).toBe(1);
    expect(workspace.index.count('state')).toBe(2);
  });

  it('bring back everything that left with an element', () => {
    workspace.close();
    workspace = newWorkspace(undefined, 'avoin-kunta');
    const [a = '', b = ''] = systems(workspace, 'A', 'B');
    const component = workspace.index.all('element').find((one) => one.reference?.role === 'component');
    const target = workspace.index.all('state').find((state) => state.type === 'target');
    run(workspace, 'placement.create', { elementIds: [a, b], componentId: component?.id ?? '' });
    run(workspace, 'relationship.create', { type: 'Flow', sourceId: a, targetId: b });
    run(workspace, 'fate.set', {
      stateId: target?.id ?? '',
      subjectIds: [b],
      fate: 'replace',
      replacedByIds: [a],
    });
    const before = contentOf(workspace.index);
    run(workspace, 'element.delete', { ids: [a] });
    expect(workspace.index.count('relationship')).toBe(0);
    expect(workspace.index.count('placement')).toBe(1);
    expect(workspace.index.all('fate').map((fate) => fate.replacedByIds)).toEqual([[]]);
    workspace = reopened(workspace);
    workspace.step('undo', 'koe');
    expect(contentOf(workspace.index)).toEqual(before);
    workspace = reopened(workspace);
    expect(contentOf(workspace.index)).toEqual(before);
  });
});
