// Contradictions between the target state and what is said of things: integrations that lead nowhere, replacements that
// go themselves, things on their way out that nobody has decided about.
import { currentState, fateIn, statesOf, targetState } from '../states';
import type { Present } from '../descriptions/scope';
import { finding, type Finding, type QualityScope } from './finding';

/** Nothing where the organisation has no target state. `target`: what exists in it. */
export function targetFindings({ index, organisationId }: QualityScope, target: Present): Finding[] {
  const goal = targetState(index, organisationId);
  if (!goal || goal.id === currentState(index, organisationId)?.id) return [];
  const out: Finding[] = [];
  for (const flow of index.pointing('relationship', 'owner', organisationId)) {
    if (flow.type !== 'Flow' || !target.has(flow.id)) continue;
    const [source, to] = [index.find('element', flow.sourceId), index.find('element', flow.targetId)];
    if (!source || !to || target.has(source.id) === target.has(to.id)) continue;
    const [stays, goes] = target.has(source.id) ? [source, to] : [to, source];
    out.push(
      finding(
        'contradictory.targetFlow',
        [stays.id, goes.id],
        { other: { elementId: goes.id } },
        { flowId: flow.id },
      ),
    );
  }
  const path = statesOf(index, organisationId);
  for (const element of index.pointing('element', 'owner', organisationId)) {
    if (element.reference) continue;
    const fates = path.flatMap((state) => fateIn(index, state.id, element.id) ?? []);
    const replaced = fates.find(({ fate }) => fate === 'replace');
    const by = replaced?.replacedByIds ?? [];
    if (by.length > 0 && !by.some((id) => target.has(id))) {
      const [first = ''] = by;
      out.push(finding('contradictory.targetReplacement', [element.id], { other: { elementId: first } }));
    }
    if (element.fields?.lifecycle === 'retiring' && fates.length === 0 && target.has(element.id))
      out.push(finding('contradictory.targetLifecycle', [element.id]));
  }
  return out;
}
