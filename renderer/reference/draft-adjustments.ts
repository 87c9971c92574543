// What the user changes in a drafted reference model before it is taken: texts, order and look of layers, components left out.
import type { ReferenceModelFile } from '../../schemas/generated/types';

export type DraftLayer = ReferenceModelFile['layers'][number];

export interface Adjustments {
  readonly name: string;
  readonly version: string;
  readonly source: string;
  readonly licence: string;
  /** Identifiers of layers in their order; those that are not mentioned come after, as drafted. */
  readonly order: readonly string[];
  readonly hues: Readonly<Record<string, DraftLayer['hue']>>;
  readonly areas: Readonly<Record<string, DraftLayer['area']>>;
  /** Identifiers in the source of elements that are left out. */
  readonly leaveOut: ReadonlySet<string>;
}

/** Layers as they will be, with every component of the draft. */
export function layersAdjusted(file: ReferenceModelFile, { order, hues, areas }: Adjustments): DraftLayer[] {
  const place = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length);
  return file.layers
    .map((layer) => ({ ...layer, hue: hues[layer.id] ?? layer.hue, area: areas[layer.id] ?? layer.area }))
    .sort((a, b) => place(a.id) - place(b.id));
}

/** Identifier in the source of the element that a component is made of. */
export function sourceIdOf(component: DraftLayer['components'][number]): string {
  return component.externalIds?.[0]?.id ?? component.id;
}

/** The file as it is taken: without what was left out, layers that became empty, and headings above nothing. */
export function fileAdjusted(file: ReferenceModelFile, adjustments: Adjustments): ReferenceModelFile {
  const { name, version, source, licence, leaveOut } = adjustments;
  const layers = layersAdjusted(file, adjustments)
    .map((layer) => ({
      ...layer,
      components: layer.components.filter((component) => !leaveOut.has(sourceIdOf(component))),
    }))
    .filter(({ components }) => components.length > 0);
  const sectors = new Set(layers.flatMap(({ components }) => components.map(({ sector }) => sector)));
  const dropped = file.layers
    .flatMap(({ components }) => components.map(sourceIdOf))
    .filter((id) => leaveOut.has(id));
  return {
    ...file,
    name: { ...file.name, fi: name.trim() },
    version: version.trim(),
    source: source.trim(),
    licence: licence.trim(),
    sectors: file.sectors.filter(({ id }) => sectors.has(id)),
    layers,
    ...(file.origin
      ? {
          origin: {
            ...file.origin,
            choice: { ...file.origin.choice, ...(dropped.length > 0 ? { leaveOut: dropped } : {}) },
          },
        }
      : {}),
  };
}
