// What the figures of joining forces are estimated from, and the contracts they wait for. No public statistics stand behind the
// defaults: they are cautious rules of thumb, said so wherever they show, and every region sets its own (docs/decisions/0063).
import type { Element, SynergyAssumptions } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { lastDayOf, monthsLater } from './matrix';
import { CONTRACT_MONTHS, regionOf } from './region';

/** Shares of the yearly cost of the systems that are left; euros for every integration. */
export const DEFAULT_ASSUMPTIONS: Required<SynergyAssumptions> = {
  // Two systems of one purpose are seldom more than a quarter apart in price once licences, hosting and upkeep are counted.
  savingLow: 0.1,
  savingHigh: 0.25,
  // Moving data, training and the double use of a change take half a year's to a year's cost of what is left.
  moveLow: 0.5,
  moveHigh: 1,
  // An integration is some ten to fifteen days of work with its tests.
  perIntegration: 10_000,
};

export interface SynergyOptions {
  /** The day that is counted from, ISO 8601. */
  readonly today: string;
  /** Those of the region, or the default, where absent. */
  readonly months?: number;
  readonly assumptions?: SynergyAssumptions;
}

/** The assumptions that hold: what is given, then what the region says, then the defaults. The low end never exceeds the high. */
export function assumptionsOf(index: ModelIndex, options?: SynergyOptions): Required<SynergyAssumptions> {
  const all = { ...DEFAULT_ASSUMPTIONS, ...regionOf(index)?.assumptions, ...options?.assumptions };
  return {
    ...all,
    savingLow: Math.min(all.savingLow, all.savingHigh),
    savingHigh: Math.max(all.savingLow, all.savingHigh),
    moveLow: Math.min(all.moveLow, all.moveHigh),
    moveHigh: Math.max(all.moveLow, all.moveHigh),
  };
}

/** How many months ahead contracts are looked at. */
export function monthsOf(index: ModelIndex, options: SynergyOptions): number {
  return options.months ?? regionOf(index)?.contractMonths ?? CONTRACT_MONTHS;
}

/** A sum of what is known, of which elements, and those of which it is not known. Nothing known is no zero. */
export interface Known {
  readonly sum: number;
  readonly sources: readonly string[];
  readonly missing: readonly string[];
}

/** A number of the fields of elements, each element once. */
export function known(elements: Iterable<Element>, field: 'costPerYear' | 'users'): Known {
  const sources: string[] = [];
  const missing: string[] = [];
  let sum = 0;
  for (const { id, fields } of new Set(elements)) {
    const value = fields?.[field];
    if (value === undefined) missing.push(id);
    else {
      sum += value;
      sources.push(id);
    }
  }
  return { sum, sources, missing };
}

/** An estimate between two ends. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** ended: the day has gone by; openEnded: only a time of notice is told; unknown: nothing is. */
export type ContractKind = 'ends' | 'ended' | 'openEnded' | 'unknown';

export interface Contract {
  readonly elementId: string;
  readonly kind: ContractKind;
  /** The day until which it binds, as far as is told. */
  readonly until?: string;
  /** The last day of notice before the end; only where both are told. */
  readonly noticeBy?: string;
  /** The last day of notice has gone by. */
  readonly noticePassed: boolean;
}

/** What is told of the contract of a system, seen on a day. */
export function contractOf({ id, fields }: Element, today: string): Contract {
  const end = fields?.contractEnd;
  const notice = fields?.noticeMonths;
  const leaving = notice === undefined ? undefined : realDay(monthsLater(today, notice));
  if (end === undefined)
    return {
      elementId: id,
      kind: leaving === undefined ? 'unknown' : 'openEnded',
      noticePassed: false,
      ...(leaving === undefined ? {} : { until: leaving }),
    };
  const last = realDay(end);
  if (last < today) return { elementId: id, kind: 'ended', noticePassed: false, until: leaving ?? last };
  if (notice === undefined) return { elementId: id, kind: 'ends', until: last, noticePassed: false };
  const noticeBy = realDay(monthsLater(last, -notice));
  return { elementId: id, kind: 'ends', until: last, noticeBy, noticePassed: noticeBy < today };
}

/** True where the contract binds no longer than so many months from the day; what is not known does not count. */
export function endsWithin({ until }: Contract, today: string, months: number): boolean {
  return until !== undefined && until <= monthsLater(today, months);
}

/** Days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(realDay(to)) - Date.parse(realDay(from))) / 86_400_000);
}

/** The last day of the month for a day that its month does not have ("2026-02-31"). */
export function realDay(day: string): string {
  const [year = 0, month = 1, date = 1] = lastDayOf(day).split('-').map(Number);
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return `${day.slice(0, 7).padEnd(7, '-12')}-${String(Math.min(date, last)).padStart(2, '0')}`;
}

/** A share in per cents, as it is said: 0.125 is 12.5. */
export function percentOf(share: number): number {
  return Math.round(share * 1000) / 10;
}
