// Which names were probably meant by one that is not there.
import { normalisedName } from './names';

const MOST = 3;

/** At most three of the names that are most like the wanted one, best first; none that share too little with it. */
export function likeliestNames(wanted: string, names: readonly string[]): string[] {
  const key = normalisedName(wanted);
  return [...new Set(names)]
    .map((name) => ({ name, share: likeness(key, normalisedName(name)) }))
    .filter(({ share }) => share >= 0.4)
    .sort((a, b) => b.share - a.share || (a.name < b.name ? -1 : 1))
    .slice(0, MOST)
    .map(({ name }) => name);
}

/** 1 for the same, 0 for nothing in common: pairs of letters that both have (Dice), or one being within the other. */
export function likeness(a: string, b: string): number {
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const left = pairs(a);
  const right = pairs(b);
  let common = 0;
  for (const [pair, count] of left) common += Math.min(count, right.get(pair) ?? 0);
  const all = Math.max(1, a.length - 1 + (b.length - 1));
  const dice = (2 * common) / all;
  return a.includes(b) || b.includes(a) ? Math.max(dice, 0.6) : dice;
}

function pairs(text: string): Map<string, number> {
  const found = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    found.set(pair, (found.get(pair) ?? 0) + 1);
  }
  return found;
}
