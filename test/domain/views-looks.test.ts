// Looks, ends and removal of what is drawn in a view: each command worked out by hand, and every reason to refuse it.
import { ViewModel } from './support/view-model';

let model: ViewModel;
const fi = (text: string) => ({ language: 'fi', text });

beforeEach(() => {
  model = new ViewModel();
});

describe('looks', () => {
  it('viewItem.style sets, keeps, clears', () => {
    model.run('viewItem.style', {
      ids: ['na', 'lr'],
      style: { lineWidth: 2, font: { size: 12, style: 'bold' } },
    });
    model.run('viewItem.style', {
      ids: ['na'],
      style: { fillColor: { r: 1, g: 2, b: 3 }, font: { size: null } },
    });
    expect(model.item('na').style).toEqual({
      lineWidth: 2,
      font: { style: 'bold' },
      fillColor: { r: 1, g: 2, b: 3 },
    });
    model.run('viewItem.style', { ids: ['na'], style: { lineWidth: null, fillColor: null, font: null } });
    expect(model.item('na')).not.toHaveProperty('style');
    model.run('viewItem.style', { ids: ['lr'], style: null });
    expect(model.item('lr')).not.toHaveProperty('style');
  });

  it('viewItem.label writes on notes and groups; names come from the model', () => {
    model.run('viewItem.label', { id: 'nt', label: fi('Uusi') });
    expect(model.item('nt').label).toEqual({ fi: 'Uusi' });
    model.run('viewItem.label', { id: 'g', label: fi('') });
    expect(model.item('g')).not.toHaveProperty('label');
    for (const id of ['na', 'lr'])
      expect(model.refusal('viewItem.label', { id, label: fi('x') })).toBe('viewItem.nameInModel');
  });

  it('viewItem.image: in place of the symbol', () => {
    const picture = { mediaType: 'image/png', base64: 'AAAA', path: 'a.png' } as const;
    model.run('viewItem.image', { ids: ['na', 'nb'], picture });
    expect(model.at(model.item('na').imageId ?? '')['path']).toBe('a.png');
    model.run('viewItem.image', { ids: ['na'], imageId: null });
    expect(model.item('na')).not.toHaveProperty('imageId');
    const [id = ''] = model.run('viewItem.add', {
      viewId: 'v',
      items: [{ itemType: 'image', picture, x: 0, y: 0 }],
    }).createdIds;
    expect(model.refusal('viewItem.image', { ids: [id], imageId: null })).toBe('viewItem.imageNeeded');
  });

  it('viewItem.order: in front and behind, among siblings', () => {
    const order = () =>
      ['na', 'np', 'nt', 'g'].sort((a, b) => (model.item(a).order ?? 0) - (model.item(b).order ?? 0));
    model.run('viewItem.order', { ids: ['np', 'na'], to: 'front' });
    expect(order()).toEqual(['nt', 'g', 'na', 'np']);
    model.run('viewItem.order', { ids: ['g'], to: 'back' });
    expect(order()).toEqual(['g', 'nt', 'na', 'np']);
  });
});

