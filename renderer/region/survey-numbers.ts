// Means and spreads with one decimal, as people say them.
import { LANGUAGE } from '../i18n/translate';

const decimal = new Intl.NumberFormat(LANGUAGE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** 4,3 */
export function one(value: number): string {
  return decimal.format(value);
}
