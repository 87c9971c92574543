// The tabs above the canvas: one for each open place, hidden while there is only one.
import { useEffect, useRef, useState, type DragEvent, type KeyboardEvent } from 'react';
import { FileText, Layers, Sparkles, Table2, Waypoints, X } from 'lucide-react';
import { t } from '../i18n/translate';
import { closeTab, moveTab, openTabs, shiftTab, showTab, stepTab, usePlaces } from '../state/places';
import { useModel } from '../state/selectors';
import { placeTitle } from './place-title';
import { TabsMenu } from './TabsMenu';

export function PlaceTabs() {
  const { index } = useModel();
  const tabs = openTabs(
    usePlaces((state) => state.tabs),
    index,
  );
  const activeId = usePlaces((state) => state.activeId);
  const list = useRef<HTMLDivElement>(null);
  // Where a dragged tab would fall.
  const [drop, setDrop] = useState<{ readonly id: string; readonly side: 'before' | 'after' } | null>(null);
  useEffect(() => {
    const show = (): void =>
      list.current
        ?.querySelector('[aria-selected="true"]')
        ?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    show();
    // Once more when the list of all tabs has taken its room.
    const later = requestAnimationFrame(() => requestAnimationFrame(show));
    return () => cancelAnimationFrame(later);
  }, [activeId]);
  if (tabs.length < 2) return null;

  const onKey = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by !== 0 && event.altKey) shiftTab(by);
    else if (by !== 0) stepTab(by);
    else if (event.key === 'Home' && tabs[0]) showTab(tabs[0].id);
    else if (event.key === 'End') showTab(tabs.at(-1)?.id ?? activeId);
    else if (event.key === 'Delete') closeTab(activeId);
    else return;
    event.preventDefault();
    event.stopPropagation();
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };

  const named = tabs.map((tab) => ({ ...tab, title: placeTitle(tab.place, index) }));
  return (
    <div className="place-bar">
      <div className="place-tabs" role="tablist" aria-label={t('places.tabs')} ref={list}>
        {named.map(({ title, ...tab }) => {
          const Icon =
            tab.place.kind === 'page' && tab.place.page === 'portfolio' ? Table2 : ICONS[tab.place.kind];
          return (
            <button
              key={tab.id}
              type="button"
              role="tab"
              className="place-tab"
              id={`place-${tab.id}`}
              aria-selected={tab.id === activeId}
              aria-controls="places"
              tabIndex={tab.id === activeId ? 0 : -1}
              title={title}
              draggable
              onClick={() => showTab(tab.id)}
              onAuxClick={(event) => {
                if (event.button === 1) closeTab(tab.id);
              }}
              onKeyDown={onKey}
              onDragStart={(event) => {
                event.dataTransfer.setData(DRAGGED, tab.id);
                event.dataTransfer.effectAllowed = 'move';
              }}
              data-drop={drop?.id === tab.id ? drop.side : undefined}
              onDragOver={(event) => {
                if (!event.dataTransfer.types.includes(DRAGGED)) return;
                event.preventDefault();
                const side = sideOf(event);
                if (drop?.id !== tab.id || drop.side !== side) setDrop({ id: tab.id, side });
              }}
              onDragLeave={() => setDrop(null)}
              onDragEnd={() => setDrop(null)}
              onDrop={(event) => {
                setDrop(null);
                const id = event.dataTransfer.getData(DRAGGED);
                if (id === '') return;
                event.preventDefault();
                moveTab(id, tab.id, sideOf(event));
              }}
            >
              <Icon size={15} aria-hidden />
              <span className="place-name">{title}</span>
              {/* For the mouse; by keyboard the Delete key closes, since a tab holds no button. */}
              <span
                className="place-close"
                aria-hidden
                title={t('places.close')}
                onClick={(event) => {
                  event.stopPropagation();
                  closeTab(tab.id);
                }}
              >
                <X size={14} />
              </span>
            </button>
          );
        })}
      </div>
      <TabsMenu list={list} tabs={named} activeId={activeId} onChoose={showTab} />
    </div>
  );
}

/** The half of the tab that the pointer is over. */
function sideOf({ currentTarget, clientX }: DragEvent<HTMLElement>): 'before' | 'after' {
  const { left, width } = currentTarget.getBoundingClientRect();
  return clientX > left + width / 2 ? 'after' : 'before';
}

const ICONS = { map: Layers, view: Waypoints, generated: Sparkles, page: FileText } as const;
const DRAGGED = 'application/x-kokonaiskuva-tab';
