// The keyboard in a view: arrows move the chosen nodes (Vaihto: finely), Ctrl+arrows go from node to node.
import { run } from '../engine-client/commands';
import { useUi } from '../state/ui-store';
import { showOnMap } from '../state/map-view';
import { chooseItems } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { useDraft } from './draft';
import { chosenItems, isNodeItem, outermost, viewItems } from './edits';

const STEP = 10;
const FINE = 1;
/** Presses in quick succession are one change. */
const PAUSE = 350;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Moves the chosen nodes; the change is written when the keys rest. False where no node is chosen. */
export function nudge(key: string, fine: boolean): boolean {
  if (outermost(chosenItems()).length === 0) return false;
  const step = fine ? FINE : STEP;
  const { dx, dy } = useDraft.getState().nudge ?? { dx: 0, dy: 0 };
  const x = key === 'ArrowLeft' ? -step : key === 'ArrowRight' ? step : 0;
  const y = key === 'ArrowUp' ? -step : key === 'ArrowDown' ? step : 0;
  useDraft.setState({ nudge: { dx: dx + x, dy: dy + y } });
  clearTimeout(timer);
  timer = setTimeout(() => void writeNudge(), PAUSE);
  return true;
}

/** Writes what the arrows have moved. */
export async function writeNudge(): Promise<void> {
  clearTimeout(timer);
  const { nudge: moved } = useDraft.getState();
  const nodes = outermost(chosenItems());
  if (!moved || nodes.length === 0 || (moved.dx === 0 && moved.dy === 0)) {
    useDraft.setState({ nudge: null });
    return;
  }
  await run('viewItem.move', {
    items: nodes.map((item) => ({
      id: item.id,
      x: Math.round((item.x ?? 0) + moved.dx),
      y: Math.round((item.y ?? 0) + moved.dy),
    })),
  });
  useDraft.setState({ nudge: null });
}

/** Chooses the nearest node in that direction, the top left one where none is chosen; `extend` adds it to the choice. */
export function goToNode(key: string, extend: boolean): boolean {
  const nodes = viewItems().filter(isNodeItem);
  const { itemIds } = useUi.getState().selection;
  const last = useWorkspace.getState().index.find('viewItem', itemIds.at(-1));
  const middle = (item: (typeof nodes)[number]): { x: number; y: number } => ({
    x: (item.x ?? 0) + (item.width ?? 0) / 2,
    y: (item.y ?? 0) + (item.height ?? 0) / 2,
  });
  let best: string | undefined;
  let least = Infinity;
  for (const node of nodes) {
    const to = middle(node);
    let distance = to.x + to.y;
    if (last && isNodeItem(last)) {
      if (node.id === last.id) continue;
      const from = middle(last);
      const level = key === 'ArrowLeft' || key === 'ArrowRight';
      const sign = key === 'ArrowRight' || key === 'ArrowDown' ? 1 : -1;
      const along = (level ? to.x - from.x : to.y - from.y) * sign;
      if (along < 2) continue;
      distance = along + Math.abs(level ? to.y - from.y : to.x - from.x) * 2;
    }
    if (distance < least) {
      least = distance;
      best = node.id;
    }
  }
  if (best === undefined) return false;
  chooseItems(extend ? [...new Set([...itemIds, best])] : [best]);
  showOnMap(best);
  const shown = document.getElementById(`item-${best}`);
  // A node outside of the window is drawn only when it has come to the middle.
  if (shown) shown.focus({ preventScroll: true });
  else requestAnimationFrame(() => document.getElementById(`item-${best}`)?.focus({ preventScroll: true }));
  return true;
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
