// Taking the look of one item to others: copied and used, or painted with clicks.
import type { CommandArgs, ViewStyle } from '../../schemas/generated/types';
import { run } from '../engine-client/commands';
import { say } from '../state/messages';
import { useDraft } from './draft';
import { chosenItems } from './edits';

type Patch = NonNullable<CommandArgs['viewItem.style']['style']>;

let copied: ViewStyle | 'plain' | null = null;

/** Keeps the look of the first chosen item. */
export function copyLook(): void {
  const [item] = chosenItems();
  if (!item) return;
  copied = item.style ?? 'plain';
  say('info', 'editing.lookCopied');
}

/** True where a look has been copied. */
export function hasLook(): boolean {
  return copied !== null;
}

/** Gives the copied look to the chosen items: one change. */
export async function pasteLook(): Promise<void> {
  const ids = chosenItems().map(({ id }) => id);
  if (copied !== null && ids.length > 0) await giveLook(ids, copied);
}

/** Takes the brush with the look of the chosen item, or puts it away. */
export function toggleBrush(): void {
  const [item] = chosenItems();
  if (useDraft.getState().brush !== null) useDraft.setState({ brush: null });
  else if (item) useDraft.setState({ brush: item.style ?? 'plain' });
}

/** Paints an item with the brush; false where no brush is in use. */
export function paint(id: string): boolean {
  const { brush } = useDraft.getState();
  if (brush === null) return false;
  void giveLook([id], brush);
  return true;
}

/** Sets every value of the look and clears the others. */
async function giveLook(ids: string[], look: ViewStyle | 'plain'): Promise<void> {
  await run('viewItem.style', { ids, style: look === 'plain' ? null : wholeLook(look) });
}

/** The look as a patch: what it does not say is cleared. */
export function wholeLook(look: ViewStyle): Patch {
  const { font, ...rest } = look;
  const cleared: Patch = {
    lineWidth: null,
    lineColor: null,
    fillColor: null,
    lineStyle: null,
    textAlignment: null,
    textPosition: null,
    figure: null,
  };
  return {
    ...cleared,
    ...rest,
    font: font ? { name: null, size: null, style: null, color: null, ...font } : null,
  };
}
