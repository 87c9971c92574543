// What is known about a fact: its source, its age, how sure it is.
import type { Element } from '../../schemas/generated/types';
import { formatDate } from '../i18n/format';
import { t } from '../i18n/translate';

/** Facts older than this are said to be old. */
const OLD_YEARS = 2;

export interface FactMark {
  readonly tone: 'stale' | 'unsure';
  readonly words: string;
}

/** The mark of a field's fact; undefined where it is fresh and certain, or nothing is said of it. `today`: ISO day. */
export function factMark(element: Element, key: string, today: string): FactMark | undefined {
  const fact = element.facts?.[key] ?? element.facts?.[`fields.${key}`];
  if (!fact) return undefined;
  const limit = `${Number(today.slice(0, 4)) - OLD_YEARS}${today.slice(4)}`;
  const stale = fact.date !== undefined && fact.date < limit.slice(0, fact.date.length);
  const unsure = fact.confidence === 'unsure';
  if (!stale && !unsure) return undefined;
  const words = [
    ...(unsure ? [t('portfolio.unsure')] : []),
    ...(stale && fact.date ? [t('portfolio.stale', { date: formatDate(fact.date) })] : []),
    ...(fact.source ? [t('portfolio.source', { source: fact.source })] : []),
  ];
  return { tone: unsure ? 'unsure' : 'stale', words: words.join(' · ') };
}
