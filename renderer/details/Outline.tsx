import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { LANGUAGE, t } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { FindField } from '../ui/FindField';
import { outlineRows, wayTo, type OutlineRow } from './outline-rows';
import { chooseRow, chosenRows, useOutline } from './outline-state';

/** More rows than this are drawn only where they are seen. */
const MANY = 150;
/** Rows drawn above and below what is seen. */
const SPARE = 12;
const USUAL_ROW = 29;
const NONE: ReadonlySet<string> = new Set();

/** The contents of the map or view as a tree that can be searched; what is chosen in it is chosen on the canvas, and the other way. */
export function Outline() {
  const tree = useOutline();
  const selection = useUi((state) => state.selection);
  const [query, setQuery] = useState('');
  const [closed, setClosed] = useState<ReadonlySet<string>>(NONE);
  const rows = useMemo(() => {
    const words = query.toLocaleLowerCase(LANGUAGE).split(/\s+/u).filter(Boolean);
    if (words.length === 0) return outlineRows(tree, closed);
    return outlineRows(tree, closed, (name) => {
      const text = name.toLocaleLowerCase(LANGUAGE);
      return words.every((word) => text.includes(word));
    });
  }, [tree, closed, query]);
  const chosen = useMemo(() => chosenRows(tree, selection), [tree, selection]);
  const [first] = chosen;
  // What is chosen on the canvas is seen in the tree: branches around it open.
  useEffect(() => {
    const way = first === undefined ? undefined : wayTo(tree, first);
    if (way) setClosed((now) => (way.some((id) => now.has(id)) ? without(now, way) : now));
  }, [first, tree]);
  if (tree.length === 0) return <p className="hint">{t('outline.empty')}</p>;
  const toggle = (id: string, open: boolean): void =>
    setClosed((now) => (open ? without(now, [id]) : new Set([...now, id])));
  const layerOf = (row: OutlineRow): string | undefined => wayTo(tree, row.id)?.[0];
  return (
    <div className="outline">
      <FindField label={t('outline.search')} value={query} onChange={setQuery} />
      {rows.length === 0 ? <p className="hint">{t('outline.noMatch')}</p> : null}
      <Tree
        rows={rows}
        chosen={chosen}
        toggle={toggle}
        choose={(row) =>
          chooseRow(row, row.kind === 'card' || row.kind === 'component' ? layerOf(row) : undefined)
        }
      />
    </div>
  );
}

function without(set: ReadonlySet<string>, ids: readonly string[]): ReadonlySet<string> {
  return new Set([...set].filter((id) => !ids.includes(id)));
}

