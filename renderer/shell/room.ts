// Whether the window has room for two panes side by side.
const ROOM = typeof window.matchMedia === 'function' ? window.matchMedia('(min-width: 1000px)') : null;

/** True where two panes can be read. */
export function hasRoom(): boolean {
  return ROOM?.matches ?? true;
}

/** Calls back when that changes. Returns how to stop. */
export function onRoom(changed: () => void): () => void {
  ROOM?.addEventListener('change', changed);
  return () => ROOM?.removeEventListener('change', changed);
}
