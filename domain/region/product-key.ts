// What is left of a system's name when version, supplier and words that every system has are taken away: the product.
import { normalisedName } from '../names';
import plainWords from './plain-words.json';

/** Words that say what a thing is and not which one: with nothing else a name tells no product. */
const GENERIC: ReadonlySet<string> = new Set(plainWords.generic);
/** Suffixes of compound words that are the same words: "tarmojärjestelmä". Longest first. */
const SUFFIXES = ['tietojärjestelmä', 'järjestelmä', 'ohjelmisto', 'sovellus', 'ohjelma'];
/** A firm after the name, told by its legal form: "Tarmo, Numero Oy", "Tarmo / Numero Suomi Oyj". */
const FIRM_AFTER = /\s*[,;/–-]\s+[^,;/]+\s(?:oy|oyj|ab|ltd|inc|gmbh)\.?$/iu;
/** A word in front that says what the named thing is: "Asianhallintajärjestelmä Kaarna". */
const KIND_BEFORE = /\p{Letter}{3}(?:järjestelmä|ohjelmisto|sovellus)$/u;
const VERSION_WORDS: ReadonlySet<string> = new Set(['v', 'ver', 'versio', 'version', 'release', 'rel', 'r']);
/** Words of firms' names that are no names. */
export const LEGAL: ReadonlySet<string> = new Set([
  'oy',
  'oyj',
  'ab',
  'ltd',
  'inc',
  'as',
  'gmbh',
  'suomi',
  'finland',
]);

export interface ProductKey {
  /** By this spellings are compared, its words written together; empty where the name tells no product. */
  readonly key: string;
  /** The words that the key is made of. */
  readonly words: readonly string[];
  /** What was taken away to get it. */
  readonly without: readonly ('version' | 'supplier' | 'generic' | 'bracket')[];
}

/**
 * The key of a spelled name. Case, accents, hyphens and signs make no difference, nor do a version ("Tarmo 9", "v2.1", "2024"),
 * the supplier's name before or after ("CGI Tarmo", "Tarmo, Numero Oy"), what is in brackets, words such as "järjestelmä" and a
 * compound of one in front ("Asianhallintajärjestelmä Kaarna"; after the name it may tell a part). Numbers of three digits belong to names ("Microsoft 365").
 */
export function productKey(spelled: string, supplier?: string): ProductKey {
  const took = new Set<ProductKey['without'][number]>();
  let text = spelled;
  const bare = spelled.replace(/[([{][^)\]}]*[)\]}]/gu, ' ').trim();
  if (bare !== spelled.trim() && normalisedName(bare).length >= 2) {
    text = bare;
    took.add('bracket');
  }
  const alone = text.replace(FIRM_AFTER, '');
  if (alone !== text && normalisedName(alone).length >= 2) {
    text = alone;
    took.add('supplier');
  }
  let words = withoutVersions(text, () => took.add('version'));
  words = withoutSupplier(words, supplier, () => took.add('supplier'));
  const named = withoutKind(words.filter((word) => !GENERIC.has(word))).map(withoutSuffix);
  if (named.length < words.length || named.some((word, at) => word !== words[at])) took.add('generic');
  const left = named.filter((word) => word !== '');
  return { key: left.join(''), words: left, without: [...took] };
}

function withoutVersions(text: string, took: () => void): string[] {
  // Dots between digits hold a version together: "9.1" is one word, not two.
  const marked = text.replace(/(\d)[.,](?=\d)/gu, '$1§');
  const words = marked
    .split('§')
    .map(normalisedName)
    .join('§')
    .split(' ')
    .filter((word) => word !== '');
  const out: string[] = [];
  for (const [at, word] of words.entries()) {
    const rest = words.length - 1;
    const number = /^(?:v|r)?(\d+(?:§\d+)*[a-z]?)$/u.exec(word)?.[1];
    const isVersion =
      number !== undefined &&
      rest > 0 &&
      (word.startsWith('v') ||
        word.includes('§') ||
        /^\d{1,2}[a-z]?$/u.test(number) ||
        /^20[0-4]\d$/u.test(number) ||
        VERSION_WORDS.has(words[at - 1] ?? ''));
    if (isVersion || (VERSION_WORDS.has(word) && rest > 0 && /^\d/u.test(words[at + 1] ?? ''))) {
      took();
      continue;
    }
    const glued = /^(\p{Letter}{4,})\d{1,2}$/u.exec(word)?.[1];
    if (glued !== undefined) took();
    out.push((glued ?? word).replaceAll('§', ''));
  }
  return out.length > 0 ? out : words.map((word) => word.replaceAll('§', ''));
}

function withoutSupplier(words: readonly string[], supplier: string | undefined, took: () => void): string[] {
  const own = normalisedName(supplier ?? '')
    .split(' ')
    .filter((word) => word.length > 1 && !LEGAL.has(word));
  if (own.length === 0 || words.length < 2) return [...words];
  const [first] = own;
  const left = words.filter((word) => word !== first && !(own.includes(word) && words.includes(first ?? '')));
  const tells = left.some((word) => !GENERIC.has(word) && !LEGAL.has(word));
  if (left.length === words.length || !tells) return [...words];
  took();
  return left.filter((word) => !LEGAL.has(word));
}

function withoutKind(words: readonly string[]): readonly string[] {
  const [first = '', ...rest] = words;
  return rest.some((word) => /\p{Letter}{2}/u.test(word)) && KIND_BEFORE.test(first) ? rest : words;
}

function withoutSuffix(word: string): string {
  const suffix = SUFFIXES.find((ending) => word.endsWith(ending));
  if (suffix === undefined) return word;
  const rest = word.slice(0, -suffix.length);
  return rest.length >= 3 ? rest : word;
}
