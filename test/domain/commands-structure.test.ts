// Every command of organisations, states and reference models: what it does, what it calls itself in the history, and every reason to refuse it.
import { commands } from '../../schemas/rpc/methods.json';
import type { CommandArgs, CommandName } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { layersOf, componentsOf } from '../../domain/reference-models';
import { draftOf } from './support/reference-models';
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
    run('organisation.update', { id: 'org', procurementThreshold: 80_000 });
    expect(model.at('org')).toMatchObject({ population: 7, procurementThreshold: 80_000 });
    run('organisation.update', { id: 'org', procurementThreshold: null });
    expect(model.at('org')).not.toHaveProperty('procurementThreshold');
    expect(model.refusal('organisation.update', { id: 'a' })).toBe('model.missing');
  });

  it('organisation.join makes one of two', () => {
    run('organisation.join', {
      organisationIds: ['org', 'other'],
      name: { fi: 'Yhdessä' },
      currentName: { fi: 'Nykytila' },
      targetName: { fi: 'Tavoite' },
      choices: [],
    });
    expect(model.at('d')).toMatchObject({ ownerId: 'org' });
    expect(model.has('other')).toBe(false);
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

  it('referenceModel.install, upgrade and unlock: a model from its file', () => {
    const { file } = draftOf('service-map-1.xml', { by: 'view', id: 'v-kartta' });
    expect(run('referenceModel.install', { file }).createdIds).toEqual([file.id]);
    expect(model.refusal('referenceModel.install', { file })).toBe('reference.installed');
    const next = { ...file, version: '2', layers: file.layers.slice(1) };
    expect(
      run('referenceModel.upgrade', { id: file.id, file: next, decisions: [] }).labelParams,
    ).toMatchObject({
      version: '2',
    });
    expect(layersOf(model.index, file.id)).toHaveLength(2);
    run('referenceModel.unlock', { id: file.id });
    run('referencePart.delete', { id: file.layers[1]?.id ?? '' });
    expect(layersOf(model.index, file.id)).toHaveLength(1);
    expect(model.refusal('referenceModel.unlock', { id: 'poissa' })).toBe('model.missing');
    const taken = { ...file, id: 'toinen', sectors: [], layers: [{ ...next.layers[1], components: [] }] };
    expect(model.refusal('referenceModel.install', { file: taken as typeof file })).toBe('reference.idTaken');
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
  it('of this file are all tried here', () => {
    const here = (name: string): boolean =>
      /^(applicability|organisation|state|referenceModel|referencePart)\./u.test(name);
    expect([...tried].filter(here).sort()).toEqual(commands.filter(here).sort());
  });
});
