import { useMemo, useState, type KeyboardEvent } from 'react';
import { ChevronDown, ChevronUp, X } from 'lucide-react';
import type { ViewItem } from '../../schemas/generated/types';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { useLayout, useModel } from '../state/selectors';
import { chooseItems, useView } from '../state/views';
import { isNodeItem } from '../views/edits';
import { showOnMap } from '../state/map-view';
import { useUi } from '../state/ui-store';
import { matches } from './matching';
import { IconButton } from '../ui/IconButton';

/** Ctrl+F: finds cards and boxes on the map and brings each to the middle. */
export function SearchBox() {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const layout = useLayout();
  const view = useView();
  const { index } = useModel();
  const found = useMemo(() => {
    if (text.trim() === '') return [];
    if (view) {
      const nameOf = (item: ViewItem): string =>
        textIn(index.find('element', item.subjectId)?.name ?? item.label, LANGUAGE);
      return index
        .pointing('viewItem', 'view', view.id)
        .filter((item) => isNodeItem(item) && matches(text, nameOf(item)))
        .map((item) => ({ id: item.id, kind: 'item' }));
    }
    if (!layout) return [];
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
      .map((card) => ({ id: card.placementId, kind: 'card' }));
    const boxes = layout.components
      .filter((box) => matches(text, box.component.name['fi']))
      .map((box) => ({ id: box.id, kind: 'box' }));
    return [...cards, ...boxes];
  }, [layout, text, view, index]);

  const show = (position: number): void => {
    const hit = found[((position % found.length) + found.length) % found.length];
    if (!hit) return;
    setAt(((position % found.length) + found.length) % found.length);
    if (hit.kind === 'item') chooseItems([hit.id]);
    else
      useUi.getState().select(hit.kind === 'card' ? { placementIds: [hit.id] } : { componentIds: [hit.id] });
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
        placeholder={t(view ? 'search.view.placeholder' : 'search.placeholder')}
        aria-label={t(view ? 'search.view.placeholder' : 'search.placeholder')}
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
      <IconButton label={t('search.previous')} disabled={found.length === 0} onPress={() => show(at - 1)}>
        <ChevronUp size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('search.next')} disabled={found.length === 0} onPress={() => show(at + 1)}>
        <ChevronDown size={16} aria-hidden />
      </IconButton>
      <IconButton label={t('search.close')} shortcut="Esc" onPress={close}>
        <X size={16} aria-hidden />
      </IconButton>
    </search>
  );
}
