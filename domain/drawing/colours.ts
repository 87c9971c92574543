// The palette of every picture and of the window, in three themes: the one source; renderer/styles/colours.css follows it.
import { mixed } from './colour';

/** `contrast` is black on white with every text at 7:1 and every edge at 4.5:1 or more. */
export type ColourTheme = 'light' | 'dark' | 'contrast';
export const COLOUR_THEMES: readonly ColourTheme[] = ['light', 'dark', 'contrast'];

/** The hues that lanes of the layer map have, in the order in which new lanes take them. */
export const LANE_HUES = ['blue', 'teal', 'green', 'ochre', 'plum', 'slate', 'brick'] as const;
export type LaneHue = (typeof LANE_HUES)[number];

/** Colours that are written down for each theme. */
type Written =
  // Grounds and lines
  | 'paper'
  | 'ground'
  | 'sheet'
  | 'line'
  | 'lineStrong'
  | 'mix'
  // Text, strongest first
  | 'ink'
  | 'ink2'
  | 'ink3'
  // What can be done and what is chosen
  | 'accent'
  | 'accentSoft'
  | 'onAccent'
  // Messages
  | 'good'
  | 'danger'
  | 'dangerSoft'
  | 'warn'
  // Fates
  | 'fateNew'
  | 'fateNewGround'
  | 'fateChange'
  | 'fateReplace'
  | 'fateRetire'
  // Fills of ArchiMate layers in free views, and the line round them
  | 'amStrategy'
  | 'amBusiness'
  | 'amApplication'
  | 'amTechnology'
  | 'amMotivation'
  | 'amImplementation'
  | 'amLocation'
  | 'amGroup'
  | 'amNote'
  | 'amLineColour';

/** Names of the palette. `blue` is the hue itself, `blueEdge` the line round a lane and its boxes, `blueGround` its area. */
export type ColourName =
  Written | LaneHue | `${LaneHue}Edge` | `${LaneHue}Ground` | 'cardEdge' | 'fateRetireStripe';

type Palette = Readonly<Record<Written | LaneHue, string>>;

/** The colours of one theme, each #rrggbb and opaque. */
export type Colours = Readonly<Record<ColourName, string>>;

const LIGHT: Palette = {
  paper: '#ffffff',
  ground: '#f4f6fa',
  sheet: '#ffffff',
  line: '#d5dce6',
  lineStrong: '#8592a6',
  mix: '#ffffff',
  ink: '#16202e',
  ink2: '#44546a',
  ink3: '#5b6b80',
  accent: '#14508c',
  accentSoft: '#e3edf8',
  onAccent: '#ffffff',
  good: '#1c7a4a',
  danger: '#b3261e',
  dangerSoft: '#fdecea',
  warn: '#8a5300',
  fateNew: '#0b6e4f',
  fateNewGround: '#e6f4ee',
  fateChange: '#1b4f9c',
  fateReplace: '#94560a',
  fateRetire: '#b3261e',
  amStrategy: '#fbeccb',
  amBusiness: '#fdf6bd',
  amApplication: '#d3eefb',
  amTechnology: '#d8f0d3',
  amMotivation: '#e6e1fa',
  amImplementation: '#fde2dc',
  amLocation: '#fbe6d2',
  amGroup: '#eef1f5',
  amNote: '#fffef5',
  amLineColour: '#5c6675',
  blue: '#1f66b0',
  teal: '#13777d',
  green: '#35762f',
  ochre: '#866107',
  plum: '#87408f',
  slate: '#4d5b70',
  brick: '#a2463b',
};

