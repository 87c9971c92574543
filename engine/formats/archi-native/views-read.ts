// Views of an Archi file: figures inside figures, connections inside the figure where they begin. References to
// concepts, pictures and other views are resolved once the whole file is read.
import type { LocalisedText, Point, View, ViewItem } from '../../../schemas/generated/types';
import { externalIds, type Reading } from '../archimate-exchange/concepts';
import { treeOf } from '../archimate-exchange/foreign';
import type { Lines, ViewDraft } from '../archimate-exchange/views-read';
import { bareType } from '../archimate-exchange/vocabulary';
import type { RawProperty } from '../archimate-exchange/properties';
import { child, childrenOf, type XmlNode } from '../xml/tree';
import { documentationOf, nameOf, propertiesOf, textOf } from './concepts';
import { absoluteBends, Middles, relativeBends, type Bend } from './geometry';
import { foreignOf, readKept, Taken, type Kept } from './kept';
import { readStyle } from './styles';
import { defaultSize, routingOf, viewpointName } from './vocabulary';

/** A view with what its items still have to learn. */
export interface NativeView extends ViewDraft {
  /** Properties of items. */
  readonly itemValues: ReadonlyMap<string, readonly RawProperty[]>;
}

/** Figures that records have a place for; others are kept as they are. */
const FIGURES: { readonly [type: string]: ViewItem['itemType'] } = {
  DiagramObject: 'element',
  Group: 'container',
  Note: 'label',
  DiagramModelReference: 'label',
  DiagramModelImage: 'image',
};
const VIEW_ATTRIBUTES = ['xsi:type', 'id', 'name'];
const NODE_ATTRIBUTES = ['xsi:type', 'id', 'name', 'targetConnections'];
const CONNECTION_ATTRIBUTES = ['xsi:type', 'id', 'name', 'source', 'target', 'targetConnections'];

/** Reads an `ArchimateDiagramModel` with everything drawn in it. */
export function readView(node: XmlNode, position: number, reading: Reading): NativeView {
  const claimed = reading.ids.claim(node.attributes['id'], 'view', node.line);
  const taken = new Taken(VIEW_ATTRIBUTES);
  const viewpoint = viewpointName(node.attributes['viewpoint'] ?? '');
  if (viewpoint !== undefined) taken.add('viewpoint');
  const routing = routingOf(node.attributes['connectionRouterType']);
  if (routing) taken.add('connectionRouterType');
  const kept = readKept(node, taken);
  const reader = new ViewReader(claimed.id, reading);
  reader.figures(node, undefined, { x: 0, y: 0 }, kept);
  reader.connections();
  const view: View = {
    kind: 'view',
    id: claimed.id,
    ownerId: reading.ownerId,
    name: nameOf(node, reading),
    ...documentationOf(node, reading),
    ...(viewpoint === undefined ? {} : { viewpoint }),
    ...(routing ? { routing } : {}),
    order: position,
    ...externalIds(claimed, reading.source),
    ...foreignOf(kept),
  };
  const { items, lines, itemValues } = reader;
  return { view, raw: propertiesOf(node, reading), items, lines, itemValues };
}

interface FoundConnection {
  readonly node: XmlNode;
  readonly id: string;
  readonly original: string;
}

class ViewReader {
  readonly items: ViewItem[] = [];
  /** Everything drawn so far, with its line in the file. */
  private readonly drawn = new Map<string, { readonly item: ViewItem; readonly line: number }>();
  readonly lines: Lines = { get: (id) => this.drawn.get(id)?.line };
  readonly itemValues = new Map<string, RawProperty[]>();
  private readonly local = new Map<string, string>();
  private readonly found: FoundConnection[] = [];

  constructor(
    private readonly viewId: string,
    private readonly reading: Reading,
  ) {}

  figures(around: XmlNode, parentId: string | undefined, origin: Readonly<Point>, keptAround: Kept): void {
    let order = 0;
    const unknown: unknown[] = [];
    for (const node of childrenOf(around, 'child')) {
      const type = bareType(node.attributes['xsi:type']);
      const itemType = FIGURES[type];
      if (itemType === undefined) unknown.push(treeOf(node));
      else this.figure(node, type, itemType, parentId, origin, order);
      order += 1;
    }
    if (unknown.length > 0) keptAround['children'] = unknown;
  }

