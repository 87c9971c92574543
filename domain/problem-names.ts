// Problems that speak of many things at once: one sentence with the count and the first names, in place of a thousand
// sentences that nobody reads.
import type { Problem } from './problem';

const SHOWN = 5;
const LONGEST = 60;

/**
 * One finding about several things: `count` of them and the first `names` (each once, shortened; an ellipsis where
 * there are more).
 */
export function aboutMany(
  code: string,
  names: readonly string[],
  severity: Problem['severity'] = 'warning',
): Problem {
  return { code, params: { count: names.length, names: firstNames(names) }, severity };
}

/** The first names of a list as they are shown in a sentence. */
export function firstNames(names: readonly string[]): string {
  const different = new Set<string>();
  for (const name of names) {
    const shown = shortened(name.trim());
    if (shown !== '') different.add(shown);
    if (different.size > SHOWN) break;
  }
  const first = [...different].slice(0, SHOWN).join(', ');
  return different.size > SHOWN ? `${first}, …` : first || '–';
}

function shortened(name: string): string {
  const characters = [...name];
  return characters.length <= LONGEST ? name : `${characters.slice(0, LONGEST - 1).join('')}…`;
}
