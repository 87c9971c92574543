// The report of the region as a workbook, a page, or a Word or PDF document.
import type { ModelIndex } from '../domain/model-index';
import { pictureOf } from '../domain/pictures/picture';
import { dateText } from '../domain/portfolio/values';
import { refusal, Refused } from '../domain/problem';
import { regionWord } from '../domain/region/drawing/words';
import { regionOf } from '../domain/region/region';
import { regionReport, reportScope } from '../domain/region/report/report';
import { reportWord } from '../domain/region/report/words';
import { textIn } from '../domain/text';
import {
  DESCRIBING,
  stepOf,
  TOOL,
  writeDescriptions,
  type DescriptionsCall,
  type DescriptionsExport,
  type DescriptionsFormat,
} from './description-files';

export interface ReportChoice {
  readonly language: 'fi' | 'sv' | 'en';
  readonly state: 'current' | 'target';
  /** ISO day. */
  readonly day: string;
  /** The first one where absent. */
  readonly referenceModelId?: string | undefined;
}

/** The report in a format. Refuses a workspace without a reference model or with fewer than two municipalities. */
export async function exportRegionReport(
  index: ModelIndex,
  format: DescriptionsFormat,
  choice: ReportChoice,
  call: DescriptionsCall = {},
): Promise<DescriptionsExport> {
  const { language, day, state } = choice;
  const model = index.find('referenceModel', choice.referenceModelId) ?? index.all('referenceModel')[0];
  if (!model) throw new Refused(refusal('region.noReference'));
  const scope = reportScope(index, { referenceModelId: model.id, state, language, today: day });
  if (scope.comparison.organisations.length < 2) throw new Refused(refusal('region.few'));
  const parts = regionReport(scope, format === 'xlsx');
  const step = stepOf(call);
  await step(DESCRIBING / 2);
  const name = textIn(regionOf(index)?.name, language) || reportWord('region', language);
  const title = `${name}: ${reportWord('title', language)}`;
  const pictures = new Map(parts.map(({ description, pictures: subjects }) => [description, subjects]));
  const shownState = regionWord(`state.${state}`, language);
  const shownDay = dateText(day, language);
  const written = await writeDescriptions(format, {
    descriptions: parts.map(({ description }) => description),
    drawings: (description) =>
      (pictures.get(description) ?? []).map((subject) =>
        pictureOf(index, {
          subject,
          theme: 'light',
          legend: true,
          titleBlock: false,
          language,
          date: day,
          tool: TOOL,
        }),
      ),
    language,
    day,
    title,
    subtitle: [name, shownState, shownDay].join(' · '),
    about: {
      name: reportWord('about', language),
      rows: [
        [reportWord('region', language), name],
        [reportWord('state', language), shownState],
        [reportWord('exported', language), day],
      ],
    },
    facts: [
      [reportWord('region', language), name],
      [reportWord('state', language), shownState],
      [reportWord('day', language), shownDay],
      [reportWord('k.municipalities', language), String(scope.comparison.organisations.length)],
    ],
    step: (share) => step(DESCRIBING + share * (1 - DESCRIBING)),
    call,
  });
  return { problems: [], ...written, name: `${name} ${reportWord('title', language).toLowerCase()}` };
}
