// The catalogue of fields: which kinds each concerns, how its values are, and its words in three languages. The shapes of
// the values are in schemas/records/element-fields.schema.json; a test holds the two equal.
import type { ElementFields } from '../../schemas/generated/types';
import { textIn } from '../text';
import { wordOf, type Choice, type ChoiceLists, type ListName } from './choice-lists';
import type { PortfolioKind } from './kinds';
import fields from './fields.json';

export type FieldKey = keyof ElementFields;

/** `long` has several lines, `money` is euros, `date` an ISO year, month or day, `link` an address. */
export type FieldValue = 'text' | 'long' | 'integer' | 'money' | 'date' | 'choice' | 'link';

export type FieldGroup =
  | 'basic'
  | 'ownership'
  | 'supply'
  | 'lifecycle'
  | 'use'
  | 'money'
  | 'protection'
  | 'technology'
  | 'data'
  | 'retention'
  | 'publication'
  | 'openness'
  | 'review';

export interface PortfolioField {
  readonly key: FieldKey;
  readonly value: FieldValue;
  readonly group: FieldGroup;
  readonly kinds: 'all' | readonly PortfolioKind[];
  /** Asked first; the others are asked for on purpose. */
  readonly main?: boolean;
  readonly words: Readonly<Record<string, string>>;
  /** Shorter words where the heading of the group stands above. */
  readonly short?: Readonly<Record<string, string>>;
  /** Name of the list of choices, where the value is one of them. */
  readonly choices?: ListName;
}

/** Every field, in the order of forms and columns; those of one group stand together. */
export const FIELDS = fields as readonly PortfolioField[];

const BY_KEY = new Map<string, PortfolioField>(FIELDS.map((field) => [field.key, field]));

/** The field of a key; undefined where there is none. */
export function fieldOf(key: string): PortfolioField | undefined {
  return BY_KEY.get(key);
}

/** The fields that concern a kind, in their order; `other` has only those that concern all. */
export function fieldsOf(kind: PortfolioKind): readonly PortfolioField[] {
  return FIELDS.filter(({ kinds }) => kinds === 'all' || kinds.includes(kind));
}

/** The word for a field. `language`: fi, sv or en. */
export function fieldWord(key: string, language: string): string {
  return textIn(BY_KEY.get(key)?.words, language) || key;
}

/** The word for a field under the heading of its group. */
export function shortFieldWord(key: string, language: string): string {
  return textIn(BY_KEY.get(key)?.short, language) || fieldWord(key, language);
}

/** The choices of a field in their order, also hidden ones; none where it has no list. */
export function choicesOf(key: string, lists: ChoiceLists): readonly Choice[] {
  const list = BY_KEY.get(key)?.choices;
  return list ? lists[list] : [];
}

/** The word for a choice. */
export function choiceWord(key: string, code: string, language: string, lists: ChoiceLists): string {
  return wordOf(choicesOf(key, lists), code, language);
}
