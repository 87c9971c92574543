// Lists of choices that an organisation has made its own: the command, and everything that reads and shows choices.
import { mergedRecord, organisationWithModel } from '../../domain/fragment-merge';
import { CHOICES } from '../../domain/looks/aspects';
import { classify } from '../../domain/looks/classes';
import {
  choiceListsOf,
  EDITABLE_LISTS,
  listsOf,
  offered,
  STANDARD_LISTS,
} from '../../domain/portfolio/choice-lists';
import { choicesOf, choiceWord, fieldOf } from '../../domain/portfolio/fields';
import { templateSheets } from '../../domain/portfolio/sheets';
import { readValue, valueText } from '../../domain/portfolio/values';
import { questionnaireOf } from '../../domain/questionnaire/questions';
import type { ChoiceList, Organisation } from '../../schemas/generated/types';
import { element, relationship, SmallModel, smallRecords } from './support/small-model';

const CODES = STANDARD_LISTS.lifecycle.map(({ code }) => code);
const args = { organisationId: 'org', list: 'lifecycle' };
const standard = CODES.map((code) => ({ code }));
const pilot = { words: { fi: 'Pilotissa', sv: 'Pilot' } };

/** A model with an own choice “Pilotissa” that the system e has. */
function withPilot(): SmallModel {
  const model = new SmallModel([...smallRecords(), element('e'), element('f')]);
  model.run('choices.set', { ...args, choices: [...standard, pilot] });
  model.run('element.update', { ids: ['e'], fields: { lifecycle: 'own.pilotissa' } });
  return model;
}
const lifecycle = (model: SmallModel) => choicesOf('lifecycle', listsOf(model.index, 'org'));

