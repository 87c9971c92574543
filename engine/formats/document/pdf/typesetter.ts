// How wide words are in the embedded fonts, and how a text breaks into lines: between words, and inside one only where it must.
import { missingCharacters, runsOf, type Font } from '../../../pictures/fonts';
import { linesOf } from '../plan';

/** How letters look. */
export interface Look {
  /** Points. */
  readonly size: number;
  readonly weight: 400 | 600 | 700;
  readonly italic?: boolean;
  /** `#rrggbb` */
  readonly colour: string;
}

/** Letters that stay together on each side of a hyphen. */
const LEAST = 3;
const CONSONANT = /[bcdfghjklmnpqrstvwxzšžç]/iu;
const VOWEL = /[aeiouyåäöéüæøáíóú]/iu;
const HUNDRED = 100;

export class Typesetter {
  private readonly registered = new Set<Font>();
  /** Characters that no font draws. */
  readonly missing = new Set<string>();
  /** Widths at a hundred points, by word, by style. */
  private readonly known = new Map<string, Map<string, number>>();

  constructor(private readonly document: PDFKit.PDFDocument) {}

  /** Points that the text takes on one line. */
  width(text: string, look: Look): number {
    const key = `${look.weight} ${look.italic ?? false}`;
    let words = this.known.get(key);
    if (!words) this.known.set(key, (words = new Map()));
    let sum = 0;
    for (const part of text.split(/(?<= )/u)) {
      let width = words.get(part);
      if (width === undefined) words.set(part, (width = this.measured(part, look)));
      sum += width;
    }
    return (sum * look.size) / HUNDRED;
  }

  /** The text in lines that are at most so wide. */
  lines(text: string, look: Look, most: number): string[] {
    return linesOf(text).flatMap((line) => this.wrapped(line.trim(), look, most));
  }

  private wrapped(text: string, look: Look, most: number): string[] {
    if (this.width(text, look) <= most) return [text];
    const out: string[] = [];
    let line = '';
    for (const piece of piecesOf(text)) {
      if (this.width((line + piece).trimEnd(), look) <= most) {
        line += piece;
        continue;
      }
      if (line !== '') out.push(line.trimEnd());
      let rest = piece;
      while (this.width(rest.trimEnd(), look) > most) {
        const { head, tail } = this.broken(rest, look, most);
        out.push(head);
        rest = tail;
      }
      line = rest;
    }
    out.push(line.trimEnd());
    return out;
  }

  /** A word that fits on no line, in two: at a syllable with a hyphen where it is made of letters. */
  private broken(word: string, look: Look, most: number): { head: string; tail: string } {
    const letters = [...word];
    const plain = /^[\p{L}]+[.,;:)]?\s*$/u.test(word);
    const hyphen = plain ? '-' : '';
    let longest = 1;
    while (
      longest < letters.length - 1 &&
      this.width(letters.slice(0, longest + 1).join('') + hyphen, look) <= most
    )
      longest += 1;
    // A mark belongs to the letter before it.
    while (longest > 1 && /\p{M}/u.test(letters[longest] ?? '')) longest -= 1;
    let at = longest;
    if (plain)
      for (let place = Math.min(longest, letters.length - LEAST); place >= LEAST; place -= 1)
        if (isSyllable(letters, place)) {
          at = place;
          break;
        }
    return { head: letters.slice(0, at).join('') + hyphen, tail: letters.slice(at).join('') };
  }

  private measured(text: string, { weight, italic = false }: Look): number {
    const styled = { text, weight, italic };
    for (const character of missingCharacters([styled])) this.missing.add(character);
    return runsOf(styled).reduce((sum, run) => {
      if (!this.registered.has(run.font)) {
        this.document.registerFont(run.font.name, Buffer.from(run.font.sfnt));
        this.registered.add(run.font);
      }
      return sum + this.document.font(run.font.name).fontSize(HUNDRED).widthOfString(run.text);
    }, 0);
  }
}

/** What a line may end after: words with the space that follows, and parts of words at strokes that are not too short; dates stay together. */
function piecesOf(text: string): string[] {
  const out: string[] = [];
  let short = '';
  for (const [piece] of text.matchAll(/[/–-]*(?:[^ \t/–-]|[–-](?=\d))*[/–-]*[ \t]*/gu)) {
    if (piece === '') continue;
    const whole = short + piece;
    short = whole.length <= LEAST && !whole.endsWith(' ') ? whole : '';
    if (short === '') out.push(whole);
  }
  if (short !== '') out.push(short);
  return out;
}

/** A syllable begins at a consonant that a vowel follows, where a vowel is before it. */
function isSyllable(letters: readonly string[], at: number): boolean {
  return (
    CONSONANT.test(letters[at] ?? '') &&
    VOWEL.test(letters[at + 1] ?? '') &&
    letters.slice(0, at).some((one) => VOWEL.test(one))
  );
}
