// Collects what a generated view draws as items of a view that does not exist: the same drawing code shows them.
import type { Element, Relationship, ViewItem } from '../../schemas/generated/types';
import type { Rect } from '../drawing/layer-map-layout';

/** Identifier of the view that generated items belong to. */
export const GENERATED_VIEW = 'generated';

export class Drawing {
  readonly items: ViewItem[] = [];
  private readonly nodes = new Map<string, string[]>();

  /** A titled box; its identifier. */
  group(title: string, rect: Rect, language: string): string {
    const id = `g-${this.items.length}`;
    this.items.push({ ...this.base(id), itemType: 'container', label: { [language]: title }, ...area(rect) });
    return id;
  }

  /** An element; the same one may stand in several groups. */
  node(element: Element, rect: Rect, parentId?: string): string {
    const id = `n-${parentId ?? ''}-${element.id}`;
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
      ...this.base(`r-${relationship.id}`),
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