describe('choices.set', () => {
  it('adds, renames, orders and hides; the keys of the standard ones stay', () => {
    const model = withPilot();
    model.run('choices.set', {
      ...args,
      choices: [
        { code: 'own.pilotissa', words: { fi: 'Kokeilussa' } },
        { code: 'production', words: { fi: 'Käytössä', sv: 'I produktion' } },
        { code: 'planned', hidden: true },
      ],
    });
    expect(lifecycle(model).map(({ code }) => code)).toEqual([
      'own.pilotissa',
      'production',
      'planned',
      'development',
      'retiring',
      'retired',
    ]);
    expect(model.index.find('organisation', 'org')?.choiceLists?.[0]?.choices[1]).toEqual({
      code: 'production',
      words: { fi: 'Käytössä' },
    });
    const lists = listsOf(model.index, 'org');
    expect(choiceWord('lifecycle', 'production', 'fi', lists)).toBe('Käytössä');
    expect(choiceWord('lifecycle', 'production', 'en', lists)).toBe('In production');
    expect(choiceWord('lifecycle', 'own.pilotissa', 'fi', lists)).toBe('Kokeilussa');
    expect(offered(lifecycle(model)).map(({ code }) => code)).not.toContain('planned');
    expect(offered(lifecycle(model), 'planned').map(({ code }) => code)).toContain('planned');
    expect(listsOf(model.index, 'other')).toBe(STANDARD_LISTS);
  });

  it('leaves nothing where the list is as it was, and takes the place of the list before', () => {
    const model = new SmallModel();
    model.run('choices.set', { ...args, choices: [...standard, pilot] });
    model.run('choices.set', { ...args, list: 'hosting', choices: [{ code: 'cloud' }] });
    expect(model.index.find('organisation', 'org')?.choiceLists).toHaveLength(2);
    model.run('choices.set', { ...args, choices: standard });
    model.run('choices.set', { ...args, list: 'hosting', choices: [] });
    expect(model.index.find('organisation', 'org')).not.toHaveProperty('choiceLists');
  });

  it('gives codes of the letters of the name', () => {
    const model = new SmallModel();
    const words = ['Ylläpito päättyy!', '☂', 'Ylläpito, päättyy?'];
    model.run('choices.set', { ...args, choices: words.map((fi) => ({ words: { fi } })) });
    expect(
      lifecycle(model)
        .map(({ code }) => code)
        .slice(0, 3),
    ).toEqual(['own.yllapito-paattyy', 'own.1', 'own.yllapito-paattyy-2']);
  });

  it('does not lose a choice that is in use: what comes in its place is one change', () => {
    const model = withPilot();
    model.run('look.save', {
      organisationId: 'org',
      name: 'Pilotit',
      look: { filters: [{ aspect: { by: 'lifecycle' }, classes: ['v:own.pilotissa', 'v:planned'] }] },
    });
    expect(model.refusal('choices.set', { ...args, choices: standard })).toBe('choices.inUse');
    model.run('choices.set', {
      ...args,
      choices: standard,
      replace: [{ code: 'own.pilotissa', by: 'development' }],
    });
    expect(model.index.find('element', 'e')?.fields).toEqual({ lifecycle: 'development' });
    expect(model.index.find('organisation', 'org')?.looks?.[0]?.look.filters?.[0]?.classes).toEqual([
      'v:development',
      'v:planned',
    ]);
    const other = withPilot();
    other.run('choices.set', { ...args, choices: standard, replace: [{ code: 'own.pilotissa', by: null }] });
    expect(other.index.find('element', 'e')).not.toHaveProperty('fields');
  });

  it('knows the choices of integrations too', () => {
    const flow = relationship('a', 'Flow', 'c', { flow: { method: 'file' } });
    const model = new SmallModel([...smallRecords(), flow]);
    const list = { organisationId: 'org', list: 'flowMethod' };
    model.run('choices.set', { ...list, choices: [{ words: { fi: 'Robotti' } }] });
    model.run('relationship.update', { ids: [flow.id], flow: { method: 'own.robotti' } });
    expect(model.refusal('choices.set', { ...list, choices: [] })).toBe('choices.inUse');
    model.run('choices.set', { ...list, choices: [], replace: [{ code: 'own.robotti', by: 'manual' }] });
    expect(model.index.find('relationship', flow.id)?.flow).toEqual({ method: 'manual' });
  });

  it('refuses what makes no list', () => {
    const model = withPilot();
    const refusal = (more: object) => model.refusal('choices.set', { ...args, choices: [], ...more });
    expect(refusal({ list: 'yesNo' })).toBe('choices.unknownList');
    expect(refusal({ list: 'securityClass', choices: [pilot] })).toBe('choices.closed');
    expect(refusal({ choices: [{ code: 'own.muu' }] })).toBe('choices.unknownChoice');
    expect(refusal({ choices: [{ code: 'planned' }, { code: 'planned' }] })).toBe('choices.unknownChoice');
    expect(refusal({ choices: [{ words: { fi: ' ' } }] })).toBe('choices.nameEmpty');
    expect(
      refusal({ choices: [{ words: { fi: 'tuotannossa' } }, { code: 'own.pilotissa', ...pilot }] }),
    ).toBe('choices.sameWord');
    expect(refusal({ replace: [{ code: 'own.pilotissa', by: 'own.muu' }] })).toBe('choices.unknownChoice');
  });
});

