// Names as people compare them: case, accents, hyphens, brackets and legal forms make no difference.
import type { Element } from '../schemas/generated/types';

/** Words that tell nothing about which system is meant. */
const EMPTY_WORDS: ReadonlySet<string> = new Set([
  'oy',
  'oyj',
  'ab',
  'ltd',
  'inc',
  'ja',
  'och',
  'and',
  'the',
]);

/**
 * The name in lower case with letters and digits only, words parted by single blanks; accents other than those that
 * make Finnish and Swedish letters are dropped ("É" is "e", "Ä" stays "ä"). An empty string for a name of signs only.
 */
export function normalisedName(name: string): string {
  return name
    .normalize('NFC')
    .toLocaleLowerCase('fi')
    .replace(/[^åäö\p{ASCII}]/gu, (letter) => letter.normalize('NFD').replace(/\p{Mark}/gu, ''))
    .replace(/[^\p{Letter}\p{Number}]+/gu, ' ')
    .trim();
}

/** The words of a name that mean something, in their order. */
export function words(name: string): string[] {
  return normalisedName(name)
    .split(' ')
    .filter((word) => word !== '' && !EMPTY_WORDS.has(word));
}

/**
 * The letters of a name, and every form of it with one letter (not digit) left out: two names that differ by one letter
 * added, left out or changed share a form. Nothing for names of fewer than five letters. Forms begin with the digits of
 * the name, so that "Palvelin 1" and "Palvelin 2" share none.
 */
export function lettersButOne(name: string): string[] {
  const letters = normalisedName(name).replaceAll(' ', '');
  if (letters.length < 5) return [];
  const digits = letters.replace(/\D/gu, '');
  const forms = [`${digits}|${letters}`];
  for (let at = 0; at < letters.length; at += 1) {
    if (/\d/u.test(letters[at] ?? '')) continue;
    forms.push(`${digits}|${letters.slice(0, at)}${letters.slice(at + 1)}`);
  }
  return forms;
}

/** The names of an element in its languages, each once, without empty ones. */
export function namesOf(element: Element): string[] {
  return [...new Set(Object.values(element.name))].filter((name) => name !== '');
}
