// The words of a sheet that are no choice of their field: which there are, what each probably means, and what was said of it.
import type { TableMapping, TableWord } from '../../schemas/generated/types';
import { likeness } from '../likely-names';
import { normalisedName } from '../names';
import { STANDARD_LISTS, type Choice, type ChoiceLists } from '../portfolio/choice-lists';
import { choicesOf, fieldOf } from '../portfolio/fields';
import { FLOW_FIELDS, flowChoices } from '../portfolio/flow-fields';
import { choiceNamed, choiceOf, foldedWord, usualWords } from '../portfolio/values';
import type { TableSheet } from './table';

/** Different texts that are told of a column; a column with more of them is hardly one of choices. */
const MOST = 250;
/** Characters of a text that can be answered about. */
const LONGEST = 200;
/** A choice is offered as likely from here on, and proposed where it is this much likelier than the next. */
const LIKELY = 0.45;
const LEAD = 0.15;
/** What a word is worth that is a choice in a part of it only ("Tuotannossa / poistumassa"). */
const PART = 0.8;
const SEPARATORS = /[/,;|→>]|\s[-–—]\s/u;
const NOT: ReadonlySet<string> = new Set(['ei', 'ej', 'inte', 'not', 'no', 'eikä']);

/** A text of a column and how many cells say it. */
export interface CountedText {
  readonly text: string;
  readonly count: number;
}

/** A word of a column that is no choice of the field that the column is. */
export interface UnknownWord {
  /** Position of the column. */
  readonly column: number;
  /** Meaning of the column: the key of a field, or `flow.<key>`. */
  readonly field: string;
  readonly word: string;
  readonly count: number;
  /** Codes of choices that it may mean, likeliest first. */
  readonly likely: readonly string[];
  /** The one of them that it most probably means; undefined where several are about as likely. */
  readonly proposed?: string;
}

/** The texts of each column with how often they stand there, commonest first; headings are among them. */
export function columnTexts(sheet: TableSheet): CountedText[][] {
  const columns: Map<string, { text: string; count: number }>[] = [];
  for (const row of sheet.rows)
    row.forEach((cell, at) => {
      const text = cell.trim();
      if (text === '' || text.length > LONGEST) return;
      const seen = (columns[at] ??= new Map());
      const key = foldedWord(text);
      const known = seen.get(key);
      if (known) known.count += 1;
      else if (seen.size <= MOST) seen.set(key, { text, count: 1 });
    });
  return Array.from(columns, (seen) =>
    seen === undefined || seen.size > MOST
      ? []
      : [...seen.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1)),
  );
}

/** The choices of the field that a column is; none where its values are something else. */
export function choicesFor(meaning: string, lists: ChoiceLists): readonly Choice[] {
  const flow = flowKey(meaning);
  return flow === undefined ? choicesOf(meaning, lists) : flowChoices(flow, lists);
}

/**
 * The words that are no choice of their fields, in the order of the columns. `texts` as in columnTexts; `rows` are the first
 * rows of the sheet, at least to the headings, whose cells are not counted.
 */
export function unknownWords(
  mapping: TableMapping,
  texts: readonly (readonly CountedText[])[],
  rows: readonly (readonly string[])[],
  lists: ChoiceLists,
): UnknownWord[] {
  const above = columnTexts({ name: '', rows: rows.slice(0, mapping.headerRow + 1) });
  return mapping.columns.flatMap((field, column) => {
    if (choicesFor(field, lists).length === 0) return [];
    const headings = new Map((above[column] ?? []).map(({ text, count }) => [foldedWord(text), count]));
    return (texts[column] ?? []).flatMap(({ text: word, count: all }) => {
      const count = all - (headings.get(foldedWord(word)) ?? 0);
      if (count <= 0 || codeOf(field, word, lists) !== undefined) return [];
      return [{ column, field, word, count, ...likelyChoices(field, word, lists) }];
    });
  });
}

/** The mapping with what is proposed for the words that nobody has answered about. */
export function withProposals(mapping: TableMapping, unknown: readonly UnknownWord[]): TableMapping {
  const more = unknown.flatMap(({ field, word, proposed }): TableWord[] =>
    proposed === undefined || answerTo(mapping, field, word)
      ? []
      : [{ field, word, becomes: 'choice', choice: proposed }],
  );
  return more.length === 0
    ? mapping
    : { ...mapping, words: [...(mapping.words ?? []), ...more].slice(0, 500) };
}

