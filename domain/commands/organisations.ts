// Organisations, their states, and what does not concern them.
import type { CommandArgs, Organisation, State } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import { statesOf } from '../states';
import type { Plan, Planned } from './plan';
import { removeWithDependants } from './removal';

/** organisation.create: with a current and a target state. */
export function createOrganisation(plan: Plan, args: CommandArgs['organisation.create']): Planned {
  const organisation: Organisation = {
    kind: 'organisation',
    id: plan.context.newId(),
    name: args.name,
    order: plan.index.count('organisation'),
    ...(args.municipalityCode === undefined ? {} : { municipalityCode: args.municipalityCode }),
    ...(args.region === undefined ? {} : { region: args.region }),
    ...(args.population === undefined ? {} : { population: args.population }),
  };
  plan.create(organisation);
  const state = (type: State['type'], name: State['name'], order: number, date?: string): void => {
    plan.create({
      kind: 'state',
      id: plan.context.newId(),
      ownerId: organisation.id,
      type,
      name,
      order,
      ...(date === undefined ? {} : { date }),
    });
  };
  state('current', args.currentName, 0);
  state('target', args.targetName, 1000, args.targetDate);
  return plan.done('organisation.create', [organisation]);
}

/** organisation.update: null clears a field. */
export function updateOrganisation(plan: Plan, args: CommandArgs['organisation.update']): Planned {
  const before = plan.need('organisation', args.id);
  const next: Organisation = { ...before, ...(args.name ? { name: args.name } : {}) };
  if (args.municipalityCode === null) delete next.municipalityCode;
  else if (args.municipalityCode !== undefined) next.municipalityCode = args.municipalityCode;
  if (args.region === null) delete next.region;
  else if (args.region !== undefined) next.region = args.region;
  if (args.population === null) delete next.population;
  else if (args.population !== undefined) next.population = args.population;
  if (args.staff === null) delete next.staff;
  else if (args.staff !== undefined) next.staff = args.staff;
  if (args.volumes === null) delete next.volumes;
  else if (args.volumes !== undefined) next.volumes = args.volumes;
  if (args.openData === null) delete next.openData;
  else if (args.openData !== undefined) next.openData = args.openData;
  if (args.procurementThreshold === null) delete next.procurementThreshold;
  else if (args.procurementThreshold !== undefined) next.procurementThreshold = args.procurementThreshold;
  plan.edits.put(next);
  return plan.done('organisation.update', [before]);
}

/** state.create: transitions stand between the current state and the target, later ones after earlier ones. */
export function createState(plan: Plan, args: CommandArgs['state.create']): Planned {
  plan.need('organisation', args.ownerId);
  const path = statesOf(plan.index, args.ownerId);
  const last = path.findLast((state) => (args.type === 'transition' ? state.type !== 'target' : true));
  const after = path.find((state) => state.order > (last?.order ?? -1));
  const order = after ? ((last?.order ?? 0) + after.order) / 2 : (last?.order ?? -1) + 1000;
  const state: State = {
    kind: 'state',
    id: plan.context.newId(),
    ownerId: args.ownerId,
    type: args.type,
    name: args.name,
    order,
    ...(args.date === undefined ? {} : { date: args.date }),
  };
  plan.create(state);
  return plan.done('state.create', [state]);
}

/** state.update: name and date. */
export function updateState(plan: Plan, args: CommandArgs['state.update']): Planned {
  const before = plan.need('state', args.id);
  const next: State = { ...before, ...(args.name ? { name: args.name } : {}) };
  if (args.date === null) delete next.date;
  else if (args.date !== undefined) next.date = args.date;
  plan.edits.put(next);
  return plan.done('state.update', [before]);
}

/** state.delete: the current state cannot be deleted. */
export function deleteState(plan: Plan, args: CommandArgs['state.delete']): Planned {
  const state = plan.need('state', args.id);
  if (state.type === 'current') throw new Refused(refusal('state.currentStays', {}, state.id));
  removeWithDependants(plan, state.id);
  return plan.done('state.delete', [state]);
}

/** applicability.set: "ei koske kuntaa" or "ei ole" with a reason, or the mark taken away. */
export function setApplicability(plan: Plan, args: CommandArgs['applicability.set']): Planned {
  plan.need('organisation', args.organisationId);
  const components = args.componentIds.map((id) => plan.need('element', id));
  for (const component of components) {
    const before = plan.index
      .pointing('applicability', 'component', component.id)
      .find((mark) => mark.organisationId === args.organisationId);
    if (!args.notApplicable) {
      if (before) plan.edits.remove(before.id);
      continue;
    }
    plan.edits.put({
      kind: 'applicability',
      id: before?.id ?? plan.context.newId(),
      organisationId: args.organisationId,
      componentId: component.id,
      status: args.status ?? 'notApplicable',
      ...(args.reason?.trim() ? { reason: args.reason.trim() } : {}),
    });
  }
  const set = args.status === 'none' ? 'applicability.none' : 'applicability.set';
  return plan.done(args.notApplicable ? set : 'applicability.clear', components);
}
