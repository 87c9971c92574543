// What is known about a fact: its source, its age, how sure it is.
import type { Element } from '../../schemas/generated/types';
import { isOld } from '../../domain/quality/freshness';
import { formatDate } from '../i18n/format';
import { t } from '../i18n/translate';

export interface FactMark {
  readonly tone: 'stale' | 'unsure';
  readonly words: string;
}

/** The mark of a field's fact; undefined where it is fresh and certain, or nothing is said of it. `today`: ISO day. */
export function factMark(element: Element, key: string, today: string): FactMark | undefined {
  const fact = element.facts?.[key] ?? element.facts?.[`fields.${key}`];
  if (!fact) return undefined;
  const stale = fact.date !== undefined && isOld(fact.date, today);
  const unsure = fact.confidence === 'unsure';
  if (!stale && !unsure) return undefined;
  const words = [
    ...(unsure ? [t('portfolio.unsure')] : []),
    ...(stale && fact.date ? [t('portfolio.stale', { date: formatDate(fact.date) })] : []),
    ...(fact.source ? [t('portfolio.source', { source: fact.source })] : []),
  ];
  return { tone: unsure ? 'unsure' : 'stale', words: words.join(' · ') };
}
