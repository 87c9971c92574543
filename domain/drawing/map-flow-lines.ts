// The integrations of a layer map as lines: each between the two cards of its ends that lie nearest to each other.
import { labelPoint, roundedPath, routeLines, type Point, type RouteRequest } from './edge-routing';
import type { MapFlow } from './layer-map-content';
import type { LaidCard, LayerMapLayout } from './layer-map-layout';

export interface LaidFlow {
  readonly flow: MapFlow;
  readonly from: LaidCard;
  readonly to: LaidCard;
  readonly points: readonly Point[];
  /** The same as SVG path data with rounded corners. */
  readonly path: string;
  /** The middle of the label. */
  readonly label: Point;
}

/** Lines of those flows that have a card at both ends, in the order of the flows. */
export function layFlows(layout: LayerMapLayout, flows: readonly MapFlow[]): LaidFlow[] {
  const byElement = new Map<string, LaidCard[]>();
  for (const card of layout.cards) {
    const list = byElement.get(card.elementId);
    if (list) list.push(card);
    else byElement.set(card.elementId, [card]);
  }
  const requests: RouteRequest[] = [];
  const flowById = new Map<string, MapFlow>();
  for (const flow of flows) {
    const pair = nearest(
      byElement.get(flow.relationship.sourceId) ?? [],
      byElement.get(flow.relationship.targetId) ?? [],
    );
    if (!pair) continue;
    requests.push({ id: flow.relationship.id, from: pair[0], to: pair[1] });
    flowById.set(flow.relationship.id, flow);
  }
  const lines = routeLines(layout, requests);
  const laid: LaidFlow[] = [];
  for (const { id, from, to } of requests) {
    const points = lines.get(id);
    const flow = flowById.get(id);
    if (points && flow)
      laid.push({ flow, from, to, points, path: roundedPath(points, 7), label: labelPoint(points) });
  }
  return laid;
}

function nearest(from: readonly LaidCard[], to: readonly LaidCard[]): [LaidCard, LaidCard] | undefined {
  let best: [LaidCard, LaidCard] | undefined;
  let least = Infinity;
  for (const a of from) {
    for (const b of to) {
      const distance = Math.abs(a.x - b.x) + Math.abs(a.y - b.y) + (a.card.slim || b.card.slim ? 10_000 : 0);
      if (distance < least) {
        least = distance;
        best = [a, b];
      }
    }
  }
  return best;
}
