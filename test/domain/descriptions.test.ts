// The JHS 179 descriptions made from a model: their rows against records, and completeness against cells counted here.
import { DESCRIPTIONS, descriptionKind, descriptionName } from '../../domain/descriptions/catalogue';
import { describe as describeOne, describeAll, type Description } from '../../domain/descriptions/describe';
import { percent } from '../../domain/descriptions/table';
import { ModelIndex } from '../../domain/model-index';
import { ELEMENT_TYPES } from '../../domain/notation/element-types';
import { VIEWPOINTS } from '../../domain/notation/viewpoints';
import type { ModelRecord } from '../../schemas/generated/types';
import { element, relationship, smallRecords } from './support/small-model';

const made = (
  id: string,
  more: readonly ModelRecord[] = [],
  asked: { state?: 'current' | 'target'; language?: string } = {},
): Description =>
  describeOne(
    {
      index: ModelIndex.of([...smallRecords(), ...more]),
      organisationId: 'org',
      referenceModelId: 'own',
      state: asked.state ?? 'current',
      language: asked.language ?? 'fi',
    },
    descriptionKind(id)!,
  );
const texts = ({ table }: Description): string[][] =>
  (table?.rows ?? []).map(({ cells }) => cells.map(({ text }) => text));
const headings = ({ table }: Description): string[] => (table?.columns ?? []).map(({ heading }) => heading);

describe('the list', () => {
  it('has each description once, with words, a known viewpoint and known types', () => {
    expect(new Set(DESCRIPTIONS.map(({ id }) => id)).size).toBe(DESCRIPTIONS.length);
    const viewpoints = new Set(VIEWPOINTS.map(({ id }) => id));
    for (const kind of DESCRIPTIONS) {
      for (const language of ['fi', 'sv', 'en']) expect(descriptionName(kind, language)).toMatch(/^\S/u);
      for (const language of ['fi', 'sv', 'en']) expect(kind.purpose[language]).toMatch(/^\p{Lu}.*[^.]$/u);
      if (kind.viewpoint) expect(viewpoints).toContain(kind.viewpoint);
      if (kind.content.kind === 'elements') {
        for (const type of kind.content.types ?? []) expect(Object.keys(ELEMENT_TYPES)).toContain(type);
        for (const needed of kind.content.needed) expect(kind.content.columns).toContain(needed);
      }
    }
  });

  it('says of no viewpoint that is unsure that a source names its description', () => {
    const unsure = new Set(VIEWPOINTS.filter(({ official }) => !official).map(({ id }) => id));
    expect(DESCRIPTIONS.filter(({ viewpoint, sourced }) => sourced && unsure.has(viewpoint ?? ''))).toEqual(
      [],
    );
  });

  it('can be made of a model that holds nothing', () => {
    const index = ModelIndex.of([{ kind: 'organisation', id: 'org', name: { fi: 'Tyhjä' }, order: 0 }]);
    const all = describeAll({ index, organisationId: 'org', state: 'target', language: 'fi' });
    expect(all.map(({ completeness }) => percent(completeness))).toEqual(all.map(() => 0));
  });
});

describe('a list of elements', () => {
  it('has a row for each system of the organisation, with what is known and what is missing', () => {
    const portfolio = made('A4', [
      element('e', { fields: { supplier: 'Numero', contractEnd: '2027-12-31', costPerYear: 12500 } }),
    ]);
    expect(texts(portfolio).map(([name]) => name)).toEqual(['Alfa', 'Beeta', 'e', 'Gamma']);
    const row = portfolio.table?.rows[2];
    const at = (key: string): number =>
      portfolio.table?.columns.findIndex((column) => column.key === key) ?? -1;
    expect(row?.cells[at('contractEnd')]).toEqual({ text: '31.12.2027', raw: '2027-12-31' });
    expect(row?.cells[at('costPerYear')]).toEqual({ text: '12\u00a0500 €', raw: 12500 });
    expect(row?.cells[at('ownerUnit')]).toEqual({ text: '', missing: true });
    expect(row?.cells[at('users')]).toEqual({ text: '' });
    const missing =
      portfolio.table?.rows.flatMap(({ cells }) => cells).filter((cell) => cell.missing).length ?? 0;
    const needed = 4 * 8;
    expect(portfolio.completeness).toEqual({ known: needed - missing, needed });
    expect(missing).toBe(needed - 3);
  });

  it('names neighbours by kind, and the whole that a thing belongs to', () => {
    const processes = made('T9', [
      element('p', { type: 'BusinessProcess', name: { fi: 'Laskutus' } }),
      element('whole', { type: 'BusinessProcess', name: { fi: 'Talous' } }),
      element('s', { type: 'DataObject', name: { fi: 'Laskut' } }),
      relationship('whole', 'Composition', 'p'),
      relationship('a', 'Serving', 'p'),
      relationship('b', 'Serving', 'p'),
      relationship('p', 'Access', 's'),
    ]);
    const row = texts(processes).find(([name]) => name === 'Laskutus');
    const cells = Object.fromEntries(headings(processes).map((heading, at) => [heading, row?.[at]]));
    expect(cells).toMatchObject({
      Kuuluu: 'Talous',
      Tietojärjestelmät: 'Alfa, Beeta',
      Tietovarannot: 'Laskut',
    });
  });

  it('counts a Product that is a data store among the stores, and not by its type', () => {
    const stores = made('I5', [
      element('x', { type: 'Product', jhsKind: 'tietovaranto', name: { fi: 'Väestötieto' } }),
    ]);
    expect(texts(stores).map(([name]) => name)).toEqual(['Väestötieto']);
  });

  it('of processing leaves out stores without personal data, and not those of which nobody knows', () => {
    const store = (id: string, personalData?: 'yes' | 'no'): ModelRecord =>
      element(id, {
        type: 'DataObject',
        name: { fi: id },
        ...(personalData ? { fields: { personalData } } : {}),
      });
    const processing = made('L7', [store('s1', 'yes'), store('s2', 'no'), store('s3')]);
    expect(texts(processing).map(([name]) => name)).toEqual(['s1', 's3']);
  });

  it('speaks Swedish and English', () => {
    expect(headings(made('A4', [], { language: 'sv' })).slice(0, 3)).toEqual([
      'Namn',
      'Användningssyfte',
      'Leverantör',
    ]);
    expect(headings(made('A4', [], { language: 'en' }))[2]).toBe('Supplier');
    expect(texts(made('A4', [], { language: 'sv' }))[0]?.[0]).toBe('Alfa (sv)');
  });
});

