import { useState, type KeyboardEvent } from 'react';
import { t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import type { TreeRow } from './tree';
import { renameRow } from './tree-edits';

/** The name of a view or folder while it is being typed. */
export function TreeName({ row }: { row: TreeRow }) {
  const [text, setText] = useState(row.name);
  const done = (save: boolean): void => {
    if (useUi.getState().renaming !== row.id) return;
    useUi.getState().set({ renaming: null });
    if (save) void renameRow(row, text);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    event.stopPropagation();
    if (event.key === 'Enter') done(true);
    else if (event.key === 'Escape') done(false);
    else return;
    event.currentTarget.closest<HTMLElement>('[role="treeitem"]')?.focus();
  };
  return (
    <input
      type="text"
      className="views-rename"
      value={text}
      aria-label={t('views.rename', { name: row.name })}
      ref={(input) => {
        if (input && document.activeElement !== input) {
          input.focus();
          input.select();
        }
      }}
      onChange={(event) => setText(event.target.value)}
      onClick={(event) => event.stopPropagation()}
      onKeyDown={onKeyDown}
      onBlur={() => done(true)}
    />
  );
}
