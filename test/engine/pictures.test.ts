// Pictures as files, painted without a window: PNG pixels, PDF pages and their words, fonts inside an SVG.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import type { ModelRecord, PictureChoice } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { pictureOf, type Picture } from '../../domain/pictures/picture';
import { Refused } from '../../domain/problem';
import { fileOptions } from '../../engine/pictures/choice';
import { renderPicture, type PictureFile } from '../../engine/pictures/render';
import { element } from '../domain/support/small-model';
import { node, viewRecords } from '../domain/support/view-model';
import { sampleModel } from '../support/sample-model';
import { folder, removeFolders } from './support/folders';

const DATE = '2026-11-23T08:00:00.000Z';
const TOOL = 'Kokonaiskuva 9.9';
const CHOICE: PictureChoice = {
  format: 'svg',
  theme: 'light',
  legend: true,
  titleBlock: true,
  scale: 1,
  paper: 'A3',
  orientation: 'auto',
  embedFont: true,
};
const HOW = {
  theme: 'light',
  legend: true,
  titleBlock: true,
  language: 'fi',
  date: DATE,
  tool: TOOL,
} as const;

function mapPicture(mode: 'current' | 'diff'): Picture {
  const { index, organisationId, referenceModelId } = sampleModel();
  return pictureOf(index, { ...HOW, subject: { kind: 'map', organisationId, referenceModelId, mode } });
}

function viewPicture(...more: ModelRecord[]): Picture {
  const index = ModelIndex.of([...viewRecords(), ...more]);
  return pictureOf(index, { ...HOW, subject: { kind: 'view', viewId: 'v' } });
}

function render(picture: Picture, choice: Partial<PictureChoice>): Promise<PictureFile> {
  return renderPicture(picture, fileOptions({ ...CHOICE, ...choice }, DATE, TOOL));
}

