// Synergy: for each part of the reference architecture, what the municipalities have and pay there, which contracts end, which
// product could be common, and what joining forces would cost and save. Every figure tells its sources and what is missing.
import type { SynergyAssumptions } from '../../schemas/generated/types';
import {
  assumptionsOf,
  contractOf,
  endsWithin,
  known,
  monthsOf,
  type Contract,
  type Known,
  type Range,
  type SynergyOptions,
} from './assumptions';
import type { Comparison, ComparisonRow, ProductUse } from './comparison';
import { joiningPays } from './matrix';
import { Movement, tiesOf, type Moving, type Tie } from './moving';

/** How many products are proposed for common. */
const CANDIDATES = 3;

/** Why a product stands where it does among the candidates; the order of the fields is the order of the comparison. */
export interface CandidateReasons {
  /** Fewer than half of its systems are being run down. */
  readonly lasting: boolean;
  readonly municipalities: number;
  readonly users: Known;
  /** Share of the told openness values that are open, partly counting half; undefined where none are told. */
  readonly openness: number | undefined;
  /** The latest day on which a contract of it still binds. */
  readonly contractUntil: string | undefined;
}

export interface Candidate {
  readonly use: ProductUse;
  readonly reasons: CandidateReasons;
  readonly moving: Moving;
  readonly ties: readonly Tie[];
}

export interface EndingContract extends Contract {
  readonly organisationId: string;
}

export interface SynergyRow {
  readonly row: ComparisonRow;
  /** Different products that have a name. */
  readonly different: number;
  /** Systems whose name tells no product. */
  readonly unnamed: readonly string[];
  readonly organisationIds: readonly string[];
  readonly users: Known;
  readonly cost: Known;
  /** Systems that stand in other parts too: their cost is counted there as well, and never among what is saved. */
  readonly shared: readonly string[];
  readonly ending: readonly EndingContract[];
  /** Systems of whose contract nothing is told. */
  readonly contractUnknown: readonly string[];
  readonly candidates: readonly Candidate[];
  /** The municipalities for which joining forces is worth looking at (joiningPays); nobody otherwise. */
  readonly paying: readonly string[];
}

export interface SynergyTotal {
  /** Yearly cost of all that is compared, each system once. */
  readonly cost: Known;
  /** Of the first candidates of the parts where joining forces pays. No system is in two of them. */
  readonly saving: Range | undefined;
  readonly move: Range | undefined;
  readonly payingRows: number;
}

export interface Synergy {
  readonly rows: readonly SynergyRow[];
  readonly total: SynergyTotal;
  readonly assumptions: Required<SynergyAssumptions>;
  readonly months: number;
}

/** The synergy of a comparison. Rows stand in the order of the reference architecture; those without systems are left out. */
export function synergy(comparison: Comparison, options: SynergyOptions): Synergy {
  const { index } = comparison.scope;
  const assumptions = assumptionsOf(index, options);
  const months = monthsOf(index, options);
  const movement = new Movement(comparison);
  const context = { comparison, movement, assumptions, months, today: options.today };
  const rows = comparison.rows
    .filter(({ products }) => products.length > 0)
    .map((row) => synergyRow(row, context));
  return { rows, total: totalOf(rows, assumptions), assumptions, months };
}

/** The synergy of one part; undefined where nothing stands there. */
export function synergyOfPart(
  comparison: Comparison,
  componentId: string,
  options: SynergyOptions,
): SynergyRow | undefined {
  const { index } = comparison.scope;
  const row = comparison.rows.find(({ component }) => component.id === componentId);
  if (!row || row.products.length === 0) return undefined;
  return synergyRow(row, {
    comparison,
    movement: new Movement(comparison),
    assumptions: assumptionsOf(index, options),
    months: monthsOf(index, options),
    today: options.today,
  });
}

/** The cost of a year when a candidate has become common; undefined where nothing can be said of the saving. */
export function costWith({ cost }: SynergyRow, { moving: { saving } }: Candidate): Range | undefined {
  return saving && { low: cost.sum - saving.high, high: cost.sum - saving.low };
}

/** The rows of synergy, those that save most first; for lists and the command line. */
export function synergyRows(comparison: Comparison, options: SynergyOptions): SynergyRow[] {
  return bySaving(synergy(comparison, options).rows);
}

/** Rows by the saving of their first candidate; where none is known, last, by known cost. */
export function bySaving(rows: readonly SynergyRow[]): SynergyRow[] {
  const saving = ({ candidates }: SynergyRow): number => candidates[0]?.moving.saving?.high ?? -1;
  return [...rows].sort(
    (a, b) => saving(b) - saving(a) || b.cost.sum - a.cost.sum || b.different - a.different,
  );
}

interface Context {
  readonly comparison: Comparison;
  readonly movement: Movement;
  readonly assumptions: Required<SynergyAssumptions>;
  readonly months: number;
  readonly today: string;
}

