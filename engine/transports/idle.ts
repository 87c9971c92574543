// Stops a server that nobody uses: the page was closed and the program forgotten.

export class IdleWatch {
  private users = 0;
  private timer: NodeJS.Timeout | undefined;

  /** Without `minutes` nothing is watched. */
  constructor(
    private readonly minutes: number | undefined,
    private readonly onIdle: () => void,
  ) {
    this.wait();
  }

  /** Someone has come. */
  enter(): void {
    this.users += 1;
    this.stop();
  }

  /** Someone has gone. */
  leave(): void {
    this.users -= 1;
    if (this.users === 0) this.wait();
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private wait(): void {
    if (this.minutes !== undefined) this.timer = setTimeout(this.onIdle, this.minutes * 60_000);
  }
}
