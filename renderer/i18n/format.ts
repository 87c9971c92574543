// Dates, times, numbers and money the Finnish way.
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

/** ISO day from what a person types: 31.12.2026, 2026-12-31, 12/2026 or 2026; undefined where it is none of them. */
export function parseDate(text: string): string | undefined {
  const trimmed = text.trim();
  const finnish = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/u.exec(trimmed);
  const iso = finnish
    ? `${finnish[3]}-${(finnish[2] ?? '').padStart(2, '0')}-${(finnish[1] ?? '').padStart(2, '0')}`
    : trimmed;
  const month = /^(\d{1,2})[./](\d{4})$/u.exec(iso);
  const text2 = month ? `${month[2]}-${(month[1] ?? '').padStart(2, '0')}` : iso;
  if (/^\d{4}$/u.test(text2)) return text2;
  if (/^\d{4}-\d{2}$/u.test(text2))
    return Number(text2.slice(5)) >= 1 && Number(text2.slice(5)) <= 12 ? text2 : undefined;
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(text2)) return undefined;
  const date = new Date(`${text2}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text2) ? text2 : undefined;
}

/** 1 234,5 */
export function formatNumber(value: number): string {
  return numbers.format(value);
}

/** A number as a person types it: 86 000, 86000,50, 86 t€ is not one. */
export function parseNumber(text: string): number | undefined {
  const plain = text.replace(/[\s\u00a0€]/gu, '').replace(',', '.');
  if (plain === '' || !/^\d+(\.\d+)?$/u.test(plain)) return undefined;
  return Number(plain);
}
