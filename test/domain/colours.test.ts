// The palette and the heat colours in numbers: contrast (WCAG 2.2), and steps that stay apart with colour blindness.
import { contrast, mixed, textOn } from '../../domain/drawing/colour';
import { COLOUR_THEMES, colours, LANE_HUES } from '../../domain/drawing/colours';
import {
  categoricalColours,
  divergingColours,
  otherColour,
  PATTERN_PATHS,
  sequentialColours,
  unknownColour,
} from '../../domain/drawing/heat-colours';
import { difference, SIGHTS } from './support/colour-sight';

test('mixing goes part by part', () => {
  expect(mixed('#ff0000', '#0000ff', 0.5)).toBe('#800080');
  expect(mixed('#123456', '#ffffff', 1)).toBe('#123456');
});

test('black or white can be read on every grey', () => {
  for (let grey = 0; grey < 256; grey += 1) {
    const ground = `#${grey.toString(16).padStart(2, '0').repeat(3)}`;
    expect(contrast(textOn(ground), ground)).toBeGreaterThanOrEqual(4.5);
  }
});

describe.each(COLOUR_THEMES)('palette %s', (theme) => {
  const palette = colours(theme);
  const text = theme === 'contrast' ? 7 : 4.5;
  const edge = theme === 'contrast' ? 4.5 : 3;

  test('every colour is #rrggbb', () => {
    for (const colour of Object.values(palette)) expect(colour).toMatch(/^#[0-9a-f]{6}$/u);
  });

  test.each(['ink', 'ink2', 'ink3', 'accent', 'good', 'danger', 'warn'] as const)(
    'text in %s is read on paper, ground and sheet',
    (name) => {
      for (const ground of [palette.paper, palette.ground, palette.sheet])
        expect(contrast(palette[name], ground)).toBeGreaterThanOrEqual(text);
    },
  );

  test('words of fates are read on their grounds', () => {
    for (const name of ['fateNew', 'fateChange', 'fateReplace', 'fateRetire'] as const)
      expect(contrast(palette[name], palette.paper)).toBeGreaterThanOrEqual(text);
    expect(contrast(palette.fateNew, palette.fateNewGround)).toBeGreaterThanOrEqual(text);
    expect(contrast(palette.fateRetire, palette.fateRetireStripe)).toBeGreaterThanOrEqual(4.5);
  });

  test('the name of a lane is read on its area', () => {
    for (const hue of LANE_HUES)
      expect(contrast(palette[hue], palette[`${hue}Ground`])).toBeGreaterThanOrEqual(text);
  });

  test('fills of layers carry text and a line', () => {
    for (const name of [
      'amStrategy',
      'amBusiness',
      'amApplication',
      'amTechnology',
      'amMotivation',
      'amImplementation',
      'amLocation',
      'amGroup',
      'amNote',
    ] as const) {
      expect(contrast(palette.ink, palette[name])).toBeGreaterThanOrEqual(7);
      expect(contrast(palette.amLineColour, palette[name])).toBeGreaterThanOrEqual(edge);
    }
  });

  test('what can be pressed has an edge that is seen', () => {
    expect(contrast(palette.lineStrong, palette.paper)).toBeGreaterThanOrEqual(edge);
    expect(contrast(palette.onAccent, palette.accent)).toBeGreaterThanOrEqual(text);
  });

  describe.each([
    ['sequential', sequentialColours(theme), 10],
    ['diverging', divergingColours(theme), 20],
    ['categorical', categoricalColours(theme), 15],
  ] as const)('%s', (_name, steps, limit) => {
    test('text is read on the fill, and the edge is seen on paper', () => {
      for (const step of [...steps, otherColour(theme), unknownColour(theme)]) {
        expect(contrast(step.text, step.fill)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(step.edge, palette.paper)).toBeGreaterThanOrEqual(3);
      }
    });

    test.each(SIGHTS)('any two are told apart with %s sight', (sight) => {
      const fills = steps.map(({ fill }) => fill);
      for (const [at, one] of fills.entries())
        for (const other of fills.slice(at + 1))
          expect(difference(one, other, sight)).toBeGreaterThanOrEqual(limit);
    });
  });

  test('amounts rise in lightness alone, so that grey print keeps their order', () => {
    const grounds = sequentialColours(theme).map(({ fill }) => contrast(fill, '#000000'));
    const ordered = [...grounds].sort((one, other) => (theme === 'dark' ? one - other : other - one));
    expect(grounds).toEqual(ordered);
    for (const [at, value] of ordered.slice(1).entries()) {
      const before = ordered[at] ?? 0;
      expect(Math.max(value, before) / Math.min(value, before)).toBeGreaterThan(1.35);
    }
  });

  test('every kind has a pattern of its own', () => {
    const patterns = [...categoricalColours(theme), otherColour(theme)].map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
    expect(Object.keys(PATTERN_PATHS).sort()).toEqual([...patterns].sort());
  });
});
