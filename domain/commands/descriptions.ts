// Planning which descriptions are made (kuvaussuunnitelma; JHS 179 v2.0, 6.3.1).
import type { CommandArgs, Organisation, PlannedDescription } from '../../schemas/generated/types';
import { descriptionKind } from '../descriptions/catalogue';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';

/**
 * description.plan: whether descriptions are needed, who makes them and by when; null clears. What says nothing more is let go.
 * Refuses a description that is not in the list.
 */
export function planDescriptions(plan: Plan, args: CommandArgs['description.plan']): Planned {
  const organisation = plan.need('organisation', args.organisationId);
  const unknown = args.ids.find((id) => !descriptionKind(id));
  if (unknown !== undefined) throw new Refused(refusal('description.unknown', { id: unknown }));
  const planned = new Map((organisation.descriptionPlan ?? []).map((one) => [one.id, one]));
  for (const id of args.ids) {
    const next: PlannedDescription = { ...planned.get(id), id };
    if (args.needed === null) delete next.needed;
    else if (args.needed !== undefined) next.needed = args.needed;
    const responsible = args.responsible?.trim();
    if (args.responsible === null || responsible === '') delete next.responsible;
    else if (responsible !== undefined) next.responsible = responsible;
    if (args.due === null) delete next.due;
    else if (args.due !== undefined) next.due = args.due;
    if (Object.keys(next).length > 1) planned.set(id, next);
    else planned.delete(id);
  }
  const next: Organisation = { ...organisation };
  if (planned.size > 0) next.descriptionPlan = [...planned.values()];
  else delete next.descriptionPlan;
  plan.edits.put(next);
  return plan.done('description.plan', [organisation]);
}
