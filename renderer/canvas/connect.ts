// Drawing an integration from card to card.
import type { ModelIndex } from '../../domain/model-index';
import { run } from '../engine-client/commands';
import { useUi } from '../state/ui-store';

/** Creates the integration between the elements of two cards and opens its details. */
export async function connectCards(
  index: ModelIndex,
  fromPlacementId: string,
  toPlacementId: string,
  stateId: string | undefined,
): Promise<void> {
  const from = index.find('placement', fromPlacementId);
  const to = index.find('placement', toPlacementId);
  if (!from || !to) return;
  await connectElements(from.elementId, to.elementId, stateId);
}

/** Creates the integration between two elements and opens its details. */
export async function connectElements(
  sourceId: string,
  targetId: string,
  stateId: string | undefined,
): Promise<void> {
  const created = await run('relationship.create', {
    type: 'Flow',
    sourceId,
    targetId,
    ...(stateId === undefined ? {} : { stateId }),
  });
  const id = created?.[0];
  if (id === undefined) return;
  useUi.getState().select({ flowIds: [id] });
  useUi.getState().set({ panelOpen: true, panelTab: 'details' });
}
