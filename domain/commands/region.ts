// What the municipalities of a workspace have in common: assumptions, scenarios, the survey, boundaries.
import type { CommandArgs, Region } from '../../schemas/generated/types';
import { regionOf } from '../region/region';
import type { Plan, Planned } from './plan';

const CLEARED = ['contractMonths', 'assumptions', 'survey', 'boundaries'] as const;

/** region.set: null clears. The region is made with the first thing that is said of it. */
export function setRegion(plan: Plan, args: CommandArgs['region.set']): Planned {
  const before = regionFor(plan);
  const next: Region = { ...before };
  if (args.name) next.name = args.name;
  if (args.leftOut) {
    next.leftOut = args.leftOut.filter((id) => plan.index.find('organisation', id) !== undefined);
    if (next.leftOut.length === 0) delete next.leftOut;
  }
  for (const key of CLEARED) {
    const value = args[key];
    if (value === null) delete next[key];
    else if (value !== undefined) Object.assign(next, { [key]: value });
  }
  plan.edits.put(next);
  const told = (['survey', 'boundaries', 'leftOut', 'assumptions'] as const).find(
    (key) => args[key] !== undefined,
  );
  return plan.done(`region.${told ?? 'set'}`, [next]);
}

/** scenario.put: new or changed. */
export function putScenario(plan: Plan, args: CommandArgs['scenario.put']): Planned {
  plan.need('element', args.scenario.componentId);
  const before = regionFor(plan);
  const scenarios = before.scenarios ?? [];
  const known = scenarios.some(({ id }) => id === args.scenario.id);
  const next: Region = {
    ...before,
    scenarios: known
      ? scenarios.map((one) => (one.id === args.scenario.id ? args.scenario : one))
      : [...scenarios, args.scenario],
  };
  plan.edits.put(next);
  return plan.done('scenario.put', [next], { name: args.scenario.name });
}

/** scenario.delete. */
export function deleteScenarios(plan: Plan, args: CommandArgs['scenario.delete']): Planned {
  const before = regionFor(plan);
  const gone = (before.scenarios ?? []).filter(({ id }) => args.ids.includes(id));
  const next: Region = { ...before };
  const left = (before.scenarios ?? []).filter(({ id }) => !args.ids.includes(id));
  if (left.length > 0) next.scenarios = left;
  else delete next.scenarios;
  plan.edits.put(next);
  return plan.done('scenario.delete', [next], { name: gone.map(({ name }) => name).join(', ') });
}

function regionFor(plan: Plan): Region {
  const there = regionOf(plan.index);
  if (there) return there;
  const region: Region = { kind: 'region', id: plan.context.newId(), name: { fi: 'Alue' } };
  plan.create(region);
  return region;
}
