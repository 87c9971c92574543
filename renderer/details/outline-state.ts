// What the outline shows of the place on the canvas, and what choosing a row does there.
import { useMemo } from 'react';
import type { ViewItem } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';
import { relationshipPhrase, typeName } from '../i18n/type-names';
import { currentSpec, useGenerated } from '../state/generated';
import { showOnMap } from '../state/map-view';
import { useModel, useOrganisation, useReferenceModel } from '../state/selectors';
import { useUi, type Selection } from '../state/ui-store';
import { chooseItems, useView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { mapOutline, showing, viewOutline, type OutlineNode, type OutlineRow } from './outline-rows';

const NOTHING: OutlineNode[] = [];

/** The tree of what is on the canvas, without anything closed. */
export function useOutline(): OutlineNode[] {
  const { index } = useModel();
  const view = useView();
  const generated = useGenerated();
  const organisationId = useOrganisation()?.id;
  const referenceModelId = useReferenceModel()?.id;
  const mode = useUi((state) => state.mode);
  return useMemo(() => {
    const drawn = generated?.items ?? (view && index.pointing('viewItem', 'view', view.id));
    if (drawn) {
      return viewOutline(index, drawn, LANGUAGE, {
        unnamed,
        lines: t('outline.lines'),
        line: (item, from, to) => {
          const relationship = index.find('relationship', item.subjectId);
          return relationship
            ? `${from} ${relationshipPhrase(relationship, true)} ${to}`
            : t('outline.line', { from, to });
        },
      });
    }
    if (organisationId === undefined || referenceModelId === undefined) return NOTHING;
    return mapOutline(index, { organisationId, referenceModelId, mode, language: LANGUAGE });
  }, [index, view, generated, organisationId, referenceModelId, mode]);
}

function unnamed(item: ViewItem): string {
  if (item.itemType === 'element') {
    const element = useWorkspace.getState().index.find('element', item.subjectId);
    return element ? typeName(element.type) : t('outline.unnamed');
  }
  if (item.itemType === 'container') return t('outline.group');
  if (item.itemType === 'label') return t('outline.note');
  return item.itemType === 'image' ? t('outline.picture') : t('outline.unnamed');
}

/** Rows that stand for what is chosen on the canvas. In a generated view elements are chosen, not their nodes. */
export function chosenRows(tree: readonly OutlineNode[], selection: Selection): ReadonlySet<string> {
  if (currentSpec()) return new Set(showing(tree, new Set([...selection.elementIds, ...selection.flowIds])));
  return new Set([...selection.placementIds, ...selection.componentIds, ...selection.itemIds]);
}

/** Chooses what a row stands for and brings it to the middle of the canvas; a folded layer unfolds. */
export function chooseRow(row: OutlineRow, layerId: string | undefined): void {
  const ui = useUi.getState();
  if (row.kind === 'lines') return;
  if (layerId !== undefined && ui.collapsed.has(layerId)) ui.toggleLane(layerId);
  if (row.kind === 'card') ui.select({ placementIds: [row.id] });
  else if (row.kind === 'component') ui.select({ componentIds: [row.id] });
  else if (currentSpec() && row.subjectId !== undefined)
    ui.select(row.kind === 'line' ? { flowIds: [row.subjectId] } : { elementIds: [row.subjectId] });
  else if (row.kind !== 'layer' && !currentSpec()) chooseItems([row.id]);
  // After the canvas has unfolded the layer.
  setTimeout(() => showOnMap(row.id), 0);
}
