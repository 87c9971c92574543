// What the conventions ask of the records of a file: properties by the name of their definition, names in any language.
import type { Element, LocalisedText, ModelRecord, Relationship } from '../../schemas/generated/types';
import words from './words.json';

/** A property as the conventions see it: lower-case name, value as it stands. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** The records of a file, looked at by what the conventions need. */
export class ModelFacts {
  readonly elements: readonly Element[];
  readonly relationships: readonly Relationship[];
  private readonly definitions = new Map<string, string>();
  private readonly byId = new Map<string, Element>();

  constructor(records: readonly ModelRecord[]) {
    this.elements = records.filter((record) => record.kind === 'element');
    this.relationships = records.filter((record) => record.kind === 'relationship');
    for (const element of this.elements) this.byId.set(element.id, element);
    for (const record of records)
      if (record.kind === 'propertyDefinition') this.definitions.set(record.id, folded(anyText(record.name)));
  }

  element(id: string): Element | undefined {
    return this.byId.get(id);
  }

  /** The properties of a concept, blank ones left out. */
  valuesOf({ properties }: Element | Relationship): NamedValue[] {
    return (properties ?? []).flatMap(({ definitionId, value }) => {
      const text = anyText(value).trim();
      return text === '' ? [] : [{ name: this.definitions.get(definitionId) ?? '', value: text }];
    });
  }
}

/** The text in Finnish, otherwise in any language. */
export function anyText(text: LocalisedText | undefined): string {
  return text?.['fi'] ?? text?.['und'] ?? Object.values(text ?? {})[0] ?? '';
}

/** Lower case, single blanks: the form that words are compared in. */
export function folded(text: string): string {
  return text.trim().toLocaleLowerCase('fi').replace(/\s+/g, ' ');
}

/** True where the text is one of the words of that list. */
export function isWord(
  list: 'dataStore' | 'privacyNotice' | 'owner' | 'official' | 'yes',
  text: string,
): boolean {
  return words[list].includes(folded(text));
}
