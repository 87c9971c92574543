// kokonaiskuva compare: the sample region for people and machines, and as files.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'alue.kokonaiskuva';
const SAMPLE = join(__dirname, '../../reference-models/samples/vertailualue.json');

beforeEach(async () => {
  await ok('new', W, '--from', SAMPLE);
});

test('tells people how many different products each part has, and what would pay', async () => {
  const { out, code } = await run('compare', W);
  expect(code).toBe(0);
  expect(out).toMatch(/^12 kuntaa, 112 järjestelmää: Aamula, /mu);
  expect(out).toMatch(/^\* Taloushallinto +6 eri: Tarmo 4, Kate 3, Ledger 2/mu);
  expect(out).toMatch(/^ {2}Asianhallinta +3 eri: Asiamies 7, Dynamo 2, Kaarna 1, tuotetta ei tiedetä 1$/mu);
});

test('tells machines every cell with its reason', async () => {
  const { said } = await data('compare', W, '--state', 'target');
  const components = said['components'] as {
    name: string;
    different: number;
    cells: {
      municipality: string;
      status: string;
      systems: { compared: string; product?: string; because: string }[];
    }[];
  }[];
  const finance = components.find(({ name }) => name === 'Taloushallinto');
  expect(said['state']).toBe('target');
  expect(finance?.different).toBe(6);
  expect(finance?.cells.find(({ municipality }) => municipality === 'peer-k1')?.systems).toEqual([
    expect.objectContaining({ compared: 'TARMO 9', product: 'Tarmo', because: 'sameKey' }),
  ]);
});

test('writes tables and the report', async () => {
  await ok('compare', W, '--out', 'vertailu.csv');
  const csv = readFileSync(at('vertailu.csv'), 'utf8');
  expect(csv.split('\r\n')[0]).toContain('"Kunta";"Kerros";"Osa-alue"');
  expect(csv).toContain('"TARMO 9";"TARMO 9";"Tarmo";"nimestä jätetty pois (versio)"');
  await ok('compare', W, '--out', 'vertailu.json');
  expect(JSON.parse(readFileSync(at('vertailu.json'), 'utf8'))).toMatchObject({ ok: true, state: 'current' });
  await ok('compare', W, '--out', 'vertailu.xlsx', '--lang', 'sv');
  const sheets = Object.keys(unzipSync(readFileSync(at('vertailu.xlsx')))).filter((name) =>
    /sheet\d+\.xml$/u.test(name),
  );
  expect(sheets.length).toBeGreaterThan(9);
  await ok('compare', W, '--out', 'raportti.html', '--lang', 'en');
  expect(readFileSync(at('raportti.html'), 'utf8')).toContain('Key figures');
});

test('writes nothing that a spreadsheet would calculate', async () => {
  const sample = readFileSync(SAMPLE, 'utf8').replaceAll('TARMO 9', "=HYPERLINK('x')");
  writeFileSync(at('kaava.json'), sample);
  await ok('new', 'kaava.kokonaiskuva', '--from', at('kaava.json'));
  await ok('compare', 'kaava.kokonaiskuva', '--out', 'kaava.csv');
  const csv = readFileSync(at('kaava.csv'), 'utf8');
  expect(csv).toContain(`"'=HYPERLINK('x')"`);
  expect(csv).not.toContain('"=');
  await ok('compare', 'kaava.kokonaiskuva', '--out', 'kaava.xlsx');
  const parts = Object.entries(unzipSync(readFileSync(at('kaava.xlsx'))));
  const sheets = parts.filter(([name]) => /sheet\d+\.xml$/u.test(name));
  expect(sheets.some(([, bytes]) => /<f[ >]/u.test(new TextDecoder().decode(bytes)))).toBe(false);
});

test('takes the reference architecture by its identifier, key or name', async () => {
  for (const reference of ['peer', 'vertailualue'])
    expect((await run('compare', W, '--reference', reference)).code).toBe(0);
});

test('is refused in words', async () => {
  expect((await run('compare')).code).toBe(2);
  expect((await run('compare', W, '--state', 'huomenna')).code).toBe(2);
  expect((await run('compare', W, '--out', 'a.odt')).code).toBe(2);
  expect((await run('compare', W, '--reference', 'tuntematon')).err).toContain('tuntematon');
  await ok('new', 'yksi.kokonaiskuva', '--organisation', 'Yksin', '--reference', 'avoin-kunta');
  const { code, err } = await run('compare', 'yksi.kokonaiskuva');
  expect([code, err]).toEqual([1, expect.stringContaining('vähintään kaksi kuntaa')]);
});
