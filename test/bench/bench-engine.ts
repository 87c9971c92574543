// One durable edit, its undo, and opening, through a connection as the page has one.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import SqliteDatabase, { type Database } from 'better-sqlite3';
import { createEngine, type Engine } from '../../engine/start';
import type { BenchContext } from './bench-main';
import { makeWorkspace } from './models';
import { median, percentile95, row, timed, type Row } from './timing';

/** A box of Avoin kunta. */
const COMPONENT = 'ak.intranet';

/** A client that waits for its replies and for the events, written out as the loopback server writes them. */
export class BenchClient {
  private next = 1;
  private readonly waiting = new Map<
    number,
    (message: { ok: boolean; result?: unknown; error?: unknown }) => void
  >();
  private readonly connection: ReturnType<Engine['connect']>;
  events = 0;
  lastDiff = '';

  constructor(engine: Engine) {
    this.connection = engine.connect({
      send: (message) => {
        const text = JSON.stringify(message);
        const got = JSON.parse(text) as {
          id?: number;
          event?: string;
          data?: { diff?: unknown };
          ok: boolean;
        };
        if (got.event === 'model.changed') {
          this.events += 1;
          this.lastDiff = JSON.stringify(got.data?.diff);
        }
        if (got.id !== undefined) this.waiting.get(got.id)?.(got);
      },
    });
  }

  async call<T>(method: string, params: object): Promise<T> {
    const id = this.next++;
    const reply = new Promise<{ ok: boolean; result?: unknown; error?: unknown }>((done) =>
      this.waiting.set(id, done),
    );
    this.connection.receive({ id, method, params });
    const { ok, result, error } = await reply;
    this.waiting.delete(id);
    if (!ok) throw new Error(`${method}: ${JSON.stringify(error)}`);
    return result as T;
  }
}

/** Time from sending the call to having both the reply and the event. */
async function answered(client: BenchClient, method: string, params: object): Promise<number> {
  const before = client.events;
  const start = performance.now();
  await client.call(method, params);
  const ms = performance.now() - start;
  if (client.events !== before + 1) throw new Error(`${method}: the event did not come before the reply`);
  return ms;
}

export async function benchEngine(context: BenchContext): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of context.quick ? [1000] : [1000, 10_000, 50_000]) {
    rows.push(...(await benchSize(context, size)));
  }
  return rows;
}

async function benchSize({ folder, quick, referenceFolder }: BenchContext, size: number): Promise<Row[]> {
  const data = join(folder, `data-${size}`);
  mkdirSync(data, { recursive: true });
  const file = join(data, 'bench.kokonaiskuva');
  const { workspace, model } = makeWorkspace(file, referenceFolder, size, 2);
  const records = workspace.index.size;
  workspace.close();
  const engine = createEngine({
    dataFolder: data,
    settingsFile: join(data, 'settings.json'),
    referenceFolder,
    appVersion: '0.0.0',
    mode: 'desktop',
    log: () => {},
  });
  const client = new BenchClient(engine);
  const label = `${size} elements, ${records} records`;
  const rows: Row[] = [];
  if (size >= 10_000 || quick) rows.push(await openingRow(client, file, label, quick));
  else await open(client);
  rows.push(
    ...(await editRows(
      client,
      join(folder, `raw-${size}.sqlite`),
      model.organisationIds[0] ?? '',
      label,
      quick,
    )),
  );
  engine.close();
  return rows;
}

async function open(client: BenchClient): Promise<void> {
  const { workspaces } = await client.call<{ workspaces: { id: string }[] }>('workspace.list', {});
  await client.call('workspace.open', { id: workspaces[0]?.id });
}

/** Opening and the whole snapshot; the first time makes the safety copy and is not counted. */
export async function openingRow(
  client: BenchClient,
  file: string,
  label: string,
  quick: boolean,
): Promise<Row> {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let i = 0; i <= (quick ? 2 : 5); i += 1) {
    const start = performance.now();
    await open(client);
    let next: number | null = 0;
    while (next !== null) {
      const batch: { next: number | null } = await client.call(
        'workspace.snapshot',
        next === 0 ? {} : { cursor: next },
      );
      next = batch.next;
    }
    if (i > 0) ours.push(performance.now() - start);
    await client.call('workspace.close', {});
    const raw = timed(() => readRaw(file));
    if (i > 0) theirs.push(raw);
  }
  await open(client);
  return row(
    'open the workspace and fetch everything',
    label,
    median(ours),
    'raw SELECT and JSON.parse',
    median(theirs),
  );
}

function readRaw(file: string): void {
  const db = new SqliteDatabase(file, { readonly: true });
  const tables = db
    .prepare(
      "SELECT m.name AS name FROM sqlite_master m JOIN pragma_table_info(m.name) c WHERE m.type = 'table' AND c.name = 'body'",
    )
    .all() as { name: string }[];
  for (const { name } of tables) {
    for (const { body } of db.prepare(`SELECT body FROM ${name}`).iterate() as Iterable<{ body: string }>)
      JSON.parse(body);
  }
  db.close();
}

/** Edits and undos in turn with plain transactions that write as many bytes with the same pragmas. */
async function editRows(
  client: BenchClient,
  rawFile: string,
  ownerId: string,
  label: string,
  quick: boolean,
): Promise<Row[]> {
  const raw = rawDatabase(rawFile);
  const insert = raw.prepare('INSERT INTO change (body) VALUES (?)');
  const write = raw.transaction((text: string) => insert.run(text));
  const edits: number[] = [];
  const undos: number[] = [];
  const inserts: number[] = [];
  const repetitions = quick ? 20 : 100;
  for (let i = 0; i < repetitions + 5; i += 1) {
    const args = { ownerId, type: 'ApplicationComponent', names: [`Uusi järjestelmä ${i}`], language: 'fi' };
    const edit = await answered(client, 'model.apply', {
      command: 'element.create',
      args: { ...args, componentId: COMPONENT },
    });
    const rawEdit = timed(() => write(client.lastDiff));
    const undo = await answered(client, 'history.undo', {});
    // The first ones warm up.
    if (i < 5) continue;
    edits.push(edit);
    inserts.push(rawEdit);
    undos.push(undo);
  }
  raw.close();
  const against = 'one raw INSERT transaction';
  const limit = median(inserts);
  return [
    row('one durable edit (a system added to a box)', label, median(edits), against, limit),
    row('one durable edit, 95th percentile', label, percentile95(edits), against, percentile95(inserts)),
    row('undo of that edit', label, median(undos), against, limit),
  ];
}

function rawDatabase(file: string): Database {
  const db = new SqliteDatabase(file);
  for (const pragma of ['locking_mode = EXCLUSIVE', 'journal_mode = WAL', 'synchronous = FULL'])
    db.pragma(pragma);
  db.exec('CREATE TABLE change (id INTEGER PRIMARY KEY, body TEXT NOT NULL) STRICT');
  return db;
}
