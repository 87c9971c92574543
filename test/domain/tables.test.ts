// Lists as municipalities have them: what their columns mean, and what rows become.
import { planFragment } from '../../domain/fragment';
import { ModelIndex } from '../../domain/model-index';
import { proposeColumns, proposeMapping } from '../../domain/tables/propose';
import type { TableSheet } from '../../domain/tables/table';
import { columnLetter } from '../../domain/tables/table';
import { tableFragment } from '../../domain/tables/table-fragment';
import { referenceComponents, unknownComponents } from '../../domain/tables/table-components';
import { columnTexts, unknownWords, withAnswer, withProposals } from '../../domain/tables/table-words';
import { STANDARD_LISTS } from '../../domain/portfolio/choice-lists';
import { modelRecord } from '../../schemas/generated/validators.js';
import type { Element, ModelRecord, TableMapping } from '../../schemas/generated/types';
import { element, SmallModel, smallRecords } from './support/small-model';

const sheet = (rows: string[][], name = 'Taulukko1'): TableSheet => ({ name, rows });
const LIST = sheet([
  ['Kunnan järjestelmät 2026'],
  [],
  [
    'Järjestelmän nimi*',
    'Toimittaja',
    'Vuosikustannus (€)',
    'Sopimus voimassa',
    'Elinkaari',
    'Osa-alue',
    'Liittymät',
    'Hankintatapa',
  ],
  ['Alfa', 'Numero Oy', '12 500,50', '31.12.2027', 'käytössä', 'c1', 'Beeta, Outo', 'suora'],
  ['Delta', 'Pilvi Oy', 'paljon', '', 'tuotannossa', 'olematon', '', ''],
  ['', 'Nimetön Oy', '', '', '', '', '', ''],
  ['', '', '', '', '', '', '', ''],
  ['delta ', 'Toinen', '', '', '', '', '', ''],
]);

describe('what a list is taken to mean', () => {
  it('finds headings below titles, and fields by usual other words', () => {
    expect(proposeMapping(LIST)).toEqual({
      sheet: 'Taulukko1',
      headerRow: 2,
      subject: 'system',
      columns: [
        'name',
        'supplier',
        'costPerYear',
        'contractEnd',
        'lifecycle',
        'component',
        'flows',
        'property',
      ],
    });
  });

  it('knows Swedish and English headings, and a kind by the sheet’s name', () => {
    const swedish = proposeMapping(
      sheet([
        ['Namn', 'Leverantör'],
        ['Alfa', 'X'],
      ]),
    );
    expect(swedish.columns).toEqual(['name', 'supplier']);
    const stores = proposeMapping(
      sheet(
        [
          ['Name', 'Controller', 'Retention time'],
          ['A', 'B', 'C'],
        ],
        'Data stores',
      ),
    );
    expect(stores).toMatchObject({ subject: 'dataStore', columns: ['name', 'controller', 'retention'] });
    expect(
      proposeMapping(
        sheet([
          ['Nimi', 'Rekisterinpitäjä', 'Säilytysaika'],
          ['A', 'B', 'C'],
        ]),
      ).subject,
    ).toBe('dataStore');
  });

  it('does not take a list of systems for contracts because of one heading', () => {
    const list = [
      ['Nimi', 'Toimittaja', 'Sopimus päättyy'],
      ['Alfa', 'X', '2027'],
    ];
    expect(proposeMapping(sheet(list)).subject).toBe('system');
    expect(proposeMapping(sheet(list, 'Kunnan järjestelmät')).subject).toBe('system');
    expect(proposeMapping(sheet(list, 'Sopimukset 2026')).subject).toBe('contract');
  });

  it('knows a list of integrations by its two ends', () => {
    expect(
      proposeMapping(
        sheet([
          ['Lähde', 'Kohde', 'Tietosisältö', 'Siirtotapa'],
          ['A', 'B', 'laskut', 'tiedosto'],
        ]),
      ),
    ).toMatchObject({
      subject: 'flows',
      columns: ['source', 'target', 'flow.data', 'flow.method'],
    });
  });

  it('takes the first column of names where no heading says so, and a second column of one meaning as its own', () => {
    expect(
      proposeColumns(
        sheet([
          ['Ohjelmisto X', 'Toimittaja', 'Toimittaja'],
          ['Alfa', 'N', 'M'],
          ['Beeta', 'N', 'M'],
        ]),
        0,
        'system',
      ),
    ).toEqual(['name', 'supplier', 'property']);
  });

  it('gives fields that do not concern the kind to own properties', () => {
    expect(
      proposeColumns(
        sheet([
          ['Nimi', 'Säilytysaika'],
          ['A', 'B'],
        ]),
        0,
        'system',
      ),
    ).toEqual(['name', 'property']);
  });

  it('is at a loss with an empty sheet, and says so', () => {
    expect(proposeMapping(sheet([]))).toEqual({
      sheet: 'Taulukko1',
      headerRow: -1,
      subject: 'system',
      columns: [],
    });
    expect([columnLetter(0), columnLetter(25), columnLetter(26), columnLetter(701)]).toEqual([
      'A',
      'Z',
      'AA',
      'ZZ',
    ]);
  });
});

