// Paints sheets that are laid out: words, tables, pictures, heads and feet, with links, bookmarks and structure.
import { PdfPainter } from '../../../pictures/pdf-painter';
import { pdfImages } from '../../../pictures/pdf-images';
import { word } from '../../../../domain/descriptions/words';
import type { SceneText } from '../../../../domain/drawing/scene';
import type { DocumentWords } from '../plan';
import { COLOURS } from './colours';
import { A4, MARGIN, NOTE_EDGE, type Block, type RowIdentity, type Sheet } from './sheets';
import { ROW_TOP } from './table-layout';
import { Tags } from './tags';
import type { Look, Typesetter } from './typesetter';

/** The first line of words stands so far below their top, of the size of their type. */
const BASELINE = 0.93;
const FURNITURE: Look = { size: 8, weight: 400, colour: COLOURS.soft };
/** Nothing of words is left out for where it stands. */
const EVERYWHERE = { x: -1e6, y: -1e6, width: 2e6, height: 2e6 };

/** Sheets between pauses in which bytes are handed over. */
const PAUSE = 20;

type Of<K extends Block['kind']> = Extract<Block, { kind: K }>;
type Element = PDFKit.PDFStructureElement;

export class SheetPainter {
  private readonly tags: Tags;
  private readonly words: PdfPainter;
  /** Page of a place, from 1. */
  private readonly pages = new Map<string, number>();
  private readonly bookmarks = new Map<string, PDFKit.PDFOutline>();
  private row:
    { readonly identity: RowIdentity; readonly element: Element; readonly cells: Element[] } | undefined;
  private sheet: Sheet | undefined;

  constructor(
    private readonly document: PDFKit.PDFDocument,
    private readonly typesetter: Typesetter,
    private readonly said: DocumentWords,
  ) {
    this.tags = new Tags(document);
    this.words = new PdfPainter(document, new Map());
  }

  /** Every sheet in its order; `step` is told the share that is done. */
  async paint(sheets: readonly Sheet[], step: (share: number) => void): Promise<void> {
    sheets.forEach(({ blocks }, at) => {
      for (const block of blocks) if (block.kind === 'place') this.pages.set(block.id, at + 1);
    });
    for (const [at, sheet] of sheets.entries()) {
      this.sheet = sheet;
      this.document.addPage({ size: sheetSize(sheet), margin: 0 });
      this.furniture(sheet, at + 1, sheets.length);
      // oxlint-disable-next-line no-await-in-loop -- one page after another
      for (const block of sheet.blocks) await this.block(block);
      step((at + 1) / sheets.length);
      // What is painted can go: the sheet here, its bytes to who collects them.
      sheet.blocks.length = 0;
      // oxlint-disable-next-line no-await-in-loop -- a pause
      if (at % PAUSE === 0) await new Promise((resolve) => setImmediate(resolve));
    }
    this.tags.finish();
  }

  private async block(block: Block): Promise<void> {
    switch (block.kind) {
      case 'open':
        this.tags.begin(block.tag, block.title === undefined ? {} : { title: block.title });
        break;
      case 'close':
        this.tags.end();
        break;
      case 'text': {
        const { tag, x, y, words } = block;
        this.tags.leaf(tag, () => this.lines(words.lines, words.look, x, y, words.leading));
        break;
      }
      case 'area': {
        const { x, y, width, height, fill } = block;
        this.tags.artifact(() => this.document.rect(x, y, width, height).fillOpacity(1).fill(fill));
        break;
      }
      case 'place':
        this.place(block);
        break;
      case 'entry':
        this.entry(block);
        break;
      case 'row':
        this.tableRow(block);
        break;
      case 'picture':
        await this.picture(block);
    }
  }

  private place({ id, y, title, under }: Of<'place'>): void {
    const top = Math.max(0, y - 8);
    this.document.addNamedDestination(id, 'XYZ', 0, top, 0);
    // The types of the library leave out its documented place on the page.
    const at: object = { top, left: sheetSize(this.sheet)[0] };
    const parent = under === undefined ? this.document.outline : this.bookmark(under);
    this.bookmarks.set(id, parent.addItem(title, at));
  }

  /** The bookmark of a group, made when the first of the group is met. */
  private bookmark(name: string): PDFKit.PDFOutline {
    let found = this.bookmarks.get(` ${name}`);
    if (!found) {
      found = this.document.outline.addItem(name, { expanded: true });
      this.bookmarks.set(` ${name}`, found);
    }
    return found;
  }

  private entry({ to, x, y, width, words, note, noteLook }: Of<'entry'>): void {
    const { document, tags, typesetter } = this;
    const page = String(this.pages.get(to) ?? '');
    const item = tags.begin('TOCI');
    const link = tags.inside(tags.inside(item, 'Reference'), 'Link');
    tags.content(link, 'Link', () => {
      this.lines(
        [...words.lines.slice(0, -1), `${words.lines.at(-1) ?? ''} `],
        words.look,
        x,
        y,
        words.leading,
      );
      const last = y + (words.lines.length - 1) * words.leading;
      const noteWidth = typesetter.width(note, noteLook);
      const right = x + width;
      // On the same line, although the type is smaller.
      const drop = (words.look.size - noteLook.size) * BASELINE;
      this.lines([`${note} `], noteLook, right - NOTE_EDGE - noteWidth, last + drop, words.leading);
      this.lines([page], words.look, right - typesetter.width(page, words.look), last, words.leading);
    });
    const last = y + (words.lines.length - 1) * words.leading;
    const from = x + typesetter.width(words.lines.at(-1) ?? '', words.look) + 6;
    const until = x + width - NOTE_EDGE - typesetter.width(note, noteLook) - 6;
    tags.artifact(() =>
      document
        .moveTo(from, last + words.look.size * BASELINE)
        .lineTo(Math.max(from, until), last + words.look.size * BASELINE)
        .lineWidth(0.7)
        .lineCap('round')
        .dash(0.01, { space: 3.5 })
        .strokeOpacity(1)
        .strokeColor(COLOURS.line)
        .stroke()
        .undash(),
    );
    document.goTo(x, y - 1, width, words.lines.length * words.leading, to, {
      structParent: link,
      Contents: new String(`${words.lines.join(' ')}, ${page}`),
    } as object);
    tags.end();
  }

