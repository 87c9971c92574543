// A picture on sheets of paper: A4 to A0 (ISO 216), on one page or on many that are glued together.
import type { Rect } from '../drawing/layer-map-layout';
import { refusal, Refused } from '../problem';

/** Millimetres, upright. */
export const PAPERS = {
  A4: { width: 210, height: 297 },
  A3: { width: 297, height: 420 },
  A2: { width: 420, height: 594 },
  A1: { width: 594, height: 841 },
  A0: { width: 841, height: 1189 },
} as const;
export type PaperName = keyof typeof PAPERS;

export interface PaperOptions {
  readonly paper: PaperName;
  /** `auto` takes the one that needs fewer pages or, on one page, gives the larger picture. */
  readonly orientation: 'auto' | 'portrait' | 'landscape';
  /** Absent: as large as fits on one page. Otherwise per cent, where 100 is 96 pixels to the inch. */
  readonly percent?: number;
}

export interface PaperPage {
  /** Part of the scene on the page, pixels; neighbours share the overlap. */
  readonly part: Rect;
  readonly column: number;
  readonly row: number;
}

export interface Sheets {
  /** Millimetres of one sheet as it is turned. */
  readonly width: number;
  readonly height: number;
  /** Free edge, millimetres: printers do not reach it. */
  readonly margin: number;
  readonly landscape: boolean;
  /** Millimetres of paper for one pixel of the scene. */
  readonly scale: number;
  readonly columns: number;
  readonly rows: number;
  /** Row by row. */
  readonly pages: readonly PaperPage[];
}

const MARGIN = 10;
/** What neighbouring pages both show, millimetres. */
export const OVERLAP = 10;
const MM_PER_PIXEL = 25.4 / 96;
const MOST_PAGES = 200;

/** Lays the area on sheets. Refuses more than 200 pages (`picture.tooManyPages`). */
export function laySheets(bounds: Rect, options: PaperOptions): Sheets {
  const wanted = options.orientation;
  if (wanted !== 'auto') return sheets(bounds, options, wanted === 'landscape');
  const [upright, turned] = [false, true].map((landscape) => () => sheets(bounds, options, landscape));
  const a = attempt(upright);
  const b = attempt(turned);
  if (!a || !b) return a ?? b ?? sheets(bounds, options, bounds.width > bounds.height);
  if (options.percent === undefined) return b.scale > a.scale ? b : a;
  return b.pages.length < a.pages.length ||
    (b.pages.length === a.pages.length && bounds.width > bounds.height)
    ? b
    : a;
}

function attempt(lay: (() => Sheets) | undefined): Sheets | undefined {
  try {
    return lay?.();
  } catch (error) {
    if (error instanceof Refused) return undefined;
    throw error;
  }
}

function sheets(bounds: Rect, { paper, percent }: PaperOptions, landscape: boolean): Sheets {
  const size = PAPERS[paper];
  const width = landscape ? size.height : size.width;
  const height = landscape ? size.width : size.height;
  const across = width - 2 * MARGIN;
  const down = height - 2 * MARGIN;
  const wide = Math.max(bounds.width, 1);
  const high = Math.max(bounds.height, 1);
  const frame = { width, height, margin: MARGIN, landscape };
  if (percent === undefined) {
    const scale = Math.min(across / wide, down / high);
    return { ...frame, scale, columns: 1, rows: 1, pages: [{ part: bounds, column: 0, row: 0 }] };
  }
  const scale = (MM_PER_PIXEL * percent) / 100;
  const columns = count(wide * scale, across);
  const rows = count(high * scale, down);
  if (columns * rows > MOST_PAGES)
    throw new Refused(refusal('picture.tooManyPages', { count: columns * rows, most: MOST_PAGES, paper }));
  const pages: PaperPage[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const x = bounds.x + (column * (across - OVERLAP)) / scale;
      const y = bounds.y + (row * (down - OVERLAP)) / scale;
      const part = {
        x,
        y,
        width: Math.min(across / scale, bounds.x + wide - x),
        height: Math.min(down / scale, bounds.y + high - y),
      };
      pages.push({ part, column, row });
    }
  }
  return { ...frame, scale, columns, rows, pages };
}

function count(length: number, page: number): number {
  // A hundredth of a millimetre is no reason for a page.
  return Math.max(1, Math.ceil((length - OVERLAP - 0.01) / (page - OVERLAP)));
}
