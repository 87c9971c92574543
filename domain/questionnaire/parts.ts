// Who is asked about what: elements by the unit or the responsible person that owns them, a questionnaire for each.
import type { Element, QuestionnaireChoice } from '../../schemas/generated/types';
import { isWord } from '../conventions/model-facts';
import type { ModelIndex } from '../model-index';
import { normalisedName } from '../names';
import { portfolioKind } from '../portfolio/kinds';
import { textIn } from '../text';
import { questionWord } from './questions';

export interface QuestionnairePart {
  /** A unit, a responsible person, or words for none of them; empty where one questionnaire asks about elements of several. */
  readonly name: string;
  readonly elements: readonly Element[];
}

/** The questionnaires that a choice makes, by name; elements without an owner make the last one. Elements that are gone are left out. */
export function questionnaireParts(
  index: ModelIndex,
  { elementIds, per }: Pick<QuestionnaireChoice, 'elementIds' | 'per'>,
  language: string,
): readonly QuestionnairePart[] {
  const order = new Intl.Collator(language, { numeric: true });
  const elements = [...new Set(elementIds)]
    .flatMap((id) => index.find('element', id) ?? [])
    .filter(({ reference }) => !reference)
    .map((element) => ({ element, name: textIn(element.name, language) }))
    .sort((a, b) => order.compare(a.name, b.name))
    .map(({ element }) => element);
  if (per === 'one') {
    const units = new Set(elements.map((element) => unitOf(index, element, language)));
    const [unit = ''] = units;
    return elements.length > 0 ? [{ name: units.size === 1 ? unit : '', elements }] : [];
  }
  const parts = new Map<string, { name: string; elements: Element[] }>();
  for (const element of elements) {
    const name =
      per === 'unit' ? unitOf(index, element, language) : (element.fields?.contactPerson ?? '').trim();
    const key = normalisedName(name);
    const part = parts.get(key);
    if (part) part.elements.push(element);
    else parts.set(key, { name: key === '' ? '' : name, elements: [element] });
  }
  return [...parts.values()]
    .sort((a, b) => Number(a.name === '') - Number(b.name === '') || order.compare(a.name, b.name))
    .map((part) => (part.name === '' ? { ...part, name: questionWord('noOwner', language) } : part));
}

/** The unit that owns an element: as its field says, otherwise the unit that an association called "vastaa" joins to it. */
export function unitOf(index: ModelIndex, element: Element, language: string): string {
  const told = element.fields?.ownerUnit?.trim();
  if (told) return told;
  for (const { type, name, sourceId, targetId } of index.relationshipsOf(element.id)) {
    if (type !== 'Association' || !Object.values(name ?? {}).some((text) => isWord('owner', text ?? '')))
      continue;
    const other = index.find('element', sourceId === element.id ? targetId : sourceId);
    if (other && portfolioKind(other) === 'unit') return textIn(other.name, language).trim();
  }
  return '';
}
