// Names that the receiver must not learn: replaced by numbered ones wherever they occur, in any text of the extract.

/** Texts that are replaced, and by what. */
export class Mask {
  private readonly byText = new Map<string, string>();
  /** As written: letters without a lower case of one letter are found only so. */
  private readonly written = new Set<string>();
  private pattern: RegExp | undefined;

  /** `text` is replaced by `pseudonym`, in whatever case it is written; the first pseudonym of a text counts. */
  add(text: string, pseudonym: string): void {
    const key = keyOf(text);
    if (key === '') return;
    if (!this.byText.has(key)) this.byText.set(key, pseudonym);
    this.written.add(text.normalize('NFC').trim().replace(/\s+/gu, ' ')).add(key);
    this.pattern = undefined;
  }

  /** The pseudonym of exactly this text. */
  pseudonymOf(text: string): string | undefined {
    return this.byText.get(keyOf(text));
  }

  /**
   * The text without any masked one. Texts of fewer than four letters are found as whole words, longer ones inside
   * words too ("Dynastyn"). Where a name still shows after that, the text goes.
   */
  apply(text: string): string {
    if (!this.finds(text)) return text;
    const masked = text
      .normalize('NFC')
      .replace(this.finder(), (found) => this.byText.get(keyOf(found)) ?? '…');
    return this.finds(masked) ? '…' : masked;
  }

  /** True where a masked text occurs. */
  finds(text: string): boolean {
    if (this.byText.size === 0) return false;
    const finder = this.finder();
    finder.lastIndex = 0;
    return finder.test(text.normalize('NFC'));
  }

  private finder(): RegExp {
    this.pattern ??= new RegExp(
      [...this.written]
        .sort((a, b) => b.length - a.length)
        .map(patternOf)
        .join('|') || '(?!)',
      'giu',
    );
    return this.pattern;
  }
}

/** Blanks of any kind and number are one blank; case makes no difference. */
function keyOf(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

const WORD = '[\\p{Letter}\\p{Number}]';

function patternOf(text: string): string {
  const escaped = text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(' ', '\\s+');
  return text.length < 4 ? `(?<!${WORD})${escaped}(?!${WORD})` : escaped;
}

/** A numbered name of this kind that says nothing: the plain word for it where no masked text is in that. */
export function pseudonyms(word: string, hidden: (text: string) => boolean): (number: number) => string {
  const [safe = '#'] = [word, 'Kohde', 'X', 'Q', 'N', '#'].filter(
    (one) => !hidden(`${one} 1`) && !hidden(one),
  );
  return (number) => `${safe} ${number}`;
}
