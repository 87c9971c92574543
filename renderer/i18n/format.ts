// Dates, times, numbers and money the Finnish way.
export { parseDate, parseNumber } from '../../domain/portfolio/typed';
import { LANGUAGE } from './translate';

const time = new Intl.DateTimeFormat(LANGUAGE, { hour: 'numeric', minute: '2-digit' });
const day = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'numeric', year: 'numeric' });
const dayTime = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'numeric',
  year: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
});
const numbers = new Intl.NumberFormat(LANGUAGE);

/** 14.32 */
export function formatTime(iso: string): string {
  return time.format(new Date(iso));
}

/** 12.11.2026 */
export function formatDay(iso: string): string {
  return day.format(new Date(iso));
}

/** 12.11.2026 klo 14.32 */
export function formatDayTime(iso: string): string {
  return dayTime.format(new Date(iso));
}

/** 31.12.2026 from an ISO day, 6/2028 from a month; a year stays as it is. */
export function formatDate(iso: string): string {
  const month = /^(\d{4})-(\d{2})$/u.exec(iso);
  if (month) return `${Number(month[2])}/${month[1]}`;
  return /^\d{4}-\d{2}-\d{2}$/u.test(iso) ? day.format(new Date(`${iso}T12:00:00`)) : iso;
}

/** 1 234,5 */
export function formatNumber(value: number): string {
  return numbers.format(value);
}
