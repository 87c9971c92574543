// Descriptions and reports as a workbook, a page, or a Word or PDF document: the writers, whatever was described.
import type { Description } from '../domain/descriptions/describe';
import { descriptionsPage } from '../domain/descriptions/page';
import { descriptionSheets } from '../domain/descriptions/sheets';
import type { Picture } from '../domain/pictures/picture';
import { writeSvg } from '../domain/pictures/svg';
import { warning } from '../domain/problem';
import type { Problem } from '../schemas/generated/types';
import type { DocumentPicture } from './formats/document/descriptions-docx';
import { portfolioWorkbook } from './formats/spreadsheet/portfolio-workbook';

/** A painted picture takes four bytes for each. */
const MOST_PIXELS = 60_000_000;
/** Characters that are named in a warning. */
const NAMED = 10;
/** How pictures name the program. */
export const TOOL = 'Kokonaiskuva';
/** Of the work: making the descriptions; the rest is writing. */
export const DESCRIBING = 0.3;

export type DescriptionsFormat = 'xlsx' | 'html' | 'docx' | 'pdf';

export interface DescriptionsExport {
  readonly bytes: Uint8Array;
  /** Name of the file without its ending. */
  readonly name: string;
  readonly problems: readonly Problem[];
  /** Of a PDF. */
  readonly pages?: number;
}

/** How the work is followed; `progress` throws where it was cancelled. */
export interface DescriptionsCall {
  readonly progress?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** What is written, and the words around it. */
export interface Material {
  readonly descriptions: readonly Description[];
  readonly drawings: (description: Description) => readonly Picture[];
  readonly language: 'fi' | 'sv' | 'en';
  /** ISO day. */
  readonly day: string;
  readonly title: string;
  readonly subtitle: string;
  /** Of the first sheet of a workbook: its name, and what it tells. */
  readonly about: { readonly name: string; readonly rows: readonly (readonly [string, string])[] };
  /** Of the first page of a PDF. */
  readonly facts: readonly (readonly [string, string])[];
  /** Lets others have their turn, and tells how far it is. */
  readonly step: (share: number) => Promise<void>;
  readonly call: DescriptionsCall;
}

/** A step that tells how far the whole is and lets others have their turn. */
export function stepOf(call: DescriptionsCall): (share: number) => Promise<void> {
  return async (share) => {
    call.progress?.(share);
    await new Promise((resolve) => setImmediate(resolve));
  };
}

/** Writes in a format. */
export function writeDescriptions(format: DescriptionsFormat, material: Material): Promise<Written> {
  return WRITERS[format](material);
}

export type Written = Omit<DescriptionsExport, 'name' | 'problems'> & {
  readonly problems?: readonly Problem[];
};

const WRITERS: Readonly<Record<DescriptionsFormat, (material: Material) => Promise<Written>>> = {
  xlsx: workbook,
  html: page,
  docx: wordDocument,
  pdf: pdfDocument,
};

async function workbook({ descriptions, language, about }: Material): Promise<Written> {
  return { bytes: await portfolioWorkbook(descriptionSheets(descriptions, language), about) };
}

async function page({ descriptions, drawings, language, title, subtitle }: Material): Promise<Written> {
  const text = descriptionsPage(descriptions, { language, title, subtitle }, (description) =>
    drawings(description).map((picture) => ({
      title: picture.title,
      source: `data:image/svg+xml;base64,${Buffer.from(svgOf(picture), 'utf8').toString('base64')}`,
    })),
  );
  return { bytes: new TextEncoder().encode(text) };
}

/** An SVG document without fonts and links. */
function svgOf({ scene, background }: Picture): string {
  return writeSvg(scene, { background, fonts: [], href: () => '' });
}

async function wordDocument(material: Material): Promise<Written> {
  const { descriptions, language, title, subtitle, step } = material;
  const { descriptionsDocument } = await import('./formats/document/descriptions-docx');
  const { paint } = await import('./pictures/png');
  const painted = new Map<Description, DocumentPicture[]>();
  for (const description of descriptions) {
    // oxlint-disable-next-line no-await-in-loop -- one painter, one picture at a time
    painted.set(description, await paintedPictures(material, description, paint));
    // oxlint-disable-next-line no-await-in-loop -- the same
    await step(painted.size / descriptions.length);
  }
  const words = { language, title, subtitle };
  return { bytes: await descriptionsDocument(descriptions, words, (one) => painted.get(one) ?? []) };
}

/** Pictures of a description as PNG, twice as dense as they are shown; one that is too large for a painter is left out. */
async function paintedPictures(
  { drawings }: Material,
  description: Description,
  paint: (svg: string) => Promise<Uint8Array>,
): Promise<DocumentPicture[]> {
  const out: DocumentPicture[] = [];
  for (const picture of drawings(description)) {
    const { width, height } = picture.scene.bounds;
    if (width * height > MOST_PIXELS) continue;
    // oxlint-disable-next-line no-await-in-loop -- one painter, one picture at a time
    out.push({ title: picture.title, png: await paint(svgOf(picture)), width, height });
  }
  return out;
}

async function pdfDocument(material: Material): Promise<Written> {
  const { descriptions, drawings, language, day, facts, title, subtitle, step, call } = material;
  const pictures: Record<string, readonly Picture[]> = {};
  for (const description of descriptions) {
    pictures[description.kind.id] = drawings(description);
    // oxlint-disable-next-line no-await-in-loop -- one after another
    await step(0);
  }
  const { pdfAside } = await import('./formats/document/pdf/document-aside');
  const { bytes, pages, missing } = await pdfAside(
    {
      descriptions,
      words: { language, title, subtitle },
      facts: facts.filter(([, value]) => value !== ''),
      pictures,
      date: day,
      tool: TOOL,
    },
    {
      progress: (share) => call.progress?.(DESCRIBING + share * (1 - DESCRIBING)),
      ...(call.signal ? { signal: call.signal } : {}),
    },
  );
  const characters = `${missing.slice(0, NAMED).join(' ')}${missing.length > NAMED ? ' …' : ''}`;
  const problems = missing.length === 0 ? [] : [warning('document.charactersMissing', { characters })];
  return { bytes, pages, problems };
}
