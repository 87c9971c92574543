// Keeps the engine's process alive: starts it, starts it anew once after a crash, closes it cleanly at quit.
import type { MessagePortMain } from 'electron';
import type { HostFault } from '../schemas/host';
import type { EngineChild } from './engine-child';
import type { EngineOptions, FromEngine, Granted } from './engine-messages';

/** A crash this soon after another one is not tried again. */
const calmMs = 60_000;
const closeTimeoutMs = 8_000;
const grantTimeoutMs = 20_000;

export interface EngineHost {
  connect(port: MessagePortMain): void;
  /** Lets the engine use this path; the id stands for it. Null when the engine cannot. */
  grant(path: string, what?: Granted): Promise<string | null>;
  /** The fault that now stands in the way, if any. */
  fault(): HostFault | null;
  /** Closes the open workspace and ends the process. */
  close(): Promise<void>;
}

export interface EngineHostEvents {
  /** The engine runs again after a crash: pages need new ports. */
  restarted(): void;
  fault(fault: HostFault): void;
}

export function createEngineHost(
  startChild: () => EngineChild,
  options: EngineOptions,
  events: EngineHostEvents,
  now: () => number = Date.now,
): EngineHost {
  let standing: HostFault | null = null;
  let closing = false;
  let lastCrash = -Infinity;
  let clients = 0;
  let requests = 0;
  const grants = new Map<number, (id: string | null) => void>();
  let whenClosed: () => void = () => {};
  let child = begin();

  function begin(): EngineChild {
    const started = startChild();
    started.onMessage(heard);
    started.onExit(() => {
      if (started === child) ended();
    });
    started.send({ kind: 'start', options });
    return started;
  }

  function heard(message: FromEngine): void {
    switch (message.kind) {
      case 'fault':
        fail(message.fault);
        return;
      case 'granted':
        settle(message.request, message.id);
        return;
      case 'closed':
        whenClosed();
        return;
      case 'ready':
      case 'message':
        return;
    }
  }

  function fail(fault: HostFault): void {
    standing = fault;
    settleAll();
    events.fault(fault);
    child.kill();
  }

  function ended(): void {
    if (closing) {
      whenClosed();
      return;
    }
    settleAll();
    if (standing) return;
    const crash = now();
    if (crash - lastCrash < calmMs) {
      standing = { code: 'ENGINE_STOPPED', params: {} };
      events.fault(standing);
      return;
    }
    lastCrash = crash;
    child = begin();
    events.fault({ code: 'ENGINE_RESTARTED', params: {} });
    events.restarted();
  }

  function settle(request: number, id: string | null): void {
    grants.get(request)?.(id);
    grants.delete(request);
  }

  function settleAll(): void {
    for (const request of grants.keys()) settle(request, null);
  }

  return {
    connect(port) {
      clients += 1;
      if (!standing) child.connect(clients, port);
    },
    grant(path, what = 'workspace') {
      if (standing) return Promise.resolve(null);
      requests += 1;
      const request = requests;
      return new Promise((resolve) => {
        grants.set(request, resolve);
        setTimeout(() => settle(request, null), grantTimeoutMs).unref?.();
        child.send({ kind: 'grant', request, path, what });
      });
    },
    fault: () => standing,
    close() {
      if (closing || standing) return Promise.resolve();
      closing = true;
      return new Promise<void>((resolve) => {
        whenClosed = resolve;
        setTimeout(resolve, closeTimeoutMs).unref?.();
        child.send({ kind: 'close' });
      }).then(() => child.kill());
    },
  };
}
