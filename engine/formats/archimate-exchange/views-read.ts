// Views (archimate3_Diagram.xsd): nodes inside nodes with absolute coordinates, then connections. References to
// elements, relationships and other views are resolved once the whole file is read.
import type { Point, View, ViewItem } from '../../../schemas/generated/types';
import { fallingWith } from '../../../domain/leaning';
import { child, childrenOf, type XmlNode } from '../xml/tree';
import { externalIds, type Reading } from './concepts';
import { readForeign } from './foreign';
import { readProperties, type RawProperty } from './properties';
import { readStyle } from './styles';
import { readDocumentation, readNames } from './texts';
import { bareType } from './vocabulary';

/** Line of the file for each drawn thing by its identifier. */
export type Lines = Pick<ReadonlyMap<string, number>, 'get'>;

export interface ViewDraft {
  readonly view: View;
  readonly raw: readonly RawProperty[];
  /** `subjectId` and `linkedViewId` are still the references of the file. */
  readonly items: ViewItem[];
  /** Line of each item, for what is found out later. */
  readonly lines: Lines;
}

const DEFAULT_SIZE = { width: 120, height: 55 };

/** Reads a `view` with everything drawn in it. */
export function readView(node: XmlNode, position: number, reading: Reading): ViewDraft {
  const { notes } = reading;
  const claimed = reading.ids.claim(node.attributes['identifier'], 'view', node.line);
  const documentation = readDocumentation(node, notes);
  const viewpoint = node.attributes['viewpoint'];
  const foreign = { ...readForeign(node) };
  const viewpointRef = node.attributes['viewpointRef'];
  if (viewpointRef !== undefined) foreign['viewpointRef'] = viewpointRef;
  const view: View = {
    kind: 'view',
    id: claimed.id,
    ownerId: reading.ownerId,
    name: readNames(node, 'name', notes),
    ...(documentation ? { documentation } : {}),
    ...(viewpoint === undefined ? {} : { viewpoint: viewpoint.slice(0, 200) }),
    order: position,
    ...externalIds(claimed, reading.source),
    ...(Object.keys(foreign).length > 0 ? { foreign } : {}),
  };
  const reader = new ViewReader(view.id, reading);
  reader.nodes(node, undefined);
  reader.connections(node);
  return { view, raw: readProperties(node, notes), items: reader.items, lines: reader.lines };
}

class ViewReader {
  readonly items: ViewItem[] = [];
  readonly lines = new Map<string, number>();
  /** Identifier in the file → record, inside this view: some tools use one identifier again in the next view. */
  private readonly local = new Map<string, string>();

  constructor(
    private readonly viewId: string,
    private readonly reading: Reading,
  ) {}

  nodes(around: XmlNode, parentId: string | undefined): void {
    childrenOf(around, 'node').forEach((node, order) => {
      const id = this.claim(node, 'node');
      const type = bareType(node.attributes['xsi:type']);
      const elementRef = node.attributes['elementRef']?.trim();
      let itemType: ViewItem['itemType'] =
        type === 'Label' ? 'label' : type === 'Container' ? 'container' : 'element';
      if (itemType === 'element' && elementRef === undefined) {
        itemType = 'container';
        this.reading.notes.warn('nodeWithoutElement', { id }, node.line, id);
      }
      const subjectId = itemType === 'label' ? node.attributes['conceptRef']?.trim() : elementRef;
      this.push(node, {
        kind: 'viewItem',
        id,
        viewId: this.viewId,
        itemType,
        ...(parentId === undefined ? {} : { parentId }),
        ...(subjectId === undefined || itemType === 'container' ? {} : { subjectId }),
        ...this.bounds(node, id),
        order,
      });
      this.nodes(node, id);
    });
  }

  connections(view: XmlNode): void {
    const found = childrenOf(view, 'connection').map((node) => ({
      node,
      id: this.claim(node, 'connection'),
    }));
    const ends = new Map(
      found.map(({ id, node }) => [id, [this.end(node, 'source'), this.end(node, 'target')] as const]),
    );
    const broken = found.filter(({ id, node }) => {
      const line = bareType(node.attributes['xsi:type']) === 'Line';
      return (ends.get(id) ?? []).some((end) => (end === undefined ? !line : end === ''));
    });
    const lost = new Set(broken.map(({ id }) => id));
    // A connection may hold on to another one: what has lost an end takes the ones after it along.
    const leans = [...ends].flatMap(([id, pair]) => pair.map((end) => [id, end] as const));
    for (const id of fallingWith(lost, leans)) lost.add(id);
    for (const { id, node } of found)
      if (lost.has(id)) this.reading.notes.warn('connectionWithoutEnd', { id }, node.line, id);
    let order = 0;
    for (const { id, node } of found)
      if (!lost.has(id)) this.connection(node, id, ends.get(id) ?? [], order++);
  }

