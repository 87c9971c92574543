// How the integrations of a layer map are drawn: line, arrow heads and label, by what happens to them.
import type { Point } from './edge-routing';
import type { MapFlow } from './layer-map-content';
import type { LaidFlow } from './map-flow-lines';
import { baseline, round, type SceneItem, type ScenePath } from './scene';
import { mixed } from './colour';
import type { Colours } from './colours';
import { shortened } from './card-detail';
import { FATE_WORDS } from './scene-words';
import { textWidth } from './text-width';

/** More lines than this are thin and pale. */
const MANY = 14;
/** With more lines than this there is no room for labels. */
const FEW = 3;
const WIDEST_LABEL = 210;

export interface FlowLook {
  readonly colour: string;
  readonly width: number;
  readonly dash?: readonly number[];
  /** Of the line itself: fading a long line as a group costs painters a layer as large as the map. */
  readonly opacity: number;
}

/** The line of an integration among `lines` others. */
export function flowLook(flow: MapFlow, lines: number, colours: Colours): FlowLook {
  const fate = flow.gone ? 'retire' : flow.fate;
  const opacity = lines > MANY ? 0.55 : 1;
  const width = lines > MANY ? 1.2 : 1.7;
  if (fate === 'new') return { colour: colours.fateNew, width: 2.4, opacity };
  if (fate === 'retire' || fate === 'replace')
    return { colour: colours.fateRetire, width, dash: [2, 5], opacity };
  return { colour: colours.accent, width, ...(fate === 'change' ? { dash: [8, 4] } : {}), opacity };
}

/** A filled arrow head at the point `at` of a line that comes from `from`. */
export function arrowHead(at: Point | undefined, from: Point | undefined, look: FlowLook): ScenePath {
  const end = at ?? { x: 0, y: 0 };
  const start = from ?? end;
  const length = Math.hypot(end.x - start.x, end.y - start.y) || 1;
  const ux = (end.x - start.x) / length;
  const uy = (end.y - start.y) / length;
  const scale = 0.7 * look.width;
  const point = (back: number, aside: number): string =>
    `${round(end.x - (ux * back + uy * aside) * scale)} ${round(end.y - (uy * back - ux * aside) * scale)}`;
  return {
    kind: 'path',
    d: `M${point(7.5, 4)}L${point(-0.5, 0)}L${point(7.5, -4)}z`,
    fill: look.colour,
    ...(look.opacity === 1 ? {} : { fillOpacity: look.opacity }),
  };
}

/** The words of an integration on its line, where few are drawn and it has words. */
export function flowLabel(laid: LaidFlow, lines: number, colours: Colours, whole: boolean): SceneItem[] {
  const { flow, label } = laid;
  const data = flow.relationship.flow?.data ?? '';
  if (lines > FEW || data === '') return [];
  const fate = flow.gone ? 'retire' : flow.fate;
  const all =
    fate === 'new' || fate === 'retire' || fate === 'change' ? `${FATE_WORDS[fate]}: ${data}` : data;
  const text = whole ? all : shortened(all, WIDEST_LABEL - 16);
  const width = textWidth(text, 11.5, 'regular') + 16;
  return [
    {
      kind: 'group',
      title: all,
      subjectId: flow.relationship.id,
      items: [
        {
          kind: 'rect',
          x: round(label.x - width / 2),
          y: label.y - 9.5,
          width: round(width),
          height: 19,
          radius: 9,
          fill: colours.paper,
          stroke: mixed(colours.accent, colours.mix, 0.45),
        },
        {
          kind: 'text',
          x: label.x,
          y: baseline(label.y - 8.5, 17, 11.5),
          text,
          size: 11.5,
          weight: 400,
          fill: colours.ink,
          anchor: 'middle',
        },
      ],
    },
  ];
}
