// Grouping the chosen nodes, dissolving groups, straightening lines, another picture: each one change.
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { chooseItems } from '../state/views';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { chosenItems, isNodeItem } from './edits';

/** Puts a group round the chosen nodes; its name is typed at once. */
export async function groupChosen(): Promise<void> {
  const ids = chosenItems()
    .filter(isNodeItem)
    .map(({ id }) => id);
  if (ids.length === 0) return;
  const created = await run('viewItem.group', {
    ids,
    label: { language: LANGUAGE, text: t('group.name') },
  });
  const [group] = created ?? [];
  if (group === undefined) return;
  chooseItems([group]);
  useUi.getState().set({ renaming: group });
}

/** The chosen groups. */
export function chosenGroups(): string[] {
  return chosenItems().flatMap(({ id, itemType }) => (itemType === 'container' ? [id] : []));
}

/** Dissolves the chosen groups; what stood in them is chosen. */
export async function ungroupChosen(): Promise<void> {
  const ids = chosenGroups();
  if (ids.length === 0) return;
  const { index } = useWorkspace.getState();
  const inside = ids.flatMap((id) => index.pointing('viewItem', 'parent', id).map((item) => item.id));
  if (await run('viewItem.ungroup', { ids })) chooseItems(inside);
}

/** The only chosen line that has bend points. */
export function bentLine(): string | undefined {
  const [item, another] = chosenItems();
  return item && !another && !isNodeItem(item) && (item.bendpoints?.length ?? 0) > 0 ? item.id : undefined;
}

/** Takes the bend points away: the line finds its own way again. */
export async function straightenChosen(): Promise<void> {
  const id = bentLine();
  if (id !== undefined) await run('viewItem.bendpoints', { id, points: [] });
}
