// The comparison as a matrix: rows by part of the reference architecture, or the same cells gathered by layer, product or
// supplier. A row tells how many different products it has, its cost with what is not known of it, and whether joining pays.
import { textIn } from '../text';
import { cellOf, type CellStatus, type CellSystem, type Comparison, type ComparisonRow } from './comparison';
import type { Product } from './products';
import { Suppliers } from './suppliers';

export const PIVOTS = ['component', 'layer', 'product', 'supplier'] as const;
export type Pivot = (typeof PIVOTS)[number];

export interface MatrixCell {
  readonly status: CellStatus;
  readonly systems: readonly CellSystem[];
  /** Why nothing is there. */
  readonly reason: string;
}

export interface MatrixRow {
  readonly id: string;
  readonly pivot: Pivot;
  readonly name: string;
  /** What the row stands under: the layer's name; empty where there is none. */
  readonly under: string;
  /** Hue of its layer. */
  readonly hue: string;
  readonly cells: ReadonlyMap<string, MatrixCell>;
  /** Products by how many organisations have them. */
  readonly products: readonly RowProduct[];
  /** Different products that have a name, and systems whose name tells no product. */
  readonly different: number;
  readonly unnamed: number;
  readonly cost: KnownSum;
  readonly paying: boolean;
}

export interface RowProduct {
  readonly product: Product;
  readonly organisationIds: readonly string[];
}

/** A sum of what is known, and of how many things nothing is known. */
export interface KnownSum {
  readonly sum: number;
  readonly known: number;
  readonly unknown: number;
}

const UNKNOWN: MatrixCell = { status: 'unknown', systems: [], reason: '' };

/** The cell of an organisation. */
export function matrixCell(row: MatrixRow, organisationId: string): MatrixCell {
  return row.cells.get(organisationId) ?? UNKNOWN;
}

/** The rows of a comparison, gathered as is asked. */
export function matrixRows(comparison: Comparison, pivot: Pivot): MatrixRow[] {
  switch (pivot) {
    case 'component':
      return comparison.rows.map((row) => componentRow(row, comparison.scope.language));
    case 'layer':
      return layerRows(comparison);
    case 'product':
      return gathered(comparison, pivot, ({ match }) =>
        match.product.unnamed ? undefined : { id: match.product.id, name: match.product.name },
      );
    case 'supplier': {
      const suppliers = new Suppliers(comparison.scope.index);
      return gathered(comparison, pivot, ({ element }) => suppliers.of(element.fields?.supplier));
    }
  }
}

function componentRow(row: ComparisonRow, language: string): MatrixRow {
  return finished({
    id: row.component.id,
    pivot: 'component',
    name: row.name,
    under: textIn(row.layer.name, language),
    hue: row.layer.reference?.hue ?? 'slate',
    cells: row.cells,
  });
}

function layerRows(comparison: Comparison): MatrixRow[] {
  const layers = [...new Set(comparison.rows.map(({ layer }) => layer))];
  return layers.map((layer) => {
    const rows = comparison.rows.filter((row) => row.layer === layer);
    const cells = new Map<string, MatrixCell>();
    for (const { id } of comparison.organisations) {
      const own = rows.map((row) => cellOf(row, id));
      const systems = own.flatMap((cell) => cell.systems);
      const marks = new Set(own.map(({ status }) => status));
      const [only] = marks.size === 1 ? marks : [];
      cells.set(id, {
        status: systems.length > 0 ? 'systems' : (only ?? 'unknown'),
        systems: onceEach(systems),
        reason: '',
      });
    }
    return finished({
      id: layer.id,
      pivot: 'layer',
      name: textIn(layer.name, comparison.scope.language),
      under: '',
      hue: layer.reference?.hue ?? 'slate',
      cells,
    });
  });
}

