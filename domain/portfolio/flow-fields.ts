// The fields of an integration (jhs179.md §4.2: interface links), with words in three languages.
import type { Flow } from '../../schemas/generated/types';
import { textIn } from '../text';
import { wordOf, type Choice, type ChoiceLists, type ListName } from './choice-lists';

export interface FlowField {
  readonly key: keyof Flow;
  readonly words: Readonly<Record<string, string>>;
  /** Name of the list of choices, where the value is one of them. */
  readonly choices?: ListName;
}

/** Every field of an integration, in the order of columns. */
export const FLOW_FIELDS: readonly FlowField[] = [
  {
    key: 'data',
    words: { fi: 'Siirrettävät tiedot', sv: 'Uppgifter som överförs', en: 'Data moved' },
  },
  {
    key: 'method',
    words: { fi: 'Tiedonsiirtotapa', sv: 'Överföringssätt', en: 'Transfer method' },
    choices: 'flowMethod',
  },
  { key: 'frequency', words: { fi: 'Tiheys', sv: 'Frekvens', en: 'Frequency' }, choices: 'flowFrequency' },
  {
    key: 'personalData',
    words: { fi: 'Henkilötietoja', sv: 'Personuppgifter', en: 'Personal data' },
    choices: 'yesNo',
  },
  { key: 'direction', words: { fi: 'Suunta', sv: 'Riktning', en: 'Direction' }, choices: 'flowDirection' },
];

/** The choices of a field of an integration; none where its value is a text. */
export function flowChoices(key: keyof Flow, lists: ChoiceLists): readonly Choice[] {
  const list = FLOW_FIELDS.find((field) => field.key === key)?.choices;
  return list ? lists[list] : [];
}

/** The word for a field of an integration. `language`: fi, sv or en. */
export function flowFieldWord(key: keyof Flow, language: string): string {
  return textIn(FLOW_FIELDS.find((field) => field.key === key)?.words, language) || key;
}

/** The value of a field of an integration in words. */
export function flowValueWord(key: keyof Flow, value: string, language: string, lists: ChoiceLists): string {
  return wordOf(flowChoices(key, lists), value, language);
}
