// Writing the publicity description (asiakirjajulkisuuskuvaus; tiedonhallintalaki 906/2019 § 28).
import type { CommandArgs, Organisation, PublicityTexts } from '../../schemas/generated/types';
import type { Plan, Planned } from './plan';

/** publicity.fill: one text; null or nothing but blanks clears. */
export function fillPublicity(plan: Plan, args: CommandArgs['publicity.fill']): Planned {
  const organisation = plan.need('organisation', args.organisationId);
  const texts: PublicityTexts = { ...organisation.publicityTexts };
  const value = args.value?.trim() ?? '';
  if (value === '') delete texts[args.field];
  else texts[args.field] = value;
  const next: Organisation = { ...organisation };
  if (Object.keys(texts).length > 0) next.publicityTexts = texts;
  else delete next.publicityTexts;
  plan.edits.put(next);
  return plan.done('publicity.fill', [organisation]);
}
