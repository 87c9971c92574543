// The few words that stand in drawings themselves. Finnish, as the interface; a test holds them equal to it.
import type { FateKind } from '../states';

export const FATE_WORDS: Readonly<Record<FateKind, string>> = {
  keep: 'säilyy',
  change: 'muuttuu',
  replace: 'korvautuu',
  retire: 'poistuu',
  new: 'uusi',
};
export const MOVE_WORDS = { in: 'siirtyy tänne', out: 'siirtyy pois' } as const;

export const NOT_APPLICABLE = 'ei koske kuntaa';
export const RETIRED_LANE = 'ei enää viitemallissa';

export function coveredWords(covered: number, count: number): string {
  return `katettu ${covered}/${count}`;
}

export function foldedWords(count: number): string {
  return count === 1 ? '1 järjestelmä' : `${count} järjestelmää`;
}
