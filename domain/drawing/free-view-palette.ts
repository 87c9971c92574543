// Colours of free views: which of the theme's hues a type has, and which written colours are a choice of the user.
import type { Colour, ViewStyle } from '../../schemas/generated/types';
import { contrast } from './colour';
import { ELEMENT_TYPES, isElementType, type Layer } from '../notation/element-types';

/** Names of the theme's fills; the screen has a light and a dark colour for each. */
export type Hue =
  Exclude<Layer, 'composite'> | 'grouping' | 'location' | 'junction' | 'group' | 'note' | 'image';

/** How a node or connection is painted. Without `fill`, `line` or `ink` the theme decides, so that dark mode works. */
export interface Paint {
  readonly hue: Hue;
  /** #rrggbb. */
  readonly fill?: string;
  /** 0 to 1. */
  readonly fillOpacity?: number;
  readonly line?: string;
  readonly ink?: string;
  /** Which text can be read on `fill`; absent where the theme fills. */
  readonly inkOnFill?: 'dark' | 'light';
  /** Pixels. */
  readonly lineWidth: number;
  readonly dash: 'solid' | 'dashed' | 'dotted' | 'none';
}

/** The hue of an element type: that of its layer. Types outside the language look like a grouping. */
export function hueOf(type: string): Hue {
  if (type.endsWith('Junction')) return 'junction';
  if (type === 'Location') return 'location';
  const layer: Layer = isElementType(type) ? ELEMENT_TYPES[type] : 'composite';
  return layer === 'composite' ? 'grouping' : layer;
}

/** What Archi writes for every node without being asked, in its present and its former palette. */
const UNCHOSEN: Readonly<Record<Hue, readonly string[]>> = {
  business: ['#ffffb5', '#ffffaf'],
  application: ['#b5ffff', '#afffff'],
  technology: ['#c9e7b7', '#afffaf'],
  physical: ['#c9e7b7', '#afffaf'],
  motivation: ['#ccccff'],
  strategy: ['#f5deaa'],
  implementation: ['#ffe0e0', '#e0ffe0'],
  grouping: ['#ffffff'],
  location: ['#fbb875', '#ffb973'],
  junction: ['#000000'],
  group: ['#d2d7d7'],
  note: ['#ffffff'],
  image: ['#ffffff'],
};
const UNCHOSEN_LINES: readonly string[] = ['#5c5c5c', '#000000'];

/** The paint of something with this hue and the style that was written for it. */
export function paintOf(hue: Hue, style: ViewStyle | undefined, dash: Paint['dash'] = 'solid'): Paint {
  const fill = style?.fillColor && hex(style.fillColor);
  const opacity = (style?.fillColor?.a ?? 100) / 100;
  const chosen = fill !== undefined && (opacity < 1 || !UNCHOSEN[hue].includes(fill));
  const line = style?.lineColor && hex(style.lineColor);
  const ink = style?.font?.color && hex(style.font.color);
  const readable =
    ink !== undefined && ink !== '#000000' && (!chosen || opacity < 0.5 || contrast(ink, fill) >= 3);
  return {
    hue,
    ...(chosen ? { fill, fillOpacity: opacity } : {}),
    ...(chosen && opacity >= 0.5
      ? { inkOnFill: contrast('#000000', fill) >= contrast('#ffffff', fill) ? 'dark' : 'light' }
      : {}),
    ...(line !== undefined && !UNCHOSEN_LINES.includes(line) ? { line } : {}),
    ...(readable ? { ink } : {}),
    lineWidth: style?.lineWidth ?? 1,
    dash: style?.lineStyle ?? dash,
  };
}

/** #rrggbb; opacity is told apart. */
export function hex({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}
