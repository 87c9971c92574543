// What people type into forms and spreadsheets, as dates and numbers.

/** Words after a number that stand for noughts. */
const THOUSANDS: Readonly<Record<string, number>> = { t: 1e3, k: 1e3, tuhatta: 1e3, m: 1e6, milj: 1e6 };

/**
 * ISO year, month or day from what a person types: 31.12.2026, 1.2.26, 2026-12-31, 31/12/2026, 12/2026, 12.2026 or 2026;
 * a clock time after the day is left out. Undefined where it is none of them or no such day is in the calendar.
 */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim().replace(/[T ]\d{1,2}[:.]\d{2}([:.]\d{2}(\.\d+)?)?Z?$/u, '');
  const day = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/u.exec(trimmed);
  const iso = day ? `${year(day[3])}-${two(day[2])}-${two(day[1])}` : trimmed;
  const month = /^(\d{1,2})[./](\d{4})$/u.exec(iso);
  const found = month ? `${month[2]}-${two(month[1])}` : iso;
  if (/^\d{4}$/u.test(found)) return found;
  if (/^\d{4}-\d{2}$/u.test(found)) {
    const number = Number(found.slice(5));
    return number >= 1 && number <= 12 ? found : undefined;
  }
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(found)) return undefined;
  const date = new Date(`${found}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(found) ? found : undefined;
}

/**
 * A number of at least 0 as a person types it: 86 000, 86000,50, 12.500,00, 1,2 M€, 86 t€, 250 €/v. Undefined where it is none.
 */
export function parseNumber(text: string): number | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[\s\u00a0\u202f']/gu, '')
    .replace(/(€|eur|euroa?)?(\/(v|vuosi|vuodessa|a))?$/u, '')
    .replace(/^€/u, '');
  const [, digits, unit] = /^([\d.,]+)(t|k|tuhatta|m|milj)?\.?$/u.exec(plain) ?? [];
  if (digits === undefined) return undefined;
  const number = decimal(digits);
  if (number === undefined) return undefined;
  const times = unit === undefined ? 1 : (THOUSANDS[unit] ?? 1);
  return times === 1 ? number : Math.round(number * times * 100) / 100;
}

/** A comma or a point before the last digits is the decimal mark; groups of three after points are thousands. */
function decimal(digits: string): number | undefined {
  if (/^\d+([.,]\d+)?$/u.test(digits)) return Number(digits.replace(',', '.'));
  if (/^\d{1,3}(\.\d{3})+(,\d+)?$/u.test(digits)) return Number(digits.replaceAll('.', '').replace(',', '.'));
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(digits)) return Number(digits.replaceAll(',', ''));
  return undefined;
}

function two(digits: string | undefined): string {
  return (digits ?? '').padStart(2, '0');
}

function year(digits: string | undefined): string {
  return digits?.length === 2 ? `20${digits}` : (digits ?? '');
}

/** True where the text is an ISO year, month or day of the calendar. */
export function isDay(iso: string): boolean {
  return parseDate(iso) === iso;
}
