// A picture as PDF: vectors on sheets of paper, text as text with the part of the font that is used.
import PDFDocument from 'pdfkit';
import type { Sheets } from '../../domain/pictures/paper';
import type { Picture } from '../../domain/pictures/picture';
import { PdfPainter } from './pdf-painter';
import { pdfImages } from './pdf-images';

const POINTS = 72 / 25.4;
/** Crop marks: length and distance from the picture, millimetres. */
const MARK = 5;
const APART = 1.5;
const GREY = '#5b6b80';

export interface PdfOptions {
  readonly sheets: Sheets;
  /** When it was made, for the properties of the file. */
  readonly date: Date;
  /** The program and its version. */
  readonly tool: string;
  readonly progress?: (share: number) => void;
}

/** Bytes of the document; one page for each sheet. */
export async function pdfFile(picture: Picture, options: PdfOptions): Promise<Uint8Array> {
  const { sheets, progress } = options;
  const size: [number, number] = [sheets.width * POINTS, sheets.height * POINTS];
  const document = new PDFDocument({
    autoFirstPage: false,
    // No standard font: every text has its own, embedded.
    font: null as unknown as string,
    lang: 'fi-FI',
    displayTitle: true,
    pdfVersion: '1.7',
    info: { Title: picture.title, Creator: options.tool, Producer: options.tool, CreationDate: options.date },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const painter = new PdfPainter(document, await pdfImages(document, picture.scene.items));
  const scale = sheets.scale * POINTS;
  sheets.pages.forEach(({ part, column, row }, at) => {
    document.addPage({ size, margin: 0 });
    const many = sheets.pages.length > 1;
    const width = part.width * scale;
    const left = many ? sheets.margin * POINTS : (size[0] - width) / 2;
    const top = sheets.margin * POINTS;
    document.save();
    document.rect(left, top, width, part.height * scale).clip();
    document.transform(scale, 0, 0, scale, left - part.x * scale, top - part.y * scale);
    document.rect(part.x, part.y, part.width, part.height).fill(picture.background);
    painter.paint(picture.scene.items, part);
    document.restore();
    if (many) {
      cropMarks(document, sheets);
      const words = `${at + 1}/${sheets.pages.length}: rivi ${row + 1}, sarake ${column + 1}`;
      painter.paint(
        [
          {
            kind: 'text',
            x: size[0] / 2,
            y: size[1] - 9,
            text: words,
            size: 8,
            weight: 400,
            fill: GREY,
            anchor: 'middle',
          },
        ],
        { x: 0, y: 0, width: size[0], height: size[1] },
      );
    }
    progress?.((at + 1) / sheets.pages.length);
  });
  document.end();
  return written;
}

/** Short lines outside the corners of the printed area: cut there, glue on the overlap. */
function cropMarks(document: PDFKit.PDFDocument, { width, height, margin }: Sheets): void {
  document.lineWidth(0.4).strokeColor(GREY).undash();
  for (const x of [margin, width - margin]) {
    for (const [from, to] of [
      [margin - APART - MARK, margin - APART],
      [height - margin + APART, height - margin + APART + MARK],
    ])
      document
        .moveTo(x * POINTS, (from ?? 0) * POINTS)
        .lineTo(x * POINTS, (to ?? 0) * POINTS)
        .stroke();
  }
  for (const y of [margin, height - margin]) {
    for (const [from, to] of [
      [margin - APART - MARK, margin - APART],
      [width - margin + APART, width - margin + APART + MARK],
    ])
      document
        .moveTo((from ?? 0) * POINTS, y * POINTS)
        .lineTo((to ?? 0) * POINTS, y * POINTS)
        .stroke();
  }
}
