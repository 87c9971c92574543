// What is linked to chosen elements.
import type { ModelIndex } from '../model-index';

/**
 * The elements and everything that at most `depth` relationships lead to from them, in either direction. A relationship
 * that ends at another one counts as linked to its ends.
 */
export function linkedTo(index: ModelIndex, ids: readonly string[], depth: number): Set<string> {
  const found = new Set(ids);
  let edge: readonly string[] = ids;
  for (let step = 0; step < depth && edge.length > 0; step += 1) {
    const next: string[] = [];
    const seen = new Set<string>();
    const visit = (id: string): void => {
      for (const { id: relationshipId, sourceId, targetId } of index.relationshipsOf(id)) {
        if (seen.has(relationshipId)) continue;
        seen.add(relationshipId);
        for (const end of [sourceId, targetId]) {
          if (index.find('relationship', end)) visit(end);
          else if (!found.has(end)) {
            found.add(end);
            next.push(end);
          }
        }
        visit(relationshipId);
      }
      const own = index.find('relationship', id);
      if (own) {
        for (const end of [own.sourceId, own.targetId]) {
          if (found.has(end) || index.find('relationship', end)) continue;
          found.add(end);
          next.push(end);
        }
      }
    };
    for (const id of edge) visit(id);
    edge = next;
  }
  return found;
}
