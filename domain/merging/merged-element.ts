// The one element that several become: chosen values, other names as aliases, every identifier that a source used.
import type { Element, ExternalId, LocalisedText, Property } from '../../schemas/generated/types';
import { mergedExternalIds } from '../fragment-merge';
import type { ModelIndex } from '../model-index';
import { MERGED_SOURCE } from './merged-source';
import { chosenValue, fieldsOf, type MergeField } from './fields';

/** The merged element. `elements` begins with the one that stays; `choices` as in element.merge. */
export function mergedElement(
  index: ModelIndex,
  elements: readonly [Element, ...Element[]],
  choices: Readonly<Record<string, string>>,
): Element {
  const [kept, ...others] = elements;
  const out: Element = { ...kept };
  const fields: { [name: string]: unknown } = {};
  const facts: NonNullable<Element['facts']> = {};
  const properties: Property[] = [];
  const name: LocalisedText = {};
  const documentation: LocalisedText = {};
  for (const field of fieldsOf(index, elements)) {
    const value = chosenValue(field, choices);
    const { part, detail } = field;
    if (part === 'type') out.type = value as string;
    else if (part === 'name') name[detail] = value as string;
    else if (part === 'documentation') documentation[detail] = documentationOf(field, choices);
    else if (part === 'jhsKind') out.jhsKind = value as string;
    else if (part === 'field') {
      fields[detail] = value;
      const fact = elements.find(({ id }) => id === speakerOf(field, choices))?.facts?.[detail];
      if (fact) facts[detail] = fact;
    } else if (part === 'property') {
      for (const text of value as LocalisedText[]) properties.push({ definitionId: detail, value: text });
    }
  }
  out.name = name;
  set(out, 'documentation', Object.keys(documentation).length > 0 ? documentation : undefined);
  set(out, 'fields', Object.keys(fields).length > 0 ? (fields as Element['fields']) : undefined);
  const allFacts = { ...Object.assign({}, ...others.map((one) => one.facts)), ...kept.facts, ...facts };
  set(out, 'facts', Object.keys(allFacts).length > 0 ? allFacts : undefined);
  set(out, 'properties', properties.length > 0 ? properties : undefined);
  set(out, 'aliases', listOrNothing(aliasesOf(elements, name)));
  set(out, 'externalIds', listOrNothing(identifiersOf(elements)));
  set(
    out,
    'specializationIds',
    listOrNothing(unique(elements.flatMap((one) => one.specializationIds ?? []))),
  );
  const ids = new Set(elements.map(({ id }) => id));
  const different = unique(elements.flatMap((one) => one.differentFrom ?? [])).filter((id) => !ids.has(id));
  set(out, 'differentFrom', listOrNothing(different));
  const foreign = Object.assign({}, ...others.map((one) => one.foreign), kept.foreign) as object;
  set(out, 'foreign', Object.keys(foreign).length > 0 ? { ...foreign } : undefined);
  return out;
}

/** Descriptions add up where nobody chose between them: what one wrote is not lost because another wrote too. */
function documentationOf(field: MergeField, choices: Readonly<Record<string, string>>): string {
  if (choices[field.key] !== undefined) return String(chosenValue(field, choices));
  return unique(field.values.map(({ value }) => String(value))).join('\n\n');
}

function speakerOf(field: MergeField, choices: Readonly<Record<string, string>>): string | undefined {
  const chosen = field.values.find(({ elementId }) => elementId === choices[field.key]);
  return (chosen ?? field.values[0])?.elementId;
}

function aliasesOf(elements: readonly Element[], name: LocalisedText): string[] {
  const shown = new Set(Object.values(name));
  return unique(
    elements
      .flatMap((one) => [...Object.values(one.name), ...(one.aliases ?? [])])
      .map((text) => text.trim()),
  ).filter((text) => text !== '' && !shown.has(text));
}

/** What an import goes by: identifiers of every source, and those of the elements that go. */
function identifiersOf([kept, ...others]: readonly [Element, ...Element[]]): ExternalId[] {
  return others.reduce<ExternalId[]>(
    (ids, one) => mergedExternalIds(ids, [...(one.externalIds ?? []), { source: MERGED_SOURCE, id: one.id }]),
    kept.externalIds ?? [],
  );
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}

function listOrNothing<T>(list: T[]): T[] | undefined {
  return list.length > 0 ? list : undefined;
}

function set<K extends keyof Element>(element: Element, key: K, value: Element[K] | undefined): void {
  if (value === undefined) delete element[key];
  else element[key] = value;
}
