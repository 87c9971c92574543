import { ChevronDown, Download, Redo2, Search, Undo2 } from 'lucide-react';
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import type { MapMode } from '../../domain/drawing/layer-map-content';
import { textIn } from '../../domain/text';
import { historyLabel, LANGUAGE, t } from '../i18n/translate';
import {
  organisations,
  referenceModels,
  useModel,
  useOrganisation,
  useReferenceModel,
  useStates,
} from '../state/selectors';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import { Segmented } from '../ui/Segmented';
import { runAction } from './actions';
import { IconButton } from '../ui/IconButton';

/** The bar: where one is, which state is looked at, search, undo and export. */
export function TopBar() {
  const undo = useWorkspace((state) => state.undo);
  const redo = useWorkspace((state) => state.redo);
  const undoTitle = undo
    ? t('action.undo.what', { label: historyLabel(undo.labelKey, undo.labelParams) })
    : t('action.undo.nothing');
  const redoTitle = redo
    ? t('action.redo.what', { label: historyLabel(redo.labelKey, redo.labelParams) })
    : t('action.redo.nothing');
  return (
    <header className="top-bar">
      <div className="top-left">
        <button
          type="button"
          className="brand"
          onClick={() => runAction('file.close')}
          title={t('action.close')}
        >
          Kokonaiskuva
        </button>
        <span className="crumb-slash" aria-hidden>
          /
        </span>
        <OrganisationPicker />
        <span className="crumb-slash" aria-hidden>
          /
        </span>
        <ReferencePicker />
      </div>
      <StateSwitch />
      <div className="top-right">
        <button type="button" className="search-button" onClick={() => runAction('edit.commands')}>
          <Search size={16} aria-hidden />
          <span>{t('top.searchOrDo')}</span>
          <kbd>Ctrl K</kbd>
        </button>
        <IconButton
          label={undoTitle}
          className="bar-button"
          disabled={!undo}
          onPress={() => runAction('edit.undo')}
        >
          <Undo2 size={18} aria-hidden />
        </IconButton>
        <IconButton
          label={redoTitle}
          className="bar-button"
          disabled={!redo}
          onPress={() => runAction('edit.redo')}
        >
          <Redo2 size={18} aria-hidden />
        </IconButton>
        <button type="button" className="bar-button worded" onClick={() => runAction('file.export')}>
          <Download size={17} aria-hidden />
          {t('top.export')}
        </button>
      </div>
    </header>
  );
}

function StateSwitch() {
  const mode = useUi((state) => state.mode);
  const { current, target } = useStates();
  const options: { value: MapMode; label: string }[] = [
    { value: 'current', label: textIn(current?.name, LANGUAGE) || t('mode.current') },
    { value: 'diff', label: t('mode.diff') },
    { value: 'target', label: textIn(target?.name, LANGUAGE) || t('mode.target') },
  ];
  return (
    <Segmented
      className="state-switch"
      label={t('mode.label')}
      value={mode}
      options={target ? options : options.slice(0, 1)}
      onChange={(value) => useUi.getState().set({ mode: value })}
    />
  );
}

function OrganisationPicker() {
  const { index } = useModel();
  const organisation = useOrganisation();
  const all = organisations(index);
  const name = organisation ? textIn(organisation.name, LANGUAGE) : t('top.noOrganisation');
  return (
    <MenuTrigger>
      <Button className="crumb strong">
        {name}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={t('top.organisations')}
          onAction={(key) => {
            if (key === 'edit') useUi.getState().set({ dialog: 'organisation' });
            else useUi.getState().set({ organisationId: String(key) });
          }}
        >
          {[
            ...all.map((one) => (
              <MenuItem key={one.id} id={one.id} className="menu-item">
                {textIn(one.name, LANGUAGE)}
              </MenuItem>
            )),
            <MenuItem key="edit" id="edit" className="menu-item ruled">
              {t('action.organisation')}
            </MenuItem>,
          ]}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function ReferencePicker() {
  const { index } = useModel();
  const model = useReferenceModel();
  return (
    <MenuTrigger>
      <Button className="crumb">
        {model ? textIn(model.name, LANGUAGE) : t('top.noReference')}
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="menu-popover" placement="bottom start">
        <Menu
          className="menu"
          aria-label={t('top.references')}
          onAction={(key) => {
            if (key === 'edit') useUi.getState().set({ dialog: 'references' });
            else useUi.getState().set({ referenceModelId: String(key) });
          }}
        >
          {[
            ...referenceModels(index).map((one) => (
              <MenuItem key={one.id} id={one.id} className="menu-item">
                {textIn(one.name, LANGUAGE)}
              </MenuItem>
            )),
            <MenuItem key="edit" id="edit" className="menu-item ruled">
              {t('action.references')}
            </MenuItem>,
          ]}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
