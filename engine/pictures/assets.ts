// Files that the painters need: fonts and the compiled painter. Read once; a thread gets them from who started it.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface PictureAssets {
  /** WOFF files by name. */
  readonly fonts: Readonly<Record<string, Uint8Array>>;
  /** resvg as WebAssembly. */
  readonly painter: Uint8Array;
}

/** Parts of Source Sans 3 in the order in which a character is looked for. */
const PARTS = ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext', 'greek'] as const;
const STYLES = ['400-normal', '600-normal', '700-normal', '400-italic', '600-italic'] as const;
/** Arrows and signs that Source Sans 3 lacks. */
export const SIGNS_FONT = 'noto-sans-math-latin-400-normal.woff';

let known: PictureAssets | undefined;

/** Gives this process or thread its files; without it they are read from the disk. */
export function useAssets(assets: PictureAssets): void {
  known = assets;
}

/** The files, read at the first call. */
export function pictureAssets(): PictureAssets {
  known ??= {
    fonts: Object.fromEntries(
      [
        ...STYLES.flatMap((style) => PARTS.map((part) => `source-sans-3-${part}-${style}.woff`)),
        SIGNS_FONT,
      ].map((name) => [name, fontFile(name)]),
    ),
    painter: fileBeside('resvg.wasm', '@resvg/resvg-wasm/index_bg.wasm'),
  };
  return known;
}

function fontFile(name: string): Uint8Array {
  const family = name === SIGNS_FONT ? 'noto-sans-math' : 'source-sans-3';
  return fileBeside(join('fonts', name), join('@fontsource', family, 'files', name));
}

/** From beside the bundle, or from the package that brings it where the engine runs from its sources. */
function fileBeside(bundled: string, packaged: string): Uint8Array {
  const path = join(__dirname, bundled);
  return readFileSync(existsSync(path) ? path : join(__dirname, '../../node_modules', packaged));
}
