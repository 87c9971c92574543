// Days in classes by how soon they are: passed, within six months, within two years, later.
import type { ValueClass } from './classes';

/** The classes, the most urgent first. */
export const DATE_CLASSES: readonly ValueClass[] = [
  { key: 'd:passed', tone: 'sequential-5' },
  { key: 'd:6', tone: 'sequential-4' },
  { key: 'd:24', tone: 'sequential-2' },
  { key: 'd:later', tone: 'sequential-1' },
];

/**
 * Key of the class of a day, month or year (ISO 8601, or 31.12.2027); a month or a year counts by its last day.
 * `today` is an ISO day. Undefined where the text is no date.
 */
export function dateClassOf(text: string, today: string): string | undefined {
  const last = lastDay(text);
  if (last === undefined) return undefined;
  if (last < today) return 'd:passed';
  if (last < monthsLater(today, 6)) return 'd:6';
  return last < monthsLater(today, 24) ? 'd:24' : 'd:later';
}

/** The last day of what the text names, as an ISO day. */
function lastDay(text: string): string | undefined {
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(text);
  const [, year, month, day] = finnish
    ? ['', finnish[3], (finnish[2] ?? '').padStart(2, '0'), (finnish[1] ?? '').padStart(2, '0')]
    : (/^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T.*)?$/u.exec(text) ?? []);
  if (year === undefined) return undefined;
  if (month === undefined) return `${year}-12-31`;
  if (Number(month) < 1 || Number(month) > 12 || Number(day ?? 1) < 1 || Number(day ?? 1) > 31)
    return undefined;
  return day === undefined
    ? iso(new Date(Date.UTC(Number(year), Number(month), 0)))
    : `${year}-${month}-${day}`;
}

function monthsLater(day: string, months: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  const wanted = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return iso(date);
}

function iso(date: Date): string {
  return date.toISOString().slice(0, 10);
}
