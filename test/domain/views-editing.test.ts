// Acts of editing a view that are more than one record, each one change: groups, copies as new elements, several nodes
// put into another, a new element joined at once.
import { ViewModel } from './support/view-model';

let model: ViewModel;
const fi = (text: string) => ({ language: 'fi', text });
const item = (id: string) => model.index.find('viewItem', id);

beforeEach(() => {
  model = new ViewModel();
});

describe('viewItem.group', () => {
  it('puts a frame with room for its name round nodes, inside the node that holds them all', () => {
    const { createdIds } = model.run('viewItem.group', { ids: ['np', 'nt'], label: fi('Yhdessä') });
    const [group = ''] = createdIds;
    expect(item(group)).toMatchObject({
      itemType: 'container',
      label: { fi: 'Yhdessä' },
      x: 384,
      y: -34,
      width: 132,
      height: 290,
    });
    expect(item(group)?.parentId).toBeUndefined();
    expect([item('np')?.parentId, item('nt')?.parentId]).toEqual([group, group]);
    // Lines stay between the same nodes.
    expect(item('ll')).toMatchObject({ sourceItemId: 'nt', targetItemId: 'np' });
    const [inner = ''] = model.run('viewItem.group', { ids: ['nb'], label: fi('Sisällä') }).createdIds;
    expect(item(inner)?.parentId).toBe('na');
  });

  it('leaves a node that stands in another given one where it is', () => {
    const [group] = model.run('viewItem.group', { ids: ['nb', 'na'], label: fi('G') }).createdIds;
    expect([item('na')?.parentId, item('nb')?.parentId]).toEqual([group, 'na']);
  });

  it('refuses a line', () => {
    expect(model.refusal('viewItem.group', { ids: ['lr'], label: fi('G') })).toBe('viewItem.notNode');
  });
});

describe('viewItem.ungroup', () => {
  it('leaves what stood in the group in its place, one step out', () => {
    const [outer = ''] = model.run('viewItem.group', { ids: ['np', 'nt'], label: fi('Ulompi') }).createdIds;
    const [inner = ''] = model.run('viewItem.group', { ids: ['np'], label: fi('Sisempi') }).createdIds;
    expect(item(inner)?.parentId).toBe(outer);
    model.run('viewItem.ungroup', { ids: [inner] });
    expect(item(inner)).toBeUndefined();
    expect(item('np')).toMatchObject({ parentId: outer, x: 400, y: 0 });
    model.run('viewItem.ungroup', { ids: [outer] });
    expect(item('np')?.parentId).toBeUndefined();
    expect(item('ll')).toBeDefined();
  });

  it('refuses what is no group', () => {
    expect(model.refusal('viewItem.ungroup', { ids: ['na'] })).toBe('viewItem.notGroup');
  });
});

describe('viewItem.copy as new', () => {
  it('makes elements and relationships of their own for what is copied', () => {
    const before = model.index.all('element').length;
    const { createdIds } = model.run('viewItem.copy', {
      ids: ['na', 'nb'],
      viewId: 'v',
      dx: 20,
      dy: 20,
      asNew: { nameSuffix: ' (kopio)' },
    });
    expect(model.index.all('element')).toHaveLength(before + 2);
    const copies = createdIds.flatMap((id) => model.index.find('viewItem', id) ?? []);
    const [outer, inner] = ['a', 'b'].map((from) =>
      copies.find(({ subjectId }) => {
        const name = model.index.find('element', subjectId)?.name['fi'];
        return name === `${model.index.find('element', from)?.name['fi']} (kopio)`;
      }),
    );
    expect(inner?.parentId).toBe(outer?.id);
    const line = copies.find(({ itemType }) => itemType === 'relationship');
    const relationship = model.index.find('relationship', line?.subjectId);
    expect(relationship?.id).not.toBe('r');
    expect(relationship).toMatchObject({
      type: 'Flow',
      sourceId: outer?.subjectId,
      targetId: inner?.subjectId,
      flow: { data: 'laskut' },
    });
    // A new element stands on the reference architecture where the original does.
    expect(
      model.index.pointing('placement', 'placedElement', outer?.subjectId ?? '').map((p) => p.componentId),
    ).toEqual(['c1', 'c2']);
  });

  it('in a later state the copies are new there', () => {
    const { createdIds } = model.run('viewItem.copy', {
      ids: ['np'],
      viewId: 'v',
      dx: 20,
      dy: 20,
      asNew: { nameSuffix: '2', stateId: 'goal' },
    });
    const [copy] = createdIds.flatMap((id) => model.index.find('element', id) ?? []);
    expect(model.index.pointing('fate', 'subject', copy?.id ?? '').map(({ fate }) => fate)).toEqual(['new']);
  });
});