describe('the edited lists are read and shown', () => {
  const model = withPilot();
  model.run('choices.set', {
    ...args,
    choices: [
      { code: 'own.pilotissa', ...pilot },
      { code: 'production', words: { fi: 'Käytössä' } },
      { code: 'planned', hidden: true },
    ],
  });
  const scope = { index: model.index, organisationId: 'org', language: 'fi' };
  const lists = listsOf(model.index, 'org');
  const field = fieldOf('lifecycle')!;

  it('in texts of cells, by own and standard words', () => {
    const read = (text: string) => readValue(field, text, lists);
    expect(read('pilotissa')).toEqual({ value: 'own.pilotissa' });
    expect(read('PILOT')).toEqual({ value: 'own.pilotissa' });
    expect(read('Käytössä')).toEqual({ value: 'production' });
    expect(read('Tuotannossa')).toEqual({ value: 'production' });
    expect(read('Suunnitteilla')).toEqual({ value: 'planned' });
    expect(readValue(field, 'pilotissa', STANDARD_LISTS)).toEqual({ misread: 'field.wrongChoice' });
    expect(valueText(field, 'own.pilotissa', 'sv', lists)).toBe('Pilot');
  });

  it('in templates of spreadsheets, without hidden ones', () => {
    const [sheet] = templateSheets(scope, 'system');
    const column = sheet?.columns.find(({ heading }) => heading === 'Elinkaaren vaihe');
    expect(column?.choices).toEqual(['Pilotissa', 'Käytössä', 'Kehityksessä', 'Poistumassa', 'Poistunut']);
  });

  it('in questionnaires, with a hidden one that somebody has', () => {
    const asked = (fields: object) =>
      questionnaireOf({
        index: model.index,
        organisationId: 'org',
        language: 'fi',
        choice: { fields: ['lifecycle'] },
        elements: [element('x', { fields })],
        part: '',
        id: 'q',
        day: '2026-11-23',
      })
        .kinds[0]?.questions.find(({ key }) => key === 'lifecycle')
        ?.choices?.map(({ word }) => word);
    expect(asked({})).toEqual(['Pilotissa', 'Käytössä', 'Kehityksessä', 'Poistumassa', 'Poistunut']);
    expect(asked({ lifecycle: 'planned' })).toContain('Suunnitteilla');
  });

  it('in colourings: an own choice has a class and a colour of its own', () => {
    const { classes, classOf } = classify({ by: 'lifecycle' }, 'choice', [], '2026-11-23', lists);
    expect(classes[0]).toEqual({ key: 'v:own.pilotissa', tone: 'categorical-6' });
    expect(classOf(['own.pilotissa'])).toBe('v:own.pilotissa');
    expect(classify({ by: 'fate' }, 'choice', [], '2026-11-23', lists).classes).toHaveLength(6);
    const usual = classify({ by: 'criticality' }, 'choice', [], '2026-11-23', lists).classes;
    expect(usual.slice(0, 5).map(({ key }) => key)).toEqual(CHOICES.criticality?.map((code) => `v:${code}`));
  });
});

it('a choice that no list has is told by the letters of its code', () =>
  expect(choiceWord('lifecycle', 'own.hyva-alku', 'fi', STANDARD_LISTS)).toBe('Hyva alku'));

it('lists of a file stand with those of the workspace', () => {
  const list = (...choices: ChoiceList['choices']): ChoiceList => ({ list: 'lifecycle', choices });
  const organisation = (choiceLists: ChoiceList[]): Organisation => ({
    kind: 'organisation',
    id: 'org',
    name: {},
    choiceLists,
  });
  const here = organisation([list({ code: 'own.a', words: { fi: 'A' } }, { code: 'planned' })]);
  const file = organisation([
    list({ code: 'own.a', words: { fi: 'Aa' } }, { code: 'own.b', words: { fi: 'B' } }),
    { list: 'hosting', choices: [] },
  ]);
  const codes = (one: Organisation) => one.choiceLists?.[0]?.choices.map(({ code }) => code);
  const added = organisationWithModel(here, file);
  expect(codes(added)).toEqual(['own.a', 'planned', 'own.b']);
  expect(choiceListsOf(added).lifecycle[0]?.words['fi']).toBe('A');
  expect(added.choiceLists).toHaveLength(2);
  const merged = mergedRecord(here, file, () => false);
  expect(codes(merged)).toEqual(['own.a', 'own.b']);
  expect(choiceListsOf(merged).lifecycle[0]?.words['fi']).toBe('Aa');
});

it('every list that can be edited has a heading in three languages', () => {
  for (const { list, words } of EDITABLE_LISTS) {
    expect(STANDARD_LISTS[list].length).toBeGreaterThan(1);
    expect(Object.keys(words)).toEqual(['fi', 'sv', 'en']);
  }
});
