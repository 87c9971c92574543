// An empty survey to send out: targets down, municipalities across, with groups and weights that are known.
import type { Survey } from '../../schemas/generated/types';
import type { ModelIndex } from '../model-index';
import type { PortfolioSheet } from '../portfolio/sheets';
import { textIn } from '../text';
import { comparedOrganisations } from './region';
import template from './survey-template.json';

/** The sheet. The targets are those of the survey that is there, otherwise our proposal. */
export function surveySheet(index: ModelIndex, survey: Survey | undefined, language: string): PortfolioSheet {
  const targets: readonly Omit<Survey['targets'][number], 'id'>[] = survey?.targets.length
    ? survey.targets
    : template.targets;
  const taken = new Set<string>(['Kohde', 'Ryhmä', 'Paino']);
  const names = comparedOrganisations(index, language).map(({ name, municipalityCode }) => {
    const plain = textIn(name, language);
    const heading = taken.has(plain) ? `${plain} ${municipalityCode ?? ''}`.trim() : plain;
    taken.add(heading);
    return heading;
  });
  return {
    name: 'Kehittämistarvekysely',
    columns: [
      { heading: 'Kohde', width: 34, value: 'text' },
      { heading: 'Ryhmä', width: 24, value: 'text' },
      { heading: 'Paino', width: 8, value: 'text' },
      ...[...new Set(names)].map((heading) => ({
        heading,
        width: Math.max(10, Math.min(24, heading.length + 3)),
        value: 'text' as const,
      })),
    ],
    rows: targets.map(({ name, group, weight }) => [
      name,
      group ?? '',
      weight ?? 1,
      ...[...new Set(names)].map(() => ''),
    ]),
  };
}