  private connection(
    node: XmlNode,
    id: string,
    [source, target]: readonly (string | undefined)[],
    order: number,
  ): void {
    const type = bareType(node.attributes['xsi:type']);
    const subjectId = node.attributes['relationshipRef']?.trim();
    const bendpoints = childrenOf(node, 'bendpoint').flatMap(pointOf);
    const sourceAttachment = attachment(node, 'sourceAttachment');
    const targetAttachment = attachment(node, 'targetAttachment');
    this.push(node, {
      kind: 'viewItem',
      id,
      viewId: this.viewId,
      itemType: type === 'Line' ? 'line' : type === 'NestingRelationship' ? 'nesting' : 'relationship',
      ...(subjectId === undefined || type === 'Line' ? {} : { subjectId }),
      order,
      ...(source === undefined ? {} : { sourceItemId: source }),
      ...(target === undefined ? {} : { targetItemId: target }),
      ...(bendpoints.length > 0 ? { bendpoints } : {}),
      ...(sourceAttachment ? { sourceAttachment } : {}),
      ...(targetAttachment ? { targetAttachment } : {}),
    });
  }

  private push(node: XmlNode, item: ViewItem): void {
    const { notes } = this.reading;
    const label = readNames(node, 'label', notes);
    const documentation = readDocumentation(node, notes);
    const style = readStyle(node, { notes, viewId: this.viewId });
    const links = childrenOf(node, 'viewRef').flatMap((link) => link.attributes['ref']?.trim() ?? []);
    const foreign = { ...readForeign(node) };
    const xpathPart = node.attributes['xpathPart'];
    if (xpathPart !== undefined) foreign['xpathPart'] = xpathPart;
    if (links.length > 1) foreign['viewRefs'] = links.slice(1);
    if (Object.keys(label).length > 0) item.label = label;
    if (documentation) item.documentation = documentation;
    if (style) item.style = style;
    if (links[0] !== undefined) item.linkedViewId = links[0];
    if (Object.keys(foreign).length > 0) item.foreign = foreign;
    this.lines.set(item.id, node.line);
    this.items.push(item);
  }

  private claim(node: XmlNode, what: string): string {
    const original = node.attributes['identifier']?.trim();
    const { id } = this.reading.ids.claim(
      original ?? `${this.viewId}-${what}-${this.lines.size + 1}`,
      what,
      node.line,
    );
    if (original !== undefined && !this.local.has(original)) this.local.set(original, id);
    return id;
  }

  /** undefined: the file names no end; '': it names one that is not in this view. */
  private end(node: XmlNode, name: 'source' | 'target'): string | undefined {
    const reference = node.attributes[name]?.trim();
    return reference === undefined ? undefined : (this.local.get(reference) ?? '');
  }

  private bounds(node: XmlNode, id: string): Partial<ViewItem> {
    const number = (name: string): number => Number(node.attributes[name] ?? Number.NaN);
    let [x, y, width, height] = [number('x'), number('y'), number('w'), number('h')];
    if (![x, y, width, height].every(Number.isFinite) || width <= 0 || height <= 0) {
      if (!Number.isFinite(x)) x = 0;
      if (!Number.isFinite(y)) y = 0;
      if (!(width > 0 && Number.isFinite(width))) width = DEFAULT_SIZE.width;
      if (!(height > 0 && Number.isFinite(height))) height = DEFAULT_SIZE.height;
      this.reading.notes.warn('nodeWithoutSize', { id }, node.line, id);
    }
    return { x, y, width, height };
  }
}

function attachment(node: XmlNode, name: string): Point | undefined {
  const place = child(node, name);
  return place && pointOf(place)[0];
}

function pointOf(node: XmlNode): Point[] {
  const x = Number(node.attributes['x'] ?? Number.NaN);
  const y = Number(node.attributes['y'] ?? Number.NaN);
  return Number.isFinite(x) && Number.isFinite(y) ? [{ x, y }] : [];
}
