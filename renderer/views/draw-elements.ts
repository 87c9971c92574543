// Drawing elements of the model in the open view; inside another element it is asked first what that means.
import { nestedRelationships, nestingOffers } from '../../domain/nesting';
import { chooseItems } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { useDraft } from './draft';
import type { Point } from './draft-items';
import { addElements, nodesOf, type Inside } from './edits';

/** Draws an element of the model and chooses its node. */
export async function drawElement(elementId: string, at: Point, inside: Inside = {}): Promise<void> {
  const created = await addElements([elementId], at, inside);
  if (created) chooseItems(nodesOf(created).slice(0, 1));
}

/** An element that was dropped: into another one it is asked what that means, unless the model knows already. */
export function dropElement(elementId: string, at: Point, parentId: string | undefined, screen: Point): void {
  const { index } = useWorkspace.getState();
  const outerId = index.find('viewItem', parentId)?.subjectId ?? '';
  const ask =
    parentId !== undefined &&
    nestedRelationships(index, outerId, elementId).length === 0 &&
    nestingOffers(index, outerId, elementId).length > 0;
  if (ask)
    useDraft.setState({ nest: { parentId, nodes: [], added: { elementId, x: at.x, y: at.y }, screen } });
  else void drawElement(elementId, at, parentId === undefined ? {} : { parentId });
}
