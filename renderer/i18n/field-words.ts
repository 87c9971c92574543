// Finnish words for the fields of the portfolio and for their choices, from the catalogue of the domain.
import type { ChoiceLists } from '../../domain/portfolio/choice-lists';
import { choiceWord, fieldWord, type FieldGroup } from '../../domain/portfolio/fields';
import { LANGUAGE, t } from './translate';

/** The word for a field. */
export function fieldName(key: string): string {
  return fieldWord(key, LANGUAGE);
}

/** The word for a value of a field that has choices; the value itself where it is none of them. */
export function choiceName(key: string, code: string, lists: ChoiceLists): string {
  return choiceWord(key, code, LANGUAGE, lists);
}

/** The heading of a group of fields. */
export function groupName(group: FieldGroup): string {
  return t(`fields.${group}`);
}
