import { Ellipsis } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover, SubmenuTrigger } from 'react-aria-components';
import { run } from '../engine-client/commands';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { openView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { viewFolders, type TreeRow } from './tree';
import { deleteRow, duplicateView } from './tree-edits';

const NO_FOLDER = 'none';

/** What can be done with a view or a folder of the tree. */
export function TreeMenu({ row }: { row: TreeRow }) {
  const isView = row.kind === 'view';
  const act = (key: string): void => {
    if (key === 'open') openView(row.id);
    else if (key === 'rename') setTimeout(() => useUi.getState().set({ renaming: row.id }), 0);
    else if (key === 'duplicate') void duplicateView(row.id);
    else if (key === 'delete') void deleteRow(row);
  };
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- only stops the click
    <span className="views-menu" onClick={(event) => event.stopPropagation()}>
      <MenuTrigger>
        <Button
          className="icon-button small"
          aria-label={t('views.menu', { name: row.name })}
          excludeFromTabOrder
        >
          <Ellipsis size={15} aria-hidden />
        </Button>
        <Popover className="menu-popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={t('views.menu', { name: row.name })}
            onAction={(key) => act(String(key))}
          >
            {isView ? (
              <MenuItem id="open" className="menu-item">
                {t('views.open')}
              </MenuItem>
            ) : null}
            <MenuItem id="rename" className="menu-item">
              {t('action.rename')}
            </MenuItem>
            {isView ? (
              <MenuItem id="duplicate" className="menu-item">
                {t('action.duplicate')}
              </MenuItem>
            ) : null}
            {isView ? <MoveMenu row={row} /> : null}
            <MenuItem id="delete" className="menu-item ruled">
              {isView ? t('views.delete') : t('views.deleteFolder')}
            </MenuItem>
          </Menu>
        </Popover>
      </MenuTrigger>
    </span>
  );
}

function MoveMenu({ row }: { row: TreeRow }) {
  const folders = viewFolders(useWorkspace.getState().index, row.ownerId, LANGUAGE);
  return (
    <SubmenuTrigger>
      <MenuItem id="move" className="menu-item">
        {t('views.moveTo')} ›
      </MenuItem>
      <Popover className="menu-popover">
        <Menu
          className="menu views-folders"
          aria-label={t('views.moveTo')}
          onAction={(key) =>
            void run('view.move', { ids: [row.id], folderId: key === NO_FOLDER ? null : String(key) })
          }
        >
          {[
            <MenuItem key={NO_FOLDER} id={NO_FOLDER} className="menu-item">
              {t('views.noFolder')}
            </MenuItem>,
            ...folders
              .filter(({ id }) => id !== row.parentId)
              .map(({ id, path }) => (
                <MenuItem key={id} id={id} className="menu-item">
                  {path}
                </MenuItem>
              )),
          ]}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  );
}
