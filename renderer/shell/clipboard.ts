// Copy and paste on the map. Copied cards go to the system's clipboard as lines of names too, so they can be pasted into a
// spreadsheet; lines from elsewhere become systems in the chosen box.
import { textIn } from '../../domain/text';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { currentEditState, currentElements, currentOrganisation } from '../state/current';
import { say } from '../state/messages';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

/** Copies the chosen cards; with `cut` they also leave their boxes. */
export async function copySelection(cut = false): Promise<void> {
  const elements = currentElements();
  if (elements.length === 0) return;
  const text = elements.map((element) => textIn(element.name, LANGUAGE)).join('\n');
  useUi.getState().set({ clipboard: { elementIds: elements.map(({ id }) => id), text } });
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    // Without permission the own clipboard still works inside the map.
  }
  if (cut) {
    const state = currentEditState();
    const placementIds = [...useUi.getState().selection.placementIds];
    useUi.getState().select({});
    await run('placement.delete', { placementIds, ...(state ? { stateId: state.id } : {}) });
  } else say('info', 'clipboard.copied', { count: elements.length });
}

/**
 * Pastes into the chosen box: own cards are placed there as well (or copied as new systems where they stand there already),
 * other text becomes one system a line.
 */
export async function pasteClipboard(text: string): Promise<void> {
  const { clipboard, selection } = useUi.getState();
  const { index } = useWorkspace.getState();
  const componentId =
    selection.componentIds[0] ?? index.find('placement', selection.placementIds[0])?.componentId;
  if (componentId === undefined) {
    say('info', 'clipboard.chooseBox');
    return;
  }
  const state = currentEditState();
  const at = state ? { stateId: state.id } : {};
  const own = clipboard !== null && clipboard.text === text.replace(/\r/gu, '').trim();
  if (!own) {
    const names = text
      .split(/\r?\n/u)
      .map((line) => line.split('\t')[0]?.trim() ?? '')
      .filter((name) => name !== '');
    const organisation = currentOrganisation();
    if (names.length === 0 || !organisation) return;
    await run('element.create', {
      ownerId: organisation.id,
      type: useUi.getState().addType,
      names,
      language: LANGUAGE,
      componentId,
      ...at,
    });
    return;
  }
  const there = new Set(
    index.pointing('placement', 'placedIn', componentId).map(({ elementId }) => elementId),
  );
  const ids = clipboard.elementIds.filter((id) => index.find('element', id));
  const elsewhere = ids.filter((id) => !there.has(id));
  if (elsewhere.length > 0) await run('placement.create', { elementIds: elsewhere, componentId, ...at });
  else if (ids.length > 0)
    await run('element.duplicate', { ids, componentId, nameSuffix: t('clipboard.copySuffix'), ...at });
}
