// The fonts of the published site: the same as in pictures, so that names take the room that was measured for them.
import { fonts } from '../../pictures/fonts';
import { unicodeRange } from '../../pictures/svg-file';

const WANTED = /^source-sans-3-latin(?:-ext)?-(?:400|600|700)-normal\.woff$/u;

/** Font files by name, and the style that tells of them. */
export function siteFonts(): {
  readonly files: Readonly<Record<string, Uint8Array>>;
  readonly style: string;
} {
  const wanted = fonts().filter(({ name }) => WANTED.test(name));
  const style = wanted
    .map(
      ({ name, weight, characters }) =>
        `@font-face{font-family:'Source Sans 3';font-weight:${weight};src:url(${name}) format('woff');unicode-range:${unicodeRange(characters)}}\n`,
    )
    .join('');
  return { files: Object.fromEntries(wanted.map(({ name, woff }) => [name, woff])), style };
}
