// Actions of the window's looks: the theme and the size of the text.
import { useUi } from '../state/ui-store';
import type { Action } from './action';

const set = useUi.getState().set;

export const APPEARANCE_ACTIONS: readonly Action[] = [
  {
    id: 'view.theme',
    label: 'action.theme',
    shortcuts: ['Ctrl+Shift+L'],
    run: () => set({ appearanceOpen: true }),
  },
  { id: 'view.themeSystem', label: 'action.themeSystem', run: () => set({ theme: 'system' }) },
  { id: 'view.themeLight', label: 'action.themeLight', run: () => set({ theme: 'light' }) },
  { id: 'view.themeDark', label: 'action.themeDark', run: () => set({ theme: 'dark' }) },
  { id: 'view.themeContrast', label: 'action.themeContrast', run: () => set({ theme: 'contrast' }) },
  { id: 'view.textNormal', label: 'action.textNormal', run: () => set({ textSize: 'normal' }) },
  { id: 'view.textLarge', label: 'action.textLarge', run: () => set({ textSize: 'large' }) },
  { id: 'view.textHuge', label: 'action.textHuge', run: () => set({ textSize: 'huge' }) },
];
