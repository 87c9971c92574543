// Descriptions as a PDF, read back by its bytes, and by poppler where it is present.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { descriptionKind } from '../../domain/descriptions/catalogue';
import { ModelIndex } from '../../domain/model-index';
import type { DescriptionsExport } from '../../engine/description-files';
import { exportDescriptions, type DescriptionsChoice } from '../../engine/descriptions-export';
import { descriptionsPdf } from '../../engine/formats/document/pdf/descriptions-pdf';
import type { ModelRecord } from '../../schemas/generated/types';
import { element, smallRecords } from '../domain/support/small-model';
import { sampleModel } from '../support/sample-model';

jest.setTimeout(60_000);
const GOLDEN = join(__dirname, '../fixtures/documents/muutokset.txt');

const made = (
  language: 'fi' | 'sv' | 'en',
  more: Partial<DescriptionsChoice> = {},
  index: ModelIndex = sampleModel().index,
): Promise<DescriptionsExport> =>
  exportDescriptions(index, 'pdf', { language, state: 'current', day: '2026-11-23', ...more });

/** The objects of the file as text; streams stay packed. */
const objects = ({ bytes }: DescriptionsExport): string => Buffer.from(bytes).toString('latin1');

/** What stands unpacked in UTF-8: the metadata. */
const metadata = ({ bytes }: DescriptionsExport): string => Buffer.from(bytes).toString('utf8');

/** A text string of the file (UTF-16 with its mark, or plain). */
const texts = (name: string): RegExp =>
  new RegExp(`/${name} \\((${String.raw`(?:\\[\s\S]|[^\\)])*`})\\)`, 'gu');
function readable(raw: string): string {
  const plain = raw.replace(/\\([nrtbf()\\])/gu, (_all, one: string) =>
    one === 'n' ? '\n' : one === 'r' ? '\r' : one === 't' ? '\t' : one,
  );
  const bytes = Buffer.from(plain, 'latin1');
  return bytes[0] === 0xfe && bytes[1] === 0xff ? bytes.subarray(2).swap16().toString('utf16le') : plain;
}
const all = (text: string, name: string): string[] =>
  [...text.matchAll(texts(name))].map(([, raw = '']) => readable(raw));

test.each([
  [
    'fi',
    'fi-FI',
    'Mallilan kaupunki: JHS 179 -kuvaukset',
    'Tietojärjestelmäarkkitehtuuri',
    'Tietojärjestelmäsalkku',
  ],
  ['sv', 'sv-FI', 'Mallila stad: JHS 179-beskrivningar', 'Informationssystemarkitektur', undefined],
  ['en', 'en-GB', 'City of Mallila: JHS 179 descriptions', 'Information-systems architecture', undefined],
] as const)(
  'in %s: title, language, bookmarks, structure, embedded fonts',
  async (language, tag, title, area, name) => {
    const file = await made(language);
    const text = objects(file);
    expect(text.startsWith('%PDF-1.7')).toBe(true);
    expect(all(text, 'Lang')).toContain(tag);
    expect(text).toContain('/DisplayDocTitle true');
    expect(text).toContain('/Marked true');
    expect(file.name).toBe(title.replace(':', ''));
    expect(metadata(file)).toContain(`>${title}<`);
    const titles = all(text, 'Title');
    expect(titles).toEqual(expect.arrayContaining([area, ...(name === undefined ? [] : [name])]));
    expect(text).toContain('/PageMode /UseOutlines');
    const count = (kind: string): number => text.match(new RegExp(`/S /${kind}\\n`, 'gu'))?.length ?? 0;
    expect(count('H1')).toBe(1);
    // A heading for the contents and for each of the basic set.
    expect(count('H2')).toBe(34);
    expect(count('TOCI')).toBe(33);
    expect(count('Link')).toBe(33);
    expect(count('Table')).toBeGreaterThan(8);
    expect(count('Figure')).toBe(2);
    const maps = { fi: 'Kerroskartta', sv: 'Lagerkarta', en: 'Layer map' };
    expect(all(text, 'Alt').every((words) => words.startsWith(maps[language]))).toBe(true);
    expect(text.match(/\/Scope \/Column/gu)?.length).toBeGreaterThan(50);
    expect(text.match(/\/Scope \/Row/gu)?.length).toBeGreaterThan(500);
    // Every font is inside, none is only named.
    const fonts = text.match(/\/Subtype \/CIDFontType\d/gu)?.length ?? 0;
    expect(fonts).toBeGreaterThan(2);
    expect(text.match(/\/FontFile[23] /gu)).toHaveLength(fonts);
    expect(text).not.toContain('/Subtype /Type1\n');
    expect(text.match(/\/Type \/Page\n/gu)).toHaveLength(file.pages ?? 0);
    // Upright and turned sheets of A4.
    expect(text).toContain('/MediaBox [0 0 595.28 841.89]');
    expect(text).toContain('/MediaBox [0 0 841.89 595.28]');
    // Nothing runs or is fetched.
    expect(text).not.toMatch(/\/(?:JavaScript|JS|URI|Launch)\b/u);
  },
);

