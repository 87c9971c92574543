// The light on one element while something is presented: it and what is joined to it stand out, the rest steps back.
import { linkedTo } from '../../domain/looks/focus';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { currentLayout } from './current';
import { useLooksState } from './looks';
import { usePresentation } from './presentation';
import { currentLooks } from './shown-looks';
import { speak } from './spoken';
import { useUi } from './ui-store';
import { selectionOfItems } from './views';
import { useWorkspace } from './workspace-store';

/** Lights an element of the step that is shown, or with null all of them, and says so. */
export function lightElement(elementId: string | null): void {
  const { index } = useWorkspace.getState();
  const ui = useUi.getState();
  const element = elementId === null ? undefined : index.find('element', elementId);
  usePresentation.setState({ lit: element?.id ?? null });
  useLooksState.setState({ focus: element ? { elementIds: [element.id], depth: 1 } : null });
  if (!element) {
    ui.select({});
    speak(t('present.unlit'));
    return;
  }
  if (ui.viewId !== null) {
    const items = index.pointing('viewItem', 'view', ui.viewId);
    const own = items.filter((item) => item.itemType === 'element' && item.subjectId === element.id);
    ui.select(
      selectionOfItems(
        index,
        own.map(({ id }) => id),
      ),
    );
  } else if (ui.generated) ui.select({ elementIds: [element.id] });
  else {
    const cards = currentLayout()?.cards.filter((card) => card.elementId === element.id) ?? [];
    ui.select({ placementIds: cards.map(({ placementId }) => placementId) });
  }
  const shown = currentLooks().byElement;
  const near = [...linkedTo(index, [element.id], 1)].filter((id) => id !== element.id && shown.has(id));
  const flows = index.relationshipsOf(element.id).filter(({ type }) => type === 'Flow');
  speak(t('present.lit', { name: textIn(element.name, LANGUAGE), flows: flows.length, near: near.length }));
}

/** Lights the next element (1) or the one before (-1) in reading order, round; the first where none is lit. */
export function stepLight(by: 1 | -1): void {
  const ids = [...currentLooks().byElement.keys()];
  const { lit } = usePresentation.getState();
  const at = lit === null ? -1 : ids.indexOf(lit);
  const next = at === -1 ? ids.at(by === 1 ? 0 : -1) : ids[(at + by + ids.length) % ids.length];
  if (next !== undefined) lightElement(next);
}

/** The element drawn at a point of the screen, the innermost one; undefined where there is none. */
export function elementAt(x: number, y: number): string | undefined {
  let found: { readonly id: string; readonly area: number } | undefined;
  for (const node of document.querySelectorAll<HTMLElement>('.pane [data-element]')) {
    const { left, right, top, bottom, width, height } = node.getBoundingClientRect();
    if (x < left || x > right || y < top || y > bottom) continue;
    const area = width * height;
    const id = node.dataset['element'];
    if (id !== undefined && (!found || area < found.area)) found = { id, area };
  }
  return found?.id;
}
