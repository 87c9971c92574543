// The portfolio as a workbook: what another program finds in it, that nothing in it is a formula, and that it comes back the same.
import { ModelIndex } from '../../domain/model-index';
import { planFragment } from '../../domain/fragment';
import { proposeMapping } from '../../domain/tables/propose';
import { tableFragment } from '../../domain/tables/table-fragment';
import { readWorkbook } from '../../engine/formats/spreadsheet/workbook';
import { readZip } from '../../engine/formats/zip/read';
import { exportPortfolio } from '../../engine/portfolio-export';
import type { ModelRecord } from '../../schemas/generated/types';
import { element, relationship, smallRecords } from '../domain/support/small-model';

const records: ModelRecord[] = [
  ...smallRecords(),
  { kind: 'propertyDefinition', id: 'def', name: { fi: 'Hankintatapa' }, type: 'string' },
  element('evil', {
    name: { fi: '=1+1' },
    documentation: { fi: '+SUM(A1)\n"rivi" <&> 2' },
    fields: {
      supplier: '@toimittaja',
      costPerYear: 1234.5,
      contractEnd: '2027-12-31',
      inUseFrom: '2020',
      lifecycle: 'production',
      users: 12,
      personalData: 'yes',
    },
    properties: [{ definitionId: 'def', value: { fi: 'suora' } }],
  }),
  element('store', {
    type: 'DataObject',
    name: { fi: 'Laskut' },
    fields: { controller: 'Mallila', retention: '10 v' },
  }),
  relationship('evil', 'Flow', 'a', {
    flow: { data: 'x', method: 'file', personalData: 'no', direction: 'both' },
  }),
  relationship('a', 'Serving', 'store'),
  { kind: 'view', id: 'v', ownerId: 'org', name: { fi: 'Kuva' } },
];
const index = ModelIndex.of(records);
const made = (more: { language?: 'fi' | 'sv' | 'en'; template?: boolean } = {}) =>
  exportPortfolio(index, { language: 'fi', organisationId: 'org', day: '2026-11-23', ...more });

it('has a sheet for each kind, one for integrations and one that says what it is, and tells what does not fit', async () => {
  const { bytes, problems, name } = await made();
  const sheets = await readWorkbook(bytes, 'salkku.xlsx');
  expect(sheets.map((sheet) => sheet.name)).toEqual([
    'Tietojärjestelmät',
    'Tietovarannot',
    'Liittymät',
    'Tietoja',
  ]);
  expect(name).toBe('Mallila');
  expect(problems.map(({ code }) => code)).toEqual([
    'export.portfolio.views',
    'export.portfolio.relationships',
  ]);
  const [systems] = sheets;
  const heads = systems!.rows[0]!;
  const evil = systems!.rows.find(([first]) => first === '=1+1')!;
  const at = (heading: string): string => evil[heads.indexOf(heading)] ?? '';
  expect([
    at('Sopimus päättyy'),
    at('Otettu käyttöön'),
    at('Kustannus vuodessa'),
    at('Elinkaaren vaihe'),
  ]).toEqual(['2027-12-31', '2020', '1234.5', 'Tuotannossa']);
});

it('writes texts as texts, has tables, frozen heads and lists of choices', async () => {
  const { bytes } = await made();
  const parts = readZip(bytes, (name) => name.endsWith('.xml'));
  const xml = (name: string): string => new TextDecoder().decode(parts.get(name));
  const sheet = xml('xl/worksheets/sheet1.xml');
  expect(sheet).not.toMatch(/<f[ >]/u);
  expect(sheet).toMatch(/state="frozen"/u);
  expect(sheet).toMatch(/<dataValidation[^>]*type="list"/u);
  expect(sheet).toContain('Suunnitteilla,Kehityksessä,Tuotannossa,Poistumassa,Poistunut');
  expect(xml('xl/tables/table1.xml')).toMatch(/ref="A1:[A-Z]+5"/u);
});

