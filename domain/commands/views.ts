// Views themselves: creating, changing, copying, deleting, and moving between folders.
import type { CommandArgs, View, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { withText } from '../text';
import { putInFolder, takeFromFolders } from './folders';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';
import { needView } from './view-draft';

/** view.create: refuses an owner that is no organisation or own layered model, and a name without text. */
export function createView(plan: Plan, args: CommandArgs['view.create']): Planned {
  const view = newView(plan, args);
  if (args.folderId !== undefined) putInFolder(plan, args.folderId, [view.id]);
  return plan.done('view.create', [view]);
}

/** A view in the plan, last among those of its owner. */
export function newView(plan: Plan, args: Omit<CommandArgs['view.create'], 'folderId'>): View {
  needOwner(plan, args.ownerId);
  const text = args.name.text.trim();
  if (text === '') throw new Refused(refusal('view.nameEmpty'));
  const view: View = {
    kind: 'view',
    id: plan.context.newId(),
    ownerId: args.ownerId,
    name: { [args.name.language]: text },
    ...(args.viewpoint === undefined ? {} : { viewpoint: args.viewpoint }),
    ...(args.routing === undefined ? {} : { routing: args.routing }),
    order: nextOrder(plan, args.ownerId),
  };
  plan.create(view);
  return view;
}

/** view.update: null clears the viewpoint, an empty text the documentation. */
export function updateViews(plan: Plan, args: CommandArgs['view.update']): Planned {
  if (args.name && args.name.text.trim() === '') throw new Refused(refusal('view.nameEmpty'));
  const before = args.ids.map((id) => needView(plan, id));
  for (const view of before) {
    const next: View = { ...view };
    if (args.name) next.name = withText(view.name, args.name.language, args.name.text.trim());
    if (args.documentation) {
      next.documentation = withText(view.documentation, args.documentation.language, args.documentation.text);
      if (Object.keys(next.documentation).length === 0) delete next.documentation;
    }
    if (args.viewpoint === null) delete next.viewpoint;
    else if (args.viewpoint !== undefined) next.viewpoint = args.viewpoint;
    if (args.routing !== undefined) next.routing = args.routing;
    plan.edits.put(next);
  }
  return plan.done(args.name ? 'view.rename' : 'view.update', before);
}

/** view.duplicate: everything drawn is drawn again, what it shows stays one and the same. */
export function duplicateViews(plan: Plan, args: CommandArgs['view.duplicate']): Planned {
  const originals = args.ids.map((id) => needView(plan, id));
  for (const original of originals) {
    const { externalIds: _other, ...rest } = original;
    const view: View = {
      ...rest,
      id: plan.context.newId(),
      name: Object.fromEntries(
        Object.entries(original.name).map(([language, text]) => [language, `${text}${args.nameSuffix}`]),
      ),
      order: nextOrder(plan, original.ownerId),
    };
    plan.create(view);
    const items = plan.index.pointing('viewItem', 'view', original.id);
    for (const copy of copiedItems(plan, items)) plan.edits.put({ ...copy, viewId: view.id });
    for (const folder of plan.index.pointing('folder', 'folderItem', original.id))
      putInFolder(plan, folder.id, [view.id]);
  }
  return plan.done('view.duplicate', originals);
}

/** view.delete: the views with everything drawn in them; elements and relationships stay. */
export function deleteViews(plan: Plan, args: CommandArgs['view.delete']): Planned {
  const gone = args.ids.map((id) => needView(plan, id));
  for (const view of gone) removeWithDependants(plan, view.id);
  return plan.done('view.delete', gone);
}

/** view.move: to a folder of the same owner, before one of its views or last; null: out of folders. */
export function moveViews(plan: Plan, args: CommandArgs['view.move']): Planned {
  const moved = args.ids.map((id) => needView(plan, id));
  takeFromFolders(plan, args.ids);
  if (args.folderId !== null) {
    const folder = plan.need('folder', args.folderId);
    for (const view of moved) {
      if (view.ownerId !== folder.ownerId) throw new Refused(refusal('folder.otherOwner', {}, view.id));
    }
    putInFolder(plan, folder.id, args.ids, args.beforeId);
  }
  return plan.done('view.move', moved);
}

/** Copies of the items with new identifiers, pointing at each other; a pointer to an item that is not copied stays. */
export function copiedItems(plan: Plan, items: readonly ViewItem[]): ViewItem[] {
  const ids = new Map(items.map(({ id }) => [id, plan.context.newId()]));
  return items.map((item) => {
    const copy: ViewItem = { ...item, id: ids.get(item.id) ?? item.id };
    for (const key of ['parentId', 'sourceItemId', 'targetItemId'] as const) {
      const to = item[key];
      if (to !== undefined) copy[key] = ids.get(to) ?? to;
    }
    return copy;
  });
}

function needOwner(plan: Plan, id: string): void {
  const owner = plan.index.get(id);
  if (owner?.kind === 'referenceModel' && owner.locked)
    throw new Refused(refusal('reference.locked', {}, id));
  if (owner?.kind !== 'organisation' && owner?.kind !== 'referenceModel')
    throw new Refused(refusal('view.noOwner', {}, id));
}

function nextOrder(plan: Plan, ownerId: string): number {
  const created = plan.createdIds.flatMap((id) => {
    const record = plan.edits.get(id);
    return record?.kind === 'view' && record.ownerId === ownerId ? [record] : [];
  });
  const views = [...plan.index.pointing('view', 'owner', ownerId), ...created];
  return views.reduce((last, view) => Math.max(last, view.order ?? 0), -1) + 1;
}
