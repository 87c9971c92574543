// What the keyboard and the menus do to the choice in the open view. Each is one command, so one step of undo.
import type { CommandArgs, ViewItem } from '../../schemas/generated/types';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE } from '../i18n/translate';
import { say } from '../state/messages';
import { useUi } from '../state/ui-store';
import { chooseItems, currentView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { viewCentre } from './place';

/** How far copies stand from their originals, pixels. */
export const PASTE_STEP = 24;

/** Nodes and connections of the open view. */
export function viewItems(): ViewItem[] {
  const view = currentView();
  return view ? useWorkspace.getState().index.pointing('viewItem', 'view', view.id) : [];
}

/** The chosen nodes and connections of the open view. */
export function chosenItems(): ViewItem[] {
  const { index } = useWorkspace.getState();
  return useUi
    .getState()
    .selection.itemIds.map((id) => index.find('viewItem', id))
    .filter((item) => item !== undefined);
}

/** True for an item that takes room, false for a connection. */
export function isNodeItem(item: ViewItem): boolean {
  return !['relationship', 'line', 'nesting'].includes(item.itemType);
}

/** The chosen nodes that do not stand inside another chosen one. */
export function outermost(items: readonly ViewItem[]): ViewItem[] {
  const { index } = useWorkspace.getState();
  const ids = new Set(items.map(({ id }) => id));
  return items.filter((item) => {
    for (let around = item.parentId; around !== undefined; around = index.find('viewItem', around)?.parentId)
      if (ids.has(around)) return false;
    return isNodeItem(item);
  });
}

/** Takes the choice out of the view, or with `fromModel` also what it shows out of the model. */
export async function removeItems(fromModel: boolean): Promise<void> {
  const ids = chosenItems().map(({ id }) => id);
  if (ids.length === 0) return;
  chooseItems([]);
  const done = await run('viewItem.delete', { ids, ...(fromModel ? { fromModel } : {}) });
  if (done && fromModel) say('info', 'views.removedFromModel', { count: ids.length });
}

/** Chooses every node of the view. */
export function selectAllItems(): void {
  chooseItems(
    viewItems()
      .filter(isNodeItem)
      .map(({ id }) => id),
  );
}

/** Copies the choice: its names go to the system's clipboard. With `cut` it leaves its view when it is pasted. */
export async function copyItems(cut = false): Promise<void> {
  const items = chosenItems().filter(isNodeItem);
  if (items.length === 0) return;
  const { index } = useWorkspace.getState();
  const text = items
    .map((item) => textIn(index.find('element', item.subjectId)?.name ?? item.label, LANGUAGE))
    .filter((name) => name !== '')
    .join('\n');
  const elementIds = items.flatMap((item) => (item.itemType === 'element' ? (item.subjectId ?? []) : []));
  useUi.getState().set({
    clipboard: {
      elementIds,
      text,
      itemIds: items.map(({ id }) => id),
      cut,
    },
  });
  pastes = 0;
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission the own clipboard still works inside the app.
  }
  say('info', cut ? 'views.cut' : 'views.copied', { count: items.length });
}

let pastes = 0;

/** Draws what was copied in the open view: the same elements once more. Text from elsewhere becomes a note. */
export async function pasteItems(text: string): Promise<void> {
  const view = currentView();
  if (!view) return;
  const { clipboard } = useUi.getState();
  const { index } = useWorkspace.getState();
  const own = clipboard !== null && clipboard.text === text.replace(/\r/gu, '').trim();
  const items = (own ? (clipboard.itemIds ?? []) : [])
    .map((id) => index.find('viewItem', id))
    .filter((item) => item !== undefined);
  const centre = viewCentre();
  pastes += 1;
  let created: string[] | null = null;
  if (items.length > 0) {
    const same = items[0]?.viewId === view.id;
    const box = boundsOf(items);
    const step = PASTE_STEP * pastes;
    created = await run('viewItem.copy', {
      ids: items.map(({ id }) => id),
      viewId: view.id,
      dx: same ? step : Math.round(centre.x - box.x - box.width / 2 + step - PASTE_STEP),
      dy: same ? step : Math.round(centre.y - box.y - box.height / 2 + step - PASTE_STEP),
      ...(clipboard?.cut ? { move: true } : {}),
    });
    if (created && clipboard?.cut)
      useUi.getState().set({ clipboard: { ...clipboard, cut: false, itemIds: nodesOf(created) } });
  } else if (own) {
    const elementIds = clipboard.elementIds.filter((id) => index.find('element', id));
    if (elementIds.length > 0) created = await addElements(elementIds, centre);
  } else if (text.trim() !== '') {
    created = await run('viewItem.add', {
      viewId: view.id,
      items: [
        {
          itemType: 'label',
          label: { language: LANGUAGE, text: text.trim().slice(0, 1000) },
          ...rounded(centre),
        },
      ],
    });
  }
  if (created) chooseItems(nodesOf(created));
}

/** The node that new nodes come into, and what that means. */
export type Inside = Pick<CommandArgs['viewItem.move'], 'nesting' | 'stateId'> & { parentId?: string };

/** Draws elements of the model in rows of four from a point on, with their relationships to what is there. */
export function addElements(
  elementIds: readonly string[],
  at: { x: number; y: number },
  { parentId, nesting, stateId }: Inside = {},
): Promise<string[] | null> {
  const view = currentView();
  if (!view) return Promise.resolve(null);
  return run('viewItem.add', {
    viewId: view.id,
    items: elementIds.map((elementId, place) => ({
      itemType: 'element' as const,
      elementId,
      ...rounded({ x: at.x + (place % 4) * 180, y: at.y + Math.floor(place / 4) * 100 }),
      ...(parentId === undefined ? {} : { parentId }),
      ...(nesting ? { nesting } : {}),
    })),
    ...(stateId === undefined ? {} : { stateId }),
  });
}

/** Of created records those that are nodes of a view. */
export function nodesOf(createdIds: readonly string[]): string[] {
  const { index } = useWorkspace.getState();
  return createdIds.filter((id) => {
    const item = index.find('viewItem', id);
    return item !== undefined && isNodeItem(item);
  });
}

/** The rectangle around nodes. */
export function boundsOf(items: readonly { x?: number; y?: number; width?: number; height?: number }[]): {
  x: number;
  y: number;
  width: number;
  height: number;
} {
  const left = Math.min(...items.map(({ x = 0 }) => x));
  const top = Math.min(...items.map(({ y = 0 }) => y));
  const right = Math.max(...items.map(({ x = 0, width = 0 }) => x + width));
  const bottom = Math.max(...items.map(({ y = 0, height = 0 }) => y + height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}

/** A point on whole pixels. */
export function rounded({ x, y }: { x: number; y: number }): { x: number; y: number } {
  return { x: Math.round(x), y: Math.round(y) };
}
