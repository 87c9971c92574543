import { AppearanceMenu } from './AppearanceMenu';
import {
  Download,
  FileInput,
  FileText,
  History,
  Layers,
  LayoutGrid,
  ListChecks,
  MapPinned,
  PanelLeft,
  Table2,
  Waypoints,
} from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import { t, type TextKey } from '../i18n/translate';
import { useUi } from '../state/ui-store';
import { useSpec } from '../state/generated';
import { useModel } from '../state/selectors';
import { useView } from '../state/views';
import { WithTip } from '../ui/WithTip';
import { ACTIONS, runAction } from './actions';
import { shortcutText } from './shortcut-text';

/** The rail at the left: the map and what is done with it. Every icon has its word. */
export function Rail() {
  const palette = useUi((state) => state.paletteOpen);
  const history = useUi((state) => state.panelOpen && state.panelTab === 'history');
  const views = useUi((state) => state.viewsOpen);
  const view = useView() !== undefined;
  const generated = useSpec() !== null;
  const page = useUi((state) => state.page?.page);
  // With one municipality there is nothing to compare; the action is in the menu of commands all the same.
  const several = useModel().index.count('organisation') > 1;
  return (
    <nav className="rail" aria-label={t('rail.label')}>
      <RailButton icon={Layers} label="rail.map" action="view.width" pressed={!view && !generated && !page} />
      <RailButton icon={Waypoints} label="rail.views" action="views.panel" pressed={views} />
      <RailButton
        icon={Table2}
        label="rail.portfolio"
        action="page.portfolio"
        pressed={page === 'portfolio'}
      />
      <RailButton
        icon={FileText}
        label="rail.descriptions"
        action="page.descriptions"
        pressed={page === 'descriptions'}
      />
      <RailButton icon={ListChecks} label="rail.quality" action="page.quality" pressed={page === 'quality'} />
      {several ? (
        <RailButton icon={MapPinned} label="rail.region" action="page.region" pressed={page === 'region'} />
      ) : null}
      <RailButton icon={PanelLeft} label="rail.palette" action="view.palette" pressed={palette} />
      <RailButton icon={LayoutGrid} label="rail.references" action="model.references" />
      <RailButton icon={History} label="rail.history" action="view.history" pressed={history} />
      <RailButton icon={FileInput} label="rail.import" action="file.import" />
      <RailButton icon={Download} label="rail.export" action="file.export" />
      <div className="rail-gap" />
      <AppearanceMenu />
    </nav>
  );
}

function RailButton({
  icon: Icon,
  label,
  action,
  pressed,
}: {
  icon: LucideIcon;
  label: TextKey;
  action: string;
  pressed?: boolean;
}) {
  const does = ACTIONS.find(({ id }) => id === action);
  return (
    <WithTip text={t(does?.label ?? label)} shortcut={shortcutText(does?.shortcuts?.[0])} placement="right">
      <Button className="rail-button" aria-pressed={pressed} onPress={() => runAction(action)}>
        <Icon size={20} aria-hidden />
        <span>{t(label)}</span>
      </Button>
    </WithTip>
  );
}