  private figure(
    node: XmlNode,
    type: string,
    itemType: ViewItem['itemType'],
    parentId: string | undefined,
    origin: Readonly<Point>,
    order: number,
  ): void {
    const { id, original } = this.claim(node);
    const taken = new Taken(NODE_ATTRIBUTES);
    const { attributes } = node;
    const subjectId = itemType === 'element' ? attributes['archimateElement'] : undefined;
    if (itemType === 'element') taken.add('archimateElement');
    const linkedViewId = type === 'DiagramModelReference' ? attributes['model'] : undefined;
    if (linkedViewId !== undefined) taken.add('model');
    const lineStyle = featureOf(node, 'lineStyle');
    const style: Kept = {};
    const looks = readStyle(attributes, lineStyle, true, style, taken);
    const kept = readKept(node, taken, looks?.lineStyle ? 'lineStyle' : undefined);
    Object.assign(kept, style);
    if (original !== id) kept['id'] = original;
    if (type === 'DiagramModelReference' && linkedViewId === undefined) kept['figure'] = type;
    const place = this.bounds(node, id, type, origin, kept);
    const label = labelOf(node, type, this.reading);
    const item: ViewItem = {
      kind: 'viewItem',
      id,
      viewId: this.viewId,
      itemType,
      order,
      x: place.x,
      y: place.y,
      width: place.width,
      height: place.height,
    };
    // One by one: spreading what is mostly nothing takes longer than all the rest of this function.
    if (parentId !== undefined) item.parentId = parentId;
    if (subjectId !== undefined) item.subjectId = subjectId;
    if (linkedViewId !== undefined) item.linkedViewId = linkedViewId;
    if (label) item.label = label;
    const { documentation } = documentationOf(node, this.reading);
    if (documentation) item.documentation = documentation;
    if (looks) item.style = looks;
    this.push(node, item);
    for (const connection of childrenOf(node, 'sourceConnection')) this.connection(connection);
    this.figures(node, id, place, kept);
    const { foreign } = foreignOf(kept);
    if (foreign) item.foreign = foreign;
  }

  /** Connections may begin at connections: those stand inside them. */
  private connection(node: XmlNode): void {
    this.found.push({ node, ...this.claim(node) });
    for (const inner of childrenOf(node, 'sourceConnection')) this.connection(inner);
  }

  /** Once all figures are known: connections with both ends, in the order of the file. */
  connections(): void {
    const standing = new Map(this.found.map((connection) => [connection.id, connection]));
    for (let size = -1; size !== standing.size;) {
      size = standing.size;
      for (const { id, node } of Array.from(standing.values())) {
        const lost = ['source', 'target'].some((name) => {
          const end = this.end(node, name);
          return end === undefined || !(this.drawn.has(end) || standing.has(end));
        });
        if (!lost) continue;
        standing.delete(id);
        this.reading.notes.warn('connectionWithoutEnd', { id }, node.line, id);
      }
    }
    let order = 0;
    const made: [ViewItem, FoundConnection, Kept][] = [];
    for (const connection of standing.values()) {
      const kept: Kept = {};
      made.push([this.connectionItem(connection, order, kept), connection, kept]);
      order += 1;
    }
    const find = (id: string | undefined): ViewItem | undefined => this.drawn.get(id ?? '')?.item;
    const middles = new Middles(find);
    for (const [item, { node }, kept] of made) {
      if (isHidden(item, find)) item.itemType = 'nesting';
      bendpoints(item, node, middles, kept);
      Object.assign(item, foreignOf(kept));
    }
  }

  private connectionItem({ node, id, original }: FoundConnection, order: number, kept: Kept): ViewItem {
    const { attributes } = node;
    const taken = new Taken(CONNECTION_ATTRIBUTES);
    const subject = ['archimateRelationship', 'relationship'].find((name) => attributes[name] !== undefined);
    if (subject !== undefined) taken.add(subject);
    const style: Kept = {};
    const looks = readStyle(attributes, undefined, false, style, taken);
    Object.assign(kept, readKept(node, taken), style);
    if (original !== id) kept['id'] = original;
    const [sourceItemId, targetItemId] = [this.end(node, 'source'), this.end(node, 'target')];
    const item: ViewItem = {
      kind: 'viewItem',
      id,
      viewId: this.viewId,
      itemType: subject === undefined ? 'line' : 'relationship',
      order,
    };
    if (subject !== undefined) item.subjectId = attributes[subject] ?? '';
    const label = someText(attributes['name'], node, this.reading);
    if (label) item.label = label;
    const { documentation } = documentationOf(node, this.reading);
    if (documentation) item.documentation = documentation;
    if (sourceItemId !== undefined) item.sourceItemId = sourceItemId;
    if (targetItemId !== undefined) item.targetItemId = targetItemId;
    if (looks) item.style = looks;
    this.push(node, item);
    return item;
  }

