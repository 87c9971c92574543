// Where everything stands on a layer map: lanes in the order of the figure, boxes in a tidy grid whose gutters line up
// across all lanes (so that lines can run between boxes), cards inside, a column at the right. Pixels, absolute.
import type { Element } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { componentsOf, layersOf, userGroupsOf } from '../reference-models';
import { textIn } from '../text';
import { cardDetail } from './card-detail';
import { cardsByComponent, type MapCard, type MapMode } from './layer-map-content';
import { METRICS as M } from './metrics';
import { wrapText } from './text-width';

export interface Rect {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LaidLane extends Rect {
  readonly id: string;
  readonly layer: Element;
  readonly number: number;
  readonly area: 'lane' | 'column';
  readonly collapsed: boolean;
  readonly componentCount: number;
  readonly coveredCount: number;
  readonly cardCount: number;
}

export interface LaidComponent extends Rect {
  readonly id: string;
  readonly component: Element;
  readonly laneId: string;
  readonly titleLines: readonly string[];
  readonly sector: string;
  readonly notApplicable: { readonly id: string; readonly reason: string } | undefined;
  readonly cardCount: number;
  /** Top of the row in which a new name is typed. */
  readonly addY: number;
}

export interface LaidCard extends Rect {
  readonly placementId: string;
  readonly elementId: string;
  readonly componentId: string;
  readonly card: MapCard;
  readonly nameLines: readonly string[];
}

export interface LayerMapLayout {
  readonly width: number;
  readonly height: number;
  readonly userGroups: readonly (Rect & { readonly id: string; readonly element: Element })[];
  readonly lanes: readonly LaidLane[];
  readonly components: readonly LaidComponent[];
  readonly cards: readonly LaidCard[];
  /** x of the vertical ways between boxes. */
  readonly gutters: readonly number[];
  /** Boxes across a lane: the way at the right side of the lanes is gutters[columns]. */
  readonly columns: number;
}

export interface LayerMapOptions {
  readonly organisationId: string;
  readonly referenceModelId: string;
  readonly mode: MapMode;
  readonly collapsedLayerIds?: ReadonlySet<string>;
  readonly language: string;
  /** Boxes across a lane; METRICS.columns where absent. A narrow window shows fewer, so that the text stays readable. */
  readonly columns?: number;
  /** No name ends in an ellipsis: cards and boxes grow instead. For pictures on paper, where nothing can be pointed at. */
  readonly wholeNames?: boolean;
  /** With `wholeNames`: the values of a colouring, by element, for which cards need room. */
  readonly values?: ReadonlyMap<string, string>;
}

/** What a further row must save in height before it is taken, pixels. */
const ROW_COST = 60;

interface Box {
  readonly component: Element;
  readonly cards: readonly MapCard[];
  readonly mark: { readonly id: string; readonly reason: string } | undefined;
  readonly sector: string;
  span: number;
}

/** Width of a map with this many boxes across and this many columns at the right, pixels. */
export function mapWidth(across: number, columnLayers: number): number {
  const lane = M.laneLabel + 2 * M.lanePadX + across * (M.boxWidth + M.gutter) - M.gutter;
  return 2 * M.margin + lane + columnLayers * (M.laneGap + M.boxWidth + 2 * M.lanePadX);
}

/** Lays out the map of one organisation on one reference model. An unknown model gives an empty map. */
export function layoutLayerMap(index: ModelIndex, options: LayerMapOptions): LayerMapLayout {
  return new MapLayout(index, options).run();
}

class MapLayout {
  private readonly lanes: LaidLane[] = [];
  private readonly components: LaidComponent[] = [];
  private readonly cards: LaidCard[] = [];
  private readonly columnX: number[] = [];
  private readonly laneX = M.margin;
  private readonly innerX = M.margin + M.laneLabel + M.lanePadX;
  private readonly byComponent: Map<string, MapCard[]>;
  private readonly layers: Element[];
  private readonly across: number;

