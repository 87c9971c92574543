// The report of the region in every format and language: what it tells, that unknown is not zero, and that it opens.
import { regionReport, reportScope } from '../../domain/region/report/report';
import { sharedServices } from '../../domain/region/shared-services';
import { exportRegionReport } from '../../engine/region-report';
import { unzipSync } from 'fflate';
import { Refused } from '../../domain/problem';
import { element, relationship, SmallModel, smallRecords } from '../domain/support/small-model';

function model(): SmallModel {
  const small = new SmallModel([
    ...smallRecords(),
    element('d1', {
      ownerId: 'other',
      name: { fi: '=ALFA 3' },
      fields: { supplier: 'Mallilan kunta', costPerYear: 1200, contractEnd: '2027-05-01' },
    }),
    element('vtj', { name: { fi: 'VTJ' } }),
    element('vtj2', { ownerId: 'other', name: { fi: 'Väestötietojärjestelmä' } }),
    element('kanta', { ownerId: 'other', name: { fi: 'Kanta-asiakasohjelma' } }),
    element('pay', {
      ownerId: 'other',
      name: { fi: 'Palkka' },
      fields: { hosting: 'inHouseCompany', supplier: 'Oma Yhtiö Oy' },
    }),
    relationship('a', 'Flow', 'vtj', { flow: { data: 'henkilötiedot' } }),
    { kind: 'placement', id: 'pd', elementId: 'd1', componentId: 'c1' },
  ]);
  small.run('region.set', {
    name: { fi: 'Mallimaa', sv: 'Modellland' },
    survey: {
      scale: 5,
      targets: [
        { id: 't1', name: 'Sähköinen asiointi' },
        { id: 't2', name: 'Arkisto', weight: 2 },
      ],
      answers: [
        { organisationId: 'org', targetId: 't1', value: 5 },
        { organisationId: 'org', targetId: 't2', value: 3 },
      ],
    },
  });
  small.run('organisation.update', { id: 'org', population: 5000 });
  return small;
}

function scope(small: SmallModel, language = 'fi'): ReturnType<typeof reportScope> {
  return reportScope(small.index, {
    referenceModelId: 'own',
    state: 'current',
    language,
    today: '2026-11-23',
  });
}

it('finds national services, in-house companies and neighbours by what municipalities have named', () => {
  const services = sharedServices(scope(model()).comparison);
  expect(services.map(({ kind, name, users }) => [kind, name, [...users.keys()]])).toEqual([
    ['national', 'Väestötietojärjestelmä (VTJ)', ['org', 'other']],
    ['inHouse', 'Oma Yhtiö Oy', ['other']],
    ['neighbour', 'Mallila', ['other']],
  ]);
  expect(services[0]?.users.get('org')?.flows.map(({ flow }) => flow?.data)).toEqual(['henkilötiedot']);
});

it('tells every number with what it is based on, and what is not known', () => {
  const parts = regionReport(scope(model()));
  expect(parts.map(({ description }) => `${description.kind.id} ${description.kind.words['fi']}`)).toEqual([
    'A1 Avainluvut',
    'A2 Aluekartta osa-alueittain',
    'A3 Tuotteet ja kunnat',
    'A4 Päättyvät sopimukset',
    'A5 Kansalliset ja yhteiset palvelut',
    'A6 Perusvolyymit kunnittain',
    'A7 Kehittämistarvekysely',
    'A8 Lähteet',
    'A9 Laskentasäännöt',
  ]);
  const cells = (at: number): string[][] =>
    (parts[at]?.description.table?.rows ?? []).map((row) => row.cells.map(({ text }) => text));
  expect(cells(0)).toContainEqual([
    'Järjestelmien tiedossa oleva kustannus vuodessa, €',
    '1\u00a0200',
    '1 järjestelmästä; 2 järjestelmän kustannusta ei tiedetä',
  ]);
  expect(cells(0)).toContainEqual(['Asukkaita', '5\u00a0000', '1/2 kunnan ilmoittama']);
  expect(cells(1)[0]).toEqual(['c1', 'l1', '2', '0', '2', '0', '0', '0', '1\u00a0200', '2', '']);
  expect(cells(1)[2]).toEqual(['c3', 'l2', '0', '0', '0', '0', '0', '2', '', '0', '']);
  expect(cells(3)).toEqual([['1.5.2027', 'Naapuri', '=ALFA 3', 'c1', 'Mallilan kunta', '1\u00a0200']]);
  expect(cells(6)).toEqual([
    ['Arkisto', '', '2', '3', '1/2'],
    ['Sähköinen asiointi', '', '1', '5', '1/2'],
  ]);
});

it.each(['fi', 'sv', 'en'] as const)('is whole in %s', (language) => {
  for (const { description } of regionReport(scope(model(), language))) {
    const { words, purpose } = description.kind;
    expect(words[language]).toBeTruthy();
    expect(purpose[language]).not.toMatch(/[{}]/u);
    for (const { heading } of description.table?.columns ?? []) expect(heading).not.toBe('');
    for (const { cells } of description.table?.rows ?? [])
      for (const { text } of cells) expect(text).not.toMatch(/[{}]|undefined|NaN/u);
  }
});

describe('files', () => {
  const made = (format: 'xlsx' | 'html' | 'docx' | 'pdf') =>
    exportRegionReport(model().index, format, { language: 'fi', state: 'current', day: '2026-11-23' });

  it('a page with the pictures and nothing that runs', async () => {
    const { bytes, name } = await made('html');
    const html = new TextDecoder().decode(bytes);
    expect(name).toBe('Mallimaa alueen järjestelmäkartta');
    expect(html).toContain('<h1>Mallimaa: Alueen järjestelmäkartta</h1>');
    expect(html.match(/<img /gu)).toHaveLength(3);
    expect(html).not.toMatch(/<script|javascript:/u);
    expect(html).toContain('Yhteinen ratkaisu kannattaisi');
  });

  it('a workbook whose names compute nothing', async () => {
    const files = unzipSync((await made('xlsx')).bytes);
    const all = Object.entries(files).map(
      ([name, bytes]) => [name, new TextDecoder().decode(bytes)] as const,
    );
    expect(all.filter(([name]) => /worksheets\/sheet\d+\.xml$/u.test(name))).toHaveLength(13);
    expect(all.some(([, text]) => text.includes('<f>'))).toBe(false);
  });

  it('Word and PDF', async () => {
    const document = unzipSync((await made('docx')).bytes);
    expect(new TextDecoder().decode(document['word/document.xml'])).toContain('Avainluvut');
    const { bytes, pages } = await made('pdf');
    expect(new TextDecoder('latin1').decode(bytes.slice(0, 5))).toBe('%PDF-');
    expect(pages).toBeGreaterThan(5);
  });

  it('is refused where there is nothing to compare', async () => {
    const small = new SmallModel(smallRecords().filter(({ id }) => !['other', 'd'].includes(id)));
    const choice = { language: 'fi', state: 'current', day: '2026-11-23' } as const;
    await expect(exportRegionReport(small.index, 'html', choice)).rejects.toThrow(Refused);
  });
});
