// Fills of the generated layer map: the hue of each layer, lightest in its cards, as the map looks in Kokonaiskuva.
import type { Element, ViewStyle } from '../../../schemas/generated/types';

type Hue = NonNullable<NonNullable<Element['reference']>['hue']>;
type Rgb = readonly [r: number, g: number, b: number];

const HUES: { readonly [hue in Hue]: Rgb } = {
  blue: [31, 102, 176],
  teal: [19, 119, 125],
  green: [53, 118, 47],
  ochre: [134, 97, 7],
  plum: [135, 64, 143],
  slate: [77, 91, 112],
  brick: [162, 70, 59],
};

/** What is filled, with the share of the hue in white. */
const SHARES = { lane: 0.22, component: 0.1, card: 0 } as const;

/** The style of a box of the map in a layer of that hue. */
export function mapStyle(part: keyof typeof SHARES, hue: Hue = 'slate'): ViewStyle {
  return {
    lineColor: colour(HUES[hue], part === 'card' ? 0.8 : 0.5),
    fillColor: colour(HUES[hue], SHARES[part]),
  };
}

function colour(hue: Rgb, share: number): { r: number; g: number; b: number; a: number } {
  const mixed = (at: 0 | 1 | 2): number => Math.round(255 - (255 - hue[at]) * share);
  return { r: mixed(0), g: mixed(1), b: mixed(2), a: 100 };
}
