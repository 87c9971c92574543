// The joint procurement calendar: in which parts of the reference architecture the contracts of several municipalities end close
// enough to each other to be procured together, and in which order it is worth getting to work.
import type { Element } from '../../schemas/generated/types';
import { PROCUREMENT_THRESHOLD, YEARS_OF_VALUE } from '../descriptions/dependence-tables';
import {
  contractOf,
  daysBetween,
  known,
  monthsOf,
  type Contract,
  type Known,
  type SynergyOptions,
} from './assumptions';
import type { Comparison, ComparisonRow } from './comparison';
import { monthsLater } from './matrix';

export interface CalendarContract extends Contract {
  readonly element: Element;
  readonly organisationId: string;
  readonly until: string;
  /** The product's name. */
  readonly product: string;
  /** Cost of four years and the purchase price; undefined where the yearly cost is not known. */
  readonly value: number | undefined;
  /** The municipality's own threshold, or the usual one. */
  readonly threshold: number;
}

/** over: the value is over the threshold; together: only together; under: not even together; unknown: no value is known. */
export type ThresholdCase = 'over' | 'together' | 'under' | 'unknown';

export interface CalendarGroup {
  readonly row: ComparisonRow;
  readonly contracts: readonly CalendarContract[];
  readonly organisationIds: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly cost: Known;
  /** Four years together, of what is known. */
  readonly value: number;
  readonly threshold: ThresholdCase;
  /** The first day by which something must be decided: the earliest day of notice that is ahead, otherwise the first end. */
  readonly decideBy: string;
  readonly daysLeft: number;
  /** Contracts whose day of notice has gone by. */
  readonly noticePassed: readonly string[];
}

/**
 * Groups of at least two municipalities whose contracts end within the months of each other, counted from the first to end.
 * Most municipalities first, then most euros, then what has to be decided soonest.
 */
export function calendarGroups(comparison: Comparison, options: SynergyOptions): CalendarGroup[] {
  const { index } = comparison.scope;
  const months = monthsOf(index, options);
  return comparison.rows
    .flatMap((row) => groupsOf(row, contractsOf(row, comparison, options.today), months, options.today))
    .sort(
      (a, b) =>
        b.organisationIds.length - a.organisationIds.length ||
        b.value - a.value ||
        a.daysLeft - b.daysLeft ||
        (a.row.name < b.row.name ? -1 : 1),
    );
}

/** Contracts of a part whose end is told and ahead, the first to end first. */
function contractsOf(row: ComparisonRow, comparison: Comparison, today: string): CalendarContract[] {
  return comparison.organisations
    .flatMap((organisation) =>
      (row.cells.get(organisation.id)?.systems ?? []).flatMap(({ element, match }): CalendarContract[] => {
        const contract = contractOf(element, today);
        if (contract.kind !== 'ends' || contract.until === undefined) return [];
        const { costPerYear, costOnce } = element.fields ?? {};
        return [
          {
            ...contract,
            until: contract.until,
            element,
            organisationId: organisation.id,
            product: match.product.name,
            value: costPerYear === undefined ? undefined : costPerYear * YEARS_OF_VALUE + (costOnce ?? 0),
            threshold: organisation.procurementThreshold ?? PROCUREMENT_THRESHOLD,
          },
        ];
      }),
    )
    .sort((a, b) => (a.until < b.until ? -1 : a.until > b.until ? 1 : 0));
}

function groupsOf(
  row: ComparisonRow,
  contracts: readonly CalendarContract[],
  months: number,
  today: string,
): CalendarGroup[] {
  const out: CalendarGroup[] = [];
  for (let at = 0; at < contracts.length;) {
    const first = contracts[at];
    if (!first) break;
    const last = monthsLater(first.until, months);
    const rest = contracts.slice(at);
    const group = rest.filter(({ until }) => until <= last);
    const organisationIds = [...new Set(group.map(({ organisationId }) => organisationId))];
    if (organisationIds.length > 1) out.push(groupOf(row, group, organisationIds, today));
    // A contract alone lets the next one begin; a group takes all of its own.
    at += organisationIds.length > 1 ? group.length : 1;
  }
  return out;
}

function groupOf(
  row: ComparisonRow,
  contracts: readonly CalendarContract[],
  organisationIds: readonly string[],
  today: string,
): CalendarGroup {
  const values = contracts.flatMap(({ value }) => value ?? []);
  const value = values.reduce((sum, one) => sum + one, 0);
  const threshold = Math.min(...contracts.map((contract) => contract.threshold));
  const notices = contracts.flatMap(({ noticeBy, noticePassed }) => (noticePassed ? [] : (noticeBy ?? [])));
  const from = contracts[0]?.until ?? today;
  const decideBy = [...notices, from].sort()[0] ?? from;
  return {
    row,
    contracts,
    organisationIds,
    from,
    to: contracts.at(-1)?.until ?? from,
    cost: known(
      contracts.map(({ element }) => element),
      'costPerYear',
    ),
    value,
    threshold:
      values.length === 0
        ? 'unknown'
        : contracts.some((contract) => (contract.value ?? 0) > contract.threshold)
          ? 'over'
          : value > threshold
            ? 'together'
            : 'under',
    decideBy,
    daysLeft: daysBetween(today, decideBy),
    noticePassed: contracts.filter(({ noticePassed }) => noticePassed).map(({ elementId }) => elementId),
  };
}
