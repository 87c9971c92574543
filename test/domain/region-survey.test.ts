// The survey of development needs: read in all three forms, counted without taking silence for a nought.
import type { Organisation, Survey } from '../../schemas/generated/types';
import { ModelIndex } from '../../domain/model-index';
import { surveySummary } from '../../domain/region/survey';
import { mergedSurvey, readSurvey, type SurveyReadOptions } from '../../domain/region/survey-read';
import { surveySheet } from '../../domain/region/survey-sheet';

const ORGANISATIONS: Organisation[] = [
  { kind: 'organisation', id: 'a', name: { fi: 'Alajoki' }, municipalityCode: '801', population: 3000 },
  { kind: 'organisation', id: 'b', name: { fi: 'Bäckilä' }, municipalityCode: '802', population: 1000 },
  { kind: 'organisation', id: 'c', name: { fi: 'Ceesalmi' } },
];
const index = ModelIndex.of(ORGANISATIONS);
let ids = 0;
const options = (more: Partial<SurveyReadOptions> = {}): SurveyReadOptions => ({
  known: ORGANISATIONS.map(({ id, name, municipalityCode }) => ({
    name: name['fi'] ?? '',
    organisationId: id,
    ...(municipalityCode ? { code: municipalityCode } : {}),
  })),
  newId: () => `t${(ids += 1)}`,
  ...more,
});
const sheet = (...rows: string[][]) => ({ name: 'Kysely', rows });
const DOWN = sheet(
  ['Kehittämistarvekysely 2026'],
  ['Kohde', 'Ryhmä', 'Paino', 'Alajoki', 'Bäckilän kunta', 'Ceesalmi', 'Keskiarvo'],
  ['Asiointi', 'Palvelu', '2', '5', '4,5', '', '4,75'],
  ['Arkisto', 'Palvelu', '', '3 – melko tärkeä', 'eos', '-', '3'],
  ['Verkko', 'Infra', '', '0', 'paljon', '1', ''],
  ['Yhteensä', '', '', '8', '', '', ''],
);
const told = ({ targets, answers }: Survey): unknown => [
  targets.map(({ name, group, weight }) => [name, group, weight]),
  answers.map(({ organisationId, targetId, value }) => [
    organisationId,
    targets.find(({ id }) => id === targetId)?.name,
    value,
  ]),
];
const ANSWERS = [
  ['a', 'Asiointi', 5],
  ['b', 'Asiointi', 4.5],
  ['a', 'Arkisto', 3],
  ['a', 'Verkko', 0],
  ['c', 'Verkko', 1],
];
const TARGETS = [
  ['Asiointi', 'Palvelu', 2],
  ['Arkisto', 'Palvelu', undefined],
  ['Verkko', 'Infra', undefined],
];

test('targets down and municipalities across, with the place of what is no number', () => {
  const read = readSurvey(DOWN, options());
  expect([read.form, told(read.survey)]).toEqual(['targetsDown', [TARGETS, ANSWERS]]);
  expect(read.survey.scale).toBe(5);
  expect(read.problems).toMatchObject([
    { code: 'survey.misread', params: { column: 'E', row: 5, text: 'paljon' } },
  ]);
});

test('the other way round and one answer on each row say the same', () => {
  const across = sheet(
    ['Kunta', 'Asiointi', 'Arkisto', 'Verkko'],
    ['Ryhmä', 'Palvelu', 'Palvelu', 'Infra'],
    ['Paino', '2', '', ''],
    ['Alajoki', '5', '3', '0'],
    ['802', '4,5', '', ''],
    ['Ceesalmi', '', '', '1'],
  );
  const read = readSurvey(across, options());
  const sorted = (survey: Survey): unknown => {
    const [targets, answers] = told(survey) as [unknown, unknown[]];
    return [targets, answers.map((one) => JSON.stringify(one)).sort()];
  };
  const expected = [TARGETS, ANSWERS.map((one) => JSON.stringify(one)).sort()];
  expect([read.form, sorted(read.survey)]).toEqual(['municipalitiesDown', expected]);
  const long = sheet(
    ['Kunta', 'Kohde', 'Ryhmä', 'Paino', 'Vastaus'],
    ['Alajoki', 'Asiointi', 'Palvelu', '2', '5'],
    ['Bäckilä', 'Asiointi', 'Palvelu', '2', '4,5'],
    ['Alajoki', 'Arkisto', 'Palvelu', '', '3'],
    ['Alajoki', 'Verkko', 'Infra', '', '0'],
    ['Ceesalmi', 'Verkko', 'Infra', '', '1'],
    ['Alajoki', 'Verkko', 'Infra', '', '4'],
  );
  const third = readSurvey(long, options());
  expect([third.form, sorted(third.survey)]).toEqual(['long', expected]);
  expect(third.problems.map(({ code }) => code)).toEqual(['survey.twice']);
});

