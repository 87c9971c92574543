// What the sections of the writer share: identifiers in use, our property definitions, and the check of every node
// against what our own reader would make of it, so that JSON carries exactly what the format cannot.
import type { ChoiceLists } from '../../../domain/portfolio/choice-lists';
import { IMPORT_OWNER } from '../../../domain/fragment';
import { isElementType } from '../../../domain/notation/element-types';
import type {
  LocalisedText,
  ModelRecord,
  Property,
  Relationship,
  Specialization,
} from '../../../schemas/generated/types';
import { child, xmlNode, xmlText, type XmlNode } from '../xml/tree';
import { readElement, readRelationship, type Reading } from './concepts';
import { goodIdentifier, Identifiers } from './identifiers';
import { Notes } from './notes';
import {
  choiceDocumentation,
  distinctName,
  OWN_PROPERTIES,
  RECORD_KEY,
  type OwnProperty,
} from './own-properties';
import { conceptRecord, overlayOf, overlayText, ownValuesOf } from './own-records';
import { Definitions, propertiesNode, propertyNode } from './properties';
import { SPECIALIZATION, Specializations } from './specializations';
import { writeNames, writeTexts } from './texts';
import { isJunction } from './vocabulary';

export type ElementLike = Extract<
  ModelRecord,
  { kind: 'element' | 'organisation' | 'referenceModel' | 'state' }
>;
export type RelationshipLike = Extract<
  ModelRecord,
  { kind: 'relationship' | 'placement' | 'fate' | 'applicability' }
>;
export type Shown = readonly [key: string, value: LocalisedText];

/** A file that is being written. */
export class Writing {
  /** JSON for records, or parts of them, that have no other place: goes into the model's properties. */
  readonly carried: { [key: string]: unknown }[] = [];
  /** Elements and relationships that say something which other tools find only as JSON. */
  readonly withJson: string[] = [];
  readonly unknownTypes: string[] = [];
  /** Concepts with parts in other namespaces, which only Kokonaiskuva reads back. */
  readonly withForeign: string[] = [];
  /** True once a concept has shown its kind by the reserved property. */
  showsSpecializations = false;
  private readonly taken: Set<string>;
  private readonly ownIds = new Map<string, string>();
  private readonly ownById = new Map<string, OwnProperty>();
  private readonly definitions: Definitions;
  private readonly silent = new Notes();
  private readonly specializationNames: ReadonlyMap<string, LocalisedText>;

  constructor(
    ids: Iterable<string>,
    private readonly definitionIds: ReadonlySet<string>,
    /** Owner of records that do not say otherwise. */
    readonly ownerId: string | undefined,
    /** Kinds of concepts, those that the file holds whole first. */
    specializations: readonly Specialization[] = [],
    /** The lists of choices of the organisations of the file. */
    private readonly lists: readonly ChoiceLists[] = [],
  ) {
    this.taken = new Set(ids);
    // The reserved identifier may already be that of something else in the model.
    const free = !this.taken.has(SPECIALIZATION) || definitionIds.has(SPECIALIZATION);
    const shown = specializations.filter(({ name }) =>
      Object.values(name).some((text) => xmlText(text).trim() !== ''),
    );
    this.specializationNames = new Map(free ? shown.map(({ id, name }) => [id, name]) : []);
    this.definitions = new Definitions(
      this.ownById,
      (reference) => reference,
      this.silent,
      new Specializations(specializations, ownerId ?? IMPORT_OWNER, (wanted) => wanted),
    );
  }

  /** A reader that knows nothing else, for asking what a node would become. */
  reading(): Reading {
    return {
      ids: new Identifiers(this.silent),
      notes: this.silent,
      ownerId: this.ownerId ?? IMPORT_OWNER,
      source: '',
    };
  }

  /** What reading makes of the values of a node. */
  get propertyReader(): Definitions {
    return this.definitions;
  }

  /** An identifier for something generated: the same in each export, different from every record's. */
  generatedId(wanted: string): string {
    const good = goodIdentifier(`kokonaiskuva-${wanted}`);
    let id = good;
    for (let number = 2; this.taken.has(id); number += 1) id = `${good}-${number}`;
    this.taken.add(id);
    return id;
  }

  /** Identifier of the model: the one of its source where that can stand in the file, otherwise a generated one. */
  modelId(source: string | undefined, wanted: string): string {
    if (source === undefined || goodIdentifier(source) !== source || !this.isFree(source))
      return this.generatedId(wanted);
    this.taken.add(source);
    return source;
  }

  /** True where no record and nothing generated has that identifier. */
  isFree(id: string): boolean {
    return !this.taken.has(id) && id !== SPECIALIZATION;
  }

  /** Identifier of our property definition, which is written where it is used at least once. */
  own(key: string): string {
    const known = this.ownIds.get(key);
    if (known !== undefined) return known;
    const property = OWN_PROPERTIES.get(key);
    if (!property) throw new Error(`no property ${key}`);
    const id = this.generatedId(key.replaceAll('.', '-'));
    this.ownIds.set(key, id);
    this.ownById.set(id, property);
    return id;
  }

  /** Key → identifier of our definitions in use, in a fixed order. */
  ownDefinitionIds(): { [key: string]: string } {
    return Object.fromEntries([...this.ownIds].sort(([a], [b]) => (a < b ? -1 : 1)));
  }

