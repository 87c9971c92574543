// A free view as it is drawn: nodes in drawing order, then connections, each with its place, look, words and mark. Pure
// geometry, used by the canvas and by the writers of pictures.
import type { Element, Relationship, State, View, ViewItem } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { fateIn, presentIn, statesOf, type FateKind } from '../states';
import { textIn } from '../text';
import { drawnHead, notationOf, type DrawnHead } from './connection-notation';
import { roundedPath, type Point } from './edge-routing';
import { stretchedArea } from './figures';
import { VIEW_METRICS as M } from './free-view-metrics';
import { outlineOf, type Outline, type Shape } from './free-view-outline';
import { hueOf, paintOf, type Hue, type Paint } from './free-view-palette';
import { placeWords, withoutGrounds, wordsArea } from './free-view-labels';
import { Router } from './free-view-router';
import { halfway } from './free-view-routes';
import type { Rect } from './layer-map-layout';
import { lineText, nodeText, type TextBlock, type TextPlace } from './node-text';

export interface FreeViewOptions {
  /** BCP 47; see `textIn`. */
  readonly language: string;
  /** State whose fates mark elements and relationships. */
  readonly stateId?: string | undefined;
  /** Courses of connections that are taken as they are, by item: of those that a drag does not move. */
  readonly courses?: ReadonlyMap<string, readonly Point[]> | undefined;
  /** A view that is not stored, drawn in place of the one of the identifier. */
  readonly drawn?: { readonly view: View; readonly items: readonly ViewItem[] } | undefined;
  /** No text ends in an ellipsis; see TextPlace. */
  readonly wholeNames?: boolean;
}

/** What a state says of an element or relationship. */
export interface Mark {
  readonly fate?: FateKind;
  /** True where it does not exist in the state: it has left, or has not come yet. */
  readonly absent: boolean;
}

/** What is drawn; every rectangle and point is absolute in the view, pixels. */
export interface FreeView {
  readonly nodes: readonly FreeNode[];
  readonly connections: readonly FreeConnection[];
  /** Around everything; an empty rectangle at 0, 0 where there is nothing. */
  readonly bounds: Rect;
}

export interface FreeNode extends Shape {
  readonly id: string;
  /** `box` is an element with a small symbol in its corner, `symbol` the symbol alone. */
  readonly figure: 'box' | 'symbol' | 'junction' | 'group' | 'note' | 'reference' | 'image';
  readonly parentId?: string;
  /** 0 for nodes that stand in no other. */
  readonly depth: number;
  /** True where other nodes stand in it: its text is at the top. */
  readonly frame: boolean;
  /** Element shown, or the concept that a note speaks of. */
  readonly subjectId?: string;
  /** Type of the element; empty for what is no element. */
  readonly type: string;
  /** The whole text, for a tooltip and a screen reader. */
  readonly name: string;
  readonly text: TextBlock;
  /** Name of the own kind of the element. */
  readonly specialization?: string;
  readonly linkedViewId?: string;
  /** Record of the picture in place of the symbol, or of the whole node. */
  readonly imageId?: string;
  readonly paint: Paint;
  readonly mark?: Mark;
}

export interface FreeConnection {
  readonly id: string;
  readonly itemType: 'relationship' | 'line';
  readonly relationshipId?: string;
  readonly type?: Relationship['type'];
  readonly sourceItemId: string;
  readonly targetItemId: string;
  /** From border to border, bend points between. */
  readonly points: readonly Point[];
  /** The same as SVG path data. */
  readonly path: string;
  readonly heads: readonly DrawnHead[];
  readonly text?: TextBlock;
  /** True where the words lie on something else: a screen shows them when the line is looked at. */
  readonly crowded?: boolean;
  readonly name: string;
  readonly paint: Paint;
  readonly mark?: Mark;
}

/**
 * The content of a view. Reads only what is drawn in it. Nodes that are inside themselves in a broken file, and
 * connections without an end, are left out.
 */
export function freeViewContent(index: ModelIndex, viewId: string, options: FreeViewOptions): FreeView {
  const view = options.drawn?.view ?? index.find('view', viewId);
  const builder = new Builder(index, view, options);
  const items = [...(options.drawn?.items ?? index.pointing('viewItem', 'view', viewId))].sort(byOrder);
  return builder.build(items);
}

class Builder {
  private readonly path: readonly State[];
  private readonly nodes: FreeNode[] = [];
  private readonly connections: FreeConnection[] = [];

  constructor(
    private readonly index: ModelIndex,
    private readonly view: View | undefined,
    private readonly options: FreeViewOptions,
  ) {
    const state = index.find('state', options.stateId);
    this.path = state ? statesOf(index, state.ownerId) : [];
  }