/** The mapping with an answer about a word, in place of an earlier one. */
export function withAnswer(
  mapping: TableMapping,
  { field, word }: Pick<TableWord, 'field' | 'word'>,
  answer: Pick<TableWord, 'becomes' | 'choice'>,
): TableMapping {
  const others = (mapping.words ?? []).filter(
    (one) => one.field !== field || foldedWord(one.word) !== foldedWord(word),
  );
  return { ...mapping, words: [...others, { field, word, ...answer }].slice(-500) };
}

/** What was said of a word of a field; undefined where nothing was. */
export function answerTo(mapping: TableMapping, field: string, word: string): TableWord | undefined {
  if (!mapping.words) return undefined;
  const wanted = foldedWord(word);
  return mapping.words.find((one) => one.field === field && foldedWord(one.word) === wanted);
}

function flowKey(meaning: string): (typeof FLOW_FIELDS)[number]['key'] | undefined {
  return FLOW_FIELDS.find(({ key }) => meaning === `flow.${key}`)?.key;
}

/** The code that a word is known by. */
function codeOf(field: string, word: string, lists: ChoiceLists): string | undefined {
  const flow = flowKey(field);
  if (flow !== undefined)
    return (
      choiceNamed(flowChoices(flow, lists), word) ?? choiceNamed(flowChoices(flow, STANDARD_LISTS), word)
    );
  const known = fieldOf(field);
  return known && choiceOf(known.key, word, lists);
}

function likelyChoices(
  field: string,
  word: string,
  lists: ChoiceLists,
): Pick<UnknownWord, 'likely' | 'proposed'> {
  const offered = new Set(
    choicesFor(field, lists)
      .filter(({ hidden }) => hidden !== true)
      .map(({ code }) => code),
  );
  const shares = new Map<string, number>();
  const put = (code: string | undefined, share: number): void => {
    if (code !== undefined && offered.has(code) && share > (shares.get(code) ?? 0)) shares.set(code, share);
  };
  const parts = word.split(SEPARATORS).map((part) => part.trim());
  if (parts.length > 1) for (const part of parts) put(codeOf(field, part, lists), PART);
  const known = fieldOf(field);
  const said = [
    ...choicesFor(field, lists).flatMap(({ code, words }) =>
      Object.values(words).map((one) => [one, code] as const),
    ),
    ...(known ? usualWords(known.key, lists) : []),
  ];
  for (const [one, code] of said) put(code, wordLikeness(word, one));
  const ranked = [...shares].filter(([, share]) => share >= LIKELY).sort((a, b) => b[1] - a[1]);
  const [first, second] = ranked;
  const sure = first !== undefined && first[1] - (second?.[1] ?? 0) >= LEAD;
  return { likely: ranked.slice(0, 3).map(([code]) => code), ...(sure ? { proposed: first[0] } : {}) };
}

/** How alike two words are, from 0 to 1: endings of cases and derivations count little, a denial counts all. */
export function wordLikeness(word: string, choice: string): number {
  const [mine, theirs] = [tokens(word), tokens(choice)];
  if (mine.length === 0 || theirs.length === 0) return 0;
  if (mine.some((one) => NOT.has(one)) !== theirs.some((one) => NOT.has(one))) return 0;
  const best = theirs.map((one) => Math.max(...mine.map((other) => stemShare(one, other))));
  const stems = best.reduce((sum, share) => sum + share, 0) / theirs.length;
  const beside = Math.min(1, 0.7 + (0.3 * theirs.length) / mine.length);
  return Math.max(stems * beside, likeness(mine.join(' '), theirs.join(' ')) * 0.9);
}

/** The share of the shorter word that both begin with; Finnish endings change what comes after it. */
function stemShare(a: string, b: string): number {
  if (a === b) return 1;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common += 1;
  if (common < 4 || common < Math.min(a.length, b.length) * 0.6) return 0;
  return (2 * common) / (a.length + b.length);
}

function tokens(text: string): string[] {
  return normalisedName(text)
    .split(' ')
    .filter((one) => one !== '');
}
