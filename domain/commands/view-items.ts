// Drawing nodes and connections in a view, copying them, and taking them away.
import type { CommandArgs, Image, ViewItem } from '../../schemas/generated/types';
import { VIEW_METRICS } from '../drawing/free-view-metrics';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';
import { ViewDraft } from './view-draft';
import { holdAll, meanNesting } from './view-moves';
import { addConnection, drawRelationships, nearest, nestBy } from './view-lines';

type Added = CommandArgs['viewItem.add']['items'][number];
type AddedNode = Extract<Added, { x: number }>;
type AddedConnection = Exclude<Added, AddedNode>;

/**
 * viewItem.add: nodes (by default with the relationships of their elements to what the view shows) and connections. Nodes
 * around an element's new node grow until they hold it; `nesting` says what standing there means. The records created are the items asked for in their order, then the connections that came with them.
 */
export function addViewItems(plan: Plan, args: CommandArgs['viewItem.add']): Planned {
  const draft = new ViewDraft(plan, args.viewId);
  const added = args.items.map((item) =>
    'x' in item ? addNode(draft, item) : addAskedConnection(draft, item),
  );
  args.items.forEach((item, at) => {
    const node = added[at];
    if (item.itemType !== 'element' || item.parentId === undefined || !node) return;
    holdAll(draft, node);
    if (item.nesting) meanNesting(draft, node.id, item.nesting, args.stateId);
  });
  if (args.withRelationships ?? true)
    drawRelationships(
      draft,
      added.filter((item) => item.itemType === 'element').map((item) => item.id),
    );
  return plan.done(
    'viewItem.add',
    added.map((item) => plan.index.get(item.subjectId ?? '') ?? item),
    {
      view: draft.view.name['fi'] ?? '',
    },
  );
}

/** A node of an element that is in the model or in the plan. */
export function addElementNode(
  draft: ViewDraft,
  elementId: string,
  place: { x: number; y: number; width?: number; height?: number; parentId?: string },
): ViewItem {
  return addNode(draft, { itemType: 'element', elementId, ...place });
}

function addNode(draft: ViewDraft, asked: AddedNode): ViewItem {
  const { plan } = draft;
  if (asked.parentId !== undefined) draft.needFrame(asked.parentId);
  const item: ViewItem = {
    kind: 'viewItem',
    id: plan.context.newId(),
    viewId: draft.view.id,
    itemType: 'label',
    ...(asked.parentId === undefined ? {} : { parentId: asked.parentId }),
    x: asked.x,
    y: asked.y,
    width: 0,
    height: 0,
  };
  let size: { readonly width: number; readonly height: number } = VIEW_METRICS[asked.itemType];
  switch (asked.itemType) {
    case 'element': {
      const element = plan.need('element', asked.elementId);
      item.itemType = 'element';
      item.subjectId = element.id;
      if (element.type.endsWith('Junction')) size = VIEW_METRICS.junction;
      break;
    }
    case 'container':
      item.itemType = 'container';
      item.label = { [asked.label.language]: asked.label.text };
      break;
    case 'label':
      item.label = { [asked.label.language]: asked.label.text };
      if (asked.subjectId !== undefined) item.subjectId = needConcept(plan, asked.subjectId);
      break;
    case 'viewReference':
      item.linkedViewId = plan.need('view', asked.linkedViewId).id;
      break;
    case 'image':
      item.itemType = 'image';
      item.imageId = imageOf(draft, asked);
      break;
  }
  draft.add({ ...item, width: asked.width ?? size.width, height: asked.height ?? size.height });
  return draft.need(item.id);
}

