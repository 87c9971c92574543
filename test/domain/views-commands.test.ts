// Views and folders, and modelling while drawing: what each command does and every reason to refuse it.
import { freeViewContent, type FreeView } from '../../domain/drawing/free-view-content';
import type { Rect } from '../../domain/drawing/layer-map-layout';
import { ViewModel } from './support/view-model';

let model: ViewModel;
const fi = (text: string) => ({ language: 'fi', text });

beforeEach(() => {
  model = new ViewModel();
});

describe('views', () => {
  it('view.create: last in its folder and among the views of its owner', () => {
    const args = { ownerId: 'org', name: fi(' Uusi '), folderId: 'f', routing: 'orthogonal' } as const;
    const [id = ''] = model.run('view.create', { ...args, viewpoint: 'Layered' }).createdIds;
    expect(model.at(id)).toMatchObject({
      name: { fi: 'Uusi' },
      viewpoint: 'Layered',
      routing: 'orthogonal',
      order: 2,
    });
    expect(model.at('f')['itemIds']).toEqual(['v', 'w', id]);
    expect(model.refusal('view.create', { ...args, name: fi(' ') })).toBe('view.nameEmpty');
    expect(model.refusal('view.create', { ...args, ownerId: 'a' })).toBe('view.noOwner');
    expect(model.refusal('view.create', { ...args, ownerId: 'given' })).toBe('reference.locked');
    expect(model.refusal('view.create', { ...args, folderId: 'v' })).toBe('model.missing');
  });

  it('view.update sets and clears; a new name is called so in the history', () => {
    model.run('view.update', { ids: ['v', 'w'], viewpoint: 'Layered', documentation: fi('Miksi') });
    expect(model.at('w')).toMatchObject({ viewpoint: 'Layered', documentation: { fi: 'Miksi' } });
    model.run('view.update', {
      ids: ['w'],
      viewpoint: null,
      documentation: fi(''),
      routing: 'orthogonal',
    });
    expect(model.at('w')).toEqual({
      kind: 'view',
      id: 'w',
      ownerId: 'org',
      name: { fi: 'Tyhjä' },
      order: 1,
      routing: 'orthogonal',
    });
    expect(model.run('view.update', { ids: ['v'], name: fi('Toinen') }).labelKey).toBe('view.rename');
    expect(model.refusal('view.update', { ids: ['v'], name: fi(' ') })).toBe('view.nameEmpty');
  });

  it('view.duplicate draws everything again, beside the original', () => {
    const [id = ''] = model.run('view.duplicate', { ids: ['v'], nameSuffix: ' (kopio)' }).createdIds;
    expect(model.at(id)).toMatchObject({ name: { fi: 'Kuva (kopio)' }, order: 2 });
    expect(model.at('f')['itemIds']).toEqual(['v', 'w', id]);
    const copies = model.index.pointing('viewItem', 'view', id);
    expect(copies).toHaveLength(model.index.pointing('viewItem', 'view', 'v').length);
    const inner = model.showing('b', id)[0];
    expect(inner?.parentId).toBe(model.showing('a', id)[0]?.id);
    expect(model.index.count('element')).toBe(new ViewModel().index.count('element'));
  });

  it('view.delete takes what is drawn, and nothing of the model', () => {
    model.run('view.delete', { ids: ['v', 'w'] });
    expect([model.index.count('viewItem'), model.at('f')['itemIds']]).toEqual([0, []]);
    expect(['a', 'b', 'p', 'r'].every((id) => model.has(id))).toBe(true);
  });

  it('view.move: into another folder of the owner, before a view of it, or out', () => {
    model.run('view.move', { ids: ['v'], folderId: 'fi' });
    expect([model.at('f')['itemIds'], model.at('fi')['itemIds']]).toEqual([['w'], ['v']]);
    model.run('view.move', { ids: ['w'], folderId: 'fi', beforeId: 'v' });
    expect(model.at('fi')['itemIds']).toEqual(['w', 'v']);
    model.run('view.move', { ids: ['w'], folderId: null });
    expect(model.at('fi')['itemIds']).toEqual(['v']);
    const [other = ''] = model.run('folder.create', { ownerId: 'other', name: fi('Muu') }).createdIds;
    expect(model.refusal('view.move', { ids: ['v'], folderId: other })).toBe('folder.otherOwner');
  });

  it('view.generate: many neighbours stand in rows and columns, and no line runs over one of them', () => {
    const types = ['Goal', 'BusinessProcess', 'ApplicationComponent', 'Node', 'Grouping'];
    for (const type of types) {
      const names = Array.from({ length: 13 }, (_, i) => `${type} ${i}`);
      const { createdIds } = model.run('element.create', { ownerId: 'org', type, names, language: 'fi' });
      for (const [i, id] of createdIds.entries()) {
        const [sourceId, targetId] = i % 2 === 0 ? ['a', id] : [id, 'a'];
        model.run('relationship.create', { type: 'Association', sourceId, targetId });
        if (i % 3 === 0)
          model.run('relationship.create', { type: 'Association', sourceId: id, targetId: 'a' });
      }
    }
    const [id = ''] = model.run('view.generate', { elementId: 'a' }).createdIds;
    const view = freeViewContent(model.index, id, { language: 'fi' });
    expect(view.nodes.length).toBeGreaterThan(5 * 13);
    expect(view.connections.length).toBeGreaterThan(6 * 13);
    expect(crossings(view)).toEqual([]);
    for (const [at, one] of view.nodes.entries())
      for (const other of view.nodes.slice(at + 1))
        expect([one.id, other.id, apart(one, other)]).toEqual([one.id, other.id, true]);
  });

  it('view.generate: the element in the middle, neighbours round it, no two over each other', () => {
    for (const id of ['n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8'])
      model.run('element.create', { ownerId: 'org', type: 'BusinessProcess', names: [id], language: 'fi' });
    for (const { id, type } of model.index.all('element'))
      if (type === 'BusinessProcess' && id !== 'p')
        model.run('relationship.create', { type: 'Serving', sourceId: 'a', targetId: id });
    const [id = ''] = model.run('view.generate', { elementId: 'a' }).createdIds;
    expect(model.at(id)).toMatchObject({ ownerId: 'org', name: { fi: 'Alfa' } });
    const items = model.index.pointing('viewItem', 'view', id);
    const boxes = items.filter((item) => item.itemType === 'element');
    expect(boxes).toHaveLength(11);
    expect(items.filter((item) => item.itemType === 'relationship')).toHaveLength(11);
    for (const [at, one] of boxes.entries())
      for (const other of boxes.slice(at + 1))
        expect([one.id, other.id, apart(one, other)]).toEqual([one.id, other.id, true]);
    expect(crossings(freeViewContent(model.index, id, { language: 'fi' }))).toEqual([]);
    const middle = model.showing('a', id)[0];
    const top = model.showing('p', id)[0];
    const right = model.showing('b', id)[0];
    expect(top?.y).toBeLessThan(middle?.y ?? 0);
    expect(right?.x).toBeGreaterThan(middle?.x ?? 0);
    expect(Math.min(...boxes.map((box) => box.x ?? 0), ...boxes.map((box) => box.y ?? 0))).toBe(20);
    expect(model.refusal('view.generate', { elementId: 'v' })).toBe('model.missing');
  });
});

