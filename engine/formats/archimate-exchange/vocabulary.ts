// Names of the exchange format (archimate3_Model.xsd, archimate3_View.xsd, archimate3_Diagram.xsd).
import { RELATIONSHIP_TYPES } from '../../../domain/notation/relationship-rules';
import { VIEWPOINTS } from '../../../domain/notation/viewpoints';
import type { Element, PropertyDefinition, Relationship } from '../../../schemas/generated/types';

/** One namespace for every 3.x version of the language. */
export const ARCHIMATE = 'http://www.opengroup.org/xsd/archimate/3.0/';
export const SCHEMA_LOCATION = `${ARCHIMATE} http://www.opengroup.org/xsd/archimate/3.1/archimate3_Diagram.xsd`;
export const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/';

export type RelationshipType = Relationship['type'];
export type DataType = PropertyDefinition['type'];
export type AccessType = NonNullable<Relationship['accessType']>;

const KNOWN_RELATIONSHIPS: ReadonlySet<string> = new Set(RELATIONSHIP_TYPES);
/** Spellings of older versions and of other tools. */
const RELATIONSHIP_ALIASES: { readonly [type: string]: RelationshipType } = {
  UsedBy: 'Serving',
  Realisation: 'Realization',
  Specialisation: 'Specialization',
};
const DATA_TYPES: ReadonlySet<string> = new Set<DataType>([
  'string',
  'boolean',
  'currency',
  'date',
  'time',
  'number',
]);
const ACCESS_TYPES: ReadonlySet<string> = new Set<AccessType>(['Access', 'Read', 'Write', 'ReadWrite']);

/** The relationship type of `xsi:type`, also in an older spelling or with the ending of Archi's own files. */
export function relationshipType(type: string): RelationshipType | undefined {
  const bare = type.replace(/Relationship$/, '');
  return isRelationshipType(bare) ? bare : RELATIONSHIP_ALIASES[bare];
}

function isRelationshipType(type: string): type is RelationshipType {
  return KNOWN_RELATIONSHIPS.has(type);
}

/** True for a data type of a property definition. */
export function isDataType(type: string | undefined): type is DataType {
  return type !== undefined && DATA_TYPES.has(type);
}

/** True for a value of `accessType`. */
export function isAccessType(type: string | undefined): type is AccessType {
  return type !== undefined && ACCESS_TYPES.has(type);
}

/** Viewpoints that the schema names (archimate3_View.xsd: ViewpointsEnum); any other text is allowed too. */
const OFFICIAL_VIEWPOINTS: ReadonlySet<string> = new Set(
  VIEWPOINTS.filter(({ source, official }) => official && source === 'archimate').map(({ name }) => name),
);

/** True for a viewpoint name of the schema: other tools know these and drop others. */
export function isOfficialViewpoint(name: string): boolean {
  return OFFICIAL_VIEWPOINTS.has(name);
}

/** `xsi:type` is a qualified name: some tools write the prefix of the namespace. */
export function bareType(type: string | undefined): string {
  const given = (type ?? '').trim();
  return given.slice(given.lastIndexOf(':') + 1);
}

/** What the schema of a record allows as an element type. */
export const TYPE_SHAPE = /^[A-Z][A-Za-z]{1,60}$/;

/** Junctions may go without a name in the schema; nothing else may. */
export function isJunction(type: Element['type']): boolean {
  return type === 'AndJunction' || type === 'OrJunction';
}
