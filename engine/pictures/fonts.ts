// The bundled font files for pictures: Source Sans 3 in its parts, and arrows and signs that it lacks.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unpackWoff } from './woff';

/** A font file with the characters that it is for (CSS unicode-range). */
export interface FontFile {
  readonly name: string;
  readonly weight: 400 | 600 | 700;
  readonly italic: boolean;
  readonly range: string | undefined;
  /** The file as it lies on the disk, WOFF. */
  readonly woff: Uint8Array;
  /** The same unpacked, TrueType. */
  readonly sfnt: Uint8Array;
}

/** Parts of the font in the order in which a character is looked for, as the style sheets of the package cut them. */
const PARTS: Readonly<Record<string, string>> = {
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
  'latin-ext':
    'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF',
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  'cyrillic-ext': 'U+0460-052F,U+1C80-1C8A,U+20B4,U+2DE0-2DFF,U+A640-A69F,U+FE2E-FE2F',
  greek: 'U+0370-0377,U+037A-037F,U+0384-038A,U+038C,U+038E-03A1,U+03A3-03FF',
};
const STYLES = [
  [400, false],
  [600, false],
  [700, false],
  [400, true],
  [600, true],
] as const;
const SIGNS = 'noto-sans-math-latin-400-normal.woff';

/** Where the files lie: beside the bundle, or in the package that brings them where the engine runs from its sources. */
function fileOf(name: string): string {
  const bundled = join(__dirname, 'fonts', name);
  if (existsSync(bundled)) return bundled;
  const family = name.startsWith('noto') ? 'noto-sans-math' : 'source-sans-3';
  return join(__dirname, '../../node_modules/@fontsource', family, 'files', name);
}

function read(name: string): Pick<FontFile, 'woff' | 'sfnt'> {
  const woff = readFileSync(fileOf(name));
  return { woff, sfnt: unpackWoff(woff) };
}

let known: readonly FontFile[] | undefined;

/** Every bundled font file, read once. */
export function fontFiles(): readonly FontFile[] {
  known ??= [
    ...STYLES.flatMap(([weight, italic]) =>
      Object.entries(PARTS).map(([part, range]) => {
        const name = `source-sans-3-${part}-${weight}-${italic ? 'italic' : 'normal'}.woff`;
        return { name, weight, italic, range, ...read(name) };
      }),
    ),
    { name: SIGNS, weight: 400, italic: false, range: undefined, ...read(SIGNS) },
  ];
  return known;
}

/** True where the range of a file (CSS unicode-range) has the character. */
export function inRange(range: string, codePoint: number): boolean {
  return range.split(',').some((piece) => {
    const [from = '', to = from] = piece.replace('U+', '').split('-');
    return codePoint >= Number.parseInt(from, 16) && codePoint <= Number.parseInt(to, 16);
  });
}

/** True for a character that no part of Source Sans 3 has. */
export function isSign(codePoint: number): boolean {
  return !Object.values(PARTS).some((range) => inRange(range, codePoint));
}

export const SIGNS_FAMILY = 'Noto Sans Math';
