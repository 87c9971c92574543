// Two or more elements that are one and the same: field by field what they say, and what the merged one says.
import type { Element, Fate } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { valuesByDefinition } from '../property-values';
import { sameValue } from '../records';

/** What a value is about: for the words on the screen. */
export type MergePart = 'type' | 'name' | 'documentation' | 'jhsKind' | 'field' | 'property' | 'fate';

/** One field on which the elements may differ. */
export interface MergeField {
  /** Key for `choices` of element.merge, for instance `fields.supplier` or `name.fi`. */
  readonly key: string;
  readonly part: MergePart;
  /** Language, field name, definition id or state id, by part; '' for the others. */
  readonly detail: string;
  /** Every element that says something, in the order given, with its value. */
  readonly values: readonly { readonly elementId: string; readonly value: unknown }[];
}

/**
 * The fields on which the elements say different things (not: of which only some say anything), in the order of the
 * screen. An empty list: they can be merged without a question.
 */
export function differingFields(index: ModelIndex, elementIds: readonly string[]): MergeField[] {
  const elements = elementIds.flatMap((id) => index.find('element', id) ?? []);
  return fieldsOf(index, elements).filter(({ values }) =>
    values.some(({ value }) => !sameValue(value, values[0]?.value)),
  );
}

/** The value that counts: the chosen element's, otherwise the first one's. */
export function chosenValue(field: MergeField, choices: Readonly<Record<string, string>>): unknown {
  const chosen = field.values.find(({ elementId }) => elementId === choices[field.key]);
  return (chosen ?? field.values[0])?.value;
}

/** Every field of which at least one element says something. The first element given is the kept one. */
export function fieldsOf(index: ModelIndex, elements: readonly Element[]): MergeField[] {
  const found = new Map<
    string,
    { part: MergePart; detail: string; values: { elementId: string; value: unknown }[] }
  >();
  const say = (part: MergePart, detail: string, elementId: string, value: unknown): void => {
    if (value === undefined || value === '') return;
    const key = keyOf(part, detail);
    const field = found.get(key);
    if (field) field.values.push({ elementId, value });
    else found.set(key, { part, detail, values: [{ elementId, value }] });
  };
  for (const element of elements) {
    say('type', '', element.id, element.type);
    for (const [language, text] of namesBeside(elements[0], element)) say('name', language, element.id, text);
  }
  for (const element of elements) {
    say('jhsKind', '', element.id, element.jhsKind);
    for (const [name, value] of Object.entries(element.fields ?? {})) say('field', name, element.id, value);
    for (const [definitionId, values] of valuesByDefinition(element.properties))
      say('property', definitionId, element.id, values);
    for (const fate of index.pointing('fate', 'subject', element.id))
      say('fate', fate.stateId, element.id, decisionOf(fate));
    for (const [language, text] of Object.entries(element.documentation ?? {}))
      say('documentation', language, element.id, text);
  }
  return [...found].map(([key, field]) => ({ key, ...field }));
}

/**
 * Names by language. A kept name without a language is its name in every language: the others' names are set against
 * it instead of standing beside it in a language of their own, where they would be shown first.
 */
function namesBeside(kept: Element | undefined, element: Element): [language: string, text: string][] {
  const names = Object.entries(element.name);
  if (kept?.name['und'] === undefined || element.name['und'] !== undefined) return names;
  return names.slice(0, 1).map(([, text]) => ['und', text]);
}

/** The key of a field in `choices`. */
export function keyOf(part: MergePart, detail: string): string {
  const holder = part === 'field' ? 'fields' : part;
  return detail === '' ? holder : `${holder}.${detail}`;
}

/** What is decided, without what tells one record from another. */
function decisionOf({
  fate,
  date,
  note,
  replacedByIds,
}: Fate): Pick<Fate, 'fate' | 'date' | 'note' | 'replacedByIds'> {
  return {
    fate,
    ...(date === undefined ? {} : { date }),
    ...(note === undefined ? {} : { note }),
    ...(replacedByIds === undefined ? {} : { replacedByIds }),
  };
}
