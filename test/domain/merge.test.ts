// Yhdistä: what several elements become, and that nothing that pointed at them is lost.
import type { CommandArgs, ModelRecord } from '../../schemas/generated/types';
import { commandValidators } from '../../schemas/generated/validators.js';
import { reverseDiff } from '../../domain/diff';
import { differingFields } from '../../domain/merging/fields';
import { element, SmallModel, smallRecords } from './support/small-model';

/** a and b of the small model with everything that can hang on an element. */
function richRecords(): ModelRecord[] {
  const base = smallRecords().map((record): ModelRecord => {
    if (record.id === 'b' && record.kind === 'element')
      return {
        ...record,
        fields: { supplier: 'Muu toimittaja', product: 'Tuote' },
        documentation: { fi: 'B:n kuvaus' },
        aliases: ['Bee'],
        externalIds: [{ source: 'tiedosto', id: 'x-b' }],
        properties: [{ definitionId: 'pd', value: { und: 'B!' } }],
        specializationIds: ['sp'],
        differentFrom: ['c'],
      };
    if (record.id === 'a' && record.kind === 'element')
      return {
        ...record,
        documentation: { fi: 'A:n kuvaus' },
        properties: [{ definitionId: 'pd', value: { und: 'A!' } }],
      };
    return record;
  });
  const flow = (id: string, sourceId: string, targetId: string, more: object = {}): ModelRecord => ({
    kind: 'relationship',
    id,
    ownerId: 'org',
    type: 'Flow',
    sourceId,
    targetId,
    ...more,
  });
  return [
    ...base,
    { kind: 'propertyDefinition', id: 'pd', name: { und: 'Oma' }, type: 'string' },
    {
      kind: 'specialization',
      id: 'sp',
      ownerId: 'org',
      name: { fi: 'Laji' },
      conceptType: 'ApplicationComponent',
    },
    flow('ac', 'a', 'c', { flow: { data: 'laskut', direction: 'forward' } }),
    flow('bc', 'b', 'c', { properties: [{ definitionId: 'pd', value: { und: 'BC!' } }] }),
    flow('bc2', 'b', 'c', { flow: { data: 'muuta', direction: 'forward' } }),
    { kind: 'relationship', id: 'on', ownerId: 'org', type: 'Association', sourceId: 'c', targetId: 'bc' },
    { kind: 'placement', id: 'p4', elementId: 'b', componentId: 'c3', degree: 'partial' },
    { kind: 'fate', id: 'f1', stateId: 'goal', subjectId: 'b', fate: 'replace', replacedByIds: ['a', 'c'] },
    { kind: 'fate', id: 'f2', stateId: 'goal', subjectId: 'c', fate: 'replace', replacedByIds: ['b'] },
    { kind: 'fate', id: 'f3', stateId: 'goal', subjectId: 'p2', fate: 'retire' },
    { kind: 'folder', id: 'fo', ownerId: 'org', name: { fi: 'Kansio' }, order: 0, itemIds: ['a', 'b', 'bc'] },
    { kind: 'view', id: 'v', ownerId: 'org', name: { fi: 'Näkymä' } },
    { kind: 'viewItem', id: 'va', viewId: 'v', itemType: 'element', subjectId: 'a' },
    { kind: 'viewItem', id: 'vb', viewId: 'v', itemType: 'element', subjectId: 'b' },
    { kind: 'viewItem', id: 'vc', viewId: 'v', itemType: 'element', subjectId: 'c' },
    {
      kind: 'viewItem',
      id: 'vr',
      viewId: 'v',
      itemType: 'relationship',
      subjectId: 'r',
      sourceItemId: 'va',
      targetItemId: 'vb',
    },
    {
      kind: 'viewItem',
      id: 'vbc',
      viewId: 'v',
      itemType: 'relationship',
      subjectId: 'bc',
      sourceItemId: 'vb',
      targetItemId: 'vc',
    },
  ];
}

let model: SmallModel;
beforeEach(() => {
  model = new SmallModel(richRecords());
});

function merge(args: CommandArgs['element.merge'] = { keepId: 'a', mergeIds: ['b'] }) {
  expect(commandValidators['element.merge'](args)).toBe(true);
  return model.run('element.merge', args);
}

