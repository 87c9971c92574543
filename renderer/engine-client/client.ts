// Calls to the engine and its events, typed by the schemas. One line at a time; a broken line is tried again.
import type {
  EventData,
  EventName,
  MethodName,
  MethodParams,
  MethodResults,
  Problem,
} from '../../schemas/generated/types';
import type { Host, Line } from '../host/host';

/** A refusal or fault from the engine, as data. */
export class EngineError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number>,
    readonly problems: readonly Problem[],
  ) {
    super(code);
    this.name = 'EngineError';
  }
}

interface Waiting {
  readonly resolve: (result: never) => void;
  readonly reject: (error: EngineError) => void;
}

type Listener<E extends EventName> = (data: EventData[E]) => void;

export class EngineClient {
  private line: Line | undefined;
  // Calls wait for the line, also those made before it was begun.
  private opened = Promise.withResolvers<void>();
  private open = false;
  private nextId = 1;
  private readonly waiting = new Map<number, Waiting>();
  private readonly listeners = new Map<EventName, Set<(data: never) => void>>();
  private unheard: (readonly [EventName, unknown])[] = [];
  private connectionListener: (connected: boolean) => void = () => undefined;
  private attempts = 0;

  constructor(private readonly host: Host) {}

  /** Tells when the line opens and breaks, and at once where it is open already. */
  onConnection(listener: (connected: boolean) => void): void {
    this.connectionListener = listener;
    if (this.open) listener(true);
  }

  /** Opens the line and keeps it open. A second call does nothing. */
  start(): void {
    if (this.line) return;
    this.line = this.host.connect({
      onOpen: () => {
        this.attempts = 0;
        this.open = true;
        this.opened.resolve();
        this.connectionListener(true);
      },
      onMessage: (message) => this.receive(message),
      onClose: () => this.broken(),
    });
  }

  /** Calls a method. Rejects with EngineError. `onStart` learns the job id under which the call can be cancelled. */
  async call<M extends MethodName>(
    method: M,
    params: MethodParams[M],
    onStart?: (jobId: string) => void,
  ): Promise<MethodResults[M]> {
    await this.opened.promise;
    const id = this.nextId;
    this.nextId += 1;
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve: resolve as (result: never) => void, reject });
      this.line?.send({ id, method, params });
      onStart?.(String(id));
    });
  }

  /** Listens to an event, also to those that came before anyone listened to it; returns the way to stop. */
  on<E extends EventName>(event: E, listener: Listener<E>): () => void {
    const set = this.listeners.get(event) ?? new Set();
    set.add(listener as (data: never) => void);
    this.listeners.set(event, set);
    for (const [name, data] of this.unheard) if (name === event) listener(data as EventData[E]);
    this.unheard = this.unheard.filter(([name]) => name !== event);
    return () => set.delete(listener as (data: never) => void);
  }

  private receive(message: unknown): void {
    if (typeof message !== 'object' || message === null) return;
    const data = message as {
      id?: number;
      ok?: boolean;
      result?: unknown;
      error?: { code: string; params?: Record<string, string | number>; problems?: Problem[] };
      event?: EventName;
      data?: unknown;
    };
    if (data.event !== undefined) {
      const listeners = this.listeners.get(data.event);
      if (!listeners) this.unheard.push([data.event, data.data]);
      for (const listener of listeners ?? []) listener(data.data as never);
      return;
    }
    if (data.id === undefined) return;
    const waiting = this.waiting.get(data.id);
    if (!waiting) return;
    this.waiting.delete(data.id);
    if (data.ok) waiting.resolve(data.result as never);
    else {
      const { code = 'INTERNAL', params = {}, problems = [] } = data.error ?? {};
      waiting.reject(new EngineError(code, params, problems));
    }
  }

  private broken(): void {
    this.line?.close();
    this.line = undefined;
    this.open = false;
    this.opened = Promise.withResolvers<void>();
    this.connectionListener(false);
    for (const { reject } of this.waiting.values()) reject(new EngineError('ENGINE_GONE', {}, []));
    this.waiting.clear();
    this.attempts += 1;
    setTimeout(() => this.start(), Math.min(500 * 2 ** this.attempts, 10_000));
  }
}