  constructor(
    private readonly index: ModelIndex,
    private readonly options: LayerMapOptions,
  ) {
    this.across = Math.max(1, options.columns ?? M.columns);
    this.layers = layersOf(index, options.referenceModelId);
    const ids = new Set(this.layers.flatMap((layer) => componentsOf(index, layer.id).map((c) => c.id)));
    this.byComponent = cardsByComponent(index, options.organisationId, ids, options.mode, options.language);
  }

  run(): LayerMapLayout {
    const lanes = this.layers.filter((layer) => layer.reference?.area !== 'column');
    const columns = this.layers.filter((layer) => layer.reference?.area === 'column');
    for (let i = 0; i < this.across; i += 1) this.columnX.push(this.innerX + i * (M.boxWidth + M.gutter));
    const laneWidth =
      this.innerX - this.laneX + this.across * (M.boxWidth + M.gutter) - M.gutter + M.lanePadX;
    const groups = userGroupsOf(this.index, this.options.referenceModelId);
    const top = M.margin + (groups.length > 0 ? M.userGroup + M.laneGap : 0);

    // The last lane runs below the columns over the full width, as infrastructure carries everything.
    const beside = columns.length > 0 && lanes.length > 2 ? lanes.length - 1 : lanes.length;
    let y = top;
    const upper = lanes.slice(0, beside);
    for (const layer of upper)
      y = this.placeLane(layer, this.layers.indexOf(layer), y, laneWidth, this.across) + M.laneGap;
    let x = this.laneX + laneWidth + M.laneGap;
    let bottom = y - M.laneGap;
    const columnTop = top;
    for (const layer of columns) {
      this.columnX.push(x + M.lanePadX);
      bottom = Math.max(bottom, this.placeColumn(layer, this.layers.indexOf(layer), x, columnTop, bottom));
      x += M.boxWidth + 2 * M.lanePadX + M.laneGap;
    }
    const width = x - M.laneGap + M.margin;
    this.stretchColumns(bottom);
    y = bottom + M.laneGap;
    for (const layer of lanes.slice(beside)) {
      const full = width - 2 * M.margin;
      y = this.placeLane(layer, this.layers.indexOf(layer), y, full, this.columnX.length) + M.laneGap;
    }
    return {
      width,
      height: Math.max(y - M.laneGap, top) + M.margin,
      userGroups: this.placeGroups(groups, width),
      lanes: this.lanes,
      components: this.components,
      cards: this.cards,
      gutters: this.gutters(width),
      columns: this.across,
    };
  }

  private gutters(width: number): number[] {
    const first = (this.columnX[0] ?? 0) - M.lanePadX / 2;
    const ways = [first];
    for (let i = 0; i + 1 < this.columnX.length; i += 1) {
      ways.push(((this.columnX[i] ?? 0) + M.boxWidth + (this.columnX[i + 1] ?? 0)) / 2);
    }
    ways.push(Math.min((this.columnX.at(-1) ?? 0) + M.boxWidth + M.lanePadX / 2, width - M.margin));
    return ways;
  }

  private placeGroups(groups: readonly Element[], width: number): LayerMapLayout['userGroups'] {
    const x = this.innerX;
    const each = (width - M.margin - x - (groups.length - 1) * M.gutter) / Math.max(groups.length, 1);
    return groups.map((element, i) => ({
      id: element.id,
      element,
      x: x + i * (each + M.gutter),
      y: M.margin,
      width: each,
      height: M.userGroup,
    }));
  }

  private boxesOf(layer: Element): Box[] {
    const { organisationId, language } = this.options;
    return componentsOf(this.index, layer.id).map((component) => {
      const mark = this.index
        .pointing('applicability', 'component', component.id)
        .find((one) => one.organisationId === organisationId && one.status === 'notApplicable');
      const sector = this.index.find('element', component.reference?.sectorId);
      return {
        component,
        cards: this.byComponent.get(component.id) ?? [],
        mark: mark && { id: mark.id, reason: mark.reason ?? '' },
        sector: sector ? textIn(sector.name, language) : '',
        span: 1,
      };
    });
  }

