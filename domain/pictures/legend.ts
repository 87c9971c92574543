// The legend of a picture: only what is drawn in it. Each entry is a small drawing and its plain words.
import { cardItems } from '../drawing/card-scene';
import { drawnHead, notationOf } from '../drawing/connection-notation';
import type { FreeView } from '../drawing/free-view-content';
import { outlineOf, outlinePath } from '../drawing/free-view-outline';
import { hueOf } from '../drawing/free-view-palette';
import { arrowHead, flowLook } from '../drawing/flow-scene';
import type { MapFlow } from '../drawing/layer-map-content';
import type { LaidCard, LayerMapLayout, Rect } from '../drawing/layer-map-layout';
import { cardLook } from '../drawing/card-detail';
import { hatching, patternTiles } from '../drawing/look-marks';
import { placedPath } from '../drawing/path-data';
import { baseline, type SceneItem } from '../drawing/scene';
import { mixed, textOn } from '../drawing/colour';
import type { Colours } from '../drawing/colours';
import { LAYER_FILLS } from '../drawing/free-view-scene';
import { symbolOf } from '../drawing/symbols';
import { textWidth } from '../drawing/text-width';
import type { PictureSubject, Relationship } from '../../schemas/generated/types';
import { ELEMENT_TYPES } from '../notation/element-types';
import names from '../notation/names.fi.json';
import type { FateKind } from '../states';

/** A small drawing in a rectangle of 34 × 20 and what it means. */
export interface LegendEntry {
  readonly label: string;
  /** Begins a row: what follows is of another kind than what went before. */
  readonly newRow?: boolean;
  readonly draw: (at: { readonly x: number; readonly y: number }) => readonly SceneItem[];
}

const SIZE = { width: 34, height: 20 };
const ROW = 28;
const FATES: readonly FateKind[] = ['keep', 'change', 'replace', 'retire', 'new'];
const FATE_LABELS: Readonly<Record<FateKind, string>> = {
  keep: 'säilyy',
  change: 'muuttuu',
  replace: 'korvautuu toisella',
  retire: 'poistuu',
  new: 'uusi',
};

const FATE_COLOURS = {
  change: 'fateChange',
  replace: 'fateReplace',
  retire: 'fateRetire',
  new: 'fateNew',
} as const;

/** Fates, integrations and special boxes of a layer map. */
export function mapLegend(
  layout: LayerMapLayout,
  drawnFlows: readonly MapFlow[],
  colours: Colours,
): LegendEntry[] {
  const entries: LegendEntry[] = [];
  const looks = new Set(layout.cards.map(({ card }) => cardLook(card)));
  const hue = colours.slate;
  const [sample] = layout.cards;
  for (const fate of FATES) {
    if (sample && looks.has(fate) && fate !== 'keep')
      entries.push({
        label: FATE_LABELS[fate],
        draw: (at) => cardSample(sample, at, hue, colours, fate, false),
      });
  }
  if (sample && layout.cards.some(({ card }) => card.again))
    entries.push({
      label: 'sama järjestelmä myös muualla kartalla',
      draw: (at) => cardSample(sample, at, hue, colours, undefined, true),
    });
  const lines = new Map<string, MapFlow>(
    drawnFlows.map((flow) => [flow.gone ? 'retire' : (flow.fate ?? 'plain'), flow] as const),
  );
  for (const [kind, label] of FLOW_LABELS) {
    const flow = lines.get(kind);
    if (flow) entries.push({ label, draw: (at) => flowSample(flow, at, colours) });
  }
  if (layout.components.some(({ cardCount, notApplicable }) => cardCount === 0 && !notApplicable))
    entries.push({
      label: 'osa-alue, jossa ei ole järjestelmää',
      draw: (at) => [
        {
          ...box(at),
          radius: 5,
          stroke: mixed(hue, colours.mix, 0.45),
          dash: [3, 3],
        },
      ],
    });
  if (layout.components.some(({ notApplicable }) => notApplicable))
    entries.push({
      label: 'ei koske kuntaa',
      draw: (at) => [
        {
          ...box(at),
          radius: 5,
          stroke: mixed(hue, colours.mix, 0.45),
          strokeWidth: 2,
          dash: [0.1, 4],
          round: true,
        },
      ],
    });
  return entries;
}

const FLOW_LABELS: readonly (readonly [string, string])[] = [
  ['plain', 'liittymä'],
  ['keep', 'liittymä säilyy'],
  ['new', 'uusi liittymä'],
  ['change', 'liittymä muuttuu'],
  ['retire', 'liittymä poistuu'],
];

