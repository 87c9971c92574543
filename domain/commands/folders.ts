// Folders of an owner: creating, renaming, moving, deleting, and what lies in them.
import type { CommandArgs, Folder } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { withText } from '../text';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

/** folder.create: empty, last in its parent, which must belong to the same owner. */
export function createFolder(plan: Plan, args: CommandArgs['folder.create']): Planned {
  const owner = plan.index.get(args.ownerId);
  if (owner?.kind === 'referenceModel' && owner.locked)
    throw new Refused(refusal('reference.locked', {}, args.ownerId));
  if (owner?.kind !== 'organisation' && owner?.kind !== 'referenceModel')
    throw new Refused(refusal('view.noOwner', {}, args.ownerId));
  if (args.parentId !== undefined && needFolder(plan, args.parentId).ownerId !== args.ownerId)
    throw new Refused(refusal('folder.otherOwner', {}, args.parentId));
  const folder: Folder = {
    kind: 'folder',
    id: plan.context.newId(),
    ownerId: args.ownerId,
    ...(args.parentId === undefined ? {} : { parentId: args.parentId }),
    name: { [args.name.language]: nameText(args.name) },
    order: nextOrder(plan, args.ownerId, args.parentId),
    itemIds: [],
  };
  plan.create(folder);
  return plan.done('folder.create', [folder]);
}

/** folder.rename. */
export function renameFolder(plan: Plan, args: CommandArgs['folder.rename']): Planned {
  const folder = needFolder(plan, args.id);
  plan.edits.put({ ...folder, name: withText(folder.name, args.name.language, nameText(args.name)) });
  return plan.done('folder.rename', [folder]);
}

/** folder.move: into another folder of the owner, before one of those there or last; never into itself. */
export function moveFolders(plan: Plan, args: CommandArgs['folder.move']): Planned {
  const moved = args.ids.map((id) => needFolder(plan, id));
  const parent = args.parentId === null ? undefined : needFolder(plan, args.parentId);
  for (const folder of moved) {
    if (parent && parent.ownerId !== folder.ownerId)
      throw new Refused(refusal('folder.otherOwner', {}, folder.id));
    if (around(plan, parent).includes(folder.id))
      throw new Refused(refusal('folder.insideItself', {}, folder.id));
    const siblings = foldersIn(plan, folder.ownerId, parent?.id).filter(({ id }) => id !== folder.id);
    const at = siblings.findIndex(({ id }) => id === args.beforeId);
    const { parentId: _before, ...rest } = needFolder(plan, folder.id);
    const next: Folder = parent ? { ...rest, parentId: parent.id } : rest;
    siblings.splice(at < 0 ? siblings.length : at, 0, next);
    siblings.forEach((sibling, order) => plan.edits.put({ ...sibling, order }));
  }
  return plan.done('folder.move', moved);
}

/** folder.delete: the folders only; what lay in them comes to the folder around, or to none. */
export function deleteFolders(plan: Plan, args: CommandArgs['folder.delete']): Planned {
  const gone = args.ids.map((id) => needFolder(plan, id));
  for (const { id } of gone) {
    const folder = needFolder(plan, id);
    for (const inner of foldersIn(plan, folder.ownerId, id)) {
      const { parentId: _gone, ...rest } = inner;
      const order = nextOrder(plan, folder.ownerId, folder.parentId);
      plan.edits.put(
        folder.parentId === undefined ? { ...rest, order } : { ...rest, order, parentId: folder.parentId },
      );
    }
    if (folder.parentId !== undefined) putInFolder(plan, folder.parentId, folder.itemIds);
    removeWithDependants(plan, id);
  }
  return plan.done('folder.delete', gone);
}

/** Puts records into the folder, before one that lies there or last; those that lie there already stay. */
export function putInFolder(plan: Plan, folderId: string, ids: readonly string[], beforeId?: string): void {
  const folder = needFolder(plan, folderId);
  const fresh = ids.filter((id) => !folder.itemIds.includes(id));
  const at = beforeId === undefined ? -1 : folder.itemIds.indexOf(beforeId);
  const itemIds = [...folder.itemIds];
  itemIds.splice(at < 0 ? itemIds.length : at, 0, ...fresh);
  plan.edits.put({ ...folder, itemIds });
}

/** Takes records out of every folder that they lie in. */
export function takeFromFolders(plan: Plan, ids: readonly string[]): void {
  for (const id of ids) {
    for (const { id: folderId } of plan.index.pointing('folder', 'folderItem', id)) {
      const folder = plan.need('folder', folderId);
      plan.edits.put({ ...folder, itemIds: folder.itemIds.filter((item) => item !== id) });
    }
  }
}

function needFolder(plan: Plan, id: string): Folder {
  const folder = plan.need('folder', id);
  if (plan.index.find('referenceModel', folder.ownerId)?.locked)
    throw new Refused(refusal('reference.locked', {}, id));
  return folder;
}

function nameText(name: { text: string }): string {
  const text = name.text.trim();
  if (text === '') throw new Refused(refusal('folder.nameEmpty'));
  return text;
}

/** The folder and those around it. */
function around(plan: Plan, folder: Folder | undefined): string[] {
  const found: string[] = [];
  for (let next = folder; next && !found.includes(next.id);) {
    found.push(next.id);
    next = next.parentId === undefined ? undefined : plan.need('folder', next.parentId);
  }
  return found;
}

/** Folders of the owner directly in the parent, or in none, in order, as they stand in the plan. */
function foldersIn(plan: Plan, ownerId: string, parentId: string | undefined): Folder[] {
  return plan.index
    .pointing('folder', 'owner', ownerId)
    .flatMap(({ id }) => {
      const now = plan.edits.get(id);
      return now?.kind === 'folder' && now.parentId === parentId ? [now] : [];
    })
    .sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));
}

function nextOrder(plan: Plan, ownerId: string, parentId: string | undefined): number {
  return (foldersIn(plan, ownerId, parentId).at(-1)?.order ?? -1) + 1;
}
