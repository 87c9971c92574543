// The graph on React Flow as its documentation shows it: default nodes and edges, nothing of ours.
import { createRoot } from 'react-dom/client';
import {
  MarkerType,
  ReactFlow,
  useEdgesState,
  useNodesState,
  useReactFlow,
  ReactFlowProvider,
} from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { afterFrames, askedGraph } from './page';

const graph = askedGraph();
const visibleOnly = new URLSearchParams(location.search).has('visible');
const firstNodes = graph.nodes.map(({ id, name, x, y, width, height }) => ({
  id,
  position: { x, y },
  width,
  height,
  data: { label: name },
}));
const firstEdges = graph.edges.map(({ id, source, target }) => ({
  id,
  source,
  target,
  type: 'straight',
  markerEnd: { type: MarkerType.ArrowClosed },
}));

function Drawing() {
  const [nodes, , onNodesChange] = useNodesState(firstNodes);
  const [edges, , onEdgesChange] = useEdgesState(firstEdges);
  const flow = useReactFlow();
  return (
    <ReactFlow
      nodes={nodes}
      edges={edges}
      onNodesChange={onNodesChange}
      onEdgesChange={onEdgesChange}
      onlyRenderVisibleElements={visibleOnly}
      minZoom={0.005}
      fitView
      onInit={() => {
        window.bench = {
          zoom: () => flow.getZoom(),
          ground: () => pointOf('react-flow__pane'),
          node: () => middleNode(),
        };
        afterFrames(() => {
          if (window.bench) window.bench.drawnAt = performance.now();
        });
      }}
    />
  );
}

/** A point near the middle whose topmost element has this class. */
function pointOf(className: string): [number, number] {
  for (let ring = 0; ring < 60; ring += 1)
    for (let turn = 0; turn < 24; turn += 1) {
      const x = innerWidth / 2 + Math.cos((turn * Math.PI) / 12) * ring * 7;
      const y = innerHeight / 2 + Math.sin((turn * Math.PI) / 12) * ring * 7;
      if (document.elementFromPoint(x, y)?.classList.contains(className)) return [x, y];
    }
  return [4, 4];
}

function middleNode(): [number, number] {
  const middles = [...document.querySelectorAll('.react-flow__node')].map((node): [number, number] => {
    const { x, y, width, height } = node.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  });
  const away = ([x, y]: [number, number]): number => Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
  return middles.sort((a, b) => away(a) - away(b))[0] ?? [innerWidth / 2, innerHeight / 2];
}

const place = document.getElementById('drawing');
if (place)
  createRoot(place).render(
    <ReactFlowProvider>
      <Drawing />
    </ReactFlowProvider>,
  );
