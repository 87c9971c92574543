// Every command: what it does, what it calls itself in the history, and every reason to refuse it.
import { commands } from '../../schemas/rpc/methods.json';
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { layersOf, componentsOf } from '../../domain/reference-models';
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

describe('applicability.set', () => {
  it('marks with a reason, changes the reason, and takes the mark away', () => {
    const args = { organisationId: 'org', componentIds: ['c1', 'gc'], notApplicable: true };
    run('applicability.set', { ...args, reason: ' ei asemaa ' });
    run('applicability.set', { ...args, organisationId: 'other' });
    run('applicability.set', { ...args, reason: 'ei satamaa' });
    const marks = model.index.pointing('applicability', 'owner', 'org');
    expect(marks.map((mark) => mark.reason)).toEqual(['ei satamaa', 'ei satamaa']);
    const { labelKey } = run('applicability.set', { ...args, notApplicable: false });
    expect(labelKey).toBe('applicability.clear');
    expect(model.index.all('applicability').map((mark) => mark.organisationId)).toEqual(['other', 'other']);
  });

  it('refuses what is gone', () => {
    const mark = (organisationId: string, id: string) =>
      model.refusal('applicability.set', { organisationId, componentIds: [id], notApplicable: true });
    expect(mark('poissa', 'c1')).toBe('model.missing');
    expect(mark('org', 'poissa')).toBe('model.missing');
  });
});

describe('organisations and states', () => {
  it('organisation.create comes with a current and a target state, last in order', () => {
    const names = { name: { fi: 'Kolmas' }, currentName: { fi: 'N' }, targetName: { fi: 'T' } };
    const [id = '', ...states] = run('organisation.create', { ...names, targetDate: '2030' }).createdIds;
    expect(model.at(id)).toMatchObject({ order: 2 });
    expect(states.map((state) => model.at(state))).toMatchObject([
      { type: 'current', ownerId: id },
      { type: 'target', ownerId: id, date: '2030' },
    ]);
  });

  it('organisation.update sets and clears', () => {
    run('organisation.update', {
      id: 'org',
      name: { sv: 'Mallböle' },
      municipalityCode: null,
      population: 7,
    });
    expect(model.at('org')).toEqual({
      kind: 'organisation',
      id: 'org',
      name: { sv: 'Mallböle' },
      order: 0,
      population: 7,
    });
    expect(model.refusal('organisation.update', { id: 'a' })).toBe('model.missing');
  });

  it('state.create puts transitions between the current state and the target, in turn', () => {
    for (const text of ['1', '2', '3'])
      run('state.create', { ownerId: 'org', type: 'transition', name: { fi: text } });
    run('state.create', { ownerId: 'org', type: 'target', name: { fi: 'Pitkä' }, date: '2040' });
    const path = model.index.pointing('state', 'owner', 'org').sort((a, b) => a.order - b.order);
    expect(path.map((state) => state.name['fi'])).toEqual(['Nykytila', '1', '2', '3', 'Tavoite', 'Pitkä']);
    expect(model.refusal('state.create', { ownerId: 'own', type: 'target', name: {} })).toBe('model.missing');
  });

  it('state.update sets and clears', () => {
    run('state.update', { id: 'goal', name: { fi: 'Uusi' }, date: '2031' });
    expect(model.at('goal')).toMatchObject({ name: { fi: 'Uusi' }, date: '2031' });
    run('state.update', { id: 'goal', date: null });
    expect(model.at('goal')).not.toHaveProperty('date');
    expect(model.refusal('state.update', { id: 'a' })).toBe('model.missing');
  });

  it('state.delete takes the fates of the state; the current one stays', () => {
    run('fate.set', { stateId: 'goal', subjectIds: ['a'], fate: 'retire' });
    run('state.delete', { id: 'goal' });
    expect([model.has('goal'), model.index.count('fate')]).toEqual([false, 0]);
    expect(model.refusal('state.delete', { id: 'now' })).toBe('state.currentStays');
    expect(model.refusal('state.delete', { id: 'goal' })).toBe('model.missing');
  });
});

