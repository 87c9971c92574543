// Whose a file is: names as they bend, numbers, what the file says of itself, earlier deliveries.
import type { Organisation } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { splitByMunicipality } from '../../domain/region/collecting-lists';
import { organisationWithFacts } from '../../domain/region/collecting-records';
import { recogniseOwner, type OwnerClues } from '../../domain/region/collecting-owner';
import { nameForms, namedIn, numberedIn, sameMunicipality } from '../../domain/region/municipality-names';
import { proposeMapping } from '../../domain/tables/propose';

function organisation(id: string, name: string, more: Partial<Organisation> = {}): Organisation {
  return { kind: 'organisation', id, name: { fi: name }, ...more };
}

const ORGANISATIONS = [
  organisation('o1', 'Koivujärvi', { municipalityCode: '801' }),
  organisation('o2', 'Törmän kunta', { municipalityCode: '802' }),
  organisation('o3', 'Ylä-Törmä', {
    deliveries: [{ at: '2025-01-01T00:00:00.000Z', fileName: 'lista 2025.csv' }],
  }),
];
const index = ModelIndex.of(ORGANISATIONS);

function owner(clues: Partial<OwnerClues>): readonly [string | undefined, string] | undefined {
  const found = recogniseOwner(index, { texts: [], path: 'x.csv', ...clues }, [
    { name: 'Äänekoski', code: '992' },
  ]);
  return found && [found.organisationId ?? found.name, found.reason];
}

test('names bend', () => {
  for (const [name, form] of [
    ['Äänekoski', 'äänekosken'],
    ['Petäjävesi', 'petäjäveden'],
    ['Kuhmoinen', 'kuhmoisten'],
    ['Luhanka', 'luhangan'],
    ['Toivakka', 'toivakan'],
    ['Lahti', 'lahden'],
    ['Turku', 'turun'],
    ['Helsinki', 'helsingin'],
    ['Varkaus', 'varkauden'],
    ['Muurame', 'muuramen'],
    ['Joutsan kunta', 'joutsa'],
  ] as const)
    expect(nameForms(name)).toContain(form);
  expect(sameMunicipality('Joutsa', 'Joutsan kunta')).toBe(true);
  expect(sameMunicipality('Multia', 'Muurame')).toBe(false);
});

test('a longer name is not the shorter one in it, and a year is no number of a municipality', () => {
  const known = ORGANISATIONS.map(({ name, id }) => ({
    name: name['fi'] ?? '',
    organisationId: id,
    code: '202',
  }));
  expect(namedIn('Ylä-Törmän luettelo', known).map(({ organisationId }) => organisationId)).toEqual(['o3']);
  expect(namedIn('törmä2026', known).map(({ organisationId }) => organisationId)).toEqual(['o2']);
  expect(numberedIn('lista 2026', known)).toEqual([]);
  expect(numberedIn('lista_202', known.slice(0, 1))).toHaveLength(1);
});

test('what the file says of itself counts first, then its name, its folder, earlier files', () => {
  expect(owner({ organisation: organisation('x', 'Muu nimi', { municipalityCode: '801' }) })).toEqual([
    'o1',
    'code',
  ]);
  expect(owner({ organisation: organisation('o1', 'Koivujärvi') })).toEqual(['o1', 'identifier']);
  expect(owner({ organisation: organisation('y', 'Koivujärven kunta') })).toEqual(['o1', 'name']);
  // The same identifier in a copied workspace, another municipality.
  expect(owner({ organisation: organisation('o1', 'Uusila') })).toEqual(['Uusila', 'name']);
  expect(owner({ texts: ['Koivujärven tietojärjestelmät'], path: 'Törmä.csv' })).toEqual(['o1', 'text']);
  expect(owner({ path: 'Törmän lista.csv' })).toEqual(['o2', 'fileName']);
  expect(owner({ path: '801/lista.csv' })).toEqual(['o1', 'folder']);
  expect(owner({ path: 'Lista_2026.csv' })).toEqual(['o3', 'earlierFile']);
  expect(owner({ path: 'Äänekosken lista.csv' })).toEqual(['Äänekoski', 'fileName']);
  expect(owner({ path: 'salkku.csv' })).toBeUndefined();
  expect(owner({ path: 'Koivujärvi ja Törmä.csv' })).toBeUndefined();
});

test('a list of many municipalities is parted by its column, and rows keep their numbers', () => {
  const sheet = {
    name: 'Seutu',
    rows: [
      ['Järjestelmä', 'Kunta'],
      ['A', 'Koivujärvi'],
      ['B', '802'],
      ['C', ''],
      ['D', 'Koivujärven kunta'],
    ],
  };
  const known = ORGANISATIONS.map((one) => ({
    name: one.name['fi'] ?? '',
    code: one.municipalityCode ?? '',
  }));
  const split = splitByMunicipality(sheet, proposeMapping(sheet), known);
  expect(split?.nobodys).toEqual([4]);
  expect(split?.mapping.columns).toEqual(['name', 'skip']);
  expect(split?.lists.map(({ text, sheet: { rows } }) => [text, rows.map(([cell]) => cell)])).toEqual([
    ['Koivujärvi', ['Järjestelmä', 'A', undefined, undefined, 'D']],
    ['Törmän kunta', ['Järjestelmä', undefined, 'B', undefined, undefined]],
  ]);
});

test('what a municipality tells of itself counts; its name stays, and older residents do not replace newer ones', () => {
  const here = organisation('o1', 'Koivujärven kunta', {
    population: 900,
    populationYear: 2025,
    staff: 50,
    volumes: { servers: 3, workstations: 100 },
    deliveries: [{ at: '2025-01-01T00:00:00.000Z', fileName: 'x' }],
  });
  const file = organisation('x', 'Koivujärvi', {
    municipalityCode: '801',
    population: 950,
    populationYear: 2024,
    staff: 60,
    volumes: { servers: 4 },
  });
  expect(organisationWithFacts(here, file)).toEqual({
    ...here,
    municipalityCode: '801',
    staff: 60,
    volumes: { servers: 4, workstations: 100 },
  });
});

test('a municipality that has been joined into another one delivers for that one', () => {
  const joined = organisation('o9', 'Suurila', {
    municipalityCode: '850',
    joined: [{ name: { fi: 'Pikkula' }, municipalityCode: '851' }],
  });
  const after = ModelIndex.of([...ORGANISATIONS, joined]);
  const of = (path: string) => recogniseOwner(after, { texts: [], path }, [{ name: 'Pikkula', code: '851' }]);
  expect(of('Pikkulan lista.csv')?.organisationId).toBe('o9');
  expect(of('Suurila ja Pikkula.csv')?.organisationId).toBe('o9');
  expect(of('851.csv')?.organisationId).toBe('o9');
});
