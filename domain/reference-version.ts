// Versions of reference models: 1.0.0, 4.1, 2026-06-30.

/** Above 0 where `a` is the newer one; parts of digits compare as numbers. Versions that do not begin with a digit tell nothing: 0. */
export function compareVersions(a: string, b: string): number {
  if (!/^\d/u.test(a) || !/^\d/u.test(b)) return 0;
  return a.localeCompare(b, 'en', { numeric: true });
}
