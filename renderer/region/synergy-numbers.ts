// Estimates in short: 0,95–1,10 M€, 12–30 t€, 2–3,5 v. Both ends have the same unit; what is not known is said, never zero.
import type { Known, Range } from '../../domain/region/assumptions';
import type { Moving } from '../../domain/region/moving';
import { LANGUAGE, t } from '../i18n/translate';
import { euros } from './figures';

const years = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 1 });

/** Euros from the low end to the high one. */
export function euroRange(range: Range | undefined): string {
  if (!range) return t('region.notKnown');
  const { low, high } = range;
  const most = Math.max(Math.abs(low), Math.abs(high));
  const [unit, per, decimals] =
    most >= 999_500
      ? (['M€', 1_000_000, 2] as const)
      : most >= 9_950
        ? (['t€', 1000, 0] as const)
        : (['€', 1, 0] as const);
  const number = (value: number): string =>
    new Intl.NumberFormat(LANGUAGE, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(value / per);
  const [from, to] = [number(low), number(high)];
  return from === to ? `${from} ${unit}` : `${from}–${to} ${unit}`;
}

/** Years in which the move pays itself back. */
export function payBackText(payBack: Moving['payBack']): string {
  if (!payBack) return t('region.notKnown');
  const low = years.format(payBack.low);
  if (payBack.high === undefined) return t('synergy.yearsAtLeast', { years: low });
  const high = years.format(payBack.high);
  return t('synergy.years', { years: low === high ? low : `${low}–${high}` });
}

/** What is known, with how many are missing: "315 t€ (+2 ei tiedossa)". */
export function knownEuros({ sum, sources, missing }: Known): string {
  return knownText(euros(sum), sources.length, missing.length);
}

/** A number in the same way. */
export function knownNumber({ sum, sources, missing }: Known): string {
  return knownText(new Intl.NumberFormat(LANGUAGE).format(sum), sources.length, missing.length);
}

function knownText(text: string, sources: number, missing: number): string {
  if (sources === 0) return t('region.notKnown');
  return missing === 0 ? text : t('synergy.knownPartly', { text, count: missing });
}

/** How many integrations are built again; systems of which none is told are not taken for systems without any. */
export function integrationsText({ integrationIds, withoutIntegrations }: Moving): string {
  const count = integrationIds.length;
  if (withoutIntegrations.length === 0) return String(count);
  if (count === 0) return t('region.notKnown');
  return t('synergy.knownPartly', { text: String(count), count: withoutIntegrations.length });
}
