// The layer map: React Flow over the laid-out map. Dragging moves a draft; when the pointer goes up one command is sent.
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import {
  applyNodeChanges,
  Background,
  BackgroundVariant,
  ConnectionMode,
  ReactFlow,
  useReactFlow,
  type Connection,
  type NodeChange,
  type OnConnectEnd,
  type OnNodeDrag,
} from '@xyflow/react';
import { laneHue, type Colours } from '../../domain/drawing/colours';
import { textIn } from '../../domain/text';
import type { LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import { LANGUAGE, t } from '../i18n/translate';
import { countByElement } from '../../domain/drawing/layer-map-content';
import { useEditState, useFlows, useModel } from '../state/selectors';
import { Minimap } from '../stage/Minimap';
import { useLookColour } from '../stage/use-look-colour';
import { useLooksState } from '../state/looks';
import { useLooks } from '../state/shown-looks';
import { useUi } from '../state/ui-store';
import { CANVAS_GESTURES } from '../ui/canvas-gestures';
import { ArrowMarker } from './ArrowMarker';
import { connectCards } from './connect';
import { boxAt, dropCards } from './drag';
import { addConnected } from './keyboard-edit';
import { edgeTypes, nodeTypes } from './node-types';
import { usePaletteDrop } from './palette-drop';
import { chooseFlows, flowsBetween, relatedElements } from './shown-flows';
import { flowEdges, NodeCache, type FlowEdge, type MapNode } from './to-flow';
import { useSide } from '../state/pane';
import { useMapView } from './view';

const MANY_NODES = 400;

export function LayerMap({ layout }: { layout: LayerMapLayout }) {
  const side = useSide();
  const { index } = useModel();
  const cache = useRef(new NodeCache());
  const { byElement: looks } = useLooks();
  const lookColour = useLookColour(looks);
  const boxOf = useCallback(
    (node: MapNode, palette: Colours) => smallBox(node, palette, lookColour),
    [lookColour],
  );
  const inFocus = useLooksState((state) => state.focus !== null);
  const flows = useFlows();
  const filter = useUi((state) => state.flows);
  const miniMap = useUi((state) => state.miniMap);
  const selection = useUi((state) => state.selection);
  const state = useEditState();
  const flow = useReactFlow<MapNode, FlowEdge>();
  const palette = usePaletteDrop(layout);

  const selected = useMemo(
    () => new Set([...selection.placementIds, ...selection.componentIds.map((id) => `component:${id}`)]),
    [selection],
  );
  const counts = useMemo(() => countByElement(flows), [flows]);
  const shown = useMemo(
    () => flowsBetween(chooseFlows(index, flows, filter, selection), looks),
    [index, flows, filter, selection, looks],
  );
  const related = useMemo(
    () => (inFocus ? null : relatedElements(index, shown, filter, selection)),
    [index, shown, filter, selection, inFocus],
  );
  const laidNodes = useMemo(
    () =>
      cache.current.nodes(layout, {
        flowCounts: counts,
        related,
        selected,
        groupName: (id) => textIn(index.find('element', id)?.name, LANGUAGE),
        looks,
      }),
    [layout, counts, related, selected, index, looks],
  );
  const edges = useMemo(
    () => flowEdges(layout, shown, new Set(selection.flowIds)),
    [layout, shown, selection.flowIds],
  );

  // While cards are dragged React Flow moves this draft; every new layout replaces it.
  const [nodes, setNodes] = useState<MapNode[]>(laidNodes);
  useEffect(() => setNodes(laidNodes), [laidNodes]);
  const dragging = useRef(false);

  const onNodesChange = useCallback((changes: NodeChange<MapNode>[]) => {
    const moves = changes.filter((change) => change.type === 'position' && dragging.current);
    if (moves.length > 0) setNodes((now) => applyNodeChanges(moves, now));
    const picks = changes.filter((change) => change.type === 'select');
    if (picks.length === 0) return;
    const chosen = new Set(useUi.getState().selection.placementIds);
    for (const pick of picks) {
      if (pick.selected) chosen.add(pick.id);
      else chosen.delete(pick.id);
    }
    const { selection: before } = useUi.getState();
    const others = chosen.size > 0 ? {} : { flowIds: before.flowIds, componentIds: before.componentIds };
    useUi.getState().select({ placementIds: [...chosen].filter((id) => !id.includes(':')), ...others });
  }, []);

  const onDrag: OnNodeDrag<MapNode> = useCallback(
    (event) => {
      const point = flow.screenToFlowPosition(pointer(event));
      const target = boxAt(layout, point)?.id ?? null;
      if (useUi.getState().dropTarget !== target) useUi.getState().set({ dropTarget: target });
    },
    [flow, layout],
  );
  const onDragStop: OnNodeDrag<MapNode> = useCallback(
    (event, _node, dragged) => {
      if (!dragging.current) return;
      dragging.current = false;
      useUi.getState().set({ dropTarget: null });
      const point = flow.screenToFlowPosition(pointer(event));
      const copy = 'ctrlKey' in event && (event.ctrlKey || event.altKey);
      void dropCards(
        index,
        layout,
        dragged.map((node) => node.id),
        point,
        state?.id,
        copy,
      ).finally(() => setNodes(laidNodesRef.current));
    },
    [flow, index, layout, state?.id],
  );
  const laidNodesRef = useRef(laidNodes);
  laidNodesRef.current = laidNodes;

  const onConnect = useCallback(
    (connection: Connection) => void connectCards(index, connection.source, connection.target, state?.id),
    [index, state?.id],
  );

  // A line that ends on the ground of a box begins a new system there, joined at once.
  const onConnectEnd = useCallback<OnConnectEnd>(
    (event, line) => {
      const from = index.find('placement', line.fromNode?.id);
      if (!from || line.toNode) return;
      const box = boxAt(layout, flow.screenToFlowPosition(pointer(event)));
      if (box && !box.notApplicable) addConnected(box.id, from.elementId);
    },
    [flow, index, layout],
  );

  useMapView(layout);

  return (
    <ReactFlow<MapNode, FlowEdge>
      {...CANVAS_GESTURES}
      id={side}
      className="layer-map"
      nodes={nodes}
      edges={edges}
      nodeTypes={nodeTypes}
      edgeTypes={edgeTypes}
      onNodesChange={onNodesChange}
      onNodeDragStart={() => {
        dragging.current = true;
      }}
      onNodeDrag={onDrag}
      onNodeDragStop={onDragStop}
      onConnect={onConnect}
      onConnectEnd={onConnectEnd}
      tabIndex={0}
      onEdgeClick={(_event, edge) => useUi.getState().select({ flowIds: [edge.id] })}
      onNodeDoubleClick={(_event, node) => {
        if (node.type === 'card') useUi.getState().set({ renaming: node.id });
      }}
      onPaneClick={() => useUi.getState().select({})}
      onDragOver={palette.onDragOver}
      onDragLeave={palette.onDragLeave}
      onDrop={palette.onDrop}
      connectionMode={ConnectionMode.Strict}
      connectionRadius={12}
      onlyRenderVisibleElements={nodes.length > MANY_NODES}
      minZoom={0.1}
      maxZoom={2.5}
      aria-label={t('map.label')}
    >
      <ArrowMarker />
      <Background variant={BackgroundVariant.Dots} gap={24} size={1} />
      {miniMap ? <Minimap things={nodes} boxOf={boxOf} /> : null}
    </ReactFlow>
  );
}

/** Lanes are light, boxes paper and cards strong on the small map; a look colours the cards there too. */
function smallBox(
  node: MapNode,
  palette: Colours,
  lookColour: (elementId: string) => string | null | undefined,
) {
  const { x, y } = node.position;
  const rect = { x, y, width: node.width ?? 0, height: node.height ?? 0 };
  if (node.type === 'lane')
    return { rect, colour: palette[`${laneHue(node.data.lane.layer.reference?.hue)}Ground`] };
  if (node.type !== 'card') return { rect, colour: palette.paper };
  const colour = lookColour(node.data.card.elementId);
  return colour === null ? null : { rect, colour: colour ?? palette[laneHue(node.data.hue)] };
}

function pointer(event: MouseEvent | TouchEvent | React.MouseEvent | React.TouchEvent): {
  x: number;
  y: number;
} {
  if ('clientX' in event) return { x: event.clientX, y: event.clientY };
  const touch = event.changedTouches[0] ?? event.touches[0];
  return { x: touch?.clientX ?? 0, y: touch?.clientY ?? 0 };
}
