// A free view as it is drawn from far away: boxes, lines and words as plain data, cheap to send to a painter and to paint.
import { mixed } from './colour';
import { colours as coloursOf, type Colours, type ColourTheme } from './colours';
import type { FreeConnection, FreeNode, FreeView } from './free-view-content';
import { fillOf, inkOf } from './free-view-scene';
import type { Rect } from './layer-map-layout';
import { dotWidth } from './look-marks';
import type { TextBlock } from './node-text';
import type { SceneLook } from './scene';

/** Frames, then lines, then boxes over them, each in its order: from far away boxes say more than lines. Pixels at zoom 1, absolute; colours are `#rrggbb`. */
export interface FarPicture {
  /** Colour of the ground. */
  readonly paper: string;
  /** Colour of what is chosen. */
  readonly accent: string;
  readonly boxes: readonly FarBox[];
  readonly lines: readonly FarLine[];
}

export interface FarBox extends Rect {
  readonly id: string;
  /** Corner radius. */
  readonly radius: number;
  readonly fill?: string;
  readonly fillOpacity: number;
  /** Ground where the box is too small for a border: as dark as ground and border are together. */
  readonly smallFill?: string;
  readonly stroke?: string;
  readonly strokeWidth: number;
  /** 0 to 1. */
  readonly opacity: number;
  readonly words?: FarWords;
  /** Width of the dot over the lower right corner that tells an amount. */
  readonly dot?: number;
  /** True where others stand in it: lines run over it and under what stands in it. */
  readonly frame: boolean;
  /** Name of a frame: written as large as it can be read, also from far away. */
  readonly title?: string;
}

/** Lines of text downwards from the baseline `y`. */
export interface FarWords {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly lineHeight: number;
  readonly bold: boolean;
  readonly fill: string;
}

export interface FarLine {
  readonly id: string;
  /** x and y in turn, from end to end. */
  readonly points: readonly number[];
  readonly stroke: string;
  readonly width: number;
  readonly dash?: readonly number[];
  readonly heads: readonly FarHead[];
  readonly words?: FarWords;
}

/** The end of a line, as SVG path data in the colour of the line. */
export interface FarHead {
  readonly path: string;
  readonly fill?: string;
}

const FATE_COLOURS = {
  new: 'fateNew',
  change: 'fateChange',
  replace: 'fateReplace',
  retire: 'fateRetire',
} as const;
const FATE_WIDTH = 2.6;
const ABSENT = 0.45;
const DIMMED = 0.3;
/** How much of a border a box has that is too small to show it. */
const SMALL_BORDER = 0.45;

/** Draws a view from far away. Elements that a colouring hides are left out, and lines that end at them. */
export function farPicture(
  view: FreeView,
  theme: ColourTheme,
  looks: ReadonlyMap<string, SceneLook> = new Map(),
): FarPicture {
  const colours = coloursOf(theme);
  const hidden = new Set<string>();
  const boxes: FarBox[] = [];
  for (const node of view.nodes) {
    const look = node.type === '' || node.subjectId === undefined ? undefined : looks.get(node.subjectId);
    if (look?.hidden) hidden.add(node.id);
    else boxes.push(boxOf(node, look, colours));
  }
  const lines: FarLine[] = [];
  for (const line of view.connections) {
    if (line.paint.dash === 'none' || hidden.has(line.sourceItemId) || hidden.has(line.targetItemId))
      hidden.add(line.id);
    else lines.push(lineOf(line, colours));
  }
  return { paper: colours.paper, accent: colours.accent, boxes, lines };
}

function boxOf(node: FreeNode, look: SceneLook | undefined, colours: Colours): FarBox {
  const { id, x, y, width, height, paint, mark, text } = node;
  const bare = node.figure === 'image' || node.figure === 'symbol';
  // A picture is a pale sheet from far away.
  const sheet = node.figure === 'image' ? mixed(colours.ink, colours.paper, 0.12) : undefined;
  const fill = look?.fill ?? fillOf(paint, colours) ?? sheet;
  const fate = mark?.fate === undefined || mark.fate === 'keep' ? undefined : FATE_COLOURS[mark.fate];
  const outlined = fate !== undefined || paint.dash !== 'none';
  const stroke =
    outlined && !(bare && fate === undefined)
      ? fate
        ? colours[fate]
        : (paint.line ?? colours.amLineColour)
      : undefined;
  return {
    id,
    x,
    y,
    width,
    height,
    radius: node.outline === 'round' ? 10 : 2,
    ...(fill === undefined ? {} : { fill }),
    fillOpacity: look?.fill === undefined ? (paint.fillOpacity ?? 1) : 1,
    ...(fill === undefined ? {} : { smallFill: stroke ? mixed(stroke, fill, SMALL_BORDER) : fill }),
    ...(stroke === undefined ? {} : { stroke }),
    strokeWidth: fate ? FATE_WIDTH : paint.lineWidth,
    opacity: mark?.absent ? ABSENT : look?.dimmed ? DIMMED : 1,
    ...(look?.scale === undefined ? {} : { dot: dotWidth(look.scale) }),
    frame: node.frame,
    ...wordsOf(text, inkOf(paint, look, colours), node.figure === 'group'),
    ...(node.frame && node.name !== '' ? { title: node.name } : {}),
  };
}

function lineOf(line: FreeConnection, colours: Colours): FarLine {
  const { id, points, paint, mark, heads, text } = line;
  const own = paint.line ?? mixed(colours.ink, colours.paper, 0.75);
  const fate = mark?.fate === 'new' ? colours.fateNew : mark?.fate === 'retire' ? colours.fateRetire : own;
  const dash = paint.dash === 'dashed' ? [7, 4] : paint.dash === 'dotted' ? [2, 3.5] : undefined;
  const stroke = mark?.absent ? mixed(fate, colours.paper, ABSENT) : fate;
  return {
    id,
    points: points.flatMap(({ x, y }) => [x, y]),
    stroke,
    width: paint.lineWidth * 1.2,
    ...(dash ? { dash } : {}),
    heads: heads.map(({ path, fill }) => {
      const filled = fill === 'line' ? stroke : fill === 'paper' ? colours.paper : undefined;
      return { path, ...(filled === undefined ? {} : { fill: filled }) };
    }),
    ...(text && line.crowded !== true ? wordsOf(text, paint.ink ?? colours.ink, false) : {}),
  };
}

function wordsOf(text: TextBlock, fill: string, bold: boolean): { words?: FarWords } {
  const { lines, x, y, anchor, size, lineHeight, weight } = text;
  if (lines.every((line) => line === '')) return {};
  return { words: { lines, x, y, anchor, size, lineHeight, bold: bold || weight === 'semibold', fill } };
}
