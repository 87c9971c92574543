// Ote: what comes along, what is left out, and that a masked name shows nowhere.
import fc from 'fast-check';
import { extract } from '../../domain/extract/extract';
import { Mask } from '../../domain/extract/mask';
import { ModelIndex } from '../../domain/model-index';
import { Refused } from '../../domain/problem';
import type { ExtractChoice, ModelRecord } from '../../schemas/generated/types';
import { modelRecord } from '../../schemas/generated/validators.js';
import { element, smallRecords } from './support/small-model';

const ALL: ExtractChoice = {
  organisationId: 'org',
  extent: { kind: 'all' },
  state: 'all',
  leaveOut: [],
  leaveOutFields: [],
  leaveOutProperties: [],
  maskNames: false,
  maskOrganisation: false,
};

let count = 0;
const newId = (): string => `uusi-${(count += 1)}`;

function records(): ModelRecord[] {
  return [
    ...smallRecords(),
    { kind: 'propertyDefinition', id: 'pd', name: { fi: 'Hinta' }, type: 'number' },
    element('e', {
      name: { fi: 'Epsilon' },
      documentation: { fi: 'Korvaa ALFAN; katso beeta.' },
      fields: { supplier: 'Toimittaja', contactPerson: 'Esimerkki Henkilö', costPerYear: 5 },
      properties: [{ definitionId: 'pd', value: { und: '5' } }],
      externalIds: [{ source: 'x', id: 'epsilon-1' }],
      aliases: ['Vanha nimi'],
    }),
    {
      kind: 'relationship',
      id: 'be',
      ownerId: 'org',
      type: 'Flow',
      sourceId: 'b',
      targetId: 'e',
      name: { fi: 'Beetasta epsiloniin' },
      flow: { data: 'Gamman henkilöt', personalData: 'yes', direction: 'forward' },
    },
    { kind: 'relationship', id: 'on', ownerId: 'org', type: 'Association', sourceId: 'a', targetId: 'be' },
    { kind: 'fate', id: 'fa', stateId: 'goal', subjectId: 'a', fate: 'retire', note: 'Beeta hoitaa' },
    { kind: 'fate', id: 'fe', stateId: 'goal', subjectId: 'e', fate: 'new' },
    { kind: 'folder', id: 'fo', ownerId: 'org', name: { fi: 'Kansio' }, order: 0, itemIds: ['a', 'e'] },
    { kind: 'folder', id: 'fo2', ownerId: 'org', name: { fi: 'Tyhjä' }, order: 1, itemIds: ['d'] },
    { kind: 'view', id: 'v', ownerId: 'org', name: { fi: 'Alfa ja muut' } },
    { kind: 'viewItem', id: 'va', viewId: 'v', itemType: 'element', subjectId: 'a' },
    { kind: 'viewItem', id: 'vn', viewId: 'v', itemType: 'label', label: { fi: 'Alfan tilalle' } },
  ];
}

function made(choice: Partial<ExtractChoice>, from = records()) {
  const result = extract(ModelIndex.of(from), { ...ALL, ...choice }, newId);
  for (const record of result.records)
    if (!modelRecord(record as unknown)) throw new Error(JSON.stringify([record, modelRecord.errors]));
  // Nothing points out of the extract.
  ModelIndex.of(result.records);
  return result;
}

const idsOf = (choice: Partial<ExtractChoice>, kind: ModelRecord['kind']): string[] =>
  made(choice)
    .records.filter((record) => record.kind === kind && !('reference' in record))
    .map(({ id }) => id)
    .sort();

