// Specializations of elements and relationships (ArchiMate 3.2, 14.2.2): an own kind with a name, e.g. "Pilvipalvelu".
import type { CommandArgs, Specialization } from '../../schemas/generated/types';
import { isElementType } from '../notation/element-types';
import { RELATIONSHIP_TYPES } from '../notation/relationship-rules';
import { refusal, Refused } from '../problem';
import { textIn, withText } from '../text';
import { needUnlocked, type Plan, type Planned } from './plan';
import { removeWithDependants } from './removal';

/** specialization.create: refuses an empty name, a type outside the language and a name that the type already has. */
export function createSpecialization(plan: Plan, args: CommandArgs['specialization.create']): Planned {
  const { ownerId, conceptType } = args;
  needUnlocked(plan, ownerId);
  if (plan.index.find('referenceModel', ownerId) === undefined) plan.need('organisation', ownerId);
  if (!isElementType(conceptType) && !(RELATIONSHIP_TYPES as string[]).includes(conceptType)) {
    throw new Refused(refusal('specialization.unknownType', { type: conceptType }));
  }
  const specialization: Specialization = {
    kind: 'specialization',
    id: plan.context.newId(),
    ownerId,
    conceptType,
    name: { [args.name.language]: neededName(plan, args.name.text, conceptType) },
  };
  plan.create(specialization);
  for (const id of args.applyToIds ?? []) {
    const concept = plan.edits.get(id);
    if (concept?.kind !== 'element' && concept?.kind !== 'relationship') {
      throw new Refused(refusal('model.missing', { kind: 'element', id }, id));
    }
    needUnlocked(plan, concept.ownerId);
    needSpecializations(plan, [specialization.id], concept.type);
    plan.edits.put({
      ...concept,
      specializationIds: [specialization.id, ...(concept.specializationIds ?? [])],
    });
  }
  return plan.done('specialization.create', [specialization]);
}

/** specialization.update: name in a language, picture. */
export function updateSpecialization(plan: Plan, args: CommandArgs['specialization.update']): Planned {
  const before = plan.need('specialization', args.id);
  const { imageId: _replaced, ...plain } = before;
  const next: Specialization = args.imageId === undefined ? { ...before } : { ...plain };
  if (args.imageId) {
    plan.need('image', args.imageId);
    next.imageId = args.imageId;
  }
  if (args.name) {
    const text = neededName(plan, args.name.text, before.conceptType, before.id);
    next.name = withText(before.name, args.name.language, text);
  }
  plan.edits.put(next);
  return plan.done('specialization.update', [before]);
}

/** specialization.delete: concepts lose it and stay. */
export function deleteSpecializations(plan: Plan, args: CommandArgs['specialization.delete']): Planned {
  const gone = args.ids.map((id) => plan.need('specialization', id));
  for (const { id } of gone) removeWithDependants(plan, id);
  return plan.done('specialization.delete', gone);
}

/** Refuses specializations that are missing or made for another type. */
export function needSpecializations(plan: Plan, ids: readonly string[], type: string): void {
  for (const id of ids) {
    const specialization = plan.need('specialization', id);
    if (specialization.conceptType === type) continue;
    throw new Refused(
      refusal('element.specializationWrong', { name: textIn(specialization.name, 'fi') }, id),
    );
  }
}

/** The specializations that a concept keeps when its type changes; undefined where none is left. */
export function fittingSpecializations(
  plan: Plan,
  ids: readonly string[] | undefined,
  type: string,
): string[] | undefined {
  const kept = (ids ?? []).filter((id) => {
    const record = plan.edits.get(id);
    return record?.kind === 'specialization' && record.conceptType === type;
  });
  return kept.length > 0 ? kept : undefined;
}

function neededName(plan: Plan, given: string, conceptType: string, own?: string): string {
  const name = given.trim();
  if (name === '') throw new Refused(refusal('specialization.nameEmpty'));
  const same = plan.index
    .all('specialization')
    .find(
      (each) =>
        each.id !== own && each.conceptType === conceptType && Object.values(each.name).includes(name),
    );
  if (same) throw new Refused(refusal('specialization.nameTaken', { name }, same.id));
  return name;
}
