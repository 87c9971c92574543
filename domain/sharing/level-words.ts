// The levels of sharing in words, in three languages.
import { textIn } from '../text';
import words from './level-words.json';
import type { ShareLevel } from './share';

/** The word for a level. `language`: fi, sv or en. */
export function levelWord(level: ShareLevel, language: string): string {
  return textIn(words[level], language);
}
