// Text in the nodes and on the connections of free views: wrapped to the room there is, with the place of each line.
import type { ViewFont } from '../../schemas/generated/types';
import { VIEW_METRICS as M } from './free-view-metrics';
import type { Rect } from './layer-map-layout';
import { textWidth, wrapText, type Weight } from './text-width';

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
  /** Nothing is left out: the text becomes as small as it can be read on paper, and goes over the border at last. */
  readonly whole?: boolean;
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
/** Between the upper border and a text at the top: other tools leave 20 pixels for the name of a group. */
const TOP = 3;
/** Text is not made smaller than this to fit. */
const SMALLEST_FITTED = 10;
const LARGEST = 72;

/** Font size in pixels: points of the written font, or the default where it is that of the tool. */
function fontSizeOf(font: ViewFont | undefined, usual: number): number {
  if (font?.size === undefined) return usual;
  if (UNCHOSEN_SIZES[font.name ?? '']?.includes(font.size)) return usual;
  // A Mac has 72 pixels to the inch.
  const perPoint = font.name === 'Lucida Grande' || font.name === '.AppleSystemUIFont' ? 1 : 4 / 3;
  return Math.max(SMALLEST, Math.min(LARGEST, Math.round(font.size * perPoint * 2) / 2));
}

/**
 * The text inside the area. Where it does not fit it becomes a little smaller, and what does not fit even then ends in an
 * ellipsis. Line breaks of the text are kept.
 */
export function nodeText(text: string, area: Rect, font: ViewFont | undefined, place: TextPlace): TextBlock {
  const usual = fontSizeOf(font, M.fontSize);
  const style = font?.style?.toLowerCase() ?? '';
  const weight: Weight = style.includes('bold') ? 'semibold' : 'regular';
  const pad = Math.min(M.pad, area.width * 0.06);
  let fit = fitted(text, area, pad, usual, weight, place);
  const least = place.whole ? SMALLEST : Math.max(SMALLEST_FITTED, usual - 3);
  for (let size = usual - 1; !fit.whole && size >= least; size -= 1)
    fit = fitted(text, area, pad, size, weight, place);
  if (place.whole && !fit.whole)
    fit = fitted(text, { ...area, height: Infinity }, pad, SMALLEST, weight, place);
  const { lines, size, lineHeight, taken } = fit;
  const height = lines.length * lineHeight;
  const top =
    place.position === 'top'
      ? area.y + TOP
      : place.position === 'bottom'
        ? area.y + area.height - TOP - height
        : area.y + (area.height - height) / 2;
  const x =
    place.align === 'left'
      ? area.x + pad
      : place.align === 'right'
        ? area.x + area.width - pad - taken
        : area.x + (area.width - taken) / 2;
  return {
    lines,
    x,
    y: top + lineHeight * 0.75,
    anchor: place.align === 'left' ? 'start' : place.align === 'right' ? 'end' : 'middle',
    size,
    lineHeight,
    weight,
    italic: style.includes('italic'),
    underlined: style.includes('underline'),
  };
}

interface Fit {
  readonly lines: readonly string[];
  readonly size: number;
  readonly lineHeight: number;
  /** Width left free for the symbol. */
  readonly taken: number;
  /** False where a word is cut or text is left over. */
  readonly whole: boolean;
}

function fitted(text: string, area: Rect, pad: number, size: number, weight: Weight, place: TextPlace): Fit {
  const lineHeight = Math.round((size * M.lineHeight) / M.fontSize);
  const width = Math.max(area.width - 2 * pad, size);
  const most = Math.max(1, Math.floor((area.height - 2) / lineHeight));
  const wrap = (taken: number): Fit => {
    const room = Math.max(width - taken, size);
    const lines = paragraphs(text, room, size, weight, most);
    const cut = lines.at(-1)?.endsWith('…') === true && !text.trimEnd().endsWith('…');
    const words = text.split(/(?<=[-–/])|\s+/u);
    return {
      lines,
      size,
      lineHeight,
      taken,
      whole: !cut && words.every((word) => textWidth(word, size, weight) <= room),
    };
  };
  const free = wrap(0);
  if (place.symbol === 0) return free;
  // The symbol takes the corner: the text keeps out of it where its topmost line would reach it.
  const height = free.lines.length * lineHeight;
  const top = place.position === 'middle' ? (area.height - height) / 2 : TOP;
  const first = textWidth(free.lines[0] ?? '', size, weight);
  const end =
    place.align === 'center' ? (area.width + first) / 2 : place.align === 'left' ? pad + first : area.width;
  const meets = place.position !== 'bottom' && top < M.symbol + 2 && end > area.width - M.symbol - 4;
  return meets ? wrap(M.symbol) : free;
}

/** The text of a connection around a point of it. */
export function lineText(
  text: string,
  at: { x: number; y: number },
  font: ViewFont | undefined,
  whole = false,
): TextBlock {
  const size = fontSizeOf(font, M.connectionFontSize);
  const lineHeight = Math.round((size * M.connectionLineHeight) / M.connectionFontSize);
  const lines = paragraphs(text, M.connectionLabelWidth, size, 'regular', whole ? Infinity : 4);
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
