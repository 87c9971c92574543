// The layer map as the domain computes it: where every card stands and where every line runs.
import { join } from 'node:path';
import { routeLines, type RouteRequest } from '../../domain/drawing/edge-routing';
import { flowsOf } from '../../domain/drawing/layer-map-content';
import {
  layoutLayerMap,
  type LayerMapLayout,
  type LayerMapOptions,
} from '../../domain/drawing/layer-map-layout';
import type { ModelIndex } from '../../domain/model-index';
import type { BenchContext } from './bench-main';
import { makeWorkspace } from './models';
import { median, row, timed, type Row } from './timing';

/** A picture that changes within one frame of a screen seems to answer at once. */
const FRAME = 1000 / 60;

export function benchLayout({ folder, quick, referenceFolder }: BenchContext): Row[] {
  return (quick ? [100] : [100, 1000, 5000]).flatMap((cards) => {
    const file = join(folder, `layout-${cards}.kokonaiskuva`);
    const { workspace, model } = makeWorkspace(file, referenceFolder, cards, 1, 1);
    const referenceModelId = workspace.index.all('referenceModel')[0]?.id ?? '';
    const organisationId = model.organisationIds[0] ?? '';
    const options: LayerMapOptions = { organisationId, referenceModelId, mode: 'diff', language: 'fi' };
    const layouts: number[] = [];
    const lines: number[] = [];
    let layout = layoutLayerMap(workspace.index, options);
    let requests = requestsOf(workspace.index, organisationId, layout);
    for (let i = 0; i < (quick ? 5 : 15); i += 1) {
      const laid = timed(() => (layout = layoutLayerMap(workspace.index, options)));
      requests = requestsOf(workspace.index, organisationId, layout);
      const routed = timed(() => routeLines(layout, requests));
      if (i < 3) continue;
      layouts.push(laid);
      lines.push(routed);
    }
    workspace.close();
    return [
      row(
        'layer map: places of all cards',
        `${layout.cards.length} cards`,
        median(layouts),
        'one frame',
        FRAME,
      ),
      row('layer map: all lines', `${requests.length} integrations`, median(lines), 'one frame', FRAME),
    ];
  });
}

function requestsOf(index: ModelIndex, organisationId: string, layout: LayerMapLayout): RouteRequest[] {
  const byElement = new Map(layout.cards.map((card) => [card.elementId, card]));
  return flowsOf(index, organisationId, 'diff').flatMap(({ relationship }) => {
    const from = byElement.get(relationship.sourceId);
    const to = byElement.get(relationship.targetId);
    return from && to ? [{ id: relationship.id, from, to }] : [];
  });
}
