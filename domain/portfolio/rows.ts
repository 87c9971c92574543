// The rows of the inventory: what stands in each cell, and rows found, sorted, grouped and summed.
import type { Element, State } from '../../schemas/generated/types';
import { decidedFate } from '../descriptions/fates';
import { typeWord, word } from '../descriptions/words';
import type { ModelIndex } from '../model-index';
import { statesOf } from '../states';
import { textIn } from '../text';
import { listsOf } from './choice-lists';
import type { GridColumn } from './columns';
import { placementsIn } from './components';
import { portfolioKind, type PortfolioKind } from './kinds';
import { valueText } from './values';

export interface RowScope {
  readonly index: ModelIndex;
  readonly organisationId: string;
  /** fi, sv or en. */
  readonly language: string;
  /** The state whose placements are shown; all of them where absent. */
  readonly stateId?: string;
}

/** The organisation's elements of a kind, by name. */
export function elementsOfKind(
  { index, organisationId, language }: RowScope,
  kind: PortfolioKind,
): Element[] {
  const order = new Intl.Collator(language, { numeric: true });
  return index
    .pointing('element', 'owner', organisationId)
    .filter((element) => !element.reference && portfolioKind(element) === kind)
    .map((element) => ({ element, name: textIn(element.name, language) }))
    .sort((a, b) => order.compare(a.name, b.name))
    .map(({ element }) => element);
}

