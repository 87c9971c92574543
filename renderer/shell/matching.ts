// Finding by what is typed: every word somewhere, case aside, å ä ö kept apart from a and o.

/** True where every word of the query occurs in one of the texts. */
export function matches(query: string, ...texts: readonly (string | undefined)[]): boolean {
  const words = query
    .toLocaleLowerCase('fi')
    .split(/\s+/u)
    .filter((word) => word !== '');
  const hay = texts.map((text) => text?.toLocaleLowerCase('fi') ?? '').join('\n');
  return words.every((word) => hay.includes(word));
}
