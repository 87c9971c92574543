// Columns and reserved keys of Archi's CSV files (Archi user guide, "CSV export and import").
import type { AccessType } from '../archimate-exchange/vocabulary';

/** What one of the three files holds, told by its header. */
export type TableKind = 'elements' | 'relations' | 'properties';

export const HEADERS: { readonly [kind in TableKind]: readonly string[] } = {
  elements: ['ID', 'Type', 'Name', 'Documentation', 'Specialization'],
  relations: ['ID', 'Type', 'Name', 'Documentation', 'Source', 'Target', 'Specialization'],
  properties: ['ID', 'Key', 'Value'],
};
/** Columns without which a file says nothing, the most telling kind first. */
export const NEEDED: readonly (readonly [TableKind, readonly string[]])[] = [
  ['relations', ['ID', 'Type', 'Source', 'Target']],
  ['properties', ['ID', 'Key', 'Value']],
  ['elements', ['ID', 'Type', 'Name']],
];
export const DELIMITERS = [',', ';', '\t'] as const;

/** Type of the row that speaks of the model as a whole. */
export const MODEL_TYPE = 'ArchimateModel';
export const JUNCTION_TYPE = 'Junction';

/** Keys of properties that are attributes of a relationship or a junction. */
export const KEYS = {
  access: 'Access_Type',
  strength: 'Influence_Strength',
  directed: 'Directed',
  junction: 'Junction_Type',
} as const;
/** What Archi takes an access without a type for. */
export const ACCESS_DEFAULT: AccessType = 'Write';

/** Keys that only this program reads. */
export const OWN_KEYS = {
  /** On the model row: this program wrote the files; the value is JSON with `version` and `language`. */
  file: 'kokonaiskuva:file',
  /** Language tag of the name, where it is not the language of the files. */
  language: 'kokonaiskuva:language',
  /** Second and later kinds of a concept; the column holds one. */
  specialization: 'kokonaiskuva:specialization',
} as const;

/** Beginnings that a spreadsheet takes for a formula (OWASP, "CSV injection"). */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^[+-]?\d+([.,]\d+)?$/;

/** True where a spreadsheet would calculate the value rather than show it. */
export function looksLikeFormula(value: string): boolean {
  return FORMULA.test(value) && !NUMBER.test(value);
}
