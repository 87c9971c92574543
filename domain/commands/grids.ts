// Saved ways to look at the inventory (salkun tallennetut näkymät) of an organisation.
import type { CommandArgs, Organisation, SavedGrid } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';

/** grid.save: a new one, or the one of the same name and kind anew; with `id` that one, perhaps under a new name. */
export function saveGrid(plan: Plan, args: CommandArgs['grid.save']): Planned {
  const organisation = plan.need('organisation', args.organisationId);
  const grids = organisation.grids ?? [];
  const name = args.name.trim();
  if (name === '') throw new Refused(refusal('grid.nameEmpty'));
  const named = grids.find((saved) => saved.name === name && saved.kind === args.kind);
  if (args.id !== undefined && !grids.some(({ id }) => id === args.id))
    throw new Refused(refusal('grid.missing', {}, organisation.id));
  if (args.id !== undefined && named && named.id !== args.id)
    throw new Refused(refusal('grid.nameTaken', { name }, organisation.id));
  for (const { definitionId } of args.columns)
    if (definitionId !== undefined) plan.need('propertyDefinition', definitionId);
  const saved: SavedGrid = {
    id: args.id ?? named?.id ?? plan.context.newId(),
    name,
    kind: args.kind,
    columns: args.columns,
    ...(args.words === undefined ? {} : { words: args.words }),
  };
  const known = grids.some(({ id }) => id === saved.id);
  plan.edits.put({
    ...organisation,
    grids: known ? grids.map((one) => (one.id === saved.id ? saved : one)) : [...grids, saved],
  });
  return { ...plan.done('grid.save', [organisation], { name }), createdIds: [saved.id] };
}

/** grid.delete: nothing else changes. */
export function deleteGrid(plan: Plan, args: CommandArgs['grid.delete']): Planned {
  const { grids = [], ...rest } = plan.need('organisation', args.organisationId);
  const gone = grids.find(({ id }) => id === args.id);
  if (!gone) throw new Refused(refusal('grid.missing', {}, args.organisationId));
  const left = grids.filter((saved) => saved !== gone);
  const next: Organisation = left.length > 0 ? { ...rest, grids: left } : rest;
  plan.edits.put(next);
  return plan.done('grid.delete', [next], { name: gone.name });
}