  build(items: readonly ViewItem[]): FreeView {
    const inside = new Map<string, ViewItem[]>();
    const lines: ViewItem[] = [];
    for (const item of items) {
      if (item.itemType === 'relationship' || item.itemType === 'line' || item.itemType === 'nesting') {
        lines.push(item);
        continue;
      }
      const around = item.parentId ?? '';
      const list = inside.get(around);
      if (list) list.push(item);
      else inside.set(around, [item]);
    }
    this.place(inside, '', 0);
    const shapes = this.nodes.map((node) => ({ ...node, words: wordsArea(node.text) }));
    const router = new Router(shapes, lines, this.view?.routing === 'orthogonal', this.options.courses);
    for (const item of lines) {
      const points = router.points(item.id);
      if (item.itemType !== 'nesting' && points) this.connections.push(this.connection(item, points));
    }
    const words = placeWords(this.connections, withoutGrounds(shapes));
    const connections = this.connections.map((connection) => {
      const placed = words.get(connection.id);
      return placed ? { ...connection, text: placed.text, crowded: placed.crowded } : connection;
    });
    return { nodes: this.nodes, connections, bounds: this.bounds() };
  }

  private place(inside: ReadonlyMap<string, ViewItem[]>, around: string, depth: number): void {
    for (const item of inside.get(around) ?? []) {
      this.nodes.push(this.node(item, depth, inside.has(item.id)));
      if (inside.has(item.id)) this.place(inside, item.id, depth + 1);
    }
  }

  private node(item: ViewItem, depth: number, frame: boolean): FreeNode {
    const { index } = this;
    const element = item.itemType === 'element' ? index.find('element', item.subjectId) : undefined;
    const type = element?.type ?? '';
    const figure = figureOf(item, type);
    const outline: Outline = element ? outlineOf(type) : 'square';
    const size = sizeOf(item, figure);
    const shape: Shape = { x: item.x ?? 0, y: item.y ?? 0, ...size, outline };
    const name = this.nameOf(item, element);
    const special = index.find('specialization', element?.specializationIds?.[0]);
    const specialization = special && textIn(special.name, this.options.language);
    const imageId = item.imageId ?? special?.imageId;
    const mark = element && this.mark(element.id);
    return {
      ...shape,
      id: item.id,
      figure,
      ...(item.parentId === undefined ? {} : { parentId: item.parentId }),
      depth,
      frame,
      ...(item.subjectId === undefined ? {} : { subjectId: item.subjectId }),
      type,
      name,
      text: this.text(
        item,
        figure,
        type,
        shape,
        frame,
        specialization ? `«${specialization}»\n${name}` : name,
      ),
      ...(specialization ? { specialization } : {}),
      ...(item.linkedViewId === undefined ? {} : { linkedViewId: item.linkedViewId }),
      ...(imageId === undefined ? {} : { imageId }),
      paint: paintOf(
        element ? hueOf(type) : HUES[figure],
        item.style,
        type === 'Grouping' || (item.itemType === 'element' && !element) ? 'dashed' : 'solid',
      ),
      ...(mark ? { mark } : {}),
    };
  }

  private text(
    item: ViewItem,
    figure: FreeNode['figure'],
    type: string,
    shape: Shape,
    frame: boolean,
    text: string,
  ): TextBlock {
    const { textAlignment, textPosition, font } = item.style ?? {};
    if (figure === 'junction' || (figure === 'image' && !item.label))
      return nodeText('', shape, font, TEXT_PLACES.box);
    const within = figure === 'symbol' && stretchedArea(type) ? 'figure' : figure;
    const usual = TEXT_PLACES[frame && figure !== 'group' ? 'frame' : within];
    return nodeText(text, shape, font, {
      align: textAlignment ?? usual.align,
      position: textPosition ?? usual.position,
      symbol: usual.symbol,
      whole: this.options.wholeNames ?? false,
    });
  }

  private nameOf(item: ViewItem, element: Element | undefined): string {
    const { language } = this.options;
    if (element) return textIn(element.name, language);
    const own = textIn(item.label, language);
    const linked = this.index.find('view', item.linkedViewId);
    return own || (linked ? textIn(linked.name, language) : '');
  }

