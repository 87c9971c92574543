// Amounts in classes of about the same size whose edges are round numbers.

const MOST = 5;

/** A number as a field or a property holds it: 86000, 86 000,50, 86 000 €; undefined where it is none. */
export function parsedNumber(text: string): number | undefined {
  const plain = text
    .replace(/[\s\u00a0\u202f€]|EUR/gu, '')
    .replace(/\u2212/u, '-')
    .replace(',', '.');
  return /^-?\d+(\.\d+)?$/u.test(plain) ? Number(plain) : undefined;
}

/**
 * Keys `n:from:to` of at most five classes over the numbers, from small to large, each from its edge up to but without
 * the next one; the first and the last are open. Edges are the fifths of the numbers, rounded to 1, 2 or 5 times a power
 * of ten, and more finely where that would lie outside of the numbers. None where there are no numbers.
 */
export function numberClasses(numbers: readonly number[]): string[] {
  if (numbers.length === 0) return [];
  const sorted = [...numbers].sort((a, b) => a - b);
  const [least = 0] = sorted;
  const most = sorted.at(-1) ?? least;
  const edges = new Set<number>();
  for (let fifth = 1; fifth < MOST; fifth += 1) {
    const exact = sorted[Math.floor((sorted.length * fifth) / MOST)] ?? most;
    const edge = [rounded(exact), Number(exact.toPrecision(1)), Number(exact.toPrecision(2)), exact].find(
      (round) => round > least && round <= most,
    );
    if (edge !== undefined) edges.add(edge);
  }
  const ends = [...edges].sort((a, b) => a - b);
  return ['', ...ends].map((from, at) => `n:${from}:${ends[at] ?? ''}`);
}

/** The ends of a key `n:from:to`: from included, to not; infinite where open. Undefined for other keys. */
export function rangeOf(key: string): { from: number; to: number } | undefined {
  const match = /^n:([-+.e\d]*):([-+.e\d]*)$/u.exec(key);
  if (!match) return undefined;
  const [, from = '', to = ''] = match;
  return { from: from === '' ? -Infinity : Number(from), to: to === '' ? Infinity : Number(to) };
}

function rounded(value: number): number {
  if (value === 0) return 0;
  const size = Math.abs(value);
  const power = 10 ** Math.floor(Math.log10(size));
  const share = size / power;
  const round = share < 1.5 ? 1 : share < 3.5 ? 2 : share < 7.5 ? 5 : 10;
  return Math.sign(value) * Number((round * power).toPrecision(1));
}
