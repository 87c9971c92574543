// The SVG file: the writer of the domain with the font inside, as far as the picture uses it.
import type { Picture } from '../../domain/pictures/picture';
import { pictureFileName } from '../../domain/pictures/picture';
import { writeSvg, type EmbeddedFont } from '../../domain/pictures/svg';
import { SIGNS_FONT } from './assets';
import { runsOf, type Font } from './fonts';
import { textsOf } from './used-text';

/** UTF-8 bytes of the picture. Views that it refers to are links to files that are named as their pictures are. */
export function svgFile(picture: Picture, embedFont: boolean): Uint8Array {
  const svg = writeSvg(picture.scene, {
    background: picture.background,
    fonts: embedFont ? usedFonts(picture) : [],
    href: ({ name }) => encodeURI(pictureFileName(name, 'svg')),
  });
  return new TextEncoder().encode(svg);
}

/** The fonts that draw something of the picture. */
function usedFonts({ scene }: Picture): EmbeddedFont[] {
  const used = new Set<Font>();
  for (const text of textsOf(scene.items)) for (const { font } of runsOf(text)) used.add(font);
  return [...used]
    .filter(({ name }) => name !== SIGNS_FONT)
    .map(({ weight, italic, woff, characters }) => ({
      weight,
      italic,
      mediaType: 'font/woff',
      base64: Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength).toString('base64'),
      range: unicodeRange(characters),
    }));
}

/** CSS unicode-range of the characters: several files share the family, and each is for its own. */
export function unicodeRange(characters: ReadonlySet<number>): string {
  const sorted = [...characters].sort((a, b) => a - b);
  const ranges: [number, number][] = [];
  for (const code of sorted) {
    const last = ranges.at(-1);
    if (last && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges
    .map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`)
    .join(',');
}