it('offers the organisation’s own choices; a list that no column takes stands on a sheet of its own', async () => {
  const own = { code: 'own.pilotissa', words: { fi: 'Pilotissa, yhä' } };
  const edited = ModelIndex.of(
    records.map((record) =>
      record.id === 'org' && record.kind === 'organisation'
        ? {
            ...record,
            choiceLists: [{ list: 'lifecycle', choices: [own, { code: 'planned', hidden: true }] }],
          }
        : record.id === 'evil' && record.kind === 'element'
          ? { ...record, fields: { ...record.fields, lifecycle: own.code } }
          : record,
    ),
  );
  const options = { language: 'fi' as const, organisationId: 'org', day: '2026-11-23' };
  const { bytes } = await exportPortfolio(edited, options);
  const sheets = await readWorkbook(bytes, 'salkku.xlsx');
  const choices = sheets.find(({ name }) => name === 'Valinnat')?.rows.map(([first]) => first);
  expect(choices).toEqual([
    'Elinkaaren vaihe',
    'Pilotissa, yhä',
    'Kehityksessä',
    'Tuotannossa',
    'Poistumassa',
    'Poistunut',
  ]);
  expect(sheets[0]?.rows.flat()).toContain('Pilotissa, yhä');
  const sheet = new TextDecoder().decode(
    readZip(bytes, (name) => name.endsWith('.xml')).get('xl/worksheets/sheet1.xml'),
  );
  expect(sheet).toMatch(/<formula1>'?Valinnat'?!\$A\$2:\$A\$6<\/formula1>/u);
  expect(sheet).not.toContain('Suunnitteilla,');
});

it.each(['fi', 'sv', 'en'] as const)('comes back the same in %s', async (language) => {
  const { bytes } = await made({ language });
  const fresh = ModelIndex.of(
    smallRecords().filter(
      ({ kind }) => kind !== 'element' && kind !== 'relationship' && kind !== 'placement',
    ),
  );
  let count = 0;
  for (const sheet of (await readWorkbook(bytes, 'salkku.xlsx')).slice(0, -1)) {
    const mapping = proposeMapping(sheet);
    const input = {
      index: fresh,
      organisationId: 'org',
      sheet,
      mapping,
      fileName: 'salkku.xlsx',
      language: 'fi',
    };
    const { records: read, source, problems } = tableFragment(input);
    expect(problems.filter(({ code }) => code !== 'table.noComponent')).toEqual([]);
    const { diff } = planFragment(
      fresh,
      { records: read, source, modelName: { fi: 'x' }, matching: 'merge' },
      { organisationId: 'org', matching: { by: 'name' } },
      { newId: () => `new-${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' },
    );
    fresh.apply(diff);
  }
  const told = (from: ModelIndex) =>
    from
      .pointing('element', 'owner', 'org')
      .filter(({ reference }) => !reference)
      .map(({ name, fields, type, documentation }) => ({
        name: Object.values(name)[0],
        fields: fields ?? {},
        type,
        text: Object.values(documentation ?? {})[0],
      }))
      .sort((a, b) => ((a.name ?? '') < (b.name ?? '') ? -1 : 1));
  const expected = told(index).map((one) =>
    language === 'sv' && one.name === 'Alfa' ? { ...one, name: 'Alfa (sv)' } : one,
  );
  expect(told(fresh)).toEqual(expected);
  const flows = (from: ModelIndex) =>
    from
      .all('relationship')
      .filter(({ type }) => type === 'Flow')
      .map(({ flow }) => flow)
      .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  expect(flows(fresh)).toEqual(flows(index));
});

it('is empty as a template, with every field of a system', async () => {
  const { bytes, problems } = await made({ template: true });
  const [sheet] = await readWorkbook(bytes, 'pohja.xlsx');
  expect(sheet!.rows).toHaveLength(1);
  expect(sheet!.rows[0]).toEqual(
    expect.arrayContaining(['Nimi', 'Toimittaja', 'Turvallisuusluokka', 'Tarkistettu']),
  );
  expect(problems).toEqual([]);
});
