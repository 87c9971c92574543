// The theme and the size of the text on the document.
import { useEffect, useSyncExternalStore } from 'react';
import type { ColourTheme } from '../../domain/drawing/colours';
import { host } from '../engine-client/engine';
import { useUi } from '../state/ui-store';

const darkness = window.matchMedia('(prefers-color-scheme: dark)');
const contrast = window.matchMedia('(prefers-contrast: more)');

function subscribe(listener: () => void): () => void {
  darkness.addEventListener('change', listener);
  contrast.addEventListener('change', listener);
  return () => {
    darkness.removeEventListener('change', listener);
    contrast.removeEventListener('change', listener);
  };
}

/** What the computer's settings ask for. Dark goes first: who asks for both would be dazzled by a white ground. */
function systemTheme(): ColourTheme {
  return darkness.matches ? 'dark' : contrast.matches ? 'contrast' : 'light';
}

/** The theme that is shown. */
export function useShownTheme(): ColourTheme {
  const theme = useUi((state) => state.theme);
  const system = useSyncExternalStore(subscribe, systemTheme);
  return theme === 'system' ? system : theme;
}

/** Puts theme and text size on the document. */
export function useTheme(): void {
  const shown = useShownTheme();
  const theme = useUi((state) => state.theme);
  const textSize = useUi((state) => state.textSize);
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
  }, [shown]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
  useEffect(() => host.setTheme(theme === 'contrast' ? 'light' : theme), [theme]);
}