describe('what rows become', () => {
  const model = (): ModelIndex => ModelIndex.of(smallRecords());
  const fragment = (index: ModelIndex, list = LIST, mapping: TableMapping = proposeMapping(list)) =>
    tableFragment({
      index,
      organisationId: 'org',
      sheet: list,
      mapping,
      fileName: 'lista.xlsx',
      language: 'fi',
    });
  const imported = (index: ModelIndex, list = LIST) => {
    const { records, source, problems } = fragment(index, list);
    let count = 0;
    const plan = planFragment(
      index,
      { records, source, modelName: { fi: 'lista' }, matching: 'merge' },
      { organisationId: 'org', matching: { by: 'name' } },
      { newId: () => `new-${(count += 1)}`, now: '2026-01-01T00:00:00.000Z' },
    );
    return { ...plan, problems };
  };

  it('are elements with fields, own properties, places and integrations, each of the right shape', () => {
    const { records } = fragment(model());
    for (const record of records.slice(1))
      expect([record.id, modelRecord(record)]).toEqual([record.id, true]);
    const [alfa, delta, unsure] = records.filter((one): one is Element => one.kind === 'element');
    expect(alfa).toMatchObject({
      name: { fi: 'Alfa' },
      fields: {
        supplier: 'Numero Oy',
        costPerYear: 12500.5,
        contractEnd: '2027-12-31',
        lifecycle: 'production',
      },
    });
    expect(delta?.fields).toEqual({ supplier: 'Pilvi Oy', lifecycle: 'production' });
    expect(unsure).toMatchObject({ name: { fi: 'Outo' }, facts: { name: { confidence: 'unsure' } } });
    expect(records.filter(({ kind }) => kind === 'propertyDefinition')).toHaveLength(1);
  });

  it('tell of every cell and row that was left out, with its place', () => {
    expect(imported(model()).problems.map(({ code, params }) => [code, params?.['row']])).toEqual([
      ['table.misread', 5],
      ['table.noName', 6],
      ['table.twice', 8],
      ['table.noComponent', 5],
      ['table.unconfirmed', undefined],
    ]);
  });

  it('meet what is here by name: what the list does not say stays, and a place or integration is not made twice', () => {
    const small = new SmallModel();
    const { diff } = imported(small.index);
    small.index.apply(diff);
    expect(small.at('a')).toMatchObject({
      name: { fi: 'Alfa', sv: 'Alfa (sv)' },
      fields: { supplier: 'Numero Oy', users: 5, costPerYear: 12500.5 },
    });
    expect(small.homes('a')).toEqual({ c1: undefined, c2: undefined });
    const flows = small.index.relationshipsOf('a').filter(({ type }) => type === 'Flow');
    expect(flows).toHaveLength(2);
  });

  it('change nothing when they come again, and update what they brought when they have changed', () => {
    const small = new SmallModel();
    small.index.apply(imported(small.index).diff);
    const again = imported(small.index).diff;
    expect([again.added, again.changed, again.removed]).toEqual([[], [], []]);
    const next = sheet(
      LIST.rows.map((row) => row.map((cell) => (cell === 'Pilvi Oy' ? 'Vaihtunut Oy' : cell))),
    );
    const { diff } = imported(small.index, next);
    expect(diff.added).toEqual([]);
    expect(diff.changed.map(({ after }) => (after as Element).fields?.supplier)).toEqual(['Vaihtunut Oy']);
  });

  it('keep their identity by an identifier column, also under a new name', () => {
    const rows = (name: string): TableSheet =>
      sheet([
        ['Tunnus', 'Nimi', 'Toimittaja'],
        ['J-1', name, 'X'],
      ]);
    const small = new SmallModel();
    small.index.apply(imported(small.index, rows('Vanha nimi')).diff);
    const before = small.index.count('element');
    small.index.apply(imported(small.index, rows('Uusi nimi')).diff);
    expect(small.index.count('element')).toBe(before);
    expect([...small.index.values()].some((one) => 'name' in one && one.name?.['fi'] === 'Uusi nimi')).toBe(
      true,
    );
  });

  it('of a list of integrations join systems that are here and make the others unconfirmed', () => {
    const list = sheet([
      ['Mistä', 'Mihin', 'Tietosisältö', 'Tiheys'],
      ['Alfa', 'Gamma', 'laskut', 'Päivittäin'],
      ['Gamma', 'Outo', '', 'joskus'],
      ['Alfa', '', 'x', ''],
    ]);
    const small = new SmallModel([...smallRecords(), element('x')]);
    const { diff, problems } = imported(small.index, list);
    small.index.apply(diff);
    const added = diff.added.filter(
      (one): one is Extract<ModelRecord, { kind: 'relationship' }> => one.kind === 'relationship',
    );
    expect(added.map(({ sourceId, targetId, flow }) => [sourceId, targetId, flow])).toEqual([
      ['a', 'c', { data: 'laskut', frequency: 'daily' }],
      ['c', diff.added.find(({ kind }) => kind === 'element')?.id, undefined],
    ]);
    expect(problems.map(({ code, params }) => [code, params?.['row']])).toEqual([
      ['table.misread', 3],
      ['table.noEnds', 4],
      ['table.unconfirmed', undefined],
    ]);
  });
});

