// A picture as a file: format and paper chosen, and what the file could not hold.
import { laySheets, type PaperOptions } from '../../domain/pictures/paper';
import { pictureFileName, type Picture } from '../../domain/pictures/picture';
import { warning, type Problem } from '../../domain/problem';
import { missingCharacters } from './fonts';
import { pdfFile } from './pdf';
import { pngFile } from './png';
import { svgFile } from './svg-file';
import { textsOf } from './used-text';

export type PictureFormat = 'svg' | 'png' | 'pdf';

export interface FileOptions {
  readonly format: PictureFormat;
  /** PNG: pixels for one of the drawing, 1 to 4. */
  readonly scale: number;
  /** PDF. */
  readonly paper: PaperOptions;
  /** SVG: the font goes inside, so that the picture looks alike on every computer. */
  readonly embedFont: boolean;
  /** ISO 8601, for the properties of a PDF. */
  readonly date: string;
  /** The program and its version. */
  readonly tool: string;
}

export interface PictureFile {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Pages of a PDF; 1 otherwise. */
  readonly pages: number;
  readonly problems: readonly Problem[];
}

const MEDIA_TYPES: Readonly<Record<PictureFormat, string>> = {
  svg: 'image/svg+xml',
  png: 'image/png',
  pdf: 'application/pdf',
};
/** Characters that are named in a warning. */
const NAMED = 10;

/** Writes the picture. Refuses what is too large for the format (`picture.tooLarge`, `picture.tooManyPages`). */
export async function renderPicture(
  picture: Picture,
  options: FileOptions,
  progress?: (share: number) => void,
): Promise<PictureFile> {
  const { format } = options;
  let pages = 1;
  let bytes: Uint8Array;
  if (format === 'svg') bytes = svgFile(picture, options.embedFont);
  else if (format === 'png') bytes = await pngFile(picture, options.scale);
  else {
    const sheets = laySheets(picture.scene.bounds, options.paper);
    pages = sheets.pages.length;
    const { date, tool } = options;
    bytes = await pdfFile(picture, { sheets, date: new Date(date), tool, ...(progress ? { progress } : {}) });
  }
  // An SVG is drawn with the fonts of who looks at it.
  const missing = format === 'svg' ? [] : missingCharacters(textsOf(picture.scene.items));
  const characters = `${missing.slice(0, NAMED).join(' ')}${missing.length > NAMED ? ' …' : ''}`;
  return {
    fileName: pictureFileName(picture.title, format),
    mediaType: MEDIA_TYPES[format],
    bytes,
    pages,
    problems: missing.length === 0 ? [] : [warning('picture.charactersMissing', { characters })],
  };
}
