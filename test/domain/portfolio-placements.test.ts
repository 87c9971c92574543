// Placements and fates in the cells of the inventory: what is shown in a state, what texts mean, and what an edit does.
import { planBlock } from '../../domain/portfolio/block';
import { cellReader } from '../../domain/portfolio/cell-reader';
import { gridColumns } from '../../domain/portfolio/columns';
import { componentGroups } from '../../domain/portfolio/components';
import { cellText } from '../../domain/portfolio/rows';
import { component, element, SmallModel, smallRecords } from './support/small-model';

const NOW = { type: 'current' } as const;
const GOAL = { type: 'target' } as const;
const model = (): SmallModel => new SmallModel(smallRecords());
const edit = (id: string, more: object, stateId = 'goal') => ({
  ownerId: 'org',
  language: 'fi',
  stateId,
  edits: [{ id, ...more }],
  creates: [],
});
function shown(at: SmallModel, id: string, key: string, stateId?: string): string {
  const scope = { index: at.index, organisationId: 'org', language: 'fi', ...(stateId ? { stateId } : {}) };
  const column = gridColumns(at.index, 'system', [], 'fi').find((one) => one.key === key)!;
  return cellText(scope, at.index.find('element', id)!, column);
}

it('can be edited where the state allows, and say why they cannot', () => {
  const of = (key: string, state?: typeof NOW | typeof GOAL) =>
    gridColumns(model().index, 'system', [], 'fi', state).find((one) => one.key === key);
  expect([of('component')?.editable, of('component', NOW)?.editable]).toEqual([false, true]);
  expect(of('fate', GOAL)?.editable).toBe(true);
  expect(of('fate', NOW)).toMatchObject({ editable: false, why: 'fate.currentState' });
  expect(of('flows', GOAL)).toMatchObject({ editable: false, why: 'portfolio.flowsCounted' });
});

describe('placements', () => {
  it('of the current state are put and taken at once', () => {
    const at = model();
    at.run('portfolio.edit', edit('a', { components: ['c2', 'c3'] }, 'now'));
    expect(shown(at, 'a', 'component', 'now')).toBe('c2, c3');
    at.run('portfolio.edit', edit('a', { components: [] }, 'now'));
    expect(at.index.pointing('placement', 'placedElement', 'a')).toEqual([]);
  });

  it('of the target leave the current state as it is, as on the map', () => {
    const at = model();
    at.run('portfolio.edit', edit('a', { components: ['c2', 'c3'] }));
    expect(shown(at, 'a', 'component', 'now')).toBe('c1, c2');
    expect(shown(at, 'a', 'component', 'goal')).toBe('c2, c3');
    at.run('portfolio.edit', edit('a', { components: ['c1', 'c2'] }));
    expect(shown(at, 'a', 'component', 'goal')).toBe('c1, c2');
    expect(at.index.pointing('placement', 'placedElement', 'a')).toHaveLength(2);
  });

  it('are refused in what is no component', () =>
    expect(model().refusal('portfolio.edit', edit('a', { components: ['b'] }))).toBe(
      'placement.notComponent',
    ));

  it('of new rows stand where they are said to', () => {
    const at = model();
    const { createdIds } = at.run('portfolio.edit', {
      ...edit('a', {}),
      creates: [{ type: 'ApplicationComponent', name: 'Uusi', components: ['c3'] }],
    });
    const [id = ''] = createdIds;
    expect(shown(at, id, 'component', 'goal')).toBe('c3');
    expect(shown(at, id, 'fate')).toBe('Uusi');
  });

  it('are listed by layer, with the model where there are several', () => {
    const groups = componentGroups(model().index, 'fi');
    expect(groups.map(({ heading, components }) => [heading, components.length])).toEqual(
      expect.arrayContaining([
        ['Oma: l1', 2],
        ['Oma: l2', 1],
        ['Valmis: gl', 1],
      ]),
    );
  });
});

describe('fates', () => {
  it('are decided and taken away in the target', () => {
    const at = model();
    at.run('portfolio.edit', edit('a', { fate: 'retire' }));
    expect(shown(at, 'a', 'fate')).toBe('Poistuu');
    at.run('portfolio.edit', edit('a', { fate: null }));
    expect(shown(at, 'a', 'fate')).toBe('');
  });
  it('are refused in the current state', () => {
    expect(model().refusal('portfolio.edit', edit('a', { fate: 'keep' }, 'now'))).toBe('fate.currentState');
    const { stateId: _none, ...without } = edit('a', { fate: 'keep' });
    expect(model().refusal('portfolio.edit', without)).toBe('fate.currentState');
  });
  it('keep their date and note', () => {
    const at = model();
    at.run('fate.set', { stateId: 'goal', subjectIds: ['a'], fate: 'change', date: '2028', note: 'x' });
    at.run('portfolio.edit', edit('a', { fate: 'retire' }));
    expect(at.index.pointing('fate', 'subject', 'a')).toMatchObject([
      { fate: 'retire', date: '2028', note: 'x' },
    ]);
  });
});

describe('texts of cells', () => {
  const commas = component('comma', 'own', 'l1', 5);
  const records = [
    ...smallRecords(),
    { ...commas, name: { fi: 'Vesi, jäte ja lämpö' } },
    { ...component('twin1', 'own', 'l1', 6), name: { fi: 'Kaksonen' } },
    { ...component('twin2', 'given', 'gl', 6), name: { fi: 'Kaksonen' } },
    element('t'),
    { kind: 'placement' as const, id: 'tp', elementId: 't', componentId: 'twin2' },
  ];
  const { index } = new SmallModel(records);
  const reader = cellReader(index, 'org');
  it('are names or identifiers of components', () => {
    const read = (text: string, elementId?: string) => reader.components(text, elementId);
    expect(read(' ')).toEqual({ ids: [] });
    expect(read('c1;c3')).toEqual({ ids: ['c1', 'c3'] });
    expect(read('C1, vesi,  jäte ja lämpö; c2')).toEqual({ ids: ['c1', 'comma', 'c2'] });
    expect(read('c1, muu')).toEqual({ misread: 'portfolio.noComponent' });
    expect(read('Kaksonen')).toEqual({ misread: 'portfolio.manyComponents' });
    expect(read('Kaksonen', 't')).toEqual({ ids: ['twin2'] });
  });
  it('are words of fates in three languages', () => {
    expect(['Poistuu', 'ny', 'keep', ''].map((text) => reader.fate(text))).toEqual([
      'retire',
      'new',
      'keep',
      null,
    ]);
    expect(reader.fate('ehkä')).toEqual({ misread: 'field.wrongChoice' });
  });
  it('go in as blocks', () => {
    const columns = ['name', 'component', 'fate'].map((key) =>
      gridColumns(index, 'system', [], 'fi', GOAL).find((one) => one.key === key)!,
    );
    const { edits, creates, problems } = planBlock(
      [
        ['', 'c3', 'Poistuu'],
        ['Eka', 'c1', 'Uusi'],
        ['Toka', 'jokin', 'Poistuu'],
      ],
      [index.find('element', 'a')!],
      columns,
      reader,
      'ApplicationComponent',
    );
    expect(edits).toEqual([{ id: 'a', components: ['c3'], fate: 'retire' }]);
    expect(creates).toEqual([
      { type: 'ApplicationComponent', name: 'Eka', components: ['c1'] },
      { type: 'ApplicationComponent', name: 'Toka' },
    ]);
    expect(problems.map(({ misread }) => misread)).toEqual(['portfolio.noComponent', 'portfolio.newFate']);
  });
});
