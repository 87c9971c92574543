// Elements and relationships of an Archi file, and the parts that everything in it may have: texts and properties.
import type { Element, LocalisedText, Relationship } from '../../../schemas/generated/types';
import { isElementType } from '../../../domain/notation/element-types';
import { externalIds, type Reading } from '../archimate-exchange/concepts';
import type { ConceptDraft } from '../archimate-exchange/own-records';
import type { RawProperty } from '../archimate-exchange/properties';
import { put } from '../archimate-exchange/texts';
import { bareType, relationshipType, TYPE_SHAPE } from '../archimate-exchange/vocabulary';
import { child, type XmlNode } from '../xml/tree';
import { foreignOf, readKept } from './kept';
import { accessTypeOf, elementTypeOf } from './vocabulary';

const MAX_STRENGTH = 200;
const COMMON = ['xsi:type', 'id', 'name', 'profiles'];
const ELEMENT_ATTRIBUTES = new Set(COMMON);
const JUNCTION_ATTRIBUTES = new Set([...COMMON, 'type']);
const RELATIONSHIP_ATTRIBUTES = new Set([...COMMON, 'source', 'target']);

/** Archi knows a property by its key alone; the prefix keeps keys apart from identifiers with a meaning of their own. */
export const KEY = 'key:';

/** What the identifier of the definition for a key is made of: the same in every import, blanks around the key included. */
export function definitionName(key: string): string {
  return `property-${key.trim() === key ? key : encodeURIComponent(key)}`;
}

/** The name as Archi has it, in no language; empty where there is none. */
export function nameOf(node: XmlNode, reading: Reading): LocalisedText {
  return textOf(node.attributes['name'], node, reading);
}

/** A text in no language. Undefined or nothing at all makes no text. */
export function textOf(text: string | undefined, at: XmlNode, reading: Reading): LocalisedText {
  const out: LocalisedText = {};
  if (text !== undefined) put(out, 'und', text, at, reading.notes);
  return out;
}

/** Documentation of anything; `part` is the name of its element. */
export function documentationOf(
  node: XmlNode,
  reading: Reading,
  part = 'documentation',
): { documentation?: LocalisedText } {
  const inner = child(node, part);
  return inner && inner.text !== '' ? { documentation: textOf(inner.text, inner, reading) } : {};
}

/** Properties in their order; a repeated key stays repeated. */
export function propertiesOf(node: XmlNode, reading: Reading): RawProperty[] {
  const out: RawProperty[] = [];
  for (const part of node.children) {
    if (part.name !== 'property') continue;
    out.push({
      reference: KEY + (part.attributes['key'] ?? ''),
      value: textOf(part.attributes['value'], part, reading),
      line: part.line,
    });
  }
  return out;
}

/** True where an `element` of the file is a relationship. */
export function isRelationshipNode(node: XmlNode): boolean {
  return bareType(node.attributes['xsi:type']).endsWith('Relationship');
}

/** Reads an element of the language. Types of ArchiMate 2 become today's; an unknown type is kept and told. */
export function readElement(node: XmlNode, reading: Reading): ConceptDraft {
  const { notes } = reading;
  const claimed = reading.ids.claim(node.attributes['id'], 'element', node.line);
  const given = bareType(node.attributes['xsi:type']);
  const junction = given === 'Junction';
  const kept = readKept(node, junction ? JUNCTION_ATTRIBUTES : ELEMENT_ATTRIBUTES);
  let type = elementTypeOf(given);
  if (junction) type = node.attributes['type'] === 'or' ? 'OrJunction' : 'AndJunction';
  else if (!TYPE_SHAPE.test(given)) {
    type = 'Grouping';
    kept['type'] = given;
    notes.warn('typeUnusable', { id: claimed.id, type: given }, node.line, claimed.id);
  } else if (!isElementType(type))
    notes.warn('typeUnknown', { id: claimed.id, type: given }, node.line, claimed.id);
  const base: Element = {
    kind: 'element',
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    name: nameOf(node, reading),
    ...documentationOf(node, reading),
    ...externalIds(claimed, reading.source),
    ...profilesOf(node),
    ...foreignOf(kept),
  };
  return { base, raw: propertiesOf(node, reading), line: node.line };
}

/** Reads a relationship. Its ends are still the references of the file: they may stand later or be relationships. */
export function readRelationship(node: XmlNode, reading: Reading): ConceptDraft {
  const { notes } = reading;
  const claimed = reading.ids.claim(node.attributes['id'], 'relationship', node.line);
  const given = bareType(node.attributes['xsi:type']);
  const known = relationshipType(given);
  const type = known ?? 'Association';
  const taken = new Set(RELATIONSHIP_ATTRIBUTES);
  const details = detailsOf(type, node, taken, reading);
  const kept = readKept(node, taken);
  if (known === undefined) {
    kept['type'] = given;
    notes.warn('relationshipTypeUnknown', { id: claimed.id, type: given }, node.line, claimed.id);
  }
  const name = nameOf(node, reading);
  const base: Relationship = {
    kind: 'relationship',
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    sourceId: node.attributes['source'] ?? '',
    targetId: node.attributes['target'] ?? '',
    ...(Object.keys(name).length > 0 ? { name } : {}),
    ...documentationOf(node, reading),
    ...details,
    ...externalIds(claimed, reading.source),
    ...profilesOf(node),
    ...foreignOf(kept),
  };
  return { base, raw: propertiesOf(node, reading), line: node.line };
}

/** Kinds of the concept; still the references of the file. */
function profilesOf(node: XmlNode): { specializationIds?: string[] } {
  const ids = (node.attributes['profiles'] ?? '').split(/\s+/).filter(Boolean);
  return ids.length > 0 ? { specializationIds: ids } : {};
}

/** What only one type has. An attribute on another type is kept as it is. */
function detailsOf(
  type: Relationship['type'],
  node: XmlNode,
  taken: Set<string>,
  reading: Reading,
): Partial<Relationship> {
  const { accessType, strength, directed } = node.attributes;
  if (type === 'Access') {
    taken.add('accessType');
    const known = accessTypeOf(accessType);
    if (known === undefined)
      reading.notes.warn('accessTypeUnknown', { value: (accessType ?? '').slice(0, 200) }, node.line);
    return { accessType: known ?? 'Access' };
  }
  if (type === 'Influence' && strength !== undefined && strength.length <= MAX_STRENGTH) {
    taken.add('strength');
    return { influenceStrength: strength };
  }
  if (type === 'Association' && (directed === 'true' || directed === 'false')) {
    taken.add('directed');
    return { directed: directed === 'true' };
  }
  return {};
}
