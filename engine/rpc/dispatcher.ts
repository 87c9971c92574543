// Name → validate → run → reply. The same for every transport; knows no method by itself.
import { randomUUID } from 'node:crypto';
import type { EventData, EventName, MethodName, MethodParams, MethodResults } from '../../schemas/generated/types';
import { paramsValidators, request as isRequest } from '../../schemas/generated/validators.js';
import { Refused } from '../../domain/problem';

/** What a method is told about its caller. */
export interface Call {
  /** Random identifier of the connection; not a person. */
  readonly client: string;
  readonly jobId: string;
  /** Reports the share done (0–1) to the caller; throws Cancelled once the caller has cancelled. */
  readonly progress: (share: number, phase: string) => void;
}

export type Methods = {
  readonly [M in MethodName]: (params: MethodParams[M], call: Call) => MethodResults[M] | Promise<MethodResults[M]>;
};

export interface Client {
  readonly send: (message: object) => void;
}

export interface Connection {
  readonly receive: (message: unknown) => void;
  readonly close: () => void;
}

/** Thrown inside a job that its caller has cancelled. */
export class Cancelled extends Error {}

/** Receives messages of any number of clients and sends events to all of them. */
export class Dispatcher {
  private readonly clients = new Map<string, Client>();
  private readonly cancelled = new Set<string>();

  constructor(
    private readonly methods: Methods,
    private readonly log: (line: string) => void,
  ) {}

  /** Lets a client in. */
  connect(client: Client): Connection {
    const id = randomUUID();
    this.clients.set(id, client);
    return {
      receive: (message) => void this.receive(id, client, message),
      close: () => this.clients.delete(id),
    };
  }

  /** Sends an event to every client. */
  announce<E extends EventName>(event: E, data: EventData[E]): void {
    for (const client of this.clients.values()) client.send({ event, data });
  }

  /** Asks a job of a client to stop at its next report. */
  cancel(client: string, jobId: string): void {
    this.cancelled.add(`${client} ${jobId}`);
  }

  private async receive(clientId: string, client: Client, message: unknown): Promise<void> {
    if (!isRequest(message)) {
      const id = idOf(message);
      if (id !== undefined) client.send({ id, ok: false, error: { code: 'BAD_REQUEST', params: {} } });
      return;
    }
    const { id, method, params } = message;
    client.send(await this.reply(clientId, client, id, method, params));
  }

  private async reply(clientId: string, client: Client, id: number, method: string, params: object): Promise<object> {
    if (!Object.hasOwn(this.methods, method)) {
      return { id, ok: false, error: { code: 'UNKNOWN_METHOD', params: { method } } };
    }
    const name = method as MethodName;
    const validate = paramsValidators[name];
    if (!validate(params)) {
      const first = validate.errors?.[0];
      const where = `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
      return { id, ok: false, error: { code: 'BAD_PARAMS', params: { method, where } } };
    }
    const jobId = String(id);
    const key = `${clientId} ${jobId}`;
    try {
      const result = await this.methods[name](params as never, {
        client: clientId,
        jobId,
        progress: (share, phase) => {
          if (this.cancelled.has(key)) throw new Cancelled();
          client.send({ event: 'job.progress', data: { jobId, done: share, total: 1, phase } });
        },
      });
      return { id, ok: true, result };
    } catch (error) {
      return { id, ok: false, error: this.failure(method, error) };
    } finally {
      this.cancelled.delete(key);
    }
  }

  private failure(method: string, error: unknown): object {
    if (error instanceof Refused) {
      const [first] = error.problems;
      return { code: first?.code ?? 'REFUSED', params: first?.params ?? {}, problems: error.problems };
    }
    if (error instanceof Cancelled) return { code: 'CANCELLED', params: {} };
    const incident = randomUUID().slice(0, 8);
    this.log(`incident ${incident} in ${method}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return { code: 'INTERNAL', params: { incident } };
  }
}

function idOf(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id } = message as { id?: unknown };
  return typeof id === 'number' ? id : undefined;
}
