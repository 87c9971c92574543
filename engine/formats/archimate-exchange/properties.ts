// Property values and what they belong to. Definitions stand at the end of the file, after their uses, so values are
// kept with the reference of the file until all is read.
import type { LocalisedText, Property } from '../../../schemas/generated/types';
import { child, childrenOf, xmlNode, type XmlNode } from '../xml/tree';
import type { Notes } from './notes';
import { FILE_KEY, ownValue, RECORD_KEY, type OwnProperty } from './own-properties';
import { SPECIALIZATION, type Specializations } from './specializations';
import { languageOf, put, writeTexts } from './texts';

/** A property as the file has it. */
export interface RawProperty {
  readonly reference: string;
  readonly value: LocalisedText;
  readonly line: number;
}

/** Values of a concept, sorted into ours and the others. */
export interface SettledProperties {
  readonly own: ReadonlyMap<string, string | number>;
  readonly properties: Property[];
  /** Kinds of the concept (property `specialization`), the first one shown. */
  readonly specializationIds: string[];
}

/** Reads `properties` of a model, concept or view. A second value of a language makes a second property: lists are kept. */
export function readProperties(node: XmlNode, notes: Notes): RawProperty[] {
  const out: RawProperty[] = [];
  const list = child(node, 'properties');
  for (const property of list ? childrenOf(list, 'property') : []) {
    // The 2.1 spelling is still written by some tools.
    const reference = (
      property.attributes['propertyDefinitionRef'] ??
      property.attributes['identifierref'] ??
      ''
    ).trim();
    if (reference === '') {
      notes.warn('propertyWithoutDefinition', {}, property.line);
      continue;
    }
    const values: LocalisedText[] = [{}];
    for (const value of childrenOf(property, 'value')) {
      const language = languageOf(value);
      if (value.text === '' && language === 'und') continue;
      let place = values.find((texts) => texts[language] === undefined);
      if (!place) values.push((place = {}));
      put(place, language, value.text, value, notes);
    }
    for (const value of values) out.push({ reference, value, line: property.line });
  }
  return out;
}

/** The text of a value of ours: other tools may have stamped a language on it. */
export function firstText(value: LocalisedText): string {
  return value['und'] ?? Object.values(value)[0] ?? '';
}

/** What the definitions of a file mean. */
export class Definitions {
  constructor(
    private readonly own: ReadonlyMap<string, OwnProperty>,
    /** The definition record for a reference; makes one where the file has none. */
    private readonly definitionFor: (reference: string, line: number) => string,
    private readonly notes: Notes,
    private readonly specializations: Specializations,
  ) {}

  /** Our own record that the concept carries, as JSON text. */
  recordText(raw: readonly RawProperty[]): string | undefined {
    const found = raw.find(({ reference }) => this.own.get(reference)?.key === RECORD_KEY);
    return found && firstText(found.value);
  }

  /**
   * Sorts the values. Only properties of the holders are ours; a value that makes no sense stays an ordinary property.
   * `conceptType`: type of the element or relationship, whose kinds are sorted out too.
   */
  settle(raw: readonly RawProperty[], holders: readonly string[], conceptType?: string): SettledProperties {
    const own = new Map<string, string | number>();
    const properties: Property[] = [];
    const specializationIds: string[] = [];
    for (const { reference, value, line } of raw) {
      const specialization =
        reference === SPECIALIZATION && conceptType !== undefined
          ? this.specializations.idFor(conceptType, value)
          : undefined;
      if (specialization !== undefined) {
        specializationIds.push(specialization);
        continue;
      }
      const property = this.own.get(reference);
      const holder = property?.key.slice(0, property.key.indexOf('.')) ?? '';
      if (property && (property.key === RECORD_KEY || property.key === FILE_KEY || holder === 'shown'))
        continue;
      if (property && holders.includes(holder) && !own.has(property.key)) {
        const text = firstText(value);
        const meant = ownValue(property, text);
        if (meant !== undefined) {
          own.set(property.key, meant);
          continue;
        }
        this.notes.warn(
          'valueUnknown',
          { property: firstText(property.name), value: text.slice(0, 200) },
          line,
        );
      }
      properties.push({ definitionId: this.definitionFor(reference, line), value });
    }
    return { own, properties, specializationIds };
  }
}

/** A `property` element. */
export function propertyNode(definitionId: string, value: LocalisedText): XmlNode {
  const values = writeTexts('value', value);
  return xmlNode(
    'property',
    { propertyDefinitionRef: definitionId },
    values.length > 0 ? values : [xmlNode('value')],
  );
}

/** The `properties` element; nothing where it would be empty, which the schema forbids. */
export function propertiesNode(list: readonly XmlNode[]): XmlNode[] {
  return list.length > 0 ? [xmlNode('properties', {}, [...list])] : [];
}
