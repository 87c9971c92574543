// Who of the region has delivered, when, and how complete it is; and who is to be reminded.
import type { Delivery, Organisation } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { completenessBy } from '../quality/completeness';
import { textIn } from '../text';
import { systemsOf } from './collecting-outcome';
import { comparedOrganisations } from './region';

export interface DeliveredRow {
  readonly organisation: Organisation;
  readonly name: string;
  /** The newest; absent where nothing has been delivered. */
  readonly last?: Delivery;
  /** The ones before it, newest first. */
  readonly earlier: readonly Delivery[];
  /** Whole days since the newest. */
  readonly days?: number;
  readonly systems: number;
  /** Percent of the facts that should be known; absent where nothing is asked of what it has. */
  readonly complete?: number;
}

const DAY = 86_400_000;
const DAYS_OF_MONTH = 30.44;

/** The compared municipalities by name. `now` is ISO 8601. */
export function deliveredRows(index: ModelIndex, language: string, now: string): DeliveredRow[] {
  return comparedOrganisations(index, language).map((organisation) => {
    const all = organisation.deliveries ?? [];
    const last = all.at(-1);
    const complete = completenessOf(index, organisation.id, language, now);
    return {
      organisation,
      name: textIn(organisation.name, language),
      earlier: all.slice(0, -1).reverse(),
      systems: systemsOf(index, organisation.id),
      ...(last ? { last, days: Math.max(0, Math.floor((Date.parse(now) - Date.parse(last.at)) / DAY)) } : {}),
      ...(complete === undefined ? {} : { complete }),
    };
  });
}

/** Those that have not delivered, and those whose delivery is older than so many months. */
export function toBeReminded(rows: readonly DeliveredRow[], months: number): DeliveredRow[] {
  return rows.filter(({ days }) => days === undefined || days > months * DAYS_OF_MONTH);
}

function completenessOf(
  index: ModelIndex,
  organisationId: string,
  language: string,
  now: string,
): number | undefined {
  const scope = { index, organisationId, language, today: now.slice(0, 10) };
  let [known, needed] = [0, 0];
  for (const row of completenessBy(scope, 'kind')) {
    known += row.known;
    needed += row.needed;
  }
  return needed === 0 ? undefined : Math.floor((100 * known) / needed);
}
