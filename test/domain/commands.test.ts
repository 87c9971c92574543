// Every command of elements, placements, relationships and fates: what it does, what it calls itself in the history, and every reason to refuse it.
import { commands } from '../../schemas/rpc/methods.json';
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { SmallModel } from './support/small-model';

let model: SmallModel;
const tried = new Set<string>();

beforeEach(() => {
  model = new SmallModel();
});

function run<C extends CommandName>(name: C, args: CommandArgs[C]) {
  tried.add(name);
  expect([name, commandValidators[name](args)]).toEqual([name, true]);
  return model.run(name, args);
}

const create = (more: Partial<CommandArgs['element.create']> = {}): CommandArgs['element.create'] => ({
  ownerId: 'org',
  type: 'ApplicationComponent',
  names: ['Uusi'],
  language: 'fi',
  ...more,
});

describe('element.create', () => {
  it('makes one element a name, trimmed, without empty lines, placed', () => {
    const { createdIds, labelKey, labelParams } = run(
      'element.create',
      create({ names: [' Yksi ', ' ', 'Kaksi'], componentId: 'c1', fields: { supplier: 'X' } }),
    );
    expect(createdIds.map((id) => model.at(id)['name'])).toEqual([{ fi: 'Yksi' }, { fi: 'Kaksi' }]);
    expect(createdIds.map((id) => model.homes(id))).toEqual([{ c1: undefined }, { c1: undefined }]);
    expect(model.at(createdIds[0] ?? '')['fields']).toEqual({ supplier: 'X' });
    expect([labelKey, labelParams]).toEqual(['element.create', { count: 2, name: 'Yksi' }]);
  });

  it('is new in a later state, and not in the current one', () => {
    const [later = ''] = run('element.create', create({ stateId: 'goal' })).createdIds;
    const [now = ''] = run('element.create', create({ stateId: 'now' })).createdIds;
    expect([model.fate(later), model.fate(now)]).toEqual(['new', undefined]);
  });

  it.each([
    ['element.nameEmpty', { names: [' '] }],
    ['element.unknownType', { type: 'Tietojärjestelmä' }],
    ['element.noOwner', { ownerId: 'own' }],
    ['element.noOwner', { ownerId: 'poissa' }],
    ['placement.notComponent', { componentId: 'l1' }],
    ['model.missing', { componentId: 'poissa' }],
    ['model.missing', { stateId: 'poissa' }],
  ] as const)('refuses %s', (code, more) => {
    expect(model.refusal('element.create', create(more as Partial<CommandArgs['element.create']>))).toBe(
      code,
    );
  });
});

describe('element.update', () => {
  it('changes one language of a name and keeps the others', () => {
    const { labelKey, labelParams } = run('element.update', {
      ids: ['a'],
      name: { language: 'fi', text: ' Aakkonen ' },
    });
    expect(model.at('a')['name']).toEqual({ fi: 'Aakkonen', sv: 'Alfa (sv)' });
    expect([labelKey, labelParams]).toEqual(['element.rename', { count: 1, name: 'Alfa' }]);
  });

  it('sets and clears fields, facts and documentation of several', () => {
    run('element.update', {
      ids: ['a', 'b'],
      documentation: { language: 'fi', text: 'Kuvaus' },
      fields: { supplier: null, version: '2' },
      facts: { 'fields.users': { source: 'kysely' } },
      type: 'ApplicationService',
    });
    expect(model.at('a')).toMatchObject({ fields: { users: 5, version: '2' }, type: 'ApplicationService' });
    expect(model.at('b')).toMatchObject({ documentation: { fi: 'Kuvaus' }, fields: { version: '2' } });
    const clear = { ids: ['b'], fields: { version: null }, facts: { 'fields.users': null } };
    const { labelKey } = run('element.update', { ...clear, documentation: { language: 'fi', text: '' } });
    expect(labelKey).toBe('element.update');
    for (const key of ['documentation', 'fields', 'facts']) expect(model.at('b')).not.toHaveProperty(key);
  });

  it('that changes nothing is an empty diff', () => {
    const { diff } = run('element.update', { ids: ['a'], fields: { users: 5 } });
    expect(diff).toEqual({ added: [], changed: [], removed: [] });
  });

  it.each([
    ['element.nameEmpty', { ids: ['a'], name: { language: 'fi', text: ' ' } }],
    ['element.unknownType', { ids: ['a'], type: 'X' }],
    ['reference.locked', { ids: ['c1'], type: 'Node' }],
    ['model.missing', { ids: ['a', 'poissa'], type: 'Node' }],
    ['model.missing', { ids: ['r'], type: 'Node' }],
  ])('refuses %s', (code, args) => {
    expect(model.refusal('element.update', args)).toBe(code);
  });
});

