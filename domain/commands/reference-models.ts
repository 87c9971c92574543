// An own layered model: its layers and components. Models that came with a version are locked.
import type { CommandArgs, Element, ReferenceModel, ReferenceRole } from '../../schemas/generated/types';
import { isElementType } from '../notation/element-types';
import { refusal, Refused } from '../problem';
import { componentsOf, layersOf } from '../reference-models';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

const HUES = ['blue', 'teal', 'green', 'ochre', 'plum', 'slate', 'brick'] as const;

/** referenceModel.create: an own model with empty layers in the given order. */
export function createReferenceModel(plan: Plan, args: CommandArgs['referenceModel.create']): Planned {
  const model: ReferenceModel = {
    kind: 'referenceModel',
    id: plan.context.newId(),
    key: 'own',
    version: '1',
    name: args.name,
    locked: false,
    order: plan.index.count('referenceModel'),
  };
  plan.create(model);
  args.layers.forEach((name, order) => plan.create(newPart(plan, model.id, 'layer', name, order)));
  return plan.done('referenceModel.create', [model]);
}

/** referenceModel.update: the name of an own model. */
export function updateReferenceModel(plan: Plan, args: CommandArgs['referenceModel.update']): Planned {
  const model = needOpen(plan, args.id);
  plan.edits.put({ ...model, name: args.name });
  return plan.done('referenceModel.update', [model]);
}

/** referenceModel.unlock: a given model becomes an own one, which can be edited and is not upgraded any more. */
export function unlockReferenceModel(plan: Plan, args: CommandArgs['referenceModel.unlock']): Planned {
  const model = plan.need('referenceModel', args.id);
  plan.edits.put({ ...model, locked: false });
  return plan.done('referenceModel.unlock', [model]);
}

/** referenceModel.delete: with its components and every placement in them. Locked models can be taken out too. */
export function deleteReferenceModel(plan: Plan, args: CommandArgs['referenceModel.delete']): Planned {
  const model = plan.need('referenceModel', args.id);
  removeWithDependants(plan, model.id);
  return plan.done('referenceModel.delete', [model]);
}

/** referencePart.create: a layer, or a component in a layer, last among its siblings. */
export function createReferencePart(plan: Plan, args: CommandArgs['referencePart.create']): Planned {
  needOpen(plan, args.ownerId);
  if (args.type !== undefined && !isElementType(args.type)) {
    throw new Refused(refusal('element.unknownType', { type: args.type }));
  }
  const siblings =
    args.role === 'layer'
      ? layersOf(plan.index, args.ownerId)
      : componentsOf(plan.index, args.parentId ?? '');
  if (args.role === 'component') needLayer(plan, args.parentId ?? '', args.ownerId);
  const order = siblings.reduce((most, part) => Math.max(most, (part.reference?.order ?? 0) + 1), 0);
  const part = newPart(plan, args.ownerId, args.role, args.name, order, args);
  plan.create(part);
  return plan.done(`referencePart.create.${args.role}`, [part]);
}

/** referencePart.update: name, description, lane or column. */
export function updateReferencePart(plan: Plan, args: CommandArgs['referencePart.update']): Planned {
  const part = needPart(plan, args.id);
  plan.edits.put({
    ...part,
    ...(args.name ? { name: args.name } : {}),
    ...(args.documentation ? { documentation: args.documentation } : {}),
    reference: { ...part.reference, ...(args.area ? { area: args.area } : {}) },
  });
  return plan.done('referencePart.update', [part]);
}

/** referencePart.move: before a sibling, or last; a component may go to another layer. */
export function moveReferencePart(plan: Plan, args: CommandArgs['referencePart.move']): Planned {
  const part = needPart(plan, args.id);
  if (args.parentId !== undefined) {
    if (part.reference.role === 'layer') throw new Refused(refusal('reference.notLayer', {}, part.id));
    needLayer(plan, args.parentId, part.ownerId);
  }
  const parentId = args.parentId ?? part.reference.parentId;
  const siblings = (
    part.reference.role === 'layer'
      ? layersOf(plan.index, part.ownerId)
      : componentsOf(plan.index, parentId ?? '')
  ).filter((sibling) => sibling.id !== part.id);
  const at = args.beforeId === undefined ? -1 : siblings.findIndex((sibling) => sibling.id === args.beforeId);
  siblings.splice(at < 0 ? siblings.length : at, 0, part);
  siblings.forEach((sibling, order) => {
    if (!sibling.reference) return;
    plan.edits.put({
      ...sibling,
      reference: { ...sibling.reference, order, ...(sibling.id === part.id && parentId ? { parentId } : {}) },
    });
  });
  return plan.done('referencePart.move', [part]);
}

/** referencePart.delete: with what is in it. */
export function deleteReferencePart(plan: Plan, args: CommandArgs['referencePart.delete']): Planned {
  const part = needPart(plan, args.id);
  removeWithDependants(plan, part.id);
  return plan.done('referencePart.delete', [part]);
}

function needOpen(plan: Plan, modelId: string): ReferenceModel {
  const model = plan.need('referenceModel', modelId);
  if (model.locked) throw new Refused(refusal('reference.locked', { name: model.name['fi'] ?? '' }, modelId));
  return model;
}

function needPart(plan: Plan, id: string): Element & { reference: ReferenceRole } {
  const part = plan.need('element', id);
  if (!part.reference) throw new Refused(refusal('reference.notPart', {}, id));
  needOpen(plan, part.ownerId);
  return { ...part, reference: part.reference };
}

/** A layer of this very model: what stands in a layer of another one would change a model that may be locked. */
function needLayer(plan: Plan, id: string, modelId: string): void {
  const layer = plan.need('element', id);
  if (layer.reference?.role !== 'layer' || layer.ownerId !== modelId)
    throw new Refused(refusal('reference.notLayer', {}, id));
}

function newPart(
  plan: Plan,
  ownerId: string,
  role: 'layer' | 'component',
  name: Element['name'],
  order: number,
  more: { parentId?: string; area?: 'lane' | 'column'; type?: string } = {},
): Element {
  return {
    kind: 'element',
    id: plan.context.newId(),
    ownerId,
    type: role === 'layer' ? 'Grouping' : (more.type ?? 'ApplicationComponent'),
    name,
    reference:
      role === 'layer'
        ? {
            role,
            order,
            area: more.area ?? 'lane',
            hue: HUES[order % HUES.length] ?? 'slate',
            certainty: 'own',
          }
        : { role, order, certainty: 'own', ...(more.parentId ? { parentId: more.parentId } : {}) },
  };
}