function addAskedConnection(draft: ViewDraft, asked: AddedConnection): ViewItem {
  if (asked.itemType === 'line') {
    const { sourceItemId, targetItemId } = asked;
    draft.need(sourceItemId);
    draft.need(targetItemId);
    if (sourceItemId === targetItemId) throw new Refused(refusal('viewItem.lineToItself', {}, sourceItemId));
    return addConnection(draft, { itemType: 'line', sourceItemId, targetItemId });
  }
  const relationship = draft.plan.need('relationship', asked.relationshipId);
  const { sourceId, targetId } = relationship;
  const end = (given: string | undefined, conceptId: string, other?: ViewItem): ViewItem => {
    const item = given === undefined ? undefined : draft.need(given);
    const found = item ?? (other ? nearest(draft, conceptId, other) : draft.showing(conceptId)[0]);
    if (found?.subjectId !== conceptId || found.itemType === 'label')
      throw new Refused(refusal('viewItem.endNotShown', {}, relationship.id));
    return found;
  };
  const source = end(asked.sourceItemId, sourceId);
  const target = end(asked.targetItemId, targetId, source);
  if (asked.itemType === 'nesting') {
    if (source.parentId === target.id) return nestBy(draft, relationship, target, source);
    if (target.parentId === source.id) return nestBy(draft, relationship, source, target);
    throw new Refused(refusal('viewItem.notInside', {}, relationship.id));
  }
  return addConnection(draft, {
    itemType: 'relationship',
    subjectId: relationship.id,
    sourceItemId: source.id,
    targetItemId: target.id,
  });
}

/**
 * viewItem.delete: out of the view, with what is inside unless `keepNested`; `fromModel` deletes also the elements and
 * relationships that the given items show. Elements of reference models are only taken out of the view.
 */
export function deleteViewItems(plan: Plan, args: CommandArgs['viewItem.delete']): Planned {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const gone = args.ids.map((id) => draft.need(id));
  const subjects = gone.map((item) => plan.index.get(item.subjectId ?? '') ?? item);
  if (args.keepNested) {
    const leaving = new Set(args.ids);
    for (const item of gone) {
      const around = draft.around(item.id).find(({ id }) => !leaving.has(id));
      for (const inner of draft.children(item.id)) {
        if (leaving.has(inner.id)) continue;
        const { parentId: _gone, ...rest } = inner;
        draft.put(around ? { ...rest, parentId: around.id } : rest);
      }
    }
  }
  draft.remove(args.ids);
  if (args.fromModel) {
    for (const item of gone) {
      const subject = item.itemType === 'label' ? undefined : plan.edits.get(item.subjectId ?? '');
      if (subject?.kind === 'element' && subject.reference)
        throw new Refused(refusal('reference.locked', {}, subject.id));
      if (subject) removeWithDependants(plan, subject.id);
    }
  }
  return plan.done(args.fromModel ? 'viewItem.deleteFromModel' : 'viewItem.delete', subjects);
}

/** viewItem.image: a picture of the model or a new one; an image node cannot be without one. */
export function setViewItemImage(plan: Plan, args: CommandArgs['viewItem.image']): Planned {
  const draft = ViewDraft.ofItems(plan, args.ids);
  const items = args.ids.map((id) => draft.needNode(id));
  const imageId = args.imageId === null ? undefined : imageOf(draft, args);
  for (const item of items) {
    const { imageId: _before, ...rest } = item;
    if (imageId === undefined && item.itemType === 'image')
      throw new Refused(refusal('viewItem.imageNeeded', {}, item.id));
    draft.put(imageId === undefined ? rest : { ...rest, imageId });
  }
  return plan.done(
    'viewItem.image',
    items.map((item) => plan.index.get(item.subjectId ?? '') ?? item),
  );
}

function imageOf(
  draft: ViewDraft,
  asked: { imageId?: string | null; picture?: Pick<Image, 'mediaType' | 'base64' | 'path'> },
): string {
  if (typeof asked.imageId === 'string') return draft.plan.need('image', asked.imageId).id;
  if (!asked.picture) throw new Refused(refusal('viewItem.imageNeeded'));
  const { ownerId } = draft.view;
  const same = draft.plan.index
    .pointing('image', 'owner', ownerId)
    .find((image) => image.base64 === asked.picture?.base64);
  if (same) return same.id;
  const image: Image = { kind: 'image', id: draft.plan.context.newId(), ownerId, ...asked.picture };
  draft.plan.edits.put(image);
  return image.id;
}

function needConcept(plan: Plan, id: string): string {
  const record = plan.edits.get(id);
  if (record?.kind === 'element' || record?.kind === 'relationship') return id;
  throw new Refused(refusal('model.missing', { kind: 'element', id }, id));
}