describe('element.duplicate', () => {
  it('copies fields and places, with a name of its own in every language', () => {
    const [copy = ''] = run('element.duplicate', { ids: ['a'], nameSuffix: ' 2' }).createdIds;
    expect(model.at(copy)).toMatchObject({ name: { fi: 'Alfa 2', sv: 'Alfa (sv) 2' }, fields: { users: 5 } });
    expect(model.homes(copy)).toEqual({ c1: undefined, c2: undefined });
    expect(model.index.relationshipsOf(copy)).toEqual([]);
  });

  it('goes to the asked component, new in a later state', () => {
    const [copy = ''] = run('element.duplicate', {
      ids: ['a'],
      componentId: 'c3',
      stateId: 'goal',
      nameSuffix: '',
    }).createdIds;
    expect([model.homes(copy), model.fate(copy)]).toEqual([{ c3: undefined }, 'new']);
  });

  it.each([
    ['reference.locked', { ids: ['gc'], nameSuffix: '' }],
    ['model.missing', { ids: ['poissa'], nameSuffix: '' }],
    ['placement.notComponent', { ids: ['a'], nameSuffix: '', componentId: 'b' }],
  ])('refuses %s', (code, args) => {
    expect(model.refusal('element.duplicate', args)).toBe(code);
  });
});

describe('element.delete', () => {
  it('takes away all that hangs on it, and nothing else', () => {
    run('fate.set', { stateId: 'goal', subjectIds: ['b'], fate: 'replace', replacedByIds: ['a', 'c'] });
    run('fate.set', { stateId: 'goal', subjectIds: ['a', 'r', 'p1'], fate: 'change' });
    run('relationship.create', { type: 'Association', sourceId: 'c', targetId: 'r' });
    run('element.delete', { ids: ['a'] });
    expect(model.index.count('relationship')).toBe(0);
    expect(model.index.all('placement').map((placement) => placement.id)).toEqual(['p2']);
    expect(model.index.all('fate')).toMatchObject([{ subjectId: 'b', replacedByIds: ['c'] }]);
    expect(['b', 'c', 'd', 'c1', 'c2'].every((id) => model.has(id))).toBe(true);
  });

  it('refuses parts of a reference model and what is gone', () => {
    expect(model.refusal('element.delete', { ids: ['c1'] })).toBe('reference.locked');
    expect(model.refusal('element.delete', { ids: ['poissa'] })).toBe('model.missing');
  });
});

describe('placement.create', () => {
  it('places each once', () => {
    const { createdIds, labelParams } = run('placement.create', {
      elementIds: ['a', 'b', 'c'],
      componentId: 'c2',
    });
    expect(createdIds).toHaveLength(2);
    expect(['a', 'b', 'c'].map((id) => Object.keys(model.homes(id)))).toEqual([
      ['c1', 'c2'],
      ['c1', 'c2'],
      ['c2'],
    ]);
    expect(labelParams).toEqual({ count: 3, name: 'Alfa', component: 'c2' });
  });

  it('is new in a later state, unless the element itself is', () => {
    run('placement.create', { elementIds: ['b'], componentId: 'c2', stateId: 'goal' });
    expect(model.homes('b')).toEqual({ c1: undefined, c2: 'new' });
    const [fresh = ''] = run('element.create', create({ stateId: 'goal' })).createdIds;
    run('placement.create', { elementIds: [fresh], componentId: 'c2', stateId: 'goal' });
    expect(model.homes(fresh)).toEqual({ c2: undefined });
  });

  it('takes back that it leaves', () => {
    run('placement.delete', { placementIds: ['p1'], stateId: 'goal' });
    expect(model.homes('a')).toEqual({ c1: 'retire', c2: undefined });
    run('placement.create', { elementIds: ['a'], componentId: 'c1', stateId: 'goal' });
    expect(model.homes('a')).toEqual({ c1: undefined, c2: undefined });
  });

  it.each([
    ['placement.notComponent', { elementIds: ['a'], componentId: 'l1' }],
    ['model.missing', { elementIds: ['a'], componentId: 'poissa' }],
    ['model.missing', { elementIds: ['poissa'], componentId: 'c1' }],
  ])('refuses %s', (code, args) => {
    expect(model.refusal('placement.create', args)).toBe(code);
  });
});

