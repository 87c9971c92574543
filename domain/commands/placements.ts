// Where elements stand on the reference architecture (sijoitus).
import type { CommandArgs, Placement } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { placementsIn } from '../portfolio/components';
import { fateIn } from '../states';
import { markNew, putFate } from './fates';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

/** Places an element in a component unless it is there already; returns the placement. */
export function placeIn(plan: Plan, elementId: string, componentId: string): Placement {
  needComponent(plan, componentId);
  const here = plan.index
    .pointing('placement', 'placedElement', elementId)
    .find((placement) => placement.componentId === componentId && plan.edits.get(placement.id) !== undefined);
  if (here) return here;
  const placement: Placement = { kind: 'placement', id: plan.context.newId(), elementId, componentId };
  plan.edits.put(placement);
  return placement;
}

/** placement.create: the same elements in one more component; from a later state on where one is given. */
export function createPlacements(plan: Plan, args: CommandArgs['placement.create']): Planned {
  const elements = args.elementIds.map((id) => plan.need('element', id));
  for (const element of elements) placeAlso(plan, element.id, args.componentId, args.stateId);
  return plan.done('placement.create', elements, { component: componentName(plan, args.componentId) });
}

function placeAlso(plan: Plan, elementId: string, componentId: string, stateId: string | undefined): void {
  const placement = placeIn(plan, elementId, componentId);
  if (plan.index.get(placement.id) === undefined) {
    plan.createdIds.push(placement.id);
    if (!isNewIn(plan, stateId, elementId)) markNew(plan, stateId, placement.id);
  } else comeBack(plan, stateId, placement.id);
}

/** The element stands in these components and no others in the state; what is so already stays as it is. */
export function placeExactly(
  plan: Plan,
  elementId: string,
  componentIds: readonly string[],
  stateId: string | undefined,
): void {
  const later = laterState(plan, stateId);
  const here = placementsIn(plan.index, elementId, stateId);
  for (const placement of here)
    if (!componentIds.includes(placement.componentId)) takeOut(plan, placement, later);
  for (const componentId of componentIds)
    if (!here.some((placement) => placement.componentId === componentId))
      placeAlso(plan, elementId, componentId, stateId);
}

/**
 * placement.move: to another component. In a later state than the current one the old placement retires there and a new
 * one comes, so that the current state stays as it is; a placement that only exists in that state simply moves.
 */
export function movePlacements(plan: Plan, args: CommandArgs['placement.move']): Planned {
  const moved = args.placementIds.map((id) => plan.need('placement', id));
  needComponent(plan, args.componentId);
  for (const placement of moved) {
    if (placement.componentId === args.componentId) continue;
    const later = laterState(plan, args.stateId);
    const onlyLater =
      later !== undefined &&
      (isNewIn(plan, later, placement.id) || isNewIn(plan, later, placement.elementId));
    if (later === undefined || onlyLater) {
      const other = placeAlready(plan, placement.elementId, args.componentId);
      if (other) {
        removeWithDependants(plan, placement.id);
        comeBack(plan, later, other.id);
      } else plan.edits.put({ ...placement, componentId: args.componentId });
      continue;
    }
    putFate(plan, later, placement.id, 'retire');
    const target = placeIn(plan, placement.elementId, args.componentId);
    if (plan.index.get(target.id) === undefined) putFate(plan, later, target.id, 'new');
    else comeBack(plan, later, target.id);
  }
  return plan.done('placement.move', moved, { component: componentName(plan, args.componentId) });
}

/** placement.delete: out of the component; in a later state the placement only leaves from that state on. */
export function deletePlacements(plan: Plan, args: CommandArgs['placement.delete']): Planned {
  const gone = args.placementIds.map((id) => plan.need('placement', id));
  const later = laterState(plan, args.stateId);
  for (const placement of gone) takeOut(plan, placement, later);
  return plan.done('placement.delete', gone);
}

function takeOut(plan: Plan, placement: Placement, later: string | undefined): void {
  const onlyLater =
    later !== undefined && (isNewIn(plan, later, placement.id) || isNewIn(plan, later, placement.elementId));
  if (later === undefined || onlyLater) removeWithDependants(plan, placement.id);
  else putFate(plan, later, placement.id, 'retire');
}

function needComponent(plan: Plan, id: string): void {
  if (plan.need('element', id).reference?.role !== 'component') {
    throw new Refused(refusal('placement.notComponent', {}, id));
  }
}

/** A placement that leaves its component in the state stays after all. */
function comeBack(plan: Plan, stateId: string | undefined, placementId: string): void {
  const left = stateId === undefined ? undefined : fateIn(plan.index, stateId, placementId);
  if (left?.fate === 'retire') plan.edits.remove(left.id);
}

function laterState(plan: Plan, stateId: string | undefined): string | undefined {
  if (stateId === undefined) return undefined;
  return plan.need('state', stateId).type === 'current' ? undefined : stateId;
}

function isNewIn(plan: Plan, stateId: string | undefined, subjectId: string): boolean {
  return stateId !== undefined && fateIn(plan.index, stateId, subjectId)?.fate === 'new';
}

function placeAlready(plan: Plan, elementId: string, componentId: string): Placement | undefined {
  return plan.index
    .pointing('placement', 'placedElement', elementId)
    .find((placement) => placement.componentId === componentId);
}

function componentName(plan: Plan, componentId: string): string {
  return plan.need('element', componentId).name['fi'] ?? '';
}
