import { useCallback, useMemo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import {
  Background,
  BackgroundVariant,
  ReactFlow,
  useReactFlow,
  useStore,
  ViewportPortal,
} from '@xyflow/react';
import { freeViewContent, type FreeNode, type FreeView } from '../../../domain/drawing/free-view-content';
import { GENERATED_VIEW } from '../../../domain/generated-views/drawing';
import type { GeneratedView } from '../../../domain/generated-views/generated-view';
import { LANGUAGE, t } from '../../i18n/translate';
import { FarLayer } from '../../stage/FarLayer';
import { useSide } from '../../state/pane';
import { useModel } from '../../state/selectors';
import { useLooks } from '../../state/shown-looks';
import { useUi } from '../../state/ui-store';
import { CANVAS_GESTURES } from '../../ui/canvas-gestures';
import { pictureOf, useMarkState } from '../drawn';
import { pointedAt, useFarView } from '../far-view';
import { Lines } from '../Lines';
import { linesUnder } from '../look-lines';
import { NodeView } from '../NodeView';
import { ViewNodeCache, type ViewFlowNode } from '../to-flow';
import { useViewPlace } from '../view-place';

const nodeTypes = { item: NodeView };
const MANY_NODES = 300;
/** Below this zoom words are too small to read and are not drawn. */
const FAR = 0.28;

/** The drawing of a generated view: clicking chooses, a double click goes on from there. It cannot be edited. */
export function GeneratedCanvas(props: {
  generated: GeneratedView;
  placeKey: string;
  label: string;
  onGoOn: (elementId: string) => void;
}) {
  const side = useSide();
  const { generated, placeKey, label, onGoOn } = props;
  const { index } = useModel();
  const stateId = useMarkState();
  const { byElement: looks } = useLooks();
  const cache = useRef(new ViewNodeCache());
  const flow = useReactFlow<ViewFlowNode>();
  const drawn = useMemo(
    () =>
      freeViewContent(index, GENERATED_VIEW, {
        drawn: generated,
        language: LANGUAGE,
        stateId,
      }),
    [index, generated, stateId],
  );
  const latest = useRef<FreeView>(drawn);
  latest.current = drawn;
  const selection = useUi((state) => state.selection);
  const chosen = useMemo(() => {
    const subjects = new Set([...selection.elementIds, ...selection.flowIds]);
    return new Set([
      ...drawn.nodes.flatMap(({ id, subjectId }) => (subjects.has(subjectId ?? '') ? [id] : [])),
      ...drawn.connections.flatMap(({ id, relationshipId }) =>
        subjects.has(relationshipId ?? '') ? [id] : [],
      ),
    ]);
  }, [drawn, selection]);
  // The lines of a chosen node stand out with it; round the element in the middle all of them are its own.
  const lit = useMemo(
    () =>
      new Set([
        ...chosen,
        ...drawn.connections.flatMap(({ id, sourceItemId, targetItemId }) =>
          chosen.has(sourceItemId) || chosen.has(targetItemId) ? [id] : [],
        ),
      ]),
    [drawn, chosen],
  );
  const [hovered, setHovered] = useState<string | null>(null);
  const lines = useMemo(() => linesUnder(drawn, looks), [drawn, looks]);
  const stage = useFarView(drawn, lines.shown, { still: true, selected: chosen, hovered, looks });
  const nodes = useMemo(
    () =>
      cache.current.nodes(stage.nodes, {
        looks,
        selected: chosen,
        target: null,
        hovered: null,
        editable: false,
        pictureOf,
      }),
    [stage.nodes, chosen, looks],
  );
  const names = useMemo(() => new Map(drawn.nodes.map(({ id, name }) => [id, name])), [drawn]);
  const nameOf = useCallback((id: string) => names.get(id) ?? '', [names]);
  const far = useStore((state) => state.transform[2] < FAR);
  useViewPlace(placeKey, latest);
  const onChooseLine = useCallback((id: string) => {
    const line = latest.current.connections.find((one) => one.id === id);
    if (line?.relationshipId !== undefined) useUi.getState().select({ flowIds: [line.relationshipId] });
  }, []);
  return (
    <ReactFlow<ViewFlowNode>
      {...CANVAS_GESTURES}
      id={side}
      className="free-view generated"
      data-far={far}
      data-quiet={drawn.connections.length > 60}
      data-chosen={chosen.size > 0}
      nodes={nodes}
      nodeTypes={nodeTypes}
      onNodeClick={(_event, node) => {
        const id = elementOf(node.data.node);
        useUi.getState().select(id === undefined ? {} : { elementIds: [id] });
      }}
      onNodeDoubleClick={(_event, node) => {
        const id = elementOf(node.data.node);
        if (id !== undefined) onGoOn(id);
      }}
      onPaneClick={(event) => {
        const at = flow.screenToFlowPosition({ x: event.clientX, y: event.clientY });
        const hit = stage.hit(at);
        const id = elementOf(drawn.nodes.find((node) => node.id === hit));
        if (id === undefined && hit !== undefined) onChooseLine(hit);
        else useUi.getState().select(id === undefined ? {} : { elementIds: [id] });
      }}
      onPaneMouseMove={(event) => {
        const id = stage.picture ? pointedAt(event, flow, stage.hit) : undefined;
        // At once: a press that follows meets the node and not the ground.
        if (id !== undefined && id !== hovered) flushSync(() => setHovered(id));
      }}
      onlyRenderVisibleElements={drawn.nodes.length > MANY_NODES}
      nodesConnectable={false}
      nodesDraggable={false}
      minZoom={stage.picture ? 0.008 : 0.04}
      maxZoom={3}
      aria-label={label}
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
          selected={lit}
          nameOf={nameOf}
          onChoose={onChooseLine}
        />
      </ViewportPortal>
    </ReactFlow>
  );
}

/** The element that a node stands for; a frame stands for none. */
function elementOf(node: FreeNode | undefined): string | undefined {
  return node === undefined || node.figure === 'group' ? undefined : node.subjectId;
}
