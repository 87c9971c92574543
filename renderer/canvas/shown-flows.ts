// Which integrations are drawn, and which cards step back while one is looked at.
import type { MapFlow } from '../../domain/drawing/layer-map-content';
import type { ElementLook } from '../../domain/looks/looks-of';
import type { ModelIndex } from '../../domain/model-index';
import type { FlowFilter, Selection } from '../state/ui-store';

function chosenElements(index: ModelIndex, selection: Selection): Set<string> {
  const ids = new Set<string>();
  for (const id of selection.placementIds) {
    const placement = index.find('placement', id);
    if (placement) ids.add(placement.elementId);
  }
  return ids;
}

/** All, those of the chosen cards, or none; a chosen integration is always drawn. */
export function chooseFlows(
  index: ModelIndex,
  flows: readonly MapFlow[],
  filter: FlowFilter,
  selection: Selection,
): MapFlow[] {
  const elements = chosenElements(index, selection);
  const ids = new Set(selection.flowIds);
  return flows.filter(
    ({ relationship }) =>
      filter === 'all' ||
      ids.has(relationship.id) ||
      (filter === 'selected' && (elements.has(relationship.sourceId) || elements.has(relationship.targetId))),
  );
}

/** Those whose both ends stand in the light of a filter. */
export function flowsBetween(flows: readonly MapFlow[], looks: ReadonlyMap<string, ElementLook>): MapFlow[] {
  return flows.filter(
    ({ relationship: { sourceId, targetId } }) =>
      !looks.get(sourceId)?.dimmed && !looks.get(targetId)?.dimmed,
  );
}

/** Elements that stay in the light while cards are chosen: they and their neighbours. Null: nothing steps back. */
export function relatedElements(
  index: ModelIndex,
  shown: readonly MapFlow[],
  filter: FlowFilter,
  selection: Selection,
): Set<string> | null {
  const related = chosenElements(index, selection);
  if (filter !== 'selected' || related.size === 0 || shown.length === 0) return null;
  for (const { relationship } of shown) related.add(relationship.sourceId).add(relationship.targetId);
  return related;
}
