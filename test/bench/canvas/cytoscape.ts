// The graph on Cytoscape.js with its canvas painter and the settings that its documentation advises for large graphs.
import cytoscape from 'cytoscape';
import { afterFrames, askedGraph } from './page';

const graph = askedGraph();
const drawing = cytoscape({
  container: document.getElementById('drawing'),
  elements: [
    ...graph.nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x: x + 75, y: y + 27 } })),
    ...graph.edges.map(({ id, source, target }) => ({ data: { id, source, target } })),
  ],
  layout: { name: 'preset', fit: true, padding: 20 },
  minZoom: 0.005,
  // Advised for large graphs: a bitmap while the whole moves, no labels and lines meanwhile, straight lines.
  textureOnViewport: true,
  hideEdgesOnViewport: true,
  hideLabelsOnViewport: true,
  style: [
    {
      selector: 'node',
      style: {
        shape: 'rectangle',
        width: 150,
        height: 54,
        label: 'data(name)',
        'text-valign': 'center',
        'font-size': 13,
        'background-color': '#d3eefb',
        'border-width': 1,
        'border-color': '#5c6675',
      },
    },
    {
      selector: 'edge',
      style: { 'curve-style': 'haystack', width: 1.2, 'line-color': '#505862' },
    },
  ],
});

function nearest(): cytoscape.NodeSingular | undefined {
  const away = (node: cytoscape.NodeSingular): number => {
    const { x, y } = node.renderedPosition();
    return Math.hypot(x - innerWidth / 2, y - innerHeight / 2);
  };
  return drawing
    .nodes()
    .toArray()
    .sort((a, b) => away(a) - away(b))[0];
}

drawing.ready(() => {
  window.bench = {
    zoom: () => drawing.zoom(),
    ground: () => {
      const { x = innerWidth / 2, y = innerHeight / 2 } = nearest()?.renderedPosition() ?? {};
      // Between this node and the next.
      return [x + 95 * drawing.zoom(), y];
    },
    node: () => {
      const { x = innerWidth / 2, y = innerHeight / 2 } = nearest()?.renderedPosition() ?? {};
      return [x, y];
    },
  };
  afterFrames(() => {
    if (window.bench) window.bench.drawnAt = performance.now();
  });
});
