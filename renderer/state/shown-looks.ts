// What the look of the open place says of the elements on the canvas; computed once for all parts of the window.
import type { Element, Look, LookAspect } from '../../schemas/generated/types';
import { mapStates, showIn, type MapMode } from '../../domain/drawing/layer-map-content';
import type { LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import { linkedTo } from '../../domain/looks/focus';
import { looksOf, type LegendRow, type Looks, type LooksOptions } from '../../domain/looks/looks-of';
import type { ModelIndex } from '../../domain/model-index';
import { listsOf } from '../../domain/portfolio/choice-lists';
import { LANGUAGE } from '../i18n/translate';
import { currentLayout, currentOrganisation } from './current';
import { currentLook, useLook, useLooksState, type Focus } from './looks';
import { lookWords } from './look-words';
import { currentGenerated, useGenerated } from './generated';
import { once } from './once';
import { useMode, useViewId } from './pane';
import { useLayout, useModel, useOrganisation } from './selectors';
import { useUi } from './ui-store';
import { useWorkspace } from './workspace-store';

interface Canvas {
  readonly organisationId: string | undefined;
  readonly viewId: string | null;
  readonly layout: LayerMapLayout | null;
  readonly generated: readonly Element[] | null;
  readonly mode: MapMode;
}

const optionsOnce = once(
  (
    index: ModelIndex,
    _revision: number,
    organisationId: string | undefined,
    viewId: string | null,
    layout: LayerMapLayout | null,
    generated: readonly Element[] | null,
    mode: MapMode,
    focus: Focus | null,
    today: string,
  ): LooksOptions => ({
    elements: elementsOn(index, { organisationId, viewId, layout, generated, mode }),
    population: organisationId === undefined ? [] : index.pointing('element', 'owner', organisationId),
    today,
    language: LANGUAGE,
    words: lookWords(index, listsOf(index, organisationId)),
    lists: listsOf(index, organisationId),
    fateOf: fates(index, organisationId, mode),
    ...(focus ? { focus: linkedTo(index, focus.elementIds, focus.depth) } : {}),
  }),
);

const looksOnce = once((index: ModelIndex, look: Look, options: LooksOptions) =>
  looksOf(index, look, options),
);

/** What the look says now. */
export function useLooks(): Looks {
  const { index } = useModel();
  return looksOnce(index, useLook(), useOptions());
}

/** What the look says now, outside of React. */
export function currentLooks(): Looks {
  const { index, revision } = useWorkspace.getState();
  const { viewId, mode } = useUi.getState();
  const { focus } = useLooksState.getState();
  const generated = currentGenerated()?.elements ?? null;
  const layout = viewId === null && !generated ? (currentLayout() ?? null) : null;
  const options = optionsOnce(
    index,
    revision,
    currentOrganisation()?.id,
    viewId,
    layout,
    generated,
    mode,
    focus,
    today(),
  );
  return looksOnce(index, currentLook(), options);
}

/** The classes of an aspect with their counts among what is on the canvas, whatever it is filtered by. */
export function useClasses(aspect: LookAspect): readonly LegendRow[] {
  const { index } = useModel();
  const { filters } = useLook();
  return looksOf(index, { colourBy: aspect, ...(filters ? { filters } : {}) }, useOptions()).legend;
}

/** Elements on the canvas, each once. */
export function useShownElements(): readonly Element[] {
  return useOptions().elements;
}

function useOptions(): LooksOptions {
  const { index, revision } = useModel();
  const organisation = useOrganisation();
  const viewId = useViewId();
  const generated = useGenerated();
  const layout = useLayout(viewId === null && !generated);
  const mode = useMode();
  const focus = useLooksState((state) => state.focus);
  return optionsOnce(
    index,
    revision,
    organisation?.id,
    viewId,
    layout,
    generated?.elements ?? null,
    mode,
    focus,
    today(),
  );
}

function elementsOn(index: ModelIndex, { viewId, layout, generated }: Canvas): readonly Element[] {
  if (generated) return generated;
  const found = new Map<string, Element>();
  if (viewId === null) for (const { card } of layout?.cards ?? []) found.set(card.element.id, card.element);
  else
    for (const item of index.pointing('viewItem', 'view', viewId)) {
      const element = item.itemType === 'element' ? index.find('element', item.subjectId) : undefined;
      if (element && !element.type.endsWith('Junction')) found.set(element.id, element);
    }
  return [...found.values()];
}

// Fates lead to the target: by them one colours in every state, also where today's is shown.
function fates(index: ModelIndex, organisationId: string | undefined, mode: MapMode): LooksOptions['fateOf'] {
  if (organisationId === undefined) return () => undefined;
  const states = mapStates(index, organisationId);
  const shown = mode === 'current' ? 'diff' : mode;
  return (elementId) => showIn(index, states, shown, elementId).fate;
}

/** ISO day of the user's calendar. */
function today(): string {
  const now = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
