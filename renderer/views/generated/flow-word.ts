// Values of an integration's choices in words.
import { flowValueWord } from '../../../domain/portfolio/flow-fields';
import { LANGUAGE, t } from '../../i18n/translate';
import { currentChoiceLists } from '../../state/current';

/** What is not known is said to be so. */
export function flowWord(kind: 'method' | 'frequency' | 'personalData', value: string | undefined): string {
  return value === undefined
    ? t('field.unknown')
    : flowValueWord(kind, value, LANGUAGE, currentChoiceLists());
}
