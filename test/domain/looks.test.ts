// Looks: classes of values, what is not known, filters, focus, and saved looks as commands.
import type { Element, Look, ModelRecord } from '../../schemas/generated/types';
import { ASPECT_GROUPS, CHOICES, usedDefinitions } from '../../domain/looks/aspects';
import { dateClassOf } from '../../domain/looks/date-classes';
import { linkedTo } from '../../domain/looks/focus';
import { STANDARD_LISTS } from '../../domain/portfolio/choice-lists';
import { looksOf, type Looks, type LooksOptions } from '../../domain/looks/looks-of';
import { numberClasses, parsedNumber } from '../../domain/looks/number-classes';
import { sceneLegend, sceneLooks } from '../../domain/looks/scene-looks';
import { HEAT_TONES, toneColours } from '../../domain/looks/tones';
import { ModelIndex } from '../../domain/model-index';
import { element, relationship, SmallModel, smallRecords } from './support/small-model';

const words: LooksOptions['words'] = {
  value: (_aspect, _kind, value) => value,
  valueClass: (_aspect, _kind, key) => key,
};

function look(
  given: Look,
  elements: Element[],
  more: Partial<LooksOptions> & { records?: ModelRecord[] } = {},
): Looks {
  const { records = [], ...options } = more;
  return looksOf(ModelIndex.of([...smallRecords(), ...records]), given, {
    elements,
    population: elements,
    today: '2026-11-23',
    language: 'fi',
    fateOf: () => undefined,
    words,
    lists: STANDARD_LISTS,
    ...options,
  });
}

const rows = ({ legend }: Looks): [string, number][] => legend.map(({ key, count }) => [key, count]);
const costs = (...all: (number | undefined)[]): Element[] =>
  all.map((costPerYear, at) =>
    element(`e${at}`, costPerYear === undefined ? {} : { fields: { costPerYear } }),
  );

