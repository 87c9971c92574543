// Words of the region's report in three languages.
import words from './words.json';

export type ReportWord = keyof typeof words;

/** The word in a language, with what stands in braces put in. */
export function reportWord(
  key: ReportWord,
  language: string,
  values: Readonly<Record<string, string | number>> = {},
): string {
  const all: Readonly<Record<string, string>> = words[key];
  const text = all[language] ?? all['fi'] ?? key;
  return text.replace(/\{(\w+)\}/gu, (_, name: string) => String(values[name] ?? ''));
}

/** The word in all its languages. */
export function reportWords(
  key: ReportWord,
  values: Readonly<Record<string, string | number>> = {},
): Record<string, string> {
  return Object.fromEntries(
    ['fi', 'sv', 'en'].map((language) => [language, reportWord(key, language, values)]),
  );
}