test('pictures are vectors: no image lies in the file', async () => {
  expect(objects(await made('fi'))).not.toContain('/Subtype /Image');
});

test('marked content is well nested on every page', async () => {
  const { bytes } = await made('fi');
  const buffer = Buffer.from(bytes);
  let pages = 0;
  for (const found of buffer.toString('latin1').matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/gu)) {
    const content = inflateSync(buffer.subarray(found.index + found[0].length)).toString('latin1');
    if (!content.includes('BDC')) continue;
    pages += 1;
    let depth = 0;
    for (const [operator] of content.matchAll(/\b(?:BDC|BMC|EMC)\b/gu)) {
      depth += operator === 'EMC' ? -1 : 1;
      expect(depth === 0 || depth === 1).toBe(true);
    }
    expect(depth).toBe(0);
  }
  expect(pages).toBeGreaterThan(40);
});

test('one description has its own name, without cover and contents', async () => {
  const file = await made('fi', { ids: ['A9'] });
  const text = objects(file);
  expect(file.name).toBe('Mallilan kaupunki Järjestelmät ja tietovarannot');
  expect(metadata(file)).toContain('>Mallilan kaupunki: Järjestelmät ja tietovarannot<');
  expect(text).not.toContain('/S /TOC\n');
  expect(text.match(/\/S \/H1\n/gu)).toHaveLength(1);
});

test('a description that is not known is refused', async () => {
  await expect(made('fi', { ids: ['Z1'] })).rejects.toMatchObject({
    problems: [{ code: 'description.unknown', params: { id: 'Z1' } }],
  });
});

test('progress grows, and whoever throws in it stops the work', async () => {
  const shares: number[] = [];
  await exportDescriptions(
    sampleModel().index,
    'pdf',
    { language: 'fi', state: 'current', day: '2026-11-23' },
    { progress: (share) => shares.push(share) },
  );
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBe(1);
  const stop = new Error('stopped');
  await expect(
    exportDescriptions(
      sampleModel().index,
      'pdf',
      { language: 'fi', state: 'current', day: '2026-11-23' },
      {
        progress: (share) => {
          if (share > 0.5) throw stop;
        },
      },
    ),
  ).rejects.toBe(stop);
});

test('what no font draws is told', async () => {
  const index = ModelIndex.of([...smallRecords(), element('smile', { name: { fi: 'Hymy 😀' } })]);
  const { problems } = await made('fi', { ids: ['A4'] }, index);
  expect(problems).toEqual([
    expect.objectContaining({ code: 'document.charactersMissing', params: { characters: '😀' } }),
  ]);
});

