// A program that is killed in the middle of its work loses nothing that it has confirmed.
import { Workspace } from '../../engine/store/workspace';
import { removeFolders } from './support/folders';
import { bundled, started } from './support/programs';
import { newWorkspace, VERSION } from './support/workspaces';

afterAll(removeFolders);

interface Confirmed {
  readonly revision: number;
  readonly id: string;
  /** Name of the element from this revision on; null: it is gone. */
  readonly name: string | null;
}

describe('a killed program', () => {
  const seed = Date.now() % 1000;
  it(`leaves every confirmed change in a sound file (seed ${seed})`, async () => {
    const created = newWorkspace();
    created.close();
    const program = bundled('edits-until-killed');
    for (let round = 0; round < 3; round += 1) {
      const writer = started(program, [created.file]);
      await writer.printed(20 + ((seed * (round + 3)) % 60));
      await writer.kill();
      const confirmed = writer.lines().map((line) => JSON.parse(line) as Confirmed);
      const last = confirmed.at(-1);
      if (!last) throw new Error('nothing was confirmed');
      const workspace = Workspace.open(created.file, VERSION);
      try {
        expect(workspace.check()).toEqual([]);
        // At most the one change that was under way when it was killed is not known here.
        expect([last.revision, last.revision + 1]).toContain(workspace.revision);
        const changes = workspace.log.list(10_000).map((entry) => entry.seq);
        expect(confirmed.filter(({ revision }) => !changes.includes(revision))).toEqual([]);
        const names = new Map(confirmed.map(({ id, name }) => [id, name]));
        names.delete(last.id);
        for (const [id, name] of names) {
          expect(workspace.index.find('element', id)?.name['fi'] ?? null).toBe(name);
        }
        expect(workspace.step('undo', 'koe')).not.toBeNull();
      } finally {
        workspace.close();
      }
    }
  });
});
