// Beginning a new node: beside the chosen one, or where it was dropped. Its name is typed before anything is made.
import { VIEW_METRICS } from '../../domain/drawing/free-view-metrics';
import { paletteOf, viewpointByName, DEFAULT_VIEWPOINT } from '../../domain/notation/viewpoints';
import { currentView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { useDraft, type NewNode } from './draft';
import { chosenItems, isNodeItem, viewItems } from './edits';
import { reveal, seenPart, viewCentre } from './place';

/** Of the first node of an empty view from the corner of the window. */
const FIRST = 60;

/** Begins a node of the kind of the chosen one beside it, or the view's likeliest kind in the middle. */
export function addBeside(): void {
  const chosen = chosenItems().find((item) => item.itemType === 'element');
  const type = useWorkspace.getState().index.find('element', chosen?.subjectId)?.type;
  const [likely] = paletteOf(viewpointByName(currentView()?.viewpoint) ?? DEFAULT_VIEWPOINT);
  beginNode(
    'element',
    type ?? (likely === 'Resource' ? 'ApplicationComponent' : (likely ?? 'ApplicationComponent')),
  );
}

/** Begins a node: at the place given, otherwise beside the chosen node, otherwise in the middle of the window. */
export function beginNode(
  kind: NewNode['kind'],
  type: string,
  at?: { x: number; y: number; parentId?: string | undefined },
  connect?: NewNode['connect'],
): void {
  const size = type.endsWith('Junction') ? VIEW_METRICS.junction : VIEW_METRICS[kind];
  const chosen = chosenItems().find(isNodeItem);
  const centre = viewCentre();
  const seen = seenPart();
  const wanted = at
    ? { x: at.x - size.width / 2, y: at.y - size.height / 2 }
    : chosen
      ? { x: (chosen.x ?? 0) + (chosen.width ?? 0) + VIEW_METRICS.gap, y: chosen.y ?? 0 }
      : viewItems().length === 0
        ? { x: seen.x + FIRST, y: seen.y + FIRST }
        : { x: centre.x - size.width / 2, y: centre.y - size.height / 2 };
  const parentId = at ? at.parentId : chosen?.parentId;
  const free = at ? wanted : freePlace(wanted, size);
  const node = { kind, type, x: Math.round(free.x), y: Math.round(free.y), ...size, parentId };
  reveal(node);
  useDraft.setState({ newNode: { ...node, rowStart: node.x, connect } });
}

/** Begins the next node of the kind: beside the one just made, or in a new row where the window ends. */
export function beginNext(draft: NewNode): void {
  const seen = seenPart();
  const beside = draft.x + draft.width + VIEW_METRICS.gap;
  const fits = beside + draft.width <= seen.x + seen.width;
  const wanted = fits
    ? { x: beside, y: draft.y }
    : { x: draft.rowStart, y: draft.y + draft.height + VIEW_METRICS.gap };
  const place = freePlace(wanted, draft);
  reveal({ ...draft, ...place });
  useDraft.setState({ newNode: { ...draft, ...place } });
}

/** The place, or the nearest one below it where no other node stands. */
export function freePlace(
  wanted: { x: number; y: number },
  size: { width: number; height: number },
): { x: number; y: number } {
  const nodes = viewItems().filter(isNodeItem);
  const around = new Set(nodes.map(({ parentId }) => parentId));
  const leaves = nodes.filter(({ id }) => !around.has(id));
  const place = { ...wanted };
  for (let tries = 0; tries < 60; tries += 1) {
    const hit = leaves.find(
      ({ x = 0, y = 0, width = 0, height = 0 }) =>
        x < place.x + size.width && x + width > place.x && y < place.y + size.height && y + height > place.y,
    );
    if (!hit) break;
    place.y = (hit.y ?? 0) + (hit.height ?? 0) + VIEW_METRICS.gap / 2;
  }
  return place;
}