/** Element types in the order of the layers, relationship types, and fates of a free view, each kind in rows of its own. */
export function viewLegend(view: FreeView, colours: Colours): LegendEntry[] {
  return [typeEntries(view, colours), relationshipEntries(view, colours), fateEntries(view, colours)].flatMap(
    inNewRow,
  );
}

/** The entries, the first of them at the beginning of a row. */
export function inNewRow(entries: readonly LegendEntry[]): LegendEntry[] {
  return entries.map((entry, at) => (at === 0 ? { ...entry, newRow: true } : entry));
}

function typeEntries(view: FreeView, colours: Colours): LegendEntry[] {
  const drawn = new Set(view.nodes.map(({ type }) => type));
  const elementNames: Readonly<Record<string, string>> = names.elements;
  return Object.keys(ELEMENT_TYPES)
    .filter((type) => drawn.has(type))
    .map((type) => ({
      label: elementNames[type] ?? type,
      draw: (at) => typeSample(type, at, colours),
    }));
}

function relationshipEntries(view: FreeView, colours: Colours): LegendEntry[] {
  const drawn = new Set(view.connections.map(({ type }) => type));
  return RELATIONSHIP_TYPES.filter((type) => drawn.has(type)).map((type) => ({
    label: names.relationships[type],
    draw: (at) => lineSample(type, at, colours),
  }));
}

const RELATIONSHIP_TYPES = Object.keys(names.relationships) as Relationship['type'][];

function fateEntries(view: FreeView, colours: Colours): LegendEntry[] {
  const drawn = new Set([...view.nodes, ...view.connections].map(({ mark }) => mark?.fate));
  return FATES.flatMap((fate) => {
    if (!drawn.has(fate) || fate === 'keep') return [];
    const stroke = colours[FATE_COLOURS[fate]];
    const dash = fate === 'replace' ? [8, 3] : fate === 'retire' ? [4, 3] : undefined;
    const border = { stroke, strokeWidth: 2.4, ...(dash ? { dash } : {}) };
    return [{ label: FATE_LABELS[fate], draw: (at) => [{ ...box(at), ...border }] }];
  });
}

function lineSample(
  type: Relationship['type'],
  { x, y }: { readonly x: number; readonly y: number },
  colours: Colours,
): readonly SceneItem[] {
  const ends = { kind: 'relationship', id: '', ownerId: '', sourceId: '', targetId: '' } as const;
  const notation = notationOf({ ...ends, type });
  const stroke = mixed(colours.ink, colours.paper, 0.75);
  const start = { x: x + 1, y: y + 10 };
  const end = { x: x + 33, y: y + 10 };
  const dash = notation.dash === 'dashed' ? [6, 4] : notation.dash === 'dotted' ? [2, 3] : undefined;
  const heads = [
    ...(notation.source ? [drawnHead(notation.source, start, end)] : []),
    ...(notation.target ? [drawnHead(notation.target, end, start)] : []),
  ];
  return [
    {
      kind: 'path',
      d: `M${start.x} ${start.y}H${end.x}`,
      stroke,
      strokeWidth: 1.2,
      ...(dash ? { dash } : {}),
    },
    ...heads.map((head): SceneItem => ({
      kind: 'path',
      d: head.path,
      stroke,
      strokeWidth: 1.2,
      ...(head.fill === 'none' ? {} : { fill: head.fill === 'line' ? stroke : colours.paper }),
    })),
  ];
}

/** The classes of a colouring. */
export function classLegend(
  classes: NonNullable<PictureSubject['classes']>,
  colours: Colours,
): LegendEntry[] {
  return classes.map(({ label, fill, edge, pattern, unknown }) => ({
    label,
    draw: (at) => [
      {
        ...box(at),
        radius: 4,
        fill,
        stroke: unknown ? colours.ink3 : (edge ?? colours.lineStrong),
        ...(unknown ? { dash: [3, 2] } : {}),
      },
      ...(pattern === undefined ? [] : [patternTiles(pattern, box(at), textOn(fill))]),
      ...(unknown ? [hatched(at, colours)] : []),
    ],
  }));
}

