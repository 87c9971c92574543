// A questionnaire: what is asked of whom, with what the model knows filled in. The page that asks has nothing else.
import type { Element, QuestionnaireChoice } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { listsOf, STANDARD_LISTS, type ChoiceLists } from '../portfolio/choice-lists';
import { columnWord } from '../portfolio/column-words';
import { choicesOf, fieldOf, fieldsOf, fieldWord, type FieldKey, type FieldValue } from '../portfolio/fields';
import { kindWord, portfolioKind, type PortfolioKind } from '../portfolio/kinds';
import { valueText } from '../portfolio/values';
import { isDay } from '../portfolio/typed';
import { textIn } from '../text';
import words from './words.json';

export type QuestionnaireLanguage = 'fi' | 'sv' | 'en';
export type QuestionWord = keyof typeof words;

/** What a question asks: the name, the description or a field of the portfolio. */
export type QuestionKey = FieldKey | 'name' | 'documentation';

export interface Question {
  readonly key: string;
  readonly label: string;
  /** Heading above it. */
  readonly group: string;
  readonly input: FieldValue;
  readonly choices?: readonly { readonly code: string; readonly word: string }[];
  /** Characters that an answer may have. */
  readonly most: number;
}

export interface AskedKind {
  readonly kind: PortfolioKind;
  readonly one: string;
  readonly many: string;
  readonly questions: readonly Question[];
}

/** A value as it is in the model and as it stands in the box. */
export interface AskedValue {
  readonly asked: string | number;
  readonly text: string;
}

export interface AskedElement {
  readonly id: string;
  readonly kind: PortfolioKind;
  readonly values: Readonly<Record<string, AskedValue>>;
}

export interface Questionnaire {
  readonly id: string;
  readonly organisationId: string;
  readonly organisation: string;
  readonly title: string;
  readonly language: QuestionnaireLanguage;
  /** ISO day, and the same as a person reads it. */
  readonly askedOn: string;
  readonly askedText: string;
  readonly returnTo?: string;
  readonly answerBy?: string;
  readonly greeting?: string;
  readonly kinds: readonly AskedKind[];
  readonly elements: readonly AskedElement[];
  readonly words: Readonly<Record<QuestionWord, string>>;
}

export interface QuestionnaireInput {
  readonly index: ModelIndex;
  readonly organisationId: string;
  readonly language: QuestionnaireLanguage;
  readonly choice: Omit<QuestionnaireChoice, 'elementIds' | 'per'>;
  readonly elements: readonly Element[];
  /** Of this file among several: a unit, a responsible person; empty where there is only one. */
  readonly part: string;
  readonly id: string;
  /** ISO day. */
  readonly day: string;
}

/** Characters as in schemas/files/questionnaire-answers.schema.json and the fields' own limits (domain/portfolio/values.ts). */
const MOST: Readonly<Partial<Record<FieldValue, number>>> = { long: 10_000, link: 2000, text: 500 };
const NUMBER = 40;
const DOCUMENTATION = 100_000;

/** The words of the page in a language. */
export function questionWord(key: QuestionWord, language: string): string {
  return textIn(words[key], language);
}

/** A day as a person reads it; the text itself where it is no day. */
export function dayText(iso: string, language: string): string {
  const field = fieldOf('reviewedOn');
  return field && isDay(iso) ? valueText(field, iso, language, STANDARD_LISTS) : iso;
}

