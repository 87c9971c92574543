// Headings and values of descriptions in three languages.
import { isElementType } from '../notation/element-types';
import names from '../notation/names.fi.json';
import { textIn } from '../text';
import words from './words.json';

export type WordKey = keyof typeof words;

/** The word of a key. `language`: fi, sv or en. */
export function word(key: WordKey, language: string): string {
  return textIn(words[key], language);
}

const FINNISH: { readonly [type: string]: string | undefined } = names.elements;

/** The name of a type of element: Finnish, or the English name of the specification in other languages. */
export function typeWord(type: string, language: string): string {
  const finnish = language === 'fi' ? FINNISH[type] : undefined;
  if (finnish) return finnish;
  return isElementType(type) ? type.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ') : type;
}