/** How many elements of each kind the organisation has. */
export function kindCounts({ index, organisationId }: RowScope): ReadonlyMap<PortfolioKind, number> {
  const counts = new Map<PortfolioKind, number>();
  for (const element of index.pointing('element', 'owner', organisationId)) {
    if (element.reference) continue;
    const kind = portfolioKind(element);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** What a cell says; empty where nothing is known. */
export function cellText(scope: RowScope, element: Element, column: GridColumn): string {
  const { index, language } = scope;
  if (column.field) {
    const value = element.fields?.[column.field.key];
    return value === undefined
      ? ''
      : valueText(column.field, value, language, listsOf(index, scope.organisationId));
  }
  if (column.definition) {
    const { id } = column.definition;
    return (element.properties ?? [])
      .filter(({ definitionId }) => definitionId === id)
      .map(({ value }) => textIn(value, language))
      .join('; ');
  }
  switch (column.fixed) {
    case 'name':
      return textIn(element.name, language);
    case 'documentation':
      return textIn(element.documentation, language);
    case 'type':
      return typeWord(element.type, language);
    case 'component':
      return [
        ...new Set(
          placementsIn(index, element.id, scope.stateId, pathOf(scope)).map(({ componentId }) =>
            textIn(index.find('element', componentId)?.name, language),
          ),
        ),
      ].join(', ');
    case 'fate': {
      const fate = decidedFate(scope, element.id, pathOf(scope));
      return fate ? word(`fate.${fate.fate}`, language) : '';
    }
    default: {
      const count = flowCount(index, element);
      return count === 0 ? '' : String(count);
    }
  }
}

// Looked up once for all rows of a scope: finding an organisation's states passes all that it owns.
const PATHS = new WeakMap<RowScope, readonly State[]>();

function pathOf(scope: RowScope): readonly State[] {
  const known = PATHS.get(scope) ?? statesOf(scope.index, scope.organisationId);
  PATHS.set(scope, known);
  return known;
}

function flowCount(index: ModelIndex, element: Element): number {
  return index.relationshipsOf(element.id).filter(({ type }) => type === 'Flow').length;
}

/** What a cell is sorted by: a number or a text; undefined where nothing is known. */
function sortValue(scope: RowScope, element: Element, column: GridColumn): string | number | undefined {
  if (column.fixed === 'flows') return flowCount(scope.index, element);
  if (column.field && column.field.value !== 'choice') return element.fields?.[column.field.key];
  const text = cellText(scope, element, column);
  return text === '' ? undefined : text;
}

export interface Sorting {
  readonly key: string;
  readonly down: boolean;
}

/** Elements sorted by columns, the first one first. What is not known stands last whichever way is sorted. */
export function sortedRows(
  scope: RowScope,
  elements: readonly Element[],
  columns: readonly GridColumn[],
  sorting: readonly Sorting[],
): readonly Element[] {
  const by = sorting.flatMap(({ key, down }) => {
    const column = columns.find((one) => one.key === key);
    return column ? [{ column, down }] : [];
  });
  if (by.length === 0) return elements;
  const order = new Intl.Collator(scope.language, { numeric: true });
  const rows = elements.map((element) => ({
    element,
    values: by.map(({ column }) => sortValue(scope, element, column)),
  }));
  rows.sort((a, b) => {
    for (const [at, { down }] of by.entries()) {
      const [x, y] = [a.values[at], b.values[at]];
      if (x === y) continue;
      if (x === undefined) return 1;
      if (y === undefined) return -1;
      const step =
        typeof x === 'number' && typeof y === 'number' ? x - y : order.compare(String(x), String(y));
      if (step !== 0) return down ? -step : step;
    }
    return 0;
  });
  return rows.map(({ element }) => element);
}

/**
 * Words looked for in all shown columns, and texts by column; `-` in a column looks for what is not known there, `*` for what
 * is.
 */
export interface Finding {
  readonly words: string;
  readonly byColumn: Readonly<Record<string, string>>;
}

/** Elements in which everything that is looked for is found. Case and accents do not matter, but ä is not a. */
export function foundRows(
  scope: RowScope,
  elements: readonly Element[],
  columns: readonly GridColumn[],
  { words, byColumn }: Finding,
): readonly Element[] {
  const wanted = folded(words).split(/\s+/u).filter(Boolean);
  const narrowed = columns.flatMap((column) => {
    const text = folded(byColumn[column.key] ?? '').trim();
    return text === '' ? [] : [{ column, text }];
  });
  if (wanted.length === 0 && narrowed.length === 0) return elements;
  return elements.filter((element) => {
    for (const { column, text } of narrowed) {
      const cell = folded(cellText(scope, element, column));
      if (text === '-' ? cell !== '' : text === '*' ? cell === '' : !cell.includes(text)) return false;
    }
    if (wanted.length === 0) return true;
    const all = folded(columns.map((column) => cellText(scope, element, column)).join('\n'));
    return wanted.every((one) => all.includes(one));
  });
}

const ACCENTED = /[^\0-\u007fåäö€\u00a0]/u;

/** Lower case without accents; å, ä and ö are letters of their own. */
function folded(text: string): string {
  const lower = text.toLowerCase();
  // Most texts have no letter that could have an accent.
  if (!ACCENTED.test(lower)) return lower;
  return lower
    .normalize('NFD')
    .replace(/(?<![ao])\u0308|(?<!a)\u030a|[\u0300-\u0307\u0309\u030b-\u036f]/gu, '')
    .normalize('NFC');
}

export interface RowGroup {
  /** What the cell says; empty: not known. */
  readonly title: string;
  readonly elements: readonly Element[];
}

/** Rows by what a column says, the largest group first and the unknown last. */
export function groupedRows(
  scope: RowScope,
  elements: readonly Element[],
  column: GridColumn,
): readonly RowGroup[] {
  const groups = new Map<string, Element[]>();
  for (const element of elements) {
    const title = cellText(scope, element, column);
    const group = groups.get(title);
    if (group) group.push(element);
    else groups.set(title, [element]);
  }
  const order = new Intl.Collator(scope.language, { numeric: true });
  return [...groups]
    .map(([title, members]) => ({ title, elements: members }))
    .sort(
      (a, b) =>
        Number(a.title === '') - Number(b.title === '') ||
        b.elements.length - a.elements.length ||
        order.compare(a.title, b.title),
    );
}

/** A sum over rows, and of how many rows it is known. */
export interface Total {
  readonly sum: number;
  readonly known: number;
}

/** The sum of a column of numbers; undefined for other columns and where nothing is known. */
export function totalOf(elements: readonly Element[], { field }: GridColumn): Total | undefined {
  if (field?.value !== 'money' && field?.value !== 'integer') return undefined;
  let sum = 0;
  let known = 0;
  for (const { fields } of elements) {
    const value = fields?.[field.key];
    if (typeof value !== 'number') continue;
    sum += value;
    known += 1;
  }
  return known === 0 ? undefined : { sum, known };
}
