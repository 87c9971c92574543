// Drawn views → `ArchimateDiagramModel`: figures inside figures with places relative to what is around them, connections
// inside the figure where they begin.
import type { View, ViewItem } from '../../../schemas/generated/types';
import { sameValue } from '../../../domain/records';
import { xmlNode, type XmlNode } from '../xml/tree';
import { partsOf, rest, type Writer } from './concepts-write';
import { absoluteBends, Middles, relativeBends, type Bend } from './geometry';
import { keptAttributes, keptOf, keptParts, keptText, type Kept } from './kept';
import { plainText } from './languages';
import { lineStyleCode, styleAttributes } from './styles';
import { defaultSize, viewpointId } from './vocabulary';

const MAX_DEPTH = 60;
const NODES: ReadonlySet<string> = new Set(['element', 'container', 'label', 'image']);

/** What a view may refer to in the file. */
export interface Drawable {
  readonly isElement: (id: string) => boolean;
  readonly isRelationship: (id: string) => boolean;
  readonly view: (id: string) => View | undefined;
  /** Path of a picture in the archive. */
  readonly picture: (id: string | undefined) => string | undefined;
}

/** The `element` for a view. */
export function viewNode(
  view: View,
  items: readonly ViewItem[],
  drawable: Drawable,
  writer: Writer,
): XmlNode {
  const kept = keptOf(view);
  const node = xmlNode('element', {
    'xsi:type': 'archimate:ArchimateDiagramModel',
    name: plainText(view.name, writer.languages.texts),
    id: writer.ids.of(view.id),
    viewpoint: view.viewpoint === undefined ? undefined : viewpointId(view.viewpoint),
    connectionRouterType: view.routing === 'orthogonal' ? 2 : undefined,
  });
  node.attributes = { ...node.attributes, ...rest(keptAttributes(kept), node) };
  node.children.push(...new ViewWriter(items, drawable, writer).run(), ...keptParts(kept, 'children'));
  node.children.push(...partsOf(view, kept, writer));
  return node;
}

class ViewWriter {
  private readonly written = new Map<string, XmlNode>();
  private readonly children = new Map<string | undefined, ViewItem[]>();
  private readonly figures: ReadonlyMap<string, ViewItem>;
  private middles = new Middles(() => undefined);

  constructor(
    private readonly items: readonly ViewItem[],
    private readonly drawable: Drawable,
    private readonly writer: Writer,
  ) {
    this.figures = new Map(
      items.filter(({ itemType }) => NODES.has(itemType)).map((item) => [item.id, rounded(item)]),
    );
    for (const item of this.figures.values()) {
      const parent = this.parentOf(item)?.id;
      const list = this.children.get(parent);
      if (list) list.push(item);
      else this.children.set(parent, [item]);
    }
    for (const list of this.children.values()) list.sort(byOrder);
  }

  run(): XmlNode[] {
    const out = (this.children.get(undefined) ?? []).map((item) => this.figure(item, undefined, 1));
    for (const item of this.figures.values())
      if (!this.written.has(item.id)) out.push(this.figure(item, undefined, 1));
    this.connections();
    return out;
  }

  /** Notes and pictures hold nothing in Archi. */
  private parentOf(item: ViewItem): ViewItem | undefined {
    const parent = this.figures.get(item.parentId ?? '');
    return parent && parent.itemType !== 'label' && parent.itemType !== 'image' ? parent : undefined;
  }

  private figure(item: ViewItem, around: ViewItem | undefined, depth: number): XmlNode {
    const { ids, languages } = this.writer;
    const kept = keptOf(item);
    const type = this.typeOf(item, kept);
    const label = plainText(item.label, languages.texts);
    const node = xmlNode('child', {
      'xsi:type': `archimate:${type}`,
      name: type === 'Note' ? undefined : label,
      id: ids.of(item.id),
      ...(item.style ? styleAttributes(item.style, true, kept) : {}),
      imagePath: this.drawable.picture(item.imageId),
      archimateElement: type === 'DiagramObject' ? ids.of(item.subjectId ?? '') : undefined,
      model:
        type === 'DiagramModelReference' && item.linkedViewId !== undefined
          ? ids.of(item.linkedViewId)
          : undefined,
    });
    node.attributes = { ...node.attributes, ...rest(keptAttributes(kept), node) };
    this.written.set(item.id, node);
    const inner =
      depth < MAX_DEPTH ? (this.children.get(item.id) ?? []).filter(({ id }) => !this.written.has(id)) : [];
    const lineStyle = lineStyleCode(item.style);
    node.children.push(
      bounds(item, around, type, kept),
      ...inner.map((next) => this.figure(next, item, depth + 1)),
      ...keptParts(kept, 'children'),
      ...(type === 'Note' && label !== undefined && label !== '' ? [xmlNode('content', {}, label)] : []),
      ...(lineStyle === undefined ? [] : [xmlNode('feature', { name: 'lineStyle', value: lineStyle })]),
      ...partsOf(item, kept, this.writer),
    );
    return node;
  }

