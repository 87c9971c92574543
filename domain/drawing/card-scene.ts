// A card of the layer map as it is drawn: fates by form first, then by word.
import { ARROW, cardDetail, cardFateWord, cardLook, DETAIL_SIZE, fateWordWidth } from './card-detail';
import { textOn } from './colour';
import type { LaidCard } from './layer-map-layout';
import { BAND, hatching, patternTiles, sizeBar } from './look-marks';
import { METRICS as M } from './metrics';
import { baseline, round, type SceneItem, type SceneLook, type SceneText } from './scene';
import type { Colours } from './colours';
import { icon } from './scene-icons';

export interface CardSceneOptions {
  readonly hue: string;
  readonly flowCount: number;
  readonly colours: Colours;
  /** Long details stand on lines of their own. */
  readonly whole: boolean;
  readonly look?: SceneLook | undefined;
}

const RADIUS = 6;
const FATE_COLOURS = {
  new: 'fateNew',
  change: 'fateChange',
  replace: 'fateReplace',
  retire: 'fateRetire',
} as const;

/** Ground, border, name and detail of a card. */
export function cardItems(laid: LaidCard, options: CardSceneOptions): SceneItem[] {
  const { colours } = options;
  const fill = options.look?.fill;
  const ink = fill === undefined ? colours.ink : textOn(fill);
  const soft = fill === undefined ? colours.ink2 : ink;
  const items = ground(laid, options);
  const scale = options.look?.scale;
  if (scale !== undefined) items.push(sizeBar(laid, scale, fill === undefined ? colours.accent : ink));
  if (laid.card.slim) items.push(...slimWords(laid, colours, soft));
  else items.push(...fullWords(laid, options, ink, soft));
  return items;
}

function ground(laid: LaidCard, { hue, colours, look: own }: CardSceneOptions): SceneItem[] {
  const { x, y, width, height, card } = laid;
  const look = cardLook(card);
  const border = colours.cardEdge;
  const isNew = look === 'new';
  const inset = isNew ? 1 : 0.5;
  const edge = own?.fill === undefined ? border : own.unknown ? colours.ink3 : (own.edge ?? border);
  const items: SceneItem[] = [
    {
      kind: 'rect',
      x: x + inset,
      y: y + inset,
      width: width - 2 * inset,
      height: height - 2 * inset,
      radius: RADIUS,
      fill: own?.fill ?? (isNew ? colours.fateNewGround : colours.paper),
      ...(look === 'change'
        ? {}
        : isNew
          ? { stroke: colours.fateNew, strokeWidth: 2 }
          : { stroke: edge, ...(own?.unknown ? { dash: [3, 2] } : {}) }),
    },
  ];
  if (own?.fill !== undefined && !card.slim) items.push(...lookMarks(laid, own, colours));
  if (look === 'retire') items.push(hatch(laid, colours.fateRetire));
  if (look === 'change') {
    items.push({
      kind: 'path',
      d: `M${x + 4} ${y + 0.75}H${x + width - RADIUS}A5.25 5.25 0 0 1 ${x + width - 0.75} ${y + RADIUS}V${y + height - RADIUS}A5.25 5.25 0 0 1 ${x + width - RADIUS} ${y + height - 0.75}H${x + 4}`,
      stroke: colours.fateChange,
      strokeWidth: 1.5,
      dash: [4, 3],
    });
  }
  if (look === 'replace') {
    for (const at of [0.8, 4.2]) {
      const [top, bottom] = at < 1 ? [y + 4, y + height - 4] : [y + 1, y + height - 1];
      items.push({
        kind: 'path',
        d: `M${x + width - at} ${top}V${bottom}`,
        stroke: colours.fateReplace,
        strokeWidth: 1.6,
      });
    }
  }
  if (!isNew) items.push(leftEdge(laid, hue));
  return items;
}

/** The hatching of what is not known, or the pattern of a kind in a band at the right. */
function lookMarks({ x, y, width, height }: LaidCard, own: SceneLook, colours: Colours): SceneItem[] {
  if (own.unknown) {
    const inside = { x: x + 4, y: y + 1.5, width: width - 5.5, height: height - 3 };
    return [{ kind: 'path', d: hatching(inside, 9.9), stroke: colours.ink3, strokeOpacity: 0.26 }];
  }
  if (own.pattern === undefined || own.fill === undefined) return [];
  const band = { x: x + width - BAND - 1, y: y + 1, width: BAND, height: height - 2 };
  return [patternTiles(own.pattern, band, textOn(own.fill))];
}

