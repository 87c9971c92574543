// A reference model for other tools: a grouping that aggregates its layers, layers that aggregate their components;
// and what an element is to the component that it is placed in.
import type { ModelIndex } from '../../../domain/model-index';
import { ELEMENT_TYPES, isElementType } from '../../../domain/notation/element-types';
import type { Element, Relationship } from '../../../schemas/generated/types';
import { xmlNode, type XmlNode } from '../xml/tree';
import type { Writing } from './writing';

/** Component → the generated aggregation that holds it in its layer. */
export interface WrittenReferences {
  readonly relationships: XmlNode[];
  readonly holding: ReadonlyMap<string, string>;
}

/** Generated relationships inside the reference models of the file. */
export function writeReferences(
  index: ModelIndex,
  elements: readonly Element[],
  writing: Writing,
): WrittenReferences {
  const relationships: XmlNode[] = [];
  const holding = new Map<string, string>();
  const here = new Set(elements.map((element) => element.id));
  const join = (type: string, wanted: string, source: string, target: string): string => {
    const identifier = writing.generatedId(wanted);
    relationships.push(
      writing.generated(xmlNode('relationship', { identifier, 'xsi:type': type, source, target })),
    );
    return identifier;
  };
  for (const { id, ownerId, reference } of elements) {
    if (!reference) continue;
    const { parentId, sectorId } = reference;
    if (parentId !== undefined && here.has(parentId))
      holding.set(id, join('Aggregation', `part-${id}`, parentId, id));
    else if (index.find('referenceModel', ownerId)) join('Aggregation', `part-${id}`, ownerId, id);
    if (sectorId !== undefined && here.has(sectorId)) join('Association', `sector-${id}`, sectorId, id);
  }
  return { relationships, holding };
}

const SERVICES: ReadonlySet<string> = new Set(['BusinessService', 'ApplicationService', 'TechnologyService']);
/** Layers from the bottom up: what realises a service stands in its layer or below it. */
const HEIGHT: { readonly [layer: string]: number } = {
  physical: 0,
  technology: 0,
  application: 1,
  business: 2,
};

/**
 * The relationship that stands for a placement: realisation where the language allows it (a service by what stands in
 * its layer or below, a capability by any core element, ArchiMate 3.2 appendix B), otherwise association.
 */
export function placementType(elementType: string, componentType: string): Relationship['type'] {
  if (!isElementType(elementType) || !isElementType(componentType)) return 'Association';
  const height = HEIGHT[ELEMENT_TYPES[elementType]];
  if (height === undefined || PASSIVE.has(elementType) || SERVICES.has(elementType)) return 'Association';
  if (componentType === 'Capability') return 'Realization';
  const above = HEIGHT[ELEMENT_TYPES[componentType]];
  return SERVICES.has(componentType) && above !== undefined && height <= above
    ? 'Realization'
    : 'Association';
}

const PASSIVE: ReadonlySet<string> = new Set(
  'BusinessObject Contract Representation Product DataObject Artifact Material BusinessEvent ApplicationEvent TechnologyEvent'.split(
    ' ',
  ),
);
