// "Asettele automaattisesti": the open view, or what is chosen of it, is laid out aside and comes back as one change.
import { create } from 'zustand';
import { arrangedBy, layoutGraph, type LayoutKind } from '../../domain/drawing/auto-layout';
import { freeViewContent } from '../../domain/drawing/free-view-content';
import { run } from '../engine-client/commands';
import { LANGUAGE } from '../i18n/translate';
import { moveView } from '../state/map-view';
import { say } from '../state/messages';
import { useUi } from '../state/ui-store';
import { currentView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { chosenItems, isNodeItem } from './edits';
import { startLayout } from './layout-engine';

/** In the order in which they are offered. */
export const LAYOUTS: readonly LayoutKind[] = ['tidy', 'down', 'right', 'tree', 'compact'];

/** Work that takes shorter than this needs no word. */
const UNSEEN = 350;
/** Nodes glide to their new places for this long. */
const GLIDE = 320;

interface ArrangeJob {
  /** What is being worked out, once it has taken long enough to be told. */
  readonly running: LayoutKind | null;
  /** True while nodes glide to their new places. */
  readonly gliding: boolean;
}

export const useArrangeJob = create<ArrangeJob>()(() => ({ running: null, gliding: false }));

let cancelWork: (() => void) | null = null;

/** Stops a layout that is being worked out; the view stays as it is. */
export function cancelArranging(): void {
  cancelWork?.();
  cancelWork = null;
  useArrangeJob.setState({ running: null });
}

/** True where there is something to lay out: the open view has two nodes, and it may be changed. */
export function canArrange(): boolean {
  const view = currentView();
  if (!view) return false;
  const { index } = useWorkspace.getState();
  if (index.find('referenceModel', view.ownerId)?.locked === true) return false;
  return index.pointing('viewItem', 'view', view.id).filter(isNodeItem).length > 1;
}

/** Lays out the chosen nodes where two or more are chosen, otherwise the whole view. */
export async function autoArrange(kind: LayoutKind): Promise<void> {
  const view = currentView();
  if (!view || !canArrange()) return;
  cancelArranging();
  const { index } = useWorkspace.getState();
  const chosen = chosenItems().filter(isNodeItem);
  const only = new Set(chosen.length > 1 ? chosen.map(({ id }) => id) : []);
  const content = freeViewContent(index, view.id, { language: LANGUAGE });
  const graph = layoutGraph(content, kind, only);
  if (!graph) return;
  const job = startLayout(graph);
  cancelWork = job.cancel;
  const timer = setTimeout(() => useArrangeJob.setState({ running: kind }), UNSEEN);
  try {
    const laid = await job.done;
    // Nodes that were removed meanwhile, or another view: what was worked out does not fit any more.
    if (useUi.getState().viewId !== view.id || useWorkspace.getState().index !== index) {
      say('error', 'arrange.outdated', {});
      return;
    }
    const arranged = arrangedBy(content, laid, {
      orthogonal: view.routing === 'orthogonal' && (kind === 'tidy' || kind === 'down' || kind === 'right'),
      anchorId: chosen.length === 1 ? chosen[0]?.id : undefined,
    });
    glide();
    const done = await run('viewItem.arrange', {
      items: arranged.items.map((item) => ({ ...item })),
      lines: arranged.lines.map(({ id, points }) => ({ id, points: points.map((point) => ({ ...point })) })),
    });
    if (done && only.size === 0) moveView('fit');
  } catch {
    say('error', 'arrange.failed', {});
  } finally {
    clearTimeout(timer);
    if (cancelWork === job.cancel) cancelWork = null;
    useArrangeJob.setState({ running: null });
  }
}

function glide(): void {
  if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
  useArrangeJob.setState({ gliding: true });
  setTimeout(() => useArrangeJob.setState({ gliding: false }), GLIDE);
}
