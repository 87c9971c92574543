// Questionnaires on the command line: made for one unit or all, answers taken in, conflicts and what is broken told.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../engine/support/folders';
import type { QuestionnaireAnswers, WorkspaceExport } from '../../schemas/generated/types';
import { at, data, ok, run, useProgram } from './support/program';

useProgram();

const W = 'kunta.kokonaiskuva';
const SAMPLE = join(ROOT, 'reference-models/samples/mallila.json');

beforeEach(async () => {
  // The sample refers to a reference model that comes on its own, and says so.
  await run('new', W, '--from', SAMPLE);
});

interface Asked {
  readonly id: string;
  readonly organisationId: string;
  readonly title: string;
  readonly elements: readonly { id: string; values: Record<string, { asked: string | number }> }[];
}

function askedIn(name: string): Asked {
  const page = readFileSync(at(name), 'utf8');
  return JSON.parse(/id="kysely">(.*?)<\/script>/su.exec(page)?.[1] ?? '') as Asked;
}

async function element(id: string) {
  await ok('export', W, 'nyt.json');
  const file = JSON.parse(readFileSync(at('nyt.json'), 'utf8')) as WorkspaceExport;
  return file.elements?.find((one) => one.id === id);
}

test('answers come in as one change, and the same ones again change nothing', async () => {
  expect(await ok('export', W, 'kysely.html', '--questionnaire', '--unit', 'henkilöstöpalvelut')).toContain(
    'yksi kysely, 7 järjestelmää',
  );
  const asked = askedIn('kysely.html');
  expect([asked.title, asked.elements.length]).toEqual(['Kysely: Henkilöstöpalvelut', 7]);
  const [first] = asked.elements;
  const id = first?.id ?? '';
  const answers: QuestionnaireAnswers = {
    format: 'kokonaiskuva-questionnaire-answers',
    formatVersion: 1,
    questionnaireId: asked.id,
    organisationId: asked.organisationId,
    title: asked.title,
    language: 'fi',
    askedOn: '2026-11-01',
    answeredOn: '2026-11-23',
    elements: [
      {
        id,
        name: 'x',
        answers: [
          { field: 'users', asked: first?.values['users']?.asked ?? 0, answer: '1 234' },
          { field: 'version', asked: 'aivan muu', answer: '99' },
          { field: 'costPerYear', answer: 'paljon' },
        ],
      },
      { id: 'poissa', name: 'Poistettu', answers: [{ field: 'users', answer: '5' }] },
    ],
    added: [{ key: 'l1', kind: 'system', name: 'Lomalista', answers: [] }],
  };
  writeFileSync(at('vastaukset.json'), JSON.stringify(answers));
  const dry = await data('import', W, 'vastaukset.json', '--dry-run');
  expect([dry.code, (await element(id))?.fields?.users]).toEqual([0, first?.values['users']?.asked]);
  const { code, out, err } = await run('import', W, 'vastaukset.json');
  expect([code, out]).toEqual([0, expect.stringContaining('Muuttuvia tietoja: 2')]);
  expect(err).toContain('tieto on muuttunut kyselyn jälkeen');
  expect(err).toContain('vastausta ”paljon” ei ymmärretty');
  expect(err).toContain('”Poistettu” on poistettu kyselyn jälkeen');
  expect(await element(id)).toMatchObject({
    fields: { users: 1234 },
    facts: { users: { source: 'Kysely 23.11.2026', date: '2026-11-23', confidence: 'likely' } },
  });
  const again = await data('import', W, 'vastaukset.json');
  expect(again.said['answers']).toMatchObject([{ changes: false, counts: { change: 0, same: 2 } }]);
});

test('one for each unit goes into an archive; what cannot be made is said', async () => {
  expect(await ok('export', W, 'kyselyt.zip', '--questionnaire', '--lang', 'sv')).toMatch(/\d\d kyselyä/u);
  expect(readFileSync(at('kyselyt.zip')).subarray(0, 2).toString()).toBe('PK');
  const many = await run('export', W, 'kysely.html', '--questionnaire', '--per', 'unit');
  expect([many.code, many.err]).toEqual([2, expect.stringContaining('anna kohteeksi .zip')]);
  const unknown = await run('export', W, 'kysely.html', '--questionnaire', '--unit', 'Henkilostö');
  expect([unknown.code, unknown.err]).toEqual([1, expect.stringContaining('”Henkilöstöpalvelut”')]);
});

test('what is broken, newer or foreign is refused in one sentence', async () => {
  const head = { format: 'kokonaiskuva-questionnaire-answers', formatVersion: 1 };
  const whole = {
    ...head,
    questionnaireId: 'k',
    organisationId: 'muualla',
    language: 'fi',
    askedOn: '2026-11-01',
    answeredOn: '2026-11-23',
    elements: [{ id: 'x', name: 'X', answers: [] }],
    added: [],
  };
  const cases: [content: string, code: string][] = [
    [JSON.stringify(whole).slice(0, -3), 'questionnaire.broken'],
    [JSON.stringify({ ...whole, formatVersion: 2 }), 'questionnaire.newer'],
    [JSON.stringify({ ...whole, answeredOn: '2026-99-99' }), 'questionnaire.invalid'],
    [JSON.stringify({ ...whole, more: 1 }), 'questionnaire.invalid'],
    [
      JSON.stringify({ ...whole, elements: [{ id: '__proto__', name: 5, answers: [] }] }),
      'questionnaire.invalid',
    ],
    [JSON.stringify(whole), 'questionnaire.otherModel'],
  ];
  for (const [content, code] of cases) {
    writeFileSync(at('vastaukset.json'), content);
    const told = await data('import', W, 'vastaukset.json');
    const [refused] = told.said['refused'] as { problems: { code: string }[] }[];
    expect([told.code, refused?.problems.map((problem) => problem.code)]).toEqual([1, [code]]);
  }
});
