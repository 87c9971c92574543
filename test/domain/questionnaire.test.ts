// Questionnaires: what is asked with what is known, and answers met with the model as it is when they come.
import type { CommandArgs, Element, QuestionnaireAnswers } from '../../schemas/generated/types';
import { canBeTaken, reviewAnswers, takenByDefault } from '../../domain/questionnaire/answers';
import { questionnaireParts } from '../../domain/questionnaire/parts';
import { questionnairePage } from '../../domain/questionnaire/page';
import { questionnaireOf, type QuestionnaireLanguage } from '../../domain/questionnaire/questions';
import { SmallModel } from './support/small-model';

let model: SmallModel;

beforeEach(() => {
  model = new SmallModel();
});

const DAY = '2026-11-23';

function asked(ids: readonly string[], language: QuestionnaireLanguage = 'fi', fields?: string[]) {
  return questionnaireOf({
    index: model.index,
    organisationId: 'org',
    language,
    choice: fields ? { fields } : {},
    elements: ids.flatMap((id) => model.index.find('element', id) ?? []),
    part: '',
    id: 'k1',
    day: DAY,
  });
}

type Answered = QuestionnaireAnswers['elements'][number];

function answers(
  elements: readonly (Partial<Answered> & Pick<Answered, 'id'>)[],
  more: Partial<QuestionnaireAnswers> = {},
): QuestionnaireAnswers {
  return {
    format: 'kokonaiskuva-questionnaire-answers',
    formatVersion: 1,
    questionnaireId: 'k1',
    organisationId: 'org',
    title: 'Kysely: Tietohallinto',
    language: 'fi',
    askedOn: '2026-11-01',
    answeredOn: DAY,
    respondent: 'Pääkäyttäjä',
    elements: elements.map((one) => ({ name: one.id, answers: [], ...one })),
    added: [],
    ...more,
  };
}

const states = (given: QuestionnaireAnswers): Record<string, string> =>
  Object.fromEntries(
    reviewAnswers(model.index, given, 'org').groups.flatMap(({ lines }) =>
      lines.map(({ key, state }) => [key, state]),
    ),
  );

/** Takes what is taken by default, or the given lines. */
function take(
  given: QuestionnaireAnswers,
  taken?: string[],
  confidence: CommandArgs['questionnaire.answer']['confidence'] = 'likely',
) {
  const usual = reviewAnswers(model.index, given, 'org').groups.flatMap((group) =>
    group.lines.filter((line) => canBeTaken(line, group) && takenByDefault(line)).map(({ key }) => key),
  );
  return model.run('questionnaire.answer', {
    answers: given,
    organisationId: 'org',
    taken: taken ?? usual,
    confidence,
  });
}

function put(id: string, change: Partial<Element>): void {
  const before = model.index.find('element', id);
  if (before)
    model.index.apply({ added: [], changed: [{ before, after: { ...before, ...change } }], removed: [] });
}

const element = (id: string): Element | undefined => model.index.find('element', id);

describe('questions', () => {
  it('are the main fields of the kind with what is known, as a person types it', () => {
    put('a', {
      fields: { users: 12500, costPerYear: 1999.5, contractEnd: '2027-12-31', lifecycle: 'production' },
    });
    const { kinds, elements, title } = asked(['a']);
    expect(title).toBe('Kysely: Mallila');
    expect(kinds.map(({ one }) => one)).toEqual(['Tietojärjestelmä']);
    const keys = kinds[0]?.questions.map(({ key }) => key) ?? [];
    expect(keys[0]).toBe('name');
    expect(keys).toEqual(expect.arrayContaining(['supplier', 'costPerYear', 'contractEnd', 'personalData']));
    expect(keys).not.toContain('shortName');
    const text = (key: string): string => (elements[0]?.values[key]?.text ?? '').replace(/\s/gu, ' ');
    expect(['users', 'costPerYear', 'contractEnd', 'lifecycle'].map(text)).toEqual([
      '12 500',
      '1 999,5',
      '31.12.2027',
      'production',
    ]);
    expect(elements[0]?.values['contractEnd']?.asked).toBe('2027-12-31');
  });

  it('what stands in a box means the same value in each language', () => {
    put('a', {
      fields: { users: 12500, costPerYear: 12500.5, contractEnd: '2027-12-31', inUseFrom: '2020-03' },
    });
    for (const language of ['fi', 'sv', 'en'] as const) {
      const { elements } = asked(['a'], language, ['users', 'costPerYear', 'contractEnd', 'inUseFrom']);
      const all = Object.entries(elements[0]?.values ?? {}).map(([field, value]) => ({
        field,
        asked: value.asked,
        answer: value.text,
      }));
      const given = answers([{ id: 'a', answers: all }], { language });
      expect([language, Object.values(states(given))]).toEqual([language, all.map(() => 'same')]);
    }
  });

  it('chosen fields are asked only of the kinds that they concern', () => {
    const { kinds } = asked(['a'], 'sv', ['documentation', 'supplier', 'retention', 'poissa']);
    expect(kinds[0]?.questions.map(({ key, label }) => [key, label])).toEqual([
      ['name', 'Namn'],
      ['documentation', 'Beskrivning'],
      ['supplier', 'Leverantör'],
    ]);
  });

  it('go to each unit and each responsible person on their own', () => {
    put('a', { fields: { ownerUnit: 'Tekniset palvelut', contactPerson: 'Pääkäyttäjä' } });
    put('b', { fields: { ownerUnit: 'tekniset  palvelut' } });
    const parts = (per: 'one' | 'unit' | 'owner') =>
      questionnaireParts(model.index, { elementIds: ['c', 'b', 'a', 'a', 'poissa'], per }, 'fi').map(
        ({ name, elements }) => [name, elements.map(({ id }) => id)],
      );
    expect(parts('one')).toEqual([['', ['a', 'b', 'c']]]);
    expect(parts('unit')).toEqual([
      ['Tekniset palvelut', ['a', 'b']],
      ['Ei omistajaa', ['c']],
    ]);
    expect(parts('owner')).toEqual([
      ['Pääkäyttäjä', ['a']],
      ['Ei omistajaa', ['b', 'c']],
    ]);
  });
});

