// The SVG writer against a file in the repository: every kind of item, every way of painting it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Scene } from '../../domain/drawing/scene';
import { writeSvg } from '../../domain/pictures/svg';

const GOLDEN = join(__dirname, '../fixtures/pictures/every-item.svg');
const text = { kind: 'text', size: 13, weight: 400, fill: '#16202e', anchor: 'start' } as const;
const SCENE: Scene = {
  bounds: { x: -10, y: -10, width: 320, height: 200 },
  title: 'Kaikki & kaikenlaista',
  items: [
    { kind: 'rect', x: 0, y: 0, width: 100, height: 40, fill: '#ffffff', stroke: '#8592a6' },
    {
      kind: 'rect',
      x: 0.333,
      y: 50,
      width: 100,
      height: 40,
      radius: 6,
      fill: '#e6f4ee',
      fillOpacity: 0.5,
      stroke: '#0b6e4f',
      strokeWidth: 2,
      strokeOpacity: 0.8,
      dash: [4, 3],
      round: true,
    },
    { kind: 'path', d: 'M0 100a5 5 0 1 1 10 0z', fill: '#14508c' },
    {
      kind: 'group',
      subjectId: 'a',
      title: 'Järjestelmä "A" <1>',
      opacity: 0.45,
      items: [
        { ...text, x: 120, y: 20, text: 'Järjestelmä "A" <1>' },
        { ...text, x: 120, y: 40, text: 'Lihava', weight: 700, anchor: 'middle', strike: true },
        {
          ...text,
          x: 120,
          y: 60,
          text: 'Kursiivi',
          weight: 600,
          italic: true,
          underline: true,
          anchor: 'end',
        },
        { ...text, x: 120, y: 80, text: 'Viivan yllä', halo: '#ffffff' },
      ],
    },
    {
      kind: 'group',
      title: 'Toinen näkymä',
      link: { viewId: 'v2', name: 'Toinen näkymä' },
      items: [
        {
          kind: 'image',
          x: 200,
          y: 100,
          width: 8,
          height: 8,
          mediaType: 'image/png',
          base64: 'iVBORw0KGgo=',
        },
      ],
    },
  ],
};

it('writes the golden file again; UPDATE_GOLDEN=1 renews it', () => {
  const fonts = [
    { weight: 400, italic: false, mediaType: 'font/woff', base64: 'd09GRg==', range: 'U+20-7e' },
  ];
  const svg = writeSvg(SCENE, {
    background: '#ffffff',
    fonts,
    href: ({ viewId }) => `${viewId}.svg`,
    scale: 2,
  });
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, svg);
  expect(svg).toBe(readFileSync(GOLDEN, 'utf8'));
});
