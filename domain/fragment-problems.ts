// A broken file can say the same thing ten thousand times; a report that nobody can read says nothing.
import { warning, type Problem } from './problem';

const SHOWN_PER_CODE = 50;

/** The first problems of each code, and one that counts the rest of that code. */
export function cappedProblems(problems: readonly Problem[], shown = SHOWN_PER_CODE): Problem[] {
  const counts = new Map<string, number>();
  const out: Problem[] = [];
  for (const problem of problems) {
    const count = (counts.get(problem.code) ?? 0) + 1;
    counts.set(problem.code, count);
    if (count <= shown) out.push(problem);
  }
  for (const [code, count] of counts) {
    if (count > shown) out.push(warning('import.moreOfSame', { code, count: count - shown }));
  }
  return out;
}