describe('the page', () => {
  it('fetches nothing and runs only its own script, whatever names the model has', () => {
    const evil = '</script><script>alert(1)</script><img src=x onerror="alert(2)">\u2028<!--';
    put('a', { name: { fi: evil }, documentation: { fi: evil } });
    const page = questionnairePage({ ...asked(['a'], 'fi', ['documentation']), title: evil, greeting: evil });
    expect(page).toMatch(/default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/u);
    expect(page.match(/<script/gu)).toHaveLength(2);
    expect(page.match(/<\/script/gu)).toHaveLength(2);
    expect(page).not.toContain('<img');
    expect(page).not.toContain('<!--');
    expect(page).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//u);
    const data = /id="kysely">(.*?)<\/script>/su.exec(page)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({
      greeting: evil,
      elements: [{ values: { name: { asked: evil } } }],
    });
  });
});

describe('answers', () => {
  it('change what is as it was, with source, day and certainty', () => {
    const given = answers([
      {
        id: 'a',
        answers: [
          { field: 'users', asked: 5, answer: ' 1 250 ' },
          { field: 'supplier', asked: element('a')?.fields?.supplier ?? '', answer: '' },
          { field: 'contractEnd', answer: '31.12.2027' },
          { field: 'personalData', answer: 'yes' },
        ],
      },
    ]);
    const { labelKey, labelParams } = take(given, undefined, 'certain');
    expect([labelKey, labelParams]).toEqual([
      'questionnaire.answer',
      { count: 1, name: 'Kysely: Tietohallinto' },
    ]);
    expect(element('a')?.fields).toEqual({ users: 1250, contractEnd: '2027-12-31', personalData: 'yes' });
    const fact = { source: 'Kysely 23.11.2026: Pääkäyttäjä', date: DAY, confidence: 'certain' };
    expect(element('a')?.facts).toEqual({ users: fact, contractEnd: fact, personalData: fact });
    const again = take(given);
    expect(again.diff).toEqual({ added: [], changed: [], removed: [] });
  });

  it('what has changed since is a conflict, and left until somebody takes it', () => {
    const given = answers([{ id: 'a', answers: [{ field: 'users', asked: 5, answer: '7' }] }]);
    put('a', { fields: { users: 6 } });
    expect(states(given)).toEqual({ 'a/users': 'conflict' });
    expect(take(given).diff.changed).toEqual([]);
    take(given, ['a/users']);
    expect(element('a')?.fields?.users).toBe(7);
    put('a', { fields: { users: 7 } });
    expect(states(given)).toEqual({ 'a/users': 'same' });
  });

  it('"I do not know" takes nothing away, and what cannot be read is told', () => {
    const before = element('a');
    const given = answers([
      {
        id: 'a',
        answers: [
          { field: 'users', asked: 5, unknown: true },
          { field: 'costPerYear', answer: 'paljon' },
          { field: 'lifecycle', answer: 'ikuinen' },
          { field: 'contractEnd', asked: '2026-99-99', answer: '31.2.2027' },
          { field: 'constructor', answer: 'x' },
          { field: 'name', asked: 'Alfa', answer: '' },
        ],
      },
    ]);
    expect(states(given)).toEqual({
      'a/users': 'unknown',
      'a/costPerYear': 'misread',
      'a/lifecycle': 'misread',
      'a/contractEnd': 'misread',
      'a/constructor': 'misread',
      'a/name': 'misread',
    });
    take(given, Object.keys(states(given)));
    expect(element('a')).toEqual(before);
  });

  it('a check is a day, and never takes a later one away', () => {
    const given = answers([{ id: 'a', reviewed: true }]);
    take(given);
    expect(element('a')?.fields?.reviewedOn).toBe(DAY);
    put('a', { fields: { reviewedOn: '2027-01-01' } });
    expect(states(given)).toEqual({ 'a/reviewedOn': 'same' });
  });

  it('a comment goes to the description when it is taken, once', () => {
    put('a', { documentation: { fi: 'Vanha.' } });
    const given = answers([{ id: 'a', comment: 'Kilpailutus alkaa.' }]);
    expect(take(given).diff.changed).toEqual([]);
    take(given, ['a/comment']);
    const text = 'Vanha.\n\nKysely 23.11.2026: Pääkäyttäjä: Kilpailutus alkaa.';
    expect(element('a')?.documentation).toEqual({ fi: text });
    expect(states(given)).toEqual({ 'a/comment': 'same' });
  });

  it('new elements wait to be confirmed, and are made once', () => {
    const given = answers([], {
      added: [
        {
          key: 'l1',
          kind: 'system',
          name: 'Taulukkopöytä',
          answers: [{ field: 'supplier', answer: 'Numero Oy' }],
        },
        { key: 'l2', kind: 'dataStore', name: 'alfa', answers: [] },
      ],
    });
    expect(states(given)).toEqual({ '+l1/name': 'change', '+l1/supplier': 'change', '+l2/name': 'conflict' });
    const { createdIds } = take(given);
    expect(createdIds).toHaveLength(1);
    expect(element(createdIds[0] ?? '')).toMatchObject({
      type: 'ApplicationComponent',
      ownerId: 'org',
      name: { fi: 'Taulukkopöytä' },
      fields: { supplier: 'Numero Oy' },
      facts: { name: { confidence: 'unsure' }, supplier: { confidence: 'likely' } },
    });
    expect(take(given).diff).toEqual({ added: [], changed: [], removed: [] });
    // Fields of one that is not taken go nowhere.
    expect(take(given, ['+l2/supplier']).createdIds).toEqual([]);
    const [second] = take(given, ['+l2/name']).createdIds;
    expect(element(second ?? '')?.type).toBe('DataObject');
  });

  it('of elements that have been deleted are listed and change nothing', () => {
    const given = answers([
      { id: 'poissa', name: 'Poistettu', answers: [{ field: 'users', asked: 5, answer: '7' }] },
      { id: 'a', answers: [{ field: 'users', asked: 5, answer: '8' }] },
    ]);
    const [gone] = reviewAnswers(model.index, given, 'org').groups;
    expect(gone).toMatchObject({ state: 'gone', name: 'Poistettu', lines: [{ answer: '7' }] });
    take(given, ['poissa/users', 'a/users']);
    expect(element('a')?.fields?.users).toBe(8);
    expect(element('poissa')).toBeUndefined();
  });

  it('are read as the language writes them, and shown in that of the reader', () => {
    const given = answers(
      [
        {
          id: 'a',
          answers: [
            { field: 'users', asked: 5, answer: '12,500' },
            { field: 'costPerYear', answer: '1,234,567.50' },
            { field: 'name', asked: 'Alfa (sv)', answer: 'Alpha' },
          ],
        },
      ],
      { language: 'en' },
    );
    const [group] = reviewAnswers(model.index, given, 'org').groups;
    expect(group?.lines.map(({ label, value }) => [label, value])).toEqual([
      ['Käyttäjiä', 12500],
      ['Kustannus vuodessa', 1234567.5],
      ['Nimi', 'Alpha'],
    ]);
  });

  it('lose characters that no file could carry, and lines where the field has one', () => {
    const given = answers(
      [
        {
          id: 'a',
          answers: [{ field: 'supplier', asked: 'Toimittaja', answer: 'Nu\u0000me\u001bro\r\n Oy\ud800' }],
        },
      ],
      {
        added: [{ key: 'l1', kind: 'system', name: ' Loma\u0007\nlista ', answers: [] }],
      },
    );
    const { createdIds } = take(given);
    expect(element('a')?.fields?.supplier).toBe('Numero Oy');
    expect(element(createdIds[0] ?? '')?.name).toEqual({ fi: 'Loma lista' });
  });

  it('that stand there twice count once', () => {
    const twice = { field: 'users', asked: 5 };
    const given = answers([
      {
        id: 'a',
        answers: [
          { ...twice, answer: '8' },
          { ...twice, answer: '9' },
        ],
      },
      { id: 'a', answers: [{ ...twice, answer: '10' }] },
    ]);
    take(given);
    expect(element('a')?.fields?.users).toBe(8);
  });

  it('about another model are refused', () => {
    const given = answers([{ id: 'poissa' }], { organisationId: 'muu' });
    expect(
      model.refusal('questionnaire.answer', {
        answers: given,
        organisationId: 'org',
        taken: [],
        confidence: 'likely',
      }),
    ).toBe('questionnaire.otherModel');
  });
});
