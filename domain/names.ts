// Names as people compare them: case, accents, hyphens, brackets and legal forms make no difference.

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
