// Colours, lines and fonts of drawn things (archimate3_Diagram.xsd: StyleType).
import type { Colour, ViewFont, ViewStyle } from '../../../schemas/generated/types';
import { child, xmlNode, type XmlNode } from '../xml/tree';
import type { Notes } from './notes';

/** Where a style stands, for telling of what was repaired in it. */
export interface StyleReading {
  readonly notes: Notes;
  /** The view that is drawn. */
  readonly viewId: string;
}

const FONT_STYLES: ReadonlySet<string> = new Set(['plain', 'bold', 'italic', 'underline']);

/**
 * Reads `style`; a value that is no number is left out, a colour out of range is brought into it, decimals where the
 * schema wants whole numbers are rounded and told.
 */
export function readStyle(node: XmlNode, at: StyleReading): ViewStyle | undefined {
  const style = child(node, 'style');
  if (!style) return undefined;
  const out: ViewStyle = {};
  const width = Number(style.attributes['lineWidth'] ?? Number.NaN);
  if (width > 0 && Number.isFinite(width)) out.lineWidth = width;
  const lineColor = readColour(child(style, 'lineColor'), at);
  if (lineColor) out.lineColor = lineColor;
  const fillColor = readColour(child(style, 'fillColor'), at);
  if (fillColor) out.fillColor = fillColor;
  const font = readFont(child(style, 'font'), at);
  if (font) out.font = font;
  return Object.keys(out).length > 0 ? out : undefined;
}

function readFont(node: XmlNode | undefined, at: StyleReading): ViewFont | undefined {
  if (!node) return undefined;
  const out: ViewFont = {};
  const { name, size, style } = node.attributes;
  if (name !== undefined) out.name = name.slice(0, 200);
  if (size !== undefined && Number(size) > 0 && Number.isFinite(Number(size))) {
    out.size = fontSize(Number(size));
    if (out.size !== Number(size)) at.notes.gather('fontSizeRounded', at.viewId, node.line);
  }
  if (style !== undefined) out.style = style.slice(0, 200);
  const color = readColour(child(node, 'color'), at);
  if (color) out.color = color;
  return Object.keys(out).length > 0 ? out : undefined;
}

function readColour(node: XmlNode | undefined, at: StyleReading): Colour | undefined {
  if (!node) return undefined;
  const part = (name: string, limit: number): number =>
    Math.min(limit, Math.max(0, Math.round(Number(node.attributes[name] ?? Number.NaN))));
  const out: Colour = { r: part('r', 255), g: part('g', 255), b: part('b', 255) };
  if (![out.r, out.g, out.b].every(Number.isFinite)) return undefined;
  if (['r', 'g', 'b', 'a'].some((name) => (node.attributes[name] ?? '').includes('.')))
    at.notes.gather('colourRounded', at.viewId, node.line);
  const alpha = part('a', 100);
  return Number.isFinite(alpha) ? { ...out, a: alpha } : out;
}

/** The `style` element with what the schema can say of the style; nothing where that is nothing. */
export function writeStyle(style: ViewStyle | undefined): XmlNode[] {
  if (!style) return [];
  const { lineWidth, font } = style;
  const parts = [
    ...writeColour('lineColor', style.lineColor),
    ...writeColour('fillColor', style.fillColor),
    ...writeFont(font),
  ];
  const width =
    lineWidth !== undefined && Number.isSafeInteger(lineWidth) && lineWidth > 0 ? lineWidth : undefined;
  return parts.length > 0 || width !== undefined ? [xmlNode('style', { lineWidth: width }, parts)] : [];
}

function writeFont(font: ViewFont | undefined): XmlNode[] {
  if (!font) return [];
  const size = font.size === undefined ? undefined : fontSize(font.size);
  const words = (font.style ?? '').split(' ').filter(Boolean);
  const style =
    font.style !== undefined && words.every((word) => FONT_STYLES.has(word)) ? font.style : undefined;
  const color = writeColour('color', font.color);
  if (size === undefined && style === undefined && font.name === undefined && color.length === 0) return [];
  return [xmlNode('font', { name: font.name, size, style }, color)];
}

/** The nearest size that the schema allows: whole and half points, from one up. */
function fontSize(size: number): number {
  return Math.min(1000, Math.max(1, Math.round(size * 2) / 2));
}

function writeColour(tag: string, colour: Colour | undefined): XmlNode[] {
  return colour ? [xmlNode(tag, { r: colour.r, g: colour.g, b: colour.b, a: colour.a })] : [];
}
