// What is drawn in a view: each command on items, worked out by hand, and every reason to refuse it.
import type { CommandArgs, NewConnection, NewNesting } from '../../schemas/generated/types';
import { nestingOffers } from '../../domain/nesting';
import { ViewModel } from './support/view-model';

let model: ViewModel;
const fi = (text: string) => ({ language: 'fi', text });

beforeEach(() => {
  model = new ViewModel();
});

describe('viewItem.add', () => {
  it('a node brings the relationships of its element to what the view shows', () => {
    const { createdIds } = model.run('viewItem.add', {
      viewId: 'w',
      items: [
        { itemType: 'element', elementId: 'a', x: 0, y: 0 },
        { itemType: 'element', elementId: 'p', x: 300, y: 0 },
      ],
    });
    expect(createdIds).toHaveLength(3);
    expect(model.showing('rs', 'w')).toMatchObject([
      { sourceItemId: createdIds[0], targetItemId: createdIds[1] },
    ]);
    // b brings the flow and the composition, and with the flow the association that ends at it.
    model.run('viewItem.add', {
      viewId: 'w',
      items: [{ itemType: 'element', elementId: 'b', x: 0, y: 200 }],
    });
    expect(['r', 'rc', 'ra'].map((id) => model.showing(id, 'w').length)).toEqual([1, 1, 1]);
    expect(model.showing('ra', 'w')[0]?.targetItemId).toBe(model.showing('r', 'w')[0]?.id);
    // A second node of the same element does not draw them again.
    model.run('viewItem.add', {
      viewId: 'w',
      items: [{ itemType: 'element', elementId: 'b', x: 0, y: 400 }],
    });
    expect(model.showing('r', 'w')).toHaveLength(1);
  });

  it('inside another one the place tells what it can, and lines are drawn for the rest', () => {
    model.run('viewItem.delete', { ids: ['nb'] });
    model.run('viewItem.add', {
      viewId: 'v',
      items: [{ itemType: 'element', elementId: 'b', x: 10, y: 40, parentId: 'na' }],
    });
    expect(model.showing('rc').map((item) => item.itemType)).toEqual(['nesting']);
    expect(model.showing('r').map((item) => item.itemType)).toEqual(['relationship']);
  });

  it('without relationships where that is asked', () => {
    const items = [{ itemType: 'element', elementId: 's', x: 0, y: 0 } as const];
    model.run('relationship.create', { type: 'Realization', sourceId: 'a', targetId: 's' });
    expect(
      model.run('viewItem.add', { viewId: 'v', items, withRelationships: false }).createdIds,
    ).toHaveLength(1);
    expect(model.run('viewItem.add', { viewId: 'v', items }).createdIds).toHaveLength(2);
  });

  it('notes, groups, pictures, view references and lines', () => {
    const picture = { mediaType: 'image/png', base64: 'AAAA', path: 'a.png' } as const;
    const { createdIds } = model.run('viewItem.add', {
      viewId: 'v',
      items: [
        { itemType: 'label', label: fi('Huom'), x: -5, y: 0, subjectId: 'r' },
        { itemType: 'container', label: fi('Ryhmä'), x: 0, y: 0, width: 50, height: 40 },
        { itemType: 'image', picture, x: 0, y: 0 },
        { itemType: 'viewReference', linkedViewId: 'w', x: 0, y: 0 },
        { itemType: 'line', sourceItemId: 'nt', targetItemId: 'lr' },
      ],
    });
    const [note, group, image, link, drawn] = createdIds.map((id) => model.item(id));
    expect(note).toMatchObject({
      itemType: 'label',
      label: { fi: 'Huom' },
      subjectId: 'r',
      x: -5,
      width: 180,
    });
    expect(group).toMatchObject({ itemType: 'container', width: 50, height: 40 });
    expect(model.at(image?.imageId ?? '')).toMatchObject({ kind: 'image', ownerId: 'org', path: 'a.png' });
    expect(link).toMatchObject({ itemType: 'label', linkedViewId: 'w' });
    expect(drawn).toMatchObject({ itemType: 'line', targetItemId: 'lr' });
    // The same picture again is no second record.
    model.run('viewItem.add', { viewId: 'w', items: [{ itemType: 'image', picture, x: 0, y: 0 }] });
    expect(model.index.count('image')).toBe(1);
  });

  it('a relationship between the nodes that show its ends, or those that are named', () => {
    const add = (item: NewConnection | NewNesting): CommandArgs['viewItem.add'] => ({
      viewId: 'v',
      items: [item],
    });
    model.run('viewItem.add', add({ itemType: 'relationship', relationshipId: 'rs' }));
    expect(model.showing('rs')[0]).toMatchObject({ sourceItemId: 'na', targetItemId: 'np' });
    model.run('viewItem.add', add({ itemType: 'nesting', relationshipId: 'rc' }));
    expect(model.showing('rc')[0]).toMatchObject({
      itemType: 'nesting',
      sourceItemId: 'na',
      targetItemId: 'nb',
    });
    expect(model.refusal('viewItem.add', add({ itemType: 'nesting', relationshipId: 'rs' }))).toBe(
      'viewItem.notInside',
    );
    expect(
      model.refusal(
        'viewItem.add',
        add({ itemType: 'relationship', relationshipId: 'rs', sourceItemId: 'nt' }),
      ),
    ).toBe('viewItem.endNotShown');
    expect(
      model.refusal('viewItem.add', {
        viewId: 'w',
        items: [{ itemType: 'relationship', relationshipId: 'rs' }],
      }),
    ).toBe('viewItem.endNotShown');
  });

  it('refuses what is not there', () => {
    const add = (item: object) =>
      model.refusal('viewItem.add', { viewId: 'v', items: [{ x: 0, y: 0, ...item } as never] });
    expect(add({ itemType: 'element', elementId: 'v' })).toBe('model.missing');
    expect(add({ itemType: 'element', elementId: 'a', parentId: 'nt' })).toBe('viewItem.notFrame');
    expect(add({ itemType: 'label', label: fi('x'), subjectId: 'v' })).toBe('model.missing');
    expect(add({ itemType: 'image' })).toBe('viewItem.imageNeeded');
    expect(
      model.refusal('viewItem.add', {
        viewId: 'v',
        items: [{ itemType: 'line', sourceItemId: 'nt', targetItemId: 'nt' }],
      }),
    ).toBe('viewItem.lineToItself');
  });
});

