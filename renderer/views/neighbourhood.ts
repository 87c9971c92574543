// A view drawn by the program: one element and everything that it has a relationship with.
import { run } from '../engine-client/commands';
import { currentElements } from '../state/current';
import { openView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';

/** Makes the view of the chosen element's neighbours and opens it. */
export async function openNeighbourhood(): Promise<void> {
  const [element] = currentElements();
  if (!element) return;
  const created = await run('view.generate', { elementId: element.id });
  const { index } = useWorkspace.getState();
  const viewId = created?.find((id) => index.find('view', id));
  if (viewId !== undefined) openView(viewId);
}
