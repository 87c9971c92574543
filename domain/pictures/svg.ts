// A scene as an SVG picture (SVG 1.1 and the paint-order of SVG 2): text as text, names as titles, links to other views.
import type { Painted, Scene, SceneGroup, SceneItem, SceneText } from '../drawing/scene';

/** The bundled font first, then what other computers have. */
export const FONT_FAMILY = "'Source Sans 3', 'Source Sans Pro', 'Segoe UI', Arial, sans-serif";

/** A font file that goes inside the picture. */
export interface EmbeddedFont {
  readonly weight: number;
  readonly italic: boolean;
  readonly mediaType: string;
  readonly base64: string;
  /** CSS unicode-range, where the file has a part of the characters. */
  readonly range?: string;
}

export interface SvgOptions {
  /** Colour behind everything; see-through where absent. */
  readonly background?: string;
  readonly fonts?: readonly EmbeddedFont[];
  /** Address of the picture of another view; no links where absent. */
  readonly href?: (view: { readonly viewId: string; readonly name: string }) => string;
  /** Address of what a record is told by; the picture is then a group of links and not one image. */
  readonly subjectHref?: (subjectId: string) => string | undefined;
  /** Without the line that begins an XML document: for a page of HTML. */
  readonly inline?: boolean;
  /** For painters that take a whole line from another font where one sign is lacking: which signs, and that font. */
  readonly signs?: { readonly family: string; readonly has: (codePoint: number) => boolean };
  /** Pixels of the picture for one of the scene; 1 where absent. */
  readonly scale?: number;
}

/** The picture as text; a well-formed XML document whatever the names hold. */
export function writeSvg(scene: Scene, options: SvgOptions = {}): string {
  const { x, y, width, height } = scene.bounds;
  const scale = options.scale ?? 1;
  const out: string[] = [
    ...(options.inline ? [] : ['<?xml version="1.0" encoding="UTF-8"?>\n']),
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" role="${options.subjectHref ? 'group' : 'img'}" ` +
      `width="${number(width * scale)}" height="${number(height * scale)}" ` +
      `viewBox="${number(x)} ${number(y)} ${number(width)} ${number(height)}" ` +
      `font-family="${escaped(FONT_FAMILY)}" fill="none">\n`,
  ];
  if (scene.title !== '') out.push(`<title>${escaped(scene.title)}</title>\n`);
  if (options.fonts && options.fonts.length > 0)
    out.push(`<style>${options.fonts.map(face).join('')}</style>\n`);
  if (options.background !== undefined)
    out.push(
      `<rect x="${number(x)}" y="${number(y)}" width="${number(width)}" height="${number(height)}" fill="${options.background}"/>\n`,
    );
  for (const item of scene.items) write(item, options, out);
  out.push('</svg>\n');
  return out.join('');
}

function face({ weight, italic, mediaType, base64, range }: EmbeddedFont): string {
  return (
    `@font-face{font-family:'Source Sans 3';font-weight:${weight};font-style:${italic ? 'italic' : 'normal'};` +
    `src:url(data:${mediaType};base64,${base64})${range === undefined ? '' : `;unicode-range:${range}`}}`
  );
}

function write(item: SceneItem, options: SvgOptions, out: string[]): void {
  switch (item.kind) {
    case 'rect':
      out.push(
        `<rect x="${number(item.x)}" y="${number(item.y)}" width="${number(Math.max(0, item.width))}" height="${number(Math.max(0, item.height))}"` +
          `${item.radius === undefined ? '' : ` rx="${number(item.radius)}"`}${paint(item)}/>\n`,
      );
      return;
    case 'path':
      out.push(`<path d="${escaped(item.d)}"${paint(item)}/>\n`);
      return;
    case 'text':
      out.push(text(item, options.signs));
      return;
    case 'image':
      out.push(
        `<image x="${number(item.x)}" y="${number(item.y)}" width="${number(item.width)}" height="${number(item.height)}" ` +
          `xlink:href="data:${escaped(item.mediaType)};base64,${escaped(item.base64)}"/>\n`,
      );
      return;
    case 'group':
      group(item, options, out);
  }
}

function group(
  { items, title, link, opacity, subjectId }: SceneGroup,
  options: SvgOptions,
  out: string[],
): void {
  const href =
    (link && options.href?.(link)) ??
    (subjectId === undefined ? undefined : options.subjectHref?.(subjectId));
  const faded = opacity === undefined ? '' : ` opacity="${number(opacity)}"`;
  out.push(href === undefined ? `<g${faded}>` : `<a xlink:href="${escaped(href)}"${faded}>`);
  if (title !== undefined) out.push(`<title>${escaped(title)}</title>`);
  out.push('\n');
  for (const item of items) write(item, options, out);
  out.push(href === undefined ? '</g>\n' : '</a>\n');
}

function paint(item: Painted): string {
  let out = '';
  if (item.fill !== undefined) out += ` fill="${item.fill}"`;
  if (item.fillOpacity !== undefined && item.fillOpacity !== 1)
    out += ` fill-opacity="${number(item.fillOpacity)}"`;
  if (item.stroke === undefined) return out;
  out += ` stroke="${item.stroke}"`;
  if (item.strokeWidth !== undefined && item.strokeWidth !== 1)
    out += ` stroke-width="${number(item.strokeWidth)}"`;
  if (item.strokeOpacity !== undefined) out += ` stroke-opacity="${number(item.strokeOpacity)}"`;
  if (item.dash) out += ` stroke-dasharray="${item.dash.map(number).join(' ')}"`;
  if (item.round) out += ' stroke-linecap="round" stroke-linejoin="round"';
  return out;
}

function text(item: SceneText, signs: SvgOptions['signs']): string {
  const decoration = [item.underline ? 'underline' : '', item.strike ? 'line-through' : '']
    .filter(Boolean)
    .join(' ');
  return (
    `<text x="${number(item.x)}" y="${number(item.y)}" font-size="${number(item.size)}"` +
    (item.weight === 400 ? '' : ` font-weight="${item.weight}"`) +
    (item.italic ? ' font-style="italic"' : '') +
    (item.anchor === 'start' ? '' : ` text-anchor="${item.anchor}"`) +
    (decoration === '' ? '' : ` text-decoration="${decoration}"`) +
    (item.halo === undefined
      ? ''
      : ` stroke="${item.halo}" stroke-width="4" stroke-linejoin="round" paint-order="stroke"`) +
    ` fill="${item.fill}">${signs ? withSigns(item.text, signs) : escaped(item.text)}</text>\n`
  );
}

function withSigns(words: string, { family, has }: NonNullable<SvgOptions['signs']>): string {
  let out = '';
  for (const character of words) {
    const drawn = escaped(character);
    out += has(character.codePointAt(0) ?? 0)
      ? `<tspan font-family="${escaped(family)}">${drawn}</tspan>`
      : drawn;
  }
  return out;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': ' ',
  '\n': ' ',
  '\r': ' ',
};

/** Text for XML 1.0, in elements and attributes; characters that XML cannot hold become U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[&<>"\t\n\r]/gu, (character) => ENTITIES[character] ?? '')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, '\ufffd');
}

function number(value: number): string {
  return Number.isFinite(value) ? String(Math.round(value * 100) / 100) : '0';
}
