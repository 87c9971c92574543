// What an assessment of changes tells: its themes and fields, with words in three languages.
import type { ImpactAssessment, ImpactTheme } from '../../schemas/generated/types';
import { textIn } from '../text';
import fields from './fields.json';
import list from './themes.json';

type Words = Readonly<Record<string, string>>;
export type ThemeField = Exclude<keyof ImpactTheme, 'theme'>;
export type BasicField = Exclude<keyof ImpactAssessment, 'themes'>;

export interface AssessmentField<K extends string = string> {
  readonly key: K;
  readonly value: 'text' | 'long' | 'date' | 'choice';
  readonly needed?: boolean;
  readonly words: Words;
}

export interface AssessmentTheme {
  readonly key: ImpactTheme['theme'];
  /** False: no source names it; it is our own proposal and said to be so. */
  readonly sourced: boolean;
  readonly words: Words;
}

/** The themes to assess (tiedonhallintalaki 906/2019 § 5), in their order. */
export const THEMES = list as readonly AssessmentTheme[];
/** What is told of each theme. */
export const THEME_FIELDS = fields.theme as readonly AssessmentField<ThemeField>[];
/** What is told of the assessment as a whole. */
export const BASIC_FIELDS = fields.basics as readonly AssessmentField<BasicField>[];

/** Choices of a field; none where it has none. */
export function assessmentChoices(key: string): readonly { readonly code: string; readonly words: Words }[] {
  return key === 'effect' || key === 'status' ? fields[key] : [];
}

/** The name of a theme; one of our own is said to be so. */
export function themeName({ words, sourced }: AssessmentTheme, language: string): string {
  const name = textIn(words, language);
  return sourced ? name : `${name} (${textIn(fields.own, language)})`;
}
