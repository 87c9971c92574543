// Actions that colour, filter and focus the canvas.
import { ASPECT_GROUPS } from '../../domain/looks/aspects';
import type { ModelIndex } from '../../domain/model-index';
import { t } from '../i18n/translate';
import { currentElements } from '../state/current';
import { aspectName } from '../state/look-words';
import {
  clearFilters,
  colourBy,
  currentLook,
  savedLooks,
  setDepth,
  setLook,
  toggleFocus,
  useLooksState,
} from '../state/looks';
import { say } from '../state/messages';
import { useWorkspace } from '../state/workspace-store';
import type { Action } from './action';
import { matches } from './matching';

const isOpen = (): boolean => useWorkspace.getState().info !== null;
const inFocus = (): boolean => useLooksState.getState().focus !== null;
const filtered = (): boolean =>
  inFocus() || currentLook().text !== undefined || (currentLook().filters ?? []).length > 0;

export const LOOK_ACTIONS: readonly Action[] = [
  {
    id: 'look.colours',
    label: 'action.lookColours',
    shortcuts: ['Shift+C'],
    enabled: isOpen,
    run: () => document.getElementById('look-menu')?.click(),
  },
  {
    id: 'look.filters',
    label: 'action.lookFilters',
    shortcuts: ['F'],
    enabled: isOpen,
    run: () => {
      useLooksState.setState(({ filtersOpen }) => ({ filtersOpen: !filtersOpen, legendOpen: true }));
      requestAnimationFrame(() => document.querySelector<HTMLInputElement>('.look-text')?.focus());
    },
  },
  {
    id: 'look.focus',
    label: 'action.lookFocus',
    shortcuts: ['K'],
    enabled: isOpen,
    run: () => {
      if (!toggleFocus(currentElements().map(({ id }) => id))) say('info', 'look.pickFirst');
    },
  },
  {
    id: 'look.deeper',
    label: 'action.lookDeeper',
    shortcuts: ['Shift+K'],
    enabled: inFocus,
    run: () => setDepth((useLooksState.getState().focus?.depth ?? 0) + 1),
  },
  {
    id: 'look.nearer',
    label: 'action.lookNearer',
    shortcuts: ['Alt+K'],
    enabled: inFocus,
    run: () => setDepth((useLooksState.getState().focus?.depth ?? 0) - 1),
  },
  {
    id: 'look.clear',
    label: 'action.lookClear',
    shortcuts: ['Shift+F'],
    enabled: filtered,
    run: clearFilters,
  },
  {
    id: 'look.plain',
    label: 'action.lookPlain',
    enabled: () => currentLook().colourBy !== undefined,
    run: () => colourBy(undefined),
  },
  {
    id: 'look.save',
    label: 'action.lookSave',
    enabled: isOpen,
    run: () => useLooksState.setState({ dialogOpen: true }),
  },
];

/** Rows of the command palette: saved looks, and colours by name. */
export function looksNamed(
  index: ModelIndex,
  text: string,
): { id: string; label: string; hint: string; run: () => void }[] {
  const rows = [
    ...savedLooks().map(({ id, name, look }) => ({
      id: `look ${id}`,
      label: t('look.applied', { name }),
      hint: t('look.name'),
      run: () => setLook(look),
    })),
    ...ASPECT_GROUPS.flat().map((by) => ({
      id: `colour ${by}`,
      label: t('look.colourNamed', { name: aspectName(index, { by }) }),
      hint: '',
      run: () => colourBy({ by }),
    })),
  ];
  return rows.filter(({ label }) => matches(text, label));
}