describe('words that are no choice of their field', () => {
  const words = sheet([
    ['Nimi', 'Elinkaari'],
    ['A', 'Tuotannossa / poistumassa'],
    ['B', 'tuotannossa  / Poistumassa'],
    ['C', 'Suunnittelussa'],
    ['D', 'Käytössä'],
    ['E', 'ei vielä tuotannossa'],
    ['F', 'xyz'],
  ]);
  const mapping = proposeMapping(words);
  const unknown = unknownWords(mapping, columnTexts(words), words.rows, STANDARD_LISTS);
  const fragment = (given: TableMapping) =>
    tableFragment({
      index: ModelIndex.of([]),
      sheet: words,
      mapping: given,
      fileName: 'a.xlsx',
      language: 'fi',
    });
  const named = (records: readonly ModelRecord[], name: string) =>
    records.find((one): one is Element => one.kind === 'element' && one.name['fi'] === name);

  it('are told with their counts, without headings and known words', () => {
    expect(unknown.map(({ word, count }) => [word, count])).toEqual([
      ['Tuotannossa / poistumassa', 2],
      ['Suunnittelussa', 1],
      ['ei vielä tuotannossa', 1],
      ['xyz', 1],
    ]);
  });

  it('are proposed by stems; two meanings in one word are both likely and none is chosen; a denial is no likeness', () => {
    expect(unknown[0]?.likely.slice(0, 2).sort()).toEqual(['production', 'retiring']);
    expect(unknown[0]?.proposed).toBeUndefined();
    expect(unknown[1]?.proposed).toBe('planned');
    expect(unknown[2]?.likely).not.toContain('production');
    expect(unknown[3]).toMatchObject({ likely: [] });
  });

  it('become what was said: a choice, nothing or an own text; what is left open is a problem', () => {
    const before = withProposals(mapping, unknown);
    const said = withAnswer(
      withAnswer(before, { field: 'lifecycle', word: 'TUOTANNOSSA / poistumassa' }, { becomes: 'text' }),
      { field: 'lifecycle', word: 'ei vielä tuotannossa' },
      { becomes: 'empty' },
    );
    const { records, problems } = fragment(said);
    expect(named(records, 'A')?.properties?.[0]?.value).toEqual({ fi: 'Tuotannossa / poistumassa' });
    expect(named(records, 'A')?.fields).toBeUndefined();
    expect(named(records, 'C')?.fields).toEqual({ lifecycle: 'planned' });
    expect(named(records, 'E')?.fields).toBeUndefined();
    expect(problems.map(({ params }) => params?.['row'])).toEqual([7]);
  });

  it('a choice that is not there any more is told as not understood', () => {
    const gone = withAnswer(
      mapping,
      { field: 'lifecycle', word: 'xyz' },
      { becomes: 'choice', choice: 'own.gone' },
    );
    expect(fragment(gone).problems.some(({ params }) => params?.['text'] === 'xyz')).toBe(true);
  });
});

describe('names of parts of the reference architecture that are only nearly right', () => {
  const index = ModelIndex.of(smallRecords());
  const parts = referenceComponents(index);
  const renamed = parts.map((one, at) => (at === 0 ? { ...one, name: { fi: 'Taloushallinto' } } : one));
  const near = ModelIndex.of([
    ...smallRecords().filter(({ id }) => id !== parts[0]?.id),
    ...renamed.slice(0, 1),
  ]);
  const list = sheet([
    ['Nimi', 'Osa-alue'],
    ['Uusi', 'Taloushalinto; aivan muu'],
  ]);
  const mapping: TableMapping = { ...proposeMapping(list), columns: ['name', 'component'] };
  const fragment = (given: TableMapping) =>
    tableFragment({ index: near, sheet: list, mapping: given, fileName: 'a.xlsx', language: 'fi' });

  it('are told with the parts that are near, and none is chosen', () => {
    const found = unknownComponents(mapping, columnTexts(list), list.rows, referenceComponents(near));
    expect(found.map(({ word, likely, proposed }) => [word, likely[0], proposed])).toEqual([
      ['Taloushalinto', parts[0]?.id, undefined],
      ['aivan muu', undefined, undefined],
    ]);
  });

  it('become places in the part that was said, and nothing where that was said', () => {
    const id = parts[0]?.id ?? '';
    const said = withAnswer(
      withAnswer(mapping, { field: 'component', word: 'Taloushalinto' }, { becomes: 'choice', choice: id }),
      { field: 'component', word: 'aivan muu' },
      { becomes: 'empty' },
    );
    const { records, problems } = fragment(said);
    expect(records.filter(({ kind }) => kind === 'placement')).toMatchObject([{ componentId: id }]);
    expect(problems).toEqual([]);
    expect(fragment(mapping).problems.map(({ code }) => code)).toEqual([
      'table.noComponent',
      'table.noComponent',
    ]);
  });
});
