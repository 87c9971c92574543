// A file that is dropped anywhere on the window of an open workspace opens the import with it.
import { useEffect } from 'react';
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
      const files = [...(event.dataTransfer?.files ?? [])];
      const { dialog, set } = useUi.getState();
      if (files.length === 0 || dialog !== null || useWorkspace.getState().info === null) return;
      set({ dialog: 'import', dropped: files });
    };
    window.addEventListener('dragover', over);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('drop', drop);
    };
  }, []);
}

function hasFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true && !(event.target instanceof HTMLInputElement);
}