describe('classes', () => {
  test('a choice has its own order, and what is not known is the last class', () => {
    const seen = look({ colourBy: { by: 'criticality' } }, [
      element('e1', { fields: { criticality: 'low' } }),
      element('e2', { fields: { criticality: 'veryHigh' } }),
      element('e3'),
    ]);
    expect(rows(seen)).toEqual([
      ['v:veryHigh', 1],
      ['v:low', 1],
      ['unknown', 1],
    ]);
    expect(seen.byElement.get('e3')).toEqual({
      tone: 'unknown',
      text: 'unknown',
      dimmed: false,
      hidden: false,
    });
  });

  test('amounts fall into fifths with round edges, much first; nothing known is never zero', () => {
    const seen = look(
      { colourBy: { by: 'costPerYear' } },
      costs(0, 900, 4100, 5200, 9000, 18000, 22000, 61000, 97000, 240000, undefined),
    );
    expect(rows(seen)).toEqual([
      ['n:100000:', 1],
      ['n:20000:100000', 3],
      ['n:10000:20000', 1],
      ['n:5000:10000', 2],
      ['n::5000', 3],
      ['unknown', 1],
    ]);
    expect(seen.byElement.get('e0')?.tone).toBe('sequential-1');
    expect(seen.byElement.get('e9')?.tone).toBe('sequential-5');
    expect(seen.byElement.get('e10')?.tone).toBe('unknown');
  });

  test('equal amounts are one class, and no amounts none', () => {
    expect(numberClasses([7, 7, 7])).toEqual(['n::']);
    expect(numberClasses([])).toEqual([]);
    expect(numberClasses([-300, -20, 0, 4, 900])).toEqual([
      'n::-20',
      'n:-20:0',
      'n:0:5',
      'n:5:900',
      'n:900:',
    ]);
  });

  test('days: a month and a year count by their last day', () => {
    const today = '2026-11-23';
    expect(dateClassOf('2026-11-22', today)).toBe('d:passed');
    expect(dateClassOf('2026-11-23', today)).toBe('d:6');
    expect(dateClassOf('2026-11', today)).toBe('d:6');
    expect(dateClassOf('2026', today)).toBe('d:6');
    expect(dateClassOf('2025', today)).toBe('d:passed');
    expect(dateClassOf('2027-05-22', today)).toBe('d:6');
    expect(dateClassOf('2027-05-23', today)).toBe('d:24');
    expect(dateClassOf('31.12.2027', today)).toBe('d:24');
    expect(dateClassOf('2029', today)).toBe('d:later');
    expect(dateClassOf('pian', today)).toBeUndefined();
    expect(dateClassOf('2027-13', today)).toBeUndefined();
    // Six months from the last day of August end in February.
    expect(dateClassOf('2027-02-27', '2026-08-31')).toBe('d:6');
    expect(dateClassOf('2027-02-28', '2026-08-31')).toBe('d:24');
  });

  test('texts: eight most common ones, the rest together', () => {
    const suppliers = 'abcdefghij'
      .split('')
      .flatMap((name, at) => Array.from({ length: 10 - at }, () => name));
    const seen = look({ colourBy: { by: 'supplier' } }, [
      ...suppliers.map((supplier, at) => element(`e${at}`, { fields: { supplier } })),
      element('none'),
    ]);
    expect(rows(seen).map(([key]) => key)).toEqual(
      [...'abcdefgh'].map((name) => `v:${name}`).concat('rest', 'unknown'),
    );
    expect(rows(seen).at(-2)).toEqual(['rest', 3]);
    expect(new Set(seen.legend.map(({ tone }) => tone)).size).toBe(10);
  });

  test('a property: numbers, several values, one that is no number, and a definition that is gone', () => {
    const records: ModelRecord[] = [
      { kind: 'propertyDefinition', id: 'money', name: { fi: 'Hinta' }, type: 'currency' },
      { kind: 'propertyDefinition', id: 'word', name: { fi: 'Sana' }, type: 'string' },
    ];
    const having = (id: string, definitionId: string, ...values: string[]): Element =>
      element(id, { properties: values.map((value) => ({ definitionId, value: { fi: value } })) });
    const priced = [
      having('e1', 'money', '1 200,50 €'),
      having('e2', 'money', '90000'),
      having('e3', 'money', 'paljon'),
    ];
    const seen = look({ colourBy: { by: 'property', definitionId: 'money' } }, priced, { records });
    expect(rows(seen).at(-1)).toEqual(['other', 1]);
    expect(seen.legend[0]?.count).toBe(1);
    const several = look(
      { colourBy: { by: 'property', definitionId: 'word' } },
      [having('e1', 'word', 'x', 'y')],
      { records },
    );
    expect(several.byElement.get('e1')?.text).toBe('x, y');
    expect(look({ colourBy: { by: 'property', definitionId: 'gone' } }, priced).legend).toEqual([]);
    expect(usedDefinitions(ModelIndex.of(records), priced, 'fi').map(({ id }) => id)).toEqual(['money']);
    expect(parsedNumber('n. 5')).toBeUndefined();
  });

  test('classes come from the whole model: a colour means the same in each view', () => {
    const all = costs(100, 2000, 30000, 400000, 5000000);
    const one = all.slice(4);
    const seen = look({ colourBy: { by: 'costPerYear' } }, one, { population: all });
    expect(seen.byElement.get('e4')?.tone).toBe('sequential-5');
    expect(seen.legend).toHaveLength(1);
  });

  test('every aspect of the menu has classes', () => {
    for (const by of ASPECT_GROUPS.flat()) {
      const seen = look({ colourBy: { by } }, [element('e')], { fateOf: () => 'retire' });
      expect([by, seen.legend.length]).toEqual([by, 1]);
    }
    expect(CHOICES.criticality).toHaveLength(5);
  });

  test('the size is a share of the largest amount; unknown has none', () => {
    const seen = look({ sizeBy: 'costPerYear' }, costs(50, 200, undefined));
    expect([...seen.byElement.values()].map(({ scale }) => scale)).toEqual([0.25, 1, undefined]);
    expect(seen.byElement.get('e2')?.scaleText).toBe('unknown');
  });
});

