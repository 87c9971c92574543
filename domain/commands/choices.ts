// The lists of choices of an organisation: own choices, words, order, hidden ones.
import type {
  ChoiceList,
  CommandArgs,
  LocalisedText,
  LookFilter,
  Organisation,
  OwnChoice,
} from '../../schemas/generated/types';
import { choiceListsOf, EDITABLE_LISTS, OWN_CHOICE, STANDARD_LISTS } from '../portfolio/choice-lists';
import type { Choice, EditableList } from '../portfolio/choice-lists';
import { choiceUses, fieldsOfList } from '../portfolio/choice-uses';
import { refusal, Refused } from '../problem';
import { sameValue } from '../records';
import { textIn } from '../text';
import { patched } from './patch';
import type { Plan, Planned } from './plan';

type Args = CommandArgs['choices.set'];

const LANGUAGES = ['fi', 'sv', 'en'] as const;
const LONGEST = 60;

/**
 * choices.set: the list in its new order. Standard choices that are left out stand last; own ones that are left out go, and what
 * has them gets what `replace` says. Refuses own choices where the law names them, a choice without a name, two with the same word,
 * and an own choice that goes while it is in use and nothing is said of what comes in its place.
 */
export function setChoices(plan: Plan, args: Args): Planned {
  const { choiceLists = [], ...rest } = plan.need('organisation', args.organisationId);
  const known = EDITABLE_LISTS.find(({ list }) => list === args.list);
  if (!known) throw new Refused(refusal('choices.unknownList', { list: args.list }));
  const before = choiceListsOf({ choiceLists })[known.list];
  const choices = planned(known, before, args.choices);
  const edited: ChoiceList = { list: known.list, choices };
  const usual = sameValue(
    choices,
    STANDARD_LISTS[known.list].map(({ code }) => ({ code })),
  );
  const others = choiceLists.filter(({ list }) => list !== known.list);
  const lists = usual ? others : [...others, edited];
  let organisation: Organisation = lists.length > 0 ? { ...rest, choiceLists: lists } : rest;
  const after = choiceListsOf({ choiceLists: [edited] })[known.list];
  noSameWords(after);
  for (const gone of before.filter(({ code }) => !after.some((choice) => choice.code === code)))
    organisation = withReplaced(plan, organisation, known, gone, after, args.replace ?? []);
  plan.edits.put(organisation);
  return plan.done('choices.set', [organisation], { name: textIn(known.words, 'fi') });
}

function planned(known: EditableList, before: readonly Choice[], wanted: Args['choices']): OwnChoice[] {
  const standard = STANDARD_LISTS[known.list];
  const taken = new Set(before.map(({ code }) => code));
  const said = new Set<string>();
  const choices = wanted.map(({ code, words = {}, hidden }): OwnChoice => {
    const usual = standard.find((choice) => choice.code === code);
    if (known.closed && !usual) throw new Refused(refusal('choices.closed', {}));
    if (code !== undefined && (!taken.has(code) || said.has(code)))
      throw new Refused(refusal('choices.unknownChoice', { code }));
    const own = renamed(words, usual);
    if (!usual && Object.keys(own).length === 0) throw new Refused(refusal('choices.nameEmpty', {}));
    const key = code ?? newCode(own, taken);
    taken.add(key);
    said.add(key);
    return {
      code: key,
      ...(Object.keys(own).length > 0 ? { words: own } : {}),
      ...(hidden ? { hidden: true } : {}),
    };
  });
  return [...choices, ...standard.filter(({ code }) => !said.has(code)).map(({ code }) => ({ code }))];
}

/** The words that differ from the standard ones. */
function renamed(words: LocalisedText, usual: Choice | undefined): LocalisedText {
  return Object.fromEntries(
    Object.entries(words).flatMap(([language, text]) => {
      const trimmed = (text ?? '').trim().slice(0, 200);
      return trimmed === '' || trimmed === usual?.words[language] ? [] : [[language, trimmed]];
    }),
  );
}

/** A code of the letters of the name: the same in every organisation that has the same choice. */
function newCode(words: LocalisedText, taken: ReadonlySet<string>): string {
  const letters = textIn(words, 'fi')
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/gu, '-')
    .slice(0, LONGEST - 4)
    .replace(/^-+|-+$/gu, '');
  const plain = OWN_CHOICE + (letters || '1');
  for (let turn = 2; ; turn += 1) {
    const code = turn === 2 ? plain : `${plain}-${turn - 1}`;
    if (!taken.has(code)) return code;
  }
}

function noSameWords(choices: readonly Choice[]): void {
  for (const language of LANGUAGES) {
    const seen = new Set<string>();
    for (const { words } of choices) {
      const word = words[language]?.toLowerCase();
      if (word === undefined) continue;
      if (seen.has(word)) throw new Refused(refusal('choices.sameWord', { word: words[language] ?? '' }));
      seen.add(word);
    }
  }
}

/** What has the choice that goes gets the other one; colourings that ask for it ask for the other one. */
function withReplaced(
  plan: Plan,
  organisation: Organisation,
  { list }: EditableList,
  gone: Choice,
  after: readonly Choice[],
  replace: NonNullable<Args['replace']>,
): Organisation {
  const said = replace.find(({ code }) => code === gone.code);
  const by = said?.by ?? null;
  if (by !== null && !after.some(({ code }) => code === by))
    throw new Refused(refusal('choices.unknownChoice', { code: by }));
  const uses = choiceUses(plan.index, organisation.id, list, gone.code);
  if (uses.length > 0 && !said)
    throw new Refused(refusal('choices.inUse', { name: textIn(gone.words, 'fi'), count: uses.length }));
  for (const { id, key } of uses) {
    const record = plan.edits.get(id);
    if (record?.kind === 'element') {
      const { fields, ...bare } = record;
      const next = patched(fields, { [key]: by });
      plan.edits.put(next ? { ...bare, fields: next } : bare);
    } else if (record?.kind === 'relationship') {
      const { flow, ...bare } = record;
      const next = patched(flow, { [key]: by });
      plan.edits.put(next ? { ...bare, flow: next } : bare);
    }
  }
  return withLooks(organisation, new Set(fieldsOfList(list)), gone.code, by);
}

function withLooks(
  organisation: Organisation,
  keys: ReadonlySet<string>,
  code: string,
  by: string | null,
): Organisation {
  if (!organisation.looks) return organisation;
  const other = by === null ? 'unknown' : `v:${by}`;
  const changed = (filter: LookFilter): LookFilter =>
    keys.has(filter.aspect.by) && filter.classes.includes(`v:${code}`)
      ? {
          ...filter,
          classes: [...new Set(filter.classes.map((one) => (one === `v:${code}` ? other : one)))],
        }
      : filter;
  return {
    ...organisation,
    looks: organisation.looks.map((saved) =>
      saved.look.filters
        ? { ...saved, look: { ...saved.look, filters: saved.look.filters.map(changed) } }
        : saved,
    ),
  };
}
