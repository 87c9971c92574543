// How a relationship reads beside the element at its other end.
import names from '../notation/names.fi.json';
import type { Relationship } from '../../schemas/generated/types';

/** The phrase in Finnish; in other languages the specification's name of the type with an arrow of its direction. */
export function relationshipWord(type: Relationship['type'], backward: boolean, language: string): string {
  if (language === 'fi') {
    const phrase = names.relationshipPhrases[type];
    return backward ? phrase.backward : phrase.forward;
  }
  return `${backward ? '←' : '→'} ${type.replace(/(?<=[a-z])(?=[A-Z])/gu, ' ')}`;
}
