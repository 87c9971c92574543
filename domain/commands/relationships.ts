// Relationships; Flow between systems is an integration (liittymä).
import type { CommandArgs, Relationship } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { markNew } from './fates';
import { patched } from './patch';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

/** relationship.create: refuses a relationship from an element to itself and an owner that is no organisation. */
export function createRelationship(plan: Plan, args: CommandArgs['relationship.create']): Planned {
  const source = needEnd(plan, args.sourceId);
  needEnd(plan, args.targetId);
  if (args.ownerId !== undefined) plan.need('organisation', args.ownerId);
  if (args.sourceId === args.targetId) throw new Refused(refusal('relationship.toItself', {}, args.sourceId));
  const relationship: Relationship = {
    kind: 'relationship',
    id: plan.context.newId(),
    ownerId: args.ownerId ?? source.ownerId,
    type: args.type,
    sourceId: args.sourceId,
    targetId: args.targetId,
    ...(args.name ? { name: { [args.name.language]: args.name.text } } : {}),
    ...(args.type === 'Flow' ? { flow: { direction: 'forward' as const, ...args.flow } } : {}),
  };
  plan.create(relationship);
  markNew(plan, args.stateId, relationship.id);
  return plan.done('relationship.create', [relationship]);
}

/** relationship.update: flow fields (null clears), type, or the ends swapped. */
export function updateRelationships(plan: Plan, args: CommandArgs['relationship.update']): Planned {
  const before = args.ids.map((id) => plan.need('relationship', id));
  for (const relationship of before) {
    const next: Relationship = { ...relationship };
    if (args.type !== undefined) next.type = args.type;
    if (args.reverse) {
      next.sourceId = relationship.targetId;
      next.targetId = relationship.sourceId;
    }
    if (args.flow) {
      const flow = patched(relationship.flow, args.flow);
      if (flow) next.flow = flow;
      else delete next.flow;
    }
    plan.edits.put(next);
  }
  return plan.done('relationship.update', before);
}

/** relationship.delete: with the fates and drawn lines that belong to it. */
export function deleteRelationships(plan: Plan, args: CommandArgs['relationship.delete']): Planned {
  const gone = args.ids.map((id) => plan.need('relationship', id));
  for (const relationship of gone) removeWithDependants(plan, relationship.id);
  return plan.done('relationship.delete', gone);
}

function needEnd(plan: Plan, id: string): { ownerId: string } {
  const record = plan.edits.get(id);
  if (record?.kind === 'element' || record?.kind === 'relationship') return record;
  throw new Refused(refusal('model.missing', { kind: 'element', id }, id));
}
