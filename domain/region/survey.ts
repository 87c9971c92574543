// The survey of development needs, counted: what the region needs most, how many said it and how much they differ.
import type { Organisation, Survey } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import { textIn } from '../text';
import { comparedOrganisations } from './region';

export type SurveyTarget = Survey['targets'][number];

/** How much a municipality's answer counts: as one, or as its residents. */
export type SurveyWeighing = 'equal' | 'population';

export interface SurveyAnswer {
  readonly organisation: Organisation;
  readonly value: number;
}

export interface SurveyResult {
  readonly target: SurveyTarget;
  /** By value, highest first. */
  readonly answers: readonly SurveyAnswer[];
  /** Compared municipalities that have not answered: nothing is known of their need. */
  readonly missing: readonly Organisation[];
  /** Mean of the answers by the weights of the municipalities; undefined where none counts. */
  readonly mean?: number;
  /** The mean times the weight of the target: the order of the targets. */
  readonly score?: number;
  readonly lowest?: number;
  readonly highest?: number;
  /** Standard deviation of the answers, each as one; undefined for fewer than two. */
  readonly spread?: number;
  /** Answers that do not count since the residents of the municipality are not known. */
  readonly unweighed: number;
}

export interface SurveySummary {
  /** The highest score first; targets without answers last. */
  readonly results: readonly SurveyResult[];
  readonly groups: readonly string[];
  /** Municipalities with at least one answer. */
  readonly answered: readonly Organisation[];
  readonly organisations: readonly Organisation[];
  /** The largest answer that can be given. */
  readonly scale: number;
  /** True where some target weighs more than another. */
  readonly weighted: boolean;
}

/** Counts the survey over the compared municipalities. A missing answer is no nought: it is left out of every mean. */
export function surveySummary(
  index: ModelIndex,
  survey: Survey,
  language: string,
  weighing: SurveyWeighing = 'equal',
): SurveySummary {
  const organisations = comparedOrganisations(index, language);
  const byId = new Map(organisations.map((one) => [one.id, one]));
  const answers = new Map<string, SurveyAnswer[]>();
  for (const { organisationId, targetId, value } of survey.answers) {
    const organisation = byId.get(organisationId);
    if (!organisation) continue;
    const list = answers.get(targetId);
    if (list) list.push({ organisation, value });
    else answers.set(targetId, [{ organisation, value }]);
  }
  const collator = new Intl.Collator(language, { numeric: true });
  const results = survey.targets.map((target) =>
    resultOf(target, answers.get(target.id) ?? [], organisations, weighing, (a, b) =>
      collator.compare(textIn(a.name, language), textIn(b.name, language)),
    ),
  );
  const answered = new Set([...answers.values()].flat().map(({ organisation }) => organisation.id));
  const values = survey.answers.map(({ value }) => value);
  return {
    results: results.sort(
      (a, b) => (b.score ?? -1) - (a.score ?? -1) || collator.compare(a.target.name, b.target.name),
    ),
    groups: [...new Set(survey.targets.flatMap(({ group }) => (group === undefined ? [] : [group])))],
    answered: organisations.filter(({ id }) => answered.has(id)),
    organisations,
    scale: Math.max(survey.scale ?? 0, ...values) || 1,
    weighted: new Set(survey.targets.map(({ weight }) => weight ?? 1)).size > 1,
  };
}

function resultOf(
  target: SurveyTarget,
  given: readonly SurveyAnswer[],
  organisations: readonly Organisation[],
  weighing: SurveyWeighing,
  byName: (a: Organisation, b: Organisation) => number,
): SurveyResult {
  const answers = [...given].sort((a, b) => b.value - a.value || byName(a.organisation, b.organisation));
  const told = new Set(answers.map(({ organisation }) => organisation.id));
  const weightOf = ({ organisation }: SurveyAnswer): number =>
    weighing === 'equal' ? 1 : (organisation.population ?? 0);
  const whole = answers.reduce((sum, answer) => sum + weightOf(answer), 0);
  const mean =
    whole > 0 ? answers.reduce((sum, answer) => sum + weightOf(answer) * answer.value, 0) / whole : undefined;
  const values = answers.map(({ value }) => value);
  return {
    target,
    answers,
    missing: organisations.filter(({ id }) => !told.has(id)),
    unweighed: answers.filter((answer) => weightOf(answer) === 0).length,
    ...(mean === undefined ? {} : { mean, score: mean * (target.weight ?? 1) }),
    ...(values.length > 0 ? { lowest: Math.min(...values), highest: Math.max(...values) } : {}),
    ...(values.length > 1 ? { spread: deviation(values) } : {}),
  };
}

/** Of all that answered, not of a sample of them. */
function deviation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length);
}
