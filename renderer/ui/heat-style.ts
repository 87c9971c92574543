// Colours of a class as custom properties; the document holds those of the theme.
import type { CSSProperties } from 'react';

/** Sets --heat-fill, --heat-text, --heat-edge and --heat-pattern to those of a tone; nothing without one. */
export function heatStyle(tone: string | undefined): CSSProperties | undefined {
  if (tone === undefined) return undefined;
  const parts = ['fill', 'text', 'edge', 'pattern'] as const;
  return Object.fromEntries(
    parts.map((part) => [`--heat-${part}`, `var(--heat-${tone}-${part})`]),
  ) as CSSProperties;
}
