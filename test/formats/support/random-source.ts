// A source of random choices with a seed: the same seed makes the same model.
import fc from 'fast-check';

const POOL = 400;
const pools = new Map<fc.Arbitrary<unknown>, readonly unknown[]>();

/** Choices for a random model. */
export class RandomSource {
  constructor(private seed: number) {}

  /** mulberry32: a whole number from 0 to `max`. */
  upTo(max: number): number {
    this.seed = (this.seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.seed ^ (this.seed >>> 15), 1 | this.seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % (max + 1);
  }

  coin(): boolean {
    return this.upTo(1) === 0;
  }

  pick<T>(values: readonly T[]): T | undefined {
    return values.length === 0 ? undefined : values[this.upTo(values.length - 1)];
  }

  maybe<T>(arbitrary: fc.Arbitrary<T>): T | undefined {
    return this.coin() ? this.from(arbitrary) : undefined;
  }

  one<T>(value: T): T | undefined {
    return this.coin() ? value : undefined;
  }

  from<T>(arbitrary: fc.Arbitrary<T>): T {
    let pool = pools.get(arbitrary);
    if (!pool) pools.set(arbitrary, (pool = fc.sample(arbitrary, { numRuns: POOL, seed: 7 })));
    return pool[this.upTo(POOL - 1)] as T;
  }

  times<T>(max: number, make: () => T): T[] {
    return Array.from({ length: this.upTo(max) }, make);
  }
}