  private push(node: XmlNode, item: ViewItem): void {
    const values = propertiesOf(node, this.reading);
    if (values.length > 0) this.itemValues.set(item.id, values);
    this.drawn.set(item.id, { item, line: node.line });
    this.items.push(item);
  }

  private claim(node: XmlNode): { id: string; original: string } {
    const original = node.attributes['id'] ?? `${this.viewId}-${this.drawn.size + 1}`;
    const { id } = this.reading.ids.claim(original, 'node', node.line);
    if (!this.local.has(original)) this.local.set(original, id);
    return { id, original };
  }

  private end(node: XmlNode, name: string): string | undefined {
    return this.local.get(node.attributes[name] ?? '');
  }

  private bounds(
    node: XmlNode,
    id: string,
    type: string,
    origin: Readonly<Point>,
    kept: Kept,
  ): { x: number; y: number; width: number; height: number } {
    const attributes = child(node, 'bounds')?.attributes ?? {};
    const number = (name: string): number => Number(attributes[name] ?? 0);
    const place = { x: number('x'), y: number('y'), width: number('width'), height: number('height') };
    const { x, y, width, height } = place;
    if (![x, y, width, height].every(Number.isFinite)) {
      this.reading.notes.warn('nodeWithoutSize', { id }, node.line, id);
      return { ...origin, ...defaultSize(type) };
    }
    const usual = defaultSize(type);
    for (const side of ['width', 'height'] as const) {
      if (place[side] > 0) continue;
      place[side] = usual[side];
      kept[side] = attributes[side] ?? '';
    }
    place.x += origin.x;
    place.y += origin.y;
    return place;
  }
}

function featureOf(node: XmlNode, name: string): string | undefined {
  const feature = node.children.find((part) => part.name === 'feature' && part.attributes['name'] === name);
  return feature?.attributes['value'];
}

/** A note has its text as content; other figures have a name. */
function labelOf(node: XmlNode, type: string, reading: Reading): LocalisedText | undefined {
  if (type !== 'Note') return someText(node.attributes['name'], node, reading);
  const content = child(node, 'content');
  return content && content.text !== '' ? textOf(content.text, content, reading) : undefined;
}

function someText(text: string | undefined, at: XmlNode, reading: Reading): LocalisedText | undefined {
  return text === undefined ? undefined : textOf(text, at, reading);
}

/** Archi draws no line for a relationship between an element and the one directly inside it (its setting from the start). */
function isHidden(item: ViewItem, find: (id: string | undefined) => ViewItem | undefined): boolean {
  const [source, target] = [find(item.sourceItemId), find(item.targetItemId)];
  if (item.itemType !== 'relationship' || source?.itemType !== 'element' || target?.itemType !== 'element')
    return false;
  return source.parentId === target.id || target.parentId === source.id;
}

/** Offsets that would not come out the same again are kept. */
function bendpoints(item: ViewItem, node: XmlNode, middles: Middles, kept: Kept): void {
  const bends = childrenOf(node, 'bendpoint').map(({ attributes }): Bend => {
    const offset = (name: string): number => Number(attributes[name] ?? 0) || 0;
    return [offset('startX'), offset('startY'), offset('endX'), offset('endY')];
  });
  if (bends.length === 0) return;
  const [source, target] = [middles.of(item.sourceItemId), middles.of(item.targetItemId)];
  item.bendpoints = absoluteBends(bends, source, target);
  const again = relativeBends(item.bendpoints, source, target);
  if (again.some((bend, at) => bend.some((offset, axis) => offset !== bends[at]?.[axis])))
    kept['bendpoints'] = bends.map((bend) => [...bend]);
}
