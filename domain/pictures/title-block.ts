// The block at the foot of a picture: whose it is, what it shows, in which state, when and with what it was made.
import type { SceneItem } from '../drawing/scene';
import { baseline } from '../drawing/scene';
import type { Colours } from '../drawing/colours';
import { wrapText } from '../drawing/text-width';

export interface TitleBlock {
  readonly owner: string;
  readonly title: string;
  /** Empty where no state is shown. */
  readonly state: string;
  /** As it is written, for instance 23.11.2026. */
  readonly date: string;
  /** The program and its version. */
  readonly tool: string;
}

export const BLOCK_WIDTH = 330;
const LABEL = 74;
const LINE = 18;
const PAD = 10;

/** The block with its upper left corner at a place; its width is BLOCK_WIDTH. */
export function titleBlock(
  block: TitleBlock,
  at: { readonly x: number; readonly y: number },
  colours: Colours,
): { readonly items: readonly SceneItem[]; readonly height: number } {
  const rows: readonly (readonly [string, string])[] = [
    ['Kunta', block.owner],
    ['Kuva', block.title],
    ['Tila', block.state],
    ['Päivä', block.date],
    ['Tehty', block.tool],
  ];
  const items: SceneItem[] = [];
  let y = at.y + PAD;
  for (const [label, value] of rows) {
    if (value === '') continue;
    const lines = wrapText(value, BLOCK_WIDTH - LABEL - 2 * PAD, 13, 'semibold');
    items.push({
      kind: 'text',
      x: at.x + PAD,
      y: baseline(y, LINE, 13),
      text: label,
      size: 13,
      weight: 400,
      fill: colours.ink2,
      anchor: 'start',
    });
    for (const line of lines) {
      items.push({
        kind: 'text',
        x: at.x + PAD + LABEL,
        y: baseline(y, LINE, 13),
        text: line,
        size: 13,
        weight: 600,
        fill: colours.ink,
        anchor: 'start',
      });
      y += LINE;
    }
  }
  const height = y + PAD - at.y;
  items.unshift(
    {
      kind: 'rect',
      x: at.x + 0.5,
      y: at.y + 0.5,
      width: BLOCK_WIDTH - 1,
      height: height - 1,
      radius: 6,
      fill: colours.paper,
      stroke: colours.lineStrong,
    },
    {
      kind: 'path',
      d: `M${at.x + LABEL} ${at.y + 1}V${at.y + height - 1}`,
      stroke: colours.line,
    },
  );
  return { items, height };
}
