// Finnish names of ArchiMate types (docs/glossary.md); the type's own name where none is known.
import type { Relationship } from '../../schemas/generated/types';
import { ELEMENT_TYPES, type ElementType, type Layer } from '../../domain/notation/element-types';
import names from '../../domain/notation/names.fi.json';

/** The plain name of an element type. */
export function typeName(type: string): string {
  return (names.elements as Record<string, string>)[type] ?? type;
}

/** The plain name of a relationship type. */
export function relationshipName(type: Relationship['type']): string {
  return names.relationships[type];
}

/** What a relationship says of its source (`forward`) or of its target, to be followed by the name of the other end. */
export function relationshipPhrase(
  { type, accessType }: Pick<Relationship, 'type' | 'accessType'>,
  forward: boolean,
): string {
  const phrases =
    type === 'Access' && accessType ? names.accessPhrases[accessType] : names.relationshipPhrases[type];
  return forward ? phrases.forward : phrases.backward;
}

/** The name of a way of handling data. */
export function accessName(type: NonNullable<Relationship['accessType']>): string {
  return names.accessTypes[type];
}

/** The name of a property's data type. */
export function propertyTypeName(type: keyof typeof names.propertyTypes): string {
  return names.propertyTypes[type];
}

export const PROPERTY_TYPES = Object.keys(names.propertyTypes) as (keyof typeof names.propertyTypes)[];

/** The name of a layer of the language. */
export function layerName(layer: Layer): string {
  return names.layers[layer];
}

/** Element types by layer, in the order of the language. */
export const TYPES_BY_LAYER: readonly { readonly layer: Layer; readonly types: readonly ElementType[] }[] = (
  Object.keys(names.layers) as Layer[]
).map((layer) => ({
  layer,
  types: (Object.keys(ELEMENT_TYPES) as ElementType[]).filter((type) => ELEMENT_TYPES[type] === layer),
}));
