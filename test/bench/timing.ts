// Repetitions and rows of the bench.

/** One line of the result: a figure of ours beside the limit it is held against. */
export interface Row {
  readonly measure: string;
  readonly size: string;
  readonly value: number;
  readonly unit: string;
  /** What the figure is compared with, with its own figure where that was measured. */
  readonly against: string;
  /** Ours divided by the limit; null where the limit could not be measured on this machine. */
  readonly ratio: number | null;
}

/** Milliseconds of one run. */
export function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** The middle of several figures. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const high = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? high : ((sorted[middle - 1] ?? high) + high) / 2;
}

/** The figure under which 95 of 100 stay. */
export function percentile95(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * 0.95) - 1)] ?? Number.NaN;
}

/** A row in milliseconds against another time in milliseconds. */
export function row(
  measure: string,
  size: string,
  value: number,
  against: string,
  limit: number | null,
): Row {
  return {
    measure,
    size,
    value: rounded(value),
    unit: 'ms',
    against: limit === null ? `${against}: not on this machine` : `${against} ${rounded(limit)} ms`,
    ratio: limit === null ? null : Math.round((value / limit) * 100) / 100,
  };
}

/** Runs two kinds of work in turn, so that both meet the same machine; the first turn warms up and is not counted. */
export function inTurn(
  repetitions: number,
  ours: () => number,
  theirs: () => number,
): { ours: number; theirs: number } {
  const a: number[] = [];
  const b: number[] = [];
  for (let i = 0; i <= repetitions; i += 1) {
    const first = ours();
    const second = theirs();
    if (i === 0) continue;
    a.push(first);
    b.push(second);
  }
  return { ours: median(a), theirs: median(b) };
}

function rounded(value: number): number {
  return value < 10 ? Math.round(value * 100) / 100 : Math.round(value * 10) / 10;
}
