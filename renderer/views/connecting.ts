// Joining by keyboard: two chosen items at once, or one that is held while the arrows go to the other.
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { heldEnd, holdEnd } from '../state/connecting';
import { speak } from '../state/spoken';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { askOrDraw } from './ConnectMenu';
import { elementInPane } from '../state/places';

/** Draws a line between the two chosen items; with one chosen it is held until Enter says the other. */
export function connectChosen(): void {
  const [source, target] = useUi.getState().selection.itemIds;
  if (source === undefined) return;
  if (target !== undefined) {
    askBeside(source, target);
    return;
  }
  const { index } = useWorkspace.getState();
  const item = index.find('viewItem', source);
  const name = textIn(index.find('element', item?.subjectId)?.name ?? item?.label, LANGUAGE);
  holdEnd({ id: source, name });
  speak(t('connecting.held', { name }));
}

/** Joins the held item to the chosen one; false where nothing is held. */
export function connectHeld(): boolean {
  const held = heldEnd();
  if (!held) return false;
  const [target] = useUi.getState().selection.itemIds;
  if (target === undefined || target === held.id) return true;
  holdEnd(null);
  askBeside(held.id, target);
  return true;
}

function askBeside(source: string, target: string): void {
  const rect = elementInPane(`item-${target}`)?.getBoundingClientRect();
  askOrDraw(source, target, rect ? { x: rect.left + 12, y: rect.bottom + 4 } : { x: 300, y: 200 });
}
