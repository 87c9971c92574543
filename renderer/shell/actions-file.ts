// Actions with files and with the model as a whole.
import { currentElements } from '../state/current';
import { copyCanvas } from '../pictures/copy';
import { currentPicture } from '../state/picture-subject';
import { useUi } from '../state/ui-store';
import { useWorkspace } from '../state/workspace-store';
import type { Action } from './action';

const ui = useUi.getState;
const isOpen = (): boolean => useWorkspace.getState().info !== null;

export const FILE_ACTIONS: readonly Action[] = [
  {
    id: 'file.import',
    label: 'action.import',
    shortcuts: ['Ctrl+O'],
    enabled: isOpen,
    run: () => ui().set({ dialog: 'import' }),
  },
  {
    id: 'file.collect',
    label: 'action.collect',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'collecting', delivered: [] }),
  },
  {
    id: 'file.exchange',
    label: 'action.exchange',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'exchange' }),
  },
  {
    id: 'file.export',
    label: 'action.export',
    shortcuts: ['Ctrl+S', 'Ctrl+E'],
    inTextField: true,
    enabled: isOpen,
    run: () => ui().set({ dialog: 'export' }),
  },
  {
    id: 'file.picture',
    label: 'action.picture',
    shortcuts: ['Ctrl+P'],
    enabled: isOpen,
    run: () => ui().set({ dialog: 'picture' }),
  },
  {
    id: 'file.copyPicture',
    label: 'action.copyPicture',
    shortcuts: ['Ctrl+Shift+C'],
    enabled: () => currentPicture() !== null,
    run: () => copyCanvas(),
  },
  {
    id: 'file.questionnaire',
    label: 'action.questionnaire',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'questionnaire' }),
  },
  {
    id: 'file.extract',
    label: 'action.extract',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'extract' }),
  },
  {
    id: 'element.merge',
    label: 'action.merge',
    shortcuts: ['Ctrl+Shift+M'],
    enabled: () => currentElements().length > 1,
    run: () => ui().set({ dialog: 'merge', merging: currentElements().map(({ id }) => id) }),
  },
  {
    id: 'model.duplicates',
    label: 'action.duplicates',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'duplicates' }),
  },
  {
    id: 'model.references',
    label: 'action.references',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'references' }),
  },
  {
    id: 'model.organisation',
    label: 'action.organisation',
    enabled: isOpen,
    run: () => ui().set({ dialog: 'organisation' }),
  },
];
