// The conventions of information-management models: recognised with a reason, applied without taking anything away.
import { applyConventions, conventionsOf } from '../../domain/conventions/conventions';
import { sameValue } from '../../domain/records';
import type { Element, ModelRecord, Property, Relationship } from '../../schemas/generated/types';

const OWNER = '_import-owner';
const DEFINITIONS: ModelRecord[] = [
  'Tietovaranto',
  'Kriittisyys',
  'Elinkaaren vaihe',
  'Toimittaja',
  'Sopimus päättyy',
  'Käyttäjämäärä',
  'Siirrettävät tiedot',
  'Tiedonsiirtotapa',
  'Tiheys',
  'Henkilötietojen siirto',
  'Virallinen nykytila',
  'Muu',
].map((name) => ({ kind: 'propertyDefinition', id: `pd-${name}`, name: { fi: name }, type: 'string' }));

function properties(values: { [name: string]: string }): Property[] {
  return Object.entries(values).map(([name, value]) => ({
    definitionId: `pd-${name}`,
    value: { und: value },
  }));
}

function element(id: string, type: string, name: string, values: { [name: string]: string } = {}): Element {
  const list = properties(values);
  return {
    kind: 'element',
    id,
    ownerId: OWNER,
    type,
    name: { fi: name },
    ...(list.length > 0 ? { properties: list } : {}),
  };
}

function relationship(
  id: string,
  type: Relationship['type'],
  sourceId: string,
  targetId: string,
  more: Partial<Relationship> = {},
): Relationship {
  return { kind: 'relationship', id, ownerId: OWNER, type, sourceId, targetId, ...more };
}

const OFFICIAL = { 'Virallinen nykytila': 'Kyllä' };
const MODEL: ModelRecord[] = [
  ...DEFINITIONS,
  element('store', 'Product', 'Oppilastiedot', { Tietovaranto: 'kyllä', ...OFFICIAL }),
  element('guess', 'Product', 'Asiakastiedot', OFFICIAL),
  element('other', 'Product', 'Tuotepaketti', { Tietovaranto: 'ei', ...OFFICIAL }),
  element('notice', 'Representation', 'Oppilashuollon seloste', OFFICIAL),
  element('named', 'Representation', 'Varhaiskasvatuksen tietosuojaseloste', OFFICIAL),
  element('form', 'Representation', 'Hakemuslomake', OFFICIAL),
  element('unit', 'BusinessActor', 'Sivistystoimi', OFFICIAL),
  element('process', 'BusinessProcess', '12.06.01.00 Oppilaaksi ottaminen', OFFICIAL),
  element('plain', 'BusinessProcess', '2030 tavoitteet', OFFICIAL),
  element('system', 'ApplicationComponent', 'Primus', {
    Kriittisyys: 'Erittäin korkea',
    'Elinkaaren vaihe': 'Tuotantokäyttö',
    Toimittaja: 'Esimerkki Oy',
    'Sopimus päättyy': '31.12.2027',
    Käyttäjämäärä: '1 200',
    Muu: 'jotain',
    ...OFFICIAL,
  }),
  element('target', 'ApplicationComponent', 'Uusi järjestelmä'),
  relationship('owns-1', 'Association', 'unit', 'system', { name: { fi: 'Vastaa' } }),
  relationship('owns-2', 'Association', 'process', 'unit', { name: { und: 'vastaa' } }),
  relationship('joins', 'Association', 'notice', 'store'),
  relationship('feeds', 'Serving', 'system', 'guess'),
  relationship('serves', 'Serving', 'guess', 'process'),
  relationship('flow', 'Flow', 'system', 'target', {
    properties: properties({
      'Siirrettävät tiedot': 'oppilaat',
      Tiedonsiirtotapa: 'Palveluväylä',
      Tiheys: 'joskus',
      'Henkilötietojen siirto': 'Kyllä',
    }),
  }),
  relationship('bare', 'Flow', 'target', 'system', { name: { fi: 'tiedot' } }),
];

