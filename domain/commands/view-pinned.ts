// Pinned views: views of the list that keep what they show of the model, and nothing drawn.
import type { CommandArgs, FollowedView, View } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { needView } from './view-draft';
import { newView } from './views';

/** view.pin: refuses an owner that is no organisation, 360° without its element, and a name without text. */
export function pinView(plan: Plan, args: CommandArgs['view.pin']): Planned {
  plan.need('organisation', args.ownerId);
  needSubjects(plan, args.generated);
  const view = newView(plan, { ownerId: args.ownerId, name: args.name });
  const pinned: View = { ...view, generated: args.generated };
  plan.edits.put(pinned);
  return plan.done('view.pin', [pinned]);
}

/** view.narrow: what a pinned view shows from now on. Refuses a view that is drawn. */
export function narrowView(plan: Plan, args: CommandArgs['view.narrow']): Planned {
  const view = needPinned(plan, args.id);
  needSubjects(plan, args.generated);
  const next: View = { ...view, generated: args.generated };
  plan.edits.put(next);
  return plan.done('view.narrow', [next]);
}

/** The pinned view without what it followed, ready to be drawn in; it keeps its name and its place in the list. */
export function unpinned(plan: Plan, id: string, routing: View['routing']): View {
  const { generated: _followed, ...view } = needPinned(plan, id);
  const drawn: View = routing === undefined ? view : { ...view, routing };
  plan.edits.put(drawn);
  return drawn;
}

/** Views that are about one element are about another from then on. */
export function movePinnedViews(plan: Plan, from: string, to: string): void {
  for (const { id } of plan.index.pointing('view', 'about', from)) {
    const now = plan.edits.get(id);
    if (now?.kind === 'view' && now.generated?.elementId === from)
      plan.edits.put({ ...now, generated: { ...now.generated, elementId: to } });
  }
}

function needPinned(plan: Plan, id: string): View {
  const view = needView(plan, id);
  if (!view.generated) throw new Refused(refusal('view.notPinned', {}, id));
  return view;
}

function needSubjects(plan: Plan, { kind, elementId, referenceModelId }: FollowedView): void {
  if (kind === 'around' && elementId === undefined) throw new Refused(refusal('view.noElement'));
  if (elementId !== undefined) plan.need('element', elementId);
  if (referenceModelId !== undefined) plan.need('referenceModel', referenceModelId);
}
