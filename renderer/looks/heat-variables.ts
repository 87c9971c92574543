// The colours and patterns of classes as custom properties of the document, those of the theme that is shown.
import { useEffect } from 'react';
import type { ColourTheme } from '../../domain/drawing/colours';
import { PATTERN_PATHS, PATTERN_TILE } from '../../domain/drawing/heat-colours';
import { HEAT_TONES, toneColours } from '../../domain/looks/tones';

/** Keeps them those of the theme. */
export function useHeatColours(): void {
  useEffect(() => {
    put();
    const observer = new MutationObserver(put);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => observer.disconnect();
  }, []);
}

function put(): void {
  const { dataset, style } = document.documentElement;
  const colours = toneColours((dataset['theme'] as ColourTheme | undefined) ?? 'light');
  for (const tone of HEAT_TONES) {
    const { fill, text, edge, pattern } = colours[tone];
    style.setProperty(`--heat-${tone}-fill`, fill);
    style.setProperty(`--heat-${tone}-text`, text);
    style.setProperty(`--heat-${tone}-edge`, edge);
    style.setProperty(`--heat-${tone}-pattern`, patternImage(PATTERN_PATHS[pattern], text));
  }
}

/** A tile of the pattern as an image; `none` without one. */
function patternImage(path: string, colour: string): string {
  if (path === '') return 'none';
  const tile =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${PATTERN_TILE}" height="${PATTERN_TILE}">` +
    `<path d="${path}" fill="none" stroke="${colour}" stroke-width="1.4" stroke-opacity="0.7"/></svg>`;
  return `url("data:image/svg+xml,${encodeURIComponent(tile)}")`;
}
