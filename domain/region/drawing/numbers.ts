// Numbers as pictures and documents of the region write them.
import { FIGURE_UNITS, type Figure } from '../figures';

/** 1,42 M€, 315 t€, 950 €; a non-breaking space before the unit. */
export function eurosIn(value: number, language: string): string {
  const number = (amount: number, decimals: number): string =>
    new Intl.NumberFormat(language, {
      minimumFractionDigits: decimals,
      maximumFractionDigits: decimals,
    }).format(amount);
  if (Math.abs(value) >= 999_500) return `${number(value / 1_000_000, 2)} M€`;
  if (Math.abs(value) >= 9_950) return `${number(value / 1000, 0)} t€`;
  return `${number(value, 0)} €`;
}

/** A figure with its unit. */
export function figureText(figure: Figure, value: number, language: string): string {
  const unit = FIGURE_UNITS[figure];
  if (unit === 'euros') return eurosIn(value, language);
  if (unit === 'share') return `${Math.round(value * 100)} %`;
  return new Intl.NumberFormat(language, { maximumFractionDigits: 1 }).format(value);
}
