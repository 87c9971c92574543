// The system's dialogs. Paths chosen in them stay here and in the engine; the page gets an id or a word.
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dialog, type BrowserWindow } from 'electron';
import { safeFileName } from './file-names';

export const workspaceExtension = 'kokonaiskuva';

/** The path of the workspace chosen; null when cancelled. */
export async function chooseWorkspace(
  window: BrowserWindow,
  folder: string,
  filterName: string,
): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    defaultPath: folder,
    properties: ['openFile'],
    filters: [{ name: filterName, extensions: [workspaceExtension] }],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** The path of the folder chosen, which may be made in the dialog; null when cancelled. */
export async function chooseFolder(window: BrowserWindow, title: string): Promise<string | null> {
  const { canceled, filePaths } = await dialog.showOpenDialog(window, {
    title,
    properties: ['openDirectory', 'createDirectory'],
  });
  return canceled ? null : (filePaths[0] ?? null);
}

/** Asks where to, and writes the bytes there. */
export async function saveFile(
  window: BrowserWindow,
  folder: string,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<'saved' | 'cancelled' | 'failed'> {
  const name = safeFileName(suggestedName);
  const extension = /\.([^.]+)$/.exec(name)?.[1];
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(folder, name),
    ...(extension ? { filters: [{ name: extension, extensions: [extension] }] } : {}),
  });
  if (canceled || !filePath) return 'cancelled';
  try {
    await writeWhole(filePath, bytes);
    return 'saved';
  } catch (error) {
    console.error(error);
    return 'failed';
  }
}

/** Beside and then renamed: a full disk must not destroy the file that was there. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const beside = `${path}.${process.pid}.new`;
  try {
    await writeFile(beside, bytes);
    await rename(beside, path);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
}
