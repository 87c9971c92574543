// Sheets of A4 that blocks flow onto: plain data of what stands where, before anything is painted and the pages are known.
import type { Picture } from '../../../../domain/pictures/picture';
import type { Look } from './typesetter';

/** Points. */
export const A4 = { short: 595.28, long: 841.89 } as const;
export const MARGIN = { side: 56.7, top: 68, bottom: 60 } as const;

/** A note in the contents ends so far from the right margin; behind it stands the page. */
export const NOTE_EDGE = 46;

/** What kind of element of a tagged document a text is (ISO 32000-1, 14.8.4). */
export type TextTag = 'H1' | 'H2' | 'H3' | 'P' | 'Caption';

export interface Words {
  readonly lines: readonly string[];
  readonly look: Look;
  /** Points from a line to the next. */
  readonly leading: number;
}

export interface RowCell extends Words {
  readonly x: number;
  readonly width: number;
  readonly right: boolean;
}

/** A row of a table that all of its parts on different sheets share. */
export interface RowIdentity {
  readonly head: boolean;
  readonly cells: number;
}

export type Block =
  | { readonly kind: 'open'; readonly tag: 'Sect' | 'Table' | 'TOC'; readonly title?: string }
  | { readonly kind: 'close' }
  | {
      readonly kind: 'text';
      readonly tag: TextTag;
      readonly x: number;
      readonly y: number;
      readonly words: Words;
    }
  /** Nothing that is read aloud: a line or an area. */
  | {
      readonly kind: 'area';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: string;
    }
  /** Where a link and a bookmark lead. `under`: the bookmark that it stands below. */
  | {
      readonly kind: 'place';
      readonly id: string;
      readonly y: number;
      readonly title: string;
      readonly under?: string;
    }
  /** A line of the contents. */
  | {
      readonly kind: 'entry';
      readonly to: string;
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly words: Words;
      readonly note: string;
      readonly noteLook: Look;
    }
  | {
      readonly kind: 'row';
      readonly row: RowIdentity;
      readonly y: number;
      readonly height: number;
      readonly cells: readonly RowCell[];
      /** A head that stands again on a further sheet is not read again. */
      readonly again: boolean;
      /** The last part of the row. */
      readonly last: boolean;
    }
  | {
      readonly kind: 'picture';
      readonly picture: Picture;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
    };

export interface Sheet {
  readonly wide: boolean;
  /** Nothing stands above the text of the first sheet. */
  readonly bare: boolean;
  /** What the sheet is about, at its head. */
  readonly about: string;
  readonly blocks: Block[];
}

/** Sheets that are filled from above; y grows downwards. */
export class Flow {
  readonly sheets: Sheet[] = [];
  y = 0;
  about = '';

  /** A further sheet. */
  next(wide: boolean, bare = false): void {
    this.sheets.push({ wide, bare, about: this.about, blocks: [] });
    this.y = MARGIN.top;
  }

  get sheet(): Sheet {
    const last = this.sheets.at(-1);
    if (!last) throw new Error('no sheet was begun');
    return last;
  }

  /** Points between the margins. */
  get width(): number {
    return (this.sheet.wide ? A4.long : A4.short) - 2 * MARGIN.side;
  }

  get bottom(): number {
    return (this.sheet.wide ? A4.short : A4.long) - MARGIN.bottom;
  }

  /** Points that are left below. */
  get room(): number {
    return this.bottom - this.y;
  }

  get empty(): boolean {
    return this.y === MARGIN.top;
  }

  put(block: Block): void {
    this.sheet.blocks.push(block);
  }

  /** A text at the left margin, and the space below it. */
  text(tag: TextTag, words: Words, below: number, x: number = MARGIN.side): void {
    this.put({ kind: 'text', tag, x, y: this.y, words });
    this.y += words.lines.length * words.leading + below;
  }
}