  private tableRow({ row: identity, y, height, cells, again, last }: Of<'row'>): void {
    const paint = (cell: (typeof cells)[number]): void => {
      if (!cell.right) {
        this.lines(cell.lines, cell.look, cell.x, y + ROW_TOP, cell.leading);
        return;
      }
      cell.lines.forEach((line, at) => {
        const x = cell.x + cell.width - this.typesetter.width(line, cell.look);
        this.lines([line], cell.look, x, y + ROW_TOP + at * cell.leading, cell.leading);
      });
    };
    if (again) {
      this.tags.artifact(() => cells.forEach(paint), 'Pagination');
      return;
    }
    if (this.row?.identity !== identity) {
      const element = this.tags.begin('TR');
      const made = cells.map((_cell, at) =>
        identity.head
          ? this.tags.inside(element, 'TH', { scope: 'Column' })
          : at === 0
            ? this.tags.inside(element, 'TH', { scope: 'Row' })
            : this.tags.inside(element, 'TD'),
      );
      this.row = { identity, element, cells: made };
    }
    cells.forEach((cell, at) => {
      const element = this.row?.cells[at];
      if (!element || cell.lines.length === 0) return;
      this.tags.content(element, identity.head || at === 0 ? 'TH' : 'TD', () => paint(cell));
    });
    if (identity.head)
      this.tags.artifact(() =>
        this.document
          .rect(MARGIN.side, y + height - 0.5, sheetSize(this.sheet)[0] - 2 * MARGIN.side, 0.5)
          .fill(COLOURS.line),
      );
    if (!last) return;
    this.row = undefined;
    this.tags.end();
  }

  private async picture({ picture, x, y, scale }: Of<'picture'>): Promise<void> {
    const { document } = this;
    const { bounds, items, title } = picture.scene;
    const width = bounds.width * scale;
    const height = bounds.height * scale;
    const painter = new PdfPainter(document, await pdfImages(document, items));
    this.tags.leaf(
      'Figure',
      () => {
        document.save();
        document.rect(x, y, width, height).clip();
        document.transform(scale, 0, 0, scale, x - bounds.x * scale, y - bounds.y * scale);
        document.fillOpacity(1);
        document.rect(bounds.x, bounds.y, bounds.width, bounds.height).fill(picture.background);
        painter.paint(items, bounds);
        document.restore();
      },
      { alt: title === '' ? picture.title : title, bbox: [x, y, x + width, y + height] },
    );
  }

  /** What stands at the head and the foot of every sheet. */
  private furniture(sheet: Sheet, page: number, pages: number): void {
    const [width, height] = sheetSize(sheet);
    const right = width - MARGIN.side;
    const { title, subtitle } = this.said;
    const rule = (y: number): void => {
      this.document
        .rect(MARGIN.side, y, right - MARGIN.side, 0.5)
        .fillOpacity(1)
        .fill(COLOURS.line);
    };
    this.tags.artifact(() => {
      if (!sheet.bare) {
        this.sides(title, sheet.about, 34, right);
        rule(50);
      }
      rule(height - 44);
      this.sides(subtitle, `${word('page', this.said.language)} ${page} / ${pages}`, height - 38, right);
    }, 'Pagination');
  }

  /** One text at the left and one at the right edge; the left one gives way. */
  private sides(left: string, end: string, y: number, right: number): void {
    const { typesetter } = this;
    const room = right - MARGIN.side - 24;
    const shown = typesetter.lines(end, FURNITURE, room / 2)[0] ?? '';
    const width = typesetter.width(shown, FURNITURE);
    const [first = ''] = typesetter.lines(left, FURNITURE, room - width);
    this.lines([first], FURNITURE, MARGIN.side, y, 10);
    this.lines([shown], FURNITURE, right - width, y, 10);
  }

  private lines(lines: readonly string[], look: Look, x: number, y: number, leading: number): void {
    const { size, weight, italic, colour } = look;
    const items = lines.flatMap((text, at): SceneText[] =>
      text === ''
        ? []
        : [
            {
              kind: 'text',
              x,
              y: y + at * leading + size * BASELINE,
              // The next line does not begin in the same word.
              text: at < lines.length - 1 && !text.endsWith('-') ? `${text} ` : text,
              size,
              weight,
              fill: colour,
              anchor: 'start',
              ...(italic === undefined ? {} : { italic }),
            },
          ],
    );
    this.words.paint(items, EVERYWHERE);
  }
}

function sheetSize(sheet: Sheet | undefined): [number, number] {
  return sheet?.wide ? [A4.long, A4.short] : [A4.short, A4.long];
}
