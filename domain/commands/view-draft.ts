// One view being edited: its items as they stand with the edits so far, and what hangs on what.
import type { View, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan } from './plan';

/** Items of the view that have an area; the others are connections. */
export function isNode(item: ViewItem): boolean {
  return item.itemType !== 'relationship' && item.itemType !== 'line' && item.itemType !== 'nesting';
}

/** The values under their keys, in their order. */
export function groupedBy<T>(values: readonly T[], keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return groups;
}

/** The view; refused where it belongs to a locked reference model. */
export function needView(plan: Plan, id: string): View {
  const view = plan.need('view', id);
  if (plan.index.find('referenceModel', view.ownerId)?.locked) {
    throw new Refused(refusal('reference.locked', {}, id));
  }
  return view;
}

/** The items of one view; refused where the view is made from the model. All writing goes to the plan; reading sees what was written. */
export class ViewDraft {
  readonly view: View;
  private readonly byId = new Map<string, ViewItem>();

  constructor(
    readonly plan: Plan,
    viewId: string,
  ) {
    this.view = needView(plan, viewId);
    if (this.view.generated) throw new Refused(refusal('view.followsModel', {}, viewId));
    for (const { id } of plan.index.pointing('viewItem', 'view', viewId)) {
      const now = plan.edits.get(id);
      if (now?.kind === 'viewItem') this.byId.set(id, now);
    }
  }

  /** The draft of the view that all these items are in; refused where they are in several. */
  static ofItems(plan: Plan, ids: readonly string[]): ViewDraft {
    const views = new Set(ids.map((id) => plan.need('viewItem', id).viewId));
    const [viewId = '', another] = views;
    if (another !== undefined) throw new Refused(refusal('viewItem.severalViews'));
    return new ViewDraft(plan, viewId);
  }

  get items(): readonly ViewItem[] {
    return [...this.byId.values()];
  }

  get(id: string | undefined): ViewItem | undefined {
    return id === undefined ? undefined : this.byId.get(id);
  }

  /** The item; refused where this view has no such item. */
  need(id: string): ViewItem {
    const item = this.byId.get(id);
    if (!item) throw new Refused(refusal('model.missing', { kind: 'viewItem', id }, id));
    return item;
  }

  /** The node; refused where the item is a connection. */
  needNode(id: string): ViewItem {
    const item = this.need(id);
    if (!isNode(item)) throw new Refused(refusal('viewItem.notNode', {}, id));
    return item;
  }

  /** The connection; refused where the item is a node. */
  needConnection(id: string): ViewItem {
    const item = this.need(id);
    if (isNode(item)) throw new Refused(refusal('viewItem.notConnection', {}, id));
    return item;
  }

  /** A node that others can stand in: an element that is no junction, or a group. */
  needFrame(id: string): ViewItem {
    const item = this.need(id);
    const type = this.plan.index.find('element', item.subjectId)?.type ?? '';
    const open = item.itemType === 'container' || (item.itemType === 'element' && !type.endsWith('Junction'));
    if (!open) throw new Refused(refusal('viewItem.notFrame', {}, id));
    return item;
  }

  /** Adds an item that was asked for, in front of its siblings. */
  add(item: ViewItem): void {
    const added = { ...item, order: item.order ?? this.nextOrder(item) };
    this.byId.set(item.id, added);
    this.plan.create(added);
  }

  put(item: ViewItem): void {
    this.byId.set(item.id, item);
    this.plan.edits.put(item);
  }

  /** Nodes directly inside the node. */
  children(id: string | undefined): ViewItem[] {
    return this.items.filter((item) => isNode(item) && item.parentId === id);
  }

  /** The nodes and everything inside them, at any depth. */
  within(ids: Iterable<string>): Set<string> {
    const inside = new Set(ids);
    const todo = [...inside];
    const byParent = groupedBy(this.items, (item) => item.parentId ?? '');
    for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
      for (const { id } of byParent.get(next) ?? []) {
        if (inside.has(id)) continue;
        inside.add(id);
        todo.push(id);
      }
    }
    return inside;
  }

  /** The nodes around the node, the nearest first. */
  around(id: string): ViewItem[] {
    const found: ViewItem[] = [];
    const seen = new Set([id]);
    let next = this.get(this.get(id)?.parentId);
    while (next && !seen.has(next.id)) {
      found.push(next);
      seen.add(next.id);
      next = this.get(next.parentId);
    }
    return found;
  }

  connections(): ViewItem[] {
    return this.items.filter((item) => !isNode(item));
  }

  /** Connections that begin or end at one of the items. */
  connectionsOf(ids: ReadonlySet<string>): ViewItem[] {
    return this.connections().filter(
      (item) => ids.has(item.sourceItemId ?? '') || ids.has(item.targetItemId ?? ''),
    );
  }

  /** Connections, and connections on them, that hang on one of the items, at any distance. */
  hangingOn(ids: Iterable<string>): Set<string> {
    const hanging = new Set<string>();
    const reached = new Set(ids);
    for (let more = true; more;) {
      more = false;
      for (const { id } of this.connectionsOf(reached)) {
        if (reached.has(id)) continue;
        reached.add(id);
        hanging.add(id);
        more = true;
      }
    }
    return hanging;
  }

  /** Removes items with what is inside them and the connections that hang on any of it. */
  remove(ids: Iterable<string>): void {
    const gone = this.within(ids);
    for (const id of this.hangingOn(gone)) gone.add(id);
    for (const id of gone) {
      this.byId.delete(id);
      this.plan.edits.remove(id);
    }
  }

  /** Items that show the concept, as a node or as a line. */
  showing(subjectId: string): ViewItem[] {
    return this.items.filter(
      (item) => item.subjectId === subjectId && item.itemType !== 'label' && item.itemType !== 'nesting',
    );
  }

  /** Whose a relationship drawn here is: the organisation's that the view belongs to, otherwise that of its source. */
  relationshipOwner(): { ownerId?: string } {
    const { ownerId } = this.view;
    return this.plan.index.find('organisation', ownerId) ? { ownerId } : {};
  }

  private nextOrder(item: ViewItem): number {
    const node = isNode(item);
    let last = -1;
    for (const other of this.byId.values()) {
      if (isNode(other) === node && other.parentId === item.parentId) last = Math.max(last, other.order ?? 0);
    }
    return last + 1;
  }
}

/** The item with its coordinates, bend points and attachments moved. */
export function shifted(item: ViewItem, dx: number, dy: number): ViewItem {
  const next: ViewItem = { ...item };
  if (item.x !== undefined) next.x = item.x + dx;
  if (item.y !== undefined) next.y = item.y + dy;
  if (item.bendpoints) next.bendpoints = item.bendpoints.map(({ x, y }) => ({ x: x + dx, y: y + dy }));
  for (const key of ['sourceAttachment', 'targetAttachment'] as const) {
    const at = item[key];
    if (at) next[key] = { x: at.x + dx, y: at.y + dy };
  }
  return next;
}
