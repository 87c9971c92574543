// The theme that is shown now, for what is painted and not styled.
import { useSyncExternalStore } from 'react';
import type { ColourTheme } from '../../domain/drawing/colours';

/** The theme of the window; changes with it. */
export function useShownTheme(): ColourTheme {
  return useSyncExternalStore(follow, shownTheme);
}

function shownTheme(): ColourTheme {
  return (document.documentElement.dataset['theme'] as ColourTheme | undefined) ?? 'light';
}

function follow(changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
  return () => observer.disconnect();
}
