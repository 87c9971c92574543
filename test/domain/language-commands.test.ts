// Commands of the language: relationships by the table, specializations, property definitions and values.
import { commands } from '../../schemas/rpc/methods.json';
import type { CommandArgs, CommandName, ModelRecord } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { FINNISH } from '../../domain/problem-sentences/fi/all';
import { withTypeNames } from '../../domain/problem-sentences/words';
import { Refused } from '../../domain/problem';
import { element, smallRecords, SmallModel } from './support/small-model';

let model: SmallModel;
const tried = new Set<string>();

const more: ModelRecord[] = [
  element('data', { type: 'DataObject', name: { fi: 'Asukastiedot' } }),
  element('service', { type: 'ApplicationService', name: { fi: 'Hakupalvelu' } }),
  element('process', { type: 'BusinessProcess', name: { fi: 'Haku' } }),
  element('process2', { type: 'BusinessProcess' }),
  element('goal-element', { type: 'Goal', name: { fi: 'Sujuva arki' } }),
  element('plateau', { type: 'Plateau' }),
  element('grouping', { type: 'Grouping' }),
  element('junction', { type: 'AndJunction' }),
];

beforeEach(() => {
  model = new SmallModel([...smallRecords(), ...more]);
});

function run<C extends CommandName>(name: C, args: CommandArgs[C]) {
  tried.add(name);
  expect([name, commandValidators[name](args)]).toEqual([name, true]);
  return model.run(name, args);
}

function made<C extends CommandName>(name: C, args: CommandArgs[C]): string {
  return run(name, args).createdIds[0] ?? '';
}

function sentenceOf<C extends CommandName>(name: C, args: CommandArgs[C]): string {
  try {
    model.plan(name, args);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const [problem] = error.problems;
    const params = withTypeNames(problem?.params ?? {});
    const words: Record<string, string> = FINNISH;
    return (words[problem?.code ?? ''] ?? '').replace(/\{\{(\w+)\}\}/gu, (_, key: string) =>
      String(params[key]),
    );
  }
  throw new Error('not refused');
}

describe('relationship.create', () => {
  it('carries the attributes of its type, and only those', () => {
    const attributes = { accessType: 'Read', influenceStrength: '++', directed: true } as const;
    const access = made('relationship.create', {
      type: 'Access',
      sourceId: 'a',
      targetId: 'data',
      ...attributes,
    });
    expect(model.at(access)).toMatchObject({ accessType: 'Read' });
    expect(model.at(access)).not.toHaveProperty('directed');
    const influence = made('relationship.create', {
      type: 'Influence',
      sourceId: 'a',
      targetId: 'goal-element',
      ...attributes,
    });
    expect(model.at(influence)).toMatchObject({ influenceStrength: '++' });
    expect(model.at(influence)).not.toHaveProperty('accessType');
    const association = made('relationship.create', {
      type: 'Association',
      sourceId: 'a',
      targetId: 'b',
      ...attributes,
    });
    expect(model.at(association)).toMatchObject({ directed: true });
  });

  it('access always says how; an association has no direction of itself', () => {
    const access = made('relationship.create', { type: 'Access', sourceId: 'a', targetId: 'data' });
    expect(model.at(access)['accessType']).toBe('Access');
    const association = made('relationship.create', { type: 'Association', sourceId: 'a', targetId: 'b' });
    expect(model.at(association)).not.toHaveProperty('directed');
  });

  it('refuses what the table does not allow, naming the ends and what would do', () => {
    expect(sentenceOf('relationship.create', { type: 'Triggering', sourceId: 'a', targetId: 'data' })).toBe(
      'Yhteys ”käynnistää” ei sovi kohteesta ”Alfa” (tietojärjestelmä) kohteeseen ”Asukastiedot” (tietovaranto). ' +
        'Näiden välille sopii: käyttää tietoa, liittyy.',
    );
    expect(sentenceOf('relationship.create', { type: 'Access', sourceId: 'data', targetId: 'a' })).toBe(
      'Yhteys ”käyttää tietoa” kohteesta ”Asukastiedot” (tietovaranto) kohteeseen ”Alfa” (tietojärjestelmä) ' +
        'sopii vain toisin päin. Tähän suuntaan sopii: liittyy.',
    );
  });

  it('ends in relationships: association by anything, aggregation by a plateau or grouping', () => {
    const on = (sourceId: string, type: CommandArgs['relationship.create']['type']) => ({
      type,
      sourceId,
      targetId: 'r',
    });
    run('relationship.create', on('goal-element', 'Association'));
    run('relationship.create', on('plateau', 'Aggregation'));
    expect(model.refusal('relationship.create', on('a', 'Aggregation'))).toBe('relationship.notAllowed');
    const first = made('relationship.create', on('b', 'Association'));
    expect(
      model.refusal('relationship.create', { type: 'Association', sourceId: first, targetId: 'r' }),
    ).toBe('relationship.notAllowedAtAll');
  });

  it('a junction joins relationships of one type between ends that may have it directly', () => {
    run('relationship.create', { type: 'Triggering', sourceId: 'process', targetId: 'junction' });
    const out = (type: 'Triggering' | 'Flow', targetId: string) => ({ type, sourceId: 'junction', targetId });
    expect(model.refusal('relationship.create', out('Flow', 'process2'))).toBe('relationship.notAllowed');
    expect(model.refusal('relationship.create', out('Triggering', 'goal-element'))).toBe(
      'relationship.notAllowedAtAll',
    );
    run('relationship.create', out('Triggering', 'process2'));
    run('element.update', { ids: ['junction'], type: 'OrJunction' });
    expect(model.at('junction')['type']).toBe('OrJunction');
  });
});

