// Pictures of screens in three themes: those of the documentation are renewed, those that were agreed on are compared.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ColourTheme } from '../../domain/drawing/colours';
import { pictureDifference } from './same-picture';

const ROOT = join(__dirname, '../..');
const IMAGES = join(ROOT, 'docs/images');
const BASELINES = join(ROOT, 'test/e2e/browser/baselines');
const RESULTS = join(ROOT, 'test-results');
/** Share of pixels that may differ: a blinking cursor, not a word. */
const TOLERANCE = 0.0005;

/** The name of a picture's file in a theme; the light one has no mark. */
export function pictureName(name: string, theme: ColourTheme): string {
  return theme === 'light' ? `${name}.png` : `${name}-${theme}.png`;
}

/** Renews a picture of the documentation where the screen has changed; a picture that looks the same stays as it is. */
export function renewImage(name: string, theme: ColourTheme, picture: Buffer): void {
  mkdirSync(IMAGES, { recursive: true });
  const file = join(IMAGES, pictureName(name, theme));
  if (existsSync(file) && pictureDifference(readFileSync(file), picture).share <= TOLERANCE) return;
  writeFileSync(file, picture);
}

/**
 * Compares a picture with the agreed one. What differs is written as a picture to test-results, beside the new one;
 * UPDATE_BASELINES=1 makes the new one the agreed one.
 * @throws Error where they differ, or where none has been agreed on.
 */
export function expectBaseline(name: string, theme: ColourTheme, picture: Buffer): void {
  const file = join(BASELINES, pictureName(name, theme));
  if (process.env['UPDATE_BASELINES']) {
    mkdirSync(BASELINES, { recursive: true });
    if (!existsSync(file) || pictureDifference(readFileSync(file), picture).share > TOLERANCE)
      writeFileSync(file, picture);
    return;
  }
  if (!existsSync(file)) throw new Error(`No agreed picture ${file}; UPDATE_BASELINES=1 makes it.`);
  const { share, draw } = pictureDifference(readFileSync(file), picture);
  if (share <= TOLERANCE) return;
  mkdirSync(RESULTS, { recursive: true });
  const base = join(RESULTS, pictureName(name, theme).replace('.png', ''));
  writeFileSync(`${base}.new.png`, picture);
  writeFileSync(`${base}.difference.png`, draw());
  throw new Error(
    `${pictureName(name, theme)}: ${(share * 100).toFixed(2)} % of the pixels differ; see ${base}.difference.png. ` +
      'UPDATE_BASELINES=1 makes the new picture the agreed one.',
  );
}