  /** Our definitions in use, with the meaning of codes as documentation. `others`: names of the model's own ones. */
  ownDefinitionNodes(others: ReadonlySet<string>): XmlNode[] {
    return Object.entries(this.ownDefinitionIds()).flatMap(([key, id]) => {
      const property = OWN_PROPERTIES.get(key);
      if (!property) return [];
      const clash = Object.values(property.name).some((name) => others.has(name));
      const names = Object.entries(property.name).map(([tag, name]) => [
        tag,
        clash ? distinctName(name) : name,
      ]);
      const texts = [
        ...writeNames(Object.fromEntries(names) as LocalisedText),
        ...writeTexts('documentation', choiceDocumentation(property, this.lists)),
      ];
      return [xmlNode('propertyDefinition', { identifier: id, type: property.type }, texts)];
    });
  }

  /** Property elements for the values of a record whose definition is in the file. */
  valueNodes(properties: readonly Property[] | undefined): XmlNode[] {
    return (properties ?? [])
      .filter(({ definitionId }) => this.definitionIds.has(definitionId))
      .map(({ definitionId, value }) => propertyNode(definitionId, value));
  }

  /** A property with JSON that our reader lays over what it reads. */
  jsonNode(overlay: { [key: string]: unknown }): XmlNode {
    return propertyNode(this.own(RECORD_KEY), { und: overlayText(overlay) });
  }

  /** An element of the file for a record. */
  element(record: ElementLike, wantedType: string, shown: readonly Shown[] = []): XmlNode {
    const type = isElementType(wantedType) ? wantedType : 'Grouping';
    if (type !== wantedType) this.unknownTypes.push(record.id);
    const names = isJunction(type) ? writeTexts('name', record.name) : writeNames(record.name);
    const parts = [...names, ...writeTexts('documentation', record.documentation)];
    const node = xmlNode('element', { identifier: record.id, 'xsi:type': type }, parts);
    return this.completed(node, record, record.properties, shown, 'element');
  }

  /** A relationship of the file for a record. */
  relationship(
    record: RelationshipLike,
    type: Relationship['type'],
    source: string,
    target: string,
    shown: readonly Shown[] = [],
  ): XmlNode {
    const whole = record.kind === 'relationship' ? record : undefined;
    const parts = [...writeTexts('name', whole?.name), ...writeTexts('documentation', whole?.documentation)];
    const attributes = {
      identifier: record.id,
      'xsi:type': type,
      source,
      target,
      accessType: type === 'Access' ? (whole?.accessType ?? 'Access') : undefined,
      modifier: type === 'Influence' ? whole?.influenceStrength : undefined,
      isDirected:
        type === 'Association' && whole?.directed !== undefined ? String(whole.directed) : undefined,
    };
    return this.completed(
      xmlNode('relationship', attributes, parts),
      record,
      whole?.properties,
      shown,
      'relationship',
    );
  }

  private specializationNodes(ids: readonly string[] | undefined): XmlNode[] {
    return (ids ?? []).flatMap((id) => {
      const name = this.specializationNames.get(id);
      if (!name) return [];
      this.showsSpecializations = true;
      return [propertyNode(SPECIALIZATION, name)];
    });
  }

  /** An element or relationship that only other tools need. */
  generated(node: XmlNode): XmlNode {
    node.children.push(...propertiesNode([this.jsonNode({ generated: true })]));
    return node;
  }

  /** JSON in the model's properties for what a node that cannot have properties does not say. */
  carry(read: ModelRecord | undefined, record: ModelRecord): void {
    const overlay = overlayOf(read, record);
    if (overlay) this.carried.push({ ...overlay, id: record.id, kind: record.kind });
  }

  private completed(
    node: XmlNode,
    record: ElementLike | RelationshipLike,
    properties: readonly Property[] | undefined,
    shown: readonly Shown[],
    natural: 'element' | 'relationship',
  ): XmlNode {
    const values = this.valueNodes(properties);
    if ('specializationIds' in record) values.push(...this.specializationNodes(record.specializationIds));
    for (const [key, value] of ownValuesOf(record)) values.push(propertyNode(this.own(key), { und: value }));
    for (const [key, value] of shown) values.push(propertyNode(this.own(key), value));
    node.children.push(...propertiesNode(values));
    const draft =
      natural === 'element' ? readElement(node, this.reading()) : readRelationship(node, this.reading());
    const overlay = overlayOf(conceptRecord(draft, this.definitions, this.silent, record.kind), record);
    if (overlay || record.kind !== natural) {
      if (record.kind === natural && Object.keys(overlay ?? {}).some((key) => key !== 'ownerId'))
        this.withJson.push(record.id);
      const json = this.jsonNode({ ...(record.kind === natural ? {} : { kind: record.kind }), ...overlay });
      const list = child(node, 'properties');
      if (list) list.children.push(json);
      else node.children.push(...propertiesNode([json]));
    }
    if (hasForeignParts(record)) this.withForeign.push(record.id);
    this.silent.clear();
    return node;
  }
}

/** What another tool has added in its own namespace: the schema lets only known namespaces pass. */
function hasForeignParts(record: ModelRecord): boolean {
  const foreign = 'foreign' in record ? record.foreign : undefined;
  return foreign?.['xml'] !== undefined || foreign?.['attributes'] !== undefined;
}
