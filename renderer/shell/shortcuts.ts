// The keyboard: shortcuts of the actions, arrows on the map, paste.
import { useEffect } from 'react';
import { moveOnMap, openSelected } from '../canvas/keyboard';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { ACTIONS, isTextField, pasteClipboard, runAction } from './actions';

/** Name of a key press as the actions write it. */
export function keyName(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>,
): string {
  const key = event.key.length === 1 ? event.key.toUpperCase() : event.key.toUpperCase();
  const letter = /^[A-ZÅÄÖ0-9]$/u.test(key) || key.length > 1;
  return `${event.ctrlKey || event.metaKey ? 'Ctrl+' : ''}${event.shiftKey && letter ? 'Shift+' : ''}${event.altKey ? 'Alt+' : ''}${key}`;
}

function onKeyDown(event: KeyboardEvent): void {
  if (event.defaultPrevented) return;
  const overlay = document.querySelector('[role="dialog"]') !== null;
  // A list has no undo of its own: Ctrl+Z after a choice in it takes the choice back.
  const inList = document.activeElement instanceof HTMLSelectElement && (event.ctrlKey || event.metaKey);
  const typing = isTextField(document.activeElement) && !inList;
  const name = keyName(event);
  if (!typing && !overlay && useWorkspace.getState().info) {
    if (event.key === 'Escape') {
      useUi.getState().select({});
      return;
    }
    const onButton = document.activeElement instanceof HTMLButtonElement;
    if (event.key.startsWith('Arrow') && !event.ctrlKey && !onButtonInToolbar()) {
      if (moveOnMap(event.key, event.shiftKey)) event.preventDefault();
      return;
    }
    if (event.key === 'Enter' && !onButton && openSelected()) {
      event.preventDefault();
      return;
    }
  }
  const action = ACTIONS.find((one) => one.shortcuts?.includes(name));
  if (!action || (typing && !action.inTextField) || (overlay && !action.inTextField)) return;
  if (runAction(action.id)) event.preventDefault();
}

function onButtonInToolbar(): boolean {
  return (
    document.activeElement?.closest(
      '[role="toolbar"], [role="radiogroup"], [role="menu"], [role="listbox"]',
    ) != null
  );
}

function onPaste(event: ClipboardEvent): void {
  if (isTextField(document.activeElement) || !useWorkspace.getState().info) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const fallback = useUi.getState().clipboard?.text ?? '';
  event.preventDefault();
  void pasteClipboard(text === '' ? fallback : text);
}

/** Listens while the app is open. */
export function useShortcuts(): void {
  useEffect(() => {
    window.addEventListener('keydown', onKeyDown);
    window.addEventListener('paste', onPaste);
    return () => {
      window.removeEventListener('keydown', onKeyDown);
      window.removeEventListener('paste', onPaste);
    };
  }, []);
}
