// A free view as a scene: nodes with their symbols and words, connections above them, fates by form and by word.
import { stretchedArea } from './figures';
import type { FreeConnection, FreeNode, FreeView } from './free-view-content';
import { outlinePath } from './free-view-outline';
import { mixed, textOn } from './colour';
import type { Paint } from './free-view-palette';
import type { Rect } from './layer-map-layout';
import { dotWidth } from './look-marks';
import type { TextBlock } from './node-text';
import { placedPath } from './path-data';
import {
  baseline,
  round,
  type Painted,
  type Scene,
  type SceneGroup,
  type SceneItem,
  type SceneLook,
  type ScenePath,
} from './scene';
import { colours as coloursOf, type Colours, type ColourTheme } from './colours';
import { FATE_WORDS } from './scene-words';
import { symbolOf } from './symbols';
import { textWidth } from './text-width';

export interface FreeViewSceneOptions {
  readonly theme: ColourTheme;
  readonly title?: string;
  /** A picture of the model; undefined where there is none that can be shown. */
  readonly picture?: (imageId: string) => { readonly mediaType: string; readonly base64: string } | undefined;
  /** By element. */
  readonly looks?: ReadonlyMap<string, SceneLook>;
}

const FOLD = 14;
const BADGE = 26;
const FATES = {
  new: { colour: 'fateNew', width: 2.6, dash: undefined },
  change: { colour: 'fateChange', width: 2.6, dash: undefined },
  replace: { colour: 'fateReplace', width: 2.6, dash: [8, 3] },
  retire: { colour: 'fateRetire', width: 2.2, dash: [4, 3] },
} as const;
const ABSENT = 0.45;
const DIMMED = 0.3;

