// Looks with the colours of a theme, as scenes and legends of pictures take them.
import type { ColourTheme } from '../drawing/colours';
import type { HeatColour } from '../drawing/heat-colours';
import type { SceneLook } from '../drawing/scene';
import type { Looks } from './looks-of';
import { toneColours, type HeatTone } from './tones';

/** What scene builders draw for each element of the canvas. */
export function sceneLooks(looks: Looks, theme: ColourTheme): Map<string, SceneLook> {
  const colours = toneColours(theme);
  return new Map(
    [...looks.byElement].map(([id, { tone, text, scale, scaleText, dimmed, hidden }]) => {
      const words = [text, scaleText].filter((word) => word !== undefined).join(' · ');
      return [
        id,
        {
          ...(tone === undefined ? {} : ground(tone, colours[tone])),
          ...(words === '' ? {} : { text: words }),
          ...(scale === undefined ? {} : { scale }),
          dimmed,
          hidden,
        },
      ];
    }),
  );
}

/** A row of a picture's legend. */
export interface SceneClass extends Ground {
  readonly label: string;
}

/** Rows of a picture's legend: colour, pattern and words. */
export function sceneLegend(looks: Looks, theme: ColourTheme): SceneClass[] {
  const colours = toneColours(theme);
  return looks.legend.map(({ tone, label }) => ({ ...ground(tone, colours[tone]), label }));
}

type Ground = Required<Pick<SceneLook, 'fill' | 'edge'>> & Pick<SceneLook, 'pattern' | 'unknown'>;

function ground(tone: HeatTone, { fill, edge, pattern }: HeatColour): Ground {
  return {
    fill,
    edge,
    ...(pattern === 'plain' ? {} : { pattern }),
    ...(tone === 'unknown' ? { unknown: true } : {}),
  };
}
