// A free view on React Flow: nodes are React Flow's, connections one drawing over them, since a connection may end at another.
import { useCallback, useEffect, useMemo, useRef, useState, type DragEvent } from 'react';
import { flushSync } from 'react-dom';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  SelectionMode,
  useReactFlow,
  useStore,
  useStoreApi,
  ViewportPortal,
  type NodeChange,
} from '@xyflow/react';
import type { View } from '../../schemas/generated/types';
import type { Colours } from '../../domain/drawing/colours';
import type { FreeNode } from '../../domain/drawing/free-view-content';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { FarLayer } from '../stage/FarLayer';
import { Minimap } from '../stage/Minimap';
import { useLookColour } from '../stage/use-look-colour';
import { useLooks } from '../state/shown-looks';
import { useUi } from '../state/ui-store';
import { CANVAS_GESTURES } from '../ui/canvas-gestures';
import { chooseItems, openView } from '../state/views';
import { useArrangeJob } from './auto-arrange';
import { beginNode } from './add';
import { clearDraft, useDraft } from './draft';
import { frameAt, useDragging } from './dragging';
import { dropElement } from './draw-elements';
import { pictureOf, useDrawnView } from './drawn';
import { rounded } from './edits';
import { pointedAt, useFarView } from './far-view';
import { Guides } from './Guides';
import { addPicture } from './images';
import { Lasso } from './Lasso';
import { linesUnder } from './look-lines';
import { LineHandles } from './LineHandles';
import { Lines } from './Lines';
import { useLineDrop } from './line-drop';
import { useLineDrawing } from './lines-drawing';
import { paint } from './looks';
import { NewNodeInput } from './NewNodeInput';
import { onNodeClick } from './node-click';
import { NodeView } from './NodeView';
import { DRAG_ELEMENT, DRAG_TYPE, DRAG_VIEW, GROUP, NOTE } from './palette-data';
import { ViewNodeCache, type ViewFlowNode } from './to-flow';
import { Questions } from './Questions';
import { addReference } from './ViewPalette';
import { useInUse, useSide } from '../state/pane';
import { useViewPlace } from './view-place';

const nodeTypes = { item: NodeView };
const MANY_NODES = 300;
/** Below this zoom words are too small to read and are not drawn. */
const FAR = 0.28;