/** Whether a program of the system is there; these tests say so where it is not. */
function has(program: string, flag: string): boolean {
  try {
    execFileSync(program, [flag], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

afterAll(removeFolders);

describe('PNG', () => {
  /** Width, height and whether any pixel is as dark as text. */
  function read(bytes: Uint8Array): { width: number; height: number; dark: boolean } {
    const file = Buffer.from(bytes);
    expect(file.subarray(1, 4).toString()).toBe('PNG');
    const chunks: Buffer[] = [];
    for (let at = 8; at < file.length;) {
      const length = file.readUInt32BE(at);
      if (file.subarray(at + 4, at + 8).toString() === 'IDAT')
        chunks.push(file.subarray(at + 8, at + 8 + length));
      at += length + 12;
    }
    const rows = inflateSync(Buffer.concat(chunks));
    return { width: file.readUInt32BE(16), height: file.readUInt32BE(20), dark: new Set(rows).size > 20 };
  }

  it.each([1, 2.5])('has %d pixels for one of the drawing', async (scale) => {
    const picture = viewPicture();
    const { bytes, mediaType } = await render(picture, { format: 'png', scale });
    const { width, height, dark } = read(bytes);
    expect(mediaType).toBe('image/png');
    expect(Math.abs(width - picture.scene.bounds.width * scale)).toBeLessThanOrEqual(1);
    expect(Math.abs(height - picture.scene.bounds.height * scale)).toBeLessThanOrEqual(1);
    expect(dark).toBe(true);
  });

  it('letters are painted with the bundled font: without words the picture is smaller', async () => {
    const picture = mapPicture('current');
    const wordless = JSON.parse(
      JSON.stringify(picture, (key, value: unknown) => (key === 'text' ? '' : value)),
    ) as Picture;
    const [full, bare] = await Promise.all([picture, wordless].map((one) => render(one, { format: 'png' })));
    expect((full?.bytes.length ?? 0) / (bare?.bytes.length ?? 1)).toBeGreaterThan(1.2);
  });

  it('refuses a picture of more pixels than programs open', async () => {
    const picture = viewPicture();
    const wide = {
      ...picture,
      scene: { ...picture.scene, bounds: { x: 0, y: 0, width: 20_000, height: 9000 } },
    };
    await expect(render(wide, { format: 'png', scale: 4 })).rejects.toThrow(Refused);
  });

  it('says which characters the fonts lack; signs and Cyrillic letters they have', async () => {
    const odd = element('x', { name: { fi: 'Привет → Łódź ≥ שלום 🙂' } });
    const { problems } = await render(viewPicture(odd, node('nx', 'x', 0, 400, { width: 400 })), {
      format: 'png',
    });
    expect(problems.map(({ code }) => code)).toEqual(['picture.charactersMissing']);
    expect(problems[0]?.params['characters']).toBe('ש ל ו ם 🙂');
    expect((await render(viewPicture(), { format: 'png' })).problems).toEqual([]);
  });
});

describe('SVG', () => {
  it('is a well-formed document with hostile names', async () => {
    const names = [`<&>"'`, '\u0000\u001b\ud800', 'שלום עולם', '🙂👩‍💻', ']]>', '<!--', '%s\\n'];
    const records = names.flatMap((name, at) => [
      element(`x${at}`, { name: { fi: name } }),
      node(`nx${at}`, `x${at}`, 0, 400 + at * 60),
    ]);
    const { bytes } = await render(viewPicture(...records), {});
    if (!has('xmllint', '--version')) {
      console.warn('xmllint is not here: the document is not read again');
      return;
    }
    const path = join(folder(), 'a.svg');
    writeFileSync(path, bytes);
    const read = execFileSync('xmllint', ['--xpath', 'string(/)', path]).toString();
    for (const name of [`<&>"'`, 'שלום', '🙂', ']]>', '<!--']) expect(read).toContain(name);
  });

  it('carries the styles of the font that it uses, or none', async () => {
    const text = async (embedFont: boolean): Promise<string> =>
      Buffer.from((await render(viewPicture(), { embedFont })).bytes).toString();
    expect((await text(true)).match(/@font-face/gu)?.length).toBe(2);
    expect(await text(false)).not.toContain('@font-face');
  });
});

describe('PDF', () => {
  it('holds every name as text, in pages of the paper', async () => {
    const picture = mapPicture('diff');
    const { bytes, pages } = await render(picture, { format: 'pdf', percent: 100, paper: 'A4' });
    expect(Buffer.from(bytes.subarray(0, 8)).toString()).toMatch(/^%PDF-1\.7/u);
    expect(pages).toBeGreaterThan(3);
    expect(
      Buffer.from(bytes)
        .toString('latin1')
        .match(/\/Type \/Page\b/gu),
    ).toHaveLength(pages);
    if (!has('pdftotext', '-v')) {
      console.warn('pdftotext is not here: the words of the document are not read again');
      return;
    }
    const path = join(folder(), 'a.pdf');
    writeFileSync(path, bytes);
    const read = execFileSync('pdftotext', [path, '-']).toString().replace(/\s+/gu, ' ');
    const { index } = sampleModel();
    const placed = new Set(index.all('placement').map(({ elementId }) => elementId));
    const names = index.all('element').flatMap(({ id, name }) => (placed.has(id) ? [name['fi'] ?? ''] : []));
    expect(names.length).toBeGreaterThan(90);
    for (const name of names) for (const word of name.split(/[\s-]+/u)) expect(read).toContain(word);
  });

  it('one page fits the whole picture; a broken picture of the model is left out', async () => {
    const image: ModelRecord = {
      kind: 'image',
      id: 'img',
      ownerId: 'org',
      path: 'images/x.png',
      mediaType: 'image/png',
      base64: 'AAAA',
    };
    const item = { ...node('ni', 'a', 0, 500), itemType: 'image' as const, imageId: 'img' };
    const { bytes, pages } = await render(viewPicture(image, item), { format: 'pdf' });
    expect(pages).toBe(1);
    expect(bytes.length).toBeGreaterThan(3000);
  });
});
