import { useMemo, useState } from 'react';
import {
  Autocomplete,
  Dialog,
  Input,
  ListBox,
  ListBoxItem,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import { Search } from 'lucide-react';
import { textIn } from '../../domain/text';
import { LANGUAGE, t } from '../i18n/translate';
import { useLayout } from '../state/selectors';
import { showOnMap } from '../state/map-view';
import { useUi } from '../state/ui-store';
import { ACTIONS } from './actions';
import { matches } from './matching';

const MOST = 40;

interface Row {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly run: () => void;
}

/** Ctrl+K: every action and every system by name. */
export function CommandPalette() {
  const [text, setText] = useState('');
  const layout = useLayout();
  const rows = useMemo<Row[]>(() => {
    const actions = ACTIONS.filter((action) => action.id !== 'edit.commands' && action.enabled?.() !== false)
      .filter((action) => matches(text, t(action.label)))
      .map((action) => ({
        id: `action ${action.id}`,
        label: t(action.label),
        hint: shortcutText(action.shortcuts?.[0]),
        run: () => void Promise.resolve(action.run()),
      }));
    if (text.trim() === '' || !layout) return actions;
    const boxNames = new Map(layout.components.map((box) => [box.id, textIn(box.component.name, LANGUAGE)]));
    const cards = layout.cards
      .filter(({ card }) => matches(text, card.name, card.element.fields?.supplier))
      .map((card) => ({
        id: `card ${card.placementId}`,
        label: card.card.name,
        hint: boxNames.get(card.componentId) ?? '',
        run: () => {
          useUi.getState().select({ placementIds: [card.placementId] });
          showOnMap(card.placementId);
        },
      }));
    const boxes = layout.components
      .filter((box) => matches(text, textIn(box.component.name, LANGUAGE)))
      .map((box) => ({
        id: `box ${box.id}`,
        label: textIn(box.component.name, LANGUAGE),
        hint: t('commands.box'),
        run: () => {
          useUi.getState().select({ componentIds: [box.id] });
          showOnMap(box.id);
        },
      }));
    return [...cards, ...boxes, ...actions].slice(0, MOST);
  }, [text, layout]);
  const close = (): void => useUi.getState().set({ commandPalette: false });
  const choose = (key: string): void => {
    close();
    // After the dialog has given the focus back.
    setTimeout(() => rows.find((row) => row.id === key)?.run(), 0);
  };
  return (
    <ModalOverlay
      className="dialog-overlay top"
      isOpen
      isDismissable
      onOpenChange={(open) => (open ? undefined : close())}
    >
      <Modal className="command-modal">
        <Dialog className="command-palette" aria-label={t('commands.label')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <TextField className="command-field" aria-label={t('commands.placeholder')} autoFocus>
              <Search size={18} aria-hidden />
              <Input className="command-input" placeholder={t('commands.placeholder')} />
            </TextField>
            <ListBox
              className="command-list"
              aria-label={t('commands.label')}
              items={rows}
              selectionMode="none"
              onAction={(key) => choose(String(key))}
              renderEmptyState={() => <p className="command-empty">{t('commands.none')}</p>}
            >
              {(row) => (
                <ListBoxItem id={row.id} textValue={row.label} className="command-row">
                  <span>{row.label}</span>
                  <span className="command-hint">{row.hint}</span>
                </ListBoxItem>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** A shortcut as a person reads it. */
export function shortcutText(shortcut: string | undefined): string {
  return (shortcut ?? '')
    .replace('Shift+', 'Vaihto+')
    .replace('DELETE', 'Delete')
    .replace('INSERT', 'Insert')
    .replace('BACKSPACE', 'Askelpalautin');
}
