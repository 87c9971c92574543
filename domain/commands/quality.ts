// Seeing to the quality of the data: findings are assigned, or set aside with a reason.
import type { CommandArgs, Organisation, QualityWork } from '../../schemas/generated/types';
import { subjectsOfKey } from '../quality/finding';
import type { Plan, Planned } from './plan';

/**
 * quality.plan: who sees to findings and by when, or why nothing is done about them; null clears. What says nothing more is let go,
 * and so is what was decided about things that are no longer there.
 */
export function planQuality(plan: Plan, args: CommandArgs['quality.plan']): Planned {
  const organisation = plan.need('organisation', args.organisationId);
  const work = new Map(
    (organisation.qualityWork ?? [])
      .filter(({ key }) => subjectsOfKey(key).every((id) => plan.edits.get(id) !== undefined))
      .map((one) => [one.key, one]),
  );
  for (const key of args.keys) {
    const next: QualityWork = { ...work.get(key), key };
    const responsible = args.responsible?.trim();
    if (args.responsible === null || responsible === '') delete next.responsible;
    else if (responsible !== undefined) next.responsible = responsible;
    if (args.due === null) delete next.due;
    else if (args.due !== undefined) next.due = args.due;
    if (args.setAside === null) delete next.setAside;
    else if (args.setAside !== undefined) next.setAside = args.setAside.trim();
    if (Object.keys(next).length > 1) work.set(key, next);
    else work.delete(key);
  }
  const next: Organisation = { ...organisation };
  if (work.size > 0) next.qualityWork = [...work.values()];
  else delete next.qualityWork;
  plan.edits.put(next);
  return plan.done('quality.plan', [organisation]);
}
