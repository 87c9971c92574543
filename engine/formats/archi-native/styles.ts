// Colours, lines and fonts of Archi ↔ ours. What ours do not say (gradients, icons, the platform's part of a font) is
// kept beside them and written back as long as it says the same.
import type { Colour, ViewFont, ViewStyle } from '../../../schemas/generated/types';
import { keptText, type Kept, type Taken } from './kept';

/** SWT's codes of alignment. */
const ALIGNMENT: { readonly [code: string]: NonNullable<ViewStyle['textAlignment']> } = {
  '1': 'left',
  '2': 'center',
  '4': 'right',
};
const POSITION: { readonly [code: string]: NonNullable<ViewStyle['textPosition']> } = {
  '0': 'top',
  '1': 'middle',
  '2': 'bottom',
};
const LINE_STYLE: { readonly [code: string]: NonNullable<ViewStyle['lineStyle']> } = {
  '0': 'solid',
  '1': 'dashed',
  '2': 'dotted',
  '3': 'none',
};
const BOLD = 1;
const ITALIC = 2;

export type Attributes = { [name: string]: string };

/** What texts mean, each read once: a file has tens of thousands of styles and a few dozen fonts and colours. */
class Known<T> {
  private static readonly MOST = 1000;
  private readonly values = new Map<string, T>();

  constructor(private readonly read: (text: string) => T) {}

  of(text: string): T {
    const known = this.values.get(text);
    if (known !== undefined) return known;
    if (this.values.size >= Known.MOST) this.values.clear();
    const value = this.read(text);
    this.values.set(text, value);
    return value;
  }
}

const colours = new Known(parsedColour);
/** `whole`: our font says all that the text does. */
const fonts = new Known((text) => {
  const font = fontOf(text);
  return font && { font, whole: fontText(font) === text };
});

/** What a node or a connection of Archi looks like. `taken` learns which attributes the style holds. */
export function readStyle(
  attributes: Readonly<Attributes>,
  lineStyle: string | undefined,
  isNode: boolean,
  kept: Kept,
  taken: Taken,
): ViewStyle | undefined {
  const style: ViewStyle = {};
  const has = (name: string): string | undefined => attributes[name];
  const width = has('lineWidth');
  if (width !== undefined && /^[1-9]\d?$/.test(width)) {
    style.lineWidth = Number(width);
    taken.add('lineWidth');
  }
  const lineColor = colourOf(has('lineColor'));
  if (lineColor) {
    style.lineColor = lineColor;
    keepSpelling('lineColor', has('lineColor'), kept);
    taken.add('lineColor');
  }
  const fillColor = colourOf(has('fillColor'));
  if (fillColor) {
    const alpha = has('alpha');
    if (alpha !== undefined && /^\d{1,3}$/.test(alpha) && Number(alpha) <= 255) {
      const a = percent(Number(alpha));
      style.fillColor = { ...fillColor, a };
      if (bytes(a) !== Number(alpha)) kept['alpha'] = alpha;
      taken.add('alpha');
    } else style.fillColor = fillColor;
    keepSpelling('fillColor', has('fillColor'), kept);
    taken.add('fillColor');
  }
  const font = readFont(has('font'), has('fontColor'), kept, taken);
  if (font) style.font = font;
  const alignment = ALIGNMENT[has('textAlignment') ?? ''];
  if (alignment) {
    style.textAlignment = alignment;
    taken.add('textAlignment');
  }
  if (isNode) readNodeStyle(style, attributes, lineStyle, taken);
  return Object.keys(style).length > 0 ? style : undefined;
}

function readNodeStyle(
  style: ViewStyle,
  attributes: Readonly<Attributes>,
  lineStyle: string | undefined,
  taken: Taken,
): void {
  const position = POSITION[attributes['textPosition'] ?? ''];
  if (position) {
    style.textPosition = position;
    taken.add('textPosition');
  }
  const line = LINE_STYLE[lineStyle ?? ''];
  if (line) style.lineStyle = line;
  if (attributes['type'] === '1') {
    style.figure = 'symbol';
    taken.add('type');
  }
}

