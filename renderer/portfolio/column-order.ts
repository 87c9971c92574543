// Which columns are shown in which order: the names first, then as chosen.
import type { GridColumn } from '../../domain/portfolio/columns';

/** The shown columns in their order. `chosen`: keys in an order; null: the usual ones. Keys that are not there are left out. */
export function shownColumns(
  all: readonly GridColumn[],
  chosen: readonly string[] | null,
): readonly GridColumn[] {
  if (!chosen) return all.filter(({ key, usual }) => key === 'name' || usual);
  const byKey = new Map(all.map((column) => [column.key, column]));
  return [...new Set(['name', ...chosen])].flatMap((key) => byKey.get(key) ?? []);
}

/** The keys with one more or less; a new one stands after the one that it follows in the list of all. */
export function toggledColumn(all: readonly GridColumn[], shown: readonly string[], key: string): string[] {
  if (shown.includes(key)) return shown.filter((one) => one !== key);
  const before = all.slice(
    0,
    all.findIndex((column) => column.key === key),
  );
  const follows = before.findLast((column) => shown.includes(column.key));
  const at = follows ? shown.indexOf(follows.key) + 1 : 0;
  return [...shown.slice(0, at), key, ...shown.slice(at)];
}

/** The keys with the one at `from` moved to stand at `to`; the names stay first. */
export function movedColumn(shown: readonly string[], from: number, to: number): readonly string[] {
  const key = shown[from];
  const place = Math.max(1, Math.min(shown.length - 1, to));
  if (key === undefined || from < 1 || place === from) return shown;
  const rest = shown.filter((one) => one !== key);
  return [...rest.slice(0, place), key, ...rest.slice(place)];
}
