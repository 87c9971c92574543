// Scenes: what the layer map and free views look like as plain data. Every name is whole, fates have their forms.
import type { ModelRecord } from '../../schemas/generated/types';
import { freeViewContent } from '../../domain/drawing/free-view-content';
import { freeViewScene } from '../../domain/drawing/free-view-scene';
import { flowsOf, type MapMode } from '../../domain/drawing/layer-map-content';
import { layoutLayerMap } from '../../domain/drawing/layer-map-layout';
import { layerMapScene } from '../../domain/drawing/layer-map-scene';
import { placedPath } from '../../domain/drawing/path-data';
import type { Scene, SceneGroup, SceneItem, SceneText } from '../../domain/drawing/scene';
import { FATE_WORDS, MOVE_WORDS } from '../../domain/drawing/scene-words';
import { ModelIndex } from '../../domain/model-index';
import details from '../../renderer/i18n/fi/details.json';
import { sampleModel } from '../support/sample-model';
import { element } from './support/small-model';
import { node, viewRecords } from './support/view-model';

function flat(items: readonly SceneItem[]): SceneItem[] {
  return items.flatMap((item) => (item.kind === 'group' ? [item, ...flat(item.items)] : [item]));
}

function groupOf(scene: Scene, subjectId: string): SceneGroup | undefined {
  return flat(scene.items).find(
    (item): item is SceneGroup => item.kind === 'group' && item.subjectId === subjectId,
  );
}

function wordsOf(items: readonly SceneItem[]): string {
  return flat(items)
    .filter((item): item is SceneText => item.kind === 'text')
    .map(({ text }) => text)
    .join(' ');
}

function mapScene(mode: MapMode, change: (records: ModelIndex) => void = () => {}): Scene {
  const { index, organisationId, referenceModelId } = sampleModel();
  change(index);
  const language = 'fi';
  const options = { organisationId, referenceModelId, mode, language, wholeNames: true };
  const flows = flowsOf(index, organisationId, mode);
  return layerMapScene(layoutLayerMap(index, options), {
    theme: 'light',
    language,
    flows,
    drawnFlows: flows,
    wholeNames: true,
  });
}

const LONG =
  'Hyvinvointialueen ja kunnan yhteinen varhaiskasvatuksen asiakastietojärjestelmän siirtokanta '.repeat(3);

describe('layerMapScene', () => {
  it.each<MapMode>(['current', 'diff', 'target'])('holds every name of the map whole (%s)', (mode) => {
    const scene = mapScene(mode);
    for (const item of flat(scene.items)) {
      if (item.kind !== 'group' || item.title === undefined) continue;
      expect(wordsOf(item.items)).not.toContain('…');
    }
    expect(JSON.stringify(scene)).not.toMatch(/NaN|Infinity|null/u);
  });

  it('a card whose name and supplier are long grows instead of being cut', () => {
    let id = '';
    const scene = mapScene('current', (index) => {
      const changed = index
        .all('element')
        .find(
          (one) => one.fields?.supplier && index.pointing('placement', 'placedElement', one.id).length > 0,
        );
      if (!changed) throw new Error('the sample has systems with suppliers');
      id = changed.id;
      const after = {
        ...changed,
        name: { fi: LONG.trim() },
        fields: { supplier: 'Toimittaja ja kumppanit Oy Ab' },
      };
      index.apply({ added: [], changed: [{ before: changed, after }], removed: [] });
    });
    const card = groupOf(scene, id);
    const words = wordsOf(card?.items ?? []).replace(/-\s/gu, '');
    for (const part of [...LONG.trim().split(' '), 'kumppanit', 'Ab']) expect(words).toContain(part);
  });

  it('fates have their forms: a rim, dashes, a double line, slanting lines and struck words', () => {
    const scene = mapScene('diff');
    const { index } = sampleModel();
    const kinds = new Set(index.all('fate').map(({ fate }) => fate));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['change', 'new', 'replace', 'retire']));
    const all = flat(scene.items);
    expect(
      all.some((item) => item.kind === 'rect' && item.stroke === '#0b6e4f' && item.strokeWidth === 2),
    ).toBe(true);
    expect(all.some((item) => item.kind === 'path' && item.stroke === '#1b4f9c' && item.dash)).toBe(true);
    expect(all.some((item) => item.kind === 'path' && item.strokeOpacity !== undefined)).toBe(true);
    expect(all.some((item) => item.kind === 'text' && item.strike)).toBe(true);
  });

  it('an organisation with nothing, and a model without layers, give a small picture', () => {
    const layout = layoutLayerMap(ModelIndex.of([]), {
      organisationId: 'none',
      referenceModelId: 'none',
      mode: 'current',
      language: 'fi',
    });
    const scene = layerMapScene(layout, { theme: 'light', language: 'fi', flows: [] });
    expect(scene.items).toEqual([]);
    expect(scene.bounds.width).toBeGreaterThan(0);
  });

  it('the words of fates are those of the screen', () => {
    for (const [fate, word] of Object.entries(FATE_WORDS))
      expect(word).toBe(details[`fate.${fate}` as keyof typeof details]);
    expect(MOVE_WORDS).toEqual({ in: details['fate.movesIn'], out: details['fate.movesOut'] });
  });
});

describe('freeViewScene', () => {
  const scene = (
    records: readonly ModelRecord[],
    looks?: Parameters<typeof freeViewScene>[1]['looks'],
  ): Scene =>
    freeViewScene(freeViewContent(ModelIndex.of(records), 'v', { language: 'fi', wholeNames: true }), {
      theme: 'light',
      ...(looks ? { looks } : {}),
    });

  it('a long name in a small node is drawn to its last word', () => {
    const records = [
      ...viewRecords(),
      element('long', { name: { fi: LONG.trim() } }),
      node('nl', 'long', 0, 900),
    ];
    const group = groupOf(scene(records), 'long');
    const words = wordsOf(group?.items ?? []);
    expect(words).not.toContain('…');
    expect(words.split('siirtokanta')).toHaveLength(4);
  });

  it('what a colouring hides is not drawn, nor what is joined to it; what it fills has ink that can be read', () => {
    const plain = scene(viewRecords());
    const [first] = plain.items.filter((item) => item.kind === 'group' && item.subjectId !== undefined);
    const id = first?.kind === 'group' ? (first.subjectId ?? '') : '';
    expect(groupOf(scene(viewRecords(), new Map([[id, { hidden: true }]])), id)).toBeUndefined();
    const filled = groupOf(scene(viewRecords(), new Map([[id, { fill: '#101010', text: '12 €' }]])), id);
    const texts = flat(filled?.items ?? []).filter((item): item is SceneText => item.kind === 'text');
    expect(texts[0]?.fill).toBe('#ffffff');
    expect(texts.at(-1)?.text).toBe('12 €');
  });
});

describe('placedPath', () => {
  it('moves places and stretches steps and arcs', () => {
    expect(placedPath('m1 2h3v-4l.5-.5a2 3 0 0 1 4 5z', { x: 10, y: 20, scaleX: 2, scaleY: 3 })).toBe(
      'M12 26h6v-12l1 -1.5a4 9 0 0 1 8 15z',
    );
  });
});
