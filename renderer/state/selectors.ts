// Derived data, computed once per revision and shared by whoever asks.
import type {
  Element,
  Organisation,
  ReferenceModel,
  Relationship,
  State,
} from '../../schemas/generated/types';
import {
  flowsOf,
  mapStates,
  type MapFlow,
  type MapMode,
  type MapStates,
} from '../../domain/drawing/layer-map-content';
import { layoutLayerMap, type LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import type { ModelIndex } from '../../domain/model-index';
import { choiceListsOf, type ChoiceLists } from '../../domain/portfolio/choice-lists';
import { LANGUAGE } from '../i18n/translate';
import { once } from './once';
import { useMode } from './pane';
import { useUi, type Selection } from './ui-store';
import { useWorkspace } from './workspace-store';

/** The model; the component renders again with each revision. */
export function useModel(): { index: ModelIndex; revision: number } {
  const revision = useWorkspace((state) => state.revision);
  const index = useWorkspace((state) => state.index);
  return { index, revision };
}

/** The organisation whose map is open: the chosen one, otherwise the first. */
export function useOrganisation(): Organisation | undefined {
  const { index } = useModel();
  const chosen = useUi((state) => state.organisationId);
  return index.find('organisation', chosen ?? undefined) ?? organisations(index)[0];
}

/** The lists of choices of the open organisation. */
export function useChoiceLists(): ChoiceLists {
  return choiceListsOf(useOrganisation());
}

/** Organisations in their order. */
export function organisations(index: ModelIndex): Organisation[] {
  return index.all('organisation').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

/** The reference model whose map is open: the chosen one, otherwise the first. */
export function useReferenceModel(): ReferenceModel | undefined {
  const { index } = useModel();
  const chosen = useUi((state) => state.referenceModelId);
  return index.find('referenceModel', chosen ?? undefined) ?? referenceModels(index)[0];
}

/** Reference models in their order. */
export function referenceModels(index: ModelIndex): ReferenceModel[] {
  return index.all('referenceModel').sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
}

const layoutOnce = once(
  (
    index: ModelIndex,
    organisationId: string,
    referenceModelId: string,
    mode: MapMode,
    collapsedLayerIds: ReadonlySet<string>,
    columns: number,
  ) =>
    layoutLayerMap(index, {
      organisationId,
      referenceModelId,
      mode,
      collapsedLayerIds,
      columns,
      language: LANGUAGE,
    }),
);

const flowsOnce = once((index: ModelIndex, organisationId: string, mode: MapMode) =>
  flowsOf(index, organisationId, mode),
);
const NO_FLOWS: MapFlow[] = [];

/** The layer map as it is to be drawn now; not made where it is not wanted. */
export function useLayout(wanted = true): LayerMapLayout | null {
  const { index } = useModel();
  const organisation = useOrganisation();
  const model = useReferenceModel();
  const mode = useMode();
  const collapsed = useUi((state) => state.collapsed);
  const columns = useUi((state) => state.columns);
  if (!wanted || !organisation || !model) return null;
  return layoutOnce(index, organisation.id, model.id, mode, collapsed, columns);
}

/** Integrations of the open organisation in the shown state. */
export function useFlows(): MapFlow[] {
  const { index } = useModel();
  const organisation = useOrganisation();
  const mode = useMode();
  return organisation ? flowsOnce(index, organisation.id, mode) : NO_FLOWS;
}

/** Current and target state of the open organisation. */
export function useStates(): MapStates {
  const { index } = useModel();
  const organisation = useOrganisation();
  return organisation
    ? mapStates(index, organisation.id)
    : { path: [], current: undefined, target: undefined };
}

/** The state that edits go to: the target where the target or the differences are shown, otherwise the current one. */
export function useEditState(): State | undefined {
  const mode = useMode();
  const states = useStates();
  return mode === 'current' ? states.current : (states.target ?? states.current);
}

/** Elements of the chosen cards and those chosen without one, each once. */
export function useSelectedElements(): Element[] {
  const { index } = useModel();
  return selectedElements(
    index,
    useUi((state) => state.selection),
  );
}

/** Elements of a choice, each once. */
export function selectedElements(index: ModelIndex, { placementIds, elementIds }: Selection): Element[] {
  const found = new Map<string, Element>();
  const ids = [...placementIds.map((id) => index.find('placement', id)?.elementId), ...elementIds];
  for (const id of ids) {
    const element = index.find('element', id);
    if (element) found.set(element.id, element);
  }
  return [...found.values()];
}

/** The chosen integration, where there is one. */
export function useSelectedFlow(): Relationship | undefined {
  const { index } = useModel();
  const [id] = useUi((state) => state.selection.flowIds);
  return index.find('relationship', id);
}
