// Names of elements and relationships as the panel shows them, and finding an element by name.
import type { ModelIndex } from '../../domain/model-index';
import { conceptsOf, endName } from '../../domain/relationship-ends';
import { textIn } from '../../domain/text';
import type { Element } from '../../schemas/generated/types';
import { LANGUAGE, t } from '../i18n/translate';

/** The name of an element or relationship; a relationship without one is told by its ends. */
export function conceptName(index: ModelIndex, id: string): string {
  return endName(conceptsOf(index), id, LANGUAGE) || t('element.unnamed');
}

const SHOWN = 60;

/**
 * Elements whose name has the text, those that begin with it first, then in the order of the alphabet; at most 60.
 * Without a text the first ones of the alphabet. Parts of reference models come last.
 */
export function elementsByName(
  index: ModelIndex,
  text: string,
  apart: string,
): { id: string; name: string; type: string }[] {
  const wanted = text.trim().toLocaleLowerCase(LANGUAGE);
  const found: { element: Element; name: string; rank: number }[] = [];
  for (const element of index.all('element')) {
    if (element.id === apart || element.reference?.role === 'layer') continue;
    const name = textIn(element.name, LANGUAGE);
    const at = name.toLocaleLowerCase(LANGUAGE).indexOf(wanted);
    if (at < 0) continue;
    found.push({ element, name, rank: (element.reference ? 2 : 0) + (at === 0 ? 0 : 1) });
  }
  const order = new Intl.Collator(LANGUAGE);
  return found
    .sort((a, b) => a.rank - b.rank || order.compare(a.name, b.name))
    .slice(0, SHOWN)
    .map(({ element, name }) => ({ id: element.id, name, type: element.type }));
}

/** What an owner has, without the parts of reference models, in the order of the alphabet. */
export function namedElements(index: ModelIndex, ownerId: string): { id: string; name: string }[] {
  const order = new Intl.Collator(LANGUAGE);
  return index
    .pointing('element', 'owner', ownerId)
    .filter((element) => !element.reference)
    .map((element) => ({ id: element.id, name: textIn(element.name, LANGUAGE) }))
    .sort((a, b) => order.compare(a.name, b.name));
}