describe('the extent', () => {
  it('is the whole model of the organisation, and nothing of others', () => {
    const expected = records().filter(({ id }) => !['other', 'd', 'fo2'].includes(id));
    expect(
      made({})
        .records.map(({ id }) => id)
        .sort(),
    ).toEqual(expected.map(({ id }) => id).sort());
  });

  it('has nothing of the organisation that is for those at home', () => {
    const home = {
      looks: [{ id: 'l', name: 'Oma väritys', look: {} }],
      qualityWork: [{ key: 'missing a', responsible: 'Esimerkki Henkilö' }],
      deliveries: [
        { at: '2026-11-01T00:00:00Z', fileName: 'Esimerkki Henkilö.xlsx', by: 'Esimerkki Henkilö' },
      ],
    };
    const from = records().map((record) =>
      record.id === 'org' ? ({ ...record, ...home } as unknown as ModelRecord) : record,
    );
    expect(JSON.stringify(extract(ModelIndex.of(from), ALL, newId).records)).not.toContain(
      'Esimerkki Henkilö.',
    );
    const organisation = extract(ModelIndex.of(from), ALL, newId).records.find(({ id }) => id === 'org');
    for (const key of Object.keys(home)) expect(organisation).not.toHaveProperty(key);
  });

  it('is chosen elements with what joins them, and neighbours as far as wanted', () => {
    expect(idsOf({ extent: { kind: 'elements', ids: ['a'] } }, 'element')).toEqual(['a']);
    expect(idsOf({ extent: { kind: 'elements', ids: ['a'], steps: 1 } }, 'element')).toEqual(['a', 'b']);
    expect(idsOf({ extent: { kind: 'elements', ids: ['a', 'b'] } }, 'relationship')).toEqual(['r']);
    expect(idsOf({ extent: { kind: 'elements', ids: ['a', 'b', 'e'] } }, 'relationship')).toEqual([
      'be',
      'on',
      'r',
    ]);
  });

  it('is what stands in a layer or component', () => {
    expect(idsOf({ extent: { kind: 'components', ids: ['l1'] } }, 'element')).toEqual(['a', 'b']);
    expect(idsOf({ extent: { kind: 'components', ids: ['c2'] } }, 'element')).toEqual(['a']);
    expect(idsOf({ extent: { kind: 'components', ids: ['c2'] } }, 'referenceModel')).toEqual(['own']);
  });

  it('is what a view shows, with the view', () => {
    expect(idsOf({ extent: { kind: 'view', ids: ['v'] } }, 'element')).toEqual(['a']);
    expect(idsOf({ extent: { kind: 'view', ids: ['v'] } }, 'viewItem')).toEqual(['va', 'vn']);
    expect(idsOf({ extent: { kind: 'elements', ids: ['b'] } }, 'view')).toEqual([]);
  });

  it('is what is there in a state', () => {
    expect(idsOf({ state: 'current' }, 'element')).toEqual(['a', 'b', 'c']);
    expect(idsOf({ state: 'current' }, 'state')).toEqual(['now']);
    expect(idsOf({ state: 'target' }, 'element')).toEqual(['b', 'c', 'e']);
    expect(idsOf({ state: 'target' }, 'fate')).toEqual(['fe']);
  });

  it('is refused where nothing is left', () => {
    expect(() => made({ extent: { kind: 'elements', ids: [] } })).toThrow(Refused);
    expect(() => made({ organisationId: 'poissa' })).toThrow(Refused);
  });
});

describe('leaving out', () => {
  const found = (choice: Partial<ExtractChoice>, id: string) =>
    made(choice).records.find((record) => record.id === id) as unknown as Record<string, unknown> | undefined;

  it('takes off fields by name, with where they come from', () => {
    expect(found({ leaveOutFields: ['supplier', 'contactPerson'] }, 'e')?.['fields']).toEqual({
      costPerYear: 5,
    });
  });

  it('takes off properties, all or some, and definitions that nobody uses', () => {
    expect(found({ leaveOut: ['properties'] }, 'e')?.['properties']).toBeUndefined();
    expect(found({ leaveOutProperties: ['pd'] }, 'pd')).toBeUndefined();
    expect(found({}, 'pd')).toBeDefined();
  });

  it.each([
    ['documentation', 'e', 'documentation'],
    ['aliases', 'e', 'aliases'],
    ['identifiers', 'e', 'externalIds'],
    ['reasons', 'fa', 'note'],
  ] as const)('takes off %s', (part, id, key) => {
    expect(found({}, id)?.[key]).toBeDefined();
    expect(found({ leaveOut: [part] }, id)?.[key]).toBeUndefined();
  });

  it.each([
    ['views', 'v'],
    ['views', 'vn'],
    ['folders', 'fo'],
    ['decisions', 'fa'],
    ['personalDataFlows', 'be'],
    ['personalDataFlows', 'on'],
  ] as const)('leaves out %s: %s', (part, id) => {
    expect(found({}, id)).toBeDefined();
    expect(found({ leaveOut: [part] }, id)).toBeUndefined();
  });

  it('keeps only the direction of integrations', () => {
    expect(found({ leaveOut: ['flowDetails'] }, 'be')?.['flow']).toEqual({ direction: 'forward' });
  });
});