function Tree(props: {
  rows: readonly OutlineRow[];
  chosen: ReadonlySet<string>;
  toggle: (id: string, open: boolean) => void;
  choose: (row: OutlineRow) => void;
}) {
  const { rows, chosen, toggle, choose } = props;
  const list = useRef<HTMLUListElement>(null);
  const [at, setAt] = useState<string | null>(null);
  const { height, seen, onScroll } = useSeen(list, rows.length);
  const [from, to] = rows.length > MANY ? seen : [0, rows.length];
  const firstChosen = rows.find(({ id }) => chosen.has(id))?.id;
  useEffect(() => {
    if (firstChosen !== undefined) setAt(firstChosen);
  }, [firstChosen]);
  const stop = rows.find(({ id }) => id === at) ?? rows[0];
  const place = stop ? rows.indexOf(stop) : -1;
  useEffect(() => {
    const pane = list.current;
    if (!pane || place < 0 || at === null) return;
    const top = place * height;
    if (top < pane.scrollTop) pane.scrollTop = top;
    else if (top + height > pane.scrollTop + pane.clientHeight)
      pane.scrollTop = top + height - pane.clientHeight;
  }, [at, place, height]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!stop || event.ctrlKey || event.metaKey || event.altKey) return;
    const go = (row: OutlineRow | undefined): void => {
      if (row) setAt(row.id);
    };
    if (event.key === 'ArrowDown') go(rows[place + 1]);
    else if (event.key === 'ArrowUp') go(rows[place - 1]);
    else if (event.key === 'Home') go(rows[0]);
    else if (event.key === 'End') go(rows.at(-1));
    else if (event.key === 'PageDown') go(rows[Math.min(place + 10, rows.length - 1)]);
    else if (event.key === 'PageUp') go(rows[Math.max(place - 10, 0)]);
    else if (event.key === 'ArrowRight' && stop.inside > 0) {
      if (stop.expanded) go(rows[place + 1]);
      else toggle(stop.id, true);
    } else if (event.key === 'ArrowLeft') {
      if (stop.expanded) toggle(stop.id, false);
      else go(rows.find(({ id }) => id === stop.parentId));
    } else if (event.key === 'Enter' || event.key === ' ') choose(stop);
    else if (event.key.length === 1) {
      const letter = event.key.toLocaleLowerCase(LANGUAGE);
      const after = [...rows.slice(place + 1), ...rows.slice(0, place)];
      go(after.find(({ name }) => name.toLocaleLowerCase(LANGUAGE).startsWith(letter)));
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  if (rows.length === 0) return null;
  const shown = rows.slice(from, to);
  return (
    <ul
      className="outline-tree"
      role="tree"
      aria-label={t('outline.label')}
      aria-activedescendant={stop && shown.includes(stop) ? `outline:${stop.id}` : undefined}
      tabIndex={0}
      ref={list}
      onKeyDown={onKeyDown}
      onScroll={onScroll}
    >
      <li role="none" style={{ height: from * height }} className="outline-gap" />
      {shown.map((row) => (
        // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the tree hears the keys
        <li
          key={row.id}
          id={`outline:${row.id}`}
          role="treeitem"
          data-kind={row.kind}
          data-at={row === stop}
          aria-level={row.depth + 1}
          aria-posinset={row.place}
          aria-setsize={row.beside}
          aria-selected={chosen.has(row.id)}
          aria-expanded={row.inside > 0 ? row.expanded : undefined}
          style={{ paddingLeft: 6 + row.depth * 14 }}
          onClick={() => {
            setAt(row.id);
            if (row.kind === 'lines') toggle(row.id, !row.expanded);
            else choose(row);
          }}
        >
          <Turn row={row} onTurn={() => toggle(row.id, !row.expanded)} />
          <span className="outline-name" title={row.name}>
            {row.name}
          </span>
          {row.inside > 0 ? (
            <span className="outline-number" aria-hidden>
              {row.inside}
            </span>
          ) : null}
        </li>
      ))}
      <li role="none" style={{ height: (rows.length - to) * height }} className="outline-gap" />
    </ul>
  );
}

/** The arrow before a branch; the keyboard opens and closes it with the arrows. */
function Turn({ row, onTurn }: { row: OutlineRow; onTurn: () => void }) {
  if (row.inside === 0) return <span className="outline-turn" />;
  const Icon = row.expanded ? ChevronDown : ChevronRight;
  return (
    // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- the tree hears the keys
    <span
      className="outline-turn"
      onClick={(event) => {
        event.stopPropagation();
        onTurn();
      }}
    >
      <Icon size={14} aria-hidden />
    </span>
  );
}

/** Height of a row, and the first and last row to draw where there are many. */
function useSeen(
  list: React.RefObject<HTMLUListElement | null>,
  count: number,
): { height: number; seen: [number, number]; onScroll: () => void } {
  const [height, setHeight] = useState(USUAL_ROW);
  const [seen, setSeen] = useState<[number, number]>([0, MANY]);
  const look = (): void => {
    const pane = list.current;
    if (!pane) return;
    const from = Math.max(0, Math.floor(pane.scrollTop / height) - SPARE);
    const to = Math.min(count, Math.ceil((pane.scrollTop + pane.clientHeight) / height) + SPARE);
    setSeen((now) => (now[0] === from && now[1] === to ? now : [from, to]));
  };
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[role="treeitem"]');
    const real = row?.getBoundingClientRect().height ?? 0;
    if (real > 0 && Math.abs(real - height) > 0.5) setHeight(real);
    look();
    // eslint-disable-next-line react-hooks/exhaustive-deps -- looks again when the number of rows or their height changes
  }, [count, height]);
  return { height, seen, onScroll: look };
}
