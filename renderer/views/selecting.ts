// Choosing more in a view: the others, what is joined, what is of the same kind, what a lasso catches.
import type { FreeNode } from '../../domain/drawing/free-view-content';
import { t } from '../i18n/translate';
import { speak } from '../state/spoken';
import { chooseItems } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import type { Point } from './draft-items';
import { chosenItems, isNodeItem, viewItems } from './edits';

function choose(ids: readonly string[]): void {
  chooseItems(ids);
  speak(t('selected.count', { count: ids.length }));
}

/** Chooses the nodes that are not chosen now. */
export function invertSelection(): void {
  const now = new Set(chosenItems().map(({ id }) => id));
  choose(
    viewItems()
      .filter((item) => isNodeItem(item) && !now.has(item.id))
      .map(({ id }) => id),
  );
}

/** Adds the nodes at the other ends of the lines of the chosen ones, and the lines. */
export function selectConnected(): void {
  const chosen = chosenItems();
  const start = new Set(chosen.map(({ id }) => id));
  const all = new Set(start);
  const known = new Map(viewItems().map((item) => [item.id, item]));
  const add = (id: string): void => {
    const item = known.get(id);
    if (!item || all.has(id)) return;
    all.add(id);
    if (isNodeItem(item)) return;
    for (const end of [item.sourceItemId, item.targetItemId]) if (end !== undefined) add(end);
  };
  for (const item of known.values()) {
    if (isNodeItem(item) || item.itemType === 'nesting') continue;
    if (start.has(item.sourceItemId ?? '') || start.has(item.targetItemId ?? '')) add(item.id);
  }
  for (const item of chosen)
    if (!isNodeItem(item)) for (const end of [item.sourceItemId, item.targetItemId]) if (end) add(end);
  choose([...all]);
}

/** Chooses every item of the kinds of the chosen ones: elements and relationships by type, the others by what they are. */
export function selectSameType(): void {
  const { index } = useWorkspace.getState();
  const kindOf = (item: ReturnType<typeof viewItems>[number]): string => {
    const subject = index.get(item.subjectId ?? '');
    return subject && 'type' in subject ? `${item.itemType} ${subject.type}` : item.itemType;
  };
  const kinds = new Set(chosenItems().map(kindOf));
  choose(
    viewItems()
      .filter((item) => kinds.has(kindOf(item)))
      .map(({ id }) => id),
  );
}

/**
 * The nodes that a closed line catches: small ones whose middle is inside it, those that hold others only as a whole, so that
 * what stands in a large frame can be caught alone.
 */
export function caughtBy(lasso: readonly Point[], nodes: readonly FreeNode[]): string[] {
  const frames = new Set(nodes.map(({ parentId }) => parentId));
  return nodes
    .filter(({ id, x, y, width, height, figure }) =>
      frames.has(id) || figure === 'group'
        ? [
            { x, y },
            { x: x + width, y },
            { x, y: y + height },
            { x: x + width, y: y + height },
          ].every((corner) => isInside(corner, lasso))
        : isInside({ x: x + width / 2, y: y + height / 2 }, lasso),
    )
    .map(({ id }) => id);
}

/** Even-odd rule. */
function isInside({ x, y }: Point, lasso: readonly Point[]): boolean {
  let inside = false;
  let before = lasso.at(-1);
  for (const at of lasso) {
    if (before && at.y > y !== before.y > y) {
      const cross = at.x + ((y - at.y) / (before.y - at.y)) * (before.x - at.x);
      if (x < cross) inside = !inside;
    }
    before = at;
  }
  return inside;
}
