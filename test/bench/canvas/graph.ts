// The graph that every canvas of the bench draws: the same nodes, places and lines each time.
import type { ModelRecord } from '../../../schemas/generated/types';

/** Relationships for each element. */
const RELATIONSHIPS = 1.4;
const NODE = { width: 150, height: 54 };
/** Nodes stand in clusters of so many by so many, as systems stand round what they belong to. */
const CLUSTER = 5;
const STEP = { x: 190, y: 96 };
const GAP = 120;

export interface GraphNode {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface GraphEdge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
}

export interface Graph {
  readonly nodes: readonly GraphNode[];
  readonly edges: readonly GraphEdge[];
}

/**
 * A graph of `elements` nodes and 1.4 × as many lines, places in pixels. Four lines of five stay near; every fifth leads to one
 * of a few hubs, as integrations lead to an integration platform.
 */
export function makeGraph(elements: number): Graph {
  const nodes: GraphNode[] = [];
  const perCluster = CLUSTER * CLUSTER;
  const width = CLUSTER * STEP.x + GAP;
  const height = CLUSTER * STEP.y + GAP;
  // As wide as a window is, not as a tower.
  const across = Math.max(1, Math.ceil(Math.sqrt(((elements / perCluster) * 1.4 * height) / width)));
  for (let i = 0; i < elements; i += 1) {
    const cluster = Math.floor(i / perCluster);
    const inside = i % perCluster;
    nodes.push({
      id: `system-${i}`,
      name: `Järjestelmä ${i}`,
      x: (cluster % across) * width + (inside % CLUSTER) * STEP.x,
      y: Math.floor(cluster / across) * height + Math.floor(inside / CLUSTER) * STEP.y,
      ...NODE,
    });
  }
  const edges: GraphEdge[] = [];
  const hubs = Math.max(2, Math.round(Math.sqrt(elements) / 5));
  for (let k = 0; edges.length < Math.round(elements * RELATIONSHIPS); k += 1) {
    const from = k % elements;
    const far = k % 5 === 4;
    const to = far
      ? Math.floor(((k * 7919) % hubs) * (elements / hubs))
      : (from + 1 + ((k * 31) % (2 * CLUSTER))) % elements;
    if (to === from) continue;
    edges.push({ id: `flow-${k}`, source: `system-${from}`, target: `system-${to}` });
  }
  return { nodes, edges };
}

/** The graph as a model: a municipality with each node a system in a component and all of them in one free view. */
export function graphRecords(graph: Graph, components: readonly string[]): ModelRecord[] {
  const owner = 'org-0';
  const records: unknown[] = [
    { kind: 'organisation', id: owner, name: { fi: 'Koekunta' } },
    { kind: 'state', id: 'current-0', ownerId: owner, type: 'current', name: { fi: 'Nykytila' }, order: 0 },
    { kind: 'state', id: 'target-0', ownerId: owner, type: 'target', name: { fi: 'Tavoitetila' }, order: 1 },
    { kind: 'view', id: 'view-0', ownerId: owner, name: { fi: 'Kaikki järjestelmät' } },
  ];
  graph.nodes.forEach(({ id, name }, at) => {
    records.push({ kind: 'element', id, ownerId: owner, type: 'ApplicationComponent', name: { fi: name } });
    records.push({
      kind: 'placement',
      id: `placement-${id}`,
      elementId: id,
      componentId: components[at % components.length],
    });
  });
  for (const { id, source, target } of graph.edges)
    records.push({
      kind: 'relationship',
      id,
      ownerId: owner,
      type: 'Flow',
      sourceId: source,
      targetId: target,
    });
  graph.nodes.forEach(({ id, x, y, width, height }, order) => {
    const place = { viewId: 'view-0', itemType: 'element', order, subjectId: id, x, y, width, height };
    records.push({ kind: 'viewItem', id: `item-${id}`, ...place });
  });
  graph.edges.forEach(({ id, source, target }, at) => {
    records.push({
      kind: 'viewItem',
      id: `item-${id}`,
      viewId: 'view-0',
      itemType: 'relationship',
      order: graph.nodes.length + at,
      subjectId: id,
      sourceItemId: `item-${source}`,
      targetItemId: `item-${target}`,
    });
  });
  return records as ModelRecord[];
}
