// A spreadsheet on the command line: understood by its headings, or as a mapping file says.
import { readFileSync, writeFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import type { ImportMapping, WorkspaceExport } from '../../schemas/generated/types';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'kunta.kokonaiskuva';

async function elements(): Promise<NonNullable<WorkspaceExport['elements']>> {
  await ok('export', W, 'nyt.json');
  const all = (JSON.parse(readFileSync(at('nyt.json'), 'utf8')) as WorkspaceExport).elements ?? [];
  return all
    .filter(({ reference }) => !reference)
    .sort((a, b) => (a.name['fi'] ?? '').localeCompare(b.name['fi'] ?? ''));
}

test('a workbook and a list in an old encoding come in; a mapping says what else a column means', async () => {
  await ok('new', W, '--organisation', 'Mallila', '--reference', 'avoin-kunta');
  const rows = [
    ['Nimi', 'Toimittaja', 'Käyttäjiä', 'Oma'],
    ['Alfa', 'Numero Oy', 12, 'a'],
    ['Beeta', 'Pilvi Oy', 'monta', 'b'],
  ];
  writeFileSync(at('lista.xlsx'), await writeXlsx({ sheets: [{ name: 'Järjestelmät', rows }] }));
  const dry = await data('import', W, 'lista.xlsx', '--dry-run');
  const [first] = dry.said['imports'] as { mapping: ImportMapping; report: { counts: object } }[];
  expect(first?.mapping.table).toEqual({
    sheet: 'Järjestelmät',
    headerRow: 0,
    subject: 'system',
    columns: ['name', 'supplier', 'users', 'property'],
  });
  expect(await elements()).toEqual([]);
  writeFileSync(
    at('merkitys.json'),
    JSON.stringify({
      ...first?.mapping,
      table: { ...first?.mapping.table, columns: ['name', 'supplier', 'users', 'purpose'] },
    }),
  );
  const done = await data('import', W, 'lista.xlsx', '--mapping', 'merkitys.json');
  expect(done.code).toBe(0);
  expect((await elements()).map(({ name, fields }) => [name['fi'], fields])).toEqual([
    ['Alfa', { supplier: 'Numero Oy', users: 12, purpose: 'a' }],
    ['Beeta', { supplier: 'Pilvi Oy', purpose: 'b' }],
  ]);
  writeFileSync(at('vanha.csv'), Buffer.from('Nimi;Toimittaja\nAlfa;Äly Oy\n', 'latin1'));
  await ok('import', W, 'vanha.csv');
  expect((await elements()).map(({ fields }) => fields?.supplier)).toEqual(['Äly Oy', 'Pilvi Oy']);
});

test('what is no workbook is refused in words', async () => {
  await ok('new', W, '--organisation', 'Mallila', '--reference', 'avoin-kunta');
  writeFileSync(at('rikki.xlsx'), 'hei');
  const { code, said } = await data('import', W, 'rikki.xlsx');
  expect(code).toBe(1);
  expect((said['refused'] as { problems: { code: string }[] }[])[0]?.problems[0]?.code).toBe(
    'table.notWorkbook',
  );
});

test('the portfolio goes out as a workbook and comes back without a change; a template is empty', async () => {
  await ok('new', W, '--organisation', 'Mallila', '--reference', 'avoin-kunta');
  const rows = [
    ['Nimi', 'Toimittaja', 'Sopimus päättyy', 'Osa-alue'],
    ['Alfa', 'Numero Oy', '31.12.2027', 'Taloushallinto'],
  ];
  writeFileSync(at('lista.xlsx'), await writeXlsx({ sheets: [{ name: 'Järjestelmät', rows }] }));
  await ok('import', W, 'lista.xlsx');
  await ok('export', W, 'salkku.xlsx');
  const { said } = await data('import', W, 'salkku.xlsx', '--match', 'name');
  const [again] = said['imports'] as { report: { counts: Record<string, { added: number }> } }[];
  expect(again?.report.counts['element']?.added).toBe(0);
  expect((await elements()).map(({ fields }) => fields)).toEqual([
    { supplier: 'Numero Oy', contractEnd: '2027-12-31' },
  ]);
  await ok('export', W, 'pohja.xlsx', '--template', '--lang', 'sv');
  const template = await data('import', W, 'pohja.xlsx', '--dry-run');
  expect(template.code).toBe(0);
  expect((await run('export', W, 'x.json', '--template')).code).toBe(2);
  await ok('export', W, 'kuvaukset.html', '--state', 'target');
  expect(readFileSync(at('kuvaukset.html'), 'utf8')).toContain('<th scope="row">Alfa</th>');
  await ok('export', W, 'kuvaukset.xlsx', '--descriptions');
  expect((await run('export', W, 'kuvaukset.html', '--state', 'huomenna')).code).toBe(2);
});