  private connection(item: ViewItem, points: readonly Point[]): FreeConnection {
    const relationship = this.index.find('relationship', item.subjectId);
    const notation = relationship ? notationOf(relationship) : undefined;
    const heads: DrawnHead[] = [];
    const [first, second] = points;
    const last = points.at(-1);
    const before = points.at(-2);
    if (notation?.source && first && second) heads.push(drawnHead(notation.source, first, second));
    if (notation?.target && last && before) heads.push(drawnHead(notation.target, last, before));
    const name = this.connectionName(item, relationship);
    const mark = relationship && this.mark(relationship.id);
    return {
      id: item.id,
      itemType: item.itemType === 'line' ? 'line' : 'relationship',
      ...(relationship ? { relationshipId: relationship.id, type: relationship.type } : {}),
      sourceItemId: item.sourceItemId ?? '',
      targetItemId: item.targetItemId ?? '',
      points,
      path: roundedPath(points, this.view?.routing === 'orthogonal' ? 5 : 0),
      heads,
      ...(name === ''
        ? {}
        : { text: lineText(name, halfway(points), item.style?.font, this.options.wholeNames) }),
      name,
      paint: paintOf('note', item.style, item.itemType === 'line' ? 'dotted' : (notation?.dash ?? 'solid')),
      ...(mark ? { mark } : {}),
    };
  }

  /** Name, own kind, strength of an influence, and the data of an integration. */
  private connectionName(item: ViewItem, relationship: Relationship | undefined): string {
    const { language } = this.options;
    if (!relationship) return textIn(item.label, language);
    const special = this.index.find('specialization', relationship.specializationIds?.[0]);
    const name = textIn(relationship.name, language) || (relationship.flow?.data ?? '');
    const strength = relationship.type === 'Influence' ? (relationship.influenceStrength ?? '') : '';
    return [special ? `«${textIn(special.name, language)}»` : '', name, strength].filter(Boolean).join('\n');
  }

  private mark(subjectId: string): Mark | undefined {
    const { stateId } = this.options;
    if (stateId === undefined || this.path.length === 0) return undefined;
    const fate = fateIn(this.index, stateId, subjectId)?.fate;
    const absent = !presentIn(this.index, this.path, stateId, subjectId);
    return fate === undefined && !absent ? undefined : { ...(fate ? { fate } : {}), absent };
  }

  private bounds(): Rect {
    const xs: number[] = [];
    const ys: number[] = [];
    for (const { x, y, width, height } of this.nodes) {
      xs.push(x, x + width);
      ys.push(y, y + height);
    }
    for (const { points } of this.connections) {
      for (const { x, y } of points) {
        xs.push(x);
        ys.push(y);
      }
    }
    if (xs.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
    const [left, top] = [least(xs), least(ys)];
    return {
      x: left,
      y: top,
      width: -least(xs.map((x) => -x)) - left,
      height: -least(ys.map((y) => -y)) - top,
    };
  }
}

const HUES: Record<FreeNode['figure'], Hue> = {
  box: 'grouping',
  symbol: 'grouping',
  junction: 'junction',
  group: 'group',
  note: 'note',
  reference: 'group',
  image: 'image',
};

/** Where the text stands unless the style says otherwise. */
const TEXT_PLACES: Record<FreeNode['figure'] | 'frame' | 'figure', TextPlace> = {
  box: { align: 'center', position: 'middle', symbol: M.symbol },
  frame: { align: 'center', position: 'top', symbol: M.symbol },
  symbol: { align: 'center', position: 'bottom', symbol: 0 },
  figure: { align: 'center', position: 'middle', symbol: 0 },
  junction: { align: 'center', position: 'middle', symbol: 0 },
  group: { align: 'left', position: 'top', symbol: 0 },
  note: { align: 'left', position: 'top', symbol: 0 },
  reference: { align: 'center', position: 'middle', symbol: M.symbol },
  image: { align: 'center', position: 'bottom', symbol: 0 },
};

function figureOf(item: ViewItem, type: string): FreeNode['figure'] {
  switch (item.itemType) {
    case 'container':
      return 'group';
    case 'image':
      return 'image';
    case 'label':
      return item.linkedViewId === undefined ? 'note' : 'reference';
    default:
      if (type.endsWith('Junction')) return 'junction';
      return item.style?.figure === 'symbol' ? 'symbol' : 'box';
  }
}

function sizeOf(item: ViewItem, figure: FreeNode['figure']): { width: number; height: number } {
  const usual = USUAL_SIZES[figure];
  return { width: item.width ?? usual.width, height: item.height ?? usual.height };
}

const USUAL_SIZES: Record<FreeNode['figure'], { readonly width: number; readonly height: number }> = {
  box: M.element,
  symbol: M.element,
  junction: M.junction,
  group: M.container,
  note: M.label,
  reference: M.viewReference,
  image: M.image,
};

/** Drawing order among siblings; identifiers decide where the order says nothing, so that every reader draws alike. */
function byOrder(a: ViewItem, b: ViewItem): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);
}

function least(values: readonly number[]): number {
  return values.reduce((low, value) => Math.min(low, value), Infinity);
}
