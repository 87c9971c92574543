// Descriptions as a PDF: a cover, contents with page numbers, bookmarks, tables whose heads repeat, pictures as vectors, all tagged.
import PDFDocument from 'pdfkit';
import { descriptionName } from '../../../../domain/descriptions/catalogue';
import type { Description } from '../../../../domain/descriptions/describe';
import { filledTable, isWide } from '../../../../domain/descriptions/printing';
import { percent } from '../../../../domain/descriptions/table';
import { word } from '../../../../domain/descriptions/words';
import type { Picture } from '../../../../domain/pictures/picture';
import { missingCharacters } from '../../../pictures/fonts';
import { textsOf } from '../../../pictures/used-text';
import { areasOf, LANGUAGE_TAGS, opening, type DocumentWords } from '../plan';
import { COLOURS } from './colours';
import { SheetPainter } from './paint-sheets';
import { A4, Flow, MARGIN, NOTE_EDGE, type Words } from './sheets';
import { TableLayout } from './table-layout';
import { Typesetter, type Look } from './typesetter';

/** Everything that the document needs, as plain data. */
export interface PdfOrder {
  readonly descriptions: readonly Description[];
  readonly words: DocumentWords;
  /** What the cover says of whose it is: a label and a value each. */
  readonly facts: readonly (readonly [string, string])[];
  /** By the identifier of the description. */
  readonly pictures: Readonly<Record<string, readonly Picture[]>>;
  /** ISO 8601, for the properties of the file. */
  readonly date: string;
  /** The program and its version. */
  readonly tool: string;
}

const INK = COLOURS.ink;
const LOOKS = {
  cover: { size: 30, weight: 700, colour: INK },
  title: { size: 22, weight: 700, colour: INK },
  heading: { size: 17, weight: 700, colour: INK },
  sub: { size: 12, weight: 600, colour: COLOURS.soft },
  kicker: { size: 9, weight: 600, colour: COLOURS.link },
  body: { size: 10.5, weight: 400, colour: INK },
  strong: { size: 10.5, weight: 600, colour: INK },
  soft: { size: 9, weight: 400, colour: COLOURS.soft },
  empty: { size: 10.5, weight: 400, italic: true, colour: INK },
} as const satisfies Record<string, Look>;
/** Of the work: laying out, then painting. */
const LAYING = 0.4;

export interface PdfFile {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Characters that no font draws, in their order, each once. */
  readonly missing: readonly string[];
}

/** The document (ISO 32000-1). */
export async function descriptionsPdf(
  order: PdfOrder,
  progress: (share: number) => void = () => undefined,
): Promise<PdfFile> {
  const { words, date, tool } = order;
  const document = new PDFDocument({
    autoFirstPage: false,
    // No standard font: every text has its own, embedded.
    font: null as unknown as string,
    lang: LANGUAGE_TAGS[words.language],
    displayTitle: true,
    tagged: true,
    pdfVersion: '1.7',
    info: {
      Title: words.title,
      Subject: words.subtitle,
      Creator: tool,
      Producer: tool,
      CreationDate: new Date(date),
    },
  });
  const chunks: Uint8Array[] = [];
  const written = new Promise<Uint8Array>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
  const typesetter = new Typesetter(document);
  const flow = new Layout(order, typesetter).made((share) => progress(share * LAYING));
  const painter = new SheetPainter(document, typesetter, words);
  await painter.paint(flow.sheets, (share) => progress(LAYING + share * (1 - LAYING)));
  document.end();
  const drawn = Object.values(order.pictures)
    .flat()
    .flatMap(({ scene }) => textsOf(scene.items));
  const missing = [...new Set([...typesetter.missing, ...missingCharacters(drawn)])];
  return { bytes: await written, pages: flow.sheets.length, missing };
}

/** What stands where. */
class Layout {
  private readonly flow = new Flow();
  /** No description is there yet. */
  private begins = true;

  constructor(
    private readonly order: PdfOrder,
    private readonly typesetter: Typesetter,
  ) {}

  made(step: (share: number) => void): Flow {
    const { descriptions, words } = this.order;
    const areas = areasOf(descriptions, words.language);
    const alone = descriptions.length === 1;
    if (!alone) this.cover();
    if (!alone && descriptions.length > 0) this.contents(areas);
    let done = 0;
    for (const { name, here } of areas)
      for (const description of here) {
        const pictures = this.order.pictures[description.kind.id] ?? [];
        this.description(description, name, pictures, alone);
        done += 1;
        step(done / descriptions.length);
      }
    return this.flow;
  }

