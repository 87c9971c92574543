// Random walks of real commands over a real file. A failing seed is printed; give it again with
// WALK_SEED=<seed>; new ones are looked for with WALK_SEED=any.
import type { ExportRunParams } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { modelRecord } from '../../schemas/generated/validators.js';
import { createEngine, type Engine } from '../../engine/start';
import { walkSeeds } from '../support/walk-seeds';
import { TestClient } from './support/client';
import { engineOptions, folder, removeFolders } from './support/folders';
import { Walk } from './support/walk';
import { contentOf } from './support/workspaces';

afterAll(removeFolders);

const STEPS = 120;
/** Walks that are known to do much: a walk that is mostly refused would show nothing. Others may be poor in chance. */
const KNOWN = [1, 2, 3];
const SEEDS = walkSeeds(KNOWN);

interface Began {
  readonly engine: Engine;
  readonly client: TestClient;
  readonly walk: Walk;
  readonly start: ReturnType<typeof contentOf>;
}

async function begun(seed: number): Promise<Began> {
  const engine = createEngine(engineOptions(folder()));
  const client = TestClient.direct(engine);
  const organisation = { name: 'Mallila' };
  const referenceKey = 'kunta-akkuna';
  await client.call('workspace.create', { fileName: 'Kävely', organisation, referenceKey, language: 'fi' });
  const index = ModelIndex.of(await client.records());
  return { engine, client, walk: new Walk(client, index.copy(), seed), start: contentOf(index) };
}

/** Says which seed and step a failure belongs to. */
async function walked(seed: number, use: (began: Began) => Promise<void>): Promise<void> {
  const began = await begun(seed);
  let step = 0;
  try {
    for (; step < STEPS; step += 1) await began.walk.step();
    await use(began);
  } catch (error) {
    throw new Error(`WALK_SEED=${seed}, step ${step} of ${STEPS}: ${String(error)}`, { cause: error });
  } finally {
    began.engine.close();
  }
}

async function fresh(client: TestClient): Promise<ReturnType<typeof contentOf>> {
  return contentOf(ModelIndex.of(await client.records()));
}

async function undoAll(client: TestClient): Promise<number> {
  for (let count = 0; ; count += 1) if (!(await client.call('history.undo', {})).step) return count;
}

describe.each(SEEDS)('a walk with seed %i', (seed) => {
  it('gives a replica, fed by events, that equals a fresh snapshot of valid records', () =>
    walked(seed, async ({ client, walk }) => {
      const records = await fresh(client);
      expect(contentOf(walk.replica)).toEqual(records);
      for (const record of records) expect([record.id, modelRecord(record)]).toEqual([record.id, true]);
      expect(walk.done.size).toBeGreaterThan(KNOWN.includes(seed) ? 10 : 0);
    }));

  it('can be undone to its beginning and done again to its end', () =>
    walked(seed, async ({ client, walk, start }) => {
      const end = await fresh(client);
      const undone = await undoAll(client);
      walk.catchUp();
      expect(undone).toBeGreaterThan(KNOWN.includes(seed) ? 10 : 0);
      expect(await fresh(client)).toEqual(start);
      expect(contentOf(walk.replica)).toEqual(start);
      for (let i = 0; i < undone; i += 1) expect((await client.call('history.redo', {})).step).not.toBeNull();
      walk.catchUp();
      expect(await fresh(client)).toEqual(end);
      expect(contentOf(walk.replica)).toEqual(end);
    }));

  it('is the same after undo and redo at any point', () =>
    walked(seed, async ({ client, walk }) => {
      for (let i = 0; i < 15; i += 1) {
        await walk.step();
        const before = await fresh(client);
        const { step } = await client.call('history.undo', {});
        if (step) await client.call('history.redo', {});
        expect(await fresh(client)).toEqual(before);
      }
    }));

  it('is the same after closing, in the whole file', () =>
    walked(seed, async ({ client }) => {
      const before = await fresh(client);
      const { workspaces } = await client.call('workspace.list', {});
      const info = (await client.call('app.info', {})).open;
      await client.call('workspace.close', {});
      const id = workspaces[0]?.id ?? '';
      expect((await client.call('workspace.open', { id })).workspace).toEqual(info);
      expect(await fresh(client)).toEqual(before);
    }));

  it.each(['json', 'archimate-exchange', 'archi-native'] as const)(
    'goes out as %s and comes back the same',
    (format) =>
      walked(seed, async ({ client, walk }) => {
        const exported = async (kind: ExportRunParams['format']) =>
          client.call('export.run', { format: kind, language: 'fi' });
        // A model with layers of her own and the locked one: both must come back.
        const own = await exported(format);
        const json = await exported('json');
        const other = await into(own.fileName, own.base64);
        try {
          expect(await other.client.call('export.run', { format, language: 'fi' })).toMatchObject({
            base64: own.base64,
          });
          const back = await other.client.call('export.run', { format: 'json', language: 'fi' });
          expect(Buffer.from(back.base64, 'base64').toString('utf8')).toBe(
            Buffer.from(json.base64, 'base64').toString('utf8'),
          );
          expect(contentOf(ModelIndex.of(await other.client.records()))).toEqual(contentOf(walk.replica));
        } finally {
          other.engine.close();
        }
      }),
  );
});

/** A workspace that holds nothing but the file. */
async function into(name: string, base64: string): Promise<{ engine: Engine; client: TestClient }> {
  const { Workspace } = await import('../../engine/store/workspace');
  const data = folder();
  const file = `${data}/Tyhjä.kokonaiskuva`;
  Workspace.open(file, '0.1.0', true).close();
  const engine = createEngine(engineOptions(data));
  const client = TestClient.direct(engine);
  engine.openPath(file);
  const { token, report } = await client.call('import.preview', {
    files: [{ name, base64 }],
    language: 'fi',
  });
  expect(report.problems).toEqual([]);
  await client.call('import.apply', { token });
  return { engine, client };
}
