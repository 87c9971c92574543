// Drawn views → `view` elements: nodes inside nodes first, then connections; whole and not negative numbers, as the
// schema wants them.
import type { LocalisedText, Point, View, ViewItem } from '../../../schemas/generated/types';
import { xmlNode, type XmlNode } from '../xml/tree';
import { writeStyle } from './styles';
import { writeNames, writeTexts } from './texts';

/** Deeper nodes would come near the limit that our own reader sets. */
const MAX_DEPTH = 60;
const NODE_TYPES: { readonly [type: string]: string } = {
  element: 'Element',
  container: 'Container',
  label: 'Label',
  // A picture has no node of its own: other tools show its name.
  image: 'Label',
};
const CONNECTION_TYPES: { readonly [type: string]: string } = {
  relationship: 'Relationship',
  nesting: 'NestingRelationship',
  line: 'Line',
};

/** What a view may refer to in the file. */
export interface Drawable {
  readonly isElement: (id: string) => boolean;
  readonly isRelationship: (id: string) => boolean;
  readonly isView: (id: string) => boolean;
  readonly isViewpoint: (id: string) => boolean;
  /** File name of a picture. */
  readonly picture: (id: string | undefined) => string | undefined;
}

export interface WrittenView {
  readonly node: XmlNode;
  /** True where the drawing was moved, since the schema knows no negative coordinates. */
  readonly moved: boolean;
}

/** The `view` element. */
export function writeView(view: View, items: readonly ViewItem[], drawable: Drawable): WrittenView {
  return new ViewWriter(view, items, drawable).run();
}

class ViewWriter {
  private readonly written = new Set<string>();
  private readonly children = new Map<string | undefined, ViewItem[]>();
  private readonly nodes: ReadonlyMap<string, ViewItem>;
  private readonly shift: Point;

  constructor(
    private readonly view: View,
    private readonly items: readonly ViewItem[],
    private readonly drawable: Drawable,
  ) {
    const nodes = items.filter((item) => item.itemType in NODE_TYPES);
    this.nodes = new Map(nodes.map((node) => [node.id, node]));
    for (const node of nodes) {
      const around = this.nodes.get(node.parentId ?? '');
      const parent =
        around && around.itemType !== 'label' && around.itemType !== 'image' ? around.id : undefined;
      const list = this.children.get(parent);
      if (list) list.push(node);
      else this.children.set(parent, [node]);
    }
    for (const list of this.children.values()) list.sort(byOrder);
    this.shift = shiftOf(items);
  }

  run(): WrittenView {
    const { view } = this;
    const drawn = (this.children.get(undefined) ?? []).map((item) => this.node(item, 1));
    for (const item of this.nodes.values()) if (!this.written.has(item.id)) drawn.push(this.node(item, 1));
    const connections = this.connections();
    const parts = [...writeNames(view.name), ...writeTexts('documentation', view.documentation)];
    const viewpointRef: unknown = view.foreign?.['viewpointRef'];
    const attributes = {
      identifier: view.id,
      'xsi:type': 'Diagram',
      viewpoint: view.viewpoint,
      viewpointRef:
        typeof viewpointRef === 'string' && this.drawable.isViewpoint(viewpointRef)
          ? viewpointRef
          : undefined,
    };
    const { x, y } = this.shift;
    return {
      node: xmlNode('view', attributes, [...parts, ...drawn, ...connections]),
      moved: x !== 0 || y !== 0,
    };
  }

  private node(item: ViewItem, depth: number): XmlNode {
    this.written.add(item.id);
    const subject = item.subjectId ?? '';
    const shown =
      item.itemType !== 'element' || this.drawable.isElement(subject) ? item.itemType : 'container';
    const concept =
      item.itemType === 'label' &&
      (this.drawable.isElement(subject) || this.drawable.isRelationship(subject));
    const xpathPart = item.foreign?.['xpathPart'];
    const inner =
      depth < MAX_DEPTH ? (this.children.get(item.id) ?? []).filter(({ id }) => !this.written.has(id)) : [];
    const attributes = {
      identifier: item.id,
      'xsi:type': NODE_TYPES[shown],
      elementRef: shown === 'element' ? subject : undefined,
      conceptRef: concept ? subject : undefined,
      xpathPart:
        shown === 'label' && typeof xpathPart === 'string' && xpathPart.trim() !== '' ? xpathPart : undefined,
      x: whole((item.x ?? 0) - this.shift.x),
      y: whole((item.y ?? 0) - this.shift.y),
      w: Math.max(1, whole(item.width ?? 120)),
      h: Math.max(1, whole(item.height ?? 55)),
    };
    return xmlNode('node', attributes, [
      ...this.parts(item),
      ...inner.map((next) => this.node(next, depth + 1)),
    ]);
  }