describe('reference models', () => {
  const layerNames = (id: string) => layersOf(model.index, id).map((part) => part.name['fi']);
  const componentIds = (id: string) => componentsOf(model.index, id).map((part) => part.id);

  it('referenceModel.create makes empty layers in order', () => {
    const layers = ['Ylin', 'Keski', 'Alin'];
    const [id = ''] = run('referenceModel.create', {
      name: { fi: 'Toinen' },
      layers: layers.map((fi) => ({ fi })),
    }).createdIds;
    expect(model.at(id)).toMatchObject({ locked: false, key: 'own' });
    expect(layerNames(id)).toEqual(layers);
  });

  it('referenceModel.update renames an own one only', () => {
    run('referenceModel.update', { id: 'own', name: { fi: 'Uusi' } });
    expect(model.at('own')['name']).toEqual({ fi: 'Uusi' });
    expect(model.refusal('referenceModel.update', { id: 'given', name: {} })).toBe('reference.locked');
    expect(model.refusal('referenceModel.update', { id: 'org', name: {} })).toBe('model.missing');
  });

  it('referenceModel.delete takes its parts and what stands in them, and no system', () => {
    run('referenceModel.delete', { id: 'own' });
    expect(['own', 'l1', 'c1', 'c3', 'p1', 'p2', 'p3'].filter((id) => model.has(id))).toEqual([]);
    expect(['a', 'b', 'r', 'gc'].every((id) => model.has(id))).toBe(true);
    run('referenceModel.delete', { id: 'given' });
    expect(model.has('gc')).toBe(false);
    expect(model.refusal('referenceModel.delete', { id: 'given' })).toBe('model.missing');
  });

  it('referencePart.create puts a part last', () => {
    run('referencePart.create', { ownerId: 'own', role: 'layer', name: { fi: 'Uusi' }, area: 'column' });
    expect(layerNames('own')).toEqual(['l1', 'l2', 'Uusi']);
    const [id = ''] = run('referencePart.create', {
      ownerId: 'own',
      role: 'component',
      parentId: 'l1',
      name: { fi: 'Osa' },
      type: 'BusinessFunction',
    }).createdIds;
    expect(componentIds('l1')).toEqual(['c1', 'c2', id]);
    expect(model.at(id)['type']).toBe('BusinessFunction');
  });

  it.each([
    ['reference.locked', { ownerId: 'given', role: 'layer' }],
    ['model.missing', { ownerId: 'org', role: 'layer' }],
    ['model.missing', { ownerId: 'own', role: 'component' }],
    ['reference.notLayer', { ownerId: 'own', role: 'component', parentId: 'c1' }],
    ['reference.notLayer', { ownerId: 'own', role: 'component', parentId: 'a' }],
    ['reference.notLayer', { ownerId: 'own', role: 'component', parentId: 'gl' }],
    ['element.unknownType', { ownerId: 'own', role: 'component', parentId: 'l1', type: 'X' }],
  ] as const)('referencePart.create refuses %s', (code, args) => {
    expect(model.refusal('referencePart.create', { name: { fi: 'X' }, ...args })).toBe(code);
  });

  it('referencePart.update changes name, description and place', () => {
    run('referencePart.update', {
      id: 'l2',
      name: { fi: 'Tieto' },
      documentation: { fi: 'K' },
      area: 'column',
    });
    expect(model.at('l2')).toMatchObject({
      name: { fi: 'Tieto' },
      documentation: { fi: 'K' },
      reference: { area: 'column', order: 1, hue: 'blue' },
    });
  });

  it('referencePart.move changes the order and the layer', () => {
    run('referencePart.move', { id: 'l2', beforeId: 'l1' });
    expect(layerNames('own')).toEqual(['l2', 'l1']);
    run('referencePart.move', { id: 'c2', beforeId: 'c1' });
    expect(componentIds('l1')).toEqual(['c2', 'c1']);
    run('referencePart.move', { id: 'c1', parentId: 'l2', beforeId: 'c3' });
    expect([componentIds('l1'), componentIds('l2')]).toEqual([['c2'], ['c1', 'c3']]);
    run('referencePart.move', { id: 'c1', parentId: 'l2' });
    expect(componentIds('l2')).toEqual(['c3', 'c1']);
  });

  it('referencePart.move refuses a parent that is no layer of the same model', () => {
    const into = (parentId: string, id = 'c1') => model.refusal('referencePart.move', { id, parentId });
    expect([into('c2'), into('c1'), into('a'), into('gl')]).toEqual(Array(4).fill('reference.notLayer'));
    expect(into('poissa')).toBe('model.missing');
    expect(into('l1', 'l2')).toBe('reference.notLayer');
  });

  it('referencePart.delete takes what is in it', () => {
    run('referencePart.delete', { id: 'l1' });
    expect(['l1', 'c1', 'c2', 'p1'].filter((id) => model.has(id))).toEqual([]);
    expect(model.has('a')).toBe(true);
  });

  it.each(['referencePart.update', 'referencePart.move', 'referencePart.delete'] as const)(
    '%s refuses locked parts, systems and what is gone',
    (name) => {
      const codes = ['gc', 'a', 'poissa'].map((id) => model.refusal(name, { id }));
      expect(codes).toEqual(['reference.locked', 'reference.notPart', 'model.missing']);
    },
  );
});

// Last: it looks at what the others did.
describe('the commands of the table', () => {
  it('are all tried here', () => {
    expect([...tried].sort()).toEqual([...commands].sort());
  });
});