/** What sizes tell: a bar on the cards of the map, a dot in a view. */
export function sizeLegend(label: string, form: 'bar' | 'dot', colours: Colours): LegendEntry {
  return {
    label,
    draw: ({ x, y }) => [
      form === 'bar'
        ? { kind: 'rect', x: x + 3, y: y + 8, width: 28, height: 4, radius: 1.5, fill: colours.accent }
        : { kind: 'rect', x: x + 10, y: y + 3, width: 14, height: 14, radius: 7, fill: colours.accent },
    ],
  };
}

function hatched(at: { readonly x: number; readonly y: number }, colours: Colours): SceneItem {
  return { kind: 'path', d: hatching(box(at), 7), stroke: colours.ink3, strokeOpacity: 0.4 };
}

/** The entries in rows no wider than `width` (but at least one entry each), with the height that they take. */
export function laidLegend(
  entries: readonly LegendEntry[],
  at: { readonly x: number; readonly y: number },
  width: number,
  colours: Colours,
): { readonly items: readonly SceneItem[]; readonly width: number; readonly height: number } {
  const items: SceneItem[] = [];
  let [x, y, widest] = [at.x, at.y, 0];
  for (const { label, draw, newRow } of entries) {
    const wide = SIZE.width + 8 + textWidth(label, 13, 'regular') + 22;
    if (x > at.x && (newRow === true || x + wide - 22 > at.x + width)) {
      x = at.x;
      y += ROW;
    }
    items.push(...draw({ x, y }), {
      kind: 'text',
      x: x + SIZE.width + 8,
      y: baseline(y + 2, 16, 13),
      text: label,
      size: 13,
      weight: 400,
      fill: colours.ink,
      anchor: 'start',
    });
    x += wide;
    widest = Math.max(widest, x - 22 - at.x);
  }
  return { items, width: widest, height: entries.length === 0 ? 0 : y - at.y + SIZE.height };
}

function box({ x, y }: { readonly x: number; readonly y: number }): Rect & { readonly kind: 'rect' } {
  return { kind: 'rect', x: x + 1.5, y: y + 1.5, width: SIZE.width - 3, height: SIZE.height - 3 };
}

function cardSample(
  like: LaidCard,
  at: { readonly x: number; readonly y: number },
  hue: string,
  colours: Colours,
  fate: FateKind | undefined,
  again: boolean,
): readonly SceneItem[] {
  const card = { ...like.card, name: '', fate, replacedBy: '', moves: undefined, slim: false, again };
  const laid: LaidCard = { ...like, ...at, ...SIZE, card, nameLines: [] };
  const items = cardItems(laid, { hue, flowCount: 0, colours, whole: false });
  return items
    .filter((item) => item.kind === 'rect' || (item.kind === 'path' && item.round !== true) || again)
    .filter((item) => item.kind !== 'text');
}

function flowSample(
  flow: MapFlow,
  { x, y }: { readonly x: number; readonly y: number },
  colours: Colours,
): readonly SceneItem[] {
  const look = flowLook(flow, 1, colours);
  const [start, end] = [
    { x: x + 1, y: y + 10 },
    { x: x + 33, y: y + 10 },
  ];
  return [
    {
      kind: 'path',
      d: `M${start.x} ${start.y}H${end.x}`,
      stroke: look.colour,
      strokeWidth: look.width,
      ...(look.dash ? { dash: look.dash } : {}),
    },
    arrowHead(end, start, look),
  ];
}

function typeSample(
  type: string,
  at: { readonly x: number; readonly y: number },
  colours: Colours,
): readonly SceneItem[] {
  const hue = hueOf(type);
  const shape = { ...box(at), outline: outlineOf(type) };
  const fill =
    hue === 'junction'
      ? colours.ink
      : hue === 'grouping' || hue === 'image'
        ? colours.paper
        : colours[LAYER_FILLS[hue]];
  const soft = mixed(colours.ink, fill, 0.78);
  const items: SceneItem[] = [
    {
      kind: 'path',
      d: outlinePath(shape),
      fill,
      stroke: colours.amLineColour,
      ...(type === 'Grouping' ? { dash: [4, 3] } : {}),
    },
  ];
  const symbol = hue === 'junction' ? undefined : symbolOf(type);
  if (symbol) {
    const place = { x: at.x + 9, y: at.y + 2, scaleX: 1, scaleY: 1 };
    if (symbol.lines !== '')
      items.push({
        kind: 'path',
        d: placedPath(symbol.lines, place),
        stroke: soft,
        strokeWidth: 1.2,
        round: true,
      });
    if ('solid' in symbol && symbol.solid)
      items.push({ kind: 'path', d: placedPath(symbol.solid, place), fill: soft });
  }
  return items;
}
