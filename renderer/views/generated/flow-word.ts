// Values of an integration's choices in words.
import { t, type TextKey } from '../../i18n/translate';

/** What is not known is said to be so. */
export function flowWord(kind: 'method' | 'frequency' | 'personalData', value: string | undefined): string {
  return value === undefined ? t('field.unknown') : t(`choice.${kind}.${value}` as TextKey);
}
