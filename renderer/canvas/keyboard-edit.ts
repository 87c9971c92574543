// Editing the map by keyboard: joining cards, a new system joined to one, cards into the next box, along the integrations.
import { allowedRelationships } from '../../domain/notation/relationship-rules';
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { heldEnd, holdEnd } from '../state/connecting';
import { currentEditState, currentLayout } from '../state/current';
import { speak } from '../state/spoken';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { connectCards } from './connect';
import { focusStop, nearest } from './keyboard';

/** Joins the two chosen cards by an integration; one chosen card is held until Enter says the other. */
export function connectCardsByKey(): void {
  const [from, to] = useUi.getState().selection.placementIds;
  if (from === undefined) return;
  if (to !== undefined) {
    void connectCards(useWorkspace.getState().index, from, to, currentEditState()?.id);
    return;
  }
  const name = nameOfCard(from);
  holdEnd({ id: from, name });
  speak(t('connecting.held', { name }));
}

/** Joins the held card to the chosen one; false where nothing is held. */
export function connectHeldCard(): boolean {
  const held = heldEnd();
  if (!held) return false;
  const [to] = useUi.getState().selection.placementIds;
  if (to === undefined || to === held.id) return true;
  holdEnd(null);
  void connectCards(useWorkspace.getState().index, held.id, to, currentEditState()?.id);
  return true;
}

/** Begins a system in the box of the chosen card, joined to it when its name has been typed. */
export function newConnectedCard(): void {
  const { index } = useWorkspace.getState();
  const placement = index.find('placement', useUi.getState().selection.placementIds[0]);
  if (placement) addConnected(placement.componentId, placement.elementId);
}

/** Begins a system in a box, joined to an element; nothing where the language allows no relationship to its kind. */
export function addConnected(componentId: string, elementId: string): void {
  const { addType, set } = useUi.getState();
  const element = useWorkspace.getState().index.find('element', elementId);
  if (!element || allowedRelationships(element.type, addType).length === 0) return;
  set({ adding: componentId, addingFrom: elementId });
}

/** Moves the chosen cards to the nearest box in that direction; false where there is none. */
export function moveCardsToBox(key: string): boolean {
  const layout = currentLayout();
  const { placementIds } = useUi.getState().selection;
  const first = layout?.cards.find(({ placementId }) => placementId === placementIds[0]);
  if (!layout || !first) return false;
  const home = layout.components.find(({ id }) => id === first.componentId);
  const box = home && nearest(home, layout.components, key);
  if (!box) return false;
  const state = currentEditState();
  void run('placement.move', {
    placementIds: [...placementIds],
    componentId: box.id,
    ...(state ? { stateId: state.id } : {}),
  }).then(() => {
    // In a later state a card that moves has a new one there, which is chosen in its place.
    const { index } = useWorkspace.getState();
    const elementIds = placementIds.flatMap((id) => index.find('placement', id)?.elementId ?? []);
    const there = elementIds.flatMap((id) =>
      index
        .pointing('placement', 'placedElement', id)
        .flatMap((placement) => (placement.componentId === box.id ? placement.id : [])),
    );
    if (there.length === 0) return;
    useUi.getState().select({ placementIds: there });
    const card = currentLayout()?.cards.find(({ placementId }) => placementId === there[0]);
    if (card) focusStop({ ...card, id: card.placementId, kind: 'card' });
  });
  return true;
}

/** Goes along an integration of the chosen card to the nearest card at its other end in that direction; false where there is none. */
export function followOnMap(key: string): boolean {
  const layout = currentLayout();
  const { index } = useWorkspace.getState();
  const from = layout?.cards.find(
    ({ placementId }) => placementId === useUi.getState().selection.placementIds.at(-1),
  );
  if (!layout || !from) return false;
  const elementId = from.card.element.id;
  const joined = new Set(
    index
      .relationshipsOf(elementId)
      .map(({ sourceId, targetId }) => (sourceId === elementId ? targetId : sourceId)),
  );
  const next = nearest(
    from,
    layout.cards.filter(({ card }) => joined.has(card.element.id)),
    key,
  );
  if (!next) return false;
  useUi.getState().select({ placementIds: [next.placementId] });
  focusStop({ ...next, id: next.placementId, kind: 'card' });
  return true;
}

function nameOfCard(placementId: string): string {
  const { index } = useWorkspace.getState();
  const placement = index.find('placement', placementId);
  return textIn(index.find('element', placement?.elementId)?.name, LANGUAGE);
}
