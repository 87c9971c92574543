// What a free view shows: order, words, looks, marks of a state, and the ends of every line.
import { freeViewContent, type FreeView } from '../../domain/drawing/free-view-content';
import { element } from './support/small-model';
import { line, node, ViewModel, viewRecords } from './support/view-model';
import { ModelIndex } from '../../domain/model-index';
import type { ModelRecord } from '../../schemas/generated/types';

const content = (records: readonly ModelRecord[], stateId?: string): FreeView =>
  freeViewContent(ModelIndex.of(records), 'v', { language: 'fi', stateId });
const nodeOf = (view: FreeView, id: string) => view.nodes.find((one) => one.id === id);
const lineOf = (view: FreeView, id: string) => view.connections.find((one) => one.id === id);

describe('freeViewContent', () => {
  it('draws what holds before what is held, siblings in their order', () => {
    const view = content(viewRecords());
    expect(view.nodes.map(({ id, depth, frame }) => [id, depth, frame])).toEqual([
      ['na', 0, true],
      ['nb', 1, false],
      ['np', 0, false],
      ['nt', 0, false],
      ['g', 0, false],
    ]);
    expect(view.bounds).toEqual({ x: 0, y: 0, width: 900, height: 300 });
    expect(content(viewRecords().filter((record) => record.kind !== 'viewItem'))).toEqual({
      nodes: [],
      connections: [],
      bounds: { x: 0, y: 0, width: 0, height: 0 },
    });
  });

  it('nodes have name, kind, figure and hue; the name of a frame stands at its top', () => {
    const view = content(viewRecords());
    expect(nodeOf(view, 'np')).toMatchObject({
      name: 'Päätös',
      type: 'BusinessProcess',
      figure: 'box',
      outline: 'round',
      paint: { hue: 'business' },
    });
    expect(nodeOf(view, 'nt')).toMatchObject({
      name: 'Huom',
      figure: 'note',
      type: '',
      text: { anchor: 'start', lines: ['Huom'] },
    });
    expect(nodeOf(view, 'g')).toMatchObject({ figure: 'group', paint: { hue: 'group' } });
    const middle = (id: string) => (nodeOf(view, id)?.y ?? 0) + (nodeOf(view, id)?.height ?? 0) / 2;
    expect(nodeOf(view, 'na')?.text.y).toBeLessThan(30);
    expect(Math.abs((nodeOf(view, 'np')?.text.y ?? 0) - middle('np'))).toBeLessThan(8);
  });

  it('own kinds, pictures and linked views are told', () => {
    const records: ModelRecord[] = [
      ...viewRecords().filter((record) => record.id !== 'p'),
      { kind: 'image', id: 'i', ownerId: 'org', path: 'a.png', mediaType: 'image/png', base64: 'AAAA' },
      {
        kind: 'specialization',
        id: 'sp',
        ownerId: 'org',
        name: { fi: 'Lupa' },
        conceptType: 'BusinessProcess',
        imageId: 'i',
      },
      element('p', { type: 'BusinessProcess', name: { fi: 'Päätös' }, specializationIds: ['sp'] }),
      {
        kind: 'viewItem',
        id: 'nv',
        viewId: 'v',
        itemType: 'label',
        linkedViewId: 'w',
        x: 0,
        y: 400,
        order: 9,
      },
    ];
    const view = content(records);
    expect(nodeOf(view, 'np')).toMatchObject({
      specialization: 'Lupa',
      imageId: 'i',
      text: { lines: ['«Lupa»', 'Päätös'] },
    });
    expect(nodeOf(view, 'nv')).toMatchObject({
      figure: 'reference',
      name: 'Tyhjä',
      linkedViewId: 'w',
      width: 160,
    });
  });

  it('a line has its heads, its words and its look; a line of a note has no meaning', () => {
    const view = content(viewRecords());
    const flow = lineOf(view, 'lr');
    expect(flow).toMatchObject({
      type: 'Flow',
      relationshipId: 'r',
      name: 'laskut',
      paint: { dash: 'dashed' },
    });
    expect(flow?.heads.map((head) => head.fill)).toEqual(['line']);
    expect(flow?.points[1]).toEqual({ x: 20, y: 80 });
    expect(lineOf(view, 'll')).toMatchObject({ itemType: 'line', heads: [], name: '' });
    expect(lineOf(view, 'll')).not.toHaveProperty('text');
  });

  it('nesting draws no line; a line may end at a line', () => {
    const records = [
      ...viewRecords(),
      line('ln', 'rc', 'na', 'nb', { itemType: 'nesting' }),
      line('la', 'ra', 'np', 'lr'),
    ];
    const view = content(records);
    expect(lineOf(view, 'ln')).toBeUndefined();
    const flow = lineOf(view, 'lr')?.points ?? [];
    const end = lineOf(view, 'la')?.points.at(-1) ?? { x: 0, y: 0 };
    const onLine = flow.slice(1).some((b, i) => {
      const a = flow[i] ?? b;
      return Math.abs((b.x - a.x) * (end.y - a.y) - (b.y - a.y) * (end.x - a.x)) < 0.001;
    });
    expect(onLine).toBe(true);
  });

  it('broken records are left out: lines that end at each other or nowhere, nodes inside themselves', () => {
    const view = content([
      ...viewRecords(),
      line('x1', 'ra', 'np', 'x2'),
      line('x2', 'rs', 'np', 'x1'),
      line('x3', 'rs', 'np', 'poissa'),
      node('n1', 'a', 0, 0, { parentId: 'n2' }),
      node('n2', 'a', 0, 0, { parentId: 'n1' }),
    ]);
    expect(['x1', 'x2', 'x3'].filter((id) => lineOf(view, id))).toEqual([]);
    expect(['n1', 'n2'].filter((id) => nodeOf(view, id))).toEqual([]);
  });

  it('a state marks what happens on the way to it, and what is not there', () => {
    const model = new ViewModel();
    model.run('fate.set', { stateId: 'goal', subjectIds: ['a', 'r'], fate: 'retire' });
    model.run('fate.set', { stateId: 'goal', subjectIds: ['b'], fate: 'change' });
    const at = (stateId?: string) => freeViewContent(model.index, 'v', { language: 'fi', stateId });
    expect(nodeOf(at('goal'), 'na')?.mark).toEqual({ fate: 'retire', absent: true });
    expect(nodeOf(at('goal'), 'nb')?.mark).toEqual({ fate: 'change', absent: false });
    expect(lineOf(at('goal'), 'lr')?.mark).toEqual({ fate: 'retire', absent: true });
    expect([nodeOf(at('goal'), 'np')?.mark, nodeOf(at('now'), 'na')?.mark, nodeOf(at(), 'na')?.mark]).toEqual(
      [undefined, undefined, undefined],
    );
  });

  it('words that do not fit become smaller, then are cut; the symbol keeps its corner', () => {
    const text = (name: string, width: number) => {
      const records = viewRecords().filter((record) => record.id !== 'np' && record.id !== 'p');
      const place = { width, height: 60 };
      return nodeOf(
        content([...records, element('p', { name: { fi: name } }), node('np', 'p', 0, 0, place)]),
        'np',
      )?.text;
    };
    expect(text('Asia', 140)).toMatchObject({ size: 13, x: 70 });
    expect(text('Tietopalvelu', 76)?.size).toBeLessThan(13);
    expect(
      text('Kunnan sähköinen asiointipalvelu ja siihen kuuluvat taustajärjestelmät', 90)?.lines.at(-1),
    ).toMatch(/…$/u);
    expect(text('Tietoliikenneverkko ja palvelut', 140)?.x).toBeLessThan(70);
  });

  it('reads only what the view draws', () => {
    const index = ModelIndex.of(viewRecords());
    const all = jest.spyOn(index, 'all');
    const values = jest.spyOn(index, 'values');
    freeViewContent(index, 'v', { language: 'fi', stateId: 'goal' });
    expect([all.mock.calls, values.mock.calls]).toEqual([[], []]);
  });
});
