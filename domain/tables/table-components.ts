// Names of parts of the reference architecture in a list that no part has: which there are, and which parts are near to them.
import type { Element, TableMapping } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { namesOf, normalisedName } from '../names';
import { foldedWord } from '../portfolio/values';
import { columnTexts, wordLikeness, type CountedText, type UnknownWord } from './table-words';

/** A part is offered as near from here on. */
const NEAR = 0.4;
const MOST = 5;

/** Names in one cell, with commas, semicolons or line ends between them. */
export function namesInCell(text: string): string[] {
  return text
    .split(/[,;\n]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The parts of the reference architectures that systems are placed in. */
export function referenceComponents(index: ModelIndex): Element[] {
  return index.all('element').filter(({ reference }) => reference?.role === 'component');
}

/**
 * The names in the column of parts that no part has, with the identifiers of those whose names are near, nearest first. None
 * is proposed: where a system stands is said by a person. `texts` and `rows` as in unknownWords.
 */
export function unknownComponents(
  mapping: TableMapping,
  texts: readonly (readonly CountedText[])[],
  rows: readonly (readonly string[])[],
  components: readonly Element[],
): UnknownWord[] {
  const column = mapping.columns.indexOf('component');
  if (column < 0) return [];
  const known = new Set(components.flatMap(namesOf).map(normalisedName));
  const counts = new Map<string, { word: string; count: number }>();
  const add = (cells: readonly CountedText[] | undefined, sign: 1 | -1): void => {
    for (const { text, count } of cells ?? [])
      for (const word of namesInCell(text)) {
        if (known.has(normalisedName(word))) continue;
        const entry = counts.get(foldedWord(word)) ?? { word, count: 0 };
        entry.count += sign * count;
        counts.set(foldedWord(word), entry);
      }
  };
  add(texts[column], 1);
  add(columnTexts({ name: '', rows: rows.slice(0, mapping.headerRow + 1) })[column], -1);
  return [...counts.values()]
    .filter(({ count }) => count > 0)
    .map(({ word, count }) => ({
      column,
      field: 'component',
      word,
      count,
      likely: nearest(word, components),
    }));
}

function nearest(word: string, components: readonly Element[]): string[] {
  return components
    .map((component) => ({
      id: component.id,
      share: Math.max(0, ...namesOf(component).map((name) => wordLikeness(word, name))),
    }))
    .filter(({ share }) => share >= NEAR)
    .sort((a, b) => b.share - a.share || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id);
}
