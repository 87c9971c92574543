// Answers to a questionnaire against the model as it is now: line by line what was asked, what is here and what was said.
import type { Element, QuestionnaireAnswers } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { normalisedName } from '../names';
import { listsOf, type ChoiceLists } from '../portfolio/choice-lists';
import { columnWord } from '../portfolio/column-words';
import { fieldOf, fieldsOf, fieldWord, type PortfolioField } from '../portfolio/fields';
import { kindWord, portfolioKind, type PortfolioKind } from '../portfolio/kinds';
import { isDay } from '../portfolio/typed';
import { readValue, valueText, type Misread } from '../portfolio/values';
import { textIn } from '../text';
import { dayText, knownValue, questionWord } from './questions';

/**
 * `change`: the model is as it was when it was asked. `conflict`: it has changed since, or there is another of that name.
 * `comment`: may be put into the description. `same`: here already. `unknown`: the person does not know. `misread`: no value
 * of the field.
 */
export type LineState = 'change' | 'conflict' | 'comment' | 'same' | 'unknown' | 'misread';

export interface AnswerLine {
  /** The same each time the same answers are read. */
  readonly key: string;
  /** `name`, `documentation`, `comment` or a field. */
  readonly field: string;
  readonly label: string;
  readonly state: LineState;
  /** As a person reads them; empty: there was, is or shall be none. */
  readonly asked: string;
  readonly now: string;
  readonly answer: string;
  /** What is written; null clears. */
  readonly value: string | number | null;
  readonly misread?: Misread | 'questionnaire.noField' | 'element.nameEmpty';
}

export interface AnswerGroup {
  readonly key: string;
  /** `gone`: the element has been deleted since. `new`: the person added it. */
  readonly state: 'here' | 'gone' | 'new';
  readonly name: string;
  readonly kind: PortfolioKind;
  /** The element of the model. */
  readonly element?: Element;
  /** A new one is called as one that is here already. */
  readonly sameName?: boolean;
  readonly lines: readonly AnswerLine[];
}

export interface AnswerReview {
  readonly groups: readonly AnswerGroup[];
  /** True where nothing that was asked about is here: the answers are about another model. */
  readonly otherModel: boolean;
  readonly comment: string;
}

type Asked = QuestionnaireAnswers['elements'][number]['answers'][number];

interface Subject {
  readonly key: string;
  readonly kind: PortfolioKind;
  readonly element: Element | undefined;
  readonly language: string;
  readonly shownIn: string;
  readonly answers: QuestionnaireAnswers;
  readonly lists: ChoiceLists;
}

/** Where an element that a person added comes from: with its key it is known when the same answers come again. */
export function addedSource({ questionnaireId }: QuestionnaireAnswers): string {
  return `kysely ${questionnaireId}`;
}

/** Who said so, of which day: the source of the facts. */
export function answerSource({ respondent, answeredOn, language }: QuestionnaireAnswers): string {
  const what = `${questionWord('questionnaire', language)} ${dayText(answeredOn, language)}`;
  const who = clean(respondent, false);
  return who === '' ? what : `${what}: ${who}`;
}

/**
 * What the answers say of each element. `organisationId`: whose the added ones become. `shownIn`: the language of labels and
 * values; names and descriptions are those of the language that was asked in.
 */
export function reviewAnswers(
  index: ModelIndex,
  answers: QuestionnaireAnswers,
  organisationId: string,
  shownIn = 'fi',
): AnswerReview {
  const { language } = answers;
  const common = { language, shownIn, answers, lists: listsOf(index, organisationId) };
  const asked = firsts(answers.elements, ({ id }) => id).map((one): AnswerGroup => {
    const found = index.find('element', one.id);
    const element = found && !found.reference ? found : undefined;
    const kind = element ? portfolioKind(element) : 'system';
    const subject: Subject = { ...common, key: one.id, kind, element };
    const reviewed = one.reviewed && !one.answers.some(({ field }) => field === 'reviewedOn');
    return {
      key: one.id,
      state: element ? 'here' : 'gone',
      name: (element && textIn(element.name, language)) || clean(one.name, false),
      kind,
      ...(element ? { element } : {}),
      lines: [
        ...firsts(one.answers, ({ field }) => field).map((answer) => lineOf(subject, answer)),
        ...(reviewed && element ? [reviewedLine(subject)] : []),
        ...commentLine(subject, one.comment),
      ],
    };
  });
  const source = addedSource(answers);
  const own = index.pointing('element', 'owner', organisationId).filter(({ reference }) => !reference);
  const names = new Set(
    own.flatMap(({ name }) => Object.values(name).map((text) => normalisedName(text ?? ''))),
  );
  const known = new Map(
    own.flatMap((element) =>
      (element.externalIds ?? []).flatMap((one) =>
        one.source === source ? [[one.id, element] as const] : [],
      ),
    ),
  );
  const added = firsts(answers.added, ({ key }) => key).map((one): AnswerGroup => {
    const element = known.get(one.key);
    const subject: Subject = { ...common, key: `+${one.key}`, kind: one.kind, element };
    const sameName = !element && names.has(normalisedName(one.name));
    const name: AnswerLine = {
      ...lineOf(subject, { field: 'name', answer: one.name }),
      label: `${questionWord('added', shownIn)}: ${kindWord(one.kind, shownIn, 'one').toLowerCase()}`,
    };
    return {
      key: subject.key,
      state: element ? 'here' : 'new',
      name: clean(one.name, false),
      kind: one.kind,
      ...(element ? { element } : {}),
      ...(sameName ? { sameName } : {}),
      lines: [
        sameName ? { ...name, state: 'conflict' } : name,
        ...firsts(one.answers, ({ field }) => field)
          .filter(({ field }) => field !== 'name')
          .map((answer) => lineOf(subject, answer)),
        ...commentLine(subject, one.comment),
      ],
    };
  });
  return {
    groups: [...asked, ...added],
    otherModel:
      asked.length > 0 &&
      asked.every(({ state }) => state === 'gone') &&
      !index.find('organisation', answers.organisationId),
    comment: clean(answers.comment, true),
  };
}

