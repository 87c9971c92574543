// The bundled fonts, unpacked, with the characters that each of them draws.
import type { SceneText } from '../../domain/drawing/scene';
import { pictureAssets, SIGNS_FONT } from './assets';
import { charactersOf } from './cmap';
import { unpackWoff } from './woff';

export interface Font {
  readonly name: string;
  readonly weight: number;
  readonly italic: boolean;
  /** The file as it lies on the disk, WOFF. */
  readonly woff: Uint8Array;
  /** The same unpacked, TrueType. */
  readonly sfnt: Uint8Array;
  readonly characters: ReadonlySet<number>;
}

export const SIGNS_FAMILY = 'Noto Sans Math';

let known: readonly Font[] | undefined;

/** Every font, in the order in which a character is looked for. */
export function fonts(): readonly Font[] {
  known ??= Object.entries(pictureAssets().fonts).map(([name, woff]) => {
    const sfnt = unpackWoff(woff);
    const weight = Number(/-(\d00)-/u.exec(name)?.[1] ?? 400);
    return { name, weight, italic: name.includes('italic'), woff, sfnt, characters: charactersOf(sfnt) };
  });
  return known;
}

/** Part of a line that one font draws. */
export interface Run {
  readonly text: string;
  readonly font: Font;
}

/** The line in parts by font. What no font has is drawn by the first, as an empty box. */
export function runsOf({ text, weight, italic }: Pick<SceneText, 'text' | 'weight' | 'italic'>): Run[] {
  const style = styleFonts(weight, italic ?? false);
  const [first] = style;
  if (!first) throw new Error('no font for the style');
  const runs: { text: string; font: Font }[] = [];
  for (const character of text) {
    const codePoint = character.codePointAt(0) ?? 0;
    const last = runs.at(-1);
    // Accents that follow a letter stay with it where its font has them.
    const font =
      last && isMark(character) && last.font.characters.has(codePoint)
        ? last.font
        : (style.find(({ characters }) => characters.has(codePoint)) ?? first);
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}

/** Characters of the texts that no font draws, in their order, each once. Spaces and marks without a form count not. */
export function missingCharacters(texts: readonly Pick<SceneText, 'text' | 'weight' | 'italic'>[]): string[] {
  const missing = new Set<string>();
  for (const { text, weight, italic } of texts) {
    const style = styleFonts(weight, italic ?? false);
    for (const character of text) {
      const codePoint = character.codePointAt(0) ?? 0;
      if (/[\p{Cc}\p{Cf}\p{Z}\p{M}]/u.test(character)) continue;
      if (!style.some(({ characters }) => characters.has(codePoint))) missing.add(character);
    }
  }
  return [...missing];
}

/** True for a character that only the font of signs has. */
export function isSign(codePoint: number): boolean {
  const style = styleFonts(400, false);
  return style.find(({ characters }) => characters.has(codePoint))?.name === SIGNS_FONT;
}

const styles = new Map<string, readonly Font[]>();

function styleFonts(weight: number, italic: boolean): readonly Font[] {
  // There is no bold italic: nothing draws it.
  const drawn = italic && weight === 700 ? 600 : weight;
  const key = `${drawn} ${italic}`;
  let found = styles.get(key);
  if (!found) {
    found = fonts().filter(
      (font) => font.name === SIGNS_FONT || (font.weight === drawn && font.italic === italic),
    );
    styles.set(key, found);
  }
  return found;
}

function isMark(character: string): boolean {
  return /\p{M}/u.test(character);
}
