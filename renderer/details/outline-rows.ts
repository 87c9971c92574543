// The contents of what is on the canvas as rows of a tree: layers, components and systems of the map; nodes and connections of a view.
import type { ViewItem } from '../../schemas/generated/types';
import { cardsByComponent, type MapMode } from '../../domain/drawing/layer-map-content';
import type { ModelIndex } from '../../domain/model-index';
import { componentsOf, layersOf } from '../../domain/reference-models';
import { textIn } from '../../domain/text';

export interface OutlineRow {
  /** Identifier of the layer, component, placement, node or connection; a group of connections has none of its own. */
  readonly id: string;
  readonly kind: 'layer' | 'component' | 'card' | 'node' | 'lines' | 'line';
  readonly name: string;
  readonly depth: number;
  readonly parentId: string | undefined;
  /** Number of rows directly inside. */
  readonly inside: number;
  readonly expanded: boolean;
  /** Place among the rows beside it, from 1, and their number. */
  readonly place: number;
  readonly beside: number;
  /** Element or relationship that a node or connection shows. */
  readonly subjectId: string | undefined;
}

/** A tree before anything in it is closed. */
export interface OutlineNode {
  readonly id: string;
  readonly kind: OutlineRow['kind'];
  readonly name: string;
  readonly subjectId?: string | undefined;
  readonly children: readonly OutlineNode[];
}

/** What an item without a name is called, and how a connection is told. */
export interface OutlineWords {
  readonly unnamed: (item: ViewItem) => string;
  readonly line: (item: ViewItem, from: string, to: string) => string;
  readonly lines: string;
}

/** Layers, their components and the cards in them, in the order of the figure; cards that have left are last. */
export function mapOutline(
  index: ModelIndex,
  options: { organisationId: string; referenceModelId: string; mode: MapMode; language: string },
): OutlineNode[] {
  const { organisationId, referenceModelId, mode, language } = options;
  const layers = layersOf(index, referenceModelId).map((layer) => ({
    layer,
    components: componentsOf(index, layer.id),
  }));
  const ids = new Set(layers.flatMap(({ components }) => components.map(({ id }) => id)));
  const cards = cardsByComponent(index, organisationId, ids, mode, language);
  return layers.map(({ layer, components }) => ({
    id: layer.id,
    kind: 'layer',
    name: textIn(layer.name, language),
    children: components.map((component) => ({
      id: component.id,
      kind: 'component',
      name: textIn(component.name, language),
      children: (cards.get(component.id) ?? []).map((card) => ({
        id: card.placementId,
        kind: 'card' as const,
        name: card.name,
        children: [],
      })),
    })),
  }));
}

/** Identifier of the row around the connections of a view. */
export const LINES = 'lines';

/** Nodes of a view as they stand inside each other, in drawing order, and its connections after them. */
export function viewOutline(
  index: ModelIndex,
  drawn: readonly ViewItem[],
  language: string,
  words: OutlineWords,
): OutlineNode[] {
  const items = [...drawn].sort((a, b) => (a.order ?? 0) - (b.order ?? 0) || (a.id < b.id ? -1 : 1));
  const isNode = (item: ViewItem): boolean =>
    item.itemType !== 'relationship' && item.itemType !== 'line' && item.itemType !== 'nesting';
  const byId = new Map(items.map((item) => [item.id, item]));
  const nodes = items.filter(isNode);
  const ids = new Set(nodes.map(({ id }) => id));
  const inside = new Map<string | undefined, ViewItem[]>();
  for (const item of nodes) {
    const parent = item.parentId !== undefined && ids.has(item.parentId) ? item.parentId : undefined;
    inside.set(parent, [...(inside.get(parent) ?? []), item]);
  }
  const nameOf = (item: ViewItem | undefined): string => {
    if (!item) return '';
    const subject =
      item.itemType === 'element' ? textIn(index.find('element', item.subjectId)?.name, language) : '';
    const linked = textIn(index.find('view', item.linkedViewId)?.name, language);
    return subject || textIn(item.label, language) || linked || words.unnamed(item);
  };
  const branch = (parent: string | undefined, around: ReadonlySet<string>): OutlineNode[] =>
    (inside.get(parent) ?? [])
      .filter(({ id }) => !around.has(id))
      .map((item) => ({
        id: item.id,
        kind: 'node',
        name: nameOf(item),
        subjectId: item.itemType === 'element' ? item.subjectId : undefined,
        children: branch(item.id, new Set([...around, item.id])),
      }));
  const lines = items
    .filter(({ itemType }) => itemType === 'relationship' || itemType === 'line')
    .map((item): OutlineNode => ({
      id: item.id,
      kind: 'line',
      subjectId: item.subjectId,
      name: words.line(
        item,
        nameOf(byId.get(item.sourceItemId ?? '')),
        nameOf(byId.get(item.targetItemId ?? '')),
      ),
      children: [],
    }));
  const tree = branch(undefined, new Set());
  return lines.length === 0
    ? tree
    : [...tree, { id: LINES, kind: 'lines', name: words.lines, children: lines }];
}

/** The rows to show from top to bottom; with `matches` only what matches, and what is around it, open. */
export function outlineRows(
  tree: readonly OutlineNode[],
  closed: ReadonlySet<string>,
  matches?: (name: string) => boolean,
): OutlineRow[] {
  const rows: OutlineRow[] = [];
  const shown = matches ? narrowed(tree, matches) : tree;
  const walk = (nodes: readonly OutlineNode[], depth: number, parentId: string | undefined): void => {
    nodes.forEach((node, at) => {
      const expanded = node.children.length > 0 && (matches !== undefined || !closed.has(node.id));
      rows.push({
        id: node.id,
        kind: node.kind,
        name: node.name,
        depth,
        parentId,
        inside: node.children.length,
        expanded,
        place: at + 1,
        beside: nodes.length,
        subjectId: node.subjectId,
      });
      if (expanded) walk(node.children, depth + 1, node.id);
    });
  };
  walk(shown, 0, undefined);
  return rows;
}

function narrowed(tree: readonly OutlineNode[], matches: (name: string) => boolean): OutlineNode[] {
  return tree.flatMap((node) => {
    const children = narrowed(node.children, matches);
    return children.length > 0 || matches(node.name) ? [{ ...node, children }] : [];
  });
}

/** Identifiers of what is around a node, the outermost first; undefined where it is not in the tree. */
export function wayTo(tree: readonly OutlineNode[], id: string): string[] | undefined {
  for (const node of tree) {
    if (node.id === id) return [];
    const inner = wayTo(node.children, id);
    if (inner) return [node.id, ...inner];
  }
  return undefined;
}

/** Identifiers of the nodes that show one of these elements or relationships. */
export function showing(tree: readonly OutlineNode[], subjects: ReadonlySet<string>): string[] {
  return tree.flatMap((node) => [
    ...(subjects.has(node.subjectId ?? '') ? [node.id] : []),
    ...showing(node.children, subjects),
  ]);
}