  private typeOf(item: ViewItem, kept: Kept): string {
    switch (item.itemType) {
      case 'element':
        return this.drawable.isElement(item.subjectId ?? '') ? 'DiagramObject' : 'Group';
      case 'image':
        return 'DiagramModelImage';
      case 'label': {
        const linked = this.drawable.view(item.linkedViewId ?? '');
        if (keptText(kept, 'figure') !== undefined && item.linkedViewId === undefined)
          return 'DiagramModelReference';
        const { texts } = this.writer.languages;
        const label = plainText(item.label, texts) ?? '';
        return linked && (label === '' || label === plainText(linked.name, texts))
          ? 'DiagramModelReference'
          : 'Note';
      }
      default:
        return 'Group';
    }
  }

  /** Connections whose ends are drawn: one may hold on to another, so those without footing fall one after another. */
  private connections(): void {
    let standing = this.items
      .filter(({ itemType }) => !NODES.has(itemType))
      .filter((item) => item.itemType === 'line' || this.drawable.isRelationship(item.subjectId ?? ''))
      .sort(byOrder);
    for (let size = -1; size !== standing.length;) {
      size = standing.length;
      const drawn = new Set([...this.figures.keys(), ...standing.map(({ id }) => id)]);
      standing = standing.filter(
        ({ sourceItemId, targetItemId }) => drawn.has(sourceItemId ?? '') && drawn.has(targetItemId ?? ''),
      );
    }
    const drawn = new Map([...this.figures.values(), ...standing].map((item) => [item.id, item]));
    this.middles = new Middles((id) => drawn.get(id ?? ''));
    for (const item of standing) this.written.set(item.id, this.connection(item));
    const { ids } = this.writer;
    const arriving = new Map<string, string[]>();
    for (const { id, sourceItemId, targetItemId } of standing) {
      const node = this.written.get(id);
      if (node) this.written.get(sourceItemId ?? '')?.children.push(node);
      const list = arriving.get(targetItemId ?? '');
      if (list) list.push(ids.of(id));
      else arriving.set(targetItemId ?? '', [ids.of(id)]);
    }
    for (const [id, list] of arriving) {
      const node = this.written.get(id);
      if (node) node.attributes['targetConnections'] = list.join(' ');
    }
  }

  private connection(item: ViewItem): XmlNode {
    const { ids, languages } = this.writer;
    const kept = keptOf(item);
    const line = item.itemType === 'line';
    const node = xmlNode('sourceConnection', {
      'xsi:type': line ? undefined : 'archimate:Connection',
      name: plainText(item.label, languages.texts),
      id: ids.of(item.id),
      ...(item.style ? styleAttributes(item.style, false, kept) : {}),
      source: ids.of(item.sourceItemId ?? ''),
      target: ids.of(item.targetItemId ?? ''),
      archimateRelationship: line ? undefined : ids.of(item.subjectId ?? ''),
    });
    node.attributes = { ...node.attributes, ...rest(keptAttributes(kept), node) };
    node.children.push(...this.bends(item, kept), ...partsOf(item, kept, this.writer));
    return node;
  }

  private bends(item: ViewItem, kept: Kept): XmlNode[] {
    const points = item.bendpoints ?? [];
    const [source, target] = [this.middles.of(item.sourceItemId), this.middles.of(item.targetItemId)];
    const before = keptBends(kept['bendpoints']);
    const bends = sameValue(absoluteBends(before, source, target), points)
      ? before
      : relativeBends(points, source, target);
    const offset = (value: number): number | undefined => (value === 0 ? undefined : value);
    return bends.map(([startX, startY, endX, endY]) =>
      xmlNode('bendpoint', {
        startX: offset(startX),
        startY: offset(startY),
        endX: offset(endX),
        endY: offset(endY),
      }),
    );
  }
}

function bounds(item: ViewItem, around: ViewItem | undefined, type: string, kept: Kept): XmlNode {
  const usual = defaultSize(type);
  const size = (side: 'width' | 'height'): string | number => {
    const before = keptText(kept, side);
    return before !== undefined && item[side] === usual[side]
      ? before
      : Math.max(1, item[side] ?? usual[side]);
  };
  return xmlNode('bounds', {
    x: (item.x ?? 0) - (around?.x ?? 0),
    y: (item.y ?? 0) - (around?.y ?? 0),
    width: size('width'),
    height: size('height'),
  });
}

/** Archi counts whole pixels. */
function rounded(item: ViewItem): ViewItem {
  const out = { ...item };
  for (const key of ['x', 'y', 'width', 'height'] as const) {
    const value = item[key];
    if (value !== undefined) out[key] = Math.min(1e9, Math.max(-1e9, Math.round(value)));
  }
  return out;
}

function byOrder(a: ViewItem, b: ViewItem): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);
}

function keptBends(value: unknown): Bend[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (bend): bend is Bend =>
      Array.isArray(bend) && bend.length === 4 && bend.every((offset) => Number.isFinite(offset)),
  );
}
