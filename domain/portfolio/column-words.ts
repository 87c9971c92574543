// Headings of the columns that are not fields, and words that stand in their cells.
import { textIn } from '../text';

const WORDS = {
  name: { fi: 'Nimi', sv: 'Namn', en: 'Name' },
  documentation: { fi: 'Kuvaus', sv: 'Beskrivning', en: 'Description' },
  type: { fi: 'Laji', sv: 'Typ', en: 'Type' },
  component: { fi: 'Osa-alueet', sv: 'Delområden', en: 'Components' },
  fate: { fi: 'Tavoitetilassa', sv: 'I målbilden', en: 'In the target state' },
  flows: { fi: 'Liittymiä', sv: 'Anslutningar', en: 'Integrations' },
} as const;

/** Columns that have a word here. */
export type FixedColumnWord = keyof typeof WORDS;

/** The heading of a fixed column. `language`: fi, sv or en. */
export function columnWord(key: FixedColumnWord, language: string): string {
  return textIn(WORDS[key], language);
}
