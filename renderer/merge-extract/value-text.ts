// Values of the fields on which elements differ, as a person reads them.
import type { MergeField } from '../../domain/merging/fields';
import { fieldOf } from '../../domain/portfolio/fields';
import type { ModelIndex } from '../../domain/model-index';
import { textIn } from '../../domain/text';
import type { Fate, LocalisedText } from '../../schemas/generated/types';
import { choiceName, fieldName } from '../i18n/field-words';
import { formatDate, formatNumber } from '../i18n/format';
import { LANGUAGE, t, type TextKey } from '../i18n/translate';
import { typeName } from '../i18n/type-names';
import { currentChoiceLists } from '../state/current';

/** The word for a field. */
export function fieldWord(index: ModelIndex, { part, detail }: MergeField): string {
  switch (part) {
    case 'field':
      return fieldName(detail);
    case 'property': {
      const definition = index.find('propertyDefinition', detail);
      return textIn(definition?.name, LANGUAGE) || t('merge.property');
    }
    case 'fate': {
      const state = index.find('state', detail);
      return textIn(state?.name, LANGUAGE) || t('merge.fate');
    }
    case 'name':
    case 'documentation':
      return detail === 'und' || detail === LANGUAGE
        ? t(`merge.${part}`)
        : `${t(`merge.${part}`)} (${detail})`;
    case 'type':
    case 'jhsKind':
      return t(`merge.${part}`);
  }
}

/** The value of a field. */
export function valueText(index: ModelIndex, { part, detail }: MergeField, value: unknown): string {
  if (part === 'type') return typeName(String(value));
  if (part === 'fate')
    return decisionText(index, value as Pick<Fate, 'fate' | 'date' | 'note' | 'replacedByIds'>);
  if (part === 'property') return (value as LocalisedText[]).map((text) => textIn(text, LANGUAGE)).join('; ');
  if (typeof value === 'number') return formatNumber(value);
  const text = String(value);
  if (part !== 'field') return text;
  return fieldOf(detail)?.value === 'date'
    ? formatDate(text)
    : choiceName(detail, text, currentChoiceLists());
}

function decisionText(
  index: ModelIndex,
  { fate, date, note, replacedByIds }: Pick<Fate, 'fate' | 'date' | 'note' | 'replacedByIds'>,
): string {
  const by = (replacedByIds ?? []).map((id) => textIn(index.find('element', id)?.name, LANGUAGE)).join(', ');
  return [t(`fate.${fate}` as TextKey), by, date ? formatDate(date) : '', note ?? '']
    .filter(Boolean)
    .join(' · ');
}
