// The tree of views: owners, their folders, their views. Folders of elements are left out.
import type { Folder, View } from '../../schemas/generated/types';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';

export interface TreeRow {
  readonly id: string;
  readonly kind: 'owner' | 'folder' | 'view';
  readonly name: string;
  readonly depth: number;
  /** Owner, folder or nothing around it. */
  readonly parentId: string | undefined;
  readonly ownerId: string;
  /** Number of views inside, at every depth; 0 for a view. */
  readonly count: number;
  readonly expanded: boolean;
}

/**
 * The rows to show from top to bottom. Closed branches hide what is inside; with `matches` only views whose name matches
 * are shown, with the branches around them open. An owner is a row of its own where several have views.
 */
export function viewRows(
  index: ModelIndex,
  options: { closed: ReadonlySet<string>; language: string; matches?: (name: string) => boolean },
): TreeRow[] {
  const { language, matches } = options;
  const rows: TreeRow[] = [];
  const byOwner = new Map<string, View[]>();
  for (const view of index.all('view')) push(byOwner, view.ownerId, view);
  for (const folder of index.all('folder')) if (isOwn(index, folder)) push(byOwner, folder.ownerId);
  const owners = [...byOwner.keys()].sort((a, b) => rank(index, a) - rank(index, b));
  for (const ownerId of owners) {
    const branch = new Branch(index, ownerId, byOwner.get(ownerId) ?? [], options);
    if (owners.length === 1) {
      rows.push(...branch.rows(undefined, 0));
      continue;
    }
    const views = branch.views.filter((view) => matches?.(textIn(view.name, language)) ?? true);
    if (matches && views.length === 0) continue;
    const expanded = matches !== undefined || !options.closed.has(ownerId);
    const owner = index.find('organisation', ownerId) ?? index.find('referenceModel', ownerId);
    rows.push({
      id: ownerId,
      kind: 'owner',
      name: textIn(owner?.name, language),
      depth: 0,
      parentId: undefined,
      ownerId,
      count: views.length,
      expanded,
    });
    if (expanded) rows.push(...branch.rows(undefined, 1));
  }
  return rows;
}

/** Folders that a view of the owner can be moved to, with the names of those around them. */
export function viewFolders(
  index: ModelIndex,
  ownerId: string,
  language: string,
): { id: string; path: string }[] {
  const views = index.pointing('view', 'owner', ownerId);
  const branch = new Branch(index, ownerId, views, { closed: new Set(), language });
  const path = (folder: Folder): string => {
    const parent = index.find('folder', folder.parentId);
    const name = textIn(folder.name, language);
    return parent && parent.id !== folder.id ? `${path(parent)} / ${name}` : name;
  };
  return branch.shownFolders.map((folder) => ({ id: folder.id, path: path(folder) }));
}

class Branch {
  readonly shownFolders: Folder[];
  private readonly byParent = new Map<string | undefined, Folder[]>();
  private readonly viewsIn = new Map<string | undefined, View[]>();

  constructor(
    index: ModelIndex,
    private readonly ownerId: string,
    readonly views: readonly View[],
    private readonly options: Parameters<typeof viewRows>[1],
  ) {
    const folders = index.pointing('folder', 'owner', ownerId);
    const ids = new Set(folders.map(({ id }) => id));
    const shown = new Set(folders.filter((folder) => isOwn(index, folder)).map(({ id }) => id));
    for (const view of views) {
      const home = index.pointing('folder', 'folderItem', view.id)[0];
      push(this.viewsIn, home?.id, view);
      for (let next = home; next && !shown.has(next.id); next = index.find('folder', next.parentId))
        shown.add(next.id);
    }
    // A folder of our own inside others needs those around it.
    for (const folder of folders) {
      if (!shown.has(folder.id)) continue;
      for (
        let next = index.find('folder', folder.parentId);
        next;
        next = index.find('folder', next.parentId)
      ) {
        if (shown.has(next.id)) break;
        shown.add(next.id);
      }
    }
    this.shownFolders = folders.filter(({ id }) => shown.has(id)).sort((a, b) => a.order - b.order);
    for (const folder of this.shownFolders)
      push(
        this.byParent,
        folder.parentId !== undefined && ids.has(folder.parentId) ? folder.parentId : undefined,
        folder,
      );
    for (const folder of this.shownFolders) {
      const place = new Map(folder.itemIds.map((id, at) => [id, at]));
      this.viewsIn.get(folder.id)?.sort((a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0));
    }
    this.viewsIn.get(undefined)?.sort((a, b) => (a.order ?? 0) - (b.order ?? 0));
  }

  rows(parentId: string | undefined, depth: number): TreeRow[] {
    const { language, matches, closed } = this.options;
    const rows: TreeRow[] = [];
    const base = { depth, parentId, ownerId: this.ownerId };
    for (const folder of this.byParent.get(parentId) ?? []) {
      const count = this.count(folder.id);
      if (matches && count === 0) continue;
      const expanded = matches !== undefined || !closed.has(folder.id);
      rows.push({
        ...base,
        id: folder.id,
        kind: 'folder',
        name: textIn(folder.name, language),
        count,
        expanded,
      });
      if (expanded) rows.push(...this.rows(folder.id, depth + 1));
    }
    for (const view of this.matching(parentId))
      rows.push({
        ...base,
        id: view.id,
        kind: 'view',
        name: textIn(view.name, language),
        count: 0,
        expanded: false,
      });
    return rows;
  }

  private matching(parentId: string | undefined): View[] {
    const { matches, language } = this.options;
    const views = this.viewsIn.get(parentId) ?? [];
    return matches ? views.filter((view) => matches(textIn(view.name, language))) : views;
  }

  private count(folderId: string): number {
    const inner = this.byParent.get(folderId) ?? [];
    return inner.reduce((sum, folder) => sum + this.count(folder.id), this.matching(folderId).length);
  }
}

/** A folder that somebody made to put views in: nothing is in it, at any depth. */
function isOwn(index: ModelIndex, folder: Folder, seen: ReadonlySet<string> = new Set()): boolean {
  if (folder.itemIds.length > 0 || folder.externalIds?.length || folder.foreign || seen.has(folder.id))
    return false;
  const around = new Set([...seen, folder.id]);
  return index.pointing('folder', 'parent', folder.id).every((inner) => isOwn(index, inner, around));
}

function rank(index: ModelIndex, ownerId: string): number {
  const organisation = index.find('organisation', ownerId);
  return organisation
    ? (organisation.order ?? 0)
    : 1000 + (index.find('referenceModel', ownerId)?.order ?? 0);
}

function push<K, V>(map: Map<K, V[]>, key: K, value?: V): void {
  const list = map.get(key) ?? [];
  if (value !== undefined) list.push(value);
  map.set(key, list);
}
