// The window: start screen, or one bar, one rail, one canvas, one details panel, one status line.
import { useEffect } from 'react';
import { PalettePanel } from '../canvas/PalettePanel';
import { DetailsPanel } from '../details/DetailsPanel';
import { ExportDialog } from '../import-export/ExportDialog';
import { ImportDialog } from '../import-export/ImportDialog';
import { LookPanel } from '../looks/LookPanel';
import { ChoiceListsDialog } from '../portfolio/ChoiceListsDialog';
import { LooksDialog } from '../looks/LooksDialog';
import { useHeatColours } from '../looks/heat-variables';
import { DuplicatesDialog } from '../merge-extract/DuplicatesDialog';
import { ExtractDialog } from '../merge-extract/ExtractDialog';
import { MergeDialog } from '../merge-extract/MergeDialog';
import { OrganisationDialog } from '../reference/OrganisationDialog';
import { QuestionnaireDialog } from '../questionnaire/QuestionnaireDialog';
import { PictureDialog } from '../pictures/PictureDialog';
import { ExchangeDialog } from '../exchange/ExchangeDialog';
import { CollectingDialog } from '../region/CollectingDialog';
import { ReferencesDialog } from '../reference/ReferencesDialog';
import { StartScreen } from '../start/StartScreen';
import { NewViewDialog } from '../views/NewViewDialog';
import { ShownInDialog } from '../views/ShownInDialog';
import { ViewPalette } from '../views/ViewPalette';
import { ViewsPanel } from '../views/ViewsPanel';
import { t } from '../i18n/translate';
import { host } from '../engine-client/engine';
import { textIn } from '../../domain/text';
import { LANGUAGE } from '../i18n/translate';
import { usePresentation } from '../state/presentation';
import { useOrganisation } from '../state/selectors';
import { useUi } from '../state/ui-store';
import { useSpec } from '../state/generated';
import { usePinned, useView } from '../state/views';
import { useWorkspace } from '../state/workspace-store';
import { Announcer } from './Announcer';
import { CommandPalette } from './CommandPalette';
import { ConnectingHint } from './ConnectingHint';
import { ContextMenu } from './ContextMenu';
import { ErrorBoundary } from './ErrorBoundary';
import { Messages } from './Messages';
import { Panes } from './Panes';
import { PlaceTabs } from './PlaceTabs';
import { Presentation } from './Presentation';
import { PresentationDialog } from './PresentationDialog';
import { Rail } from './Rail';
import { SearchBox } from './SearchBox';
import { ShortcutsDialog } from './ShortcutsDialog';
import { useFileDrop } from './file-drop';
import { useShortcuts } from './shortcuts';
import { StatusBar } from './StatusBar';
import { TopBar } from './TopBar';

/** `begun`: what is open and what is remembered is known. */
export function App({
  connected,
  begun,
  fault,
}: {
  connected: boolean;
  begun: boolean;
  fault: string | null;
}) {
  const open = useWorkspace((state) => state.info !== null);
  const ready = useWorkspace((state) => state.ready);
  useShortcuts();
  useFileDrop();
  useTitle();
  useHeatColours();
  return (
    <ErrorBoundary>
      {fault ? <FaultBar text={fault} /> : connected ? null : <FaultBar text={t('app.connecting')} quiet />}
      {open ? ready ? <Workspace /> : <Loading /> : begun ? <StartScreen /> : null}
      <Messages />
      <Announcer />
    </ErrorBoundary>
  );
}

function Workspace() {
  const panelOpen = useUi((state) => state.panelOpen);
  const viewsOpen = useUi((state) => state.viewsOpen);
  const view = useView();
  const generated = useSpec();
  const pinned = usePinned();
  const page = useUi((state) => state.page);
  const paletteOpen = useUi((state) => state.paletteOpen);
  const search = useUi((state) => state.search);
  const presenting = usePresentation((state) => state.steps !== null);
  // The region has its own evidence in the place of the panel.
  const panel = panelOpen && page?.page !== 'region';
  return (
    <div className="workspace" data-panel={panel} data-palette={paletteOpen} data-presenting={presenting}>
      {presenting ? null : (
        <>
          <TopBar />
          <Rail />
        </>
      )}
      {presenting ? null : viewsOpen ? (
        <ViewsPanel />
      ) : paletteOpen ? (
        view ? (
          <ViewPalette view={view} />
        ) : (
          <PalettePanel />
        )
      ) : null}
      <main className="canvas">
        <h1 className="visually-hidden">
          {pinned || view
            ? textIn((pinned ?? view)?.name, LANGUAGE)
            : generated
              ? t(`generated.${generated.kind}`)
              : t(page ? `page.${page.page}` : 'map.label')}
        </h1>
        <PlaceTabs />
        <Panes />
        <LookPanel />
        {search ? <SearchBox /> : null}
        <ConnectingHint />
        <ContextMenu />
      </main>
      {presenting ? (
        <Presentation />
      ) : (
        <>
          {panel ? <DetailsPanel /> : null}
          <StatusBar />
          <Dialogs />
        </>
      )}
    </div>
  );
}

function Dialogs() {
  const dialog = useUi((state) => state.dialog);
  const commandPalette = useUi((state) => state.commandPalette);
  return (
    <>
      <LooksDialog />
      <ChoiceListsDialog />
      {commandPalette ? <CommandPalette /> : null}
      {dialog === 'import' ? <ImportDialog /> : null}
      {dialog === 'collecting' ? <CollectingDialog /> : null}
      {dialog === 'exchange' ? <ExchangeDialog /> : null}
      {dialog === 'export' ? <ExportDialog /> : null}
      {dialog === 'picture' ? <PictureDialog /> : null}
      {dialog === 'questionnaire' ? <QuestionnaireDialog /> : null}
      {dialog === 'extract' ? <ExtractDialog /> : null}
      {dialog === 'merge' ? <MergeDialog /> : null}
      {dialog === 'duplicates' ? <DuplicatesDialog /> : null}
      {dialog === 'references' ? <ReferencesDialog /> : null}
      {dialog === 'organisation' ? <OrganisationDialog /> : null}
      {dialog === 'newView' ? <NewViewDialog /> : null}
      {dialog === 'shownIn' ? <ShownInDialog /> : null}
      {dialog === 'presentation' ? <PresentationDialog /> : null}
      {dialog === 'shortcuts' ? <ShortcutsDialog /> : null}
    </>
  );
}

function Loading() {
  return (
    <div className="loading" role="status">
      <div className="loading-bar" />
      <p>{t('app.opening')}</p>
    </div>
  );
}

function FaultBar({ text, quiet }: { text: string; quiet?: boolean }) {
  return (
    <div className={quiet ? 'fault-bar quiet' : 'fault-bar'} role="alert">
      {text}
    </div>
  );
}

function useTitle(): void {
  const info = useWorkspace((state) => state.info);
  const organisation = useOrganisation();
  const name = organisation ? textIn(organisation.name, LANGUAGE) : info?.name;
  useEffect(() => host.setTitle(name ? `${name} – Kokonaiskuva` : 'Kokonaiskuva'), [name]);
}
