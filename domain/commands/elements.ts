// Creating, changing, copying and deleting elements.
import type { CommandArgs, Element } from '../../schemas/generated/types';
import { isElementType } from '../notation/element-types';
import { refusal, Refused } from '../problem';
import { withText } from '../text';
import { markNew } from './fates';
import { patched } from './patch';
import { placeIn } from './placements';
import type { Plan, Planned } from './plan';
import { createRelationship } from './relationships';
import { removeWithDependants } from './removal';
import { fittingSpecializations, needSpecializations } from './specializations';

/**
 * element.create: one element per name, placed in the component, 'new' where the state is later than the current one. With
 * `connect` each gets that relationship to an element of the model; the relationships follow the elements in createdIds.
 */
export function createElements(plan: Plan, args: CommandArgs['element.create']): Planned {
  needType(args.type);
  const owner = plan.index.get(args.ownerId);
  if (owner?.kind !== 'organisation') throw new Refused(refusal('element.noOwner', {}, args.ownerId));
  const created: Element[] = [];
  for (const name of args.names) {
    const text = name.trim();
    if (text === '') continue;
    const element: Element = {
      kind: 'element',
      id: plan.context.newId(),
      ownerId: args.ownerId,
      type: args.type,
      name: { [args.language]: text },
      ...(args.fields && Object.keys(args.fields).length > 0 ? { fields: args.fields } : {}),
    };
    plan.create(element);
    created.push(element);
    markNew(plan, args.stateId, element.id);
    if (args.componentId !== undefined) placeIn(plan, element.id, args.componentId);
  }
  if (created.length === 0) throw new Refused(refusal('element.nameEmpty'));
  if (args.connect) {
    const { elementId, type, reverse } = args.connect;
    for (const { id } of created)
      createRelationship(plan, {
        type,
        sourceId: reverse ? id : elementId,
        targetId: reverse ? elementId : id,
        ownerId: args.ownerId,
        ...(args.stateId === undefined ? {} : { stateId: args.stateId }),
      });
  }
  return plan.done('element.create', created);
}

/**
 * element.update: name, documentation, type, specializations and portfolio fields; null clears a field. Reference
 * elements are locked. A new type keeps the relationships, also those that the table no longer allows (they are marked
 * where the model is checked), and lets go of specializations that were made for the type before.
 */
export function updateElements(plan: Plan, args: CommandArgs['element.update']): Planned {
  if (args.type !== undefined) needType(args.type);
  if (args.name && args.name.text.trim() === '') throw new Refused(refusal('element.nameEmpty'));
  const before = args.ids.map((id) => needOwn(plan, id));
  for (const element of before) {
    const next: Element = { ...element };
    if (args.name) next.name = withText(element.name, args.name.language, args.name.text.trim());
    if (args.documentation) {
      next.documentation = withText(
        element.documentation,
        args.documentation.language,
        args.documentation.text,
      );
      if (Object.keys(next.documentation).length === 0) delete next.documentation;
    }
    if (args.type !== undefined && args.type !== element.type) {
      next.type = args.type;
      assign(next, 'specializationIds', fittingSpecializations(plan, element.specializationIds, args.type));
    }
    if (args.specializationIds) {
      needSpecializations(plan, args.specializationIds, next.type);
      const chosen = args.specializationIds.length > 0 ? args.specializationIds : undefined;
      assign(next, 'specializationIds', chosen);
    }
    if (args.fields) assign(next, 'fields', patched(element.fields, args.fields));
    if (args.facts) assign(next, 'facts', patched(element.facts, args.facts));
    plan.edits.put(next);
  }
  return plan.done(args.name ? 'element.rename' : 'element.update', before);
}

/** element.duplicate: new elements with the same fields, placed where asked or where the originals stand. */
export function duplicateElements(plan: Plan, args: CommandArgs['element.duplicate']): Planned {
  const originals = args.ids.map((id) => needOwn(plan, id));
  for (const original of originals) {
    const { externalIds: _other, ...rest } = original;
    const id = plan.context.newId();
    const name = Object.fromEntries(
      Object.entries(original.name).map(([language, text]) => [language, `${text}${args.nameSuffix}`]),
    );
    plan.create({ ...rest, id, name });
    markNew(plan, args.stateId, id);
    const homes =
      args.componentId === undefined
        ? plan.index.pointing('placement', 'placedElement', original.id).map((p) => p.componentId)
        : [args.componentId];
    for (const home of homes) placeIn(plan, id, home);
  }
  return plan.done('element.duplicate', originals);
}

/** element.delete: the elements and all that hangs on them. */
export function deleteElements(plan: Plan, args: CommandArgs['element.delete']): Planned {
  const gone = args.ids.map((id) => needOwn(plan, id));
  for (const element of gone) removeWithDependants(plan, element.id);
  return plan.done('element.delete', gone);
}

/** An element of an organisation; elements of reference models are changed by their own commands. */
function needOwn(plan: Plan, id: string): Element {
  const element = plan.need('element', id);
  if (element.reference) throw new Refused(refusal('reference.locked', {}, id));
  return element;
}

function needType(type: string): void {
  if (!isElementType(type)) throw new Refused(refusal('element.unknownType', { type }));
}

function assign<K extends 'fields' | 'facts' | 'specializationIds'>(
  element: Element,
  key: K,
  value: Element[K] | undefined,
): void {
  if (value === undefined) delete element[key];
  else element[key] = value;
}
