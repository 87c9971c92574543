// The keyboard: shortcuts of the actions, arrows on the map, paste.
import { useEffect } from 'react';
import { moveOnMap, openSelected } from '../canvas/keyboard';
import { goToNode, nudge } from '../views/keyboard';
import { openChosen } from '../views/open-chosen';
import { pasteItems } from '../views/edits';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { inView } from './actions-views';
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
    if (inView() && viewKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      useUi.getState().select({});
      return;
    }
    const onButton = document.activeElement instanceof HTMLButtonElement;
    if (
      event.key.startsWith('Arrow') &&
      !event.ctrlKey &&
      !event.altKey &&
      !inView() &&
      !onButtonInToolbar()
    ) {
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

/** Keys that mean something else in a free view than on the map. */
function viewKey(event: KeyboardEvent): boolean {
  if (event.altKey || onButtonInToolbar()) return false;
  if (event.key.startsWith('Arrow')) {
    if (event.ctrlKey || event.metaKey) return goToNode(event.key, event.shiftKey);
    return nudge(event.key, event.shiftKey) || goToNode(event.key, false);
  }
  const onButton = document.activeElement instanceof HTMLButtonElement;
  return event.key === 'Enter' && !onButton && openChosen();
}

function onButtonInToolbar(): boolean {
  return (
    document.activeElement?.closest(
      '[role="toolbar"], [role="radiogroup"], [role="menu"], [role="listbox"], [role="tree"]',
    ) != null
  );
}

function onPaste(event: ClipboardEvent): void {
  if (isTextField(document.activeElement) || !useWorkspace.getState().info) return;
  const text = event.clipboardData?.getData('text/plain') ?? '';
  const fallback = useUi.getState().clipboard?.text ?? '';
  event.preventDefault();
  const pasted = text === '' ? fallback : text;
  void (inView() ? pasteItems(pasted) : pasteClipboard(pasted));
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
