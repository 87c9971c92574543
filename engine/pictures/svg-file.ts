// The SVG file: the writer of the domain with the font inside, as far as the picture uses it.
import type { Picture } from '../../domain/pictures/picture';
import { pictureFileName } from '../../domain/pictures/picture';
import { writeSvg, type EmbeddedFont } from '../../domain/pictures/svg';
import { fontFiles, inRange } from './fonts';
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

/** The files of the styles that are used, each only where it has one of their characters. */
function usedFonts({ scene }: Picture): EmbeddedFont[] {
  const used = new Map<string, Set<number>>();
  for (const { weight, italic, text } of textsOf(scene.items)) {
    const key = `${weight} ${italic ?? false}`;
    const characters = used.get(key) ?? new Set();
    for (const character of text) characters.add(character.codePointAt(0) ?? 0);
    used.set(key, characters);
  }
  return fontFiles().flatMap(({ weight, italic, range, woff }) => {
    const characters = used.get(`${weight} ${italic}`);
    if (range === undefined || !characters || ![...characters].some((one) => inRange(range, one))) return [];
    const base64 = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength).toString('base64');
    return [{ weight, italic, mediaType: 'font/woff', base64, range }];
  });
}
