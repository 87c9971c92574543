// Light or dark, and the size of the text.
import { useEffect, useSyncExternalStore } from 'react';
import { host } from '../engine-client/engine';
import { useUi } from '../state/ui-store';

const system = window.matchMedia('(prefers-color-scheme: dark)');

function subscribe(listener: () => void): () => void {
  system.addEventListener('change', listener);
  return () => system.removeEventListener('change', listener);
}

/** True where the dark theme is shown. */
export function useDark(): boolean {
  const theme = useUi((state) => state.theme);
  const systemDark = useSyncExternalStore(subscribe, () => system.matches);
  return theme === 'dark' || (theme === 'system' && systemDark);
}

/** Puts theme and text size on the document. */
export function useTheme(): void {
  const dark = useDark();
  const theme = useUi((state) => state.theme);
  const textSize = useUi((state) => state.textSize);
  useEffect(() => {
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light';
  }, [dark]);
  useEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);
  useEffect(() => host.setTheme(theme), [theme]);
}