  /** The first sheet: what it is, whose, of which state and day. */
  private cover(): void {
    const { flow } = this;
    const { words, facts } = this.order;
    flow.next(false, true);
    flow.put({ kind: 'area', x: 0, y: 0, width: 10, height: A4.long, fill: COLOURS.link });
    flow.y = A4.long * 0.3;
    flow.text('H1', this.set(words.title, LOOKS.cover, 1.15), 26);
    flow.put({ kind: 'area', x: MARGIN.side, y: flow.y, width: 64, height: 3, fill: COLOURS.link });
    flow.y += 26;
    const label = Math.max(...facts.map(([name]) => this.typesetter.width(name, LOOKS.body))) + 22;
    for (const [name, value] of facts) {
      const told = this.set(value, LOOKS.strong, 1.4, flow.width - label);
      flow.put({
        kind: 'text',
        tag: 'P',
        x: MARGIN.side,
        y: flow.y,
        words: { lines: [name], look: { ...LOOKS.body, colour: COLOURS.soft }, leading: told.leading },
      });
      flow.text('P', told, 5, MARGIN.side + label);
    }
  }

  private contents(areas: ReturnType<typeof areasOf>): void {
    const { flow } = this;
    const { language } = this.order.words;
    flow.about = word('contents', language);
    flow.next(false);
    flow.text('H2', this.set(word('contents', language), LOOKS.heading, 1.2), 8);
    // What the two columns at the right edge are, on the line of the heading.
    for (const [text, right] of [
      [word('done', language), NOTE_EDGE],
      [word('page', language), 0],
    ] as const) {
      const words = this.set(text, LOOKS.soft, 1.3);
      const x = MARGIN.side + flow.width - right - this.typesetter.width(text, LOOKS.soft);
      flow.put({ kind: 'text', tag: 'P', x, y: flow.y - 22, words });
    }
    for (const { name, here } of areas) {
      if (flow.room < 70) flow.next(false);
      flow.y += flow.empty ? 0 : 7;
      flow.put({ kind: 'open', tag: 'TOC' });
      flow.text('Caption', this.set(name, { ...LOOKS.sub, size: 10.5 }, 1.3), 2);
      for (const { kind, completeness } of here) {
        const words = this.set(descriptionName(kind, language), LOOKS.body, 1.36, flow.width - 110);
        if (flow.room < words.lines.length * words.leading) flow.next(false);
        flow.put({
          kind: 'entry',
          to: kind.id,
          x: MARGIN.side,
          y: flow.y,
          width: flow.width,
          words,
          note: `${percent(completeness)} %`,
          noteLook: LOOKS.soft,
        });
        flow.y += words.lines.length * words.leading;
      }
      flow.put({ kind: 'close' });
    }
  }

  private description(
    description: Description,
    area: string,
    pictures: readonly Picture[],
    alone: boolean,
  ): void {
    const { flow } = this;
    const { language, subtitle } = this.order.words;
    const { name, purpose, told } = opening(description, language);
    const table = filledTable(description);
    flow.about = name;
    // What holds something begins a sheet; what is empty yet follows what was before it.
    const full = table !== undefined || pictures.length > 0;
    if (full || this.begins || flow.room < 120) flow.next(isWide(description));
    else flow.y += 24;
    this.begins = false;
    flow.put({ kind: 'open', tag: 'Sect', title: name });
    flow.put({
      kind: 'place',
      id: description.kind.id,
      y: flow.y,
      title: name,
      ...(alone ? {} : { under: area }),
    });
    flow.text('P', this.set(area, LOOKS.kicker, 1.3), 1);
    flow.text(alone ? 'H1' : 'H2', this.set(name, alone ? LOOKS.title : LOOKS.heading, 1.2), 5);
    if (alone) flow.text('P', this.set(subtitle, LOOKS.soft, 1.35), 6);
    flow.text('P', this.set(purpose, LOOKS.body, 1.35), 2);
    flow.text('P', this.set(told, LOOKS.soft, 1.35), table ? 10 : 6);
    if (table) new TableLayout(flow, this.typesetter, language).put(table, () => undefined);
    else if (pictures.length === 0) flow.text('P', this.set(word('nothing', language), LOOKS.empty, 1.35), 0);
    for (const picture of pictures) this.picture(picture);
    flow.put({ kind: 'close' });
  }

  /** As large as it fits: below what is there where that is large enough, else on a sheet of its own that lies as it does. */
  private picture(picture: Picture): void {
    const { flow } = this;
    const { width, height } = picture.scene.bounds;
    const caption = this.set(picture.title, LOOKS.soft, 1.3);
    const below = caption.lines.length * caption.leading + 8;
    const most = 0.75;
    const scaleIn = (room: number, tall: number): number =>
      Math.min(most, room / width, (tall - below) / height);
    const lies = width > height;
    const across = (lies ? A4.long : A4.short) - 2 * MARGIN.side;
    const down = (lies ? A4.short : A4.long) - MARGIN.top - MARGIN.bottom;
    const own = scaleIn(across, down);
    let scale = scaleIn(flow.width, flow.room - 12);
    if (scale < own * 0.9) {
      flow.next(lies);
      scale = scaleIn(flow.width, flow.room);
    } else flow.y += 12;
    const x = MARGIN.side + (flow.width - width * scale) / 2;
    flow.put({ kind: 'picture', picture, x, y: flow.y, scale });
    flow.y += height * scale + 6;
    flow.text('Caption', caption, 0);
  }

  private set(text: string, look: Look, leading: number, most = this.flow.width): Words {
    return { lines: this.typesetter.lines(text, look, most), look, leading: look.size * leading };
  }
}
