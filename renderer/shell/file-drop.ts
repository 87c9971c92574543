// A file that is dropped anywhere on the window of an open workspace opens the import with it; many files or a folder open the
// collecting of municipalities' files.
import { useEffect } from 'react';
import { areMany, droppedFiles, type DeliveredFile } from '../state/delivered-files';
import { say } from '../state/messages';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';

/** Listens for files from outside. Where a part of the window takes a file itself, it has said so by then. */
export function useFileDrop(): void {
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      // Otherwise the browser would leave the application and show the file.
      event.preventDefault();
    };
    const drop = (event: DragEvent): void => {
      if (!hasFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const { dataTransfer } = event;
      if (!dataTransfer || useUi.getState().dialog !== null || useWorkspace.getState().info === null) return;
      void droppedFiles(dataTransfer)
        .then(async ({ files, folder }) => open(files, folder || (await areMany(files))))
        .catch(() => say('error', 'collecting.unreadable'));
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

function open(files: readonly DeliveredFile[], many: boolean): void {
  // Looking into a folder takes a while: another dialog may have come before.
  if (useUi.getState().dialog !== null || useWorkspace.getState().info === null) return;
  if (files.length === 0) {
    if (many) say('info', 'collecting.emptyFolder');
    return;
  }
  useUi
    .getState()
    .set(
      many
        ? { dialog: 'collecting', delivered: files }
        : { dialog: 'import', dropped: files.map(({ file }) => file) },
    );
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true && !(event.target instanceof HTMLInputElement);
}
