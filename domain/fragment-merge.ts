// One record of a file meets the same record of the workspace. Merging keeps what the file says nothing about.
import type {
  ChoiceList,
  ExternalId,
  LocalisedText,
  ModelRecord,
  Organisation,
  Property,
  SavedGrid,
  SavedLook,
} from '../schemas/generated/types';
import { OWN_CHOICE } from './portfolio/choice-lists';
import { sameValue } from './records';

type Values = { [key: string]: unknown };

/** Keys whose parts are taken one by one: a language, a field, a fact. */
const BY_PART = new Set(['fields', 'facts', 'flow', 'reference', 'foreign']);
const TEXTS = new Set(['name', 'documentation', 'label']);

/**
 * The workspace's record with what the file says. `inFile` tells whether an identifier of the workspace is in the file:
 * what a folder holds beyond the file stays in it.
 */
export function mergedRecord<R extends ModelRecord>(
  here: R,
  incoming: R,
  inFile: (id: string) => boolean,
): R {
  // A drawing is one thing: half of the old lines with half of the new ones would be nobody's drawing.
  if (here.kind === 'viewItem') return { ...incoming, id: here.id };
  const out: Values = { ...here };
  const old: Values = { ...here };
  const said: Values = { ...incoming };
  for (const [key, value] of Object.entries(said)) {
    if (value === undefined || key === 'id') continue;
    if (TEXTS.has(key)) out[key] = mergedText(old[key] as LocalisedText | undefined, value as LocalisedText);
    else if (BY_PART.has(key)) out[key] = { ...(old[key] as object | undefined), ...value };
    else if (key === 'properties')
      out[key] = mergedProperties(old[key] as Property[] | undefined, value as Property[]);
    else if (key === 'externalIds')
      out[key] = mergedExternalIds(old[key] as ExternalId[] | undefined, value as ExternalId[]);
    else if (key === 'looks')
      out[key] = mergedById(old[key] as SavedLook[] | undefined, value as SavedLook[]);
    else if (key === 'grids')
      out[key] = mergedById(old[key] as SavedGrid[] | undefined, value as SavedGrid[]);
    else if (key === 'choiceLists')
      out[key] = mergedLists(value as ChoiceList[], old[key] as ChoiceList[] | undefined);
    else if (key === 'itemIds') {
      const items = new Set(value as string[]);
      out[key] = [
        ...(value as string[]),
        ...(old[key] as string[]).filter((id) => !items.has(id) && !inFile(id)),
      ];
    } else out[key] = value;
  }
  return out as unknown as R;
}

/** All languages of both; a text of the file without a language is not added beside the same words in a language. */
function mergedText(here: LocalisedText | undefined, incoming: LocalisedText): LocalisedText {
  const out: LocalisedText = { ...here };
  for (const [tag, text] of Object.entries(incoming)) {
    if (tag === 'und' && Object.values(out).includes(text)) continue;
    out[tag] = text;
  }
  return out;
}

/** Definitions that the file mentions take the file's values, one by one in the places of the old ones; others stay. */
function mergedProperties(here: readonly Property[] = [], incoming: readonly Property[]): Property[] {
  const mentioned = new Map<string, Property[]>();
  for (const property of incoming) {
    const list = mentioned.get(property.definitionId);
    if (list) list.push(property);
    else mentioned.set(property.definitionId, [property]);
  }
  const left = new Map<string, number>();
  for (const { definitionId } of here) left.set(definitionId, (left.get(definitionId) ?? 0) + 1);
  const out: Property[] = [];
  for (const property of here) {
    const { definitionId } = property;
    const values = mentioned.get(definitionId);
    const places = left.get(definitionId) ?? 0;
    left.set(definitionId, places - 1);
    if (values === undefined) out.push(property);
    else {
      const before = here.filter((old) => old.definitionId === definitionId);
      const next = values.splice(0, places === 1 ? values.length : 1);
      const known = (value: Property): Property | undefined =>
        before.find((old) => sameValue(old, value)) ?? before.find((old) => saysTheSame(old, value));
      out.push(...next.map((value) => known(value) ?? value));
    }
  }
  for (const values of mentioned.values()) out.push(...values);
  return out;
}

/** A value without a language is no news where the same words already are in a language: tools drop languages. */
function saysTheSame(here: Property, incoming: Property): boolean {
  const [tag, ...others] = Object.keys(incoming.value);
  return (
    tag === 'und' && others.length === 0 && Object.values(here.value).includes(incoming.value['und'] ?? '')
  );
}

/** Both lists without what occurs twice. */
export function mergedExternalIds(
  here: readonly ExternalId[] = [],
  incoming: readonly ExternalId[] = [],
): ExternalId[] {
  return [...here, ...incoming.filter((id) => !here.some((known) => sameValue(known, id)))];
}

/** What the file has saved takes the places of those with the same identifier; others stay. */
function mergedById<T extends { readonly id: string }>(
  here: readonly T[] = [],
  incoming: readonly T[] = [],
): T[] {
  const said = new Map(incoming.map((saved) => [saved.id, saved]));
  const known = new Set(here.map(({ id }) => id));
  return [
    ...here.map((saved) => said.get(saved.id) ?? saved),
    ...incoming.filter(({ id }) => !known.has(id)),
  ];
}

/** The lists of choices of the first, with the own choices that only the second has. */
function mergedLists(first: readonly ChoiceList[] = [], second: readonly ChoiceList[] = []): ChoiceList[] {
  return [
    ...first.map((list): ChoiceList => {
      const codes = new Set(list.choices.map(({ code }) => code));
      const more = second.find((other) => other.list === list.list)?.choices ?? [];
      const own = more.filter(({ code }) => code.startsWith(OWN_CHOICE) && !codes.has(code));
      return own.length === 0 ? list : { ...list, choices: [...list.choices, ...own] };
    }),
    ...second.filter(({ list }) => !first.some((other) => other.list === list)),
  ];
}

/** An organisation that was chosen for an import keeps its own name and texts; the model of the file adds to it. */
export function organisationWithModel(here: Organisation, model: Organisation): Organisation {
  const out: Organisation = { ...here };
  if (model.documentation && !here.documentation) out.documentation = model.documentation;
  if (model.foreign && !here.foreign) out.foreign = model.foreign;
  if (model.looks) out.looks = mergedById(here.looks, model.looks);
  if (model.choiceLists) out.choiceLists = mergedLists(here.choiceLists, model.choiceLists);
  if (model.grids) out.grids = mergedById(here.grids, model.grids);
  if (model.properties) out.properties = mergedProperties(here.properties, model.properties);
  if (model.externalIds) out.externalIds = mergedExternalIds(here.externalIds, model.externalIds);
  return out;
}
