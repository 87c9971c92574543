// Records that stand as elements and relationships → `element` of an Archi file.
import { isElementType } from '../../../domain/notation/element-types';
import type { LocalisedText, Property } from '../../../schemas/generated/types';
import { ownValuesOf } from '../archimate-exchange/own-records';
import type { ToldRelationship } from '../archimate-exchange/standing';
import { isJunction } from '../archimate-exchange/vocabulary';
import type { ElementLike, RelationshipLike, Shown } from '../archimate-exchange/writing';
import { xmlNode, type XmlNode } from '../xml/tree';
import type { FileIds } from './file-ids';
import { keptAttributes, keptFeatures, keptOf, keptParts, type Kept } from './kept';
import { plainText, type Languages } from './languages';
import type { Values } from './values';
import { accessCode } from './vocabulary';

/** What everything in a file is written with. */
export interface Writer {
  readonly ids: FileIds;
  readonly values: Values;
  readonly languages: Languages;
}

/** Documentation, properties and what was kept. The order is that in which Archi reads best; it takes any. */
export function partsOf(
  record: { documentation?: LocalisedText; properties?: readonly Property[] },
  kept: Kept,
  writer: Writer,
): XmlNode[] {
  const text = plainText(record.documentation, writer.languages.texts);
  return [
    ...(text === undefined || text === '' ? [] : [xmlNode('documentation', {}, text)]),
    ...writer.values.nodes(record.properties),
    ...keptFeatures(kept).map(([name, value]) => xmlNode('feature', { name, value })),
    ...keptParts(kept),
  ];
}

/** An element for a record; `wantedType` in the spelling of our records. */
export function elementNode(
  record: ElementLike,
  wantedType: string,
  shown: readonly Shown[],
  writer: Writer,
): XmlNode {
  const type = isElementType(wantedType) ? wantedType : 'Grouping';
  const kept = keptOf(record);
  const node = xmlNode(
    'element',
    {
      'xsi:type': `archimate:${isJunction(type) ? 'Junction' : type}`,
      name: plainText(record.name, writer.languages.texts),
      id: writer.ids.of(record.id),
      type: type === 'OrJunction' ? 'or' : undefined,
      profiles: record.kind === 'element' ? profilesOf(record.specializationIds, writer) : undefined,
    },
    partsOf(record, kept, writer),
  );
  return completed(node, kept, record, shown, writer);
}

/** A relationship for a record. */
export function relationshipNode(
  record: RelationshipLike,
  { type, source, target, shown }: ToldRelationship,
  writer: Writer,
): XmlNode {
  const whole = record.kind === 'relationship' ? record : undefined;
  const kept = keptOf(whole ?? {});
  const node = xmlNode(
    'element',
    {
      'xsi:type': `archimate:${type}Relationship`,
      name: plainText(whole?.name, writer.languages.texts),
      id: writer.ids.of(record.id),
      source: writer.ids.of(source),
      target: writer.ids.of(target),
      accessType: type === 'Access' ? accessCode(whole?.accessType ?? 'Access') : undefined,
      strength: type === 'Influence' ? whole?.influenceStrength : undefined,
      directed: type === 'Association' && whole?.directed !== undefined ? String(whole.directed) : undefined,
      profiles: profilesOf(whole?.specializationIds, writer),
    },
    partsOf(whole ?? {}, kept, writer),
  );
  return completed(node, kept, record, shown, writer);
}

function completed(
  node: XmlNode,
  kept: Kept,
  record: ElementLike | RelationshipLike,
  shown: readonly Shown[],
  { values }: Writer,
): XmlNode {
  node.attributes = { ...node.attributes, ...rest(keptAttributes(kept), node) };
  for (const [key, value] of ownValuesOf(record)) node.children.push(values.ownNode(key, { und: value }));
  for (const [key, value] of shown) node.children.push(values.ownNode(key, value));
  return node;
}

/** Kept attributes never stand in for what the record says. */
export function rest(kept: { [name: string]: string }, node: XmlNode): { [name: string]: string } {
  return Object.fromEntries(Object.entries(kept).filter(([name]) => !(name in node.attributes)));
}

function profilesOf(ids: readonly string[] | undefined, { ids: fileIds }: Writer): string | undefined {
  return ids && ids.length > 0 ? ids.map((id) => fileIds.of(id)).join(' ') : undefined;
}
