// How much of what should be known is known: by field, by unit, by box of the reference model, by kind.
import type { Element } from '../../schemas/generated/types';
import { Present } from '../descriptions/scope';
import type { Completeness } from '../descriptions/table';
import { fieldWord } from '../portfolio/fields';
import { kindWord, portfolioKind, PORTFOLIO_KINDS } from '../portfolio/kinds';
import { unitOf } from '../questionnaire/parts';
import { textIn } from '../text';
import { missingFields, neededFields } from './missing';
import type { QualityScope } from './finding';

export const COMPLETENESS_BY = ['kind', 'field', 'unit', 'component'] as const;
export type CompletenessBy = (typeof COMPLETENESS_BY)[number];

export interface CompletenessRow extends Completeness {
  /** Empty where the unit or the box is not known. */
  readonly title: string;
  /** Elements that the row counts. */
  readonly elementIds: readonly string[];
}

/** Needed facts by what is asked for. Rows of kinds in the order of the catalogue, others with the least complete first. */
export function completenessBy(scope: QualityScope, by: CompletenessBy): CompletenessRow[] {
  const { language } = scope;
  const present = new Present({ ...scope, state: 'current' }, 'current');
  const rows = new Map<string, { known: number; needed: number; ids: Set<string> }>();
  const count = (title: string, element: Element, known: number, needed: number): void => {
    if (needed === 0) return;
    const row = rows.get(title) ?? { known: 0, needed: 0, ids: new Set() };
    row.known += known;
    row.needed += needed;
    row.ids.add(element.id);
    rows.set(title, row);
  };
  for (const element of present.elements(() => true)) {
    const kind = portfolioKind(element);
    const needed = neededFields(kind);
    const lacking = missingFields(scope.index, element);
    const known = needed.length - lacking.length;
    switch (by) {
      case 'kind':
        count(kindWord(kind, language), element, known, needed.length);
        break;
      case 'field':
        for (const key of needed) count(fieldWord(key, language), element, lacking.includes(key) ? 0 : 1, 1);
        break;
      case 'unit':
        count(unitOf(scope.index, element, language), element, known, needed.length);
        break;
      case 'component':
        for (const title of componentsOf(scope, present, element))
          count(title, element, known, needed.length);
        break;
    }
  }
  const all = [...rows].map(([title, { known, needed, ids }]) => ({
    title,
    known,
    needed,
    elementIds: [...ids],
  }));
  if (by === 'kind') {
    const order = PORTFOLIO_KINDS.map((kind) => kindWord(kind, language));
    return all.sort((a, b) => order.indexOf(a.title) - order.indexOf(b.title));
  }
  const words = new Intl.Collator(language, { numeric: true });
  return all.sort((a, b) => a.known / a.needed - b.known / b.needed || words.compare(a.title, b.title));
}

/** Names of the boxes in which a system stands; one empty name where it stands in none. Only systems are asked. */
function componentsOf(scope: QualityScope, present: Present, element: Element): readonly string[] {
  if (portfolioKind(element) !== 'system') return [];
  const { index, language } = scope;
  const names = index.pointing('placement', 'placedElement', element.id).flatMap(({ id, componentId }) => {
    const component = index.find('element', componentId);
    const here = component && component.ownerId === scope.referenceModelId && present.has(id);
    return here ? [textIn(component.name, language)] : [];
  });
  return names.length > 0 ? [...new Set(names)] : [''];
}
