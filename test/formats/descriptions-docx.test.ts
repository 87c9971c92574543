// Descriptions as a Word document, read back from its parts, and by LibreOffice where it is present.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';
import { exportDescriptions } from '../../engine/descriptions-export';
import { columnShares } from '../../engine/formats/document/column-shares';
import { sampleModel } from '../support/sample-model';

jest.setTimeout(60_000);
const EVIL = 'Ympäristö <b>&"\u0001\u{10ffff} =CMD()|x';

async function parts(
  language: 'fi' | 'sv' | 'en',
): Promise<{ bytes: Uint8Array; read: (name: string) => string }> {
  const { index, organisationId } = sampleModel();
  const [first] = index.pointing('element', 'owner', organisationId);
  if (!first) throw new Error('no element');
  index.apply({
    added: [],
    removed: [],
    changed: [{ before: first, after: { ...first, name: { fi: EVIL } } }],
  });
  const { bytes } = await exportDescriptions(index, 'docx', {
    language,
    organisationId,
    state: 'current',
    day: '2026-11-23',
  });
  const files = unzipSync(bytes);
  return { bytes, read: (name) => strFromU8(files[name] ?? new Uint8Array()) };
}

test.each([
  ['fi', 'fi-FI'],
  ['sv', 'sv-FI'],
  ['en', 'en-GB'],
] as const)(
  'in %s: its language, headings, tables with repeated heads, turned sheets',
  async (language, tag) => {
    const { read } = await parts(language);
    const text = read('word/document.xml');
    expect(read('word/styles.xml')).toContain(`w:val="${tag}"`);
    expect(text.match(/<w:pStyle w:val="Heading1"\/>/gu)?.length).toBeGreaterThan(20);
    const tables = text.match(/<w:tbl>/gu)?.length ?? 0;
    expect(tables).toBeGreaterThan(8);
    expect(text.match(/<w:tblHeader\/>/gu)).toHaveLength(tables);
    expect(text).toContain('w:orient="landscape"');
    expect(text).toContain('w:orient="portrait"');
    // Each link of the contents leads to a heading.
    const anchors = [...text.matchAll(/w:anchor="([^"]+)"/gu)].map(([, name]) => name);
    const marks = new Set([...text.matchAll(/<w:bookmarkStart w:name="([^"]+)"/gu)].map(([, name]) => name));
    expect(anchors.length).toBeGreaterThan(20);
    expect(anchors.filter((name) => !marks.has(name ?? ''))).toEqual([]);
  },
);

test('every part is well-formed, and what a name holds stays text', async () => {
  const { bytes, read } = await parts('fi');
  for (const [name, content] of Object.entries(unzipSync(bytes))) {
    if (!/\.(?:xml|rels)$/u.test(name)) continue;
    const parser = new SaxesParser();
    parser.on('error', (error) => {
      throw new Error(`${name}: ${error.message}`);
    });
    parser.write(strFromU8(content)).close();
  }
  const text = read('word/document.xml');
  expect(text).toContain('Ympäristö &lt;b&gt;&amp;');
  // No field that computes or fetches; page numbers only.
  const fields = [...text.matchAll(/<w:instrText[^>]*>([^<]*)</gu)].map(([, field = '']) => field.trim());
  expect(fields).toEqual([]);
  expect(Object.keys(unzipSync(bytes)).some((name) => /vba|macro|external/iu.test(name))).toBe(false);
  expect(read('word/_rels/document.xml.rels')).not.toContain('TargetMode="External"');
});

test('the map is a picture with words for those who do not see it', async () => {
  const { bytes, read } = await parts('fi');
  expect(read('word/document.xml')).toMatch(/<wp:docPr [^>]*descr="Kerroskartta/u);
  const images = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('word/media/'));
  expect(images.length).toBeGreaterThan(0);
  for (const [, png] of images) expect(strFromU8(png.subarray(1, 4))).toBe('PNG');
});

test('one description alone has no contents before it', async () => {
  const { index } = sampleModel();
  const choice = { language: 'sv', state: 'current', day: '2026-11-23', ids: ['A4'] } as const;
  const { bytes, name } = await exportDescriptions(index, 'docx', choice);
  expect(name).toMatch(/^Mallila stad \S/u);
  const text = strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array());
  expect(text.match(/w:val="Heading1"/gu)).toHaveLength(1);
  expect(text.includes('w:anchor=')).toBe(false);
});

test('columns share the width: no word is cut where there is room, long texts get the rest', () => {
  const columns = ['Nimi', 'Kuvaus', 'Nro'].map((heading) => ({ key: heading, heading }));
  const row = (...texts: string[]) => ({ subjectId: 'x', cells: texts.map((text) => ({ text })) });
  const shares = columnShares(columns, [row('Asianhallinta', 'pitkä kuvaus '.repeat(9), '1')], 100);
  expect(shares.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1);
  expect((shares[0] ?? 0) * 100).toBeGreaterThan('Asianhallinta'.length);
  expect(shares[1]).toBeGreaterThan(0.5);
  expect(shares[2]).toBeGreaterThan(0.03);
});

const office = spawnSync('soffice', ['--version']).status === 0;
const where = office ? describe : describe.skip;
where('with LibreOffice', () => {
  test('opens it and makes pages of it', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'kokonaiskuva-docx-'));
    try {
      const file = join(folder, 'kuvaukset.docx');
      writeFileSync(file, (await parts('fi')).bytes);
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${folder}/profile`,
          '--headless',
          '--convert-to',
          'pdf',
          '--outdir',
          folder,
          file,
        ],
        { stdio: 'ignore', timeout: 50_000 },
      );
      expect(readFileSync(join(folder, 'kuvaukset.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
