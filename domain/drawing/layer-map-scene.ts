// The layer map as a scene: lanes, boxes, integrations and cards in the forms of the screen.
import { textIn } from '../text';
import { cardItems } from './card-scene';
import { arrowHead, flowLook, flowLabel } from './flow-scene';
import { countByElement, type MapFlow } from './layer-map-content';
import { reasonLines, type LaidComponent, type LaidLane, type LayerMapLayout } from './layer-map-layout';
import { layFlows, type LaidFlow } from './map-flow-lines';
import { METRICS as M } from './metrics';
import {
  baseline,
  type Scene,
  type SceneGroup,
  type SceneItem,
  type SceneLook,
  type SceneText,
} from './scene';
import { mixed } from './colour';
import { colours as coloursOf, laneHue, type Colours, type ColourTheme, type LaneHue } from './colours';
import { icon } from './scene-icons';
import { coveredWords, foldedWords, NOT_APPLICABLE, RETIRED_LANE } from './scene-words';
import { textWidth, wrapText } from './text-width';

export interface LayerMapSceneOptions {
  readonly theme: ColourTheme;
  /** BCP 47; see `textIn`. */
  readonly language: string;
  readonly title?: string;
  /** Integrations in the shown state: cards tell how many they have. */
  readonly flows: readonly MapFlow[];
  /** Those of them that are drawn as lines; none where absent. */
  readonly drawnFlows?: readonly MapFlow[];
  /** The layout was made with `wholeNames`: details of cards stand on lines of their own where they are long. */
  readonly wholeNames?: boolean;
  /** By element. */
  readonly looks?: ReadonlyMap<string, SceneLook>;
}

/** Draws a laid-out map. The order is that of the screen: lanes, boxes, lines, cards, words of lines. */
export function layerMapScene(layout: LayerMapLayout, options: LayerMapSceneOptions): Scene {
  const colours = coloursOf(options.theme);
  const hues = new Map(layout.lanes.map((lane) => [lane.id, laneHue(lane.layer.reference?.hue)] as const));
  const laneOf = new Map(layout.components.map((box) => [box.id, box.laneId]));
  const counts = countByElement(options.flows);
  const { looks } = options;
  const flows = layFlows(layout, options.drawnFlows ?? []).filter(
    ({ from, to }) => !looks?.get(from.elementId)?.hidden && !looks?.get(to.elementId)?.hidden,
  );
  const items: SceneItem[] = [
    ...layout.userGroups.map((group) =>
      userGroup(group, textIn(group.element.name, options.language), colours),
    ),
    ...layout.lanes.map((lane) => laneGroup(lane, hues.get(lane.id) ?? 'slate', options, colours)),
    ...layout.components.map((box) => boxGroup(box, hues.get(box.laneId) ?? 'slate', options, colours)),
    ...flows.map((laid) => flowGroup(laid, flows.length, colours)),
  ];
  for (const laid of layout.cards) {
    const look = looks?.get(laid.elementId);
    if (look?.hidden) continue;
    const hue = hues.get(laneOf.get(laid.componentId) ?? '') ?? 'slate';
    const flowCount = counts.get(laid.elementId) ?? 0;
    items.push({
      kind: 'group',
      subjectId: laid.elementId,
      title: laid.card.name,
      ...(look?.dimmed ? { opacity: 0.35 } : {}),
      items: cardItems(laid, {
        hue: colours[hue],
        flowCount,
        colours,
        whole: options.wholeNames ?? false,
        look,
      }),
    });
  }
  items.push(...flows.flatMap((laid) => flowLabel(laid, flows.length, colours, options.wholeNames ?? false)));
  const bounds = { x: 0, y: 0, width: layout.width, height: layout.height };
  return { bounds, title: options.title ?? '', items };
}

function userGroup(group: LayerMapLayout['userGroups'][number], name: string, colours: Colours): SceneGroup {
  const middle = group.y + group.height / 2;
  const width = textWidth(name, 13, 'semibold');
  const left = group.x + (group.width - width - 23) / 2;
  return {
    kind: 'group',
    subjectId: group.id,
    title: name,
    items: [
      {
        kind: 'rect',
        x: group.x + 0.5,
        y: group.y + 0.5,
        width: group.width - 1,
        height: group.height - 1,
        radius: 17,
        fill: colours.paper,
        stroke: colours.line,
      },
      icon('users', left, middle - 7.5, 15, colours.ink2),
      words(name, left + 23, baseline(middle - 8, 16, 13), 13, 600, colours.ink2),
    ],
  };
}

