// The assessment of changes as tables: its particulars, and a row for each theme.
import type { ImpactAssessment } from '../../schemas/generated/types';
import type { Present } from '../descriptions/scope';
import { cell, type DescriptionTable, type TableCell } from '../descriptions/table';
import { dateText } from '../portfolio/values';
import { textIn } from '../text';
import {
  assessmentChoices,
  BASIC_FIELDS,
  THEME_FIELDS,
  themeName,
  THEMES,
  type AssessmentField,
} from './fields';

/** Particulars that an assessment cannot be without. */
export const BASICS_NEEDED = BASIC_FIELDS.filter(({ needed }) => needed).length;

/** The particulars. `subjectId` of a row is the field. */
export function basicsTable({ scope }: Present): DescriptionTable {
  return valuesTable(BASIC_FIELDS, assessmentOf(scope), scope.language);
}

/** Two columns: what is told, and what it is. `subjectId` of a row is the field. */
export function valuesTable<K extends string>(
  fields: readonly AssessmentField<K>[],
  said: { readonly [key in K]?: string | undefined },
  language: string,
): DescriptionTable {
  return {
    columns: [
      { key: 'field', heading: { fi: 'Tieto', sv: 'Uppgift', en: 'Fact' }[language] ?? 'Tieto' },
      { key: 'value', heading: { fi: 'Sisältö', sv: 'Innehåll', en: 'Content' }[language] ?? 'Sisältö' },
    ],
    rows: fields.map((field) => ({
      subjectId: field.key,
      cells: [cell(textIn(field.words, language)), valueCell(field, said[field.key], language)],
    })),
  };
}

/** A row for each theme; the effect is needed of each. `subjectId` of a row is the theme. */
export function themesTable({ scope }: Present): DescriptionTable {
  const { language } = scope;
  const themes = new Map((assessmentOf(scope).themes ?? []).map((one) => [one.theme, one]));
  return {
    columns: [
      { key: 'theme', heading: { fi: 'Teema', sv: 'Tema', en: 'Theme' }[language] ?? 'Teema' },
      ...THEME_FIELDS.map(({ key, words, value }) => ({
        key,
        heading: textIn(words, language),
        ...(value === 'date' ? { value } : {}),
      })),
    ],
    rows: THEMES.map((theme) => ({
      subjectId: theme.key,
      cells: [
        cell(themeName(theme, language)),
        ...THEME_FIELDS.map((field) => valueCell(field, themes.get(theme.key)?.[field.key], language)),
      ],
    })),
  };
}

function assessmentOf({ index, organisationId }: Present['scope']): ImpactAssessment {
  return index.find('organisation', organisationId)?.impactAssessment ?? {};
}

function valueCell(field: AssessmentField, value: string | undefined, language: string): TableCell {
  const needed = field.needed === true;
  if (value === undefined) return cell('', needed);
  if (field.value === 'date') return { text: dateText(value, language), raw: value };
  const choice = assessmentChoices(field.key).find(({ code }) => code === value);
  return cell(choice ? textIn(choice.words, language) : value, needed);
}