function synergyRow(row: ComparisonRow, context: Context): SynergyRow {
  const { comparison, today, months } = context;
  const systems = comparison.organisations.flatMap(({ id }) =>
    (row.cells.get(id)?.systems ?? []).map((system) => ({ ...system, organisationId: id })),
  );
  const elements = systems.map(({ element }) => element);
  const contracts = systems.map(({ element, organisationId }): EndingContract => ({
    ...contractOf(element, today),
    organisationId,
  }));
  const named = row.products.filter(({ product }) => !product.unnamed);
  const candidates = candidatesOf(row, named, context);
  const stays = new Set(
    [...row.cells.keys()].flatMap((id) =>
      context.movement.moverOf(row, '', id).partly.map(({ element }) => element.id),
    ),
  );
  const organisationIds = [...new Set(systems.map(({ organisationId }) => organisationId))];
  return {
    row,
    different: named.length,
    unnamed: row.products
      .filter(({ product }) => product.unnamed)
      .flatMap(({ systems: own }) => own.map(({ element }) => element.id)),
    organisationIds,
    users: known(elements, 'users'),
    cost: known(elements, 'costPerYear'),
    shared: [...stays],
    ending: contracts
      .filter((contract) => contract.kind !== 'ended' && endsWithin(contract, today, months))
      .sort((a, b) => compareText(a.until ?? '', b.until ?? '')),
    contractUnknown: contracts.filter(({ kind }) => kind === 'unknown').map(({ elementId }) => elementId),
    candidates,
    paying: joiningPays(row.products) ? organisationIds : [],
  };
}

/** The products that could be common, the best first. With one product there is nothing to choose. */
function candidatesOf(row: ComparisonRow, named: readonly ProductUse[], context: Context): Candidate[] {
  if (row.products.length < 2) return [];
  const ranked = named.map((use) => ({ use, reasons: reasonsOf(use, context.today) })).sort(productRank);
  return ranked.slice(0, CANDIDATES).map(({ use, reasons }) => {
    const movers = [...row.cells.keys()]
      .map((id) => context.movement.moverOf(row, use.product.id, id))
      .filter(({ part }) => part === 'moves');
    return {
      use,
      reasons,
      moving: context.movement.figures(movers, context.assumptions),
      ties: tiesOf(context.comparison, movers),
    };
  });
}

/** The order of products that could be common: what lasts, what most have, what most use, what is open, what is bound longest. */
export function productRank(a: Ranked, b: Ranked): number {
  return (
    Number(b.reasons.lasting) - Number(a.reasons.lasting) ||
    b.reasons.municipalities - a.reasons.municipalities ||
    b.reasons.users.sum - a.reasons.users.sum ||
    (b.reasons.openness ?? -1) - (a.reasons.openness ?? -1) ||
    compareText(b.reasons.contractUntil ?? '', a.reasons.contractUntil ?? '') ||
    compareText(a.use.product.name, b.use.product.name)
  );
}

type Ranked = Pick<Candidate, 'use' | 'reasons'>;

const OPENNESS = ['opennessSource', 'opennessInterface', 'opennessData', 'opennessStandards'] as const;
const POINTS: Readonly<Record<string, number>> = { open: 1, partly: 0.5, closed: 0 };
const LEAVING: ReadonlySet<string> = new Set(['retiring', 'retired']);

/** What speaks for a product, seen on a day. */
export function reasonsOf(use: ProductUse, today: string): CandidateReasons {
  const elements = use.systems.map(({ element }) => element);
  const points = elements.flatMap(({ fields }) =>
    OPENNESS.flatMap((key) => {
      const point = POINTS[fields?.[key] ?? ''];
      return point === undefined ? [] : [point];
    }),
  );
  const until = elements
    .map((element) => contractOf(element, today))
    .flatMap((contract) => (contract.kind === 'ends' ? (contract.until ?? []) : []))
    .sort(compareText);
  return {
    lasting:
      elements.filter(({ fields }) => LEAVING.has(fields?.lifecycle ?? '')).length * 2 < elements.length,
    municipalities: use.organisationIds.length,
    users: known(elements, 'users'),
    openness: points.length === 0 ? undefined : points.reduce((a, b) => a + b, 0) / points.length,
    contractUntil: until.at(-1),
  };
}

function totalOf(rows: readonly SynergyRow[], assumptions: Required<SynergyAssumptions>): SynergyTotal {
  const elements = rows.flatMap(({ row }) =>
    [...row.cells.values()].flatMap(({ systems }) => systems.map(({ element }) => element)),
  );
  const paying = rows.filter(({ paying: own }) => own.length > 0);
  const first = paying.flatMap(({ candidates: [best] }) => best?.moving ?? []);
  const savings = first.flatMap(({ saving }) => saving ?? []);
  const cost = first.reduce((sum, moving) => sum + moving.cost.sum, 0);
  // An integration between two systems that are both left is built again once.
  const links =
    new Set(first.flatMap(({ integrationIds }) => integrationIds)).size * assumptions.perIntegration;
  return {
    cost: known(elements, 'costPerYear'),
    saving: savings.length === 0 ? undefined : sumOf(savings),
    move:
      savings.length === 0 && links === 0
        ? undefined
        : { low: cost * assumptions.moveLow + links, high: cost * assumptions.moveHigh + links },
    payingRows: paying.length,
  };
}

function sumOf(ranges: readonly Range[]): Range {
  return ranges.reduce((sum, { low, high }) => ({ low: sum.low + low, high: sum.high + high }), {
    low: 0,
    high: 0,
  });
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