describe('viewItem.copy', () => {
  it('takes what is inside and the lines between, moved, to another view too', () => {
    const { createdIds } = model.run('viewItem.copy', { ids: ['na', 'nt'], viewId: 'w', dx: 10, dy: 20 });
    const copies = createdIds.map((id) => model.item(id));
    expect(copies.map((item) => [item.subjectId, item.viewId])).toEqual([
      ['a', 'w'],
      ['b', 'w'],
      [undefined, 'w'],
      ['r', 'w'],
    ]);
    expect(copies[1]).toMatchObject({ parentId: createdIds[0], x: 60, y: 120 });
    expect(copies[3]).toMatchObject({ sourceItemId: createdIds[0], bendpoints: [{ x: 30, y: 100 }] });
    expect(model.refusal('viewItem.copy', { ids: ['na', 'poissa'], viewId: 'w', dx: 0, dy: 0 })).toBe(
      'model.missing',
    );
  });
});

describe('viewItem.move', () => {
  it('carries what is inside, with the bend points of lines between', () => {
    model.run('viewItem.move', { items: [{ id: 'na', x: 100, y: -50 }] });
    expect([model.item('na'), model.item('nb')]).toMatchObject([
      { x: 100, y: -50 },
      { x: 150, y: 50 },
    ]);
    expect(model.item('lr').bendpoints).toEqual([{ x: 120, y: 30 }]);
  });

  it('a line that only begins at what moved keeps its bends, its attachment goes along', () => {
    model.run('viewItem.bendpoints', {
      id: 'll',
      points: [{ x: 450, y: 100 }],
      sourceAttachment: { x: 410, y: 200 },
      targetAttachment: { x: 450, y: 50 },
    });
    model.run('viewItem.move', { items: [{ id: 'nt', x: 405, y: 210 }] });
    expect(model.item('ll')).toMatchObject({
      bendpoints: [{ x: 450, y: 100 }],
      sourceAttachment: { x: 415, y: 210 },
      targetAttachment: { x: 450, y: 50 },
    });
    model.run('viewItem.bendpoints', { id: 'll', points: [], sourceAttachment: null });
    expect(model.item('ll')).not.toHaveProperty('bendpoints');
    expect(model.item('ll')).not.toHaveProperty('sourceAttachment');
    expect(model.item('ll')).toHaveProperty('targetAttachment');
    expect(model.refusal('viewItem.bendpoints', { id: 'na', points: [] })).toBe('viewItem.notConnection');
  });

  it('a node inside goes its own way where both are moved', () => {
    model.run('viewItem.move', {
      items: [
        { id: 'na', x: 10, y: 0 },
        { id: 'nb', x: 51, y: 101 },
      ],
    });
    expect(model.item('nb')).toMatchObject({ x: 51, y: 101, parentId: 'na' });
  });

  it('into a group and out of all; what the place told becomes a line', () => {
    model.run('viewItem.nest', { id: 'nb', parentId: 'na', relationshipId: 'rc' });
    expect(model.showing('rc')[0]?.itemType).toBe('nesting');
    model.run('viewItem.move', { items: [{ id: 'nb', x: 700, y: 100 }], parentId: 'g' });
    expect(model.item('nb').parentId).toBe('g');
    expect(model.showing('rc')[0]?.itemType).toBe('relationship');
    const { labelKey } = model.run('viewItem.move', { items: [{ id: 'nb', x: 0, y: 900 }], parentId: null });
    expect([labelKey, model.item('nb').parentId]).toEqual(['viewItem.unnest', undefined]);
  });

  it('refuses a node inside itself, and a line', () => {
    const into = (id: string, parentId: string) =>
      model.refusal('viewItem.move', { items: [{ id, x: 0, y: 0 }], parentId });
    expect([into('na', 'nb'), into('na', 'na'), into('nb', 'nt'), into('lr', 'g')]).toEqual([
      'viewItem.insideItself',
      'viewItem.insideItself',
      'viewItem.notFrame',
      'viewItem.notNode',
    ]);
  });
});

