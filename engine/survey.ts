// The survey of development needs: an empty workbook to send out, and a sheet of answers read for a preview.
import { randomUUID } from 'node:crypto';
import { cappedProblems } from '../domain/fragment-problems';
import type { ModelIndex } from '../domain/model-index';
import { refusal, Refused } from '../domain/problem';
import { municipalitiesOf } from '../domain/region/collecting-owner';
import { regionOf } from '../domain/region/region';
import { mergedSurvey, readSurvey } from '../domain/region/survey-read';
import { surveySheet } from '../domain/region/survey-sheet';
import type { SurveyReadParams, SurveyReadResult } from '../schemas/generated/types';
import { portfolioWorkbook } from './formats/spreadsheet/portfolio-workbook';
import { readWorkbook } from './formats/spreadsheet/workbook';
import { usualSheet } from './tables';

export const SURVEY_NAME = 'Kehittämistarvekysely';

/** The workbook to send out. `day` is an ISO day. */
export function surveyTemplate(index: ModelIndex, day: string): Promise<Uint8Array> {
  return portfolioWorkbook([surveySheet(index, regionOf(index)?.survey, 'fi')], {
    name: 'Ohje',
    rows: [
      ['Kysely', SURVEY_NAME],
      ['Tehty', day],
      [
        'Vastaaminen',
        'Kirjoita oman kunnan sarakkeeseen, kuinka tärkeää kohteen kehittäminen on: 1 = ei lainkaan, 5 = erittäin tärkeää. Jätä tyhjäksi, jos et osaa sanoa: tyhjä ei ole nolla.',
      ],
      [
        'Muuttaminen',
        'Rivejä eli kohteita saa lisätä ja poistaa. Otsikot Kohde, Ryhmä ja Paino sekä kuntien nimet säilyvät: niistä vastaukset tunnistetaan.',
      ],
    ],
  });
}

/** Reads a sheet of answers. Refuses what is no spreadsheet, an empty one, and one without a single answer or target. */
export async function readSurveyFile(
  index: ModelIndex,
  { file, sheet: wanted, form, said, keep }: SurveyReadParams,
): Promise<SurveyReadResult> {
  const bytes = Buffer.from(file.base64, 'base64');
  const sheets = (await readWorkbook(bytes, file.name)).filter(({ rows }) => rows.length > 0);
  const sheet = wanted === undefined ? usualSheet(sheets) : sheets.find(({ name }) => name === wanted);
  if (!sheet)
    throw new Refused(
      wanted === undefined
        ? refusal('table.empty', { name: file.name })
        : refusal('table.noSheet', { sheet: wanted }),
    );
  const before = regionOf(index)?.survey;
  const read = readSurvey(sheet, {
    known: municipalitiesOf(index),
    before,
    newId: () => `id-${randomUUID()}`,
    ...(said ? { said: known(index, said) } : {}),
    ...(form ? { form } : {}),
  });
  if (read.survey.targets.length === 0 || read.municipalities.length === 0)
    throw new Refused(refusal('survey.nothing', { name: file.name, sheet: sheet.name }));
  const whole = keep ? mergedSurvey(before, read.survey) : read.survey;
  return {
    survey: {
      ...whole,
      fileName: file.name.slice(-500),
      importedOn: new Date().toISOString().slice(0, 10),
    },
    sheets: sheets.filter(({ hidden }) => !hidden).map(({ name }) => name),
    sheet: sheet.name,
    form: read.form,
    answers: read.survey.answers.length,
    targets: read.survey.targets.length,
    municipalities: [...read.municipalities],
    problems: cappedProblems(read.problems),
  };
}

/** What was said of organisations that are still there. */
function known(index: ModelIndex, said: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(said).filter(([, id]) => id === '' || index.find('organisation', id) !== undefined),
  );
}