it('cut and pasted items are moved with their lines and notes in one change', () => {
  const { createdIds } = model.run('viewItem.copy', {
    ids: ['np', 'nt'],
    viewId: 'w',
    dx: 0,
    dy: 0,
    move: true,
  });
  expect(['np', 'nt', 'll'].map(item)).toEqual([undefined, undefined, undefined]);
  const moved = createdIds.flatMap((id) => item(id) ?? []);
  expect(moved.map(({ viewId, itemType }) => [viewId, itemType])).toEqual([
    ['w', 'element'],
    ['w', 'label'],
    ['w', 'line'],
  ]);
});

describe('viewItem.move with a meaning', () => {
  it('takes the relationship of the model, and makes one where there is none', () => {
    model.run('viewItem.move', { items: [{ id: 'nb', x: 900, y: 500 }], parentId: null });
    const [s = ''] = model
      .run('viewItem.add', {
        viewId: 'v',
        items: [{ itemType: 'element', elementId: 'c', x: 900, y: 600 }],
      })
      .createdIds.slice(0, 1);
    model.run('viewItem.move', {
      items: [
        { id: 'nb', x: 20, y: 40 },
        { id: s, x: 20, y: 120 },
        { id: 'nt', x: 200, y: 40 },
      ],
      parentId: 'na',
      nesting: { type: 'Composition' },
      frame: { width: 400, height: 300 },
    });
    expect(item('na')).toMatchObject({ width: 400, height: 300 });
    expect(model.showing('rc').map(({ itemType }) => itemType)).toEqual(['nesting']);
    const made = model.index
      .relationshipsOf('c')
      .filter(({ type, sourceId }) => type === 'Composition' && sourceId === 'a');
    expect(made).toHaveLength(1);
    expect(model.showing(made[0]?.id ?? '').map(({ itemType }) => itemType)).toEqual(['nesting']);
    // A note says nothing by standing there.
    expect(item('nt')?.parentId).toBe('na');
  });
});

it('an element of the model drawn inside another says at once what that means', () => {
  const { createdIds } = model.run('viewItem.add', {
    viewId: 'v',
    items: [
      {
        itemType: 'element',
        elementId: 'c',
        x: 250,
        y: 20,
        width: 100,
        height: 50,
        parentId: 'na',
        nesting: { type: 'Composition' },
      },
    ],
  });
  expect(item(createdIds[0] ?? '')?.parentId).toBe('na');
  expect(item('na')).toMatchObject({ width: 366, height: 200 });
  const [made] = model.index.relationshipsOf('c');
  expect(made).toMatchObject({ type: 'Composition', sourceId: 'a', targetId: 'c' });
  expect(model.showing(made?.id ?? '').map(({ itemType }) => itemType)).toEqual(['nesting']);
});

describe('a new element joined at once', () => {
  it('on the map: element, place and relationship are one change', () => {
    const { createdIds } = model.run('element.create', {
      ownerId: 'org',
      type: 'ApplicationComponent',
      names: ['Uusi'],
      language: 'fi',
      componentId: 'c1',
      connect: { elementId: 'a', type: 'Flow', reverse: true },
    });
    expect(model.index.find('relationship', createdIds[1])).toMatchObject({
      type: 'Flow',
      sourceId: createdIds[0],
      targetId: 'a',
    });
  });

  it('in a view: the nodes around grow until they hold it', () => {
    const { createdIds } = model.run('view.addNewElement', {
      viewId: 'v',
      type: 'ApplicationComponent',
      name: fi('Sisällä'),
      x: 250,
      y: 180,
      width: 100,
      height: 60,
      parentId: 'na',
      nesting: { type: 'Composition' },
      connect: { itemId: 'np', type: 'Serving', reverse: true },
    });
    expect(item('na')).toMatchObject({ x: 0, y: 0, width: 366, height: 256 });
    const types = createdIds.flatMap((id) => model.index.find('relationship', id)?.type ?? []);
    expect(types).toEqual(['Composition', 'Serving']);
  });
});
