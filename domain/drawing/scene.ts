// A picture as a display list: plain data that every writer (SVG, PNG, PDF) and the far-away canvas paint alike.
import type { HeatPattern } from './heat-colours';
import type { Rect } from './layer-map-layout';

/** Everything that is drawn, in drawing order. Pixels at zoom 1, absolute; y grows downwards. */
export interface Scene {
  readonly bounds: Rect;
  /** What the picture shows, for a title and a screen reader. */
  readonly title: string;
  readonly items: readonly SceneItem[];
}

export type SceneItem = SceneRect | ScenePath | SceneText | SceneImage | SceneGroup;

/** How an area is filled and its border drawn; colours are `#rrggbb`. What is absent is not painted. */
export interface Painted {
  readonly fill?: string;
  /** 0 to 1; 1 where absent. */
  readonly fillOpacity?: number;
  readonly stroke?: string;
  readonly strokeOpacity?: number;
  /** 1 where absent. */
  readonly strokeWidth?: number;
  /** Lengths of dashes and gaps in turn. */
  readonly dash?: readonly number[];
  /** Round ends and corners of the stroke. */
  readonly round?: boolean;
}

export interface SceneRect extends Rect, Painted {
  readonly kind: 'rect';
  /** Corner radius. */
  readonly radius?: number;
}

export interface ScenePath extends Painted {
  readonly kind: 'path';
  /** SVG path data (SVG 2, chapter 9), in the coordinates of the scene. */
  readonly d: string;
}

/** One line of text in the bundled font. */
export interface SceneText {
  readonly kind: 'text';
  readonly x: number;
  /** Of the baseline. */
  readonly y: number;
  readonly text: string;
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly fill: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  /** Colour of a rim of 2 pixels that keeps lines away from the letters. */
  readonly halo?: string;
}

/** A picture of the model, as large as it fits inside the rectangle, in its middle. */
export interface SceneImage extends Rect {
  readonly kind: 'image';
  readonly mediaType: string;
  readonly base64: string;
}

/** Things that belong together: a card, a node, a connection. */
export interface SceneGroup {
  readonly kind: 'group';
  readonly items: readonly SceneItem[];
  /** Record that the group shows. */
  readonly subjectId?: string;
  /** The whole name, also where the drawn text is shorter. */
  readonly title?: string;
  /** View that a click opens. */
  readonly link?: { readonly viewId: string; readonly name: string };
  /** 0 to 1, of the group as a whole; 1 where absent. */
  readonly opacity?: number;
}

/** What a colouring says of one element; see domain/looks. */
export interface SceneLook {
  readonly fill?: string;
  /** The line round the area. */
  readonly edge?: string;
  /** Beside the colour of a kind. */
  readonly pattern?: Exclude<HeatPattern, 'plain'>;
  /** The value is not known: dashed and hatched, never a colour of the scale. */
  readonly unknown?: boolean;
  /** Share of the largest amount, 0 to 1. */
  readonly scale?: number;
  /** The value in words, beside the colour. */
  readonly text?: string;
  readonly dimmed?: boolean;
  readonly hidden?: boolean;
}

/** Baseline of a text in a line box from `top`: the middle of the bundled font's ascent and descent stands in the middle. */
export function baseline(top: number, lineHeight: number, size: number): number {
  // Source Sans 3: ascent 1.024 em, descent 0.4 em.
  return round(top + lineHeight / 2 + 0.312 * size);
}

/** Two digits after the point are finer than any printer. */
export function round(value: number): number {
  return Math.round(value * 100) / 100;
}
