// What a colouring draws besides colour: patterns stay inside their place, and pictures have them on cards and in the legend.
import { PATTERN_PATHS, type HeatPattern } from '../../domain/drawing/heat-colours';
import { BAND, dotWidth, hatching, patternTiles, sizeBar } from '../../domain/drawing/look-marks';
import type { SceneItem } from '../../domain/drawing/scene';
import { farPicture } from '../../domain/drawing/far-picture';
import { freeViewContent } from '../../domain/drawing/free-view-content';
import { freeViewScene } from '../../domain/drawing/free-view-scene';
import { ModelIndex } from '../../domain/model-index';
import { pictureOf } from '../../domain/pictures/picture';
import { sampleModel } from '../support/sample-model';
import { viewRecords } from './support/view-model';

const PATTERNS = Object.keys(PATTERN_PATHS).filter(
  (name): name is Exclude<HeatPattern, 'plain'> => name !== 'plain',
);
const RECT = { x: 100, y: 50, width: 8, height: 45 };

/** Ends of the strokes of a path of M, L, H, V, Q and T in absolute coordinates. */
function points(d: string): [number, number][] {
  let [x, y] = [0, 0];
  return [...d.matchAll(/([MLHVQT])([^MLHVQT]*)/gu)].map(([, letter = '', words = '']) => {
    const numbers = words.trim().split(/[ ,]+/u).map(Number);
    if (letter === 'H') x = numbers.at(-1) ?? NaN;
    else if (letter === 'V') y = numbers.at(-1) ?? NaN;
    else [x, y] = [numbers.at(-2) ?? NaN, numbers.at(-1) ?? NaN];
    return [x, y];
  });
}

it.each(PATTERNS)('the tiles of %s fill their place and stay inside it', (pattern) => {
  const { d, stroke } = patternTiles(pattern, RECT, '#ffffff');
  expect(stroke).toBe('#ffffff');
  const all = points(d);
  expect(all.length).toBeGreaterThan(9);
  for (const [x, y] of all) {
    expect(x).toBeGreaterThanOrEqual(RECT.x);
    expect(x).toBeLessThanOrEqual(RECT.x + RECT.width);
    expect(y).toBeGreaterThanOrEqual(RECT.y);
    expect(y).toBeLessThanOrEqual(RECT.y + RECT.height);
  }
  const heights = all.map(([, y]) => y);
  expect(Math.max(...heights) - Math.min(...heights)).toBeGreaterThan(RECT.height - 2 * BAND);
});

it('hatching stays inside its rectangle', () => {
  for (const [x, y] of points(hatching(RECT, 5))) {
    expect(x).toBeGreaterThanOrEqual(RECT.x);
    expect(x).toBeLessThanOrEqual(RECT.x + RECT.width);
    expect(y).toBeGreaterThanOrEqual(RECT.y);
    expect(y).toBeLessThanOrEqual(RECT.y + RECT.height);
  }
});

it('the area of a dot and the length of a bar tell the amount', () => {
  expect(dotWidth(0.25) / dotWidth(1)).toBeCloseTo(0.5);
  expect(dotWidth(0)).toBeGreaterThan(0);
  expect(sizeBar(RECT, 0.5, '#000000').width).toBe(4);
  expect(sizeBar(RECT, 0, '#000000').width).toBeGreaterThan(0);
});

function flat(items: readonly SceneItem[]): SceneItem[] {
  return items.flatMap((item) => (item.kind === 'group' ? flat(item.items) : [item]));
}

it('a picture of the map has patterns, hatching and bars on its cards and in its legend', () => {
  const { index, organisationId, referenceModelId } = sampleModel();
  const [first, second] = new Set(index.all('placement').map(({ elementId }) => elementId));
  const colour = { fill: '#0072b2', edge: '#0072b2', pattern: 'dots' as const };
  const unknown = { fill: '#ffffff', edge: '#888888', unknown: true };
  const subject = {
    kind: 'map' as const,
    organisationId,
    referenceModelId,
    looks: [
      { elementId: first ?? '', ...colour, text: 'Kaksi', scale: 1 },
      { elementId: second ?? '', ...unknown, text: 'ei tiedossa' },
    ],
    classes: [
      { label: 'Kaksi', ...colour },
      { label: 'ei tiedossa', ...unknown },
    ],
    sizeLabel: 'Koko: kustannus',
  };
  const draw = (legend: boolean): SceneItem[] =>
    flat(
      pictureOf(index, {
        subject,
        theme: 'light',
        language: 'fi',
        legend,
        titleBlock: false,
        date: '',
        tool: '',
      }).scene.items,
    );
  const count = (items: readonly SceneItem[], so: (item: SceneItem) => boolean): number =>
    items.filter(so).length;
  const isPattern = (item: SceneItem): boolean => item.kind === 'path' && item.strokeOpacity === 0.7;
  const isHatched = (item: SceneItem): boolean =>
    item.kind === 'path' && (item.strokeOpacity === 0.26 || item.strokeOpacity === 0.4);
  const isBar = (item: SceneItem): boolean => item.kind === 'rect' && item.height === 4;
  const [bare, whole] = [draw(false), draw(true)];
  for (const so of [isPattern, isHatched, isBar]) {
    expect(count(bare, so)).toBeGreaterThan(0);
    expect(count(whole, so)).toBe(count(bare, so) + 1);
  }
  expect(whole.some((item) => item.kind === 'text' && item.text === 'Koko: kustannus')).toBe(true);
});

it('an amount is a dot at the corner of a node, near and far', () => {
  const view = freeViewContent(ModelIndex.of(viewRecords()), 'v', { language: 'fi', wholeNames: true });
  const node = view.nodes.find(({ subjectId, type }) => subjectId !== undefined && type !== '');
  const looks = new Map([[node?.subjectId ?? '', { scale: 1 }]]);
  const dots = flat(freeViewScene(view, { theme: 'light', looks }).items).filter(
    (item) => item.kind === 'rect' && item.radius === dotWidth(1) / 2,
  );
  expect(dots.length).toBeGreaterThan(0);
  expect(dots[0]).toMatchObject({
    x: (node?.x ?? 0) + (node?.width ?? 0) - dotWidth(1) / 2,
    y: (node?.y ?? 0) + (node?.height ?? 0) - dotWidth(1) / 2,
  });
  const far = farPicture(view, 'light', looks).boxes.find(({ id }) => id === node?.id);
  expect(far?.dot).toBe(dotWidth(1));
});
