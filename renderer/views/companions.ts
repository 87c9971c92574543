// A line from an element that ends on nothing: a new element there, joined at once. Which ones are offered, and asking.
import { companionsOf, likelyCompanions, type Companion } from '../../domain/notation/likely-companions';
import { ELEMENT_TYPES, isElementType, type Layer } from '../../domain/notation/element-types';
import { allowsType, DEFAULT_VIEWPOINT, paletteOf, viewpointByName } from '../../domain/notation/viewpoints';
import { currentView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { beginNode } from './add';
import { useDraft, type CompanionQuestion } from './draft';
import { chosenItems } from './edits';
import { elementInPane } from '../state/places';

export interface CompanionGroup {
  /** The likeliest ones, or those of a layer. */
  readonly layer: Layer | 'likely';
  readonly offers: readonly Companion[];
}

/** What may come beside an element of the type in a view of the viewpoint: the likeliest, then one of each other type by layers. */
export function companionGroups(type: string, viewpointName: string | undefined): CompanionGroup[] {
  const viewpoint = viewpointByName(viewpointName) ?? DEFAULT_VIEWPOINT;
  const likely = likelyCompanions(type).filter((offer) => allowsType(viewpoint, offer.type));
  const offered = new Set(likely.map((offer) => offer.type));
  const rest = companionsOf(
    type,
    paletteOf(viewpoint).filter((other) => !offered.has(other)),
  );
  const layerOf = (other: string): Layer => (isElementType(other) ? ELEMENT_TYPES[other] : 'composite');
  const layers = [...new Set(rest.map((offer) => layerOf(offer.type)))];
  return [
    { layer: 'likely' as const, offers: likely },
    ...layers.map((layer) => ({ layer, offers: rest.filter((offer) => layerOf(offer.type) === layer) })),
  ].filter(({ offers }) => offers.length > 0);
}

/** Asks which new element is joined to a node; false where the node shows no element. */
export function askCompanion(question: CompanionQuestion): boolean {
  const { index } = useWorkspace.getState();
  if (index.find('viewItem', question.itemId)?.itemType !== 'element') return false;
  useDraft.setState({ companion: question });
  return true;
}

/** Asks it of the chosen node, as the keyboard does it; the new one comes beside it. */
export function askCompanionOfChosen(): void {
  const item = chosenItems().find(({ itemType }) => itemType === 'element');
  if (!item) return;
  const rect = elementInPane(`item-${item.id}`)?.getBoundingClientRect();
  askCompanion({
    itemId: item.id,
    parentId: item.parentId,
    screen: rect ? { x: rect.right, y: rect.top } : { x: 300, y: 200 },
  });
}

/** Begins the new element: its name is typed, then element, relationship, node and line are one change. */
export function beginCompanion({ itemId, at, parentId }: CompanionQuestion, offer: Companion): void {
  const { relationship, reverse, type } = offer;
  if (!currentView()) return;
  beginNode('element', type, at ? { ...at, parentId } : undefined, {
    itemId,
    type: relationship,
    ...(reverse ? { reverse } : {}),
  });
}