test('a municipality that is not known is asked about, and what is said counts', () => {
  const rows = sheet(['Kohde', 'Alajoki', 'Naapuri'], ['Asiointi', '5', '2']);
  const read = readSurvey(rows, options());
  expect(read.municipalities).toEqual([
    { text: 'Alajoki', organisationId: 'a', answers: 1 },
    { text: 'Naapuri', answers: 1 },
  ]);
  expect(read.survey.answers).toHaveLength(1);
  expect(readSurvey(rows, options({ said: { Naapuri: 'c' } })).survey.answers).toHaveLength(2);
  expect(readSurvey(rows, options({ said: { Alajoki: '' } })).survey.answers).toHaveLength(0);
});

test('a later sheet keeps targets and the answers of others', () => {
  const before = readSurvey(DOWN, options()).survey;
  const later = readSurvey(
    sheet(['Kohde', 'Ceesalmi'], ['asiointi', '1'], ['Uusi', '4']),
    options({ before }),
  );
  const both = mergedSurvey(before, later.survey);
  expect(both.targets.map(({ name }) => name)).toEqual(['asiointi', 'Arkisto', 'Verkko', 'Uusi']);
  expect(both.targets[0]).toMatchObject({ id: before.targets[0]?.id, weight: 2, group: 'Palvelu' });
  expect(both.answers).toHaveLength(ANSWERS.length + 2);
});

test('means, spread and order; silence is no nought and a nought is an answer', () => {
  const survey = readSurvey(DOWN, options()).survey;
  const summary = surveySummary(index, survey, 'fi');
  expect(
    summary.results.map(({ target, mean, score, answers, missing, spread }) => [
      target.name,
      mean,
      score,
      answers.length,
      missing.map(({ id }) => id),
      spread,
    ]),
  ).toEqual([
    ['Asiointi', 4.75, 9.5, 2, ['c'], 0.25],
    ['Arkisto', 3, 3, 1, ['b', 'c'], undefined],
    ['Verkko', 0.5, 0.5, 2, ['b'], 0.5],
  ]);
  expect([summary.scale, summary.weighted, summary.groups, summary.answered.length]).toEqual([
    5,
    true,
    ['Palvelu', 'Infra'],
    3,
  ]);
  const [first, second, last] = surveySummary(index, survey, 'fi', 'population').results;
  expect([first?.mean, second?.mean]).toEqual([(5 * 3000 + 4.5 * 1000) / 4000, 3]);
  // Ceesalmi's residents are not known: its answer does not count, and is told.
  expect([last?.mean, last?.unweighed]).toEqual([0, 1]);
});

test('the empty survey comes back as it was filled in', () => {
  const { columns, rows } = surveySheet(index, undefined, 'fi');
  const filled = rows.map((row, at) => row.map((cell, column) => (column === 4 && at < 3 ? at + 1 : cell)));
  const read = readSurvey(
    {
      name: 'Kysely',
      rows: [columns.map(({ heading }) => heading), ...filled.map((row) => row.map(String))],
    },
    options(),
  );
  expect(read.survey.targets).toHaveLength(rows.length);
  expect(read.survey.answers.map(({ organisationId, value }) => [organisationId, value])).toEqual([
    ['b', 1],
    ['b', 2],
    ['b', 3],
  ]);
});
