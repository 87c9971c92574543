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
import { useLayout, useModel } from '../state/selectors';
import { closeView, openView } from '../state/views';
import type { LayerMapLayout } from '../../domain/drawing/layer-map-layout';
import type { ModelIndex } from '../../domain/model-index';
import { isReferencePart } from '../../domain/reference-models';
import { typeName } from '../i18n/type-names';
import { showOnMap } from '../state/map-view';
import { useUi } from '../state/ui-store';
import { ACTIONS } from './actions';
import { looksNamed } from './actions-looks';
import { matches } from './matching';
import { shortcutText } from './shortcut-text';

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
  const { index } = useModel();
  const rows = useMemo<Row[]>(() => {
    const actions = ACTIONS.filter((action) => action.id !== 'edit.commands' && action.enabled?.() !== false)
      .filter((action) => matches(text, t(action.label)))
      .map((action) => ({
        id: `action ${action.id}`,
        label: t(action.label),
        hint: shortcutText(action.shortcuts?.[0]),
        run: () => void Promise.resolve(action.run()),
      }));
    if (text.trim() === '') return actions;
    const boxNames = new Map(layout?.components.map((box) => [box.id, textIn(box.component.name, LANGUAGE)]));
    const cards = (layout?.cards ?? [])
      .filter(({ card }) => matches(text, card.name, card.element.fields?.supplier))
      .map((card) => ({
        id: `card ${card.placementId}`,
        label: card.card.name,
        hint: boxNames.get(card.componentId) ?? '',
        run: () => {
          closeView();
          useUi.getState().select({ placementIds: [card.placementId] });
          showOnMap(card.placementId);
        },
      }));
    const boxes = (layout?.components ?? [])
      .filter((box) => matches(text, textIn(box.component.name, LANGUAGE)))
      .map((box) => ({
        id: `box ${box.id}`,
        label: textIn(box.component.name, LANGUAGE),
        hint: t('commands.box'),
        run: () => {
          closeView();
          useUi.getState().select({ componentIds: [box.id] });
          showOnMap(box.id);
        },
      }));
    return [
      ...cards,
      ...boxes,
      ...viewsNamed(index, text),
      ...withoutCard(index, text, layout),
      ...looksNamed(index, text),
      ...actions,
    ].slice(0, MOST);
  }, [text, layout, index]);
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

function viewsNamed(index: ModelIndex, text: string): Row[] {
  return index
    .all('view')
    .map((view) => ({ id: view.id, name: textIn(view.name, LANGUAGE) }))
    .filter(({ name }) => matches(text, name))
    .slice(0, MOST / 2)
    .map(({ id, name }) => ({
      id: `view ${id}`,
      label: name,
      hint: t('commands.view'),
      run: () => openView(id),
    }));
}

/** Elements that have no card on the map: their details open, and they can be found in the views. */
function withoutCard(index: ModelIndex, text: string, layout: LayerMapLayout | null): Row[] {
  const cards = new Set(layout?.cards.map(({ elementId }) => elementId));
  return index
    .all('element')
    .filter((element) => !cards.has(element.id) && !isReferencePart(element))
    .filter((element) => matches(text, textIn(element.name, LANGUAGE)))
    .slice(0, MOST / 4)
    .map((element) => ({
      id: `element ${element.id}`,
      label: textIn(element.name, LANGUAGE),
      hint: typeName(element.type),
      run: () => {
        useUi.getState().select({ elementIds: [element.id] });
        useUi.getState().set({ panelOpen: true, panelTab: 'details' });
      },
    }));
}