describe('masking', () => {
  it('hides names, products and suppliers in every text, and identifiers', () => {
    const { records: out, key, problems } = made({ maskNames: true });
    const text = JSON.stringify(
      out.filter((record) => !('reference' in record) && record.kind !== 'referenceModel'),
    );
    expect(text).not.toMatch(/alfa|beeta|gamma|epsilon|vanha nimi|"Toimittaja"|"(a|b|c|e|va)"/iu);
    expect(text).toContain('Korvaa Tietojärjestelmä 1N; katso Tietojärjestelmä 2.');
    expect(key).toContainEqual({ pseudonym: 'Tietojärjestelmä 1', name: 'Alfa' });
    expect(key).toContainEqual({ pseudonym: 'Tietojärjestelmä 1', name: 'Alfa (sv)' });
    expect(problems.map(({ code }) => code)).toEqual(['extract.elements', 'extract.masked']);
  });

  it('hides the organisation where asked, and keeps what is public', () => {
    const { records: out, problems } = made({ maskNames: true, maskOrganisation: true }, [
      ...records(),
      element('f', { name: { fi: 'c1' } }),
    ]);
    expect(JSON.stringify(out)).not.toContain('Mallila');
    expect(out.find(({ id }) => id === 'c1')).toMatchObject({ name: { fi: 'c1' } });
    expect(problems.find(({ code }) => code === 'extract.alsoPublic')?.params).toEqual({
      count: 1,
      names: 'c1',
    });
  });

  it('finds short names as words only, and long ones inside words', () => {
    const mask = new Mask();
    mask.add('AD', 'X 1');
    mask.add('Dynasty  10', 'X 2');
    expect(mask.apply('AD-haku ladattu, dynasty 10:n')).toBe('X 1-haku ladattu, X 2:n');
    expect(mask.finds('ladattu')).toBe(false);
  });

  it('never lets a name through, whatever the names are', () => {
    const name = fc.oneof(
      fc.string({ minLength: 1, maxLength: 12 }),
      fc.constantFrom(
        'Tietojärjestelmä',
        'Kohde 1',
        'X',
        '…',
        '#',
        'tuote 2',
        '1',
        'a b',
        '(.*)',
        '\\d',
        'İstanbul',
      ),
    );
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 6 }), fc.string(), (names, more) => {
        const elements = names.map((text, at) =>
          element(`n${at}`, {
            name: { fi: text },
            documentation: { fi: `${more}${names.join(more)}` },
            fields: { supplier: names[0] ?? '' },
          }),
        );
        const [organisation] = smallRecords();
        if (!organisation) throw new Error('no organisation');
        const secret = new Mask();
        for (const text of names) secret.add(text, '');
        let out: ModelRecord[];
        try {
          out = extract(
            ModelIndex.of([organisation, ...elements]),
            { ...ALL, maskNames: true },
            newId,
          ).records;
        } catch (error) {
          // Refusing is safe; anything else is not.
          if (error instanceof Refused && error.problems[0]?.code === 'extract.leak') return;
          throw error;
        }
        const texts = out.flatMap((record) =>
          record.kind === 'element'
            ? [
                ...Object.values(record.name),
                ...Object.values(record.documentation ?? {}),
                record.fields?.supplier ?? '',
              ]
            : [],
        );
        expect(texts.filter((text) => secret.finds(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });
});
