// Spreadsheets as texts: workbooks made here by the library that others use, text in the encodings of old programs, and
// files that are not what they say.
import { writeXlsx } from 'hucre/xlsx';
import { Refused } from '../../domain/problem';
import { isSpreadsheet, readWorkbook, textSheet } from '../../engine/formats/spreadsheet/workbook';
import { writeZip } from '../../engine/formats/zip/write';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
async function refused(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof Refused) return error.problems[0]?.code ?? '';
    throw error;
  }
  throw new Error('was not refused');
}

it('reads the sheets of a workbook with numbers, days and hidden sheets', async () => {
  const file = await writeXlsx({
    sheets: [
      {
        name: 'Järjestelmät',
        rows: [
          ['Nimi', 'Kustannus', 'Sopimus päättyy', 'Henkilötietoja'],
          ['Ääkkönen & <Oy>', 0.1 + 0.2, new Date(Date.UTC(2027, 11, 31)), true],
          [],
          ['Toinen', 1200, null, false],
          [],
        ],
      },
      { name: 'Piilossa', hidden: true, rows: [['x']] },
    ],
  });
  const [sheet, hidden] = await readWorkbook(file, 'lista.xlsx');
  expect(sheet?.name).toBe('Järjestelmät');
  expect(sheet?.rows).toHaveLength(4);
  expect(sheet?.rows[1]).toEqual(['Ääkkönen & <Oy>', '0.3', '2027-12-31', 'true']);
  expect(sheet?.rows[3]?.slice(0, 2)).toEqual(['Toinen', '1200']);
  expect(hidden?.hidden).toBe(true);
});

it.each([
  [
    'semicolons',
    'Nimi;Hinta\nA;1,5\n',
    [
      ['Nimi', 'Hinta'],
      ['A', '1,5'],
    ],
  ],
  [
    'commas and quotes',
    'Nimi,Kuvaus\nA,"b, ""c"""\n',
    [
      ['Nimi', 'Kuvaus'],
      ['A', 'b, "c"'],
    ],
  ],
  [
    'tabs',
    'Nimi\tHinta\r\nA\t1;2\r\n',
    [
      ['Nimi', 'Hinta'],
      ['A', '1;2'],
    ],
  ],
])('reads text with %s', async (_what, text, rows) => {
  expect((await readWorkbook(bytes(text), 'kansio/lista.csv'))[0]).toEqual({ name: 'lista', rows });
});

it.each([
  ['UTF-8 with a mark', bytes('\uFEFFNimi;x\nÄö;1')],
  ['Windows-1252', Uint8Array.from([78, 105, 109, 105, 59, 120, 10, 0xc4, 0xf6, 59, 49])],
  [
    'UTF-16',
    new Uint8Array(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Nimi;x\nÄö;1', 'utf16le')])),
  ],
])('reads %s', async (_what, file) => {
  expect((await readWorkbook(file, 'lista.csv'))[0]?.rows).toEqual([
    ['Nimi', 'x'],
    ['Äö', '1'],
  ]);
});

it('refuses what is no workbook, an old one, and a bomb', async () => {
  expect(await refused(readWorkbook(bytes('hei'), 'lista.xlsx'))).toBe('table.notWorkbook');
  expect(await refused(readWorkbook(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), 'vanha.xls'))).toBe(
    'table.oldWorkbook',
  );
  expect(await refused(readWorkbook(writeZip([['muu.txt', bytes('x')]]), 'lista.xlsx'))).toBe(
    'table.notWorkbook',
  );
  const bomb = writeZip([
    ['xl/workbook.xml', bytes('<workbook/>')],
    ['xl/worksheets/sheet1.xml', new Uint8Array(160 * 1024 * 1024)],
  ]);
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect(await refused(readWorkbook(bomb, 'pommi.xlsx'))).toMatch(/^import\.zip\./u);
  expect(await refused(readWorkbook(bytes('a\u0000b'), 'lista.csv'))).toBe('import.csv.encoding');
});

it('refuses more columns than any list has', () => {
  expect(() => textSheet(`${'a;'.repeat(600)}\n`, 'x')).toThrow(Refused);
});

it('knows spreadsheets by name', () => {
  expect(isSpreadsheet(bytes('PK'), 'a.XLSX')).toBe(true);
  expect(isSpreadsheet(bytes('a;b'), 'a.csv')).toBe(true);
  expect(isSpreadsheet(bytes('<model/>'), 'a.xml')).toBe(false);
});
