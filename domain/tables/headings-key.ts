// What a list is known again by: its headings.

/** The same for lists with the same headings. */
export function headingsKey(headings: readonly string[]): string {
  return headings
    .map((heading) => heading.trim().toLowerCase())
    .join('\t')
    .slice(0, 4000);
}
