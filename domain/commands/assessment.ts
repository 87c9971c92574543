// Filling in the assessment of changes (muutosvaikutusten arviointi; tiedonhallintalaki 906/2019 § 5).
import type { CommandArgs, ImpactAssessment, ImpactTheme, Organisation } from '../../schemas/generated/types';
import { assessmentChoices, BASIC_FIELDS, THEME_FIELDS, THEMES } from '../assessment/fields';
import { refusal, Refused } from '../problem';
import type { Plan, Planned } from './plan';

const DATE = /^\d{4}(-\d{2}(-\d{2})?)?$/u;
const TEXT = 500;

/**
 * assessment.fill: one field of a theme, or of the whole where no theme is named; null or nothing but blanks clears. Refuses a field that is not of
 * the theme or of the whole, and a value that the field cannot have.
 */
export function fillAssessment(plan: Plan, args: CommandArgs['assessment.fill']): Planned {
  const organisation = plan.need('organisation', args.organisationId);
  const fields = args.theme === undefined ? BASIC_FIELDS : THEME_FIELDS;
  const field = fields.find(({ key }) => key === args.field);
  const value = args.value?.trim() ?? '';
  const choices = assessmentChoices(args.field);
  const wrong =
    !field ||
    (value !== '' &&
      ((field.value === 'date' && !DATE.test(value)) ||
        (field.value === 'text' && value.length > TEXT) ||
        (field.value === 'choice' && !choices.some(({ code }) => code === value))));
  if (wrong) throw new Refused(refusal('assessment.wrongValue', { field: args.field }));
  const before: ImpactAssessment = organisation.impactAssessment ?? {};
  const next: Organisation = { ...organisation };
  const filled =
    args.theme === undefined
      ? withValue(before, args.field, value)
      : withTheme(before, args.theme, args.field, value);
  if (Object.keys(filled).length > 0) next.impactAssessment = filled;
  else delete next.impactAssessment;
  plan.edits.put(next);
  return plan.done('assessment.fill', [organisation]);
}

function withTheme(
  before: ImpactAssessment,
  theme: ImpactTheme['theme'],
  field: string,
  value: string,
): ImpactAssessment {
  const known = new Map((before.themes ?? []).map((one) => [one.theme, one]));
  const filled = withValue(known.get(theme) ?? { theme }, field, value);
  if (Object.keys(filled).length > 1) known.set(theme, filled);
  else known.delete(theme);
  const { themes: _before, ...rest } = before;
  const themes = THEMES.flatMap(({ key }) => known.get(key) ?? []);
  return themes.length > 0 ? { ...rest, themes } : rest;
}

function withValue<T extends object>(before: T, field: string, value: string): T {
  if (value !== '') return { ...before, [field]: value };
  return Object.fromEntries(Object.entries(before).filter(([key]) => key !== field)) as T;
}
