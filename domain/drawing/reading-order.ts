// The order in which the nodes of a view are read: rows from above, each from the left, what stands inside a node right after it.
interface Placed {
  readonly id: string;
  readonly parentId?: string | undefined;
  readonly x?: number;
  readonly y?: number;
  readonly height?: number;
}

/**
 * The nodes in reading order. Of nodes side by side those belong to one row that begin above the middle of its first one.
 * Coordinates in pixels; a node whose parent is not among them is read as if it stood on the ground.
 */
export function readingOrder<T extends Placed>(nodes: readonly T[]): T[] {
  const known = new Set(nodes.map(({ id }) => id));
  const inside = new Map<string, T[]>();
  for (const node of nodes) {
    const home = node.parentId !== undefined && known.has(node.parentId) ? node.parentId : '';
    const list = inside.get(home);
    if (list) list.push(node);
    else inside.set(home, [node]);
  }
  const read: T[] = [];
  const visit = (home: string): void => {
    for (const node of inRows(inside.get(home) ?? [])) {
      read.push(node);
      visit(node.id);
    }
  };
  visit('');
  return read;
}

function inRows<T extends Placed>(nodes: readonly T[]): T[] {
  const down = [...nodes].sort((a, b) => (a.y ?? 0) - (b.y ?? 0) || (a.x ?? 0) - (b.x ?? 0));
  const rows: T[][] = [];
  let end = -Infinity;
  for (const node of down) {
    const row = rows.at(-1);
    if (row && (node.y ?? 0) < end) row.push(node);
    else {
      rows.push([node]);
      end = (node.y ?? 0) + Math.max(1, (node.height ?? 0) / 2);
    }
  }
  return rows.flatMap((row) => row.sort((a, b) => (a.x ?? 0) - (b.x ?? 0)));
}