describe('filters', () => {
  const elements = [
    element('e1', { name: { fi: 'Talous-Tarmo' }, fields: { supplier: 'Numero', costPerYear: 5 } }),
    element('e2', { name: { fi: 'Kartta' }, fields: { supplier: 'Paikka', costPerYear: 500 } }),
    element('e3', { name: { fi: 'Tyhjä' } }),
  ];
  const passing = (given: Look, more: Partial<LooksOptions> = {}): string[] =>
    [...look(given, elements, more).byElement].filter(([, { dimmed }]) => !dimmed).map(([id]) => id);
  const supplier = { by: 'supplier' } as const;

  test('classes of one aspect are either-or, aspects all together', () => {
    expect(passing({ filters: [{ aspect: supplier, classes: ['v:Numero', 'v:Paikka'] }] })).toEqual([
      'e1',
      'e2',
    ]);
    expect(passing({ filters: [{ aspect: supplier, classes: ['unknown'] }] })).toEqual(['e3']);
    expect(
      passing({
        filters: [
          { aspect: supplier, classes: ['v:Numero', 'unknown'] },
          { aspect: { by: 'costPerYear' }, classes: ['n::100'] },
        ],
      }),
    ).toEqual(['e1']);
  });

  test('a saved range holds although the classes are others now; its end is not in it', () => {
    expect(passing({ filters: [{ aspect: { by: 'costPerYear' }, classes: ['n:5:500'] }] })).toEqual(['e1']);
  });

  test('words in name and fields, all of them', () => {
    expect(passing({ text: 'TARMO numero' })).toEqual(['e1']);
    expect(passing({ text: '  ' })).toEqual(['e1', 'e2', 'e3']);
  });

  test('others stand back or are hidden, and the count tells', () => {
    const seen = look({ text: 'kartta', others: 'hide' }, elements);
    expect([seen.shown, seen.total, seen.filtered]).toEqual([1, 3, true]);
    expect(seen.byElement.get('e1')).toMatchObject({ dimmed: true, hidden: true });
    expect(look({}, elements).filtered).toBe(false);
  });

  test('the focus dims what is not linked', () => {
    expect(passing({}, { focus: new Set(['e2']) })).toEqual(['e2']);
  });

  test('a class that is asked for stays in the legend without elements', () => {
    const seen = look(
      { colourBy: supplier, filters: [{ aspect: supplier, classes: ['v:Paikka'] }] },
      elements.slice(0, 1),
      { population: elements },
    );
    expect(seen.legend.map(({ key, chosen }) => [key, chosen])).toEqual([
      ['v:Numero', false],
      ['v:Paikka', true],
    ]);
  });
});

test('what is linked: by steps, both ways, through a relationship that ends at another', () => {
  const ab = relationship('a', 'Flow', 'b');
  const bc = relationship('c', 'Serving', 'b');
  const toLine = relationship('d', 'Association', ab.id);
  const index = ModelIndex.of([
    ...smallRecords().filter(({ kind }) => kind !== 'relationship'),
    ab,
    bc,
    toLine,
  ]);
  expect([...linkedTo(index, ['a'], 1)].sort()).toEqual(['a', 'b', 'd']);
  expect([...linkedTo(index, ['a'], 2)].sort()).toEqual(['a', 'b', 'c', 'd']);
  expect([...linkedTo(index, ['d'], 1)].sort()).toEqual(['a', 'b', 'd']);
  expect([...linkedTo(index, [], 3)]).toEqual([]);
});

