// Going from one concept to another: it is chosen, and shown on the map where it has a card there.
import { showOnMap } from './map-view';
import { currentReferenceModel } from './current';
import { useUi } from './ui-store';
import { useWorkspace } from './workspace-store';

/** Chooses an element by its card on the open map, otherwise by itself. */
export function chooseElement(elementId: string): void {
  const { index } = useWorkspace.getState();
  const modelId = currentReferenceModel()?.id;
  const placement = index
    .pointing('placement', 'placedElement', elementId)
    .find(({ componentId }) => index.find('element', componentId)?.ownerId === modelId);
  const element = index.find('element', elementId);
  if (placement) {
    useUi.getState().select({ placementIds: [placement.id] });
    showOnMap(placement.id);
  } else if (element?.reference?.role === 'component' && element.ownerId === modelId) {
    useUi.getState().select({ componentIds: [elementId] });
    showOnMap(elementId);
  } else useUi.getState().select({ elementIds: [elementId] });
}

/** Chooses an element or a relationship. */
export function chooseConcept(id: string): void {
  const { index } = useWorkspace.getState();
  if (index.find('relationship', id)) useUi.getState().select({ flowIds: [id] });
  else chooseElement(id);
}
