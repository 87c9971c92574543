// Calls that are running, so that their caller can stop one. A job is known by its request's id.

/** Thrown inside a job that its caller has cancelled. */
export class Cancelled extends Error {}

export interface Job {
  /** Throws Cancelled once the caller has cancelled. */
  readonly check: () => void;
  /** Aborted, with Cancelled as its reason, at the moment the caller cancels. */
  readonly signal: AbortSignal;
  readonly end: () => void;
}

export class Jobs {
  private readonly running = new Map<string, AbortController>();

  /** Notes a call that begins. */
  begin(client: string, jobId: string): Job {
    const key = `${client} ${jobId}`;
    const controller = new AbortController();
    this.running.set(key, controller);
    return {
      check: () => {
        if (controller.signal.aborted) throw new Cancelled();
      },
      signal: controller.signal,
      end: () => {
        if (this.running.get(key) === controller) this.running.delete(key);
      },
    };
  }

  /** Stops a job of a client: one that waits for its signal at once, others at their next report. */
  cancel(client: string, jobId: string): void {
    this.running.get(`${client} ${jobId}`)?.abort(new Cancelled());
  }

  /** Stops every job of a client that has gone. */
  cancelAll(client: string): void {
    for (const [key, controller] of this.running)
      if (key.startsWith(`${client} `)) controller.abort(new Cancelled());
  }
}
