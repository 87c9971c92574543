// The keyboard: shortcuts of the actions, arrows on the map, paste.
import { useEffect } from 'react';
import { moveOnMap, openSelected } from '../canvas/keyboard';
import { connectHeldCard, followOnMap, moveCardsToBox } from '../canvas/keyboard-edit';
import { holdEnd, heldEnd } from '../state/connecting';
import { connectHeld } from '../views/connecting';
import { bendByKey } from '../views/bend-keys';
import { useDraft } from '../views/draft';
import { nudge, resizeByKey } from '../views/key-moves';
import { followLine, goToNode } from '../views/keyboard';
import { goInOrder } from '../views/walk';
import { openChosen } from '../views/open-chosen';
import { pasteItems } from '../views/edits';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { hasNodes, inView } from './actions-views';
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
    const page = useUi.getState().page !== null;
    if (!page && inView() && viewKey(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape') {
      if (!letGo()) useUi.getState().select({});
      return;
    }
    if (!page && !inView() && mapKey(event)) {
      event.preventDefault();
      return;
    }
  }
  const action = ACTIONS.find((one) => one.shortcuts?.includes(name));
  if (!action || (typing && !action.inTextField) || (overlay && !action.inTextField)) return;
  if (runAction(action.id)) event.preventDefault();
}

/** Esc gives up what is being joined, painted or drawn before it gives up the choice. */
function letGo(): boolean {
  const { brush, lasso } = useDraft.getState();
  if (!heldEnd() && brush === null && !lasso) return false;
  holdEnd(null);
  useDraft.setState({ brush: null, lasso: false });
  return true;
}

/** Keys on the map: arrows go from card to card, with Ctrl they move cards to the next box, with Alt they follow integrations. */
function mapKey(event: KeyboardEvent): boolean {
  if (event.key.startsWith('Arrow') && !onButtonInToolbar()) {
    if (event.ctrlKey || event.metaKey) return moveCardsToBox(event.key);
    if (event.altKey) return followOnMap(event.key);
    const joining = heldEnd() !== undefined;
    return moveOnMap(event.key, event.shiftKey && !joining, joining);
  }
  const onButton = document.activeElement instanceof HTMLButtonElement;
  if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return false;
  return connectHeldCard() || (!onButton && openSelected());
}

/** Keys in a view: arrows move what is chosen or bend the chosen line, with Ctrl they go to another node, with Alt along lines, with both Alt and Shift they size. */
function viewKey(event: KeyboardEvent): boolean {
  if (onButtonInToolbar()) return false;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'Tab' && !command && !event.altKey)
    return document.activeElement?.closest('.free-view') != null && goInOrder(event.shiftKey);
  if (event.key.startsWith('Arrow')) {
    if (!command && bendByKey(event.key, { alt: event.altKey, long: event.shiftKey })) return true;
    if (event.altKey) return event.shiftKey ? resizeByKey(event.key) : followLine(event.key) || hasNodes();
    if (command || heldEnd()) return goToNode(event.key, event.shiftKey && !heldEnd());
    return nudge(event.key, event.shiftKey) || goToNode(event.key, false);
  }
  const onButton = document.activeElement instanceof HTMLButtonElement;
  return event.key === 'Enter' && !command && (connectHeld() || (!onButton && openChosen()));
}

function onButtonInToolbar(): boolean {
  return (
    document.activeElement?.closest(
      '[role="toolbar"], [role="radiogroup"], [role="menu"], [role="listbox"], [role="tree"]',
    ) != null
  );
}

function onPaste(event: ClipboardEvent): void {
  if (event.defaultPrevented || useUi.getState().page || isTextField(document.activeElement)) return;
  if (!useWorkspace.getState().info) return;
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
