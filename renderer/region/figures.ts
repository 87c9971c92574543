// Figures of the region in short: 1,42 M€, 315 t€, 950 €.
import { LANGUAGE } from '../i18n/translate';

const two = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 2, minimumFractionDigits: 2 });
const whole = new Intl.NumberFormat(LANGUAGE, { maximumFractionDigits: 0 });

/** Euros, rounded to three figures or so. */
export function euros(value: number): string {
  if (Math.abs(value) >= 999_500) return `${two.format(value / 1_000_000)} M€`;
  if (Math.abs(value) >= 9_950) return `${whole.format(value / 1000)} t€`;
  return `${whole.format(value)} €`;
}

/** A share as whole per cents. */
export function share(value: number): string {
  return `${whole.format(value * 100)} %`;
}
