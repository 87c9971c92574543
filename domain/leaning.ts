// What falls together: things that lean on each other, as relationships do on the relationships they end at.

/**
 * Everything that falls when `first` falls: what leans on it, what leans on that, and so on. `leans` are the pairs of what
 * leans and what it leans on. Takes time by the number of pairs, however long the chains are. `first` is not in the result.
 */
export function fallingWith(
  first: Iterable<string>,
  leans: Iterable<readonly [id: string, on: string | undefined]>,
): Set<string> {
  const queue = [...first];
  const fallen = new Set<string>();
  if (queue.length === 0) return fallen;
  const known = new Set(queue);
  const leaning = new Map<string, string[]>();
  for (const [id, on] of leans) {
    if (on === undefined) continue;
    const list = leaning.get(on);
    if (list) list.push(id);
    else leaning.set(on, [id]);
  }
  for (const id of queue) {
    for (const next of leaning.get(id) ?? []) {
      if (known.has(next)) continue;
      known.add(next);
      fallen.add(next);
      queue.push(next);
    }
  }
  return fallen;
}
