// The lines of a list of choices while they are edited.
import { STANDARD_LISTS, type Choice, type ListName } from '../../domain/portfolio/choice-lists';
import { textIn } from '../../domain/text';
import { LANGUAGE } from '../i18n/translate';
import type { CommandArgs } from '../../schemas/generated/types';

export const CHOICE_LANGUAGES = ['fi', 'sv', 'en'] as const;
export type ChoiceLanguage = (typeof CHOICE_LANGUAGES)[number];

export interface ChoiceRow {
  /** Of the line; also of a choice that has no code yet. */
  readonly key: string;
  /** Absent: a new own choice. */
  readonly code?: string;
  readonly words: Readonly<Record<string, string>>;
  readonly hidden: boolean;
  /** An own choice, which may go. */
  readonly own: boolean;
  /** It goes; what is put in its place: a code, '' for not known, undefined where nobody has said. */
  readonly gone?: { readonly by: string | undefined };
}

/** The lines of a list as it is. */
export function choiceRows(list: ListName, choices: readonly Choice[]): readonly ChoiceRow[] {
  return choices.map(({ code, words, hidden = false }) => ({
    key: code,
    code,
    words,
    hidden,
    own: !STANDARD_LISTS[list].some((usual) => usual.code === code),
  }));
}

/** The standard lines, and the own ones after them: what “as standard” gives. */
export function standardRows(list: ListName, rows: readonly ChoiceRow[]): readonly ChoiceRow[] {
  return [...choiceRows(list, STANDARD_LISTS[list]), ...rows.filter(({ own }) => own)];
}

/** The lines with the one at `at` moved by one place. */
export function movedRow(rows: readonly ChoiceRow[], at: number, by: -1 | 1): readonly ChoiceRow[] {
  const next = [...rows];
  const [row] = next.splice(at, 1);
  if (row) next.splice(at + by, 0, row);
  return next;
}

/** What the command is told. */
export function choiceArgs(
  rows: readonly ChoiceRow[],
): Pick<CommandArgs['choices.set'], 'choices' | 'replace'> {
  return {
    choices: rows
      .filter(({ gone }) => !gone)
      .map(({ code, words, hidden }) => ({ ...(code === undefined ? {} : { code }), words, hidden })),
    replace: rows.flatMap(({ code, gone }) =>
      code === undefined || gone?.by === undefined ? [] : [{ code, by: gone.by === '' ? null : gone.by }],
    ),
  };
}

/** The name of a line: in the language of the window, or in any. */
export function rowName({ words }: ChoiceRow): string {
  return textIn(words, LANGUAGE).trim();
}