describe('states', () => {
  const leaving: ModelRecord[] = [
    {
      kind: 'fate',
      id: 'f1',
      stateId: 'goal',
      subjectId: 'a',
      fate: 'replace',
      replacedByIds: ['n'],
      date: '2028-06',
    },
    element('n', { name: { fi: 'Uusi' } }),
    { kind: 'fate', id: 'f2', stateId: 'goal', subjectId: 'n', fate: 'new' },
  ];

  it('leave out what has gone or has not come', () => {
    expect(texts(made('A3', leaving)).map(([name]) => name)).toEqual(['Alfa', 'Beeta', 'Gamma']);
    expect(texts(made('A3', leaving, { state: 'target' })).map(([name]) => name)).toEqual([
      'Beeta',
      'Gamma',
      'Uusi',
    ]);
    expect(made('A4', leaving, { state: 'target' }).state).toBe('current');
  });

  it('differ by what is decided of every system of either', () => {
    const changes = made('G1', leaving);
    expect(texts(changes)).toEqual([
      ['Alfa', 'Korvautuu', 'Uusi', '6/2028', ''],
      ['Beeta', '', '', '', ''],
      ['Gamma', '', '', '', ''],
      ['Uusi', 'Uusi', '', '', ''],
    ]);
    expect(changes.completeness).toEqual({ known: 2, needed: 4 });
  });
});

describe('integrations, matrices and components', () => {
  it('lists integrations with what is not known of them', () => {
    const flows = made('A6');
    expect(texts(flows)).toEqual([['Alfa', 'Beeta', 'laskut', '', '', '', 'Nuolen suuntaan']]);
    expect(flows.completeness).toEqual({ known: 1, needed: 4 });
  });

  it('tells how a system uses a store, and leaves out stores that nobody uses', () => {
    const matrix = made('A9', [
      element('s', { type: 'DataObject', name: { fi: 'Laskut' } }),
      element('t', { type: 'DataObject', name: { fi: 'Yksin' } }),
      relationship('a', 'Access', 's', { accessType: 'ReadWrite' }),
      relationship('b', 'Association', 's'),
    ]);
    expect(headings(matrix)).toEqual(['Tietojärjestelmät', 'Laskut']);
    expect(texts(matrix)).toEqual([
      ['Alfa', 'luku ja kirjoitus'],
      ['Beeta', 'liittyy'],
      ['Gamma', ''],
    ]);
    expect(matrix.completeness).toEqual({ known: 2, needed: 3 });
  });

  it('tells which component has no system and which does not concern the municipality', () => {
    const components = made('A2', [
      { kind: 'applicability', id: 'x', organisationId: 'org', componentId: 'c3', status: 'notApplicable' },
    ]);
    expect(texts(components)).toEqual([
      ['l1', 'c1', 'Alfa, Beeta'],
      ['l1', 'c2', 'Alfa'],
      ['l2', 'c3', 'Ei koske kuntaa'],
    ]);
    expect(percent(components.completeness)).toBe(100);
  });

  it('takes a contract from the system where there is no contract of its own', () => {
    const contracts = made('X7', [
      element('k', {
        type: 'Contract',
        name: { fi: 'Sopimus 1' },
        fields: { supplier: 'Numero', contractEnd: '2027' },
      }),
      element('e', { name: { fi: 'Sopimuksella' }, fields: { contractEnd: '2028' } }),
      element('g', { name: { fi: 'Ilman' }, fields: { contractEnd: '2029' } }),
      relationship('k', 'Association', 'e'),
    ]);
    expect(texts(contracts).map(([name]) => name)).toEqual(['Sopimus 1', 'Ilman']);
  });
});

it('finds free views of the kind and of the name, and leaves ready-made ones out', () => {
  const network = made('X4', [
    { kind: 'view', id: 'v1', ownerId: 'org', name: { fi: 'Verkkomme' }, viewpoint: 'jhsNetwork' },
    { kind: 'view', id: 'v2', ownerId: 'org', name: { fi: 'verkkokaavio' } },
    { kind: 'view', id: 'v3', ownerId: 'org', name: { fi: 'Muu' } },
  ]);
  expect(network.views.map(({ id }) => id)).toEqual(['v2', 'v1']);
  expect(network.completeness).toEqual({ known: 1, needed: 1 });
});

it('rounds completeness so that only the whole is whole', () => {
  expect([percent({ known: 999, needed: 1000 }), percent({ known: 1, needed: 1000 })]).toEqual([99, 1]);
});