describe('placement.move', () => {
  it('moves for good in the current state, and joins a placement that is there', () => {
    run('placement.move', { placementIds: ['p2'], componentId: 'c3', stateId: 'now' });
    expect(model.at('p2')['componentId']).toBe('c3');
    run('placement.move', { placementIds: ['p1'], componentId: 'c2' });
    expect([model.has('p1'), model.homes('a')]).toEqual([false, { c2: undefined }]);
  });

  it('leaves the current state as it is in a later one', () => {
    run('placement.move', { placementIds: ['p2'], componentId: 'c3', stateId: 'goal' });
    expect(model.homes('b')).toEqual({ c1: 'retire', c3: 'new' });
  });

  it('simply moves what only exists in the later state', () => {
    run('placement.move', { placementIds: ['p2'], componentId: 'c3', stateId: 'goal' });
    const moved = model.index.pointing('placement', 'placedIn', 'c3')[0]?.id ?? '';
    run('placement.move', { placementIds: [moved], componentId: 'c2', stateId: 'goal' });
    expect(model.homes('b')).toEqual({ c1: 'retire', c2: 'new' });
  });

  it('back again is as if nothing had been moved', () => {
    const before = [...model.index.values()];
    run('placement.move', { placementIds: ['p2'], componentId: 'c3', stateId: 'goal' });
    const moved = model.index.pointing('placement', 'placedIn', 'c3')[0]?.id ?? '';
    run('placement.move', { placementIds: [moved], componentId: 'c1', stateId: 'goal' });
    expect(model.homes('b')).toEqual({ c1: undefined });
    expect([...model.index.values()]).toEqual(before);
  });

  it('to where it stands is nothing', () => {
    const { diff } = run('placement.move', { placementIds: ['p2'], componentId: 'c1', stateId: 'goal' });
    expect(diff).toEqual({ added: [], changed: [], removed: [] });
  });

  it.each([
    ['placement.notComponent', { placementIds: ['p1'], componentId: 'l1', stateId: 'goal' }],
    ['placement.notComponent', { placementIds: ['p1'], componentId: 'l1' }],
    ['model.missing', { placementIds: ['poissa'], componentId: 'c1' }],
    ['model.missing', { placementIds: ['p1'], componentId: 'c2', stateId: 'poissa' }],
  ])('refuses %s', (code, args) => {
    expect(model.refusal('placement.move', args)).toBe(code);
  });
});

describe('placement.delete', () => {
  it('is for good in the current state, and leaves in a later one', () => {
    run('placement.delete', { placementIds: ['p1'], stateId: 'now' });
    expect(model.has('p1')).toBe(false);
    run('placement.delete', { placementIds: ['p2'], stateId: 'goal' });
    expect(model.homes('b')).toEqual({ c1: 'retire' });
  });

  it('takes away for good what only exists in the later state', () => {
    run('placement.create', { elementIds: ['b'], componentId: 'c2', stateId: 'goal' });
    const id = model.index.pointing('placement', 'placedIn', 'c2').find((p) => p.elementId === 'b')?.id ?? '';
    run('placement.delete', { placementIds: [id], stateId: 'goal' });
    expect(model.homes('b')).toEqual({ c1: undefined });
    expect(model.index.count('fate')).toBe(0);
  });

  it('refuses what is gone', () => {
    expect(model.refusal('placement.delete', { placementIds: ['poissa'] })).toBe('model.missing');
  });
});

describe('relationship.create', () => {
  it('makes an integration that belongs to the owner of its source', () => {
    const { createdIds, labelParams } = run('relationship.create', {
      type: 'Flow',
      sourceId: 'd',
      targetId: 'a',
      stateId: 'goal',
      flow: { data: 'laskut' },
      name: { language: 'fi', text: 'Laskut' },
    });
    const [id = ''] = createdIds;
    expect(model.at(id)).toMatchObject({ ownerId: 'other', flow: { direction: 'forward', data: 'laskut' } });
    expect([model.fate(id), labelParams['name']]).toEqual(['new', 'Laskut']);
  });

  it('of another type carries no flow', () => {
    const [id = ''] = run('relationship.create', {
      type: 'Serving',
      sourceId: 'a',
      targetId: 'c',
    }).createdIds;
    expect(model.at(id)).not.toHaveProperty('flow');
  });

  it.each([
    ['relationship.toItself', { sourceId: 'a', targetId: 'a' }],
    ['model.missing', { sourceId: 'a', targetId: 'poissa' }],
    ['model.missing', { sourceId: 'org', targetId: 'a' }],
    ['model.missing', { sourceId: 'a', targetId: 'b', stateId: 'poissa' }],
    ['model.missing', { sourceId: 'a', targetId: 'b', ownerId: 'poissa' }],
  ])('refuses %s', (code, args) => {
    expect(model.refusal('relationship.create', { type: 'Flow', ...args })).toBe(code);
  });
});

