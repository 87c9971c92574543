import { useMemo, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import {
  ChevronDown,
  ChevronRight,
  Folder,
  FolderPlus,
  Landmark,
  Layers,
  Pin,
  Plus,
  Waypoints,
} from 'lucide-react';
import { LANGUAGE, t } from '../i18n/translate';
import { run } from '../engine-client/commands';
import { useModel, useOrganisation } from '../state/selectors';
import { closeView, openView } from '../state/views';
import { useUi } from '../state/ui-store';
import { viewRows, type TreeRow } from './tree';
import { GeneratedList } from './generated/GeneratedList';
import { TreeMenu } from './TreeMenu';
import { TreeName } from './TreeName';
import { deleteRow, moveRow } from './tree-edits';
import { FindField } from '../ui/FindField';
import { IconButton } from '../ui/IconButton';

const DRAGGED = 'application/x-kokonaiskuva-view';

/** The side panel of views: search, the tree of folders and views, and new ones. */
export function ViewsPanel() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const viewId = useUi((state) => state.viewId);
  const generated = useUi((state) => state.generated !== null);
  const total = index.count('view');
  const rows = useMemo(() => {
    const words = query.toLocaleLowerCase(LANGUAGE).split(/\s+/u).filter(Boolean);
    return viewRows(index, {
      closed,
      language: LANGUAGE,
      ...(words.length === 0
        ? {}
        : {
            matches: (name: string) => {
              const text = name.toLocaleLowerCase(LANGUAGE);
              return words.every((word) => text.includes(word));
            },
          }),
    });
  }, [index, closed, query]);
  const toggle = (id: string, open?: boolean): void =>
    setClosed((now) => {
      const next = new Set(now);
      if (open ?? next.has(id)) next.delete(id);
      else next.add(id);
      return next;
    });
  const newFolder = async (): Promise<void> => {
    if (!organisation) return;
    const created = await run('folder.create', {
      ownerId: organisation.id,
      name: { language: LANGUAGE, text: t('views.newFolderName') },
    });
    if (created?.[0]) useUi.getState().set({ renaming: created[0] });
  };
  return (
    <aside className="views-panel" aria-label={t('views.label')}>
      <div className="views-head">
        <h2>{t('views.count', { count: total })}</h2>
        <IconButton label={t('views.newFolder')} onPress={() => void newFolder()}>
          <FolderPlus size={17} aria-hidden />
        </IconButton>
        <IconButton label={t('views.new')} onPress={() => useUi.getState().set({ dialog: 'newView' })}>
          <Plus size={18} aria-hidden />
        </IconButton>
      </div>
      <button
        type="button"
        className="views-map"
        aria-pressed={viewId === null && !generated}
        data-pressed={viewId === null && !generated}
        onClick={closeView}
      >
        <Layers size={16} aria-hidden />
        {t('map.label')}
      </button>
      <GeneratedList />
      {total === 0 && rows.length === 0 ? (
        <div className="views-empty">
          <p>{t('views.empty')}</p>
          <button
            type="button"
            className="button primary"
            onClick={() => useUi.getState().set({ dialog: 'newView' })}
          >
            {t('views.emptyNew')}
          </button>
          <button type="button" className="button" onClick={() => useUi.getState().set({ dialog: 'import' })}>
            {t('views.emptyImport')}
          </button>
        </div>
      ) : (
        <>
          <FindField label={t('views.search')} value={query} onChange={setQuery} />
          {rows.length === 0 ? <p className="hint">{t('views.noMatch')}</p> : null}
          <Tree rows={rows} openId={viewId} toggle={toggle} />
        </>
      )}
    </aside>
  );
}