/** The questionnaire about the given elements. */
export function questionnaireOf(input: QuestionnaireInput): Questionnaire {
  const { index, organisationId, language, choice, elements, part, day } = input;
  const organisation = textIn(index.find('organisation', organisationId)?.name, language);
  const lists = listsOf(index, organisationId);
  const kinds = [...new Set(elements.map(portfolioKind))];
  const asked = new Map(
    kinds.map((kind) => [kind, questionsOf(kind, choice.fields, language, elements, lists)] as const),
  );
  const title = questionWord('questionnaire', language);
  return {
    id: input.id,
    organisationId,
    organisation,
    title: `${title}: ${part === '' ? organisation : part}`,
    language,
    askedOn: day,
    askedText: dayText(day, language),
    ...(choice.returnTo ? { returnTo: choice.returnTo } : {}),
    ...(choice.answerBy ? { answerBy: dayText(choice.answerBy, language) } : {}),
    ...(choice.greeting ? { greeting: choice.greeting } : {}),
    kinds: kinds.map((kind) => ({
      kind,
      one: kindWord(kind, language, 'one'),
      many: kindWord(kind, language),
      questions: asked.get(kind) ?? [],
    })),
    elements: elements.map((element) => {
      const kind = portfolioKind(element);
      return {
        id: element.id,
        kind,
        values: Object.fromEntries(
          (asked.get(kind) ?? []).flatMap(({ key }) => {
            const value = askedValue(element, key, language);
            return value ? [[key, value]] : [];
          }),
        ),
      };
    }),
    words: Object.fromEntries(
      Object.keys(words).map((key) => [key, questionWord(key as QuestionWord, language)]),
    ) as Record<QuestionWord, string>,
  };
}

/** The fields that are asked of a kind where nobody chooses: its main ones. */
export function usualFields(kind: PortfolioKind): readonly FieldKey[] {
  return fieldsOf(kind)
    .filter(({ main }) => main === true)
    .map(({ key }) => key);
}

function questionsOf(
  kind: PortfolioKind,
  chosen: readonly string[] | undefined,
  language: string,
  elements: readonly Element[],
  lists: ChoiceLists,
): Question[] {
  const wanted = new Set<string>(chosen ?? usualFields(kind));
  const group = questionWord('basic', language);
  const name: Question = {
    key: 'name',
    label: columnWord('name', language),
    group,
    input: 'text',
    most: 1000,
  };
  const documentation: Question = {
    key: 'documentation',
    label: columnWord('documentation', language),
    group,
    input: 'long',
    most: DOCUMENTATION,
  };
  return [
    name,
    ...(wanted.has('documentation') ? [documentation] : []),
    ...fieldsOf(kind)
      .filter(({ key }) => wanted.has(key))
      .map((field): Question => {
        // What is in use is offered also where it is hidden: the answer would change it otherwise.
        const choices = choicesOf(field.key, lists).filter(
          ({ code, hidden }) => !hidden || elements.some(({ fields }) => fields?.[field.key] === code),
        );
        return {
          key: field.key,
          label: fieldWord(field.key, language),
          group: questionWord(field.group, language),
          input: field.value,
          most: field.key === 'version' ? 200 : (MOST[field.value] ?? NUMBER),
          ...(choices.length > 0
            ? { choices: choices.map(({ code, words: said }) => ({ code, word: textIn(said, language) })) }
            : {}),
        };
      }),
  ];
}

/** What is known; undefined where nothing is. */
function askedValue(element: Element, key: string, language: string): AskedValue | undefined {
  const asked = knownValue(element, key, language);
  // Longer texts do not fit an answer; they stay as they are.
  if (asked === undefined || String(asked).length > DOCUMENTATION) return undefined;
  const field = fieldOf(key);
  if (!field || field.value === 'choice' || typeof asked === 'number' || !isDay(asked))
    return { asked, text: numberText(asked, language) };
  return { asked, text: field.value === 'date' ? valueText(field, asked, language, STANDARD_LISTS) : asked };
}

/** A number as it is typed: without a sign of money, and in English without commas, which could be decimal marks. */
function numberText(asked: string | number, language: string): string {
  if (typeof asked === 'string') return asked;
  return new Intl.NumberFormat(language, { useGrouping: language !== 'en' }).format(asked);
}

/** The value of a question in the model: a name or description in the language, or a field; undefined where there is none. */
export function knownValue(element: Element, key: string, language: string): string | number | undefined {
  if (key === 'name') return textIn(element.name, language) || undefined;
  if (key === 'documentation') return textIn(element.documentation, language) || undefined;
  const field = fieldOf(key);
  return field ? element.fields?.[field.key] : undefined;
}
