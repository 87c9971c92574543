// "Everyone on product X in component C by year Y": what it means for each municipality and for all of them, and when contracts
// let them go. Nothing is changed here; the command scenario.apply writes it into the target states.
import type { Scenario } from '../../schemas/generated/types';
import { normalisedName } from '../names';
import {
  assumptionsOf,
  contractOf,
  known,
  type Contract,
  type Known,
  type Range,
  type SynergyOptions,
} from './assumptions';
import type { Comparison, ComparisonRow, ProductUse } from './comparison';
import { Movement, tiesOf, type Mover, type Moving, type Tie } from './moving';
import type { Product } from './products';

export interface ScenarioShare {
  readonly organisationId: string;
  readonly mover: Mover;
  /** Takes part: the municipality is on the product when the scenario has come true. */
  readonly takesPart: boolean;
  /** Yearly cost of what stands there now. */
  readonly costNow: Known;
  /** Yearly cost then; undefined where it cannot be told. */
  readonly costThen: Range | undefined;
  readonly moving: Moving;
  readonly contracts: readonly Contract[];
  /** The day on which the last told contract of what is left lets go; undefined where none is told. */
  readonly freeOn: string | undefined;
  /** A told contract binds past the scenario's year. */
  readonly late: boolean;
}

export interface ScenarioResult {
  readonly scenario: Scenario;
  readonly row: ComparisonRow;
  readonly product: Product | undefined;
  readonly use: ProductUse | undefined;
  readonly shares: readonly ScenarioShare[];
  readonly taking: number;
  readonly moving: Moving;
  readonly ties: readonly Tie[];
  readonly costNow: Known;
  /** Of those whose cost is known; what the scenario says where it says. */
  readonly costThen: Range | undefined;
  /** The cost then is what the scenario says, so that the saving is a difference and no estimate. */
  readonly stated: boolean;
  readonly saving: Range | undefined;
  /** Those who are left out, in the order of the comparison: it does not concern them, or nobody knows. */
  readonly leftOut: readonly string[];
}

/** The product that a scenario means: by the name in the catalogue and the comparison. */
export function productOfScenario(
  comparison: Comparison,
  row: ComparisonRow,
  name: string,
): ProductUse | undefined {
  const key = normalisedName(name);
  const same = ({ product }: ProductUse): boolean => !product.unnamed && normalisedName(product.name) === key;
  const id = comparison.products.named(name)?.id;
  return row.products.find((use) => use.product.id === id) ?? row.products.find(same);
}

/** The evaluation of a scenario; undefined where its part of the reference architecture is not in the comparison. */
export function evaluateScenario(
  comparison: Comparison,
  scenario: Scenario,
  options: SynergyOptions,
): ScenarioResult | undefined {
  const row = comparison.rows.find(({ component }) => component.id === scenario.componentId);
  if (!row) return undefined;
  const assumptions = assumptionsOf(comparison.scope.index, options);
  const movement = new Movement(comparison);
  const use = productOfScenario(comparison, row, scenario.product);
  const product = use?.product ?? comparison.products.named(scenario.product);
  const asked = scenario.organisationIds && new Set(scenario.organisationIds);
  const lastDay = `${scenario.year}-12-31`;
  const shares = comparison.organisations
    .filter(({ id }) => asked?.has(id) ?? true)
    .map(({ id }): ScenarioShare => {
      const mover = movement.moverOf(row, product?.id ?? '', id);
      // Who is named takes part even where nobody has told what there is; what does not concern a municipality never comes.
      const takesPart = mover.part !== 'notApplicable' && (mover.part !== 'unknown' || asked !== undefined);
      const moving = movement.figures([mover], assumptions);
      const costNow = known(
        (row.cells.get(id)?.systems ?? []).map(({ element }) => element),
        'costPerYear',
      );
      const contracts = mover.leaving.map(({ element }) => contractOf(element, options.today));
      const freeOn = contracts
        .flatMap(({ kind, until }) => (kind === 'ends' || kind === 'openEnded' ? (until ?? []) : []))
        .sort()
        .at(-1);
      return {
        organisationId: id,
        mover,
        takesPart,
        costNow,
        costThen: thenOf(costNow, moving.saving),
        moving,
        contracts,
        freeOn,
        late: freeOn !== undefined && freeOn > lastDay,
      };
    });
  const taking = shares.filter(({ takesPart }) => takesPart);
  const movers = taking.map(({ mover }) => mover);
  const moving = movement.figures(movers, assumptions);
  const costNow = known(
    taking.flatMap(({ organisationId }) =>
      (row.cells.get(organisationId)?.systems ?? []).map(({ element }) => element),
    ),
    'costPerYear',
  );
  const stated = scenario.costPerYear;
  const costThen = stated === undefined ? thenOf(costNow, moving.saving) : { low: stated, high: stated };
  return {
    scenario,
    row,
    product,
    use,
    shares,
    taking: taking.length,
    moving,
    ties: tiesOf(comparison, movers),
    costNow,
    costThen,
    stated: stated !== undefined,
    saving: stated === undefined ? moving.saving : statedSaving(costNow, stated),
    leftOut: shares.filter(({ takesPart }) => !takesPart).map(({ organisationId }) => organisationId),
  };
}

/** Who gets free when, the first to get free first; those of whose contract nothing is told last. */
export function timelineOf(result: ScenarioResult): ScenarioShare[] {
  return result.shares
    .filter(({ takesPart, mover }) => takesPart && mover.leaving.length > 0)
    .sort((a, b) => compareText(a.freeOn ?? '9999', b.freeOn ?? '9999'));
}

function thenOf(now: Known, saving: Range | undefined): Range | undefined {
  if (now.sources.length === 0) return undefined;
  return { low: now.sum - (saving?.high ?? 0), high: now.sum - (saving?.low ?? 0) };
}

/** A told price is compared only with a cost that is known whole: otherwise the saving would be too small. */
function statedSaving(now: Known, stated: number): Range | undefined {
  if (now.sources.length === 0 || now.missing.length > 0) return undefined;
  return { low: now.sum - stated, high: now.sum - stated };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
