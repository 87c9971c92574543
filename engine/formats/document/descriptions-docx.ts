// Descriptions as a Word document: headings, real tables whose heads repeat, pictures with words for those who do not see them.
// Texts are written as texts; no field of the document computes or fetches anything.
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import { descriptionName } from '../../../domain/descriptions/catalogue';
import type { Description } from '../../../domain/descriptions/describe';
import { filledTable, isWide, typeSize } from '../../../domain/descriptions/printing';
import { percent, type DescriptionTable } from '../../../domain/descriptions/table';
import { word } from '../../../domain/descriptions/words';
import { columnShares } from './column-shares';
import { areasOf, LANGUAGE_TAGS, linesOf, opening, ordered, type DocumentWords } from './plan';

/** A picture of a description, painted. */
export interface DocumentPicture {
  readonly title: string;
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Twentieths of a point: A4 and its margins. */
const PAGE = { width: 11_906, height: 16_838, margin: 1_134 };
const INK = '16202E';
const SOFT = '44546A';
const LINE = 'C3CCD8';
const HEAD = 'E9EEF5';

/** Bytes of the document (Office Open XML, ECMA-376). */
export async function descriptionsDocument(
  descriptions: readonly Description[],
  words: DocumentWords,
  picturesOf: (description: Description) => readonly DocumentPicture[],
): Promise<Uint8Array> {
  const all = ordered(descriptions);
  const document = new Document({
    title: words.title,
    description: words.subtitle,
    creator: 'Kokonaiskuva',
    lastModifiedBy: 'Kokonaiskuva',
    styles: {
      default: {
        document: {
          run: { font: 'Calibri', size: 21, color: INK, language: { value: LANGUAGE_TAGS[words.language] } },
          paragraph: { spacing: { after: 120 } },
        },
        title: { run: { size: 52, bold: true, color: INK } },
        heading1: {
          run: { size: 32, bold: true, color: INK },
          paragraph: { spacing: { before: 0, after: 100 } },
        },
        heading2: {
          run: { size: 24, bold: true, color: SOFT },
          paragraph: { spacing: { before: 240, after: 60 } },
        },
      },
    },
    sections: [
      // One alone needs no contents; its title stands at the head of its sheets.
      ...(all.length === 1 ? [] : [{ ...frame(words, false), children: front(all, words) }]),
      ...sections(all, words, picturesOf),
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Title and contents, each a link to its description. */
function front(
  descriptions: readonly Description[],
  { title, subtitle, language }: DocumentWords,
): Paragraph[] {
  const out = [
    new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(title)] }),
    new Paragraph({ children: [new TextRun({ text: subtitle, color: SOFT })] }),
  ];
  for (const { name, here } of areasOf(descriptions, language)) {
    out.push(
      new Paragraph({
        spacing: { before: 240, after: 60 },
        children: [new TextRun({ text: name, bold: true, color: SOFT })],
      }),
    );
    for (const { kind, completeness } of here)
      out.push(
        new Paragraph({
          spacing: { after: 40 },
          children: [
            new InternalHyperlink({
              anchor: kind.id,
              children: [
                new TextRun({ text: descriptionName(kind, language), color: '14508C', underline: {} }),
              ],
            }),
            new TextRun({ text: `   ${percent(completeness)} %`, color: SOFT }),
          ],
        }),
      );
  }
  return out;
}

/** What stands on sheets of one direction: a description with a table begins a page, those that hold nothing yet follow each other. */
function sections(
  descriptions: readonly Description[],
  words: DocumentWords,
  picturesOf: (description: Description) => readonly DocumentPicture[],
): ISectionOptions[] {
  const out: { readonly wide: boolean; readonly children: (Paragraph | Table)[] }[] = [];
  let before = false;
  for (const description of descriptions) {
    const pictures = picturesOf(description);
    const full = filledTable(description) !== undefined || pictures.length > 0;
    const wide = isWide(description);
    const last = out.at(-1);
    const same = last?.wide === wide ? last : undefined;
    const made = one(description, words, pictures, { wide, breaks: same !== undefined && (full || before) });
    if (same) same.children.push(...made);
    else out.push({ wide, children: made });
    before = full;
  }
  return out.map(({ wide, children }) => ({ ...frame(words, wide), children }));
}

function one(
  description: Description,
  { language }: DocumentWords,
  pictures: readonly DocumentPicture[],
  { wide, breaks }: { readonly wide: boolean; readonly breaks: boolean },
): (Paragraph | Table)[] {
  const room = (wide ? PAGE.height : PAGE.width) - 2 * PAGE.margin;
  const { name, purpose, told } = opening(description, language);
  const table = filledTable(description);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore: breaks,
      keepNext: true,
      spacing: { before: 280 },
      children: [new Bookmark({ id: description.kind.id, children: [new TextRun(name)] })],
    }),
    new Paragraph({ keepNext: true, children: [new TextRun(purpose)] }),
    new Paragraph({ keepNext: true, children: [new TextRun({ text: told, color: SOFT })] }),
    ...(table
      ? [tableOf(table, language, room)]
      : pictures.length > 0
        ? []
        : [new Paragraph({ children: [new TextRun({ text: word('nothing', language), italics: true })] })]),
    ...pictures.flatMap((each) => picture(each, wide)),
  ];
}