  /** Places a lane and returns its bottom. */
  private placeLane(layer: Element, position: number, y: number, width: number, columns: number): number {
    const boxes = this.boxesOf(layer);
    const collapsed = this.options.collapsedLayerIds?.has(layer.id) ?? false;
    let bottom = y + M.collapsedLane;
    if (!collapsed) {
      let rowY = y + M.lanePadY;
      const heightOf = (row: readonly Box[]): number => Math.max(...row.map((box) => this.boxHeight(box)));
      for (const row of rowsOf(boxes, columns, heightOf)) {
        const height = heightOf(row);
        let column = 0;
        for (const box of row) {
          const x = this.columnX[column] ?? 0;
          const last = this.columnX[column + box.span - 1] ?? x;
          this.placeBox(box, layer.id, { x, y: rowY, width: last + M.boxWidth - x, height });
          column += box.span;
        }
        rowY += height + M.laneGap;
      }
      bottom = boxes.length === 0 ? y + 72 : rowY - M.laneGap + M.lanePadY;
    }
    this.pushLane(layer, position, boxes, collapsed, { x: this.laneX, y, width, height: bottom - y });
    return bottom;
  }

  private placeColumn(layer: Element, position: number, x: number, y: number, atLeast: number): number {
    const boxes = this.boxesOf(layer);
    const collapsed = this.options.collapsedLayerIds?.has(layer.id) ?? false;
    let boxY = y + 44;
    if (!collapsed) {
      for (const box of boxes) {
        const height = this.boxHeight(box);
        this.placeBox(box, layer.id, { x: x + M.lanePadX, y: boxY, width: M.boxWidth, height });
        boxY += height + M.laneGap / 2;
      }
      boxY += M.lanePadY - M.laneGap / 2;
    }
    const bottom = Math.max(atLeast, boxY);
    this.pushLane(layer, position, boxes, collapsed, {
      x,
      y,
      width: M.boxWidth + 2 * M.lanePadX,
      height: bottom - y,
    });
    return bottom;
  }

  private stretchColumns(bottom: number): void {
    this.lanes.forEach((lane, i) => {
      if (lane.area === 'column') this.lanes[i] = { ...lane, height: bottom - lane.y };
    });
  }

  private pushLane(
    layer: Element,
    position: number,
    boxes: readonly Box[],
    collapsed: boolean,
    rect: Rect,
  ): void {
    // What the reference model has no more is not among what is to be covered.
    const counted = boxes.filter(
      (box) => box.mark === undefined && box.component.reference?.retiredIn === undefined,
    );
    this.lanes.push({
      ...rect,
      id: layer.id,
      layer,
      number: position + 1,
      area: layer.reference?.area ?? 'lane',
      collapsed,
      componentCount: counted.length,
      coveredCount: counted.filter((box) => box.cards.some((card) => !card.slim)).length,
      cardCount: new Set(boxes.flatMap((box) => box.cards.map((card) => card.element.id))).size,
    });
  }

  private titleLines(box: Box): readonly string[] {
    const { component } = box;
    const name =
      textIn(component.reference?.shortName, this.options.language) ||
      textIn(component.name, this.options.language);
    const width = box.span * (M.boxWidth + M.gutter) - M.gutter - 2 * M.boxPad - 22;
    return wrapText(name, width, M.titleSize, 'semibold', this.most(3));
  }

  /** The most lines a text may have on the screen; on paper as many as it needs. */
  private most(lines: number): number | undefined {
    return this.options.wholeNames ? undefined : lines;
  }

  /** Height of the lines that a long detail has of its own. */
  private more(card: MapCard, width: number): number {
    const { wholeNames, values } = this.options;
    if (!wholeNames) return 0;
    return cardDetail(card, width, true, values?.get(card.element.id)).below.length * M.cardMetaLine;
  }

  private head(box: Box): number {
    return M.boxPad + (box.sector === '' ? 0 : M.sectorLine) + this.titleLines(box).length * M.titleLine + 6;
  }

  private boxHeight(box: Box): number {
    if (box.mark) {
      const lines = reasonLines(box.mark.reason, M.boxWidth, this.most(4)).length;
      return this.head(box) + 18 + (box.mark.reason === '' ? 0 : lines * 15) + M.boxPad;
    }
    const stacks = this.stack(box, 0, 0);
    return this.head(box) + stacks.height + M.addRow + M.boxPad;
  }

