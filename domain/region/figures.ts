// Figures of a municipality that a map is coloured by or a table tells: base volumes (perusvolyymit), what the comparison counts, and
// shares of them. An absent figure is not known.
import type { Organisation, Volumes } from '../../schemas/generated/types';
import type { Comparison } from './comparison';
import { endingContracts, matrixCell, type MatrixCell, type MatrixRow } from './matrix';

/** Base volumes besides residents and staff, in their order. */
export const VOLUMES = [
  'workstations',
  'servers',
  'dataCentres',
  'exchanges',
  'networkLinks',
  'itCost',
  'itStaff',
] as const satisfies readonly (keyof Volumes)[];

export const FIGURES = [
  'population',
  'staff',
  ...VOLUMES,
  'itCostPerResident',
  'systems',
  'cost',
  'shared',
  'ending',
  'told',
] as const;
export type Figure = (typeof FIGURES)[number];

/** What a figure is of: shares are 0–1. */
export const FIGURE_UNITS: Readonly<Partial<Record<Figure, 'euros' | 'share'>>> = {
  itCost: 'euros',
  itCostPerResident: 'euros',
  cost: 'euros',
  shared: 'share',
  told: 'share',
};

export interface FigureScope {
  readonly comparison: Comparison;
  /** By component. */
  readonly rows: readonly MatrixRow[];
  /** ISO 8601 day. */
  readonly today: string;
  readonly months: number;
}

/** A figure of a municipality; undefined where it is not known. */
export function figureOf(
  figure: Figure,
  organisation: Organisation,
  { rows, today, months }: FigureScope,
): number | undefined {
  const { id, population, staff, volumes } = organisation;
  const systems = (): MatrixCell[] => rows.map((row) => matrixCell(row, id));
  switch (figure) {
    case 'population':
      return population;
    case 'staff':
      return staff;
    case 'itCostPerResident':
      return volumes?.itCost === undefined || !population ? undefined : volumes.itCost / population;
    case 'systems': {
      const all = new Set(systems().flatMap((cell) => cell.systems.map(({ element }) => element.id)));
      return all.size === 0 ? undefined : all.size;
    }
    case 'cost': {
      const costs = new Map<string, number>();
      for (const cell of systems())
        for (const { element } of cell.systems)
          if (element.fields?.costPerYear !== undefined) costs.set(element.id, element.fields.costPerYear);
      return costs.size === 0 ? undefined : [...costs.values()].reduce((a, b) => a + b, 0);
    }
    case 'shared': {
      const all = usersOf(rows);
      const own = new Set(
        systems().flatMap((cell) =>
          cell.systems.flatMap(({ match }) => (match.product.unnamed ? [] : [match.product.id])),
        ),
      );
      const shared = [...own].filter((product) => (all.get(product)?.size ?? 0) > 1);
      return own.size === 0 ? undefined : shared.length / own.size;
    }
    case 'ending': {
      const all = systems().flatMap((cell) => cell.systems);
      const known = all.some(({ element }) => element.fields?.contractEnd !== undefined);
      return known
        ? new Set(endingContracts(all, today, months).map(({ element }) => element.id)).size
        : undefined;
    }
    case 'told':
      return rows.length === 0
        ? undefined
        : rows.filter((row) => matrixCell(row, id).status !== 'unknown').length / rows.length;
    default:
      return volumes?.[figure];
  }
}

const users = new WeakMap<readonly MatrixRow[], ReadonlyMap<string, ReadonlySet<string>>>();

/** Who has each product anywhere in the region; remembered, since every municipality asks. */
function usersOf(rows: readonly MatrixRow[]): ReadonlyMap<string, ReadonlySet<string>> {
  const known = users.get(rows);
  if (known) return known;
  const out = new Map<string, Set<string>>();
  for (const { products } of rows)
    for (const { product, organisationIds } of products) {
      const all = out.get(product.id) ?? new Set<string>();
      for (const id of organisationIds) all.add(id);
      out.set(product.id, all);
    }
  users.set(rows, out);
  return out;
}

/** The sum of a figure over the region, with how many municipalities' figure is known. Shares are not summed. */
export function figureTotal(
  figure: Figure,
  organisations: readonly Organisation[],
  scope: FigureScope,
): { readonly sum: number; readonly known: number } {
  const values = organisations.flatMap((one) => figureOf(figure, one, scope) ?? []);
  return { sum: values.reduce((a, b) => a + b, 0), known: values.length };
}
