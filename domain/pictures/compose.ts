// A drawing with what stands below it on paper: the legend at the left, the title block at the right.
import type { Scene, SceneItem } from '../drawing/scene';
import { mixed } from '../drawing/colour';
import type { Colours } from '../drawing/colours';
import { laidLegend, type LegendEntry } from './legend';
import { BLOCK_WIDTH, titleBlock, type TitleBlock } from './title-block';

export interface Composition {
  readonly legend: readonly LegendEntry[];
  /** None is drawn where absent. */
  readonly block?: TitleBlock;
  readonly colours: Colours;
}

const GAP = 24;
const MARGIN = 20;
/** A legend narrower than this beside the block goes above it. */
const NARROW = 260;

/** The drawing with its legend and block; the drawing itself where there is neither. */
export function compose(scene: Scene, { legend, block, colours }: Composition): Scene {
  if (legend.length === 0 && !block) return scene;
  const { bounds } = scene;
  const width = Math.max(bounds.width, 2 * MARGIN + BLOCK_WIDTH);
  // A narrow drawing stands in the middle above its block.
  const left = bounds.x - (width - bounds.width) / 2;
  const inner = width - 2 * MARGIN;
  const top = bounds.y + bounds.height + GAP;
  const beside = block !== undefined && inner - BLOCK_WIDTH - GAP >= NARROW;
  const room = beside ? inner - BLOCK_WIDTH - GAP : inner;
  const legendAt = { x: left + MARGIN, y: top };
  const laid = laidLegend(legend, legendAt, room, colours);
  const items: SceneItem[] = [
    ...scene.items,
    {
      kind: 'path',
      d: `M${left + MARGIN} ${top - GAP / 2}H${left + width - MARGIN}`,
      stroke: mixed(colours.lineStrong, colours.paper, 0.5),
    },
    { kind: 'group', items: laid.items },
  ];
  let bottom = top + laid.height;
  if (block) {
    const y = beside || laid.height === 0 ? top : bottom + GAP / 2;
    const drawn = titleBlock(block, { x: left + width - MARGIN - BLOCK_WIDTH, y }, colours);
    items.push({ kind: 'group', items: drawn.items });
    bottom = Math.max(bottom, y + drawn.height);
  }
  return {
    ...scene,
    bounds: { x: left, y: bounds.y, width, height: bottom + MARGIN - bounds.y },
    items,
  };
}
