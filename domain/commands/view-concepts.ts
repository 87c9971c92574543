// Modelling while drawing: a new element with its node, a relationship with its line, each as one change.
import type { CommandArgs, Relationship, ViewItem } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { createElements } from './elements';
import type { Plan, Planned } from './plan';
import { createRelationship } from './relationships';
import { conceptOf } from './view-connections';
import { ViewDraft } from './view-draft';
import { addElementNode } from './view-items';
import { addConnection, nestBy } from './view-lines';
import { holdAll, newNesting } from './view-moves';

/**
 * view.addNewElement: createdIds are the element, its node, then the relationships and lines that were asked for. Nodes
 * around it grow so that they hold it.
 */
export function addNewElement(plan: Plan, args: CommandArgs['view.addNewElement']): Planned {
  const draft = new ViewDraft(plan, args.viewId);
  const { stateId } = args;
  createElements(plan, {
    ownerId: args.ownerId ?? draft.view.ownerId,
    type: args.type,
    names: [args.name.text],
    language: args.name.language,
    ...(stateId === undefined ? {} : { stateId }),
  });
  const element = plan.need('element', plan.createdIds[0] ?? '');
  const { x, y, width, height, parentId } = args;
  const node = addElementNode(draft, element.id, {
    x,
    y,
    ...(width === undefined ? {} : { width }),
    ...(height === undefined ? {} : { height }),
    ...(parentId === undefined ? {} : { parentId }),
  });
  if (parentId !== undefined) holdAll(draft, node);
  if (args.nesting) {
    const outer = draft.need(parentId ?? '');
    nestBy(draft, newNesting(draft, outer, node, args.nesting, stateId), outer, node);
  }
  if (args.connect) {
    const other = draft.need(args.connect.itemId);
    const [source, target] = args.connect.reverse ? [node, other] : [other, node];
    const relationship = newRelationship(draft, source, target, { type: args.connect.type, stateId });
    addConnection(draft, {
      itemType: 'relationship',
      subjectId: relationship.id,
      sourceItemId: source.id,
      targetItemId: target.id,
    });
  }
  return plan.done('view.addNewElement', [element]);
}

/**
 * view.connect: the last of createdIds is the line. A relationship of the type between the two that this view does not
 * draw between these items is used again; one that it draws is refused, except that systems may have several flows.
 */
export function connectItems(plan: Plan, args: CommandArgs['view.connect']): Planned {
  const draft = new ViewDraft(plan, args.viewId);
  const source = draft.need(args.sourceItemId);
  const target = draft.need(args.targetItemId);
  const sourceId = conceptOf(source);
  const targetId = conceptOf(target);
  const same = args.another
    ? []
    : plan.index
        .pointing('relationship', 'source', sourceId)
        .filter((known) => known.targetId === targetId && sameMeaning(known, args));
  const undrawn = same.find(
    ({ id }) =>
      !draft
        .connections()
        .some(
          (item) =>
            item.subjectId === id && item.sourceItemId === source.id && item.targetItemId === target.id,
        ),
  );
  if (!undrawn && same.length > 0 && args.type !== 'Flow')
    throw new Refused(refusal('view.alreadyConnected', {}, same[0]?.id));
  const { type, name, accessType, influenceStrength, directed, flow, stateId } = args;
  const meaning = { type, name, accessType, influenceStrength, directed, flow, stateId };
  const relationship = undrawn ?? newRelationship(draft, source, target, meaning);
  addConnection(draft, {
    itemType: 'relationship',
    subjectId: relationship.id,
    sourceItemId: source.id,
    targetItemId: target.id,
    ...(args.bendpoints && args.bendpoints.length > 0 ? { bendpoints: args.bendpoints } : {}),
  });
  return plan.done('view.connect', [relationship]);
}

type Meaning = Pick<
  CommandArgs['view.connect'],
  'type' | 'name' | 'accessType' | 'influenceStrength' | 'directed' | 'flow'
> & { stateId?: string | undefined };

function newRelationship(
  draft: ViewDraft,
  source: ViewItem,
  target: ViewItem,
  meaning: Meaning,
): Relationship {
  const { plan } = draft;
  const { stateId, ...attributes } = meaning;
  createRelationship(plan, {
    ...attributes,
    sourceId: conceptOf(source),
    targetId: conceptOf(target),
    ...draft.relationshipOwner(),
    ...(stateId === undefined ? {} : { stateId }),
  });
  return plan.need('relationship', plan.createdIds.at(-1) ?? '');
}

/** True where the relationship is of the type and says nothing against the attributes that were given. */
function sameMeaning(
  known: Relationship,
  { type, accessType, influenceStrength, directed }: Meaning,
): boolean {
  return (
    known.type === type &&
    (accessType === undefined || known.accessType === accessType) &&
    (influenceStrength === undefined || known.influenceStrength === influenceStrength) &&
    (directed === undefined || (known.directed ?? false) === directed)
  );
}