describe('folders', () => {
  it('folder.create, folder.rename', () => {
    const args = { ownerId: 'org', name: fi('Uusi') };
    const [id = ''] = model.run('folder.create', { ...args, parentId: 'f' }).createdIds;
    expect(model.at(id)).toMatchObject({ parentId: 'f', order: 1, itemIds: [] });
    model.run('folder.rename', { id, name: fi('Eri') });
    expect(model.at(id)['name']).toEqual({ fi: 'Eri' });
    expect(model.refusal('folder.rename', { id, name: fi(' ') })).toBe('folder.nameEmpty');
    expect(model.refusal('folder.create', { ...args, ownerId: 'given' })).toBe('reference.locked');
    expect(model.refusal('folder.create', { ...args, ownerId: 'v' })).toBe('view.noOwner');
    expect(model.refusal('folder.create', { ...args, ownerId: 'other', parentId: 'f' })).toBe(
      'folder.otherOwner',
    );
  });

  it('folder.move: before another one, out, and never into itself', () => {
    const [id = ''] = model.run('folder.create', { ownerId: 'org', name: fi('Uusi') }).createdIds;
    model.run('folder.move', { ids: [id], parentId: 'f', beforeId: 'fi' });
    expect([model.at(id)['order'], model.at('fi')['order']]).toEqual([0, 1]);
    expect(model.refusal('folder.move', { ids: ['f'], parentId: 'fi' })).toBe('folder.insideItself');
    expect(model.refusal('folder.move', { ids: ['f'], parentId: 'f' })).toBe('folder.insideItself');
    model.run('folder.move', { ids: ['fi'], parentId: null });
    expect(model.at('fi')).not.toHaveProperty('parentId');
    const [other = ''] = model.run('folder.create', { ownerId: 'other', name: fi('Muu') }).createdIds;
    expect(model.refusal('folder.move', { ids: ['f'], parentId: other })).toBe('folder.otherOwner');
  });

  it('folder.delete: what lay in the folder comes to the one around', () => {
    model.run('view.move', { ids: ['v'], folderId: 'fi' });
    model.run('folder.delete', { ids: ['fi'] });
    expect(model.at('f')['itemIds']).toEqual(['w', 'v']);
    const [inner = ''] = model.run('folder.create', {
      ownerId: 'org',
      name: fi('A'),
      parentId: 'f',
    }).createdIds;
    const [inmost = ''] = model.run('folder.create', {
      ownerId: 'org',
      name: fi('B'),
      parentId: inner,
    }).createdIds;
    model.run('folder.delete', { ids: ['f', inner] });
    expect([model.has('f'), model.has(inner), model.has('v')]).toEqual([false, false, true]);
    expect(model.at(inmost)).not.toHaveProperty('parentId');
  });
});