describe('relationship.update', () => {
  it('changes texts, type and ends; attributes of the old type go', () => {
    run('relationship.update', {
      ids: ['r'],
      type: 'Access',
      targetId: 'data',
      accessType: 'Write',
      name: { language: 'fi', text: ' kirjaa ' },
      documentation: { language: 'fi', text: 'Yöajo' },
    });
    expect(model.at('r')).toMatchObject({
      type: 'Access',
      targetId: 'data',
      accessType: 'Write',
      name: { fi: 'kirjaa' },
      documentation: { fi: 'Yöajo' },
    });
    expect(model.at('r')).not.toHaveProperty('flow');
    run('relationship.update', {
      ids: ['r'],
      type: 'Association',
      name: { language: 'fi', text: '' },
      directed: true,
    });
    expect(model.at('r')).not.toHaveProperty('name');
    expect(model.at('r')).not.toHaveProperty('accessType');
    run('relationship.update', { ids: ['r'], directed: false });
    expect(model.at('r')).not.toHaveProperty('directed');
  });

  it.each([
    ['relationship.notAllowedThisWay', { targetId: 'data', type: 'Access', reverse: true }],
    ['relationship.notAllowed', { type: 'Influence' }],
    ['relationship.toItself', { targetId: 'a' }],
    ['relationship.circle', { targetId: 'r' }],
    ['model.missing', { sourceId: 'org' }],
    ['model.missing', { specializationIds: ['poissa'] }],
  ] as [string, Partial<CommandArgs['relationship.update']>][])('refuses %s', (code, args) => {
    expect(model.refusal('relationship.update', { ids: ['r'], ...args })).toBe(code);
  });

  it('names a line that came from a file against the table, and does not judge it anew', () => {
    model = new SmallModel([
      ...smallRecords(),
      ...more,
      { kind: 'relationship', id: 'bad', ownerId: 'org', type: 'Access', sourceId: 'data', targetId: 'a' },
    ]);
    run('relationship.update', { ids: ['bad'], name: { language: 'fi', text: 'vanha' } });
    expect(model.at('bad')['name']).toEqual({ fi: 'vanha' });
    run('relationship.update', { ids: ['bad'], reverse: true });
    expect(model.at('bad')).toMatchObject({ sourceId: 'a', targetId: 'data' });
  });

  it('lines of views turn with it, and go where they no longer fit', () => {
    const item = (id: string, rest: object): ModelRecord =>
      ({ kind: 'viewItem', id, viewId: 'view', ...rest }) as ModelRecord;
    const box = { itemType: 'element', x: 0, y: 0, width: 10, height: 10, order: 0 };
    const records: ModelRecord[] = [
      ...smallRecords(),
      ...more,
      { kind: 'view', id: 'view', ownerId: 'org', name: { fi: 'Näkymä' } } as ModelRecord,
      item('ia', { ...box, subjectId: 'a' }),
      item('ib', { ...box, subjectId: 'b' }),
      item('line', {
        itemType: 'relationship',
        subjectId: 'r',
        sourceItemId: 'ia',
        targetItemId: 'ib',
        order: 1,
      }),
    ];
    model = new SmallModel(records);
    run('relationship.update', { ids: ['r'], reverse: true });
    expect(model.at('line')).toMatchObject({ sourceItemId: 'ib', targetItemId: 'ia' });
    run('relationship.update', { ids: ['r'], targetId: 'c' });
    expect(model.has('line')).toBe(false);
  });
});

