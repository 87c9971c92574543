// Looks with the colours of a theme, as scenes and legends of pictures take them.
import type { ColourTheme } from '../drawing/colours';
import type { SceneLook } from '../drawing/scene';
import type { Looks } from './looks-of';
import { toneColours } from './tones';

/** What scene builders draw for each element of the canvas. */
export function sceneLooks(looks: Looks, theme: ColourTheme): Map<string, SceneLook> {
  const colours = toneColours(theme);
  return new Map(
    [...looks.byElement].map(([id, { tone, text, scaleText, dimmed, hidden }]) => {
      const words = [text, scaleText].filter((word) => word !== undefined).join(' · ');
      return [
        id,
        {
          ...(tone === undefined ? {} : { fill: colours[tone].fill }),
          ...(words === '' ? {} : { text: words }),
          dimmed,
          hidden,
        },
      ];
    }),
  );
}

/** Rows of a picture's legend: colour and words. */
export function sceneLegend(looks: Looks, theme: ColourTheme): { fill: string; label: string }[] {
  const colours = toneColours(theme);
  return looks.legend.map(({ tone, label }) => ({ fill: colours[tone].fill, label }));
}