describe('view.addNewElement', () => {
  const args = { viewId: 'v', type: 'ApplicationComponent', name: fi('Uusi'), x: 10, y: 20 };

  it('makes the element and its node in one change, new in a later state', () => {
    const { createdIds, labelParams } = model.run('view.addNewElement', { ...args, stateId: 'goal' });
    const [elementId = '', nodeId = ''] = createdIds;
    expect(model.at(elementId)).toMatchObject({ ownerId: 'org', name: { fi: 'Uusi' } });
    expect(model.at(nodeId)).toMatchObject({ subjectId: elementId, x: 10, y: 20, width: 140, height: 60 });
    expect([model.fate(elementId), labelParams['name']]).toEqual(['new', 'Uusi']);
  });

  it('inside another one, with the relationship that this means', () => {
    const { createdIds } = model.run('view.addNewElement', {
      ...args,
      parentId: 'na',
      nesting: { type: 'Composition' },
    });
    const [elementId = '', nodeId = '', relationshipId = ''] = createdIds;
    expect(model.at(relationshipId)).toMatchObject({
      type: 'Composition',
      sourceId: 'a',
      targetId: elementId,
    });
    expect(model.showing(relationshipId)).toMatchObject([
      { itemType: 'nesting', sourceItemId: 'na', targetItemId: nodeId },
    ]);
    expect(model.refusal('view.addNewElement', { ...args, parentId: 'nt' })).toBe('viewItem.notFrame');
    expect(
      model.refusal('view.addNewElement', { ...args, parentId: 'g', nesting: { type: 'Composition' } }),
    ).toBe('viewItem.connectNeedsElements');
  });

  it('joined to a node that is there', () => {
    const connect = { itemId: 'np', type: 'Serving', reverse: true } as const;
    const { createdIds } = model.run('view.addNewElement', { ...args, connect });
    const relationship = model.index.find('relationship', createdIds[2]);
    expect(relationship).toMatchObject({ sourceId: createdIds[0], targetId: 'p', ownerId: 'org' });
    expect(model.showing(relationship?.id ?? '')[0]).toMatchObject({ targetItemId: 'np' });
    expect(model.refusal('view.addNewElement', { ...args, connect: { ...connect, itemId: 'nt' } })).toBe(
      'viewItem.connectNeedsElements',
    );
  });
});

