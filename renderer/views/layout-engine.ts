// Runs the Eclipse Layout Kernel (elkjs) in a worker of its own, so that the window goes on answering.
import ELK, { type ElkNode } from 'elkjs/lib/elk-api';
import workerUrl from 'elkjs/lib/elk-worker.min.js?url';
import type { GraphNode } from '../../domain/drawing/auto-layout';

/** Places of a graph, worked out aside. `cancel` ends the work at once; the promise then never settles. */
export function startLayout(graph: GraphNode): {
  readonly done: Promise<GraphNode>;
  readonly cancel: () => void;
} {
  const elk = new ELK({ workerUrl });
  // The kernel writes into what it gets.
  const done = elk.layout(structuredClone(graph) as unknown as ElkNode).finally(() => elk.terminateWorker());
  return { done: done as unknown as Promise<GraphNode>, cancel: () => elk.terminateWorker() };
}
