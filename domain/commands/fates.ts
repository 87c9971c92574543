// What happens to an element, integration or placement on the way to a state.
import type { CommandArgs, Fate, ModelRecord } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { fateIn, type FateKind } from '../states';
import type { Plan, Planned } from './plan';

/** Writes the fate of one subject in one state, replacing what was decided before. */
export function putFate(
  plan: Plan,
  stateId: string,
  subjectId: string,
  fate: FateKind,
  more: Partial<Pick<Fate, 'replacedByIds' | 'date' | 'note'>> = {},
): void {
  const before = fateIn(plan.index, stateId, subjectId);
  plan.edits.put({
    kind: 'fate',
    id: before?.id ?? plan.context.newId(),
    stateId,
    subjectId,
    fate,
    ...more,
  });
}

/** A new subject that exists only from a later state on gets the fate 'new' there; in the current state nothing is written. */
export function markNew(plan: Plan, stateId: string | undefined, subjectId: string): void {
  if (stateId === undefined) return;
  if (plan.need('state', stateId).type === 'current') return;
  putFate(plan, stateId, subjectId, 'new');
}

/** fate.set: decide, or take the decision away. Refuses fates in the current state and a system that replaces itself. */
export function setFate(plan: Plan, args: CommandArgs['fate.set']): Planned {
  const state = plan.need('state', args.stateId);
  if (state.type === 'current') throw new Refused(refusal('fate.currentState', {}, state.id));
  const subjects = args.subjectIds.map((id) => needSubject(plan, id));
  const replacedByIds = args.fate === 'replace' ? replacements(plan, args, subjects) : undefined;
  for (const subject of subjects) decide(plan, args, subject.id, replacedByIds);
  return plan.done(`fate.${args.fate ?? 'none'}`, subjects);
}

/** One decision, or none any more; a date and a note that are not spoken of stay. */
export function decide(
  plan: Plan,
  { stateId, fate, ...more }: Pick<CommandArgs['fate.set'], 'stateId' | 'fate' | 'date' | 'note'>,
  subjectId: string,
  replacedByIds?: string[],
): void {
  const before = fateIn(plan.index, stateId, subjectId);
  if (fate === null) {
    if (before) plan.edits.remove(before.id);
    return;
  }
  if (replacedByIds?.includes(subjectId)) throw new Refused(refusal('fate.replacesItself', {}, subjectId));
  const date = more.date === undefined ? before?.date : (more.date ?? undefined);
  const note = more.note === undefined ? before?.note : (more.note ?? undefined);
  const by = fate === 'replace' ? (replacedByIds ?? before?.replacedByIds) : undefined;
  putFate(plan, stateId, subjectId, fate, {
    ...(by ? { replacedByIds: by } : {}),
    ...(date ? { date } : {}),
    ...(note ? { note } : {}),
  });
}

function needSubject(plan: Plan, id: string): ModelRecord {
  const record = plan.edits.get(id);
  if (record?.kind === 'element' || record?.kind === 'relationship' || record?.kind === 'placement')
    return record;
  throw new Refused(refusal('model.missing', { kind: 'element', id }, id));
}

function replacements(
  plan: Plan,
  args: CommandArgs['fate.set'],
  subjects: readonly ModelRecord[],
): string[] | undefined {
  if (!args.replacedByName) {
    for (const id of args.replacedByIds ?? []) plan.need('element', id);
    return args.replacedByIds;
  }
  // The replacement does not exist yet: it is made where the replaced one stands.
  const first = subjects.find((subject) => subject.kind === 'element');
  if (!first) throw new Refused(refusal('fate.replaceNeedsElement'));
  const id = plan.context.newId();
  plan.create({
    kind: 'element',
    id,
    ownerId: first.ownerId,
    type: first.type,
    name: { [args.replacedByName.language]: args.replacedByName.text },
  });
  putFate(plan, args.stateId, id, 'new');
  for (const placement of plan.index.pointing('placement', 'placedElement', first.id)) {
    plan.edits.put({
      kind: 'placement',
      id: plan.context.newId(),
      elementId: id,
      componentId: placement.componentId,
    });
  }
  return [...(args.replacedByIds ?? []), id];
}