describe('view.connect', () => {
  it('uses a relationship of the model that is not drawn', () => {
    const args = { viewId: 'v', sourceItemId: 'na', targetItemId: 'np', type: 'Serving' } as const;
    const { createdIds } = model.run('view.connect', args);
    expect(createdIds).toHaveLength(1);
    expect(model.at(createdIds[0] ?? '')).toMatchObject({ itemType: 'relationship', subjectId: 'rs' });
    expect(model.refusal('view.connect', args)).toBe('view.alreadyConnected');
    expect(model.run('view.connect', { ...args, another: true }).createdIds).toHaveLength(2);
  });

  it('makes one with its attributes where there is none', () => {
    const { createdIds } = model.run('view.connect', {
      viewId: 'v',
      sourceItemId: 'nb',
      targetItemId: 'np',
      type: 'Association',
      directed: true,
      name: fi('koskee'),
      stateId: 'goal',
    });
    const [id = '', lineId = ''] = createdIds;
    expect(model.at(id)).toMatchObject({
      sourceId: 'b',
      targetId: 'p',
      directed: true,
      name: { fi: 'koskee' },
    });
    expect([model.at(lineId)['subjectId'], model.fate(id)]).toEqual([id, 'new']);
  });

  it('joins a line, and systems by several flows', () => {
    const { createdIds } = model.run('view.connect', {
      viewId: 'v',
      sourceItemId: 'np',
      targetItemId: 'lr',
      type: 'Association',
    });
    expect(model.at(createdIds[0] ?? '')).toMatchObject({ subjectId: 'ra', targetItemId: 'lr' });
    const flow = { viewId: 'v', sourceItemId: 'na', targetItemId: 'nb', type: 'Flow' } as const;
    const [second = ''] = model.run('view.connect', { ...flow, flow: { data: 'maksut' } }).createdIds;
    expect(model.at(second)).toMatchObject({ type: 'Flow', flow: { data: 'maksut' } });
  });

  it('refuses notes and groups', () => {
    for (const end of ['nt', 'g', 'll'])
      expect(
        model.refusal('view.connect', {
          viewId: 'v',
          sourceItemId: 'na',
          targetItemId: end,
          type: 'Serving',
        }),
      ).toBe('viewItem.connectNeedsElements');
  });
});

/** Lines that run over a node which is not one of their ends. */
function crossings({ nodes, connections }: FreeView): string[] {
  return connections.flatMap(({ id, points, sourceItemId, targetItemId }) =>
    nodes
      .filter((box) => box.id !== sourceItemId && box.id !== targetItemId)
      .filter((box) =>
        points.slice(1).some((b, i) => {
          const a = points[i] ?? b;
          const [left, right] = [Math.min(a.x, b.x), Math.max(a.x, b.x)];
          const [top, bottom] = [Math.min(a.y, b.y), Math.max(a.y, b.y)];
          return left < box.x + box.width && right > box.x && top < box.y + box.height && bottom > box.y;
        }),
      )
      .map((box) => `${id} over ${box.name}`),
  );
}

function apart(a: Partial<Rect>, b: Partial<Rect>): boolean {
  const { x = 0, y = 0, width = 0, height = 0 } = a;
  return (
    x + width <= (b.x ?? 0) ||
    (b.x ?? 0) + (b.width ?? 0) <= x ||
    y + height <= (b.y ?? 0) ||
    (b.y ?? 0) + (b.height ?? 0) <= y
  );
}
