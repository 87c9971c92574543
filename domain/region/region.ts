// The region of a workspace, and the organisations that are compared in it.
import type { Organisation, Region } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { textIn } from '../text';

/** Contracts that end within so many months can be procured together, where nothing else is said. */
export const CONTRACT_MONTHS = 24;

/** The workspace's region; there is none before anything is said of it. The first where files brought several. */
export function regionOf(index: ModelIndex): Region | undefined {
  return index.all('region').sort((a, b) => (a.id < b.id ? -1 : 1))[0];
}

/** Organisations that are compared, by their place and name. */
export function comparedOrganisations(index: ModelIndex, language: string): Organisation[] {
  const leftOut = new Set(regionOf(index)?.leftOut);
  const collator = new Intl.Collator(language);
  return index
    .all('organisation')
    .filter(({ id }) => !leftOut.has(id))
    .sort(
      (a, b) =>
        collator.compare(textIn(a.name, language), textIn(b.name, language)) || (a.id < b.id ? -1 : 1),
    );
}
