// The open view as it is drawn now, computed once for all who ask.
import { useMemo } from 'react';
import { freeViewContent, type FreeView } from '../../domain/drawing/free-view-content';
import { LANGUAGE } from '../i18n/translate';
import { useInUse, useMode } from '../state/pane';
import { useModel, useStates } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { useDraft } from './draft';
import { drafted, redrawnPart, restingCourses, withInside, type ItemDraft } from './draft-items';
import { outermost } from './edits';
import { isShowable, pictureUrl } from './images';

/** The state whose fates mark what is drawn: the current one, or the target where it or the differences are looked at. */
export function useMarkState(): string | undefined {
  const mode = useMode();
  const { current, target } = useStates();
  return (mode === 'current' ? current : (target ?? current))?.id;
}

/** The view with what is being dragged where the pointer has it. */
export function useDrawnView(viewId: string, moved: ItemDraft['moved'] | null): FreeView {
  const { index } = useModel();
  const stateId = useMarkState();
  // What is being made belongs to the pane in use; the other shows the model until it is written.
  const inUse = useInUse();
  const resize = useDraft((state) => (inUse ? state.resize : null));
  const bend = useDraft((state) => (inUse ? state.bend : null));
  const nudge = useDraft((state) => (inUse ? state.nudge : null));
  const nest = useDraft((state) => (inUse ? state.nest : null));
  const selected = useUi((state) => state.selection.itemIds);
  const still = useMemo(
    () => freeViewContent(index, viewId, { language: LANGUAGE, stateId }),
    [index, viewId, stateId],
  );
  return useMemo(() => {
    const draft: ItemDraft = {
      ...(moved ? { moved } : {}),
      ...(resize ? { resized: resize } : grown()),
      ...(bend ? { bent: bend } : {}),
    };
    const shift = moved ?? nudgedNodes() ?? droppedNodes();
    const whole = shift ? { ...draft, moved: shift } : draft;
    const now = drafted(index, viewId, whole);
    if (now === index) return still;
    const view = index.find('view', viewId);
    const part =
      view &&
      redrawnPart(index.pointing('viewItem', 'view', viewId), still, whole, (items) =>
        freeViewContent(index, viewId, { language: LANGUAGE, stateId, drawn: { view, items } }),
      );
    if (part) return part;
    return freeViewContent(now, viewId, {
      language: LANGUAGE,
      stateId,
      courses: restingCourses(still, whole),
    });

    function nudgedNodes(): ItemDraft['moved'] {
      if (!nudge) return undefined;
      const chosen = selected.map((id) => index.find('viewItem', id)).filter((item) => item !== undefined);
      return inside(
        outermost(chosen).map(({ id }) => id),
        nudge.dx,
        nudge.dy,
      );
    }
    function grown(): ItemDraft {
      const outer = nest?.frame && index.find('viewItem', nest.parentId);
      return outer ? { resized: { id: outer.id, x: outer.x ?? 0, y: outer.y ?? 0, ...nest.frame } } : {};
    }
    // While the menu asks what nesting means, the nodes wait where they were dropped.
    function droppedNodes(): ItemDraft['moved'] {
      const [first] = nest?.nodes ?? [];
      const item = index.find('viewItem', first?.id);
      if (!nest || !first || !item) return undefined;
      return inside(
        nest.nodes.map(({ id }) => id),
        first.x - (item.x ?? 0),
        first.y - (item.y ?? 0),
      );
    }
    function inside(ids: string[], dx: number, dy: number): ItemDraft['moved'] {
      return { ids: withInside(index.pointing('viewItem', 'view', viewId), ids), dx, dy };
    }
  }, [index, viewId, stateId, still, moved, resize, bend, nudge, nest, selected]);
}

const pictures = new WeakMap<object, string>();

/** Address of a picture of the model; undefined where it cannot be shown. */
export function pictureOf(imageId: string): string | undefined {
  const image = useWorkspace.getState().index.find('image', imageId);
  if (!image || !isShowable(image.mediaType)) return undefined;
  const known = pictures.get(image);
  if (known !== undefined) return known;
  const url = pictureUrl(image.mediaType, image.base64);
  pictures.set(image, url);
  return url;
}
