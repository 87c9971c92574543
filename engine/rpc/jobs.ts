// Calls that are running, so that their caller can stop one. A job is known by its request's id.

/** Thrown inside a job that its caller has cancelled. */
export class Cancelled extends Error {}

export interface Job {
  /** Throws Cancelled once the caller has cancelled. */
  readonly check: () => void;
  readonly end: () => void;
}

export class Jobs {
  private readonly running = new Map<string, { cancelled: boolean }>();

  /** Notes a call that begins. */
  begin(client: string, jobId: string): Job {
    const key = `${client} ${jobId}`;
    const state = { cancelled: false };
    this.running.set(key, state);
    return {
      check: () => {
        if (state.cancelled) throw new Cancelled();
      },
      end: () => {
        if (this.running.get(key) === state) this.running.delete(key);
      },
    };
  }

  /** Asks a job of a client to stop at its next report; nothing happens where it is not running. */
  cancel(client: string, jobId: string): void {
    const state = this.running.get(`${client} ${jobId}`);
    if (state) state.cancelled = true;
  }

  /** Stops every job of a client that has gone. */
  cancelAll(client: string): void {
    for (const [key, state] of this.running) if (key.startsWith(`${client} `)) state.cancelled = true;
  }
}
