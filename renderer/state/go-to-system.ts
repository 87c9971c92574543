// From a system of any municipality to its card on that municipality's map, with its details beside.
import { showOnMap } from './map-view';
import { showPlace } from './places';
import { useUi } from './ui-store';

/** Opens the layer map of the organisation with the card chosen and in sight. */
export function goToSystem(organisationId: string, placementId: string): void {
  const ui = useUi.getState();
  ui.set({ organisationId, panelOpen: true, panelTab: 'details' });
  showPlace({ kind: 'map' }, ui.mode);
  useUi.getState().select({ placementIds: [placementId] });
  // The map is drawn first.
  requestAnimationFrame(() => requestAnimationFrame(() => showOnMap(placementId)));
}

/** Opens the layer map of the organisation. */
export function goToOrganisation(organisationId: string): void {
  const ui = useUi.getState();
  ui.set({ organisationId });
  showPlace({ kind: 'map' }, ui.mode);
}
