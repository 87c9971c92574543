// A finding in words: what it is about, and what is wrong with it and by what.
import type { ModelIndex } from '../../domain/model-index';
import { fieldWord } from '../../domain/portfolio/fields';
import type { Evidence, Finding } from '../../domain/quality/finding';
import { textIn } from '../../domain/text';
import { formatDate } from '../i18n/format';
import { LANGUAGE, t } from '../i18n/translate';

/** So many fields are named; of the rest it is told how many they are. */
const NAMED = 6;

function nameOf(index: ModelIndex, id: string): string {
  return textIn(index.find('element', id)?.name, LANGUAGE) || t('element.unnamed');
}

/** Names of what the finding is about: an integration by its ends, suspected duplicates side by side. */
export function findingSubject(index: ModelIndex, { elementIds, flowId, group }: Finding): string {
  const flow = index.find('relationship', flowId);
  if (flow && group !== 'duplicate' && elementIds.length > 1)
    return `${nameOf(index, flow.sourceId)} → ${nameOf(index, flow.targetId)}`;
  return elementIds.map((id) => nameOf(index, id)).join(' – ');
}

/** What is wrong, in one sentence. */
export function findingSentence(index: ModelIndex, { rule, evidence }: Finding): string {
  const params: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(evidence)) params[name] = evidenceText(index, value);
  if (rule === 'contradictory.personalData' && evidence['other'])
    return t('quality.rule.contradictory.personalDataMoved', params);
  return t(`quality.rule.${rule}`, params);
}

function evidenceText(index: ModelIndex, value: Evidence): string | number {
  if ('field' in value) return fieldWord(value.field, LANGUAGE).toLowerCase();
  if ('fields' in value) return fieldList(value.fields.map((key) => fieldWord(key, LANGUAGE).toLowerCase()));
  if ('date' in value) return formatDate(value.date);
  if ('elementId' in value) return nameOf(index, value.elementId);
  return 'text' in value ? value.text : value.count;
}

function fieldList(words: readonly string[]): string {
  const named = words.slice(0, NAMED).join(', ');
  const more = words.length - NAMED;
  return more > 0 ? t('quality.andMore', { named, more }) : named;
}
