// Where the facts of an element come from: facts of one source, day and certainty are told together.
import { columnWord } from '../../domain/portfolio/column-words';
import { fieldOf } from '../../domain/portfolio/fields';
import type { Element, Fact } from '../../schemas/generated/types';
import { fieldName } from '../i18n/field-words';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';

/** Keys of facts by the words that tell where they come from, in the order in which they stand. */
export function factsBySource({ facts }: Element): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [key, fact] of Object.entries(facts ?? {})) {
    const words = fact ? wordsOf(fact) : '';
    if (words === '') continue;
    const keys = found.get(words);
    if (keys) keys.push(key);
    else found.set(words, [key]);
  }
  return found;
}

/** The word for what a fact is about: a field, the name or the description. */
export function factName(key: string): string {
  const bare = key.replace(/^fields\./u, '');
  if (bare === 'name' || bare === 'documentation') return columnWord(bare, LANGUAGE);
  return fieldOf(bare) ? fieldName(bare) : bare;
}

function wordsOf({ source, date, confidence }: Fact): string {
  return [source, date ? formatDate(date) : undefined, confidence ? t(`confidence.${confidence}`) : undefined]
    .filter((part) => part !== undefined)
    .join(' · ');
}
