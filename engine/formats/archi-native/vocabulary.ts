// Names of Archi's own files, of every version, and what they are called in our records.
import type { Relationship, View } from '../../../schemas/generated/types';

/** Namespaces of the root: today's, and that of Archi 1–3. */
export const ARCHI = 'http://www.archimatetool.com/archimate';
const OLD_ARCHI = 'http://www.bolton.ac.uk/archimate';
export const CANVAS = 'http://www.archimatetool.com/archimate/canvas';
/** Version of the file format of Archi 5. */
export const FILE_VERSION = '5.0.0';

/** True for the root namespace of any version. */
export function isArchiNamespace(uri: string): boolean {
  return uri === ARCHI || uri === OLD_ARCHI;
}

/** Element types of ArchiMate 2 that are called otherwise today. */
const OLD_TYPES: { readonly [type: string]: string } = {
  InfrastructureService: 'TechnologyService',
  InfrastructureFunction: 'TechnologyFunction',
  InfrastructureInterface: 'TechnologyInterface',
  CommunicationPath: 'Path',
  Network: 'CommunicationNetwork',
  BusinessActivity: 'BusinessProcess',
};

/** Today's name of an element type. */
export function elementTypeOf(type: string): string {
  return OLD_TYPES[type] ?? type;
}

type AccessType = NonNullable<Relationship['accessType']>;
const ACCESS: readonly AccessType[] = ['Write', 'Read', 'Access', 'ReadWrite'];

/** Kind of access of the attribute `accessType`; an absent one means writing. Undefined: no code of Archi's. */
export function accessTypeOf(code: string | undefined): AccessType | undefined {
  return code === undefined ? 'Write' : /^[0-3]$/.test(code) ? ACCESS[Number(code)] : undefined;
}

/** The attribute `accessType`: writing, Archi's default, is not written. */
export function accessCode(type: AccessType): string | undefined {
  const code = ACCESS.indexOf(type);
  return code === 0 ? undefined : String(code);
}

/** Top folders in the order in which Archi makes them. */
export const TOP_FOLDERS: readonly (readonly [type: string, name: string])[] = [
  ['strategy', 'Strategy'],
  ['business', 'Business'],
  ['application', 'Application'],
  ['technology', 'Technology & Physical'],
  ['motivation', 'Motivation'],
  ['implementation_migration', 'Implementation & Migration'],
  ['other', 'Other'],
  ['relations', 'Relations'],
  ['diagrams', 'Views'],
];

/** Types of top folders of older versions, and where Archi 5 keeps their contents. */
export const OLD_FOLDERS: { readonly [type: string]: string } = { connectors: 'other', derived: 'relations' };

/** Archi's identifiers of viewpoints and the names of ArchiMate 3.2 (appendix C) that the exchange format has too. */
const VIEWPOINTS: { readonly [id: string]: string } = {
  application_cooperation: 'Application Cooperation',
  application_structure: 'Application Structure',
  application_usage: 'Application Usage',
  business_process_cooperation: 'Business Process Cooperation',
  capability: 'Capability Map',
  goal_realization: 'Goal Realization',
  implementation_deployment: 'Implementation and Deployment',
  implementation_migration: 'Implementation and Migration',
  information_structure: 'Information Structure',
  layered: 'Layered',
  migration: 'Migration',
  motivation: 'Motivation',
  organization: 'Organization',
  outcome_realization: 'Outcome Realization',
  physical: 'Physical',
  product: 'Product',
  project: 'Project',
  requirements_realization: 'Requirements Realization',
  resource: 'Resource Map',
  service_realization: 'Service Realization',
  stakeholder: 'Stakeholder',
  strategy: 'Strategy',
  technology: 'Technology',
  technology_usage: 'Technology Usage',
  value_stream: 'Value Stream',
};
const VIEWPOINT_IDS = new Map(Object.entries(VIEWPOINTS).map(([id, name]) => [name, id]));

/** Name of a viewpoint of Archi's; undefined where it is none of today's. */
export function viewpointName(id: string): string | undefined {
  return Object.hasOwn(VIEWPOINTS, id) ? VIEWPOINTS[id] : undefined;
}

/** Archi's identifier of a viewpoint; undefined where Archi has none of that name. */
export function viewpointId(name: string): string | undefined {
  return VIEWPOINT_IDS.get(name);
}

/** Router of the connections of a view: 2 runs at right angles; 0 and absent go from bend point to bend point. */
export function routingOf(code: string | undefined): View['routing'] {
  return code === '2' ? 'orthogonal' : undefined;
}

/** Size that Archi gives to a drawn thing whose width or height is -1. */
export function defaultSize(type: string): { readonly width: number; readonly height: number } {
  switch (type) {
    case 'Group':
      return { width: 400, height: 140 };
    case 'Note':
      return { width: 185, height: 80 };
    case 'DiagramModelImage':
      return { width: 200, height: 150 };
    default:
      return { width: 120, height: 55 };
  }
}
