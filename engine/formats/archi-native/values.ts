// Properties for writing: Archi knows them by key, so every definition, the model's and ours, has a key of its own.
import type { LocalisedText, Property, PropertyDefinition } from '../../../schemas/generated/types';
import { goodIdentifier } from '../archimate-exchange/identifiers';
import { distinctName, FILE_KEY, OWN_PROPERTIES, RECORD_KEY } from '../archimate-exchange/own-properties';
import { overlayText } from '../archimate-exchange/own-records';
import { xmlNode, xmlText, type XmlNode } from '../xml/tree';
import { definitionName, KEY } from './concepts';
import type { FileIds } from './file-ids';
import { plainText, type Languages } from './languages';

/** Keys and values of one file. */
export class Values {
  private readonly keys = new Map<string, string>();
  private readonly own = new Map<string, string>();
  private readonly taken = new Set<string>([`kokonaiskuva:${FILE_KEY}`, `kokonaiskuva:${RECORD_KEY}`]);

  constructor(
    definitions: readonly PropertyDefinition[],
    private readonly languages: Languages,
    /** Language of the names of our own properties. */
    private readonly language: string,
    ids: FileIds,
  ) {
    for (const { id, name } of definitions) {
      const wanted = xmlText(plainText(name, languages.texts) ?? '');
      let key = wanted;
      for (let number = 2; this.taken.has(key); number += 1) key = `${wanted} (${number})`;
      this.taken.add(key);
      this.keys.set(id, key);
      ids.rename(goodIdentifier(definitionName(key)), id);
    }
  }

  /** Properties of a record whose definition is in the file. */
  nodes(properties: readonly Property[] | undefined): XmlNode[] {
    return (properties ?? []).flatMap(({ definitionId, value }) => {
      const key = this.keys.get(definitionId);
      return key === undefined ? [] : [property(key, plainText(value, this.languages.values))];
    });
  }

  /** A property of ours. */
  ownNode(ownKey: string, value: LocalisedText): XmlNode {
    return property(this.ownName(ownKey), plainText(value, this.language));
  }

  /** A property with JSON that our reader lays over what it reads. */
  jsonNode(overlay: { [key: string]: unknown }): XmlNode {
    return this.ownNode(RECORD_KEY, { und: overlayText(overlay) });
  }

  /** Our properties in use: key → how the reader knows it. */
  ownKeys(): { [key: string]: string } {
    return Object.fromEntries(
      [...this.own].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, name]) => [key, KEY + name]),
    );
  }

  private ownName(ownKey: string): string {
    const known = this.own.get(ownKey);
    if (known !== undefined) return known;
    const wanted = plainText(OWN_PROPERTIES.get(ownKey)?.name, this.language) ?? ownKey;
    let name = wanted;
    if (!wanted.startsWith('kokonaiskuva:')) while (this.taken.has(name)) name = distinctName(name);
    this.taken.add(name);
    this.own.set(ownKey, name);
    return name;
  }
}

function property(key: string, value: string | undefined): XmlNode {
  return xmlNode('property', { key: key === '' ? undefined : key, value });
}