  /** The cards of a box, side by side as far as its span goes; each goes under the shortest pile so far. */
  private stack(box: Box, x: number, y: number): { height: number; cards: LaidCard[] } {
    const width = box.span * (M.boxWidth + M.gutter) - M.gutter - 2 * M.boxPad;
    const cardWidth = (width - (box.span - 1) * M.cardGap) / box.span;
    const piles = Array.from({ length: box.span }, () => 0);
    const cards = box.cards.map((card) => {
      const lines = card.slim
        ? wrapText(card.name, cardWidth - 78, 12, 'regular', this.most(1))
        : wrapText(card.name, cardWidth - 2 * M.cardPadX, M.cardName, 'semibold', this.most(3));
      const height = card.slim
        ? M.slimCard + (lines.length - 1) * M.cardMetaLine
        : 2 * M.cardPadY + lines.length * M.cardNameLine + M.cardMetaLine + this.more(card, cardWidth);
      const pile = piles.indexOf(Math.min(...piles));
      const top = piles[pile] ?? 0;
      piles[pile] = top + height + M.cardGap;
      return {
        placementId: card.placementId,
        elementId: card.element.id,
        componentId: card.componentId,
        card,
        nameLines: lines,
        x: x + pile * (cardWidth + M.cardGap),
        y: y + top,
        width: cardWidth,
        height,
      };
    });
    return { height: Math.max(...piles, 0), cards };
  }

  private placeBox(box: Box, laneId: string, rect: Rect): void {
    const stack = this.stack(box, rect.x + M.boxPad, rect.y + this.head(box));
    if (!box.mark) this.cards.push(...stack.cards);
    this.components.push({
      ...rect,
      id: box.component.id,
      component: box.component,
      laneId,
      titleLines: this.titleLines(box),
      sector: box.sector,
      notApplicable: box.mark,
      cardCount: box.cards.length,
      addY: rect.y + this.head(box) + stack.height,
    });
  }
}

/** Why a box does not concern the municipality, wrapped to a box of this width. */
export function reasonLines(reason: string, boxWidth: number, most?: number): readonly string[] {
  return wrapText(reason, boxWidth - 2 * M.boxPad, 12, 'regular', most);
}

/**
 * Boxes in rows, the order kept, so that the lane becomes as low as it can: a box with many cards gets a row with room for
 * it. Rows cost a little each and so do free places, hence rows are few and of nearly equal number where content is even.
 */
function rowsOf(boxes: readonly Box[], columns: number, heightOf: (row: readonly Box[]) => number): Box[][] {
  // best[i]: the cheapest way to lay out the first i boxes.
  const best: { cost: number; from: number; row: Box[] }[] = [{ cost: 0, from: 0, row: [] }];
  for (let end = 1; end <= boxes.length; end += 1) {
    let cheapest = { cost: Infinity, from: 0, row: [] as Box[] };
    for (let from = Math.max(0, end - columns); from < end; from += 1) {
      const row = boxes.slice(from, end).map((box) => ({ ...box }));
      spread(row, columns);
      const free = columns - row.length;
      const cost = (best[from]?.cost ?? 0) + heightOf(row) + ROW_COST + free * free;
      if (cost < cheapest.cost) cheapest = { cost, from, row };
    }
    best.push(cheapest);
  }
  const rows: Box[][] = [];
  for (let end = boxes.length; end > 0; end = best[end]?.from ?? 0) rows.unshift(best[end]?.row ?? []);
  return rows;
}

/** Gives the free columns of a row to the boxes with most cards a column, one after another, so that the row fills the lane. */
function spread(row: Box[], columns: number): void {
  const load = (box: Box): number => (box.mark ? 0 : box.cards.length + 0.5) / box.span;
  for (let free = columns - row.length; free > 0 && row.length > 0; free -= 1) {
    row.reduce((most, box) => (load(box) > load(most) ? box : most)).span += 1;
  }
}
