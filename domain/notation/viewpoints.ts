// Viewpoints as palettes: which element types a view of a kind may show (viewpoints.json).
import { ELEMENT_TYPES, type ElementType } from './element-types';
import data from './viewpoints.json';

export interface Viewpoint {
  /** Stable key, also the key of the interface; the exchange file carries `name`. */
  readonly id: string;
  /** Name in the exchange file: the specification's English name (ArchiMate 3.2, appendix C) or, of the JHS 179 kinds, the Finnish one. */
  readonly name: string;
  /** Finnish name. */
  readonly fi: string;
  readonly source: 'archimate' | 'jhs179';
  /** True where the source itself is certain to name the description; the others are kinds that follow its practice. */
  readonly official: boolean;
  /** Element types in the order of the palette; empty means every type. */
  readonly elements: readonly ElementType[];
}

const GROUPS: Readonly<Record<string, readonly string[]>> = data.groups;

function members(name: string): ElementType[] {
  const group = GROUPS[name];
  return group ? group.flatMap(members) : [name as ElementType];
}

const EVERY_TYPE = Object.keys(ELEMENT_TYPES) as ElementType[];
/** Concepts that every viewpoint may show: they group and join what is shown (ArchiMate 3.2, 4.5 and 5.5.1). */
const ALWAYS: readonly ElementType[] = ['Grouping', 'AndJunction', 'OrJunction'];

/** Every viewpoint: 'all' first, then those of the specification, then the JHS 179 kinds. */
export const VIEWPOINTS: readonly Viewpoint[] = data.viewpoints.map((viewpoint) => ({
  id: viewpoint.id,
  name: viewpoint.name,
  fi: viewpoint.fi,
  source: viewpoint.source as Viewpoint['source'],
  official: viewpoint.official,
  elements: [...new Set(viewpoint.elements.split(' ').filter(Boolean).flatMap(members))],
}));

const [ALL] = VIEWPOINTS as [Viewpoint];

/** The viewpoint that allows everything; what a view without a known viewpoint has. */
export const DEFAULT_VIEWPOINT: Viewpoint = ALL;

const spelled = new Map<string, Viewpoint>();
for (const viewpoint of VIEWPOINTS) {
  for (const name of [viewpoint.id, viewpoint.name, viewpoint.fi]) spelled.set(key(name), viewpoint);
}
for (const [old, id] of Object.entries(data.oldNames)) {
  const viewpoint = VIEWPOINTS.find((each) => each.id === id);
  if (viewpoint) spelled.set(key(old), viewpoint);
}

function key(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\d]/gu, '')
    .replace(/viewpoint$/u, '');
}

/**
 * The viewpoint with this name: our id, the name in the exchange file, the Finnish name, or a spelling of older versions
 * ("Actor Co-operation", "Infrastructure", "Landscape Map", archi's ids). Undefined where nobody knows it; the caller
 * keeps the name and shows the default palette.
 */
export function viewpointByName(name: string | undefined): Viewpoint | undefined {
  return name === undefined ? undefined : spelled.get(key(name));
}

/** The element types that a view of this viewpoint offers, grouping and junctions last. */
export function paletteOf(viewpoint: Viewpoint): ElementType[] {
  if (viewpoint.elements.length === 0) return [...EVERY_TYPE];
  return [...new Set([...viewpoint.elements, ...ALWAYS])];
}

/** True where a view of this viewpoint may show the type. */
export function allowsType(viewpoint: Viewpoint, type: string): boolean {
  return viewpoint.elements.length === 0 || (paletteOf(viewpoint) as string[]).includes(type);
}
