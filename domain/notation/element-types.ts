// The ArchiMate 3.2 element types in the spelling of the exchange file, by layer and aspect.

export type Layer =
  | 'strategy'
  | 'business'
  | 'application'
  | 'technology'
  | 'physical'
  | 'motivation'
  | 'implementation'
  | 'composite';

/** Every element type with its layer, in the order of the specification's summary (ArchiMate 3.2, chapters 4 and 6–12). */
export const ELEMENT_TYPES = {
  Resource: 'strategy',
  Capability: 'strategy',
  ValueStream: 'strategy',
  CourseOfAction: 'strategy',
  BusinessActor: 'business',
  BusinessRole: 'business',
  BusinessCollaboration: 'business',
  BusinessInterface: 'business',
  BusinessProcess: 'business',
  BusinessFunction: 'business',
  BusinessInteraction: 'business',
  BusinessEvent: 'business',
  BusinessService: 'business',
  BusinessObject: 'business',
  Contract: 'business',
  Representation: 'business',
  Product: 'business',
  ApplicationComponent: 'application',
  ApplicationCollaboration: 'application',
  ApplicationInterface: 'application',
  ApplicationFunction: 'application',
  ApplicationInteraction: 'application',
  ApplicationProcess: 'application',
  ApplicationEvent: 'application',
  ApplicationService: 'application',
  DataObject: 'application',
  Node: 'technology',
  Device: 'technology',
  SystemSoftware: 'technology',
  TechnologyCollaboration: 'technology',
  TechnologyInterface: 'technology',
  Path: 'technology',
  CommunicationNetwork: 'technology',
  TechnologyFunction: 'technology',
  TechnologyProcess: 'technology',
  TechnologyInteraction: 'technology',
  TechnologyEvent: 'technology',
  TechnologyService: 'technology',
  Artifact: 'technology',
  Equipment: 'physical',
  Facility: 'physical',
  DistributionNetwork: 'physical',
  Material: 'physical',
  Stakeholder: 'motivation',
  Driver: 'motivation',
  Assessment: 'motivation',
  Goal: 'motivation',
  Outcome: 'motivation',
  Principle: 'motivation',
  Requirement: 'motivation',
  Constraint: 'motivation',
  Meaning: 'motivation',
  Value: 'motivation',
  WorkPackage: 'implementation',
  Deliverable: 'implementation',
  ImplementationEvent: 'implementation',
  Plateau: 'implementation',
  Gap: 'implementation',
  Grouping: 'composite',
  Location: 'composite',
  AndJunction: 'composite',
  OrJunction: 'composite',
} as const satisfies Record<string, Layer>;

export type ElementType = keyof typeof ELEMENT_TYPES;

/** True for a type of the language. */
export function isElementType(type: string): type is ElementType {
  return Object.hasOwn(ELEMENT_TYPES, type);
}

/** The layer of a type; undefined for a type that is not of the language. */
export function layerOf(type: string): Layer | undefined {
  return isElementType(type) ? ELEMENT_TYPES[type] : undefined;
}

/** Types that a municipality's system inventory shows as cards and counts as systems. */
export function isSystemType(type: string): boolean {
  return type === 'ApplicationComponent' || type === 'ApplicationCollaboration' || type === 'SystemSoftware';
}
