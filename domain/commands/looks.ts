// Saved looks (tallennetut väritykset) of an organisation.
import type { CommandArgs, Organisation, SavedLook } from '../../schemas/generated/types';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';

/** look.save: a new one, or the one of the same name anew; with `id` that one, perhaps under a new name. */
export function saveLook(plan: Plan, args: CommandArgs['look.save']): Planned {
  const organisation = plan.need('organisation', args.organisationId);
  const looks = organisation.looks ?? [];
  const name = args.name.trim();
  if (name === '') throw new Refused(refusal('look.nameEmpty'));
  const named = looks.find((saved) => saved.name === name);
  if (args.id !== undefined && !looks.some(({ id }) => id === args.id))
    throw new Refused(refusal('look.missing', {}, organisation.id));
  if (args.id !== undefined && named && named.id !== args.id)
    throw new Refused(refusal('look.nameTaken', { name }, organisation.id));
  const { colourBy, filters = [] } = args.look;
  for (const aspect of [colourBy, ...filters.map((filter) => filter.aspect)])
    if (aspect?.definitionId !== undefined) plan.need('propertyDefinition', aspect.definitionId);
  const saved: SavedLook = { id: args.id ?? named?.id ?? plan.context.newId(), name, look: args.look };
  const known = looks.some(({ id }) => id === saved.id);
  plan.edits.put({
    ...organisation,
    looks: known ? looks.map((one) => (one.id === saved.id ? saved : one)) : [...looks, saved],
  });
  return { ...plan.done('look.save', [organisation], { name }), createdIds: [saved.id] };
}

/** look.delete: nothing else changes. */
export function deleteLook(plan: Plan, args: CommandArgs['look.delete']): Planned {
  const { looks = [], ...rest } = plan.need('organisation', args.organisationId);
  const gone = looks.find(({ id }) => id === args.id);
  if (!gone) throw new Refused(refusal('look.missing', {}, args.organisationId));
  const left = looks.filter((saved) => saved !== gone);
  const next: Organisation = left.length > 0 ? { ...rest, looks: left } : rest;
  plan.edits.put(next);
  return plan.done('look.delete', [next], { name: gone.name });
}
