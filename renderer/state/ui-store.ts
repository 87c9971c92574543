// What the screen shows and what is chosen on it. Remembered parts are written to the settings by remember.ts.
import { create } from 'zustand';
import type { PictureChoice } from '../../schemas/generated/types';
import type { GeneratedSpec } from '../../domain/generated-views/spec';
import type { DeliveredFile } from './delivered-files';
import type { MapMode } from '../../domain/drawing/layer-map-content';

/** Pages that are not drawn: they stand in a pane as maps and views do. */
export const PAGES = ['portfolio', 'descriptions', 'quality', 'region'] as const;

/** An open page and what of it is shown: a kind of element, a description. Empty: where the page begins. */
export interface OpenPage {
  readonly page: (typeof PAGES)[number];
  readonly part: string;
}

export type PanelTab = 'details' | 'outline' | 'history';
export type DialogName =
  | 'import'
  | 'collecting'
  | 'exchange'
  | 'export'
  | 'picture'
  | 'extract'
  | 'questionnaire'
  | 'merge'
  | 'duplicates'
  | 'references'
  | 'organisation'
  | 'shortcuts'
  | 'newView'
  | 'shownIn'
  | 'presentation'
  | null;
export type FlowFilter = 'selected' | 'all' | 'none';
export type Theme = 'system' | 'light' | 'dark' | 'contrast';
export type TextSize = 'normal' | 'large' | 'huge';

/** Cards are chosen by placement, since one system may stand in several boxes. */
export interface Selection {
  readonly placementIds: readonly string[];
  readonly flowIds: readonly string[];
  readonly componentIds: readonly string[];
  /** Elements chosen without a card: in a free view, or found by name. */
  readonly elementIds: readonly string[];
  /** Nodes and connections of the open view; `elementIds` and `flowIds` tell what they show. */
  readonly itemIds: readonly string[];
}

/** How a picture is made where nobody has chosen anything. */
export const USUAL_PICTURE: PictureChoice = {
  format: 'png',
  theme: 'light',
  legend: true,
  titleBlock: true,
  scale: 2,
  paper: 'A3',
  orientation: 'auto',
  embedFont: true,
};

export const NO_SELECTION: Selection = {
  placementIds: [],
  flowIds: [],
  componentIds: [],
  elementIds: [],
  itemIds: [],
};

export interface UiState {
  readonly mode: MapMode;
  readonly organisationId: string | null;
  readonly referenceModelId: string | null;
  readonly collapsed: ReadonlySet<string>;
  /** Boxes across a lane, as many as the window has room for. */
  readonly columns: number;
  /** True where the number of boxes is chosen so that the whole map is seen, not only its width. */
  readonly wholeMap: boolean;
  readonly flows: FlowFilter;
  readonly selection: Selection;
  readonly panelOpen: boolean;
  readonly miniMap: boolean;
  readonly paletteOpen: boolean;
  /** The view that is made of the model while it is looked at; null: the layer map, or the view of `viewId`. */
  readonly generated: GeneratedSpec | null;
  /** Generated views that were left by going on from one of their elements, the last one last. */
  readonly generatedTrail: readonly GeneratedSpec[];
  /** The tree of views stands in the place of the palette. */
  readonly viewsOpen: boolean;
  /** The free view on the canvas; null: the layer map. */
  readonly viewId: string | null;
  /** The page in the pane; null: a map or a view. */
  readonly page: OpenPage | null;
  /** Views that were left by following a reference, the last one last. */
  readonly viewTrail: readonly string[];
  readonly panelTab: PanelTab;
  readonly theme: Theme;
  /** The menu of theme and text size is open. */
  readonly appearanceOpen: boolean;
  readonly textSize: TextSize;
  /** How pictures are made, as they were made last. */
  readonly picture: PictureChoice;
  /** Portfolio fields that stay at home when everything else is given away. */
  readonly leftAtHome: readonly string[];
  readonly dialog: DialogName;
  /** The description that the export dialog begins with (`planned`: the set); null: it begins with the model. */
  readonly exporting: string | null;
  /** The elements that the merge dialog is about. */
  readonly merging: readonly string[];
  /** Files that were dropped on the window and wait for the import dialog. */
  readonly dropped: readonly File[];
  /** Files of municipalities that were dropped on the window and wait to be collected. */
  readonly delivered: readonly DeliveredFile[];
  readonly commandPalette: boolean;
  readonly search: boolean;
  readonly renaming: string | null;
  /** The component in whose box a name is being typed. */
  readonly adding: string | null;
  /** The element that what is typed into the box is joined to. */
  readonly addingFrom: string | null;
  /** ArchiMate type of what is typed into a box. */
  readonly addType: string;
  /** The box over which a card is being dragged. */
  readonly dropTarget: string | null;
  /** Element ids on the clipboard, and the text that went to the system's clipboard with them. */
  readonly clipboard: {
    readonly elementIds: readonly string[];
    readonly text: string;
    /** Nodes of a view from which they were copied. */
    readonly itemIds?: readonly string[];
    /** They leave their view when they are pasted. */
    readonly cut?: boolean;
  } | null;
  readonly set: (change: Partial<Omit<UiState, 'set' | 'select' | 'toggleLane'>>) => void;
  readonly select: (selection: Partial<Selection>) => void;
  readonly toggleLane: (layerId: string) => void;
}

export const useUi = create<UiState>()((set) => ({
  mode: 'current',
  organisationId: null,
  referenceModelId: null,
  collapsed: new Set<string>(),
  columns: 6,
  wholeMap: false,
  flows: 'selected',
  selection: NO_SELECTION,
  panelOpen: true,
  miniMap: true,
  paletteOpen: false,
  viewsOpen: false,
  viewId: null,
  page: null,
  viewTrail: [],
  generated: null,
  generatedTrail: [],
  panelTab: 'details',
  theme: 'system',
  appearanceOpen: false,
  textSize: 'normal',
  picture: USUAL_PICTURE,
  leftAtHome: [],
  dialog: null,
  exporting: null,
  merging: [],
  dropped: [],
  delivered: [],
  commandPalette: false,
  search: false,
  renaming: null,
  adding: null,
  addingFrom: null,
  addType: 'ApplicationComponent',
  dropTarget: null,
  clipboard: null,
  set: (change) => set(change),
  select: (selection) => set({ selection: { ...NO_SELECTION, ...selection } }),
  toggleLane: (layerId) =>
    set((state) => {
      const collapsed = new Set(state.collapsed);
      if (!collapsed.delete(layerId)) collapsed.add(layerId);
      return { collapsed };
    }),
}));
