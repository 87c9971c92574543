// Which generated view is open, how one goes from one to the next, and what it shows just now.
import { useMemo } from 'react';
import { generatedView, type GeneratedView } from '../../domain/generated-views/generated-view';
import { generatedName, generatedWords } from '../../domain/generated-views/names';
import {
  followedBy,
  specOf,
  type GeneratedKind,
  type GeneratedSpec,
} from '../../domain/generated-views/spec';
import { mapStates, type MapMode } from '../../domain/drawing/layer-map-content';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { currentOrganisation, currentReferenceModel } from './current';
import { once } from './once';
import { useMode, usePlace } from './pane';
import { placeExists, placeName, placeOf, usePlaces, type Place } from './places';
import { useModel, useStates } from './selectors';
import { useUi } from './ui-store';
import { openView } from './views';
import { useWorkspace } from './workspace-store';

/** Opens a generated view; for 360° of an element. `follow` remembers the way back. */
export function openGenerated(
  kind: GeneratedKind,
  elementId?: string,
  options: { follow?: boolean } = {},
): void {
  const organisation = currentOrganisation();
  if (!organisation) return;
  const model = currentReferenceModel();
  const ui = useUi.getState();
  const before = ui.generated;
  const spec: GeneratedSpec = {
    kind,
    organisationId: organisation.id,
    ...(model ? { referenceModelId: model.id } : {}),
    ...(elementId === undefined ? {} : { elementId }),
    ...(kind === 'around' && before?.kind === 'around'
      ? { depth: before.depth ?? 1, direction: before.direction ?? 'both' }
      : {}),
  };
  ui.set({
    generated: spec,
    generatedTrail: options.follow && before ? [...ui.generatedTrail, before] : [],
    viewId: null,
    page: null,
    viewTrail: [],
    search: false,
    renaming: null,
    adding: null,
  });
  ui.select(elementId === undefined ? {} : { elementIds: [elementId] });
}

/** Returns to the generated view that was left last; false where there is none. */
export function backToGenerated(): boolean {
  const { generatedTrail, set, select } = useUi.getState();
  const before = generatedTrail.at(-1);
  if (!before) return false;
  set({ generated: before, generatedTrail: generatedTrail.slice(0, -1) });
  select(before.elementId === undefined ? {} : { elementIds: [before.elementId] });
  return true;
}

/** What is generated in a place: a generated view, or a pinned one; null: nothing is. */
export function specIn(place: Place, index: ModelIndex): GeneratedSpec | null {
  if (place.kind === 'generated') return placeExists(place, index) ? place.spec : null;
  const view = place.kind === 'view' ? index.find('view', place.viewId) : undefined;
  return (view && specOf(view)) ?? null;
}

/** What is generated in the pane. */
export function useSpec(): GeneratedSpec | null {
  const { index } = useModel();
  const place = usePlace();
  return useMemo(() => specIn(place, index), [place, index]);
}

/** What is generated in the pane in use, outside of React. */
export function currentSpec(): GeneratedSpec | null {
  return specIn(placeOf(useUi.getState()), useWorkspace.getState().index);
}

/** Changes what the open generated view shows; a pinned one for good, as a change that can be undone. */
export function changeGenerated(change: Partial<GeneratedSpec>): void {
  const { viewId, set } = useUi.getState();
  const now = currentSpec();
  if (!now) return;
  const next = Object.fromEntries(
    Object.entries({ ...now, ...change }).filter(([, value]) => value !== undefined),
  ) as unknown as GeneratedSpec;
  if (viewId === null) set({ generated: next });
  else void run('view.narrow', { id: viewId, generated: followedBy(next) });
}

/** Keeps the open generated view in the list of views under a name, and opens it from there. */
export async function pinGenerated(spec: GeneratedSpec, name: string): Promise<void> {
  const [id] =
    (await run('view.pin', {
      ownerId: spec.organisationId,
      name: { language: LANGUAGE, text: name },
      generated: followedBy(spec),
    })) ?? [];
  if (id === undefined) return;
  // The tab becomes the pinned view: two tabs with the same picture would be one too many.
  const left = placeName({ kind: 'generated', spec });
  usePlaces.setState(({ tabs, activeId }) => ({
    tabs: tabs.map((tab) =>
      tab.id === activeId && placeName(tab.place) === left
        ? { ...tab, place: { kind: 'view', viewId: id } }
        : tab,
    ),
  }));
  openView(id);
}

const WORDS = generatedWords(LANGUAGE);

const generatedOnce = once(
  (
    index: ModelIndex,
    spec: GeneratedSpec,
    current: string | undefined,
    target: string | undefined,
  ): GeneratedView =>
    generatedView(
      index,
      spec,
      WORDS,
      [current, target].flatMap((id) => id ?? []),
    ),
);

/** What the open generated view draws of the model as it is, in the state or states that are looked at; null: none is open. */
export function useGenerated(): GeneratedView | null {
  const { index } = useModel();
  const spec = useSpec();
  const mode = useMode();
  const { current, target } = useStates();
  return spec && drawnIn(index, spec, mode, current?.id, target?.id);
}

/** The same outside of React. */
export function currentGenerated(): GeneratedView | null {
  const { mode } = useUi.getState();
  const generated = currentSpec();
  if (!generated) return null;
  const { index } = useWorkspace.getState();
  const { current, target } = mapStates(index, generated.organisationId);
  return drawnIn(index, generated, mode, current?.id, target?.id);
}

function drawnIn(
  index: ModelIndex,
  spec: GeneratedSpec,
  mode: MapMode,
  current: string | undefined,
  target: string | undefined,
): GeneratedView {
  return generatedOnce(
    index,
    spec,
    mode === 'target' && target !== undefined ? undefined : current,
    mode === 'current' ? undefined : target,
  );
}

/** What a generated view is called. */
export function generatedTitle(index: ModelIndex, spec: GeneratedSpec): string {
  const middle = textIn(index.find('element', spec.elementId)?.name, LANGUAGE);
  return generatedName(spec.kind, middle || t('element.unnamed'));
}

/** What the generated or pinned view in the pane in use is called. */
export function shownTitle(index: ModelIndex, spec: GeneratedSpec): string {
  const view = index.find('view', useUi.getState().viewId ?? undefined);
  return textIn(view?.name, LANGUAGE) || generatedTitle(index, spec);
}
