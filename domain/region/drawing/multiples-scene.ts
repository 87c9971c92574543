// The reference architecture with every municipality as a small tile in every box. Near, the tiles have names; far, forms and colours
// alone: few paths, however many municipalities there are.
import type { Organisation } from '../../../schemas/generated/types';
import { mixed } from '../../drawing/colour';
import { colours as coloursOf, type Colours, type ColourTheme, type LaneHue } from '../../drawing/colours';
import type { Rect } from '../../drawing/layer-map-layout';
import { baseline, type Scene, type SceneItem } from '../../drawing/scene';
import { textWidth } from '../../drawing/text-width';
import { textIn } from '../../text';
import { matrixCell, type MatrixRow } from '../matrix';
import { comparedIn, relationOf, type Relation } from '../multiples';
import type { Suppliers } from '../suppliers';
import { boxItems, columnsIn, laneItems, LANES, layLanes, type LaidBox, type LaidLanes } from './lanes';

/** How near the picture is looked at: forms alone, short names, or names with products. */
export type Detail = 0 | 1 | 2;

const TILES: Readonly<
  Record<Detail, { width: number; height: number; gap: number; box: number; columns: number }>
> = {
  0: { width: 13, height: 13, gap: 3, box: 178, columns: 6 },
  1: { width: 46, height: 22, gap: 4, box: 222, columns: 6 },
  2: { width: 112, height: 38, gap: 5, box: 371, columns: 4 },
};

/** Width of a box of very many tiles to its height. */
const WIDER = 1.6;

export interface MultiplesOptions {
  readonly theme: ColourTheme;
  readonly language: string;
  readonly detail: Detail;
  /** Whose products the others are compared to; the commonest ones where absent. */
  readonly comparedId?: string;
  readonly title: string;
}

export interface MultiplesLayout extends LaidLanes {
  readonly detail: Detail;
  readonly organisations: readonly Organisation[];
}

/** Places lanes, boxes and tiles; `room` is the width that there is, in pixels of the picture. */
export function layMultiples(
  rows: readonly MatrixRow[],
  organisations: readonly Organisation[],
  detail: Detail,
  room?: number,
): MultiplesLayout {
  const { height, width, gap, columns: usual } = TILES[detail];
  const count = perLine(detail, organisations.length);
  const box = Math.max(TILES[detail].box, count * (width + gap) - gap + 2 * LANES.boxPad);
  const columns = room === undefined ? usual : columnsIn(room, box);
  const lines = Math.ceil(organisations.length / count);
  const tiles = lines * (height + gap) - gap;
  return { ...layLanes(rows, box, columns, () => tiles + 18), detail, organisations };
}

/** Tiles side by side: as many as the usual box takes; where there are very many, so many that a box is wider than it is high. */
function perLine(detail: Detail, tiles: number): number {
  const { width, height, gap, box } = TILES[detail];
  const usual = Math.floor((box - 2 * LANES.boxPad + gap) / (width + gap));
  return Math.max(1, usual, Math.ceil(Math.sqrt((tiles * WIDER * (height + gap)) / (width + gap))));
}

function tileRect(box: LaidBox, at: number, detail: Detail, tiles: number): Rect {
  const { width, height, gap } = TILES[detail];
  const count = perLine(detail, tiles);
  return {
    x: box.x + LANES.boxPad + (at % count) * (width + gap),
    y: box.bodyY + Math.floor(at / count) * (height + gap),
    width,
    height,
  };
}

/** What stands at a place of the picture: a box, and the municipality whose tile it is. */
export function hitMultiples(
  layout: MultiplesLayout,
  x: number,
  y: number,
): { readonly rowId: string; readonly organisationId: string | null } | undefined {
  const box = layout.boxes.find(
    (one) => x >= one.x && x <= one.x + one.width && y >= one.y && y <= one.y + one.height,
  );
  if (!box) return undefined;
  const at = layout.organisations.findIndex((_, i) => {
    const tile = tileRect(box, i, layout.detail, layout.organisations.length);
    return (
      x >= tile.x - 1 && x <= tile.x + tile.width + 1 && y >= tile.y - 1 && y <= tile.y + tile.height + 1
    );
  });
  return { rowId: box.row.id, organisationId: layout.organisations[at]?.id ?? null };
}

/** Where the tile or the box stands. */
export function rectOf(
  layout: MultiplesLayout,
  rowId: string,
  organisationId: string | null,
): Rect | undefined {
  const box = layout.boxes.find(({ row }) => row.id === rowId);
  const at = layout.organisations.findIndex(({ id }) => id === organisationId);
  if (!box) return undefined;
  return at < 0 ? box : tileRect(box, at, layout.detail, layout.organisations.length);
}

