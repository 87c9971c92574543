// Enter and double click on the chosen node: a view reference leads to its view, a concept to its details.
import { useUi } from '../state/ui-store';
import { openView } from '../state/views';
import { chosenItems } from './edits';

/** Opens what the chosen node stands for; false where nothing is chosen. */
export function openChosen(): boolean {
  const [item] = chosenItems();
  if (!item) return false;
  if (item.linkedViewId !== undefined) {
    openView(item.linkedViewId, { follow: true });
    return true;
  }
  if (item.subjectId === undefined) {
    useUi.getState().set({ renaming: item.id });
    return true;
  }
  useUi.getState().set({ panelOpen: true, panelTab: 'details' });
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.details-panel input, .details-panel button')?.focus(),
  );
  return true;
}
