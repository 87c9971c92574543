// What lists were said to mean, by their headings: next year's list is understood at once. remember.ts keeps it in the settings.
import { create } from 'zustand';
import { headingsKey } from '../../domain/tables/headings-key';
import type { TableMapping } from '../../schemas/generated/types';

/** Lists that are remembered; the oldest is forgotten. */
const MOST = 50;

export const useTableMemory = create<{ readonly byHeadings: Readonly<Record<string, TableMapping>> }>()(
  () => ({
    byHeadings: {},
  }),
);

/** What a list with these headings was said to mean; undefined where none is remembered. */
export function rememberedMapping(headings: readonly string[]): TableMapping | undefined {
  return useTableMemory.getState().byHeadings[headingsKey(headings)];
}

/** Remembers what a list with these headings means. */
export function rememberMapping(headings: readonly string[], mapping: TableMapping): void {
  const key = headingsKey(headings);
  const { [key]: _before, ...others } = useTableMemory.getState().byHeadings;
  const kept = Object.entries(others).slice(-(MOST - 1));
  useTableMemory.setState({ byHeadings: Object.fromEntries([...kept, [key, mapping]]) });
}
