// The small pictures of the element types in the notation of ArchiMate 3.2 (chapters 4 and 6 to 12), drawn by ourselves.
import { isElementType, type ElementType } from '../notation/element-types';

/** A picture in a square of 16 × 16: SVG path data of lines to be stroked and of areas to be filled with the line colour. */
export interface TypeSymbol {
  readonly lines: string;
  readonly solid?: string;
}

const SHAPES = {
  resource: { lines: 'M1 4h11.5v8H1zM12.5 6.5H15v3h-2.5M3.5 6v4M6.5 6v4M9.5 6v4' },
  capability: { lines: 'M2 10h4v4H2zM6 10h4v4H6zM10 10h4v4h-4zM6 6h4v4H6zM10 6h4v4h-4zM10 2h4v4h-4z' },
  valueStream: { lines: 'M1 4h10l4 4-4 4H1l3-4z' },
  courseOfAction: {
    lines: 'M14.5 6a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zM1.5 14.5L6 10M3 10h3v3',
    solid: 'M11.8 6a1.8 1.8 0 1 1-3.6 0a1.8 1.8 0 1 1 3.6 0z',
  },
  actor: {
    lines: 'M10.3 3.5a2.3 2.3 0 1 1-4.6 0a2.3 2.3 0 1 1 4.6 0zM8 5.8v4.7M4 8h8M8 10.5L4.5 15M8 10.5L11.5 15',
  },
  role: { lines: 'M4 4h8a2 4 0 0 1 0 8H4a2 4 0 0 1 0-8zM12 4a2 4 0 0 0 0 8' },
  collaboration: {
    lines: 'M10.5 8a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zM14.5 8a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0z',
  },
  interface: { lines: 'M1 8h6.5M14.5 8a3.5 3.5 0 1 1-7 0a3.5 3.5 0 1 1 7 0z' },
  process: { lines: 'M1 6h8V3l6 5-6 5v-3H1z' },
  function: { lines: 'M8 2l6 4v8l-6-4-6 4V6z' },
  interaction: { lines: 'M7 2.5a5.5 5.5 0 0 0 0 11zM9 2.5a5.5 5.5 0 0 1 0 11z' },
  event: { lines: 'M1.5 4h9a4 4 0 0 1 0 8h-9l3-4z' },
  service: { lines: 'M5 4.5h6a3.5 3.5 0 0 1 0 7H5a3.5 3.5 0 0 1 0-7z' },
  object: { lines: 'M2 3h12v10H2zM2 6h12' },
  contract: { lines: 'M2 3h12v10H2zM2 6h12M2 10h12' },
  representation: { lines: 'M2 3h12v9c-2-1.6-4-1.6-6 0s-4 1.6-6 0zM2 6h12' },
  product: { lines: 'M2 3h12v10H2zM2 6.5h6V3' },
  component: { lines: 'M5 4.5V2h9v12H5v-2.5M5 9V7M2 4.5h6V7H2zM2 9h6v2.5H2z' },
  node: { lines: 'M2 5h9v9H2zM2 5l3-3h9v9l-3 3M11 5l3-3' },
  device: { lines: 'M3.5 3h9q1 0 1 1v5.5q0 1-1 1h-9q-1 0-1-1V4q0-1 1-1zM5 10.5l-2 3h10l-2-3' },
  systemSoftware: { lines: 'M11 9.5a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zM5.2 5.2a4.5 4.5 0 1 1 5.6 5.6' },
  path: { lines: 'M4.5 4.5L1.5 8l3 3.5M11.5 4.5l3 3.5-3 3.5M3.5 8h2M7 8h2M10.5 8h2' },
  network: {
    lines: 'M5 4h8M3 12h8M5 4l-2 8M13 4l-2 8',
    solid:
      'M6.7 4a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0zM14.7 4a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0zM4.7 12a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0zM12.7 12a1.7 1.7 0 1 1-3.4 0a1.7 1.7 0 1 1 3.4 0z',
  },
  distribution: { lines: 'M5 4L1.5 8 5 12M11 4l3.5 4-3.5 4M3.2 6h9.6M3.2 10h9.6' },
  artifact: { lines: 'M3 1.5h7L13.5 5v9.5H3zM10 1.5V5h3.5' },
  equipment: {
    lines:
      'M12.4 6.8L14.5 6.9L14.5 9.1L12.4 9.2L12.0 10.3L13.4 11.8L11.8 13.4L10.3 12.0L9.2 12.4L9.1 14.5L6.9 14.5L6.8 12.4L5.7 12.0L4.2 13.4L2.6 11.8L4.0 10.3L3.6 9.2L1.5 9.1L1.5 6.9L3.6 6.8L4.0 5.7L2.6 4.2L4.2 2.6L5.7 4.0L6.8 3.6L6.9 1.5L9.1 1.5L9.2 3.6L10.3 4.0L11.8 2.6L13.4 4.2L12.0 5.7zM10.2 8a2.2 2.2 0 1 1-4.4 0a2.2 2.2 0 1 1 4.4 0z',
  },
  facility: { lines: 'M2 14V2.5h2.2V9L7.5 6.5V9L11 6.5V9l3-2.5V14z' },
  material: { lines: 'M8 1.5l6 3.25v6.5L8 14.5l-6-3.25v-6.5zM8 4l3.8 2.1M8 12l3.8-2.1M4.2 6v4' },
  driver: {
    lines: 'M13 8a5 5 0 1 1-10 0a5 5 0 1 1 10 0zM8 1v14M1 8h14M3.2 3.2l9.6 9.6M12.8 3.2l-9.6 9.6',
    solid: 'M9.6 8a1.6 1.6 0 1 1-3.2 0a1.6 1.6 0 1 1 3.2 0z',
  },
  assessment: { lines: 'M14 6a4.5 4.5 0 1 1-9 0a4.5 4.5 0 1 1 9 0zM6.2 9.2L1.5 14' },
  goal: {
    lines: 'M14.5 8a6.5 6.5 0 1 1-13 0a6.5 6.5 0 1 1 13 0zM12 8a4 4 0 1 1-8 0a4 4 0 1 1 8 0z',
    solid: 'M9.6 8a1.6 1.6 0 1 1-3.2 0a1.6 1.6 0 1 1 3.2 0z',
  },
  outcome: {
    lines:
      'M12.7 9a5.7 5.7 0 1 1-11.4 0a5.7 5.7 0 1 1 11.4 0zM10 9a3 3 0 1 1-6 0a3 3 0 1 1 6 0zM7 9l7.5-7.5M11.3 2.2v2.5h2.5',
  },
  principle: {
    lines: 'M3.5 1.5h9q1.5 0 1.5 1.5v10q0 1.5-1.5 1.5h-9Q2 14.5 2 13V3q0-1.5 1.5-1.5zM8 4v5M8 11v1.2',
  },
  requirement: { lines: 'M5 4h10l-4 8H1z' },
  constraint: { lines: 'M5 4h10l-4 8H1zM8 4l-4 8' },
  meaning: { lines: 'M4.5 12.5a3 3 0 0 1-.6-5.9A3.2 3.2 0 0 1 8 3.6a3.4 3.4 0 0 1 5 3a3 3 0 0 1-1.2 5.9z' },
  value: { lines: 'M15 8a7 4.5 0 1 1-14 0a7 4.5 0 1 1 14 0z' },
  workPackage: { lines: 'M7 13a5 5 0 1 1 5-5v.5M7 13h6M11 10.8l2.5 2.2-2.5 2.2' },
  deliverable: { lines: 'M2 3h12v9c-2-1.6-4-1.6-6 0s-4 1.6-6 0z' },
  plateau: { lines: 'M5 4h9.5M3.5 8H13M2 12h9.5' },
  gap: { lines: 'M13 8a5 5 0 1 1-10 0a5 5 0 1 1 10 0zM1 6.5h14M1 9.5h14' },
  grouping: { lines: 'M2 5.5h12V13H2zM2 5.5V3h6v2.5' },
  location: {
    lines:
      'M8 14.7C5 10.7 3.3 8.4 3.3 6a4.7 4.7 0 1 1 9.4 0C12.7 8.4 11 10.7 8 14.7zM9.6 6a1.6 1.6 0 1 1-3.2 0a1.6 1.6 0 1 1 3.2 0z',
  },
  andJunction: { lines: '', solid: 'M13.5 8a5.5 5.5 0 1 1-11 0a5.5 5.5 0 1 1 11 0z' },
  orJunction: { lines: 'M13.5 8a5.5 5.5 0 1 1-11 0a5.5 5.5 0 1 1 11 0z' },
} as const satisfies Record<string, TypeSymbol>;

