// Values of fields as texts, and texts as values: for cells of a grid and of a spreadsheet, and for the panel.
import type { ElementFields } from '../../schemas/generated/types';
import words from '../conventions/words.json';
import { STANDARD_LISTS, type Choice, type ChoiceLists } from './choice-lists';
import { choicesOf, choiceWord, type FieldKey, type PortfolioField } from './fields';
import { parseDate, parseNumber } from './typed';

export type Value = string | number;

/** Why a text is no value of a field: the code of a sentence. */
export type Misread =
  'field.wrongNumber' | 'field.wrongWhole' | 'field.wrongDate' | 'field.wrongChoice' | 'field.tooLong';

export type Read = { readonly value: Value | null } | { readonly misread: Misread };

/** Characters that a value may have, as in schemas/records/element-fields.schema.json. */
const MOST: Readonly<Partial<Record<PortfolioField['value'], number>>> = {
  text: 500,
  long: 10_000,
  link: 2000,
};
/** `version` is shorter than other texts. */
const SHORT: Readonly<Partial<Record<FieldKey, number>>> = { version: 200 };

const SYNONYMS: Readonly<Record<string, Readonly<Record<string, string>> | undefined>> = words.codes;

/**
 * The value of a field that a text means; null where the text is empty, which clears the field. Choices are known by their
 * words in Finnish, Swedish and English, edited and standard ones, by usual other words, and by their codes.
 */
export function readValue(field: PortfolioField, text: string, lists: ChoiceLists): Read {
  const trimmed = text.trim();
  if (trimmed === '') return { value: null };
  switch (field.value) {
    case 'money': {
      const number = parseNumber(trimmed);
      return number === undefined ? { misread: 'field.wrongNumber' } : { value: number };
    }
    case 'integer': {
      const number = parseNumber(trimmed);
      if (number === undefined) return { misread: 'field.wrongNumber' };
      return Number.isSafeInteger(number) ? { value: number } : { misread: 'field.wrongWhole' };
    }
    case 'date': {
      const date = parseDate(trimmed);
      return date === undefined ? { misread: 'field.wrongDate' } : { value: date };
    }
    case 'choice': {
      const code = choiceOf(field.key, trimmed, lists);
      return code === undefined ? { misread: 'field.wrongChoice' } : { value: code };
    }
    default: {
      const most = SHORT[field.key] ?? MOST[field.value] ?? 500;
      return trimmed.length > most ? { misread: 'field.tooLong' } : { value: trimmed };
    }
  }
}

/** The code of the choice that a word means; undefined where the list has none such. The organisation's own words go first. */
export function choiceOf(key: FieldKey, word: string, lists: ChoiceLists): string | undefined {
  const choices = choicesOf(key, lists);
  const found = choiceNamed(choices, word) ?? choiceNamed(choicesOf(key, STANDARD_LISTS), word);
  if (found !== undefined) return found;
  const wanted = foldedWord(word);
  const known =
    SYNONYMS[key] ?? (choices.some(({ code }) => code === 'yes') ? SYNONYMS['personalData'] : undefined);
  const code = known && Object.hasOwn(known, wanted) ? known[wanted] : undefined;
  return choices.some((choice) => choice.code === code) ? code : undefined;
}

/** The usual other words for the choices of a field, with their codes. */
export function usualWords(key: FieldKey, lists: ChoiceLists): (readonly [word: string, code: string])[] {
  const yes = choicesOf(key, lists).some(({ code }) => code === 'yes');
  return Object.entries(SYNONYMS[key] ?? (yes ? SYNONYMS['personalData'] : undefined) ?? {});
}

/** The code of the choice of a list that a word or a code means. */
export function choiceNamed(choices: readonly Choice[], word: string): string | undefined {
  const wanted = foldedWord(word);
  return (
    choices.find(({ words: said }) => Object.values(said).some((one) => foldedWord(one) === wanted)) ??
    choices.find(({ code }) => foldedWord(code) === wanted)
  )?.code;
}

/** Case, spaces at the ends and what stands in brackets at the end do not matter. */
export function foldedWord(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replace(/\s*\([^)]*\)$/u, '')
    .replace(/\s+/gu, ' ');
}

/** The value of a field of an element; undefined where it is not known. */
export function valueOf(fields: ElementFields | undefined, key: FieldKey): Value | undefined {
  return fields?.[key];
}

/** A value as a person reads it: the word of a choice, 12 500 €, 31.12.2027. `language`: fi, sv or en. */
export function valueText(field: PortfolioField, value: Value, language: string, lists: ChoiceLists): string {
  if (typeof value === 'number') {
    const number = numbersOf(language).format(value);
    return field.value === 'money' ? `${number} €` : number;
  }
  if (field.value === 'choice') return choiceWord(field.key, value, language, lists);
  return field.value === 'date' ? dateText(value, language) : value;
}

/** An ISO day or month as a person reads it; a year stays as it is. */
export function dateText(iso: string, language: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/u.exec(iso) ?? [];
  if (year !== undefined) return `${Number(month)}/${year}`;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(iso)) return iso;
  return daysOf(language).format(new Date(`${iso}T12:00:00Z`));
}

// Making a formatter takes a hundred times as long as using it, and a grid uses them for every cell.
const NUMBERS = new Map<string, Intl.NumberFormat>();
const DAYS = new Map<string, Intl.DateTimeFormat>();

function numbersOf(language: string): Intl.NumberFormat {
  const known = NUMBERS.get(language) ?? new Intl.NumberFormat(language);
  NUMBERS.set(language, known);
  return known;
}

function daysOf(language: string): Intl.DateTimeFormat {
  const tag = language === 'en' ? 'en-GB' : language;
  const known = DAYS.get(language) ?? new Intl.DateTimeFormat(tag, { timeZone: 'UTC' });
  DAYS.set(language, known);
  return known;
}
