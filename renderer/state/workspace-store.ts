// The open workspace as the page knows it. Written by the replica only. The index is changed in place; each revision has a
// handle of its own on it, so that whoever remembers something for an index sees that it changed.
import { create } from 'zustand';
import type { EventData, HistoryStep, WorkspaceInfo } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';

export interface WorkspaceState {
  readonly info: WorkspaceInfo | null;
  readonly ready: boolean;
  /** Records of the model, known while they are still on their way; 0 before that. */
  readonly total: number;
  readonly index: ModelIndex;
  readonly revision: number;
  readonly undo: HistoryStep | null;
  readonly redo: HistoryStep | null;
  /** When the last change was written to disk; the engine says so only after it is. */
  readonly savedAt: string | null;
  readonly lastChange: EventData['model.changed'] | null;
  readonly opening: (info: WorkspaceInfo) => void;
  readonly loaded: (index: ModelIndex, revision: number) => void;
  readonly changed: (event: EventData['model.changed']) => void;
  readonly closed: () => void;
}

const NOTHING = {
  info: null,
  ready: false,
  total: 0,
  index: ModelIndex.of([]),
  revision: -1,
  undo: null,
  redo: null,
  savedAt: null,
  lastChange: null,
};

export const useWorkspace = create<WorkspaceState>()((set) => ({
  ...NOTHING,
  opening: (info) => set({ ...NOTHING, index: ModelIndex.of([]), info, undo: info.undo, redo: info.redo }),
  loaded: (index, revision) => set({ index, revision, ready: true }),
  changed: (event) =>
    set(({ index }) => ({
      index: index.renewed(),
      revision: event.revision,
      undo: event.undo,
      redo: event.redo,
      savedAt: event.at,
      lastChange: event,
    })),
  closed: () => set({ ...NOTHING, index: ModelIndex.of([]) }),
}));