/** True where the line is taken unless somebody says otherwise. */
export function takenByDefault({ state }: AnswerLine): boolean {
  return state === 'change';
}

/** True where the line can be taken. */
export function canBeTaken({ state }: AnswerLine, group: AnswerGroup): boolean {
  return group.state !== 'gone' && (state === 'change' || state === 'conflict' || state === 'comment');
}

/** What stands twice under one key counts once: the page never writes it so. */
function firsts<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  const seen = new Set<string>();
  return list.filter((one) => !seen.has(keyOf(one)) && seen.add(keyOf(one)));
}

// Control characters, which no file of the model could carry, and halves of characters.
// eslint-disable-next-line no-control-regex -- these are what is taken away
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]|\p{Surrogate}/gu;

/** What was said, as a field of the model has it: on one line where the field has one. */
function clean(text: string | undefined, long: boolean): string {
  const plain = (text ?? '').replace(FORBIDDEN, '').replace(/\r\n?/gu, '\n').trim();
  return long ? plain : plain.replace(/\s*\n\s*/gu, ' ');
}

function lineOf(subject: Subject, { field: key, asked, answer, unknown }: Asked): AnswerLine {
  const { element, kind, language, shownIn, lists } = subject;
  const field = fieldsOf(kind).find((one) => one.key === key) ?? (element ? fieldOf(key) : undefined);
  const text = clean(answer, key === 'documentation' || field?.value === 'long');
  const own = key === 'name' || key === 'documentation';
  const known = element && knownValue(element, key, language);
  const line = {
    key: `${subject.key}/${key}`,
    field: key,
    label: own ? columnWord(key, shownIn) : field ? fieldWord(key, shownIn) : key,
    asked: shown(key, asked, shownIn, lists),
    now: shown(key, known, shownIn, lists),
    answer: text,
    value: null,
  };
  if (!field && !own) return { ...line, state: 'misread', misread: 'questionnaire.noField' };
  if (unknown) return { ...line, answer: '', state: 'unknown' };
  const most = key === 'name' ? 1000 : 100_000;
  const read = field
    ? readValue(field, language === 'en' ? withoutCommas(field, text) : text, lists)
    : text.length > most
      ? { misread: 'field.tooLong' as const }
      : { value: text === '' ? null : text };
  if ('misread' in read) return { ...line, state: 'misread', misread: read.misread };
  if (key === 'name' && read.value === null)
    return { ...line, state: 'misread', misread: 'element.nameEmpty' };
  const { value } = read;
  const told = { ...line, value, answer: value === null ? '' : shown(key, value, shownIn, lists) };
  if ((known ?? null) === value) return { ...told, state: 'same' };
  return { ...told, state: (known ?? null) === (asked ?? null) ? 'change' : 'conflict' };
}

/** In English a comma before three digits parts thousands. */
function withoutCommas({ value }: PortfolioField, text: string): string {
  return value === 'money' || value === 'integer' ? text.replace(/,(?=\d{3}(?:\D|$))/gu, '') : text;
}

/** The day on which the person checked the facts; an earlier check does not take a later one away. */
function reviewedLine(subject: Subject): AnswerLine {
  const { answeredOn } = subject.answers;
  const now = subject.element?.fields?.reviewedOn;
  const line = lineOf(subject, {
    field: 'reviewedOn',
    answer: answeredOn,
    ...(now === undefined ? {} : { asked: now }),
  });
  return now !== undefined && now >= answeredOn ? { ...line, state: 'same' } : line;
}

function commentLine(subject: Subject, comment: string | undefined): AnswerLine[] {
  const { element, language, answers } = subject;
  const text = clean(comment, true);
  if (text === '') return [];
  const now = textIn(element?.documentation, language);
  const note = `${answerSource(answers)}: ${text}`;
  return [
    {
      key: `${subject.key}/comment`,
      field: 'comment',
      label: questionWord('comment', subject.shownIn),
      state: now.includes(note) ? 'same' : 'comment',
      asked: '',
      now: '',
      answer: text,
      value: note,
    },
  ];
}

/** A value as a person reads it. What came in a file may be anything. */
function shown(
  key: string,
  value: string | number | undefined,
  language: string,
  lists: ChoiceLists,
): string {
  if (value === undefined) return '';
  const field = fieldOf(key);
  if (!field || (field.value === 'date' && !isDay(String(value)))) return String(value);
  return valueText(field, value, language, lists);
}