/** Draws the layout. */
export function multiplesScene(
  layout: MultiplesLayout,
  suppliers: Suppliers,
  options: MultiplesOptions,
): Scene {
  const colours = coloursOf(options.theme);
  const items: SceneItem[] = laneItems(layout, colours);
  for (const box of layout.boxes) {
    const compared = comparedIn(box.row, options.comparedId, suppliers);
    items.push({
      kind: 'group',
      subjectId: box.row.id,
      title: box.row.name,
      items: [
        ...boxItems(box, colours),
        ...tiles(box, layout, colours, options, (id) => relationOf(box.row, id, compared, suppliers)),
        {
          kind: 'text',
          x: box.x + LANES.boxPad,
          y: box.y + box.height - LANES.boxPad,
          text: cut(compared ? `■ ${compared.name}` : '', box.width - 2 * LANES.boxPad, 11),
          size: 11,
          weight: 400,
          fill: colours.ink2,
          anchor: 'start',
        },
      ],
    });
  }
  return {
    bounds: { x: 0, y: 0, width: layout.width, height: layout.height },
    title: options.title,
    items,
  };
}

function tiles(
  box: LaidBox,
  layout: MultiplesLayout,
  colours: Colours,
  options: MultiplesOptions,
  relation: (organisationId: string) => Relation,
): SceneItem[] {
  const byRelation = new Map<Relation, Rect[]>();
  const words: SceneItem[] = [];
  for (const [at, organisation] of layout.organisations.entries()) {
    const rect = tileRect(box, at, layout.detail, layout.organisations.length);
    const is = relation(organisation.id);
    const list = byRelation.get(is);
    if (list) list.push(rect);
    else byRelation.set(is, [rect]);
    if (layout.detail > 0)
      words.push(...tileWords(rect, organisation, box.row, is, layout.detail, colours, options));
  }
  return [...[...byRelation].flatMap(([is, rects]) => relationItems(is, rects, box.hue, colours)), ...words];
}

function tileWords(
  rect: Rect,
  organisation: Organisation,
  row: MatrixRow,
  relation: Relation,
  detail: Detail,
  colours: Colours,
  { language }: MultiplesOptions,
): SceneItem[] {
  const fill = relation === 'same' ? colours.paper : relation === 'unknown' ? colours.ink3 : colours.ink;
  const name = textIn(organisation.name, language);
  const line = (text: string, y: number, size: number, weight: 400 | 600): SceneItem => ({
    kind: 'text',
    x: rect.x + rect.width / 2,
    y,
    text: cut(text, rect.width - 6, size),
    size,
    weight,
    fill,
    anchor: 'middle',
  });
  if (detail === 1) return [line(name.slice(0, 6), baseline(rect.y, rect.height, 11), 11, 400)];
  const products = [
    ...new Set(matrixCell(row, organisation.id).systems.map(({ match }) => match.product.name)),
  ];
  return [
    line(products.join(', '), baseline(rect.y + 3, 17, 12), 12, 600),
    line(name, baseline(rect.y + 19, 15, 11), 11, 400),
  ];
}

/** Forms of the relations, so that they are told apart without colour: full, full with a corner off, half, ring, and lines. */
export function relationItems(
  relation: Relation,
  rects: readonly Rect[],
  hue: LaneHue,
  colours: Colours,
): SceneItem[] {
  const strong = colours[hue];
  const square = (inset = 0): string =>
    rects
      .map(
        ({ x, y, width, height }) =>
          `M${x + inset} ${y + inset}h${width - 2 * inset}v${height - 2 * inset}h${-(width - 2 * inset)}z`,
      )
      .join('');
  const lines = (draw: (rect: Rect) => string): string => rects.map(draw).join('');
  switch (relation) {
    case 'same':
      return [{ kind: 'path', d: square(), fill: strong }];
    case 'otherVersion':
      return [
        {
          kind: 'path',
          d: lines(({ x, y, width, height }) => {
            const corner = Math.min(width, height) * 0.5;
            return `M${x} ${y}h${width - corner}l${corner} ${corner}v${height - corner}h${-width}z`;
          }),
          fill: mixed(strong, colours.paper, 0.55),
        },
      ];
    case 'sameSupplier':
      return [
        { kind: 'path', d: square(0.5), fill: colours.paper, stroke: strong },
        {
          kind: 'path',
          d: lines(({ x, y, width, height }) => `M${x} ${y + height}v${-height / 2}h${width}v${height / 2}z`),
          fill: mixed(strong, colours.paper, 0.35),
        },
      ];
    case 'other':
      return [
        {
          kind: 'path',
          d: square(1),
          fill: mixed(colours.fateReplace, colours.paper, 0.22),
          stroke: colours.fateReplace,
          strokeWidth: 2,
        },
      ];
    case 'none':
      return [
        { kind: 'path', d: square(0.5), stroke: colours.lineStrong },
        {
          kind: 'path',
          d: lines(({ x, y, width, height }) =>
            width > 40 ? '' : `M${x + width / 2 - 3} ${y + height / 2}h6`,
          ),
          stroke: colours.ink3,
        },
      ];
    case 'notApplicable':
      return [{ kind: 'path', d: square(0.5), stroke: colours.lineStrong, dash: [1, 3], round: true }];
    case 'unknown':
      return [
        { kind: 'path', d: square(), fill: colours.ground },
        {
          kind: 'path',
          d: lines(({ x, y, width, height }) => {
            const side = Math.min(width, height);
            return `M${x} ${y + side}L${x + side} ${y}`;
          }),
          stroke: colours.line,
        },
      ];
  }
}

/** The text as far as it goes, with an ellipsis. */
export function cut(text: string, width: number, size: number): string {
  if (textWidth(text, size, 'regular') <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, size, 'regular') > width) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