const ALL = conventionsOf(MODEL).map(({ key }) => key);
const applied = (keys = ALL): Map<string, ModelRecord> =>
  new Map(applyConventions(MODEL, keys).map((record) => [record.id, record]));

it('are recognised with count, names and what is clear', () => {
  expect(
    conventionsOf(MODEL).map(({ key, count, clear, reason }) => [key, count, clear, reason.params['names']]),
  ).toEqual([
    ['dataStore', 1, true, 'Oppilastiedot'],
    ['dataStoreByUse', 1, false, 'Asiakastiedot'],
    ['privacyNotice', 2, true, 'Oppilashuollon seloste, Varhaiskasvatuksen tietosuojaseloste'],
    ['owner', 2, true, 'Primus, 12.06.01.00 Oppilaaksi ottaminen'],
    ['integration', 1, true, 'Primus → Uusi järjestelmä'],
    ['fields', 1, true, 'Primus'],
    ['processId', 1, true, '12.06.01.00 Oppilaaksi ottaminen'],
    ['official', 1, true, 'Uusi järjestelmä'],
  ]);
});

it('are not clear where nothing tells that the model follows them', () => {
  const ordinary = [...DEFINITIONS, element('a', 'ApplicationComponent', 'A', { Toimittaja: 'B Oy' })];
  expect(conventionsOf(ordinary)).toMatchObject([{ key: 'fields', clear: false }]);
  expect(conventionsOf([element('a', 'ApplicationComponent', 'A')])).toEqual([]);
  expect(conventionsOf([])).toEqual([]);
});

it('give fields, kinds, owners, integrations and identifiers', () => {
  const records = applied();
  expect(records.get('store')).toMatchObject({ jhsKind: 'tietovaranto' });
  expect(records.get('guess')).toMatchObject({ jhsKind: 'tietovaranto' });
  expect(records.get('other')).not.toHaveProperty('jhsKind');
  expect(records.get('notice')).toMatchObject({ jhsKind: 'tietosuojaseloste' });
  expect(records.get('form')).not.toHaveProperty('jhsKind');
  expect(records.get('system')).toMatchObject({
    fields: {
      ownerUnit: 'Sivistystoimi',
      criticality: 'veryHigh',
      lifecycle: 'production',
      supplier: 'Esimerkki Oy',
      contractEnd: '2027-12-31',
      users: 1200,
    },
  });
  expect(records.get('flow')).toMatchObject({
    flow: { data: 'oppilaat', method: 'exchangeLayer', personalData: 'yes' },
  });
  // A value that is not known stays only in the property.
  expect(records.get('flow')).not.toHaveProperty('flow.frequency');
  expect(records.get('process')).toMatchObject({
    fields: { ownerUnit: 'Sivistystoimi' },
    externalIds: [{ source: 'prosessitunnus', id: '12.06.01.00' }],
  });
  expect(records.get('plain')).not.toHaveProperty('externalIds');
  expect(records.get('convention-unofficial')).toMatchObject({ kind: 'folder', itemIds: ['target'] });
});

it('take nothing away, and what the file says stands', () => {
  const records = applied();
  for (const record of MODEL) {
    const after = records.get(record.id);
    for (const [key, value] of Object.entries(record))
      expect(sameValue((after as unknown as { [key: string]: unknown })[key], value)).toBe(true);
  }
  const own = {
    ...element('own', 'ApplicationComponent', 'X', { Toimittaja: 'A' }),
    fields: { supplier: 'B' },
  };
  expect(applyConventions([...DEFINITIONS, own], ['fields']).at(-1)).toEqual(own);
});

it('change nothing that was not chosen, and the second time nothing at all', () => {
  expect(applyConventions(MODEL, [])).toEqual(MODEL);
  expect(applied(['processId']).get('system')).toEqual(MODEL.find(({ id }) => id === 'system'));
  const once = applyConventions(MODEL, ALL);
  expect(applyConventions(once, ALL)).toEqual(once);
});
