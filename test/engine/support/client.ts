// A client of the engine, whichever way it is connected. Everything crosses as JSON text, as it does for the page.
import WebSocket from 'ws';
import type {
  CommandArgs,
  CommandName,
  EventData,
  EventName,
  MethodName,
  MethodParams,
  MethodResults,
  ModelRecord,
} from '../../../schemas/generated/types';
import { resultValidators } from '../../../schemas/generated/validators.js';
import type { Engine } from '../../../engine/start';

export interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly problems?: readonly { readonly code: string }[];
}

type Reply =
  | { readonly id: number; readonly ok: true; readonly result: unknown }
  | { readonly id: number; readonly ok: false; readonly error: Failure };

interface Wire {
  readonly send: (text: string) => void;
  readonly close: () => Promise<void>;
}

/** The engine said no. */
export class Refusal extends Error {
  constructor(readonly failure: Failure) {
    super(JSON.stringify(failure));
  }
}

export class TestClient {
  /** Every message that came, as text. */
  readonly heard: string[] = [];
  private readonly waiting = new Map<number, (reply: Reply) => void>();
  private readonly events: { event: string; data: unknown }[] = [];
  private wire: Wire | undefined;
  private last = 0;

  /** Joined to the engine itself. */
  static direct(engine: Engine): TestClient {
    const client = new TestClient();
    const connection = engine.connect({ send: (message) => client.hear(JSON.stringify(message)) });
    client.wire = {
      send: (text) => connection.receive(JSON.parse(text)),
      close: async () => connection.close(),
    };
    return client;
  }

  /** Through browser mode: token, cookie, socket. */
  static async loopback(address: string): Promise<TestClient> {
    const { origin, host } = new URL(address);
    const response = await fetch(address, { redirect: 'manual' });
    const cookie = response.headers.get('set-cookie')?.split(';')[0] ?? '';
    const socket = new WebSocket(`ws://${host}/rpc`, { origin, headers: { cookie } });
    const client = new TestClient();
    socket.on('message', (data: Buffer) => client.hear(data.toString('utf8')));
    await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
    client.wire = {
      send: (text) => socket.send(text),
      close: () =>
        new Promise((resolve) => {
          socket.once('close', () => resolve());
          socket.close();
        }),
    };
    return client;
  }

  /** Sends a request as it is and waits for its reply. */
  reply(method: string, params: unknown, id = (this.last += 1)): Promise<Reply> {
    return new Promise((resolve) => {
      this.waiting.set(id, resolve);
      this.sendRaw({ id, method, params });
    });
  }

  sendRaw(message: unknown): void {
    this.wire?.send(JSON.stringify(message));
  }

  /** The result, checked against its schema. Throws Refusal. */
  async call<M extends MethodName>(method: M, params: MethodParams[M]): Promise<MethodResults[M]> {
    const reply = await this.reply(method, params);
    if (!reply.ok) throw new Refusal(reply.error);
    const validate = resultValidators[method];
    if (!validate(reply.result)) {
      throw new Error(
        `result of ${method}: ${JSON.stringify(validate.errors)} ${JSON.stringify(reply.result)}`,
      );
    }
    return reply.result as MethodResults[M];
  }

  /** What the engine says no with. */
  async refused(method: string, params: unknown): Promise<Failure> {
    const reply = await this.reply(method, params);
    if (reply.ok) throw new Error(`${method} was not refused: ${JSON.stringify(reply.result)}`);
    return reply.error;
  }

  /** Applies a command; the identifiers of what it created. */
  async run<C extends CommandName>(command: C, args: CommandArgs[C]): Promise<string[]> {
    return (await this.call('model.apply', { command, args })).createdIds;
  }

  /** Every record of the open workspace, batch by batch. */
  async records(): Promise<ModelRecord[]> {
    const records: ModelRecord[] = [];
    for (let cursor: number | null = 0; cursor !== null;) {
      const batch: MethodResults['workspace.snapshot'] = await this.call('workspace.snapshot', { cursor });
      records.push(...batch.records);
      cursor = batch.next;
    }
    return records;
  }

  /** Data of every event of a kind so far. */
  told<E extends EventName>(event: E): EventData[E][] {
    return this.events.filter((one) => one.event === event).map((one) => one.data as EventData[E]);
  }

  /** As `told`, once everything that was sent before has come: messages keep their order. */
  async news<E extends EventName>(event: E): Promise<EventData[E][]> {
    await this.call('app.info', {});
    return this.told(event);
  }

  close(): Promise<void> {
    return this.wire?.close() ?? Promise.resolve();
  }

  private hear(text: string): void {
    this.heard.push(text);
    const message = JSON.parse(text) as { event: string; data: unknown } | Reply;
    if ('event' in message) {
      this.events.push(message);
      return;
    }
    this.waiting.get(message.id)?.(message);
    this.waiting.delete(message.id);
  }
}
