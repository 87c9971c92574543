// Duplicating the chosen nodes: the same elements drawn once more, or new elements made from them.
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { currentEditState } from '../state/current';
import { chooseItems, currentView } from '../state/views';
import { chosenItems, isNodeItem, nodesOf, PASTE_STEP } from './edits';
import { useDraft } from './draft';
import { elementInPane } from '../state/places';

/** Asks what the duplicate is where elements are chosen; notes, groups and pictures are simply copied. */
export function duplicateItems(): void {
  const nodes = chosenItems().filter(isNodeItem);
  const last = nodes.at(-1);
  if (!last) return;
  if (!nodes.some(({ itemType }) => itemType === 'element')) {
    void copyChosen(false);
    return;
  }
  const rect = elementInPane(`item-${last.id}`)?.getBoundingClientRect();
  useDraft.setState({ duplicate: rect ? { x: rect.left, y: rect.bottom + 4 } : { x: 300, y: 200 } });
}

/** The copies stand a little beside the originals; with `asNew` they show new elements. */
export async function copyChosen(asNew: boolean): Promise<void> {
  const view = currentView();
  const ids = chosenItems()
    .filter(isNodeItem)
    .map(({ id }) => id);
  if (!view || ids.length === 0) return;
  const state = currentEditState();
  const created = await run('viewItem.copy', {
    ids,
    viewId: view.id,
    dx: PASTE_STEP,
    dy: PASTE_STEP,
    ...(asNew
      ? { asNew: { nameSuffix: t('clipboard.copySuffix'), ...(state ? { stateId: state.id } : {}) } }
      : {}),
  });
  if (created) chooseItems(nodesOf(created));
}
