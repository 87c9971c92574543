// What the actions do to the model.
import { targetState } from '../../domain/states';
import { run } from '../engine-client/commands';
import { t } from '../i18n/translate';
import { currentEditState, currentElements, currentOrganisation } from '../state/current';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

const ui = useUi.getState;

/** Says what happens to the chosen systems and integrations on the way to the target; null takes the decision away. */
export async function setFate(fate: 'keep' | 'change' | 'retire' | null): Promise<void> {
  const organisation = currentOrganisation();
  const target = organisation && targetState(useWorkspace.getState().index, organisation.id);
  const subjectIds = [...currentElements().map(({ id }) => id), ...ui().selection.flowIds];
  if (!target || subjectIds.length === 0) return;
  await run('fate.set', { stateId: target.id, subjectIds, fate });
}

/** Deletes what is chosen; in the target a system that is there today is marked as leaving instead. */
export async function removeSelection(): Promise<void> {
  const { selection } = ui();
  const elements = currentElements();
  if (selection.flowIds.length > 0) await run('relationship.delete', { ids: [...selection.flowIds] });
  if (elements.length > 0) {
    const state = currentEditState();
    // In the target nothing is deleted from the current state: the system is marked as leaving.
    const lasting = elements.filter((element) => !isNewHere(element.id, state?.id));
    const fresh = elements.filter((element) => isNewHere(element.id, state?.id));
    if (state && state.type !== 'current' && lasting.length > 0) {
      await run('fate.set', { stateId: state.id, subjectIds: lasting.map(({ id }) => id), fate: 'retire' });
      if (fresh.length > 0) await run('element.delete', { ids: fresh.map(({ id }) => id) });
    } else await run('element.delete', { ids: elements.map(({ id }) => id) });
  }
  ui().select({});
}

function isNewHere(elementId: string, stateId: string | undefined): boolean {
  const fates = useWorkspace.getState().index.pointing('fate', 'subject', elementId);
  return fates.some((fate) => fate.stateId === stateId && fate.fate === 'new');
}

/** Takes the chosen cards out of their boxes. */
export function takeFromBox(): Promise<unknown> {
  const state = currentEditState();
  const placementIds = [...ui().selection.placementIds];
  ui().select({});
  return run('placement.delete', { placementIds, ...(state ? { stateId: state.id } : {}) });
}

/** The chosen box, or the box of the chosen card. */
export function boxOfSelection(): string | undefined {
  const { selection } = ui();
  const placement = useWorkspace.getState().index.find('placement', selection.placementIds[0]);
  return selection.componentIds[0] ?? placement?.componentId;
}

/** Copies of the chosen systems beside them. */
export function duplicate(): Promise<unknown> {
  const state = currentEditState();
  const ids = currentElements().map(({ id }) => id);
  return run('element.duplicate', {
    ids,
    nameSuffix: t('clipboard.copySuffix'),
    ...(state ? { stateId: state.id } : {}),
  });
}
