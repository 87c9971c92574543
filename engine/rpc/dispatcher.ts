// Name → validate → run → reply. The same for every transport; knows no method by itself.
import { randomUUID } from 'node:crypto';
import type {
  EventData,
  EventName,
  MethodName,
  MethodParams,
  MethodResults,
} from '../../schemas/generated/types';
import {
  paramsValidators,
  request as isRequest,
  resultValidators,
} from '../../schemas/generated/validators.js';
import { Refused } from '../../domain/problem';
import { Cancelled, Jobs } from './jobs';

/** What a method is told about its caller. */
export interface Call {
  /** Random identifier of the connection; not a person. */
  readonly client: string;
  /** Reports the share done (0–1) to the caller; throws Cancelled once the caller has cancelled. */
  readonly progress: (share: number, phase: string) => void;
  /** Aborted at the moment the caller cancels, with Cancelled as its reason. */
  readonly signal: AbortSignal;
}

export type Methods = {
  readonly [M in MethodName]: (
    params: MethodParams[M],
    call: Call,
  ) => MethodResults[M] | Promise<MethodResults[M]>;
};

export interface Client {
  readonly send: (message: object) => void;
}

export interface Connection {
  readonly receive: (message: unknown) => void;
  readonly close: () => void;
}

export interface DispatcherOptions {
  readonly log: (line: string) => void;
  /** Results are checked against their schemas as well; for tests. */
  readonly checkResults?: boolean;
}

interface Failure {
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
  readonly problems?: readonly object[];
}

/** Receives messages of any number of clients and sends events to all of them. */
export class Dispatcher {
  private readonly clients = new Map<string, Client>();
  readonly jobs = new Jobs();

  constructor(
    private readonly methods: Methods,
    private readonly options: DispatcherOptions,
  ) {}

  /** Lets a client in. */
  connect(client: Client): Connection {
    const id = randomUUID();
    this.clients.set(id, client);
    return {
      receive: (message) => void this.receive(id, message),
      close: () => {
        this.clients.delete(id);
        this.jobs.cancelAll(id);
      },
    };
  }

  /** Sends an event to every client. */
  announce<E extends EventName>(event: E, data: EventData[E]): void {
    for (const id of this.clients.keys()) this.send(id, { event, data });
  }

  private async receive(client: string, message: unknown): Promise<void> {
    if (isRequest(message)) {
      this.send(client, await this.reply(client, message.id, message.method, message.params));
      return;
    }
    const id = idOf(message);
    if (id !== undefined) this.send(client, failed(id, { code: 'BAD_REQUEST', params: {} }));
  }

  private async reply(client: string, id: number, method: string, params: object): Promise<object> {
    if (!Object.hasOwn(this.methods, method)) {
      return failed(id, { code: 'UNKNOWN_METHOD', params: { method } });
    }
    const name = method as MethodName;
    const validate = paramsValidators[name];
    if (!validate(params)) {
      return failed(id, { code: 'BAD_PARAMS', params: { method, where: firstError(validate) } });
    }
    const job = this.jobs.begin(client, String(id));
    try {
      const result = await this.methods[name](params as never, {
        client,
        signal: job.signal,
        progress: (done, phase) => {
          job.check();
          const data: EventData['job.progress'] = { jobId: String(id), done, total: 1, phase };
          this.send(client, { event: 'job.progress', data });
        },
      });
      if (this.options.checkResults) needResult(name, result);
      return { id, ok: true, result };
    } catch (error) {
      return failed(id, this.failure(method, error));
    } finally {
      job.end();
    }
  }

  private failure(method: string, error: unknown): Failure {
    if (error instanceof Refused) {
      const [first] = error.problems;
      return { code: first?.code ?? 'REFUSED', params: first?.params ?? {}, problems: error.problems };
    }
    if (error instanceof Cancelled) return { code: 'CANCELLED', params: {} };
    const incident = randomUUID().slice(0, 8);
    const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
    this.options.log(`incident ${incident} in ${method}: ${said}`);
    return { code: 'INTERNAL', params: { incident } };
  }

  /** One client that cannot be reached must not undo what the others are told, nor a change that is on disk. */
  private send(id: string, message: object): void {
    try {
      this.clients.get(id)?.send(message);
    } catch (error) {
      this.options.log(`a client could not be reached: ${String(error)}`);
    }
  }
}

function failed(id: number, error: Failure): object {
  return { id, ok: false, error };
}

function firstError(validate: { errors?: { instancePath?: string; message?: string }[] | null }): string {
  const [first] = validate.errors ?? [];
  return `${first?.instancePath ?? ''} ${first?.message ?? ''}`.trim();
}

function needResult(method: MethodName, result: unknown): void {
  const validate = resultValidators[method];
  if (!validate(result)) throw new Error(`result of ${method} has the wrong shape: ${firstError(validate)}`);
}

function idOf(message: unknown): number | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { id } = message as { id?: unknown };
  return typeof id === 'number' ? id : undefined;
}
