// Which relationships a line from one item to another may mean: those of the model that are not drawn yet, then those that
// the language allows, the likeliest first.
import type { ModelIndex } from '../../domain/model-index';
import {
  allowedRelationships,
  RELATIONSHIP_END,
  type RelationshipType,
} from '../../domain/notation/relationship-rules';
import type { ViewItem } from '../../schemas/generated/types';

export interface ConnectOffer {
  readonly key: string;
  readonly type: RelationshipType;
  /** From the target of the drawn line to its source. */
  readonly reverse: boolean;
  /** It is in the model and only drawn. */
  readonly known: boolean;
}

/** What the rules call the thing that an item shows: its element type, or a relationship as an end. */
export function endType(index: ModelIndex, item: ViewItem): string | undefined {
  if (item.itemType === 'relationship') return RELATIONSHIP_END;
  return item.itemType === 'element' ? index.find('element', item.subjectId)?.type : undefined;
}

/** The offers for a line between two items; empty where one of them shows no concept (then only a plain line can be drawn). */
export function connectOffers(index: ModelIndex, source: ViewItem, target: ViewItem): ConnectOffer[] {
  const from = endType(index, source);
  const to = endType(index, target);
  if (from === undefined || to === undefined) return [];
  const drawn = new Set(
    index
      .pointing('viewItem', 'view', source.viewId)
      .flatMap((item) => (item.itemType === 'relationship' && item.subjectId ? [item.subjectId] : [])),
  );
  const known = index
    .relationshipsOf(source.subjectId ?? '')
    .filter(
      ({ id, sourceId, targetId }) =>
        !drawn.has(id) && (sourceId === target.subjectId || targetId === target.subjectId),
    )
    .map(({ type, sourceId }): ConnectOffer => ({
      key: `known ${type} ${sourceId}`,
      type,
      reverse: sourceId !== source.subjectId,
      known: true,
    }));
  const fresh = (reverse: boolean): ConnectOffer[] =>
    (reverse ? allowedRelationships(to, from) : allowedRelationships(from, to)).map((type) => ({
      key: `${reverse ? 'back' : 'on'} ${type}`,
      type,
      reverse,
      known: false,
    }));
  const offered = new Set(known.map(({ type, reverse }) => `${type} ${reverse}`));
  // An association has no direction of its own: it is offered once.
  const back = fresh(true).filter(({ type }) => type !== 'Association');
  const offers = [...fresh(false), ...(source.subjectId === target.subjectId ? [] : back)];
  return [...unique(known), ...offers.filter(({ type, reverse }) => !offered.has(`${type} ${reverse}`))];
}

function unique(offers: readonly ConnectOffer[]): ConnectOffer[] {
  return [...new Map(offers.map((offer) => [offer.key, offer])).values()];
}