describe('element.merge', () => {
  it('makes one of two, with the kept one’s values, the other’s where it has none, and its name as an alias', () => {
    const { labelKey, labelParams } = merge();
    expect(model.has('b')).toBe(false);
    expect(model.at('a')).toMatchObject({
      name: { fi: 'Alfa', sv: 'Alfa (sv)' },
      aliases: ['Beeta', 'Bee'],
      fields: { supplier: 'Toimittaja', users: 5, product: 'Tuote' },
      documentation: { fi: 'A:n kuvaus\n\nB:n kuvaus' },
      properties: [{ definitionId: 'pd', value: { und: 'A!' } }],
      specializationIds: ['sp'],
      differentFrom: ['c'],
    });
    expect(model.at('a')['externalIds']).toEqual([
      { source: 'tiedosto', id: 'x-b' },
      { source: 'kokonaiskuva:merged', id: 'b' },
    ]);
    expect([labelKey, labelParams]).toEqual(['element.merge', { count: 2, name: 'Alfa' }]);
  });

  it('takes what was chosen field by field', () => {
    merge({
      keepId: 'a',
      mergeIds: ['b'],
      choices: { 'fields.supplier': 'b', 'name.fi': 'b', 'documentation.fi': 'b', 'property.pd': 'b' },
    });
    expect(model.at('a')).toMatchObject({
      name: { fi: 'Beeta', sv: 'Alfa (sv)' },
      aliases: ['Alfa', 'Bee'],
      fields: { supplier: 'Muu toimittaja' },
      documentation: { fi: 'B:n kuvaus' },
      properties: [{ definitionId: 'pd', value: { und: 'B!' } }],
    });
  });

  it('drops the relationship between them and joins doubles, keeping what differs', () => {
    merge();
    expect(model.has('r')).toBe(false);
    expect(model.has('vr')).toBe(false);
    const flows = model.index.pointing('relationship', 'source', 'a');
    expect(flows.map(({ id, flow }) => [id, flow?.data])).toEqual([
      ['ac', 'laskut'],
      ['bc2', 'muuta'],
    ]);
    expect(model.at('ac')['properties']).toEqual([{ definitionId: 'pd', value: { und: 'BC!' } }]);
    expect(model.at('on')).toMatchObject({ sourceId: 'c', targetId: 'ac' });
    expect(model.at('vbc')).toMatchObject({ subjectId: 'ac', sourceItemId: 'vb' });
  });

  it('joins placements in one box with what is decided about them, and moves the others', () => {
    merge();
    expect(model.homes('a')).toEqual({ c1: 'retire', c2: undefined, c3: undefined });
    expect(model.index.pointing('placement', 'placedElement', 'a')).toHaveLength(3);
  });

  it('keeps decisions without pointing at what is gone', () => {
    merge();
    expect(model.fate('a')).toBe('replace');
    expect(model.at('f1')).toMatchObject({ subjectId: 'a', replacedByIds: ['c'] });
    expect(model.at('f2')).toMatchObject({ replacedByIds: ['a'] });
  });

  it('keeps both drawings and the place in folders', () => {
    merge();
    expect(model.index.pointing('viewItem', 'subject', 'a').map(({ id }) => id)).toEqual(['va', 'vb']);
    expect(model.at('fo')['itemIds']).toEqual(['a', 'ac']);
  });

  it('leaves no pointer to what is gone, and is taken back whole', () => {
    const before = JSON.stringify([...new SmallModel(richRecords()).index.values()].sort(byId));
    const { diff } = merge({ keepId: 'c', mergeIds: ['a', 'b'] });
    expect(model.at('c')).toMatchObject({
      name: { und: 'Gamma' },
      aliases: ['Alfa', 'Alfa (sv)', 'Beeta', 'Bee'],
    });
    const text = JSON.stringify([...model.index.values()].map((record) => ({ ...record, externalIds: [] })));
    expect(text).not.toMatch(/"(a|b|r|ac|bc)"/u);
    model.index.apply(reverseDiff(diff));
    expect(JSON.stringify([...model.index.values()].sort(byId))).toBe(before);
  });

  it.each([
    ['merge.itself', { keepId: 'a', mergeIds: ['a'] }],
    ['merge.otherOrganisation', { keepId: 'a', mergeIds: ['d'] }],
    ['merge.junction', { keepId: 'a', mergeIds: ['j'] }],
    ['reference.locked', { keepId: 'a', mergeIds: ['c1'] }],
    ['model.missing', { keepId: 'a', mergeIds: ['poissa'] }],
  ])('refuses %s', (code, args) => {
    model = new SmallModel([...richRecords(), element('j', { type: 'AndJunction' })]);
    expect(model.refusal('element.merge', args)).toBe(code);
  });
});

describe('fields that differ', () => {
  it('are those of which two say different things', () => {
    expect(differingFields(model.index, ['a', 'b']).map(({ key }) => key)).toEqual([
      'name.fi',
      'fields.supplier',
      'property.pd',
      'documentation.fi',
    ]);
    expect(differingFields(model.index, ['a', 'a'])).toEqual([]);
  });
});

describe('element.setDifferent', () => {
  it('is remembered by both', () => {
    model.run('element.setDifferent', { ids: ['a', 'b'] });
    expect(model.at('a')['differentFrom']).toEqual(['b']);
    expect(model.at('b')['differentFrom']).toEqual(['c', 'a']);
  });

  it('is forgotten when the other goes', () => {
    model.run('element.setDifferent', { ids: ['a', 'b'] });
    model.run('element.delete', { ids: ['b'] });
    expect(model.at('a')['differentFrom']).toEqual([]);
  });
});

function byId(a: ModelRecord, b: ModelRecord): number {
  return a.id < b.id ? -1 : 1;
}
