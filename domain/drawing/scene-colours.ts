// The colours of scenes by the names of the theme, and what is mixed from them.

const LIGHT = {
  paper: '#ffffff',
  ground: '#f4f6fa',
  line: '#d5dce6',
  'line-strong': '#8592a6',
  ink: '#16202e',
  'ink-2': '#44546a',
  'ink-3': '#5b6b80',
  accent: '#14508c',
  'fate-new': '#0b6e4f',
  'fate-new-ground': '#e6f4ee',
  'fate-change': '#1b4f9c',
  'fate-replace': '#94560a',
  'fate-retire': '#b3261e',
  mix: '#ffffff',
  blue: '#1f66b0',
  teal: '#13777d',
  green: '#35762f',
  ochre: '#866107',
  plum: '#87408f',
  slate: '#4d5b70',
  brick: '#a2463b',
  'am-strategy': '#fbeccb',
  'am-business': '#fdf6bd',
  'am-application': '#d3eefb',
  'am-technology': '#d8f0d3',
  'am-physical': '#d8f0d3',
  'am-motivation': '#e6e1fa',
  'am-implementation': '#fde2dc',
  'am-location': '#fbe6d2',
  'am-group': '#eef1f5',
  'am-note': '#fffef5',
  'am-line-colour': '#5c6675',
} as const;

const DARK: SceneColours = {
  paper: '#1c242e',
  ground: '#12181f',
  line: '#33404f',
  'line-strong': '#71819a',
  ink: '#eef2f7',
  'ink-2': '#b9c5d4',
  'ink-3': '#9aa9bb',
  accent: '#7fb6f2',
  'fate-new': '#63d1ac',
  'fate-new-ground': '#17342c',
  'fate-change': '#8fbcf7',
  'fate-replace': '#eab258',
  'fate-retire': '#ff9086',
  mix: '#12181f',
  blue: '#6cabef',
  teal: '#58c0c5',
  green: '#86c57f',
  ochre: '#dcb54d',
  plum: '#d194da',
  slate: '#a3b1c6',
  brick: '#ec9286',
  'am-strategy': '#4a3c1f',
  'am-business': '#474213',
  'am-application': '#143f55',
  'am-technology': '#1d4527',
  'am-physical': '#1d4527',
  'am-motivation': '#38305f',
  'am-implementation': '#542b26',
  'am-location': '#3d3024',
  'am-group': '#242e3a',
  'am-note': '#2b2f33',
  'am-line-colour': '#98a5b6',
};

export type SceneColours = Readonly<Record<keyof typeof LIGHT, string>>;
export type SceneTheme = 'light' | 'dark';

/** The colours of a theme, each `#rrggbb`. */
export function sceneColours(theme: SceneTheme): SceneColours {
  return theme === 'dark' ? DARK : LIGHT;
}

/** The hue of a layer: a name of the theme, slate where the reference model names none that is known. */
export function hueColour(colours: SceneColours, hue: string | undefined): string {
  switch (hue) {
    case 'blue':
    case 'teal':
    case 'green':
    case 'ochre':
    case 'plum':
    case 'brick':
      return colours[hue];
    default:
      return colours.slate;
  }
}

/** `share` (0 to 1) of one colour in another, both and the result `#rrggbb`, as color-mix in srgb does. */
export function mixed(colour: string, share: number, into: string): string {
  const part = (at: number): string => {
    const a = Number.parseInt(colour.slice(at, at + 2), 16);
    const b = Number.parseInt(into.slice(at, at + 2), 16);
    return Math.round(a * share + b * (1 - share))
      .toString(16)
      .padStart(2, '0');
  };
  return `#${part(1)}${part(3)}${part(5)}`;
}