describe('relationship.update', () => {
  it('sets, clears and turns round', () => {
    const { labelParams } = run('relationship.update', {
      ids: ['r'],
      reverse: true,
      flow: { data: null, method: 'api', direction: null },
    });
    expect(model.at('r')).toMatchObject({ sourceId: 'b', targetId: 'a', flow: { method: 'api' } });
    expect(labelParams['name']).toBe('Alfa – Beeta');
    run('relationship.update', { ids: ['r'], type: 'Serving', flow: { method: null } });
    expect(model.at('r')['type']).toBe('Serving');
    expect(model.at('r')).not.toHaveProperty('flow');
  });

  it('refuses what is gone', () => {
    expect(model.refusal('relationship.update', { ids: ['poissa'] })).toBe('model.missing');
  });
});

describe('relationship.delete', () => {
  it('takes its fates and what stands on it', () => {
    run('fate.set', { stateId: 'goal', subjectIds: ['r'], fate: 'retire' });
    const [on = ''] = run('relationship.create', {
      type: 'Association',
      sourceId: 'c',
      targetId: 'r',
    }).createdIds;
    run('relationship.delete', { ids: ['r'] });
    expect([model.has('r'), model.has(on), model.index.count('fate')]).toEqual([false, false, 0]);
    expect(model.refusal('relationship.delete', { ids: ['r'] })).toBe('model.missing');
  });
});

describe('fate.set', () => {
  it('decides for several, changes its mind, and takes the decision away', () => {
    const goal = { stateId: 'goal', subjectIds: ['a', 'r', 'p1'] };
    run('fate.set', { ...goal, fate: 'change', date: '2028', note: 'päätetty' });
    expect(model.index.all('fate')).toHaveLength(3);
    run('fate.set', { ...goal, fate: 'retire', note: null });
    expect(model.index.all('fate')).toHaveLength(3);
    for (const fate of model.index.all('fate')) {
      expect(fate).toMatchObject({ fate: 'retire', date: '2028' });
      expect(fate).not.toHaveProperty('note');
    }
    const { labelKey } = run('fate.set', { ...goal, fate: null });
    expect([labelKey, model.index.count('fate')]).toEqual(['fate.none', 0]);
  });

  it('replaces by what there is; another decision forgets by what', () => {
    run('fate.set', { stateId: 'goal', subjectIds: ['a', 'b'], fate: 'replace', replacedByIds: ['c'] });
    expect(model.index.all('fate').map((fate) => fate.replacedByIds)).toEqual([['c'], ['c']]);
    run('fate.set', { stateId: 'goal', subjectIds: ['a'], fate: 'replace', date: '2029' });
    expect(model.index.pointing('fate', 'subject', 'a')).toMatchObject([
      { replacedByIds: ['c'], date: '2029' },
    ]);
    run('fate.set', { stateId: 'goal', subjectIds: ['a'], fate: 'keep' });
    expect(model.index.pointing('fate', 'subject', 'a')[0]).not.toHaveProperty('replacedByIds');
  });

  it('makes the replacement where the replaced one stands', () => {
    const { createdIds } = run('fate.set', {
      stateId: 'goal',
      subjectIds: ['a'],
      fate: 'replace',
      replacedByName: { language: 'fi', text: 'Seuraaja' },
    });
    const [id = ''] = createdIds;
    expect(model.at(id)).toMatchObject({ name: { fi: 'Seuraaja' }, ownerId: 'org' });
    expect([model.fate(id), model.homes(id)]).toEqual(['new', { c1: undefined, c2: undefined }]);
    expect(model.index.pointing('fate', 'subject', 'a')).toMatchObject([{ replacedByIds: [id] }]);
  });

  it.each([
    ['fate.currentState', { stateId: 'now', subjectIds: ['a'], fate: 'keep' }],
    ['fate.replacesItself', { stateId: 'goal', subjectIds: ['a'], fate: 'replace', replacedByIds: ['a'] }],
    [
      'fate.replaceNeedsElement',
      {
        stateId: 'goal',
        subjectIds: ['r'],
        fate: 'replace',
        replacedByName: { language: 'fi', text: 'X' },
      },
    ],
    ['model.missing', { stateId: 'poissa', subjectIds: ['a'], fate: 'keep' }],
    ['model.missing', { stateId: 'goal', subjectIds: ['org'], fate: 'keep' }],
    ['model.missing', { stateId: 'goal', subjectIds: ['a'], fate: 'replace', replacedByIds: ['poissa'] }],
  ] as [string, CommandArgs['fate.set']][])('refuses %s', (code, args) => {
    expect(model.refusal('fate.set', args)).toBe(code);
  });
});

// Last: it looks at what the others did.
describe('the commands of the table', () => {
  it('of this file are all tried here', () => {
    const here = (name: string): boolean =>
      /^(element\.(create|update|duplicate|delete)$|placement\.|relationship\.|fate\.)/u.test(name);
    expect([...tried].filter(here).sort()).toEqual(commands.filter(here).sort());
  });
});
