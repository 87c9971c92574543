// The lists of choices as an organisation has edited them: the one place where choices are looked up.
import type { ChoiceList, Organisation, OwnChoice } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { textIn } from '../text';
import rows from './choice-lists.json';
import standard from './choices.json';

export type ListName = keyof typeof standard;

export interface Choice {
  readonly code: string;
  readonly words: Readonly<Record<string, string>>;
  /** Not offered any more; what has it keeps it. */
  readonly hidden?: boolean;
}

/** A list that can be edited. */
export interface EditableList {
  readonly list: ListName;
  /** Its heading in three languages. */
  readonly words: Readonly<Record<string, string>>;
  /** The law names its choices: words, order and hiding only. */
  readonly closed?: boolean;
}

/** The lists that an organisation may edit, in the order of a menu. Yes and no, and the direction of an integration, are not among them. */
export const EDITABLE_LISTS = rows as readonly EditableList[];

/** The choices of every list in their order, as one organisation has them. */
export type ChoiceLists = Readonly<Record<ListName, readonly Choice[]>>;

/** The lists that nobody has edited. */
export const STANDARD_LISTS: ChoiceLists = standard;

/** The beginning of the code of an own choice. */
export const OWN_CHOICE = 'own.';

const LISTS = new WeakMap<readonly ChoiceList[], ChoiceLists>();

/** The lists of an organisation; the standard ones where it has edited none. */
export function choiceListsOf(organisation: Pick<Organisation, 'choiceLists'> | undefined): ChoiceLists {
  const edited = organisation?.choiceLists;
  if (!edited) return STANDARD_LISTS;
  const known = LISTS.get(edited);
  if (known) return known;
  const lists: Record<string, readonly Choice[]> = { ...STANDARD_LISTS };
  for (const { list, choices } of edited)
    if (isList(list)) lists[list] = choicesAsEdited(STANDARD_LISTS[list], choices);
  LISTS.set(edited, lists as ChoiceLists);
  return lists as ChoiceLists;
}

/** The lists of the organisation of an identifier. */
export function listsOf(index: ModelIndex, organisationId: string | undefined): ChoiceLists {
  return choiceListsOf(index.find('organisation', organisationId));
}

/** True where there is such a list. */
export function isList(name: string): name is ListName {
  return Object.hasOwn(standard, name);
}

/** The choices that are offered: those that are not hidden, and the one in use. */
export function offered(choices: readonly Choice[], used?: string): readonly Choice[] {
  return choices.filter(({ code, hidden }) => !hidden || code === used);
}

/** The word for a choice; an own one that the list does not have is told by the letters of its code. */
export function wordOf(choices: readonly Choice[], code: string, language: string): string {
  const word = textIn(choices.find((choice) => choice.code === code)?.words, language);
  return word || (code.startsWith(OWN_CHOICE) ? ownWord(code) : code);
}

function ownWord(code: string): string {
  const plain = code.slice(OWN_CHOICE.length).replaceAll('-', ' ');
  return plain.slice(0, 1).toUpperCase() + plain.slice(1);
}

// Standard choices that the edited list does not know have come with a newer program: they stand last.
function choicesAsEdited(known: readonly Choice[], edited: readonly OwnChoice[]): readonly Choice[] {
  const said = new Set(edited.map(({ code }) => code));
  return [
    ...edited.flatMap(({ code, words, hidden }): Choice[] => {
      const here = known.find((choice) => choice.code === code);
      if (!here && !code.startsWith(OWN_CHOICE)) return [];
      return [{ code, words: { ...here?.words, ...words }, ...(hidden ? { hidden } : {}) }];
    }),
    ...known.filter(({ code }) => !said.has(code)),
  ];
}