/** The hue of the layer at the left: a band, dots where the element has another card before this one. */
function leftEdge({ x, y, height, card }: LaidCard, hue: string): SceneItem {
  const wide = card.slim ? 2 : 4;
  if (card.again)
    return {
      kind: 'path',
      d: `M${x + wide / 2} ${y + RADIUS}V${y + height - 4}`,
      stroke: hue,
      strokeWidth: wide,
      dash: [0.1, 2 * wide],
      round: true,
    };
  const inner = RADIUS - wide;
  return {
    kind: 'path',
    d:
      `M${x + RADIUS} ${y}A6 6 0 0 0 ${x} ${y + RADIUS}V${y + height - RADIUS}A6 6 0 0 0 ${x + RADIUS} ${y + height}` +
      `V${y + height - 1}A${inner} 5 0 0 1 ${x + wide} ${y + height - RADIUS}V${y + RADIUS}A${inner} 5 0 0 1 ${x + RADIUS} ${y + 1}z`,
    fill: hue,
  };
}

/** Slanting lines inside the border, as plain paths, so that every writer draws them alike. */
function hatch({ x, y, width, height }: LaidCard, colour: string): SceneItem {
  const inside = { x: x + 5, y: y + 2, width: width - 7, height: height - 4 };
  return {
    kind: 'path',
    d: hatching(inside, 9 * Math.SQRT2),
    stroke: colour,
    strokeOpacity: 0.13,
    strokeWidth: 3.6,
  };
}

function fullWords(laid: LaidCard, options: CardSceneOptions, ink: string, soft: string): SceneItem[] {
  const { card, x, width } = laid;
  const { colours, flowCount } = options;
  const items: SceneItem[] = [];
  const left = x + (cardLook(card) === 'new' ? 11 : 13);
  const right =
    x + width - 10 - (cardLook(card) === 'replace' ? 4 : 0) - (options.look?.pattern === undefined ? 0 : 5);
  const gone = cardLook(card) === 'retire';
  let y = laid.y + M.cardPadY + 1;
  for (const line of laid.nameLines) {
    items.push({
      ...text(line, left, baseline(y, M.cardNameLine, M.cardName), M.cardName, 600, gone ? soft : ink),
      ...(gone ? { strike: true } : {}),
    });
    y += M.cardNameLine;
  }
  const detail = cardDetail(card, width, options.whole, options.look?.text);
  const base = baseline(y, M.cardMetaLine, DETAIL_SIZE);
  items.push(...fateWord(laid, left, y, base, colours, options.look?.fill === undefined ? undefined : ink));
  const besideX = left + fateWordWidth(card);
  const { beside } = detail;
  const arrowed = detail.arrow ? ARROW : 0;
  if (beside !== '') {
    if (arrowed > 0) items.push(icon('keep', besideX, y + 2, 11, soft));
    items.push(text(beside, besideX + arrowed, base, DETAIL_SIZE, 400, soft));
  }
  if (flowCount > 0) {
    items.push(
      { ...text(String(flowCount), right - 13, base, DETAIL_SIZE, 400, soft), anchor: 'end' },
      icon('flows', right - 11, y + 2, 11, soft),
    );
  }
  detail.below.forEach((line, at) => {
    const top = y + (at + 1) * M.cardMetaLine;
    if (arrowed > 0 && at === 0) items.push(icon('keep', left, top + 2, 11, soft));
    items.push(
      text(line, left + arrowed, baseline(top, M.cardMetaLine, DETAIL_SIZE), DETAIL_SIZE, 400, soft),
    );
  });
  return items;
}

function slimWords(laid: LaidCard, colours: Colours, soft: string): SceneItem[] {
  const { x, y, width, card, nameLines } = laid;
  const line = M.cardMetaLine;
  const top = y + (laid.height - nameLines.length * line) / 2;
  const items: SceneItem[] = nameLines.map((words, at) => ({
    ...text(words, x + 9, baseline(top + at * line, line, 12), 12, 400, soft),
    strike: true,
  }));
  const word = x + width - 7 - fateWordWidth(card) + 6;
  const base = baseline(y + (laid.height - line) / 2, line, DETAIL_SIZE);
  items.push(...fateWord(laid, word, y + (laid.height - line) / 2, base, colours, undefined));
  return items;
}

function fateWord(
  { card }: LaidCard,
  x: number,
  y: number,
  base: number,
  colours: Colours,
  ink: string | undefined,
): SceneItem[] {
  const word = cardFateWord(card);
  const look = cardLook(card);
  if (word === '' || look === undefined || look === 'keep') return [];
  const colour = ink ?? colours[FATE_COLOURS[look]];
  return [
    icon(card.moves ?? look, x, y + 2, 11, colour, 2.6),
    text(word, x + 14, base, DETAIL_SIZE, 700, colour),
  ];
}

function text(
  words: string,
  x: number,
  y: number,
  size: number,
  weight: SceneText['weight'],
  fill: string,
): SceneText {
  return { kind: 'text', x: round(x), y, text: words, size, weight, fill, anchor: 'start' };
}