describe('specializations', () => {
  const cloud = {
    ownerId: 'org',
    conceptType: 'ApplicationComponent',
    name: { language: 'fi', text: 'Pilvi' },
  };

  it('are made, given, renamed and removed', () => {
    const id = made('specialization.create', { ...cloud, applyToIds: ['a'] });
    expect(model.at('a')['specializationIds']).toEqual([id]);
    run('element.update', { ids: ['b'], specializationIds: [id] });
    run('specialization.update', { id, name: { language: 'fi', text: 'Pilvipalvelu' } });
    expect(model.at(id)['name']).toEqual({ fi: 'Pilvipalvelu' });
    run('specialization.delete', { ids: [id] });
    expect([model.has(id), model.at('b')['specializationIds']]).toEqual([false, []]);
  });

  it('belong to one type, and go with a change of it', () => {
    const id = made('specialization.create', { ...cloud, applyToIds: ['a'] });
    expect(model.refusal('element.update', { ids: ['data'], specializationIds: [id] })).toBe(
      'element.specializationWrong',
    );
    run('element.update', { ids: ['a'], type: 'SystemSoftware' });
    expect(model.at('a')).not.toHaveProperty('specializationIds');
    const flow = made('specialization.create', { ...cloud, conceptType: 'Flow', applyToIds: ['r'] });
    expect(model.at('r')['specializationIds']).toEqual([flow]);
    run('relationship.update', { ids: ['r'], type: 'Serving' });
    expect(model.at('r')).not.toHaveProperty('specializationIds');
  });

  it('refuses', () => {
    made('specialization.create', cloud);
    expect(model.refusal('specialization.create', cloud)).toBe('specialization.nameTaken');
    const empty = { ...cloud, name: { language: 'fi', text: ' ' } };
    expect(model.refusal('specialization.create', empty)).toBe('specialization.nameEmpty');
    const unknown = { ...cloud, conceptType: 'Pilvi' };
    expect(model.refusal('specialization.create', unknown)).toBe('specialization.unknownType');
    const data = { ...cloud, name: { language: 'fi', text: 'Toinen' }, applyToIds: ['data'] };
    expect(model.refusal('specialization.create', data)).toBe('element.specializationWrong');
    expect(model.refusal('specialization.update', { id: 'poissa' })).toBe('model.missing');
  });
});