/** Attributes of a node or connection for the style. */
export function styleAttributes(style: ViewStyle, isNode: boolean, kept: Kept): Attributes {
  const out: Attributes = {};
  const code = (codes: { readonly [code: string]: string }, value: string | undefined): string | undefined =>
    Object.keys(codes).find((key) => codes[key] === value);
  const set = (name: string, value: string | undefined): void => {
    if (value !== undefined) out[name] = value;
  };
  if (isNode && style.figure === 'symbol') set('type', '1');
  if (style.font) writeFont(style.font, kept, set);
  set('textAlignment', code(ALIGNMENT, style.textAlignment));
  if (style.lineWidth !== undefined && Number.isInteger(style.lineWidth) && style.lineWidth > 0)
    set('lineWidth', String(Math.min(3, style.lineWidth)));
  if (style.lineColor) set('lineColor', spelling('lineColor', style.lineColor, kept));
  if (style.fillColor) {
    set('fillColor', spelling('fillColor', style.fillColor, kept));
    const { a } = style.fillColor;
    const before = keptText(kept, 'alpha');
    if (a !== undefined)
      set('alpha', before !== undefined && percent(Number(before)) === a ? before : String(bytes(a)));
  }
  if (isNode) set('textPosition', code(POSITION, style.textPosition));
  return out;
}

/** Value of the feature `lineStyle`. */
export function lineStyleCode(style: ViewStyle | undefined): string | undefined {
  return Object.keys(LINE_STYLE).find((key) => LINE_STYLE[key] === style?.lineStyle);
}

function readFont(
  font: string | undefined,
  color: string | undefined,
  kept: Kept,
  taken: Taken,
): ViewFont | undefined {
  if (font === undefined && color === undefined) return undefined;
  const known = font === undefined ? undefined : fonts.of(font);
  const out: ViewFont = { ...known?.font };
  if (known && font !== undefined) {
    taken.add('font');
    if (!known.whole) kept['font'] = font;
  }
  const colour = colourOf(color);
  if (colour) {
    out.color = colour;
    keepSpelling('fontColor', color, kept);
    taken.add('fontColor');
  }
  return Object.keys(out).length > 0 ? out : undefined;
}

function writeFont(font: ViewFont, kept: Kept, set: (name: string, value: string | undefined) => void): void {
  const { color, ...rest } = font;
  if (Object.keys(rest).length > 0) {
    const before = keptText(kept, 'font');
    set('font', before !== undefined && sameFont(fontOf(before), rest) ? before : fontText(rest));
  }
  if (color) set('fontColor', spelling('fontColor', color, kept));
}

/** SWT's font data: version|name|points|style bits|platform part. */
function fontOf(text: string): ViewFont | undefined {
  const [version, name, size, bits] = text.split('|');
  const points = Number(size);
  if (version !== '1' || !name || name.length > 200 || !(points > 0 && points < 1000)) return undefined;
  if (!/^[0-3]$/.test(bits ?? '')) return undefined;
  const style = [Number(bits) & BOLD ? 'bold' : '', Number(bits) & ITALIC ? 'italic' : ''];
  const words = style.filter(Boolean).join(' ');
  return { name, size: points, ...(words === '' ? {} : { style: words }) };
}

function fontText({ name = 'Segoe UI', size = 9, style = '' }: ViewFont): string {
  const words = style.split(' ');
  const bits = (words.includes('bold') ? BOLD : 0) | (words.includes('italic') ? ITALIC : 0);
  const points = Number.isInteger(size) ? `${size}.0` : String(size);
  return `1|${name.replaceAll('|', ' ')}|${points}|${bits}|`;
}

function sameFont(one: ViewFont | undefined, other: ViewFont): boolean {
  return one?.name === other.name && one?.size === other.size && one?.style === other.style;
}

/** The same object for the same colour. */
function colourOf(text: string | undefined): Colour | undefined {
  return text === undefined ? undefined : colours.of(text);
}

function parsedColour(text: string): Colour | undefined {
  if (!/^#[0-9a-f]{6}$/i.test(text)) return undefined;
  const all = Number.parseInt(text.slice(1), 16);
  return { r: all >> 16, g: (all >> 8) & 255, b: all & 255 };
}

function hex({ r, g, b }: Colour): string {
  return `#${[r, g, b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** Some tools write capitals. */
function keepSpelling(name: string, text: string | undefined, kept: Kept): void {
  if (text !== undefined && text !== text.toLowerCase()) kept[name] = text;
}

function spelling(name: string, colour: Colour, kept: Kept): string {
  const before = keptText(kept, name);
  return before !== undefined && before.toLowerCase() === hex(colour) ? before : hex(colour);
}

function percent(alpha: number): number {
  return Math.round((alpha / 255) * 100);
}

function bytes(share: number): number {
  return Math.round((share / 100) * 255);
}
