// Words of the published site in three languages.
import { textIn } from '../text';
import words from './words.json';

export type SiteWord = keyof typeof words;

/** The word of a key. `language`: fi, sv or en. */
export function siteWord(key: SiteWord, language: string): string {
  return textIn(words[key], language);
}
