// When a fact is old.

/** Facts older than this are said to be old. */
export const OLD_YEARS = 2;

/** True where an ISO year, month or day lies more than OLD_YEARS before `today` (ISO day). */
export function isOld(date: string, today: string): boolean {
  const limit = `${Number(today.slice(0, 4)) - OLD_YEARS}${today.slice(4)}`;
  return date < limit.slice(0, date.length);
}

/** True where an ISO year, month or day has passed wholly by `today` (ISO day). */
export function hasPassed(date: string, today: string): boolean {
  return date < today.slice(0, date.length);
}