/** Rows by what is told of each system; systems of which nothing is told are left out. Commonest first. */
function gathered(
  comparison: Comparison,
  pivot: Pivot,
  tell: (system: CellSystem) => { readonly id: string; readonly name: string } | undefined,
): MatrixRow[] {
  interface Draft {
    readonly name: string;
    readonly cells: Map<string, { status: CellStatus; systems: CellSystem[]; reason: string }>;
    readonly hues: Map<string, number>;
  }
  const drafts = new Map<string, Draft>();
  for (const row of comparison.rows)
    for (const [organisationId, { systems }] of row.cells)
      for (const system of systems) {
        const told = tell(system);
        if (!told) continue;
        let draft = drafts.get(told.id);
        if (!draft) drafts.set(told.id, (draft = { name: told.name, cells: new Map(), hues: new Map() }));
        const hue = row.layer.reference?.hue ?? 'slate';
        draft.hues.set(hue, (draft.hues.get(hue) ?? 0) + 1);
        const cell = draft.cells.get(organisationId);
        if (!cell) draft.cells.set(organisationId, { status: 'systems', systems: [system], reason: '' });
        else if (!cell.systems.some(({ element }) => element.id === system.element.id))
          cell.systems.push(system);
      }
  const collator = new Intl.Collator(comparison.scope.language);
  return [...drafts]
    .map(([id, { name, cells, hues }]) =>
      finished({
        id,
        pivot,
        name,
        under: '',
        hue: [...hues].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 'slate',
        cells,
      }),
    )
    .sort((a, b) => b.cells.size - a.cells.size || collator.compare(a.name, b.name));
}

type Draft = Pick<MatrixRow, 'id' | 'pivot' | 'name' | 'under' | 'hue' | 'cells'>;

function finished(draft: Draft): MatrixRow {
  const uses = new Map<string, { product: Product; organisationIds: string[] }>();
  let sum = 0;
  let known = 0;
  let unknown = 0;
  const costed = new Set<string>();
  for (const [organisationId, { systems }] of draft.cells)
    for (const { element, match } of systems) {
      const use = uses.get(match.product.id);
      if (!use) uses.set(match.product.id, { product: match.product, organisationIds: [organisationId] });
      else if (use.organisationIds.at(-1) !== organisationId) use.organisationIds.push(organisationId);
      if (costed.has(element.id)) continue;
      costed.add(element.id);
      const cost = element.fields?.costPerYear;
      if (cost === undefined) unknown += 1;
      else {
        sum += cost;
        known += 1;
      }
    }
  const products = [...uses.values()].sort(
    (a, b) =>
      b.organisationIds.length - a.organisationIds.length ||
      (a.product.name < b.product.name ? -1 : a.product.name > b.product.name ? 1 : 0),
  );
  const different = products.filter(({ product }) => !product.unnamed).length;
  return {
    ...draft,
    products,
    different,
    unnamed: products.length - different,
    cost: { sum, known, unknown },
    paying: draft.pivot === 'component' && joiningPays(products),
  };
}

/**
 * Joining forces is worth looking at where there are at least three different products and the commonest one is with at most
 * half of the organisations that have one (the groups within dashed lines of a region map). A rule of this program, no norm.
 */
export function joiningPays(products: readonly RowProduct[]): boolean {
  const named = products.filter(({ product }) => !product.unnamed);
  const users = new Set(named.flatMap(({ organisationIds }) => organisationIds));
  return named.length >= 3 && (named[0]?.organisationIds.length ?? 0) * 2 <= users.size;
}

function onceEach(systems: readonly CellSystem[]): CellSystem[] {
  const seen = new Set<string>();
  return systems.filter(({ element }) => !seen.has(element.id) && seen.add(element.id));
}

/** Contracts of a cell's systems that end from a day on, within so many months. Days as ISO 8601; a year or month ends with its last day. */
export function endingContracts(
  systems: readonly CellSystem[],
  today: string,
  months: number,
): readonly CellSystem[] {
  const last = monthsLater(today, months);
  return systems.filter(({ element }) => {
    const end = element.fields?.contractEnd;
    if (!end) return false;
    const day = lastDayOf(end);
    return day >= today && day <= last;
  });
}

/** The last day of an ISO 8601 year, month or day. */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 7) return `${date}-31`;
  return date;
}

/** The day so many months later; "2026-01-31" and one month is "2026-02-31", which compares as it should. */
export function monthsLater(day: string, months: number): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  return `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-${day.slice(8) || '31'}`;
}