function laneGroup(
  lane: LaidLane,
  hue: LaneHue,
  options: LayerMapSceneOptions,
  colours: Colours,
): SceneGroup {
  const name = textIn(lane.layer.name, options.language);
  const items: SceneItem[] = [
    {
      kind: 'rect',
      x: lane.x + 0.5,
      y: lane.y + 0.5,
      width: lane.width - 1,
      height: lane.height - 1,
      radius: 12,
      fill: colours[`${hue}Ground`],
      stroke: colours[`${hue}Edge`],
    },
  ];
  const retired = lane.layer.reference?.retiredIn !== undefined;
  const number = lane.area === 'lane' && !retired ? String(lane.number) : '';
  const count = retired ? RETIRED_LANE : coveredWords(lane.coveredCount, lane.componentCount);
  if (lane.area === 'column') {
    const lines = wrapText(name, lane.width - 24, 13.5, 'semibold', options.wholeNames ? undefined : 2);
    const top = lane.y + 22 - (lines.length * 17) / 2;
    lines.forEach((line, at) => {
      items.push(words(line, lane.x + 12, baseline(top + at * 17, 17, 13.5), 13.5, 700, colours[hue]));
    });
  } else if (lane.collapsed) {
    const y = lane.y + lane.height / 2;
    let x = lane.x + 14;
    const put = (text: string, size: number, weight: SceneText['weight'], fill: string): void => {
      if (text === '') return;
      items.push(words(text, x, baseline(y - 8.5, 17, size), size, weight, fill));
      x += textWidth(text, size, weight === 400 ? 'regular' : 'semibold') * 1.03 + 12;
    };
    put(number, 13, 700, colours[hue]);
    put(name, 13.5, 700, colours[hue]);
    put(count, 12, 400, colours.ink2);
    put(foldedWords(lane.cardCount), 12, 400, colours.ink2);
  } else {
    let y = lane.y + 11;
    if (number !== '') {
      items.push(words(number, lane.x + 12, baseline(y, 24, 13), 13, 700, colours[hue]));
    }
    y += 26;
    for (const line of wrapText(name, (M.laneLabel - 14) / 1.03, 13.5, 'semibold')) {
      items.push(words(line, lane.x + 12, baseline(y, 17, 13.5), 13.5, 700, colours[hue]));
      y += 17;
    }
    for (const line of wrapText(count, M.laneLabel - 14, 12, 'regular')) {
      items.push(words(line, lane.x + 12, baseline(y + 4, 16, 12), 12, 400, colours.ink2));
      y += 16;
    }
  }
  return { kind: 'group', subjectId: lane.id, title: name, items };
}

function boxGroup(
  box: LaidComponent,
  hue: LaneHue,
  options: LayerMapSceneOptions,
  colours: Colours,
): SceneGroup {
  const outside = box.notApplicable !== undefined;
  const half = outside ? 1 : 0.5;
  const lane = colours[`${hue}Ground`];
  const items: SceneItem[] = [
    {
      kind: 'rect',
      x: box.x + half,
      y: box.y + half,
      width: box.width - 2 * half,
      height: box.height - 2 * half,
      radius: 10,
      ...(outside ? {} : { fill: box.cardCount === 0 ? mixed(colours.paper, lane, 0.55) : colours.paper }),
      stroke: colours[`${hue}Edge`],
      strokeWidth: 2 * half,
      ...(outside ? { dash: [0.1, 4], round: true } : box.cardCount === 0 ? { dash: [3, 3] } : {}),
    },
  ];
  let y = box.y + M.boxPad;
  if (box.sector !== '') {
    items.push(words(box.sector, box.x + 10, baseline(y, 13, 11), 11, 400, colours.ink3));
    y += M.sectorLine;
  }
  for (const line of box.titleLines) {
    items.push(
      words(line, box.x + 10, baseline(y, M.titleLine, M.titleSize), M.titleSize, 600, colours.ink2),
    );
    y += M.titleLine;
  }
  if (box.notApplicable) {
    y += 4;
    const fill = colours.ink2;
    items.push({ ...words(NOT_APPLICABLE, box.x + 10, baseline(y, 16, 13), 13, 400, fill), italic: true });
    y += 16;
    const { reason } = box.notApplicable;
    const lines = reason === '' ? [] : reasonLines(reason, box.width, options.wholeNames ? undefined : 4);
    for (const line of lines) {
      items.push({ ...words(line, box.x + 10, baseline(y, 15, 12), 12, 400, fill), italic: true });
      y += 15;
    }
  }
  return {
    kind: 'group',
    subjectId: box.id,
    title: textIn(box.component.name, options.language),
    items,
  };
}

function flowGroup(laid: LaidFlow, lines: number, colours: Colours): SceneGroup {
  const { relationship } = laid.flow;
  const look = flowLook(laid.flow, lines, colours);
  const direction = relationship.flow?.direction ?? 'forward';
  const heads = [
    arrowHead(laid.points.at(-1), laid.points.at(-2), look),
    ...(direction === 'both' ? [arrowHead(laid.points[0], laid.points[1], look)] : []),
  ];
  return {
    kind: 'group',
    subjectId: relationship.id,
    ...(relationship.flow?.data ? { title: relationship.flow.data } : {}),
    items: [
      {
        kind: 'path',
        d: laid.path,
        stroke: look.colour,
        strokeWidth: look.width,
        ...(look.opacity === 1 ? {} : { strokeOpacity: look.opacity }),
        ...(look.dash ? { dash: look.dash } : {}),
      },
      ...heads,
    ],
  };
}

function words(
  text: string,
  x: number,
  y: number,
  size: number,
  weight: SceneText['weight'],
  fill: string,
): SceneText {
  return { kind: 'text', x, y, text, size, weight, fill, anchor: 'start' };
}
