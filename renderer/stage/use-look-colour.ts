// The colour that a look gives an element, for what is painted: the small map.
import { useCallback, useMemo } from 'react';
import { toneColours, type HeatTone } from '../../domain/looks/tones';
import { useShownTheme } from './use-shown-theme';

/** The part of a look that colours. */
interface Coloured {
  readonly tone?: HeatTone | undefined;
  readonly hidden: boolean;
}

/**
 * Colour of an element by the look of the open place: undefined where the look does not colour it, null where it leaves it
 * out. The function stays the same while look and theme do.
 */
export function useLookColour(
  looks: ReadonlyMap<string, Coloured>,
): (elementId: string | undefined) => string | null | undefined {
  const theme = useShownTheme();
  const tones = useMemo(() => toneColours(theme), [theme]);
  return useCallback(
    (elementId) => {
      const look = elementId === undefined ? undefined : looks.get(elementId);
      if (look?.hidden) return null;
      return look?.tone === undefined ? undefined : tones[look.tone].fill;
    },
    [looks, tones],
  );
}
