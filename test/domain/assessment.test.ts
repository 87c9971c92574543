// The assessment of changes: filled in field by field, told as tables in three languages, and complete when its effects are.
import type { DescriptionScope } from '../../domain/descriptions/scope';
import { descriptionKind } from '../../domain/descriptions/catalogue';
import { describe as described, type Description } from '../../domain/descriptions/describe';
import { BASIC_FIELDS, THEME_FIELDS, THEMES } from '../../domain/assessment/fields';
import { modelRecord } from '../../schemas/generated/validators.js';
import { PUBLICITY_FIELDS } from '../../domain/publicity/texts';
import { SmallModel } from './support/small-model';

function description(model: SmallModel, id: string, language = 'fi'): Description {
  const scope: DescriptionScope = { index: model.index, organisationId: 'org', state: 'target', language };
  const kind = descriptionKind(id);
  if (!kind) throw new Error(id);
  return described(scope, kind);
}

const said = (model: SmallModel): unknown => model.at('org')['impactAssessment'];

it('has the fields that its records may have', () => {
  const whole = Object.fromEntries(BASIC_FIELDS.map(({ key, value }) => [key, sample(key, value)]));
  const themes = THEMES.map(({ key: theme }) => ({
    theme,
    ...Object.fromEntries(THEME_FIELDS.map(({ key, value }) => [key, sample(key, value)])),
  }));
  const record = { kind: 'organisation', id: 'org', name: {}, impactAssessment: { ...whole, themes } };
  expect([modelRecord(record), modelRecord.errors]).toEqual([true, null]);
});

function sample(key: string, value: string): string {
  if (value === 'date') return '2027-01-31';
  return { effect: 'moderate', status: 'draft' }[key] ?? 'teksti';
}

it('keeps what is filled in, in the order of the themes, and lets go of what is cleared', () => {
  const model = new SmallModel();
  const fill = (
    field: 'effect' | 'risk' | 'name',
    value: string | null,
    theme?: 'costs' | 'security',
  ): void => {
    model.run('assessment.fill', { organisationId: 'org', field, value, ...(theme ? { theme } : {}) });
  };
  fill('risk', ' Hinta nousee ', 'costs');
  fill('effect', 'slight', 'security');
  fill('name', 'Uusi asianhallinta');
  expect(said(model)).toEqual({
    name: 'Uusi asianhallinta',
    themes: [
      { theme: 'security', effect: 'slight' },
      { theme: 'costs', risk: 'Hinta nousee' },
    ],
  });
  fill('risk', '  ', 'costs');
  fill('effect', null, 'security');
  expect(said(model)).toEqual({ name: 'Uusi asianhallinta' });
  fill('name', null);
  expect(said(model)).toBeUndefined();
});

it.each([
  { field: 'effect', value: 'suuri', theme: 'costs' },
  { field: 'due', value: 'keväällä', theme: 'costs' },
  { field: 'name', value: 'x', theme: 'costs' },
  { field: 'effect', value: 'none' },
  { field: 'approver', value: 'x'.repeat(501) },
] as const)('refuses %j', (args) => {
  const model = new SmallModel();
  expect(model.refusal('assessment.fill', { organisationId: 'org', ...args })).toBe('assessment.wrongValue');
  expect(said(model)).toBeUndefined();
});

it('is told as tables, complete when every theme has its effect', () => {
  const model = new SmallModel();
  expect(description(model, 'L10').completeness).toEqual({ known: 0, needed: THEMES.length });
  expect(description(model, 'L9').completeness.known).toBe(0);
  for (const { key } of THEMES)
    model.run('assessment.fill', { organisationId: 'org', theme: key, field: 'effect', value: 'none' });
  model.run('assessment.fill', { organisationId: 'org', theme: 'costs', field: 'due', value: '2027-01-31' });
  model.run('assessment.fill', { organisationId: 'org', field: 'date', value: '2026-12' });
  const themes = description(model, 'L10', 'en');
  expect(themes.completeness).toEqual({ known: THEMES.length, needed: THEMES.length });
  const costs = themes.table?.rows.find(({ subjectId }) => subjectId === 'costs');
  expect(costs?.cells.map(({ text }) => text)).toEqual([
    'Costs (proposed by Kokonaiskuva)',
    '',
    '',
    'No effect',
    '',
    '',
    '',
    '31/01/2027',
  ]);
  const basics = description(model, 'L9', 'sv');
  expect(basics.completeness).toEqual({ known: 1, needed: 5 });
  expect(basics.table?.rows.find(({ subjectId }) => subjectId === 'date')?.cells[1]?.text).toBe('12/2026');
});

it('has the general part of the publicity description, complete when all of it is written', () => {
  const model = new SmallModel();
  expect(description(model, 'L11').completeness).toEqual({ known: 0, needed: PUBLICITY_FIELDS.length });
  for (const { key } of PUBLICITY_FIELDS)
    model.run('publicity.fill', { organisationId: 'org', field: key, value: ` ${key} ` });
  const whole = description(model, 'L11', 'sv');
  expect(whole.completeness).toEqual({ known: PUBLICITY_FIELDS.length, needed: PUBLICITY_FIELDS.length });
  expect(whole.table?.rows.map(({ cells }) => cells[1]?.text)).toEqual(
    PUBLICITY_FIELDS.map(({ key }) => key),
  );
  for (const { key } of PUBLICITY_FIELDS)
    model.run('publicity.fill', { organisationId: 'org', field: key, value: null });
  expect(model.at('org')['publicityTexts']).toBeUndefined();
});
