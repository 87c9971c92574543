// Which generated view is open, how one goes from one to the next, and what it shows just now.
import { generatedView, type GeneratedView } from '../../domain/generated-views/generated-view';
import { generatedName, generatedWords } from '../../domain/generated-views/names';
import type { GeneratedKind, GeneratedSpec } from '../../domain/generated-views/spec';
import { mapStates, type MapMode } from '../../domain/drawing/layer-map-content';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { currentOrganisation, currentReferenceModel } from './current';
import { once } from './once';
import { useMode, usePlace } from './pane';
import { uiOf } from './places';
import { useModel, useStates } from './selectors';
import { useUi } from './ui-store';
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

/** Changes what the open generated view shows. */
export function changeGenerated(change: Partial<GeneratedSpec>): void {
  const { generated, set } = useUi.getState();
  if (!generated) return;
  const next = Object.fromEntries(
    Object.entries({ ...generated, ...change }).filter(([, value]) => value !== undefined),
  );
  set({ generated: next as unknown as GeneratedSpec });
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
  const spec = uiOf(usePlace()).generated;
  const mode = useMode();
  const { current, target } = useStates();
  return spec && drawnIn(index, spec, mode, current?.id, target?.id);
}

/** The same outside of React. */
export function currentGenerated(): GeneratedView | null {
  const { generated, mode } = useUi.getState();
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