function tableOf(table: DescriptionTable, language: string, room: number): Table {
  const { columns, rows } = table;
  // Half points.
  const size = typeSize(table) * 2;
  // A letter is half as wide as the type is high, a twentieth of a point is a tenth of half a point.
  const shares = columnShares(columns, rows, room / (size * 5), word('unknown', language));
  const widths = shares.map((share) => Math.floor(share * room));
  const borders = { style: BorderStyle.SINGLE, size: 4, color: LINE };
  const cell = (at: number, run: TextRun[], head: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at] ?? 0, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 80, right: 80 },
      ...(head ? { shading: { fill: HEAD, color: 'auto', type: 'clear' as const } } : {}),
      children: [new Paragraph({ spacing: { after: 0 }, children: run })],
    });
  return new Table({
    width: { size: room, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: borders,
      bottom: borders,
      left: borders,
      right: borders,
      insideHorizontal: borders,
      insideVertical: borders,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: columns.map(({ heading }, at) =>
          cell(at, [new TextRun({ text: heading, bold: true, size })], true),
        ),
      }),
      ...rows.map(
        ({ cells }) =>
          new TableRow({
            cantSplit: true,
            children: cells.map(({ text, missing }, at) =>
              cell(
                at,
                missing
                  ? [new TextRun({ text: word('unknown', language), italics: true, color: SOFT, size })]
                  : lines(text, { size, bold: at === 0 }),
                false,
              ),
            ),
          }),
      ),
    ],
  });
}

/** A text with its lines; what XML cannot hold is left out. */
function lines(text: string, look: { readonly size: number; readonly bold: boolean }): TextRun[] {
  return linesOf(text).map(
    (line, at) => new TextRun({ text: line, ...look, ...(at > 0 ? { break: 1 } : {}) }),
  );
}

function picture({ title, png, width, height }: DocumentPicture, wide: boolean): Paragraph[] {
  // Pixels of the library are 96 to an inch.
  const pixels = (twips: number): number => (twips / 1440) * 96;
  const room = pixels((wide ? PAGE.height : PAGE.width) - 2 * PAGE.margin);
  const tall = pixels((wide ? PAGE.width : PAGE.height) - 2 * PAGE.margin) - 90;
  const scale = Math.min(1, room / width, tall / height);
  return [
    new Paragraph({
      spacing: { before: 200, after: 40 },
      keepNext: true,
      children: [
        new ImageRun({
          type: 'png',
          data: png,
          transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
          altText: { title, description: title, name: title },
        }),
      ],
    }),
    new Paragraph({ children: [new TextRun({ text: title, color: SOFT })] }),
  ];
}

/** Sheet, head and foot of a section. */
function frame(
  { title, subtitle }: DocumentWords,
  wide: boolean,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  const small = { size: 17, color: SOFT };
  return {
    properties: {
      page: {
        size: {
          // The library turns the sheet itself.
          width: PAGE.width,
          height: PAGE.height,
          orientation: wide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: PAGE.margin, bottom: PAGE.margin, left: PAGE.margin, right: PAGE.margin },
      },
    },
    headers: {
      default: new Header({
        children: [new Paragraph({ children: [new TextRun({ text: title, ...small })] })],
      }),
    },
    footers: {
      default: new Footer({
        children: [
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            children: [
              new TextRun({ text: `${subtitle}   `, ...small }),
              new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small }),
            ],
          }),
        ],
      }),
    },
  };
}
