// Making the node whose name was typed: a note, a group, or an element with what joins it to others, as one change.
import { newNestingOffers } from '../../domain/nesting';
import type { CommandArgs } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { LANGUAGE } from '../i18n/translate';
import { currentEditState } from '../state/current';
import { chooseItems, currentView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { useDraft, type NewNode } from './draft';
import { nodesOf } from './edits';
import { GROUP, NOTE } from './palette-data';

/** Makes the node and chooses it; its id, or nothing where the engine said no (then its name is typed on). */
export async function makeNode(
  draft: NewNode,
  text: string,
  nesting?: CommandArgs['view.addNewElement']['nesting'],
): Promise<string | undefined> {
  const view = currentView();
  if (!view) return undefined;
  const label = { language: LANGUAGE, text };
  const place = {
    x: draft.x,
    y: draft.y,
    width: draft.width,
    height: draft.height,
    ...(draft.parentId === undefined ? {} : { parentId: draft.parentId }),
  };
  const state = currentEditState();
  const created =
    draft.type === NOTE || draft.type === GROUP
      ? await run('viewItem.add', {
          viewId: view.id,
          items: [{ itemType: draft.type === NOTE ? 'label' : 'container', label, ...place }],
        })
      : await run('view.addNewElement', {
          viewId: view.id,
          type: draft.type,
          name: label,
          ...place,
          ...(state ? { stateId: state.id } : {}),
          ...(nesting ? { nesting } : {}),
          ...(draft.connect ? { connect: draft.connect } : {}),
        });
  const [itemId] = created ? nodesOf(created) : [];
  if (itemId === undefined) useDraft.setState({ newNode: draft });
  else chooseItems([itemId]);
  return itemId;
}

/** Asks what it means that an element is made inside another; false where there is nothing to ask. */
export function askBeforeMaking(draft: NewNode, name: string, screen: { x: number; y: number }): boolean {
  if (draft.parentId === undefined || draft.kind !== 'element') return false;
  const { index } = useWorkspace.getState();
  const outer = index.find('element', index.find('viewItem', draft.parentId)?.subjectId);
  if (!outer || newNestingOffers(outer.type, draft.type).length === 0) return false;
  useDraft.setState({
    newNode: null,
    nest: { parentId: draft.parentId, nodes: [], fresh: { node: draft, name }, screen },
  });
  return true;
}