describe('properties', () => {
  const name = (text: string) => ({ language: 'fi', text });

  it('get values in languages, keep their place, and go', () => {
    const first = made('propertyDefinition.create', { name: name('Kustannuspaikka'), type: 'number' });
    run('property.set', { ids: ['a', 'r', 'org'], definitionId: first, values: [{ und: '4711' }] });
    const second = made('property.set', {
      ids: ['a'],
      newDefinition: { name: name('Slogan'), type: 'string' },
      values: [{ fi: 'Nopea', sv: 'Snabb' }, { fi: 'Varma' }],
    });
    run('property.set', { ids: ['a'], definitionId: first, values: [{ und: '12,5' }] });
    expect(model.at('a')['properties']).toEqual([
      { definitionId: first, value: { und: '12,5' } },
      { definitionId: second, value: { fi: 'Nopea', sv: 'Snabb' } },
      { definitionId: second, value: { fi: 'Varma' } },
    ]);
    run('property.set', { ids: ['a'], definitionId: second, values: [] });
    expect(model.at('a')['properties']).toHaveLength(1);
    run('propertyDefinition.update', { id: first, name: name('Paikka'), type: 'string' });
    expect(model.at(first)).toMatchObject({ name: { fi: 'Paikka' }, type: 'string' });
    run('propertyDefinition.delete', { ids: [first] });
    expect([model.at('r')['properties'], model.at('org')['properties']]).toEqual([[], []]);
  });

  it.each([
    ['number', 'kaksi', '2'],
    ['boolean', 'ehkä', 'true'],
    ['date', '31.1.2027', '2027-01-31'],
    ['time', '25:00', '23:59'],
  ] as const)('a %s is not %s', (type, wrong, right) => {
    const definitionId = made('propertyDefinition.create', { name: name('P'), type });
    const set = (value: string) => ({ ids: ['a'], definitionId, values: [{ und: value }] });
    expect(model.refusal('property.set', set(wrong))).toBe('property.badValue');
    run('property.set', set(right));
  });

  it('refuses', () => {
    made('propertyDefinition.create', { name: name('P'), type: 'string' });
    expect(model.refusal('propertyDefinition.create', { name: name(' P '), type: 'date' })).toBe(
      'property.nameTaken',
    );
    expect(model.refusal('propertyDefinition.create', { name: name(' '), type: 'date' })).toBe(
      'property.nameEmpty',
    );
    expect(model.refusal('property.set', { ids: ['a'], definitionId: 'poissa', values: [] })).toBe(
      'model.missing',
    );
    expect(
      model.refusal('property.set', {
        ids: ['p1'],
        newDefinition: { name: name('Q'), type: 'string' },
        values: [],
      }),
    ).toBe('model.missing');
  });
});

describe('a reference model that came as it is', () => {
  beforeEach(() => {
    model = new SmallModel([
      ...smallRecords(),
      ...more,
      {
        kind: 'relationship',
        id: 'fixed',
        ownerId: 'given',
        type: 'Association',
        sourceId: 'gc',
        targetId: 'gl',
      },
    ]);
  });

  it('keeps its relationships, properties and kinds; own relationships may end in it', () => {
    const values = [{ fi: 'x' }];
    const name = { language: 'fi', text: 'x' };
    const locked = [
      model.refusal('relationship.create', { type: 'Association', sourceId: 'gc', targetId: 'a' }),
      model.refusal('relationship.update', { ids: ['fixed'], name }),
      model.refusal('relationship.delete', { ids: ['fixed'] }),
      model.refusal('property.set', { ids: ['gc'], newDefinition: { name, type: 'string' }, values }),
      model.refusal('property.set', { ids: ['given'], newDefinition: { name, type: 'string' }, values }),
      model.refusal('specialization.create', { ownerId: 'given', conceptType: 'Node', name }),
    ];
    expect(locked).toEqual(locked.map(() => 'reference.locked'));
    run('relationship.create', { type: 'Association', sourceId: 'a', targetId: 'gc' });
  });
});

// Last: it looks at what the others did.
it('tries every command of the language', () => {
  const here = (command: string): boolean => /^(specialization|propertyDefinition|property)\./u.test(command);
  expect([...tried].filter(here).sort()).toEqual(commands.filter(here).sort());
});
