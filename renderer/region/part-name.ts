// The name of a part of the reference architecture where parts of several layers are called the same.
import type { Comparison, ComparisonRow } from '../../domain/region/comparison';
import { textIn } from '../../domain/text';
import { LANGUAGE } from '../i18n/translate';

/** The name, with its layer where another part has the same name. */
export function partName({ rows }: Comparison, row: ComparisonRow): string {
  const alike = rows.some((other) => other !== row && other.name === row.name);
  return alike ? `${row.name} (${textIn(row.layer.name, LANGUAGE)})` : row.name;
}
