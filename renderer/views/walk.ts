// Going from node to node by keyboard: in reading order. Where a node stands, in words.
import { readingOrder } from '../../domain/drawing/reading-order';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { showOnMap } from '../state/map-view';
import { speak } from '../state/spoken';
import { chooseItems } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { chosenItems, isNodeItem, viewItems } from './edits';
import { elementInPane } from '../state/places';

/** Chooses an item, brings it into sight and gives it the focus. */
export function goTo(id: string, all: readonly string[] = [id]): void {
  chooseItems(all);
  showOnMap(id);
  requestAnimationFrame(() => {
    const node = elementInPane(`item-${id}`);
    if (node) node.focus({ preventScroll: true });
    // A node outside of the window is drawn only when it has come into sight: until then its name is said.
    else speak(`${nameOf(id)}, ${placeInWords(id)}`);
  });
}

function nameOf(id: string): string {
  const { index } = useWorkspace.getState();
  const item = index.find('viewItem', id);
  return textIn(index.find('element', item?.subjectId)?.name ?? item?.label, LANGUAGE);
}

/** Goes to the next node in reading order, or the one before; false at the end, where the focus leaves the canvas. */
export function goInOrder(backward: boolean): boolean {
  const nodes = readingOrder(viewItems().filter(isNodeItem));
  const chosen = chosenItems().findLast(isNodeItem);
  const at = nodes.findIndex(({ id }) => id === chosen?.id);
  const next = nodes[chosen ? at + (backward ? -1 : 1) : backward ? nodes.length : 0];
  if (!next) return false;
  goTo(next.id);
  return true;
}

let last: { readonly index: object; readonly id: string; readonly words: string } | null = null;

/**
 * How many lines a node has in the view and which it is in reading order: "10 yhteyttä, 3/12". Remembered for the revision of
 * the model, because a node that is dragged is drawn again in every frame.
 */
export function placeInWords(id: string): string {
  const { index } = useWorkspace.getState();
  if (last?.index === index && last.id === id) return last.words;
  const items = viewItems();
  const lines = items.filter((item) => item.sourceItemId === id || item.targetItemId === id).length;
  const nodes = readingOrder(items.filter(isNodeItem));
  const at = nodes.findIndex((node) => node.id === id) + 1;
  const words = `${t('view.lines', { count: lines })}, ${t('view.place', { at, count: nodes.length })}`;
  last = { index, id, words };
  return words;
}
