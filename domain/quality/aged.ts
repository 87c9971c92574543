// What is known but old or unsure, and what should be reviewed.
import type { Element } from '../../schemas/generated/types';
import type { Present } from '../descriptions/scope';
import { fieldOf, type FieldKey } from '../portfolio/fields';
import { finding, type Finding, type QualityScope } from './finding';
import { hasPassed, isOld } from './freshness';

/** The field that a fact is about; undefined for names and texts of the element itself. */
function factField(key: string): FieldKey | undefined {
  return fieldOf(key.startsWith('fields.') ? key.slice('fields.'.length) : key)?.key;
}

/** Old and unsure facts of elements. A fact without a value says nothing. */
export function stale({ today }: QualityScope, present: Present): Finding[] {
  return present
    .elements(({ facts }) => facts !== undefined)
    .flatMap((element) => {
      const old: FieldKey[] = [];
      const unsure: FieldKey[] = [];
      let oldest = today;
      for (const [key, fact] of Object.entries(element.facts ?? {})) {
        const field = factField(key);
        if (field === undefined || element.fields?.[field] === undefined) continue;
        if (fact.confidence === 'unsure') unsure.push(field);
        if (fact.date === undefined || !isOld(fact.date, today)) continue;
        old.push(field);
        if (fact.date < oldest) oldest = fact.date;
      }
      return [
        ...(old.length > 0
          ? [finding('stale.facts', [element.id], { fields: { fields: old }, date: { date: oldest } })]
          : []),
        ...(unsure.length > 0 ? [finding('stale.unsure', [element.id], { fields: { fields: unsure } })] : []),
      ];
    });
}

/** Elements whose day of review has passed, that were reviewed long ago, or of which it is not sure that they are. */
export function review({ today }: QualityScope, present: Present): Finding[] {
  return present
    .elements(() => true)
    .flatMap((element) => {
      const unconfirmed = element.facts?.['name']?.confidence === 'unsure';
      return [
        ...(unconfirmed ? [finding('review.unconfirmed', [element.id])] : []),
        ...dated(element, today),
      ];
    });
}

function dated({ id, fields }: Element, today: string): Finding[] {
  const { reviewBy, reviewedOn } = fields ?? {};
  const again = reviewBy !== undefined && reviewedOn !== undefined && reviewedOn > reviewBy;
  if (reviewBy !== undefined && !again)
    return hasPassed(reviewBy, today) ? [finding('review.due', [id], { date: { date: reviewBy } })] : [];
  return reviewedOn !== undefined && isOld(reviewedOn, today)
    ? [finding('review.old', [id], { date: { date: reviewedOn } })]
    : [];
}
