// What elements can be classified by, and the values that an element has there.
import type { Element, ElementFields, LookAspect, ModelRecord } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { ELEMENT_TYPES, isElementType } from '../notation/element-types';
import type { FateKind } from '../states';
import { textIn } from '../text';

export type AspectName = LookAspect['by'];

/** How values are put into classes: a fixed list in an order, texts by how common they are, amounts, days. */
export type ValueKind = 'choice' | 'text' | 'number' | 'date';

/** The fixed values of an aspect, in the order of a legend. */
export const CHOICES: Readonly<Partial<Record<AspectName, readonly string[]>>> = {
  lifecycle: ['planned', 'development', 'production', 'retiring', 'retired'],
  criticality: ['veryHigh', 'high', 'normal', 'low', 'veryLow'],
  hosting: ['own', 'inHouseCompany', 'cooperation', 'supplier', 'cloud', 'national'],
  opennessSource: ['open', 'partly', 'closed'],
  opennessInterface: ['open', 'partly', 'closed'],
  opennessData: ['open', 'partly', 'closed'],
  opennessStandards: ['open', 'partly', 'closed'],
  personalData: ['yes', 'no'],
  fate: ['new', 'change', 'replace', 'retire', 'keep'],
  layer: [
    'strategy',
    'business',
    'application',
    'technology',
    'physical',
    'motivation',
    'implementation',
    'composite',
  ],
};

/** The aspects besides properties, in the order of a menu, in groups. */
export const ASPECT_GROUPS: readonly (readonly AspectName[])[] = [
  ['fate', 'lifecycle', 'criticality', 'contractEnd', 'costPerYear', 'users'],
  ['supplier', 'product', 'version', 'ownerUnit', 'contactPerson'],
  ['hosting', 'personalData', 'opennessSource', 'opennessInterface', 'opennessData', 'opennessStandards'],
  ['type', 'layer'],
];

/** What values are read with. */
export interface AspectContext {
  readonly index: ModelIndex;
  /** BCP 47; see `textIn`. */
  readonly language: string;
  /** What happens to the element in the shown state. */
  readonly fateOf: (elementId: string) => FateKind | undefined;
}

/** The kind of an aspect's values; undefined where its property definition is gone. */
export function kindOf(index: ModelIndex, aspect: LookAspect): ValueKind | undefined {
  switch (aspect.by) {
    case 'costPerYear':
    case 'users':
      return 'number';
    case 'contractEnd':
      return 'date';
    case 'property': {
      const type = index.find('propertyDefinition', aspect.definitionId)?.type;
      if (type === 'number' || type === 'currency') return 'number';
      return type === 'date' ? 'date' : type && 'text';
    }
    default:
      return CHOICES[aspect.by] ? 'choice' : 'text';
  }
}

/** The values of an element, trimmed, as texts; empty where nothing is known. Only properties can have several. */
export function valuesOf(context: AspectContext, element: Element, aspect: LookAspect): readonly string[] {
  switch (aspect.by) {
    case 'fate':
      return known(context.fateOf(element.id));
    case 'type':
      return [element.type];
    case 'layer':
      return isElementType(element.type) ? [ELEMENT_TYPES[element.type]] : [];
    case 'property':
      return (element.properties ?? [])
        .filter(({ definitionId }) => definitionId === aspect.definitionId)
        .flatMap(({ value }) => known(textIn(value, context.language)));
    default:
      return known(element.fields?.[aspect.by satisfies keyof ElementFields]);
  }
}

/** True where two aspects are the same one. */
export function sameAspect(a: LookAspect | undefined, b: LookAspect | undefined): boolean {
  return a?.by === b?.by && a?.definitionId === b?.definitionId;
}

/** A short name of an aspect that differs from every other: for lists. */
export function aspectKey({ by, definitionId }: LookAspect): string {
  return by === 'property' ? `property:${definitionId ?? ''}` : by;
}

/** The aspect of such a name. */
export function aspectOfKey(key: string): LookAspect {
  return key.startsWith('property:')
    ? { by: 'property', definitionId: key.slice('property:'.length) }
    : { by: key as AspectName };
}

/** Property definitions that an element of those given uses, by their names. */
export function usedDefinitions(
  index: ModelIndex,
  elements: readonly Element[],
  language: string,
): Extract<ModelRecord, { kind: 'propertyDefinition' }>[] {
  const ids = new Set(elements.flatMap(({ properties = [] }) => properties.map((one) => one.definitionId)));
  const byName = new Intl.Collator(language).compare;
  return index
    .all('propertyDefinition')
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => byName(textIn(a.name, language), textIn(b.name, language)));
}

function known(value: string | number | undefined): readonly string[] {
  const text = value === undefined ? '' : String(value).trim();
  return text === '' ? [] : [text];
}
