// A view made from the model: one element with everything that it has a relationship with.
import type { CommandArgs, Element } from '../../schemas/generated/types';
import { layOutNeighbourhood, type Neighbour } from '../drawing/neighbourhood-layout';
import { ELEMENT_TYPES, isElementType, type Layer } from '../notation/element-types';
import { isJunction } from '../notation/relationship-rules';
import { textIn } from '../text';
import { putInFolder } from './folders';
import type { Plan, Planned } from './plan';
import { ViewDraft } from './view-draft';
import { addElementNode } from './view-items';
import { addConnection } from './view-lines';
import { newView } from './views';

/** view.generate: an ordinary view that can be edited like any other. The first of createdIds is the view. */
export function generateView(plan: Plan, args: CommandArgs['view.generate']): Planned {
  const middle = plan.need('element', args.elementId);
  const { viewpoint } = args;
  const view = newView(plan, {
    ownerId: args.ownerId ?? middle.ownerId,
    name: args.name ?? { language: 'fi', text: textIn(middle.name, 'fi') || middle.type },
    ...(viewpoint === undefined ? {} : { viewpoint }),
    routing: 'orthogonal',
  });
  if (args.folderId !== undefined) putInFolder(plan, args.folderId, [view.id]);
  const draft = new ViewDraft(plan, view.id);
  const around = [...neighboursOf(plan, middle).values()].sort((a, b) => byName(a.element, b.element));
  const layout = layOutNeighbourhood({ id: middle.id, layer: layerOf(middle) }, around);
  const nodes = new Map<string, string>();
  for (const { id, ...place } of layout.nodes) nodes.set(id, addElementNode(draft, id, place).id);
  for (const { id, sourceId, targetId } of plan.index.relationshipsOf(middle.id)) {
    const sourceItemId = nodes.get(sourceId);
    const targetItemId = nodes.get(targetId);
    if (sourceItemId === undefined || targetItemId === undefined) continue;
    const inward = layout.bends.get(id) ?? [];
    const bendpoints = targetId === middle.id ? [...inward] : inward.toReversed();
    addConnection(draft, {
      itemType: 'relationship',
      subjectId: id,
      sourceItemId,
      targetItemId,
      ...(bendpoints.length > 0 ? { bendpoints } : {}),
    });
  }
  return plan.done('view.generate', [middle]);
}

interface Around extends Neighbour {
  readonly element: Element;
  readonly lineIds: string[];
}

function neighboursOf(plan: Plan, middle: Element): Map<string, Around> {
  const found = new Map<string, Around>();
  for (const { id, sourceId, targetId } of plan.index.relationshipsOf(middle.id)) {
    const incoming = targetId === middle.id;
    const element = plan.index.find('element', incoming ? sourceId : targetId);
    if (!element || element.id === middle.id) continue;
    const known = found.get(element.id);
    if (known) {
      known.lineIds.push(id);
      continue;
    }
    const junction = isJunction(element.type);
    found.set(element.id, {
      id: element.id,
      layer: layerOf(element),
      junction,
      incoming,
      element,
      lineIds: [id],
    });
  }
  return found;
}

function layerOf({ type }: Element): Layer {
  return isElementType(type) ? ELEMENT_TYPES[type] : 'composite';
}

function byName(a: Element, b: Element): number {
  return textIn(a.name, 'fi').localeCompare(textIn(b.name, 'fi'), 'fi') || (a.id < b.id ? -1 : 1);
}