const poppler = ['pdftotext', 'pdfinfo', 'pdffonts'].every(
  (tool) => spawnSync(tool, ['-v']).error === undefined,
);
const where = poppler ? describe : describe.skip;
where('with poppler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-pdf-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const run = (tool: string, file: DescriptionsExport, ...more: string[]): string => {
    const path = join(folder, 'kuvaukset.pdf');
    writeFileSync(path, file.bytes);
    return execFileSync(tool, [...more, path, ...(tool === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
  };

  test('the information, the fonts and the structure', async () => {
    const file = await made('fi');
    const info = run('pdfinfo', file);
    expect(info).toMatch(/^Title: +Mallilan kaupunki: JHS 179 -kuvaukset$/mu);
    expect(info).toMatch(/^Tagged: +yes$/mu);
    expect(info).toMatch(new RegExp(`^Pages: +${file.pages}$`, 'mu'));
    const rows = run('pdffonts', file).trim().split('\n').slice(2);
    // Embedded, a part only, with the letters for copying.
    for (const row of rows) expect(row).toMatch(/ yes yes yes +\d+ +\d+$/u);
    const structure = run('pdfinfo', await made('fi', { ids: ['A9'] }), '-struct-text');
    expect(structure).toMatch(/^Document\n/u);
    expect(structure).toContain('"Järjestelmät ja tietovarannot"');
  });

  test('the page that the contents name is where the description begins', async () => {
    const pages = run('pdftotext', await made('fi'), '-layout').split('\f');
    const lines = pages[1]?.split('\n') ?? [];
    const named = lines.flatMap((line) => {
      const [, name = '', page] = /^\s*(\S.*?)\s{2,}\d+ ?%\s+(\d+)$/u.exec(line) ?? [];
      return page === undefined ? [] : [{ name, page: Number(page) }];
    });
    expect(named.length).toBe(33);
    for (const { name, page } of named) expect(pages[page - 1]).toContain(name);
  });

  test('every sheet says which of how many it is, and repeats the heads of its table', async () => {
    const file = await made('fi', { ids: ['A4'] });
    const pages = run('pdftotext', file, '-layout').split('\f').slice(0, -1);
    expect(pages.length).toBe(file.pages);
    expect(pages.length).toBeGreaterThan(4);
    pages.forEach((page, at) => {
      expect(page).toContain(`Sivu ${at + 1} / ${pages.length}`);
      expect(page).toMatch(/Nimi +Käyttötarkoitus +Toimittaja/u);
    });
  });

  test('a row that is higher than a sheet goes on over its edge, and no word of it is lost', async () => {
    const words = Array.from({ length: 3000 }, (_one, at) => `sana${at}`).join(' ');
    const long: ModelRecord = element('long', { name: { fi: 'Pitkä' }, fields: { purpose: words } });
    const text = run(
      'pdftotext',
      await made('fi', { ids: ['A4'] }, ModelIndex.of([...smallRecords(), long])),
    );
    const found = new Set(text.match(/sana\d+/gu));
    expect(found.size).toBe(3000);
  });

  test('a word that fits nowhere is parted at a syllable, and stays whole otherwise', async () => {
    const word = 'Lentokonesuihkuturbiinimoottoriapumekaanikkoaliupseerioppilastoimisto'.repeat(2);
    const index = ModelIndex.of([...smallRecords(), element('long', { name: { fi: word } })]);
    const text = run('pdftotext', await made('fi', { ids: ['A4'] }, index), '-raw');
    expect(text.replaceAll(/-\n/gu, '').replaceAll('\n', '')).toContain(word);
  });

  test('a matrix that is wider than a sheet stands in parts, each with its rows named and no word cut', async () => {
    const kind = descriptionKind('A9');
    if (!kind) throw new Error('no such description');
    const columns = Array.from({ length: 40 }, (_one, at) => ({
      key: `${at}`,
      heading: `Tietovaranto${at}`,
    }));
    const rows = Array.from({ length: 50 }, (_one, row) => ({
      subjectId: `${row}`,
      cells: columns.map((_column, at) => ({ text: at === 0 ? `Järjestelmä${row}` : 'luku' })),
    }));
    const { bytes, pages } = await descriptionsPdf({
      descriptions: [
        {
          kind,
          state: 'current',
          views: [],
          completeness: { known: 1, needed: 1 },
          table: { columns, rows },
        },
      ],
      words: { language: 'fi', title: 'Taulukko', subtitle: 'Mallila' },
      facts: [],
      pictures: {},
      date: '2026-11-23',
      tool: 'Kokonaiskuva',
    });
    const text = run('pdftotext', { bytes, pages, name: '', problems: [] }, '-layout');
    for (const { heading } of columns) expect(text).toMatch(new RegExp(`${heading}(?!\\d)`, 'u'));
    for (const { cells } of rows) expect(text).toMatch(new RegExp(`${cells[0]?.text}(?!\\d)`, 'u'));
    expect(text).toContain('Sarakkeet 2–11 / 40');
    const times = text.match(/Järjestelmä7(?!\d)/gu)?.length ?? 0;
    expect(times).toBeGreaterThan(1);
    expect(text.match(/luku/gu)).toHaveLength(39 * 50);
  });

  test('a date in three parts stays on one line, however narrow its column', async () => {
    const text = run('pdftotext', await made('sv', { ids: ['A4'] }), '-layout');
    expect(text.match(/\d{4}-\d{2}-\d{2}/gu)?.length).toBeGreaterThan(60);
    expect(text).not.toMatch(/\d{4}-(?:\s|$)/mu);
  });

  test('the sample’s text is as it was', async () => {
    const text = run('pdftotext', await made('fi', { ids: ['G1'] }), '-layout')
      .split('\f')
      .slice(0, 2)
      .flatMap((page) => page.split('\n'))
      .map((line) => line.trim().replaceAll(/ +/gu, ' '))
      .filter((line) => line !== '')
      .join('\n');
    if (process.env['UPDATE_GOLDEN']) writeFileSync(GOLDEN, `${text}\n`);
    expect(`${text}\n`).toBe(readFileSync(GOLDEN, 'utf8'));
  });
});