  private parts(item: ViewItem): XmlNode[] {
    const more: unknown = item.foreign?.['viewRefs'];
    const links = [
      item.linkedViewId,
      ...(item.linkedViewId !== undefined && Array.isArray(more) ? more : []),
    ];
    return [
      ...writeTexts('label', this.label(item)),
      ...writeTexts('documentation', item.documentation),
      ...writeStyle(item.style),
      ...links
        .filter((link): link is string => typeof link === 'string' && this.drawable.isView(link))
        .map((link) => xmlNode('viewRef', { ref: link })),
    ];
  }

  private label(item: ViewItem): LocalisedText | undefined {
    if (item.itemType !== 'image' || item.label) return item.label;
    const path = this.drawable.picture(item.imageId);
    return path === undefined ? undefined : { und: path.replace(/^.*\//, '') };
  }

  /** Connections whose ends are drawn: one may hold on to another, so those without footing fall one after another. */
  private connections(): XmlNode[] {
    let standing = this.items
      .filter((item) => item.itemType in CONNECTION_TYPES)
      .filter((item) => item.itemType === 'line' || this.drawable.isRelationship(item.subjectId ?? ''))
      .sort(byOrder);
    for (let size = -1; size !== standing.length;) {
      size = standing.length;
      const drawn = new Set([...this.nodes.keys(), ...standing.map(({ id }) => id)]);
      standing = standing.filter((item) =>
        [item.sourceItemId, item.targetItemId].every((end) =>
          end === undefined ? item.itemType === 'line' : drawn.has(end),
        ),
      );
    }
    return standing.map((item) => this.connection(item));
  }

  private connection(item: ViewItem): XmlNode {
    this.written.add(item.id);
    const point = (tag: string, place: Point): XmlNode =>
      xmlNode(tag, { x: whole(place.x - this.shift.x), y: whole(place.y - this.shift.y) });
    const { sourceAttachment, targetAttachment } = item;
    const attributes = {
      identifier: item.id,
      'xsi:type': CONNECTION_TYPES[item.itemType],
      relationshipRef: item.itemType === 'line' ? undefined : item.subjectId,
      source: item.sourceItemId,
      target: item.targetItemId,
    };
    return xmlNode('connection', attributes, [
      ...this.parts(item),
      ...(sourceAttachment ? [point('sourceAttachment', sourceAttachment)] : []),
      ...(item.bendpoints ?? []).map((place) => point('bendpoint', place)),
      ...(targetAttachment ? [point('targetAttachment', targetAttachment)] : []),
    ]);
  }
}

function byOrder(a: ViewItem, b: ViewItem): number {
  return (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1);
}

/** How far a whole drawing is moved so that nothing of it lies left of or above the origin. */
function shiftOf(items: readonly ViewItem[]): Point {
  const shift = { x: 0, y: 0 };
  const reach = (x: number | undefined, y: number | undefined): void => {
    shift.x = Math.min(shift.x, Math.floor(x ?? 0));
    shift.y = Math.min(shift.y, Math.floor(y ?? 0));
  };
  for (const item of items) {
    reach(item.x, item.y);
    for (const point of [...(item.bendpoints ?? []), item.sourceAttachment, item.targetAttachment])
      reach(point?.x, point?.y);
  }
  return shift;
}

/** The schema wants digits only; numbers that JavaScript writes with an exponent are far outside any drawing. */
function whole(value: number): number {
  return Math.min(1e15, Math.max(0, Math.round(value)));
}