export function FreeViewCanvas({ view, editable }: { view: View; editable: boolean }) {
  const flow = useReactFlow<ViewFlowNode>();
  const side = useSide();
  const inUse = useInUse();
  const store = useStoreApi<ViewFlowNode>();
  const cache = useRef(new ViewNodeCache());
  const latest = useRef<ReturnType<typeof useDrawnView>>(EMPTY);
  const dragging = useDragging(view.id, latest, flow);
  const drawn = useDrawnView(view.id, dragging.moved);
  const still = dragging.moved === null;
  if (still || latest.current === EMPTY) latest.current = drawn;
  const itemIds = useUi((state) => state.selection.itemIds);
  const gliding = useArrangeJob((state) => state.gliding);
  const miniMap = useUi((state) => state.miniMap);
  const { byElement: looks } = useLooks();
  const lookColour = useLookColour(looks);
  const boxOf = useCallback(
    (node: FreeNode, palette: Colours) => smallBox(node, palette, lookColour),
    [lookColour],
  );
  const [hovered, setHovered] = useState<string | null>(null);
  const selected = useMemo(() => new Set(itemIds), [itemIds]);
  const lines = useMemo(() => linesUnder(drawn, looks), [drawn, looks]);
  const stage = useFarView(drawn, lines.shown, { still, selected, hovered, looks });
  const nodes = useMemo(
    () =>
      cache.current.nodes(stage.nodes, {
        selected,
        target: dragging.target,
        hovered,
        editable,
        pictureOf,
        looks,
      }),
    [stage.nodes, selected, dragging.target, hovered, editable, looks],
  );
  const names = useMemo(() => new Map(drawn.nodes.map(({ id, name }) => [id, name])), [drawn]);
  const nameOf = useCallback((id: string) => names.get(id) ?? '', [names]);
  const only = itemIds.length === 1 ? drawn.connections.find(({ id }) => id === itemIds[0]) : undefined;
  const brush = useDraft((state) => state.brush !== null);
  const lasso = useDraft((state) => state.lasso);
  const far = useStore((state) => state.transform[2] < FAR);
  useViewPlace(view.id, latest);
  useEffect(() => clearDraft, [view.id]);

  const onNodesChange = useCallback(
    (changes: NodeChange<ViewFlowNode>[]) => {
      const picks = changes.filter((change) => change.type === 'select');
      if (picks.length === 0) return;
      const chosen = new Set(useUi.getState().selection.itemIds);
      // React Flow knows the nodes only: a new choice of nodes gives up the connections, unless it is added to them.
      if (picks.some((pick) => pick.selected) && !store.getState().multiSelectionActive)
        for (const { id } of latest.current.connections) chosen.delete(id);
      for (const pick of picks) {
        if (pick.selected) chosen.add(pick.id);
        else chosen.delete(pick.id);
      }
      chooseItems([...chosen]);
    },
    [store],
  );

  const onChoose = useCallback((id: string, add: boolean) => {
    if (paint(id)) return;
    const before = useUi.getState().selection.itemIds;
    chooseItems(!add ? [id] : before.includes(id) ? before.filter((one) => one !== id) : [...before, id]);
  }, []);

  useLineDrop(latest, flow.screenToFlowPosition);

  const onDrop = useCallback(
    (event: DragEvent) => {
      event.preventDefault();
      const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
      const parentId = frameAt(latest.current, at)?.id;
      const data = event.dataTransfer;
      const type = data.getData(DRAG_TYPE);
      const elementId = data.getData(DRAG_ELEMENT);
      const viewId = data.getData(DRAG_VIEW);
      const [file] = data.files;
      if (type !== '')
        beginNode(type === NOTE ? 'label' : type === GROUP ? 'container' : 'element', type, {
          ...at,
          parentId,
        });
      else if (elementId !== '')
        dropElement(elementId, { x: at.x - 70, y: at.y - 30 }, parentId, {
          x: event.clientX,
          y: event.clientY,
        });
      else if (viewId !== '' && viewId !== view.id)
        void addReference(view.id, viewId, rounded({ x: at.x - 80, y: at.y - 30 }), parentId);
      else if (file) void addPicture(file, at);
    },
    [flow, view.id],
  );

  return (
    <>
      <ReactFlow<ViewFlowNode>
        {...CANVAS_GESTURES}
        id={side}
        className="free-view"
        data-far={far}
        data-gliding={gliding}
        data-brush={brush}
        tabIndex={0}
        nodes={nodes}
        nodeTypes={nodeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStart={dragging.onStart}
        onNodeDrag={dragging.onDrag}
        onNodeDragStop={dragging.onStop}
        onSelectionDragStart={(event, dragged) =>
          dragged[0] && dragging.onStart(event.nativeEvent, dragged[0], dragged)
        }
        onSelectionDrag={(event, dragged) =>
          dragged[0] && dragging.onDrag(event.nativeEvent, dragged[0], dragged)
        }
        onSelectionDragStop={(event, dragged) =>
          dragged[0] && dragging.onStop(event.nativeEvent, dragged[0], dragged)
        }
        onNodeMouseEnter={(_event, node) => setHovered(node.id)}
        onNodeMouseLeave={() => setHovered(null)}
        onNodeDoubleClick={(_event, node) => {
          const { linkedViewId } = node.data.node;
          if (linkedViewId !== undefined) openView(linkedViewId, { follow: true });
          else if (editable && node.data.node.figure !== 'junction')
            useUi.getState().set({ renaming: node.id });
        }}
        onNodeClick={onNodeClick}
        onPaneClick={(event) => {
          const id = pointedAt(event, flow, stage.hit);
          if (!id) chooseItems([]);
          else onChoose(id, event.ctrlKey || event.metaKey);
        }}
        onPaneMouseMove={(event) => {
          const id = stage.picture ? pointedAt(event, flow, stage.hit) : undefined;
          // At once: a press that follows meets the node and not the ground.
          if (id !== undefined && id !== hovered) flushSync(() => setHovered(id));
        }}
        onDragOver={(event) => {
          if (!editable) return;
          const { types } = event.dataTransfer;
          if (![DRAG_TYPE, DRAG_ELEMENT, DRAG_VIEW, 'Files'].some((type) => types.includes(type))) return;
          event.preventDefault();
          event.dataTransfer.dropEffect = event.dataTransfer.effectAllowed === 'move' ? 'move' : 'copy';
        }}
        onDrop={editable ? onDrop : undefined}
        onlyRenderVisibleElements={drawn.nodes.length > MANY_NODES}
        nodesConnectable={false}
        selectionMode={SelectionMode.Full}
        minZoom={stage.picture ? 0.008 : 0.04}
        maxZoom={3}
        aria-label={t('view.canvas', { name: textIn(view.name, LANGUAGE) })}
      >
        <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
        {stage.picture ? (
          <FarLayer
            picture={stage.picture}
            far={stage.far}
            chosen={stage.framed}
            absent={stage.absent}
            label={t('view.far', { count: drawn.nodes.length })}
          />
        ) : null}
        <ViewportPortal>
          <Lines
            connections={stage.lines}
            faint={lines.faint}
            selected={selected}
            nameOf={nameOf}
            onChoose={onChoose}
          />
          {only && editable ? (
            <LineHandles line={only} toView={(screen) => flow.screenToFlowPosition(screen)} />
          ) : null}
          <Guides guides={dragging.guides} gaps={dragging.gaps} />
          <DrawnLine latest={latest} />
          <NewNode />
        </ViewportPortal>
        {miniMap && drawn.nodes.length > 0 ? <Minimap things={drawn.nodes} boxOf={boxOf} /> : null}
      </ReactFlow>
      {lasso && inUse ? <Lasso latest={latest} toView={flow.screenToFlowPosition} /> : null}
      {inUse ? <Questions /> : null}
    </>
  );
}

/** Nodes on the small map: see-through, so that what lies in another is seen; those that a look colours are full. */
function smallBox(
  node: FreeNode,
  palette: Colours,
  lookColour: (elementId: string | undefined) => string | null | undefined,
) {
  const colour = node.figure === 'note' ? undefined : lookColour(node.subjectId);
  return colour === null ? null : { rect: node, colour: colour ?? `${palette.amLineColour}59` };
}

const EMPTY = { nodes: [], connections: [], bounds: { x: 0, y: 0, width: 0, height: 0 } };

/** The line that follows the pointer. */
function DrawnLine({ latest }: { latest: { readonly current: ReturnType<typeof useDrawnView> } }) {
  const { task, pointer } = useLineDrawing();
  const flow = useReactFlow();
  if (!task) return null;
  const node = latest.current.nodes.find(({ id }) => id === task.from);
  const line = latest.current.connections.find(({ id }) => id === task.from);
  const from = node
    ? { x: node.x + node.width / 2, y: node.y + node.height / 2 }
    : line?.points[Math.floor(line.points.length / 2)];
  if (!from) return null;
  const to = flow.screenToFlowPosition(pointer);
  return (
    <svg className="vlines" width="1" height="1" aria-hidden>
      <path className="vline-drawn" d={`M${from.x} ${from.y}L${to.x} ${to.y}`} />
    </svg>
  );
}

function NewNode() {
  const inUse = useInUse();
  const newNode = useDraft((state) => (inUse ? state.newNode : null));
  return newNode ? <NewNodeInput key={`${newNode.x} ${newNode.y} ${newNode.type}`} draft={newNode} /> : null;
}
