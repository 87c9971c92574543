// Widths of the bundled font, so that text wraps alike on the screen, in exported pictures and without a screen at all.
import widths from './text-widths.json';

export type Weight = 'regular' | 'semibold';

function table(rows: Record<string, string>): Map<string, number> {
  const map = new Map<string, number>();
  for (const [width, characters] of Object.entries(rows)) {
    for (const character of characters) map.set(character, Number(width));
  }
  return map;
}

const TABLES: Record<Weight, Map<string, number>> = {
  regular: table(widths.regular),
  semibold: table(widths.semibold),
};
/** For a character that the table does not have (other scripts, symbols): a generous em share. */
const UNKNOWN = 700;

/** Width of a text in pixels at a font size in pixels (Source Sans 3, no kerning: never narrower than drawn by much). */
export function textWidth(text: string, size: number, weight: Weight): number {
  const map = TABLES[weight];
  let units = 0;
  for (const character of text) units += map.get(character) ?? UNKNOWN;
  return (units * size) / widths.unitsPerEm;
}

const remembered = new Map<string, readonly string[]>();

/**
 * The text in lines no wider than `width` pixels. Breaks at spaces and after hyphens and slashes; a word that is too long
 * is cut with a hyphen. With `maxLines` the last line ends in an ellipsis where text is left over.
 */
export function wrapText(
  text: string,
  width: number,
  size: number,
  weight: Weight,
  maxLines = 1000,
): readonly string[] {
  const key = `${width}|${size}|${weight}|${maxLines}|${text}`;
  const known = remembered.get(key);
  if (known) return known;
  const lines = wrap(text, (part) => textWidth(part, size, weight) <= width);
  const cut = lines.length <= maxLines ? lines : withEllipsis(lines, maxLines, width, size, weight);
  if (remembered.size > 50_000) remembered.clear();
  remembered.set(key, cut);
  return cut;
}

function wrap(text: string, fits: (part: string) => boolean): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.trim().split(/(?<=[-–/])|[^\S\u00a0\u202f]+/u)) {
    const glued = /[-–/]$/u.test(line);
    const longer = line === '' ? word : glued ? line + word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    line = word;
    while (!fits(line)) {
      let at = line.length - 1;
      while (at > 1 && !fits(`${line.slice(0, at)}-`)) at -= 1;
      lines.push(`${line.slice(0, at)}-`);
      line = line.slice(at);
      if (at <= 1) break;
    }
  }
  if (line !== '' || lines.length === 0) lines.push(line);
  return lines;
}

function withEllipsis(
  lines: readonly string[],
  maxLines: number,
  width: number,
  size: number,
  weight: Weight,
): string[] {
  const kept = lines.slice(0, maxLines);
  let last = (kept[maxLines - 1] ?? '').trimEnd();
  while (last !== '' && textWidth(`${last}…`, size, weight) > width) last = last.slice(0, -1);
  kept[maxLines - 1] = `${last}…`;
  return kept;
}
