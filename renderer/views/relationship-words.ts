// How a relationship reads in a sentence: what it is called and the phrase between its ends.
import names from '../../domain/notation/names.fi.json';
import type { RelationshipType } from '../../domain/notation/relationship-rules';

/** The name of a relationship type. */
export function relationshipName(type: RelationshipType): string {
  return names.relationships[type];
}

/** The phrase between the ends: from the source to the target, or read backwards. */
export function relationshipPhrase(type: RelationshipType, backward = false): string {
  const phrase = names.relationshipPhrases[type];
  return backward ? phrase.backward : phrase.forward;
}
