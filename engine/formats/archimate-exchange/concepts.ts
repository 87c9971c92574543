// Elements and relationships of the file (archimate3_Model.xsd: ElementType, RelationshipType).
import type { Element, ExternalId, Relationship } from '../../../schemas/generated/types';
import type { XmlNode } from '../xml/tree';
import { readForeign } from './foreign';
import type { Claimed, Identifiers } from './identifiers';
import type { Notes } from './notes';
import { isElementType } from '../../../domain/notation/element-types';
import type { ConceptDraft } from './own-records';
import { readProperties } from './properties';
import { readDocumentation, readNames } from './texts';
import { bareType, isAccessType, relationshipType, TYPE_SHAPE } from './vocabulary';

/** What reading needs to know of the whole file. */
export interface Reading {
  readonly ids: Identifiers;
  readonly notes: Notes;
  /** Owner of what does not name one. */
  readonly ownerId: string;
  /** Name of the source for external identifiers. */
  readonly source: string;
}

const MAX_STRENGTH = 200;

/** `externalIds` of a record whose identifier could not be kept. */
export function externalIds(claimed: Claimed, source: string): { externalIds?: ExternalId[] } {
  if (claimed.original === undefined) return {};
  return { externalIds: [{ source: source.slice(0, 1000), id: claimed.original.slice(0, 2000) }] };
}

/** Reads an `element`. An unknown type is kept and told. */
export function readElement(node: XmlNode, reading: Reading): ConceptDraft {
  const { ids, notes } = reading;
  const claimed = ids.claim(node.attributes['identifier'], 'element', node.line);
  const given = bareType(node.attributes['xsi:type']);
  const foreign = { ...readForeign(node) };
  let type = given;
  if (given === 'Junction') {
    type = 'AndJunction';
    notes.warn('junction', { id: claimed.id }, node.line, claimed.id);
  } else if (!TYPE_SHAPE.test(given)) {
    type = 'Grouping';
    foreign['type'] = given;
    notes.warn('typeUnusable', { id: claimed.id, type: given }, node.line, claimed.id);
  } else if (!isElementType(given))
    notes.warn('typeUnknown', { id: claimed.id, type: given }, node.line, claimed.id);
  const documentation = readDocumentation(node, notes);
  const base: Element = {
    kind: 'element',
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    name: readNames(node, 'name', notes),
    ...(documentation ? { documentation } : {}),
    ...externalIds(claimed, reading.source),
    ...(Object.keys(foreign).length > 0 ? { foreign } : {}),
  };
  return { base, raw: readProperties(node, notes), line: node.line };
}

/** Reads a `relationship`. Its ends are still the references of the file: they may stand later or be relationships. */
export function readRelationship(node: XmlNode, reading: Reading): ConceptDraft {
  const { ids, notes } = reading;
  const claimed = ids.claim(node.attributes['identifier'], 'relationship', node.line);
  const given = bareType(node.attributes['xsi:type']);
  const known = relationshipType(given);
  const type = known ?? 'Association';
  const foreign = { ...readForeign(node) };
  if (known === undefined) {
    foreign['type'] = given;
    notes.warn('relationshipTypeUnknown', { id: claimed.id, type: given }, node.line, claimed.id);
  }
  const name = readNames(node, 'name', notes);
  const documentation = readDocumentation(node, notes);
  const base: Relationship = {
    kind: 'relationship',
    id: claimed.id,
    ownerId: reading.ownerId,
    type,
    sourceId: (node.attributes['source'] ?? '').trim(),
    targetId: (node.attributes['target'] ?? '').trim(),
    ...(Object.keys(name).length > 0 ? { name } : {}),
    ...(documentation ? { documentation } : {}),
    ...details(type, node, claimed.id, notes),
    ...externalIds(claimed, reading.source),
    ...(Object.keys(foreign).length > 0 ? { foreign } : {}),
  };
  return { base, raw: readProperties(node, notes), line: node.line };
}

/** What only one type has: the schema's default of `accessType` is Access, whatever other tools take it for. */
function details(type: Relationship['type'], node: XmlNode, id: string, notes: Notes): Partial<Relationship> {
  const { accessType, modifier, isDirected } = node.attributes;
  if (type === 'Access') {
    if (isAccessType(accessType)) return { accessType };
    if (accessType !== undefined)
      notes.warn('accessTypeUnknown', { value: accessType.slice(0, 200) }, node.line);
    else notes.gather('accessTypeMissing', id, node.line, 'info');
    return { accessType: 'Access' };
  }
  if (type === 'Influence' && modifier !== undefined)
    return { influenceStrength: modifier.slice(0, MAX_STRENGTH) };
  if (type === 'Association' && isDirected !== undefined) {
    return { directed: isDirected.trim() === 'true' || isDirected.trim() === '1' };
  }
  return {};
}
