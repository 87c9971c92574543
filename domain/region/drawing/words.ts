// Words that stand in pictures of the region, in three languages.
import words from './words.json';

export type RegionWord = keyof typeof words;

/** The word in a language, with what stands in braces put in. */
export function regionWord(
  key: RegionWord,
  language: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const all: Readonly<Record<string, string>> = words[key];
  const text = all[language] ?? all['fi'] ?? key;
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}
