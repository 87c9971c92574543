// Properties by the names that models of municipalities use → our fields, with the words of a value as our codes.
import type { ElementFields, Flow } from '../../schemas/generated/types';
import type { NamedValue } from './model-facts';
import { folded } from './model-facts';
import words from './words.json';

const FIELDS: { readonly [name: string]: string } = words.fields;
const FLOW: { readonly [name: string]: string } = words.flow;
const CODES: { readonly [field: string]: { readonly [word: string]: string } | undefined } = words.codes;

/** The fields of an element that its properties tell; empty where they tell none. */
export function fieldsFrom(values: readonly NamedValue[]): Partial<ElementFields> {
  return told(values, FIELDS);
}

/** What the properties tell of an integration. */
export function flowFrom(values: readonly NamedValue[]): Partial<Flow> {
  return told(values, FLOW);
}

function told(values: readonly NamedValue[], names: { readonly [name: string]: string }): object {
  const out: { [field: string]: string | number } = {};
  for (const { name, value } of values) {
    const field = Object.hasOwn(names, name) ? names[name] : undefined;
    if (field === undefined || out[field] !== undefined) continue;
    const meant = meaning(field, value);
    if (meant !== undefined) out[field] = meant;
  }
  return out;
}

/** The value as the field has it; undefined where the words are not known: then only the property says it. */
function meaning(field: string, value: string): string | number | undefined {
  const codes = CODES[field];
  if (codes) return Object.hasOwn(codes, folded(value)) ? codes[folded(value)] : undefined;
  if (field === 'users' || field === 'costPerYear') {
    const number = Number(value.replace(/[\s€]/g, '').replace(',', '.'));
    if (!Number.isFinite(number) || number < 0) return undefined;
    return field === 'costPerYear' || Number.isInteger(number) ? number : undefined;
  }
  if (field === 'contractEnd') return dateOf(value);
  return value;
}

/** ISO dates as they are, Finnish ones (31.12.2027) turned round. */
function dateOf(value: string): string | undefined {
  if (/^\d{4}(-\d{2}(-\d{2})?)?$/.test(value)) return value;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(value) ?? [];
  if (day === undefined || month === undefined || year === undefined) return undefined;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
