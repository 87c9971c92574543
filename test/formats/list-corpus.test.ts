// Real lists, where they are at hand: what they are taken to mean, and that all of their rows come in.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ModelIndex } from '../../domain/model-index';
import { proposeMapping } from '../../domain/tables/propose';
import { tableFragment } from '../../domain/tables/table-fragment';
import { readWorkbook } from '../../engine/formats/spreadsheet/workbook';

const FOLDER = join(__dirname, '../../../shared/corpus/portfolio');

/** The rows of a list with what they become; nothing where the list is not at hand. */
async function lists(fileName: string) {
  if (!existsSync(FOLDER)) {
    console.warn(`${fileName} is not here and was not tried`);
    return [];
  }
  const sheets = await readWorkbook(readFileSync(join(FOLDER, fileName)), fileName);
  return sheets.map((sheet) => {
    const mapping = proposeMapping(sheet);
    const made = tableFragment({ index: ModelIndex.of([]), sheet, mapping, fileName, language: 'fi' });
    const cells = (meaning: string): string[] =>
      sheet.rows.slice(1).map((row) => row[mapping.columns.indexOf(meaning)]?.trim() ?? '');
    return { mapping, cells, ...made };
  });
}

it('interfaces between the systems of an agency', async () => {
  for (const { mapping, cells, records } of await lists('fi-transport-agency-system-interfaces.csv')) {
    expect(mapping).toMatchObject({ headerRow: 0, subject: 'flows' });
    const targets = cells('target');
    const pairs = new Set(cells('source').map((source, at) => `${source}\n${targets[at]}`.toLowerCase()));
    const flows = records.filter(({ kind }) => kind === 'relationship').length;
    expect(flows).toBeGreaterThan(pairs.size * 0.9);
    expect(flows).toBeLessThanOrEqual(pairs.size);
  }
});

it('components of a reference architecture', async () => {
  for (const { mapping, cells, records, problems } of await lists('nl-gemma-reference-components.csv')) {
    expect(mapping).toMatchObject({ headerRow: 0, subject: 'system' });
    const names = cells('name').filter((name) => name !== '');
    expect(records.filter(({ kind }) => kind === 'element')).toHaveLength(names.length);
    expect(problems).toEqual([]);
  }
});