function Tree(props: {
  rows: TreeRow[];
  openId: string | null;
  toggle: (id: string, open?: boolean) => void;
}) {
  const { rows, openId, toggle } = props;
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const [over, setOver] = useState<string | null>(null);
  const renaming = useUi((state) => state.renaming);
  const stop = rows.find(({ id }) => id === at) ?? rows.find(({ id }) => id === openId) ?? rows[0];
  const go = (row: TreeRow | undefined): void => {
    if (!row) return;
    setAt(row.id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(row.id)}"]`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent, row: TreeRow): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target !== event.currentTarget) return;
    const place = rows.indexOf(row);
    const branch = row.kind !== 'view';
    if (event.key === 'ArrowDown') go(rows[place + 1]);
    else if (event.key === 'ArrowUp') go(rows[place - 1]);
    else if (event.key === 'Home') go(rows[0]);
    else if (event.key === 'End') go(rows.at(-1));
    else if (event.key === 'ArrowRight' && branch) {
      if (row.expanded) go(rows[place + 1]);
      else toggle(row.id, true);
    } else if (event.key === 'ArrowLeft') {
      if (branch && row.expanded) toggle(row.id, false);
      else go(rows.slice(0, place).findLast((one) => one.depth < row.depth));
    } else if (event.key === 'Enter' || event.key === ' ') act(row);
    else if (event.key === 'F2' && row.kind !== 'owner') useUi.getState().set({ renaming: row.id });
    else if (event.key === 'Delete' && row.kind !== 'owner') {
      go(rows[place + 1] ?? rows[place - 1]);
      void deleteRow(row);
    } else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase(LANGUAGE);
      const after = [...rows.slice(place + 1), ...rows.slice(0, place)];
      go(after.find(({ name }) => name.toLocaleLowerCase(LANGUAGE).startsWith(letter)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const act = (row: TreeRow): void => {
    setAt(row.id);
    if (row.kind === 'view') openView(row.id);
    else toggle(row.id);
  };
  const onDrop = (event: DragEvent, row: TreeRow): void => {
    event.preventDefault();
    setOver(null);
    const dragged = rows.find(({ id }) => id === event.dataTransfer.getData(DRAGGED));
    if (dragged) void moveRow(dragged, row);
  };
  return (
    <ul className="views-tree" role="tree" aria-label={t('views.tree')} ref={list}>
      {rows.map((row) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the list hears the keys
        <li
          key={row.id}
          role="treeitem"
          data-id={row.id}
          data-kind={row.kind}
          data-over={over === row.id}
          aria-level={row.depth + 1}
          aria-selected={row.id === openId}
          aria-expanded={row.kind === 'view' ? undefined : row.expanded}
          aria-label={
            row.kind === 'view' ? row.name : t('views.folder', { name: row.name, count: row.count })
          }
          tabIndex={row === stop ? 0 : -1}
          style={{ paddingLeft: 6 + row.depth * 14 }}
          draggable={row.kind !== 'owner' && renaming !== row.id}
          onClick={() => act(row)}
          onDoubleClick={() => {
            if (row.kind === 'view') useUi.getState().set({ renaming: row.id });
          }}
          onKeyDown={(event) => onKeyDown(event, row)}
          onDragStart={(event) => {
            event.dataTransfer.setData(DRAGGED, row.id);
            event.dataTransfer.effectAllowed = 'move';
          }}
          onDragOver={(event) => {
            if (!event.dataTransfer.types.includes(DRAGGED)) return;
            event.preventDefault();
            setOver(row.id);
          }}
          onDragLeave={() => setOver(null)}
          onDrop={(event) => onDrop(event, row)}
        >
          {row.kind === 'view' ? null : row.expanded ? (
            <ChevronDown size={14} aria-hidden />
          ) : (
            <ChevronRight size={14} aria-hidden />
          )}
          <RowIcon row={row} />
          {renaming === row.id ? (
            <TreeName row={row} />
          ) : (
            <span className="views-name" title={row.name}>
              {row.name}
            </span>
          )}
          {row.kind === 'view' ? null : <span className="views-number">{row.count}</span>}
          {row.kind === 'owner' ? null : <TreeMenu row={row} />}
        </li>
      ))}
    </ul>
  );
}

function RowIcon({ row: { id, kind } }: { row: TreeRow }) {
  const { index } = useModel();
  const pinned = index.find('view', id)?.generated !== undefined;
  if (pinned) return <Pin size={15} aria-label={t('generated.pinned')} className="views-icon" />;
  const Icon = kind === 'view' ? Waypoints : kind === 'folder' ? Folder : Landmark;
  return <Icon size={15} aria-hidden className="views-icon" />;
}
