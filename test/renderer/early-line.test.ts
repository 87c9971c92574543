// The line is open before the window is: what comes meanwhile is not lost, and a large model comes in batches asked for ahead.
import type { EventData, ModelRecord } from '../../schemas/generated/types';
import { EngineClient } from '../../renderer/engine-client/client';
import { Replica } from '../../renderer/engine-client/replica';
import type { Host, LineEvents } from '../../renderer/host/host';
import { useWorkspace } from '../../renderer/state/workspace-store';

interface Asked {
  readonly id: number;
  readonly method: string;
  readonly params: { readonly cursor?: number };
}

/** A line whose other end is the test. */
function line(): { client: EngineClient; end: LineEvents; asked: Asked[] } {
  const asked: Asked[] = [];
  let end: LineEvents | undefined;
  const host = {
    connect: (events: LineEvents) => {
      end = events;
      return { send: (message: object) => asked.push(message as Asked), close: () => undefined };
    },
  };
  const client = new EngineClient(host as unknown as Host);
  client.start();
  if (!end) throw new Error('no line');
  return { client, end, asked };
}

const settled = (): Promise<void> => new Promise((later) => setTimeout(later));

test('an event that came before anyone listened is told to the first who does, once', () => {
  const { client, end } = line();
  end.onOpen();
  end.onMessage({ event: 'engine.fault', data: { code: 'ENGINE_GONE', params: {} } });
  const heard: unknown[] = [];
  client.on('engine.fault', ({ code }) => heard.push(code));
  client.on('engine.fault', ({ code }) => heard.push(`again ${code}`));
  expect(heard).toEqual(['ENGINE_GONE']);
});

test('who asks for the connection after it opened hears that it is open, and later that it broke', () => {
  const { client, end } = line();
  end.onOpen();
  const heard: boolean[] = [];
  client.onConnection((open) => heard.push(open));
  end.onClose();
  expect(heard).toEqual([true, false]);
});

const system = (at: number): ModelRecord => ({
  kind: 'element',
  id: `e${at}`,
  ownerId: 'o',
  type: 'ApplicationComponent',
  name: { fi: `Järjestelmä ${at}` },
});

function answer(
  end: LineEvents,
  { id, params: { cursor = 0 } }: Asked,
  total: number,
  revision: number,
): void {
  const next = cursor + 2 < total ? cursor + 2 : null;
  const records = Array.from({ length: Math.min(2, total - cursor) }, (_, at) => system(cursor + at));
  end.onMessage({ id, ok: true, result: { revision, records, total, next } });
}

test('batches are asked for ahead, come together in order, and a change between them begins anew', async () => {
  const { client, end, asked } = line();
  end.onOpen();
  const replica = new Replica(client);
  const loaded = replica.load();
  await settled();
  expect(asked.map(({ params }) => params.cursor)).toEqual([0]);
  answer(end, asked[0] as Asked, 9, 4);
  await settled();
  expect(asked.map(({ params }) => params.cursor)).toEqual([0, 2, 4, 6]);
  // The model changed after the first batch.
  for (const one of asked.slice(1)) answer(end, one, 9, 5);
  await settled();
  for (let at = 4; at < 20 && asked.length > at; at += 1) {
    answer(end, asked[at] as Asked, 9, 5);
    // oxlint-disable-next-line no-await-in-loop -- each answer brings the next question
    await settled();
  }
  await loaded;
  const { index, revision, ready } = useWorkspace.getState();
  expect([revision, ready]).toEqual([5, true]);
  expect([...index.values()].map(({ id }) => id)).toEqual([
    'e0',
    'e1',
    'e2',
    'e3',
    'e4',
    'e5',
    'e6',
    'e7',
    'e8',
  ]);
});

test('a change told while the model is on its way is applied to it when it comes', async () => {
  useWorkspace.getState().closed();
  const { client, end, asked } = line();
  end.onOpen();
  const change = {
    revision: 8,
    diff: { added: [system(9)], changed: [], removed: [] },
    undo: null,
    redo: null,
    at: '2026-11-23T12:00:00.000Z',
    kind: 'do',
    labelKey: 'import',
    labelParams: {},
    origin: 'test',
  } as unknown as EventData['model.changed'];
  const replica = new Replica(client);
  const loaded = replica.load();
  await settled();
  end.onMessage({ event: 'model.changed', data: change });
  answer(end, asked[0] as Asked, 2, 7);
  await loaded;
  const { index, revision } = useWorkspace.getState();
  expect([revision, index.find('element', 'e9')?.id]).toEqual([8, 'e9']);
});
