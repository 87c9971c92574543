// Remembers what the user chose on this computer: reads it at start, writes it a moment after a change.
import type { Settings } from '../../schemas/generated/types';
import { readSettings, writeSettings } from '../engine-client/engine';
import { keptGrids, recallGrids, useGridViews } from './grid-views';
import { useLooksState } from './looks';
import { placeOf, restoreTabs, uiOf, usePlaces } from './places';
import { placeOfText, placeText } from './place-text';
import { usePresentation } from './presentation';
import { keptRegion, recallRegion, useRegionView } from './region-view';
import { useTableMemory } from './table-memory';
import { USUAL_PICTURE, useUi, type UiState } from './ui-store';
import { useWorkspace } from './workspace-store';

let settings: Settings = {};
const DELAY = 150;
let started = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function remembered(ui: UiState): Settings {
  const id = useWorkspace.getState().info?.id;
  const { plan } = usePresentation.getState();
  const region = keptRegion();
  return {
    ...settings,
    theme: ui.theme,
    textSize: ui.textSize,
    panelOpen: ui.panelOpen,
    miniMap: ui.miniMap,
    integrations: ui.flows,
    picture: ui.picture,
    shareLeaveOut: [...ui.leftAtHome],
    tables: { ...useTableMemory.getState().byHeadings },
    ...(id === undefined
      ? {}
      : {
          lastWorkspaceId: id,
          workspaces: {
            ...settings.workspaces,
            [id]: {
              collapsedLayerIds: [...ui.collapsed],
              mode: ui.mode,
              viewsOpen: ui.viewsOpen,
              looks: { ...useLooksState.getState().byPlace },
              tabs: usePlaces.getState().tabs.map(({ place }) => placeText(place)),
              shown: placeText(placeOf(ui)),
              grids: keptGrids(),
              ...(plan ? { presentation: [...plan] } : {}),
              ...(region ? { region } : {}),
              ...(ui.organisationId ? { organisationId: ui.organisationId } : {}),
              ...(ui.referenceModelId ? { referenceModelId: ui.referenceModelId } : {}),
            },
          },
        }),
  };
}

/** Reads the settings and keeps them up to date from then on; once. */
export async function startRemembering(): Promise<void> {
  if (started) return;
  started = true;
  settings = await readSettings().catch(() => ({}));
  useUi.getState().set({
    theme: settings.theme ?? 'system',
    textSize: settings.textSize ?? 'normal',
    panelOpen: settings.panelOpen ?? true,
    miniMap: settings.miniMap ?? true,
    flows: settings.integrations ?? 'selected',
    picture: settings.picture ?? USUAL_PICTURE,
    leftAtHome: settings.shareLeaveOut ?? [],
  });
  useTableMemory.setState({ byHeadings: settings.tables ?? {} });
  useWorkspace.subscribe((now, before) => {
    if (now.info?.id === before.info?.id) return;
    recall(now.info?.id);
  });
  recall(useWorkspace.getState().info?.id);
  useUi.subscribe((now, before) => {
    const keys = [
      'theme',
      'textSize',
      'panelOpen',
      'miniMap',
      'flows',
      'picture',
      'leftAtHome',
      'mode',
      'collapsed',
      'organisationId',
      'referenceModelId',
      'viewId',
      'generated',
      'page',
      'viewsOpen',
    ] as const;
    if (keys.every((key) => now[key] === before[key])) return;
    writeSoon();
  });
  useLooksState.subscribe((now, before) => {
    if (now.byPlace !== before.byPlace) writeSoon();
  });
  usePresentation.subscribe((now, before) => {
    if (now.plan !== before.plan) writeSoon();
  });
  useTableMemory.subscribe(writeSoon);
  useGridViews.subscribe(writeSoon);
  useRegionView.subscribe(writeSoon);
  usePlaces.subscribe((now, before) => {
    if (now.tabs !== before.tabs) writeSoon();
  });
  window.addEventListener('pagehide', () => {
    if (timer !== undefined) write();
  });
}

function writeSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(write, DELAY);
}

function write(): void {
  clearTimeout(timer);
  timer = undefined;
  settings = remembered(useUi.getState());
  void writeSettings(settings).catch(() => undefined);
}

/** A workspace opens as it was left. */
function recall(id: string | undefined): void {
  const left = id === undefined ? undefined : settings.workspaces?.[id];
  const shown = placeOfText(left?.shown ?? left?.viewId ?? 'map');
  restoreTabs((left?.tabs ?? ['map']).map(placeOfText), shown);
  usePresentation.setState({ plan: left?.presentation ?? null });
  recallGrids(left?.grids ?? {});
  recallRegion(left?.region);
  useUi.getState().set({
    mode: left?.mode ?? 'current',
    collapsed: new Set(left?.collapsedLayerIds ?? []),
    organisationId: left?.organisationId ?? null,
    referenceModelId: left?.referenceModelId ?? null,
    ...uiOf(shown),
    viewsOpen: left?.viewsOpen ?? false,
    viewTrail: [],
    generatedTrail: [],
    dialog: null,
    search: false,
    adding: null,
    renaming: null,
  });
  useLooksState.setState({ byPlace: left?.looks ?? {}, focus: null, filtersOpen: false, dialogOpen: false });
  useUi.getState().select({});
}