describe('viewItem.resize', () => {
  it('keeps what is inside, and the ends of lines at their share of the border', () => {
    model.run('viewItem.bendpoints', { id: 'll', points: [], targetAttachment: { x: 450, y: 50 } });
    model.run('viewItem.resize', { items: [{ id: 'np', x: 400, y: 0, width: 200, height: 80 }] });
    expect(model.item('ll').targetAttachment).toEqual({ x: 500, y: 80 });
    model.run('viewItem.resize', { items: [{ id: 'na', x: -10, y: -10, width: 400, height: 300 }] });
    expect(model.item('nb')).toMatchObject({ x: 50, y: 100 });
  });
});

describe('viewItem.nest', () => {
  it('the line of the relationship gives way', () => {
    model.run('relationship.create', { type: 'Serving', sourceId: 'p', targetId: 'a' });
    const id = model.index.all('relationship').at(-1)?.id ?? '';
    model.run('viewItem.add', { viewId: 'v', items: [{ itemType: 'relationship', relationshipId: id }] });
    model.run('viewItem.nest', { id: 'na', parentId: 'np', relationshipId: id, x: 410, y: 10 });
    expect(model.showing(id)).toMatchObject([
      { itemType: 'nesting', sourceItemId: 'np', targetItemId: 'na' },
    ]);
    expect([model.item('na'), model.item('nb')]).toMatchObject([{ x: 410, parentId: 'np' }, { x: 460 }]);
  });

  it('may make the relationship, in either direction, or mean nothing', () => {
    model.run('viewItem.nest', {
      id: 'np',
      parentId: 'na',
      create: { type: 'Serving', reverse: true },
      stateId: 'goal',
    });
    const made = model.index.all('relationship').at(-1);
    expect(made).toMatchObject({ type: 'Serving', sourceId: 'p', targetId: 'a' });
    expect([model.showing(made?.id ?? '')[0]?.itemType, model.fate(made?.id ?? '')]).toEqual([
      'nesting',
      'new',
    ]);
    model.run('viewItem.nest', { id: 'nt', parentId: 'g' });
    expect(model.item('nt').parentId).toBe('g');
    expect(model.refusal('viewItem.nest', { id: 'nb', parentId: 'g', create: { type: 'Composition' } })).toBe(
      'viewItem.connectNeedsElements',
    );
    expect(model.refusal('viewItem.nest', { id: 'nb', parentId: 'na', relationshipId: 'rs' })).toBe(
      'viewItem.endNotShown',
    );
  });

  it('nestingOffers: relationships of the model first, then types that may be made', () => {
    const offers = nestingOffers(model.index, 'a', 'b');
    expect(offers[0]).toEqual({ type: 'Composition', reverse: false, relationshipId: 'rc' });
    expect(offers.slice(1).every((offer) => offer.relationshipId === undefined)).toBe(true);
    expect(offers.filter((offer) => offer.type === 'Composition')).toHaveLength(1);
    // A process stands inside a role because the role is assigned to it.
    model.run('element.create', { ownerId: 'org', type: 'BusinessRole', names: ['Rooli'], language: 'fi' });
    const role = model.index.all('element').at(-1)?.id ?? '';
    expect(nestingOffers(model.index, role, 'p')[0]).toEqual({ type: 'Assignment', reverse: false });
    expect(nestingOffers(model.index, 'p', role).map((offer) => offer.type)).not.toContain('Composition');
    model.run('element.create', { ownerId: 'org', type: 'Grouping', names: ['Ryhmä'], language: 'fi' });
    const group = model.index.all('element').at(-1)?.id ?? '';
    expect(nestingOffers(model.index, group, 'p')[0]).toEqual({ type: 'Aggregation', reverse: false });
    expect(nestingOffers(model.index, 'a', 'a')).toEqual([]);
    expect(nestingOffers(model.index, 'a', 'r')).toEqual([]);
  });
});
