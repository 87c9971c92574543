// The current choices outside of React: for actions and shortcuts.
import { mapStates } from '../../domain/drawing/layer-map-content';
import {
  layoutLayerMap,
  type LayerMapLayout,
  type LayerMapOptions,
} from '../../domain/drawing/layer-map-layout';
import { choiceListsOf, type ChoiceLists } from '../../domain/portfolio/choice-lists';
import type { Element, Organisation, ReferenceModel, State } from '../../schemas/generated/types';
import { LANGUAGE } from '../i18n/translate';
import { organisations, referenceModels, selectedElements } from './selectors';
import { useUi } from './ui-store';
import { useWorkspace } from './workspace-store';

export function currentOrganisation(): Organisation | undefined {
  const { index } = useWorkspace.getState();
  return index.find('organisation', useUi.getState().organisationId ?? undefined) ?? organisations(index)[0];
}

/** The lists of choices of the open organisation. */
export function currentChoiceLists(): ChoiceLists {
  return choiceListsOf(currentOrganisation());
}

export function currentReferenceModel(): ReferenceModel | undefined {
  const { index } = useWorkspace.getState();
  return (
    index.find('referenceModel', useUi.getState().referenceModelId ?? undefined) ?? referenceModels(index)[0]
  );
}

/** The state that edits go to. */
export function currentEditState(): State | undefined {
  const { index } = useWorkspace.getState();
  const organisation = currentOrganisation();
  if (!organisation) return undefined;
  const states = mapStates(index, organisation.id);
  return useUi.getState().mode === 'current' ? states.current : (states.target ?? states.current);
}

/** Elements of the choice, each once. */
export function currentElements(): Element[] {
  return selectedElements(useWorkspace.getState().index, useUi.getState().selection);
}

/** What the map is drawn from. */
export function currentLayoutOptions(): LayerMapOptions | undefined {
  const organisation = currentOrganisation();
  const model = currentReferenceModel();
  if (!organisation || !model) return undefined;
  const { mode, collapsed, columns } = useUi.getState();
  return {
    organisationId: organisation.id,
    referenceModelId: model.id,
    mode,
    collapsedLayerIds: collapsed,
    language: LANGUAGE,
    columns,
  };
}

/** The map as it is drawn. */
export function currentLayout(): LayerMapLayout | undefined {
  const options = currentLayoutOptions();
  return options && layoutLayerMap(useWorkspace.getState().index, options);
}
