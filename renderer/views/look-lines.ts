// Connections of a view under a colouring: those of hidden nodes are not drawn, those of nodes that stand back stand back.
import type { FreeConnection, FreeView } from '../../domain/drawing/free-view-content';
import type { ElementLook } from '../../domain/looks/looks-of';

/** The look of a drawn node; notes and frames have none. */
export function lookOfNode(
  node: FreeView['nodes'][number],
  looks: ReadonlyMap<string, ElementLook>,
): ElementLook | undefined {
  return node.type === '' || node.subjectId === undefined ? undefined : looks.get(node.subjectId);
}

/** What is drawn, and the identifiers of what stands back; a connection of a connection follows it. */
export function linesUnder(
  view: FreeView,
  looks: ReadonlyMap<string, ElementLook>,
): { shown: readonly FreeConnection[]; faint: ReadonlySet<string> } {
  const hidden = new Set<string>();
  const faint = new Set<string>();
  for (const node of view.nodes) {
    const look = lookOfNode(node, looks);
    if (look?.hidden) hidden.add(node.id);
    else if (look?.dimmed) faint.add(node.id);
  }
  if (hidden.size + faint.size === 0) return { shown: view.connections, faint };
  const ends = ({ sourceItemId, targetItemId }: FreeConnection): string[] => [sourceItemId, targetItemId];
  for (let before = -1; before < hidden.size + faint.size;) {
    before = hidden.size + faint.size;
    for (const line of view.connections) {
      if (ends(line).some((id) => hidden.has(id))) hidden.add(line.id);
      else if (ends(line).some((id) => faint.has(id))) faint.add(line.id);
    }
  }
  return { shown: view.connections.filter(({ id }) => !hidden.has(id)), faint };
}