/** Draws a view: nodes in their order, connections above every node, as on the screen. */
export function freeViewScene(view: FreeView, options: FreeViewSceneOptions): Scene {
  const colours = coloursOf(options.theme);
  const hidden = new Set<string>();
  const items: SceneItem[] = [];
  for (const node of view.nodes) {
    const look = node.subjectId === undefined ? undefined : options.looks?.get(node.subjectId);
    if (look?.hidden) hidden.add(node.id);
    else items.push(nodeGroup(node, look, options, colours));
  }
  for (const line of view.connections) {
    if (!hidden.has(line.sourceItemId) && !hidden.has(line.targetItemId))
      items.push(lineGroup(line, colours));
  }
  const margin = 12;
  const { x, y, width, height } = aroundWords(view);
  const bounds = { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
  return { bounds, title: options.title ?? '', items };
}

function nodeGroup(
  node: FreeNode,
  look: SceneLook | undefined,
  options: FreeViewSceneOptions,
  colours: Colours,
): SceneGroup {
  const paint = look?.fill === undefined ? node.paint : { ...node.paint, fill: look.fill, fillOpacity: 1 };
  const fill = fillOf(paint, colours);
  const ink = inkOf(paint, look, colours);
  const line = paint.line ?? colours.amLineColour;
  const picture = node.imageId === undefined ? undefined : options.picture?.(node.imageId);
  const items: SceneItem[] = [...body(node, paint, fill, line)];
  if (!picture) items.push(...symbol(node, ink, fill, line, colours));
  items.push(
    ...words(node.text, ink, { strike: node.mark?.fate === 'retire', bold: node.figure === 'group' }),
  );
  if (picture) items.push({ kind: 'image', ...imagePlace(node), ...picture });
  const faded = node.mark?.absent ? ABSENT : look?.dimmed ? DIMMED : 1;
  const linked = node.linkedViewId;
  const content: SceneItem[] = faded === 1 ? items : [{ kind: 'group', items, opacity: faded }];
  return {
    kind: 'group',
    ...(node.subjectId === undefined ? {} : { subjectId: node.subjectId }),
    ...(node.name === '' ? {} : { title: node.name }),
    ...(linked === undefined ? {} : { link: { viewId: linked, name: node.name } }),
    items: [...content, ...badge(node, look, colours)],
  };

  function fateLook(): Painted {
    const fate = node.mark?.fate;
    if (fate === undefined || fate === 'keep') return {};
    const { colour, width, dash } = FATES[fate];
    return { stroke: colours[colour], strokeWidth: width, ...(dash ? { dash } : {}) };
  }

  function body(of: FreeNode, own: Paint, ground: string | undefined, stroke: string): SceneItem[] {
    const { x, y, width, height } = of;
    if (of.figure === 'image' || of.figure === 'symbol') return [];
    const painted: Painted = {
      ...(ground === undefined ? {} : { fill: ground, fillOpacity: own.fillOpacity ?? 1 }),
      ...strokeOf(own, stroke, 1.1),
      ...fateLook(),
    };
    if (of.figure !== 'note') return [{ kind: 'path', d: outlinePath(of), ...painted }];
    const fold = Math.min(FOLD, width / 3, height / 3);
    const sheet = `M${x} ${y}h${width}v${height - fold}l${-fold} ${fold}h${fold - width}z`;
    const corner = `M${x + width} ${y + height - fold}h${-fold}v${fold}`;
    return [
      { kind: 'path', d: sheet, ...painted },
      { kind: 'path', d: corner, stroke, strokeWidth: 1.2, round: true },
    ];
  }
}

function strokeOf(paint: Paint, stroke: string, width: number): Painted {
  if (paint.dash === 'none') return {};
  const dash = paint.dash === 'dashed' ? [6, 4] : paint.dash === 'dotted' ? [2, 3] : undefined;
  return { stroke, strokeWidth: paint.lineWidth * width, ...(dash ? { dash } : {}) };
}

export const LAYER_FILLS = {
  strategy: 'amStrategy',
  business: 'amBusiness',
  application: 'amApplication',
  technology: 'amTechnology',
  physical: 'amTechnology',
  motivation: 'amMotivation',
  implementation: 'amImplementation',
  location: 'amLocation',
  group: 'amGroup',
  note: 'amNote',
} as const;

/** The ground of a node in a theme; undefined where it has none. */
export function fillOf(paint: Paint, colours: Colours): string | undefined {
  if (paint.fill !== undefined) return paint.fill;
  switch (paint.hue) {
    case 'grouping':
    case 'image':
      return undefined;
    case 'junction':
      return colours.ink;
    default:
      return colours[LAYER_FILLS[paint.hue]];
  }
}

/** The colour of the words of a node in a theme. */
export function inkOf(paint: Paint, look: SceneLook | undefined, colours: Colours): string {
  if (look?.fill !== undefined) return textOn(look.fill);
  if (paint.ink !== undefined) return paint.ink;
  if (paint.inkOnFill === undefined) return colours.ink;
  return paint.inkOnFill === 'dark' ? '#16202e' : '#ffffff';
}

function symbol(
  node: FreeNode,
  ink: string,
  fill: string | undefined,
  line: string,
  colours: Colours,
): SceneItem[] {
  const soft = mixed(ink, fill ?? colours.paper, 0.78);
  const { x, y, width, height } = node;
  if (node.figure === 'reference') {
    const at = { x: x + width - 21, y: y + 5, scaleX: 1, scaleY: 1 };
    return [lines(placedPath('M2 3h12v10H2zM2 6h12M5 9h6', at), soft)];
  }
  const drawn = node.figure === 'box' || node.figure === 'symbol' ? symbolOf(node.type) : undefined;
  if (!drawn || width < 40) return [];
  const place = symbolPlace(node, { x, y, width, height });
  const alone = node.figure === 'symbol';
  const out: SceneItem[] = [];
  if (drawn.lines !== '') {
    const path = lines(placedPath(drawn.lines, place), alone ? line : soft);
    out.push(alone && fill !== undefined ? { ...path, fill } : path);
  }
  if (drawn.solid) out.push({ kind: 'path', d: placedPath(drawn.solid, place), fill: soft });
  return out;
}

function lines(d: string, stroke: string): ScenePath {
  return { kind: 'path', d, stroke, strokeWidth: 1.2, round: true };
}

/** Small in the corner; a symbol alone over the whole node, or as large as it fits above the words. */
function symbolPlace(
  node: FreeNode,
  { x, y, width, height }: Rect,
): { x: number; y: number; scaleX: number; scaleY: number } {
  if (node.figure !== 'symbol') return { x: x + width - 21, y: y + 5, scaleX: 1, scaleY: 1 };
  const area = stretchedArea(node.type);
  if (area) {
    const scaleX = width / area.width;
    const scaleY = height / area.height;
    return { x: x - area.x * scaleX, y: y - area.y * scaleY, scaleX, scaleY };
  }
  const scale = Math.max(1, Math.min(width, height - 18) / 16);
  return { x: x + (width - 16 * scale) / 2, y, scaleX: scale, scaleY: scale };
}

function imagePlace(node: FreeNode): Rect {
  if (node.figure === 'image') return { x: node.x, y: node.y, width: node.width, height: node.height };
  const size = Math.min(BADGE, node.width, node.height);
  return { x: node.x + node.width - 5 - size, y: node.y + 4, width: size, height: size };
}

/** What happens to the node, or the value of a colouring, on its lower edge. */
function badge(node: FreeNode, look: SceneLook | undefined, colours: Colours): SceneItem[] {
  const fate = node.mark?.fate;
  const out: SceneItem[] = [];
  let x = node.x + 8;
  const put = (text: string, colour: string): void => {
    const width = round(textWidth(text, 11, 'semibold') + 14);
    const y = node.y + node.height - 9;
    out.push(
      {
        kind: 'rect',
        x: x + 0.5,
        y: y + 0.5,
        width: width - 1,
        height: 16,
        radius: 8,
        fill: colours.paper,
        stroke: colour,
      },
      {
        kind: 'text',
        x: x + width / 2,
        y: baseline(y + 1, 15, 11),
        text,
        size: 11,
        weight: 600,
        fill: colour,
        anchor: 'middle',
      },
    );
    x += width + 4;
  };
  if (fate && fate !== 'keep') put(FATE_WORDS[fate], colours[FATES[fate].colour]);
  if (look?.text) put(look.text, colours.ink2);
  if (look?.scale !== undefined) out.push(sizeDot(node, look.scale, colours));
  return out;
}

/** A dot over the lower right corner whose area tells an amount. */
function sizeDot(node: FreeNode, scale: number, colours: Colours): SceneItem {
  const width = round(dotWidth(scale));
  return {
    kind: 'rect',
    x: round(node.x + node.width - width / 2),
    y: round(node.y + node.height - width / 2),
    width,
    height: width,
    radius: width / 2,
    fill: colours.accent,
    stroke: colours.paper,
    strokeWidth: 2,
  };
}

function lineGroup(line: FreeConnection, colours: Colours): SceneGroup {
  const { paint, mark } = line;
  const own = paint.line ?? mixed(colours.ink, colours.paper, 0.75);
  // Paler ink and not a faded group: that costs painters a layer as large as the line is long.
  const pale = (ink: string): string => (mark?.absent ? mixed(ink, colours.paper, ABSENT) : ink);
  const stroke = pale(
    mark?.fate === 'new' ? colours.fateNew : mark?.fate === 'retire' ? colours.fateRetire : own,
  );
  const width = paint.lineWidth * 1.2;
  const dash = paint.dash === 'dashed' ? [7, 4] : paint.dash === 'dotted' ? [2, 3.5] : undefined;
  const items: SceneItem[] = [];
  if (paint.dash !== 'none')
    items.push({ kind: 'path', d: line.path, stroke, strokeWidth: width, ...(dash ? { dash } : {}) });
  for (const head of line.heads) {
    const fill = head.fill === 'line' ? stroke : head.fill === 'paper' ? colours.paper : undefined;
    items.push({ kind: 'path', d: head.path, stroke, strokeWidth: width, ...(fill ? { fill } : {}) });
  }
  if (line.text) items.push(...words(line.text, pale(paint.ink ?? colours.ink), { halo: colours.paper }));
  return {
    kind: 'group',
    ...(line.relationshipId === undefined ? {} : { subjectId: line.relationshipId }),
    ...(line.name === '' ? {} : { title: line.name }),
    items,
  };
}

function words(
  text: TextBlock,
  fill: string,
  more: { strike?: boolean; bold?: boolean; halo?: string },
): SceneItem[] {
  return text.lines.flatMap((line, at): SceneItem[] =>
    line === ''
      ? []
      : [
          {
            kind: 'text',
            x: round(text.x),
            y: round(text.y + at * text.lineHeight),
            text: line,
            size: text.size,
            weight: more.bold || text.weight === 'semibold' ? 600 : 400,
            fill,
            anchor: text.anchor,
            ...(text.italic ? { italic: true } : {}),
            ...(text.underlined ? { underline: true } : {}),
            ...(more.strike ? { strike: true } : {}),
            ...(more.halo === undefined ? {} : { halo: more.halo }),
          },
        ],
  );
}

/** Around nodes, lines and every word: a text may be wider than its node. */
function aroundWords(view: FreeView): Rect {
  const { bounds } = view;
  if (view.nodes.length + view.connections.length === 0) return bounds;
  let [left, top] = [bounds.x, bounds.y];
  let [right, bottom] = [bounds.x + bounds.width, bounds.y + bounds.height];
  for (const { text } of [...view.nodes, ...view.connections]) {
    if (!text) continue;
    const width = Math.max(...text.lines.map((line) => textWidth(line, text.size, text.weight)), 0);
    if (width === 0) continue;
    const start =
      text.anchor === 'start' ? text.x : text.anchor === 'end' ? text.x - width : text.x - width / 2;
    left = Math.min(left, start);
    right = Math.max(right, start + width);
    top = Math.min(top, text.y - text.size);
    bottom = Math.max(bottom, text.y + (text.lines.length - 1) * text.lineHeight + text.size / 3);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