/** One shape serves every layer that has the kind. */
const SHAPE_OF: Record<ElementType, keyof typeof SHAPES> = {
  Resource: 'resource',
  Capability: 'capability',
  ValueStream: 'valueStream',
  CourseOfAction: 'courseOfAction',
  BusinessActor: 'actor',
  BusinessRole: 'role',
  BusinessCollaboration: 'collaboration',
  BusinessInterface: 'interface',
  BusinessProcess: 'process',
  BusinessFunction: 'function',
  BusinessInteraction: 'interaction',
  BusinessEvent: 'event',
  BusinessService: 'service',
  BusinessObject: 'object',
  Contract: 'contract',
  Representation: 'representation',
  Product: 'product',
  ApplicationComponent: 'component',
  ApplicationCollaboration: 'collaboration',
  ApplicationInterface: 'interface',
  ApplicationFunction: 'function',
  ApplicationInteraction: 'interaction',
  ApplicationProcess: 'process',
  ApplicationEvent: 'event',
  ApplicationService: 'service',
  DataObject: 'object',
  Node: 'node',
  Device: 'device',
  SystemSoftware: 'systemSoftware',
  TechnologyCollaboration: 'collaboration',
  TechnologyInterface: 'interface',
  Path: 'path',
  CommunicationNetwork: 'network',
  TechnologyFunction: 'function',
  TechnologyProcess: 'process',
  TechnologyInteraction: 'interaction',
  TechnologyEvent: 'event',
  TechnologyService: 'service',
  Artifact: 'artifact',
  Equipment: 'equipment',
  Facility: 'facility',
  DistributionNetwork: 'distribution',
  Material: 'material',
  Stakeholder: 'role',
  Driver: 'driver',
  Assessment: 'assessment',
  Goal: 'goal',
  Outcome: 'outcome',
  Principle: 'principle',
  Requirement: 'requirement',
  Constraint: 'constraint',
  Meaning: 'meaning',
  Value: 'value',
  WorkPackage: 'workPackage',
  Deliverable: 'deliverable',
  ImplementationEvent: 'event',
  Plateau: 'plateau',
  Gap: 'gap',
  Grouping: 'grouping',
  Location: 'location',
  AndJunction: 'andJunction',
  OrJunction: 'orJunction',
};

/** The picture of an element type; none for types outside the language. */
export function symbolOf(type: string): TypeSymbol | undefined {
  return isElementType(type) ? SHAPES[SHAPE_OF[type]] : undefined;
}
