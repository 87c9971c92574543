// Text in the nodes and on the connections of free views: wrapped to the room there is, with the place of each line.
import type { ViewFont } from '../../schemas/generated/types';
import { VIEW_METRICS as M } from './free-view-metrics';
import type { Rect } from './layer-map-layout';
import { wrapText, type Weight } from './text-width';

/** Lines of text to be drawn from `y`, the baseline of the first, downwards. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly size: number;
  readonly lineHeight: number;
  readonly weight: Weight;
  readonly italic: boolean;
  readonly underlined: boolean;
}

export interface TextPlace {
  readonly align: 'left' | 'center' | 'right';
  readonly position: 'top' | 'middle' | 'bottom';
  /** Width at the right of the topmost lines that a symbol takes. */
  readonly symbol: number;
}

/** Sizes that tools write for every node without being asked: the default of the system they ran on. */
const UNCHOSEN_SIZES: Readonly<Record<string, readonly number[]>> = {
  'Lucida Grande': [11, 12],
  'Segoe UI': [9],
  Sans: [9, 10],
  Dialog: [11, 12],
  Cantarell: [11],
  Ubuntu: [11],
  '.AppleSystemUIFont': [11, 12, 13],
  '': [9, 12],
};
const SMALLEST = 7;
const LARGEST = 72;

/** Font size in pixels: points of the written font, or the default where it is that of the tool. */
export function fontSizeOf(font: ViewFont | undefined, usual: number): number {
  if (font?.size === undefined) return usual;
  if (UNCHOSEN_SIZES[font.name ?? '']?.includes(font.size)) return usual;
  // A Mac has 72 pixels to the inch.
  const perPoint = font.name === 'Lucida Grande' || font.name === '.AppleSystemUIFont' ? 1 : 4 / 3;
  return Math.max(SMALLEST, Math.min(LARGEST, Math.round(font.size * perPoint * 2) / 2));
}

/** The text inside the area; what does not fit ends in an ellipsis. Line breaks of the text are kept. */
export function nodeText(text: string, area: Rect, font: ViewFont | undefined, place: TextPlace): TextBlock {
  const size = fontSizeOf(font, M.fontSize);
  const lineHeight = Math.round((size * M.lineHeight) / M.fontSize);
  const style = font?.style?.toLowerCase() ?? '';
  const weight: Weight = style.includes('bold') ? 'semibold' : 'regular';
  const width = Math.max(area.width - 2 * M.pad, size);
  const fitting = Math.max(1, Math.floor((area.height - 4) / lineHeight));
  let lines = paragraphs(text, width, size, weight, fitting);
  const tall = place.position !== 'middle' || lines.length * lineHeight > area.height - 2 * M.symbol;
  let right = 0;
  if (place.symbol > 0 && tall) {
    // Beside the symbol; a centred text keeps its middle where it can.
    right = place.align === 'center' ? 0 : place.symbol;
    const taken = place.align === 'center' ? 2 * place.symbol : place.symbol;
    lines = paragraphs(text, Math.max(width - taken, size), size, weight, fitting);
  }
  const height = lines.length * lineHeight;
  const ascent = lineHeight * 0.75;
  const top =
    place.position === 'top'
      ? area.y + M.pad - 2
      : place.position === 'bottom'
        ? area.y + area.height - M.pad + 2 - height
        : area.y + (area.height - height) / 2;
  const x =
    place.align === 'left'
      ? area.x + M.pad
      : place.align === 'right'
        ? area.x + area.width - M.pad - right
        : area.x + area.width / 2;
  return {
    lines,
    x,
    y: top + ascent,
    anchor: place.align === 'left' ? 'start' : place.align === 'right' ? 'end' : 'middle',
    size,
    lineHeight,
    weight,
    italic: style.includes('italic'),
    underlined: style.includes('underline'),
  };
}

/** The text of a connection around a point of it. */
export function lineText(text: string, at: { x: number; y: number }, font: ViewFont | undefined): TextBlock {
  const size = fontSizeOf(font, M.connectionFontSize);
  const lineHeight = Math.round((size * M.connectionLineHeight) / M.connectionFontSize);
  const lines = paragraphs(text, M.connectionLabelWidth, size, 'regular', 4);
  const style = font?.style?.toLowerCase() ?? '';
  return {
    lines,
    x: at.x,
    y: at.y - (lines.length * lineHeight) / 2 + lineHeight * 0.75,
    anchor: 'middle',
    size,
    lineHeight,
    weight: style.includes('bold') ? 'semibold' : 'regular',
    italic: style.includes('italic'),
    underlined: style.includes('underline'),
  };
}

function paragraphs(text: string, width: number, size: number, weight: Weight, most: number): string[] {
  const out: string[] = [];
  for (const part of text.split(/\r\n|\r|\n/u)) {
    const left = most - out.length;
    if (left <= 0) {
      const last = out.at(-1) ?? '';
      out[out.length - 1] = last.endsWith('…') ? last : `${last}…`;
      break;
    }
    if (part.trim() === '') out.push('');
    else out.push(...wrapText(part, width, size, weight, left));
  }
  return out;
}