describe('viewItem.reconnect', () => {
  it('to another node of the same concept only the drawing changes', () => {
    const [id = ''] = model.run('viewItem.copy', { ids: ['nb'], viewId: 'v', dx: 0, dy: 300 }).createdIds;
    model.run('viewItem.reconnect', { id: 'lr', targetItemId: id });
    expect(model.item('lr').targetItemId).toBe(id);
    expect(model.at('r')).toMatchObject({ sourceId: 'a', targetId: 'b' });
  });

  it('to another concept the relationship changes, and other views follow or lose the line', () => {
    model.run('view.duplicate', { ids: ['v'], nameSuffix: '2' });
    model.run('viewItem.copy', { ids: ['na', 'nb'], viewId: 'w', dx: 0, dy: 0 });
    model.run('viewItem.reconnect', { id: 'lr', targetItemId: 'np' });
    expect(model.at('r')).toMatchObject({ sourceId: 'a', targetId: 'p' });
    expect(model.showing('r', 'w')).toEqual([]);
    expect(model.index.pointing('viewItem', 'subject', 'r')).toHaveLength(2);
  });

  it('a relationship that turns elsewhere turns its lines, with bends and ends', () => {
    model.run('viewItem.bendpoints', {
      id: 'lr',
      points: [
        { x: 1, y: 2 },
        { x: 3, y: 4 },
      ],
      sourceAttachment: { x: 5, y: 6 },
    });
    model.run('relationship.update', { ids: ['r'], reverse: true });
    expect(model.item('lr')).toMatchObject({
      sourceItemId: 'nb',
      targetItemId: 'na',
      targetAttachment: { x: 5, y: 6 },
      bendpoints: [
        { x: 3, y: 4 },
        { x: 1, y: 2 },
      ],
    });
  });

  it('refuses ends on itself, and notes', () => {
    expect(model.refusal('viewItem.reconnect', { id: 'lr', targetItemId: 'lr' })).toBe(
      'viewItem.connectsItself',
    );
    expect(model.refusal('viewItem.reconnect', { id: 'lr', targetItemId: 'na' })).toBe(
      'relationship.toItself',
    );
    expect(model.refusal('viewItem.reconnect', { id: 'lr', targetItemId: 'nt' })).toBe(
      'viewItem.connectNeedsElements',
    );
    expect(model.refusal('viewItem.reconnect', { id: 'll', targetItemId: 'nt' })).toBe(
      'viewItem.lineToItself',
    );
    const [on = ''] = model.run('viewItem.add', {
      viewId: 'v',
      items: [{ itemType: 'relationship', relationshipId: 'ra' }],
    }).createdIds;
    expect(model.refusal('viewItem.reconnect', { id: 'lr', targetItemId: on })).toBe(
      'viewItem.connectsItself',
    );
  });
});

describe('viewItem.delete', () => {
  it('out of the view only, with what is inside and the lines that hang on it', () => {
    model.run('viewItem.delete', { ids: ['na'] });
    expect(['na', 'nb', 'lr', 'np', 'a', 'b', 'r'].filter((id) => model.has(id))).toEqual([
      'np',
      'a',
      'b',
      'r',
    ]);
  });

  it('without what is inside, where that is asked', () => {
    model.run('viewItem.delete', { ids: ['na'], keepNested: true });
    expect([model.has('na'), model.has('lr'), model.item('nb').parentId]).toEqual([false, false, undefined]);
  });

  it('from the model: the element goes, what stands inside it in other views stays', () => {
    const [id = ''] = model.run('view.duplicate', { ids: ['v'], nameSuffix: '2' }).createdIds;
    model.run('viewItem.delete', { ids: ['na'], fromModel: true });
    expect(['a', 'r', 'rc', 'rs', 'b'].filter((one) => model.has(one))).toEqual(['b']);
    expect(model.showing('b', id)).toHaveLength(1);
    expect(model.showing('b', id)[0]).not.toHaveProperty('parentId');
  });

  it('a note about a deleted element stays without it; reference elements stay in the model', () => {
    const [note = ''] = model.run('viewItem.add', {
      viewId: 'v',
      items: [{ itemType: 'label', label: fi('x'), x: 0, y: 0, subjectId: 'p' }],
    }).createdIds;
    model.run('element.delete', { ids: ['p'] });
    expect(model.item(note)).not.toHaveProperty('subjectId');
    const [component = ''] = model.run('viewItem.add', {
      viewId: 'v',
      items: [{ itemType: 'element', elementId: 'gc', x: 0, y: 0 }],
    }).createdIds;
    expect(model.refusal('viewItem.delete', { ids: [component], fromModel: true })).toBe('reference.locked');
    const [other = ''] = model.run('viewItem.copy', { ids: ['nb'], viewId: 'w', dx: 0, dy: 0 }).createdIds;
    expect(model.refusal('viewItem.delete', { ids: ['nb', other] })).toBe('viewItem.severalViews');
  });
});
