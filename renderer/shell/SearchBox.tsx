import { useMemo, useState, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { t } from '../i18n/translate';
import { useLayout } from '../state/selectors';
import { showOnMap } from '../state/map-view';
import { useUi } from '../state/ui-store';
import { matches } from './matching';

/** Ctrl+F: finds cards and boxes on the map and brings each to the middle. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const layout = useLayout();
  const found = useMemo(() => {
    if (!layout || text.trim() === '') return [];
    const cards = layout.cards
      .filter(({ card }) =>
        matches(
          text,
          card.name,
          card.element.fields?.supplier,
          card.element.fields?.product,
          card.element.fields?.ownerUnit,
        ),
      )
      .map((card) => ({ id: card.placementId, card: true }));
    const boxes = layout.components
      .filter((box) => matches(text, box.component.name['fi']))
      .map((box) => ({ id: box.id, card: false }));
    return [...cards, ...boxes];
  }, [layout, text]);

  const show = (position: number): void => {
    const hit = found[((position % found.length) + found.length) % found.length];
    if (!hit) return;
    setAt(((position % found.length) + found.length) % found.length);
    useUi.getState().select(hit.card ? { placementIds: [hit.id] } : { componentIds: [hit.id] });
    showOnMap(hit.id);
  };
  const close = (): void => useUi.getState().set({ search: false });
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') close();
    else if (event.key === 'Enter') show(at + (text === last ? (event.shiftKey ? -1 : 1) : 0));
    else return;
    setLast(text);
    event.preventDefault();
    event.stopPropagation();
  };
  const [last, setLast] = useState('');
  return (
    <search className="search-box" aria-label={t('search.label')}>
      <input
        ref={(input) => {
          if (input && document.activeElement === document.body) input.focus();
        }}
        autoFocus
        type="text"
        value={text}
        placeholder={t('search.placeholder')}
        aria-label={t('search.placeholder')}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <span className="search-count" role="status">
        {text.trim() === ''
          ? ''
          : found.length === 0
            ? t('search.none')
            : t('search.count', { at: Math.min(at + 1, found.length), count: found.length })}
      </span>
      <button
        type="button"
        className="icon-button"
        aria-label={t('search.previous')}
        disabled={found.length === 0}
        onClick={() => show(at - 1)}
      >
        <ChevronUp size={16} aria-hidden />
      </button>
      <button
        type="button"
        className="icon-button"
        aria-label={t('search.next')}
        disabled={found.length === 0}
        onClick={() => show(at + 1)}
      >
        <ChevronDown size={16} aria-hidden />
      </button>
      <button type="button" className="icon-button" aria-label={t('search.close')} onClick={close}>
        <X size={16} aria-hidden />
      </button>
    </search>
  );
}