test('every tone has a colour in each theme, and scenes get them with the words', () => {
  for (const theme of ['light', 'dark', 'contrast'] as const)
    expect(HEAT_TONES.filter((tone) => !/^#[0-9a-f]{6}$/.test(toneColours(theme)[tone].fill))).toEqual([]);
  const seen = look({ colourBy: { by: 'supplier' }, sizeBy: 'costPerYear' }, costs(12));
  expect(sceneLooks(seen, 'light').get('e0')).toEqual({
    fill: toneColours('light').unknown.fill,
    edge: toneColours('light').unknown.edge,
    unknown: true,
    scale: 1,
    text: 'unknown · 12',
    dimmed: false,
    hidden: false,
  });
  expect(sceneLegend(seen, 'light')).toEqual([
    {
      fill: toneColours('light').unknown.fill,
      edge: toneColours('light').unknown.edge,
      unknown: true,
      label: 'unknown',
    },
  ]);
});

test('a large model: one pass, every element told', () => {
  const many = costs(...Array.from({ length: 20_000 }, (_, at) => (at % 7 === 0 ? undefined : at)));
  const seen = look({ colourBy: { by: 'costPerYear' }, sizeBy: 'costPerYear' }, many);
  expect(seen.byElement.size).toBe(20_000);
  expect(seen.legend.reduce((sum, { count }) => sum + count, 0)).toBe(20_000);
});

describe('saved looks', () => {
  const saved: Look = { colourBy: { by: 'criticality' } };

  test('saved, replaced under the same name, renamed, removed', () => {
    const model = new SmallModel();
    const { createdIds } = model.run('look.save', { organisationId: 'org', name: ' Riskit ', look: saved });
    const [id = ''] = createdIds;
    const looks = () => model.index.find('organisation', 'org')?.looks;
    expect(looks()).toEqual([{ id, name: 'Riskit', look: saved }]);
    model.run('look.save', { organisationId: 'org', name: 'Riskit', look: { sizeBy: 'users' } });
    expect(looks()).toEqual([{ id, name: 'Riskit', look: { sizeBy: 'users' } }]);
    model.run('look.save', { organisationId: 'org', id, name: 'Käyttö', look: saved });
    expect(looks()?.[0]?.name).toBe('Käyttö');
    model.run('look.delete', { organisationId: 'org', id });
    expect(model.index.find('organisation', 'org')).not.toHaveProperty('looks');
  });

  test('refused: no name, a name that another has, one that is gone, an unknown property', () => {
    const model = new SmallModel();
    const args = { organisationId: 'org', look: saved };
    model.run('look.save', { ...args, name: 'A' });
    const { createdIds } = model.run('look.save', { ...args, name: 'B' });
    const [b = ''] = createdIds;
    expect(model.refusal('look.save', { ...args, name: '  ' })).toBe('look.nameEmpty');
    expect(model.refusal('look.save', { ...args, id: b, name: 'A' })).toBe('look.nameTaken');
    expect(model.refusal('look.save', { ...args, id: 'gone', name: 'C' })).toBe('look.missing');
    expect(model.refusal('look.delete', { organisationId: 'org', id: 'gone' })).toBe('look.missing');
    const look: Look = { colourBy: { by: 'property', definitionId: 'gone' } };
    expect(model.refusal('look.save', { organisationId: 'org', name: 'D', look })).toBe('model.missing');
  });

  test('a property definition that goes leaves the looks that used it', () => {
    const model = new SmallModel([
      ...smallRecords(),
      { kind: 'propertyDefinition', id: 'def', name: { fi: 'Tila' }, type: 'string' },
    ]);
    const aspect = { by: 'property', definitionId: 'def' } as const;
    const look: Look = { colourBy: aspect, filters: [{ aspect, classes: ['v:x'] }], sizeBy: 'users' };
    model.run('look.save', { organisationId: 'org', name: 'Tila', look });
    model.run('propertyDefinition.delete', { ids: ['def'] });
    expect(model.index.find('organisation', 'org')?.looks?.[0]?.look).toEqual({ sizeBy: 'users' });
  });
});