const DARK: Palette = {
  paper: '#1c242e',
  ground: '#12181f',
  sheet: '#12181f',
  line: '#33404f',
  lineStrong: '#71819a',
  mix: '#12181f',
  ink: '#eef2f7',
  ink2: '#b9c5d4',
  ink3: '#9aa9bb',
  accent: '#7fb6f2',
  accentSoft: '#1d3550',
  onAccent: '#0c1722',
  good: '#64c493',
  danger: '#ff9086',
  dangerSoft: '#3d2120',
  warn: '#e8b05a',
  fateNew: '#63d1ac',
  fateNewGround: '#17342c',
  fateChange: '#8fbcf7',
  fateReplace: '#eab258',
  fateRetire: '#ff9086',
  amStrategy: '#4a3c1f',
  amBusiness: '#474213',
  amApplication: '#143f55',
  amTechnology: '#1d4527',
  amMotivation: '#38305f',
  amImplementation: '#542b26',
  amLocation: '#3d3024',
  amGroup: '#242e3a',
  amNote: '#2b2f33',
  amLineColour: '#98a5b6',
  blue: '#6cabef',
  teal: '#58c0c5',
  green: '#86c57f',
  ochre: '#dcb54d',
  plum: '#d194da',
  slate: '#a3b1c6',
  brick: '#ec9286',
};

const CONTRAST: Palette = {
  paper: '#ffffff',
  ground: '#ffffff',
  sheet: '#ffffff',
  line: '#3d4654',
  lineStrong: '#000000',
  mix: '#ffffff',
  ink: '#000000',
  ink2: '#1a222d',
  ink3: '#2b3542',
  accent: '#00337a',
  accentSoft: '#d6e6fb',
  onAccent: '#ffffff',
  good: '#00522b',
  danger: '#8c0d08',
  dangerSoft: '#fff0ee',
  warn: '#5e3600',
  fateNew: '#004d35',
  fateNewGround: '#dcf5ea',
  fateChange: '#0a357a',
  fateReplace: '#623600',
  fateRetire: '#8c0d08',
  amStrategy: '#ffeec4',
  amBusiness: '#fff9b8',
  amApplication: '#d2f0ff',
  amTechnology: '#d6f5cf',
  amMotivation: '#e9e2ff',
  amImplementation: '#ffe2db',
  amLocation: '#ffe7d0',
  amGroup: '#f3f5f8',
  amNote: '#ffffff',
  amLineColour: '#000000',
  blue: '#063f7d',
  teal: '#00474b',
  green: '#18480f',
  ochre: '#543b00',
  plum: '#5d1f66',
  slate: '#2b3749',
  brick: '#761f15',
};

/** What is mixed from the written ones: how strong the line round a lane, its area, a card's line and the stripes are. */
const STRENGTHS = {
  light: { edge: 0.32, ground: 0.07, card: 0.45, stripe: 0.11 },
  dark: { edge: 0.32, ground: 0.07, card: 0.45, stripe: 0.13 },
  contrast: { edge: 1, ground: 0.05, card: 1, stripe: 0.16 },
} as const;

const WRITTEN: Readonly<Record<ColourTheme, Palette>> = { light: LIGHT, dark: DARK, contrast: CONTRAST };

const PALETTES = Object.fromEntries(COLOUR_THEMES.map((theme) => [theme, whole(theme)])) as Readonly<
  Record<ColourTheme, Colours>
>;

/** The hue of a lane by the name that its reference model gives; slate where that is none that is known. */
export function laneHue(name: string | undefined): LaneHue {
  return LANE_HUES.find((hue) => hue === name) ?? 'slate';
}

/** The palette of a theme. */
export function colours(theme: ColourTheme): Colours {
  return PALETTES[theme];
}

function whole(theme: ColourTheme): Colours {
  const written = WRITTEN[theme];
  const strength = STRENGTHS[theme];
  const strengths = LANE_HUES.flatMap((hue) => [
    [`${hue}Edge`, mixed(written[hue], written.mix, strength.edge)],
    [`${hue}Ground`, mixed(written[hue], written.mix, strength.ground)],
  ]);
  return {
    ...written,
    ...Object.fromEntries(strengths),
    cardEdge: mixed(written.lineStrong, written.mix, strength.card),
    fateRetireStripe: mixed(written.fateRetire, written.paper, strength.stripe),
  } as Colours;
}
