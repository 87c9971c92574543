// The keyboard in a view: going to the nearest node in a direction, along lines, and from line to line.
import type { ViewItem } from '../../schemas/generated/types';
import { useUi } from '../state/ui-store';
import { showOnMap } from '../state/map-view';
import { chooseItems } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { chosenItems, isNodeItem, viewItems } from './edits';
import { goTo } from './walk';

/** Chooses the nearest node in that direction, the top left one where none is chosen; `extend` adds it to the choice. */
export function goToNode(key: string, extend: boolean): boolean {
  const { itemIds } = useUi.getState().selection;
  const last = useWorkspace.getState().index.find('viewItem', itemIds.at(-1));
  const best = nearestTowards(key, last, viewItems().filter(isNodeItem));
  if (!best) return false;
  goTo(best.id, extend ? [...new Set([...itemIds, best.id])] : [best.id]);
  return true;
}

/** Goes along a line of the chosen node to the nearest node at its other end in that direction; false where there is none. */
export function followLine(key: string): boolean {
  const chosen = chosenItems().findLast(isNodeItem);
  if (!chosen) return false;
  const items = viewItems();
  const joined = new Set(
    items.flatMap((line) =>
      line.sourceItemId === chosen.id
        ? (line.targetItemId ?? [])
        : line.targetItemId === chosen.id
          ? (line.sourceItemId ?? [])
          : [],
    ),
  );
  const next = nearestTowards(
    key,
    chosen,
    items.filter((item) => isNodeItem(item) && joined.has(item.id)),
  );
  if (next) goTo(next.id);
  return next !== undefined;
}

/** Of nodes the nearest one in the direction of the arrow; without a node to start from the one at the top left. */
export function nearestTowards(
  key: string,
  from: ViewItem | undefined,
  nodes: readonly ViewItem[],
): ViewItem | undefined {
  const middle = ({ x = 0, y = 0, width = 0, height = 0 }: ViewItem): { x: number; y: number } => ({
    x: x + width / 2,
    y: y + height / 2,
  });
  let best: ViewItem | undefined;
  let least = Infinity;
  for (const node of nodes) {
    const to = middle(node);
    let distance = to.x + to.y;
    if (from && isNodeItem(from)) {
      if (node.id === from.id) continue;
      const start = middle(from);
      const level = key === 'ArrowLeft' || key === 'ArrowRight';
      const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
      const along = (level ? to.x - start.x : to.y - start.y) * sign;
      if (along < 2) continue;
      distance = along + Math.abs(level ? to.y - start.y : to.x - start.x) * 2;
    }
    if (distance < least) {
      least = distance;
      best = node;
    }
  }
  return best;
}

/** Chooses the next connection of the chosen node, or after a chosen connection the next one of its first end. */
export function chooseNextLine(): boolean {
  const [item] = chosenItems();
  if (!item) return false;
  const home = isNodeItem(item) ? item.id : item.sourceItemId;
  const lines = viewItems().filter(
    (line) => line.itemType !== 'nesting' && (line.sourceItemId === home || line.targetItemId === home),
  );
  const next = lines[(lines.findIndex(({ id }) => id === item.id) + 1) % lines.length];
  if (!next) return false;
  chooseItems([next.id]);
  showOnMap(next.id);
  return true;
}
