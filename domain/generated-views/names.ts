// Finnish names of the generated views and of what stands in them: the same on the page and on the command line.
import notation from '../notation/names.fi.json';
import names from './names.fi.json';
import type { GeneratedKind, GeneratedWords } from './spec';

/** The words a drawing needs; `language` (BCP 47) is that of the names in the model. */
export function generatedWords(language: string): GeneratedWords {
  const types: Readonly<Record<string, string>> = notation.elements;
  return {
    language,
    type: (type) => types[type] ?? type,
    unknown: names['generated.unknown'],
    writers: names['generated.writers'],
    stores: names['generated.stores'],
    readers: names['generated.readers'],
  };
}

/** What a generated view is called; that of the surroundings of an element by the name of the element. */
export function generatedName(kind: GeneratedKind, element: string): string {
  return kind === 'around'
    ? names['generated.aroundOf'].replace('{{name}}', () => element)
    : names[`generated.${kind}`];
}
