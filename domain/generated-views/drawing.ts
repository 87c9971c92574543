// Collects what a generated view draws as items of a view that does not exist: the same drawing code shows them.
import type { Element, Relationship, View, ViewItem } from '../../schemas/generated/types';
import type { Rect } from '../drawing/layer-map-layout';
import type { ModelIndex } from '../model-index';

/** Identifier of the view that generated items belong to. */
export const GENERATED_VIEW = 'generated';

export class Drawing {
  readonly items: ViewItem[] = [];
  private readonly nodes = new Map<string, string[]>();

  /** A titled box; its identifier. */
  group(key: string, title: string, rect: Rect, language: string): string {
    const id = `g:${key}`;
    this.items.push({ ...this.base(id), itemType: 'container', label: { [language]: title }, ...area(rect) });
    return id;
  }

  /** An element; the same one may stand in several groups. */
  node(element: Element, rect: Rect, parentId?: string): string {
    const id = `n:${parentId ?? ''}:${element.id}`;
    const item: ViewItem = { ...this.base(id), itemType: 'element', subjectId: element.id, ...area(rect) };
    this.items.push(parentId === undefined ? item : { ...item, parentId });
    const known = this.nodes.get(element.id);
    if (known) known.push(id);
    else this.nodes.set(element.id, [id]);
    return id;
  }

  /** The relationship between the first nodes of its ends, where both are drawn. */
  line(relationship: Relationship, bendpoints: readonly { x: number; y: number }[] = []): void {
    const [from] = this.nodes.get(relationship.sourceId) ?? [];
    const [to] = this.nodes.get(relationship.targetId) ?? [];
    if (from === undefined || to === undefined) return;
    this.items.push({
      ...this.base(`r:${relationship.id}`),
      itemType: 'relationship',
      subjectId: relationship.id,
      sourceItemId: from,
      targetItemId: to,
      ...(bendpoints.length > 0 ? { bendpoints: [...bendpoints] } : {}),
    });
  }

  has(elementId: string): boolean {
    return this.nodes.has(elementId);
  }

  private base(id: string): { kind: 'viewItem'; id: string; viewId: string; order: number } {
    return { kind: 'viewItem', id, viewId: GENERATED_VIEW, order: this.items.length };
  }
}

function area({ x, y, width, height }: Rect): Rect {
  return { x: Math.round(x), y: Math.round(y), width: Math.round(width), height: Math.round(height) };
}

/** The model with the generated view and its items in it; nothing else is changed, and the model itself not at all. */
export function withDrawing(index: ModelIndex, view: View, items: readonly ViewItem[]): ModelIndex {
  const byId = new Map(items.map((item) => [item.id, item]));
  const find = ((kind: string, id: string | undefined) => {
    if (kind === 'view' && id === view.id) return view;
    if (kind === 'viewItem' && id !== undefined && byId.has(id)) return byId.get(id);
    return index.find(kind as 'view', id);
  }) as ModelIndex['find'];
  const pointing = ((kind: string, relation: 'view', id: string) =>
    kind === 'viewItem' && relation === 'view' && id === view.id
      ? [...items]
      : index.pointing(kind as 'viewItem', relation, id)) as ModelIndex['pointing'];
  return Object.assign(Object.create(index) as ModelIndex, { find, pointing });
}
