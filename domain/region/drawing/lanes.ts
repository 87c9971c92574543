// Where the parts of the reference architecture stand in a picture of the region: a lane for each layer, boxes of one width in rows.
import { baseline, type SceneGroup, type SceneItem } from '../../drawing/scene';
import { laneHue, type Colours, type LaneHue } from '../../drawing/colours';
import { wrapText } from '../../drawing/text-width';
import type { MatrixRow } from '../matrix';

export const LANES = {
  margin: 20,
  label: 164,
  pad: 12,
  gap: 14,
  laneGap: 16,
  titleSize: 12.5,
  titleLine: 16,
  boxPad: 10,
} as const;

export interface LaidBox {
  readonly row: MatrixRow;
  readonly hue: LaneHue;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly titleLines: readonly string[];
  /** Where what is below the title begins. */
  readonly bodyY: number;
}

export interface LaidLanes {
  readonly width: number;
  readonly height: number;
  readonly lanes: readonly {
    readonly name: string;
    readonly hue: LaneHue;
    readonly y: number;
    readonly height: number;
  }[];
  readonly boxes: readonly LaidBox[];
}

/** Places the rows of the comparison; `body` is the height of what a box shows below its title. */
export function layLanes(
  rows: readonly MatrixRow[],
  boxWidth: number,
  columns: number,
  body: (row: MatrixRow) => number,
): LaidLanes {
  const layers = [...new Set(rows.map(({ under }) => under))];
  const width = LANES.margin * 2 + LANES.label + LANES.pad + columns * (boxWidth + LANES.gap);
  const lanes: LaidLanes['lanes'][number][] = [];
  const boxes: LaidBox[] = [];
  let y: number = LANES.margin;
  for (const name of layers) {
    const own = rows.filter(({ under }) => under === name);
    const hue = laneHue(own[0]?.hue);
    const top = y;
    y += LANES.pad;
    for (let from = 0; from < own.length; from += columns) {
      const line = own.slice(from, from + columns).map((row) => {
        const titleLines = wrapText(row.name, boxWidth - 2 * LANES.boxPad - 26, LANES.titleSize, 'semibold');
        return { row, titleLines, head: LANES.boxPad + titleLines.length * LANES.titleLine + 6 };
      });
      const height = Math.max(...line.map(({ row, head }) => head + body(row) + LANES.boxPad));
      for (const [at, { row, titleLines, head }] of line.entries())
        boxes.push({
          row,
          hue,
          x: LANES.margin + LANES.label + at * (boxWidth + LANES.gap),
          y,
          width: boxWidth,
          height,
          titleLines,
          bodyY: y + head,
        });
      y += height + LANES.gap;
    }
    y += LANES.pad - LANES.gap;
    lanes.push({ name, hue, y: top, height: y - top });
    y += LANES.laneGap;
  }
  return { width, height: y - LANES.laneGap + LANES.margin, lanes, boxes };
}

/** How many boxes of a width stand side by side in so much room; one at least. */
export function columnsIn(room: number, boxWidth: number): number {
  const inner = room - 2 * LANES.margin - LANES.label - LANES.pad;
  return Math.max(1, Math.floor(inner / (boxWidth + LANES.gap)));
}

/** The lanes themselves, with their names. */
export function laneItems(laid: LaidLanes, colours: Colours): SceneItem[] {
  return laid.lanes.map(({ name, hue, y, height }): SceneGroup => {
    const lines = wrapText(name, LANES.label - 24, 13.5, 'semibold');
    return {
      kind: 'group',
      title: name,
      items: [
        {
          kind: 'rect',
          x: LANES.margin + 0.5,
          y: y + 0.5,
          width: laid.width - 2 * LANES.margin - 1,
          height: height - 1,
          radius: 12,
          fill: colours[`${hue}Ground`],
          stroke: colours[`${hue}Edge`],
        },
        ...lines.map((line, at): SceneItem => ({
          kind: 'text',
          x: LANES.margin + 12,
          y: baseline(y + 14 + at * 17, 17, 13.5),
          text: line,
          size: 13.5,
          weight: 700,
          fill: colours[hue],
          anchor: 'start',
        })),
      ],
    };
  });
}

/** A box with its name and how many different products it has; dashed round where joining pays. */
export function boxItems(box: LaidBox, colours: Colours): SceneItem[] {
  const { row, hue, x, y, width, height } = box;
  const items: SceneItem[] = [
    {
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: width - 1,
      height: height - 1,
      radius: 9,
      fill: colours.paper,
      stroke: row.paying ? colours.warn : colours[`${hue}Edge`],
      ...(row.paying ? { strokeWidth: 2, dash: [6, 4] } : {}),
    },
    ...box.titleLines.map((line, at): SceneItem => ({
      kind: 'text',
      x: x + LANES.boxPad,
      y: baseline(y + LANES.boxPad + at * LANES.titleLine, LANES.titleLine, LANES.titleSize),
      text: line,
      size: LANES.titleSize,
      weight: 600,
      fill: colours.ink,
      anchor: 'start',
    })),
  ];
  if (row.different > 0)
    items.push({
      kind: 'text',
      x: x + width - LANES.boxPad,
      y: baseline(y + LANES.boxPad - 1, LANES.titleLine + 2, 15),
      text: String(row.different),
      size: 15,
      weight: 700,
      fill: row.paying ? colours.warn : colours.ink2,
      anchor: 'end',
    });
  return items;
}
