// What is done in the tree of views: each is one command.
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { closeView, openView } from '../state/views';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import type { TreeRow } from './tree';

/** Deletes a view or a folder; what lay in the folder comes to the one around it. */
export async function deleteRow(row: TreeRow): Promise<void> {
  if (row.kind === 'folder') await run('folder.delete', { ids: [row.id] });
  else if (row.kind === 'view') {
    if (useUi.getState().viewId === row.id) closeView();
    await run('view.delete', { ids: [row.id] });
  }
}

/** Moves a view or a folder to where another row is: into a folder, out of all, or beside a view. */
export async function moveRow(moved: TreeRow, to: TreeRow): Promise<void> {
  if (moved.id === to.id || moved.ownerId !== to.ownerId) return;
  const { index } = useWorkspace.getState();
  const folderId =
    to.kind === 'folder'
      ? to.id
      : to.kind === 'view'
        ? (index.find('folder', to.parentId)?.id ?? null)
        : null;
  if (moved.kind === 'folder') {
    if (folderId !== moved.id) await run('folder.move', { ids: [moved.id], parentId: folderId });
  } else {
    const before = to.kind === 'view' ? { beforeId: to.id } : {};
    await run('view.move', { ids: [moved.id], folderId, ...before });
  }
}

/** Renames a view or a folder; an empty name changes nothing. */
export async function renameRow(row: TreeRow, text: string): Promise<void> {
  const name = { language: LANGUAGE, text: text.trim() };
  if (name.text === '' || name.text === row.name) return;
  if (row.kind === 'folder') await run('folder.rename', { id: row.id, name });
  else if (row.kind === 'view') await run('view.update', { ids: [row.id], name });
}

/** Makes a copy of a view and opens it. */
export async function duplicateView(viewId: string): Promise<void> {
  const created = await run('view.duplicate', { ids: [viewId], nameSuffix: t('clipboard.copySuffix') });
  const { index } = useWorkspace.getState();
  const copy = created?.find((id) => index.find('view', id));
  if (copy !== undefined) openView(copy);
}
