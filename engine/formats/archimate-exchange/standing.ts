// What stands in a file of ArchiMate as an element or a relationship: our own records are told as the language can.
import type { ModelIndex } from '../../../domain/model-index';
import type { RecordKind } from '../../../domain/records';
import { textIn } from '../../../domain/text';
import type { Relationship } from '../../../schemas/generated/types';
import { placementType } from './reference-write';
import { gapKey, shownFates } from './states-write';
import type { RelationshipLike, Shown } from './writing';

export interface Standing {
  readonly elementIds: ReadonlySet<string>;
  readonly relationshipIds: ReadonlySet<string>;
  /** Records that stand as relationships, and those whose ends are not in the file. */
  readonly standing: RelationshipLike[];
  readonly others: RelationshipLike[];
}

/** What can stand in a file of these records. */
export function standingIn(index: ModelIndex): Standing {
  const elementIds = new Set<string>();
  for (const kind of ['organisation', 'referenceModel', 'element', 'state'] as const) {
    for (const { id } of index.all(kind)) elementIds.add(id);
  }
  const kinds = [
    'relationship',
    'placement',
    'fate',
    'applicability',
  ] as const satisfies readonly RecordKind[];
  const all = kinds.flatMap((kind): RelationshipLike[] =>
    index.all(kind).sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const relationshipIds = new Set(all.map(({ id }) => id));
  let standing = all;
  for (let size = -1; size !== standing.length;) {
    size = standing.length;
    standing = standing.filter((record) => {
      const stands = endsOf(record).every((id) => elementIds.has(id) || relationshipIds.has(id));
      if (!stands) relationshipIds.delete(record.id);
      return stands;
    });
  }
  return {
    elementIds,
    relationshipIds,
    standing,
    others: all.filter(({ id }) => !relationshipIds.has(id)),
  };
}

export interface ToldRelationship {
  readonly type: Relationship['type'];
  readonly source: string;
  readonly target: string;
  /** Properties that only other tools need. */
  readonly shown: readonly Shown[];
}

/** The relationship that tells the record to other tools. `gaps`: state and kind of change → gap. */
export function asRelationship(
  index: ModelIndex,
  record: RelationshipLike,
  gaps: ReadonlyMap<string, string>,
  language: string,
): ToldRelationship {
  switch (record.kind) {
    case 'relationship': {
      const { type, sourceId, targetId } = record;
      return { type, source: sourceId, target: targetId, shown: shownFates(index, record.id) };
    }
    case 'placement': {
      const typeOf = (id: string): string => index.find('element', id)?.type ?? '';
      return {
        type: placementType(typeOf(record.elementId), typeOf(record.componentId)),
        source: record.elementId,
        target: record.componentId,
        shown: shownFates(index, record.id),
      };
    }
    case 'fate': {
      const replacements = (record.replacedByIds ?? [])
        .map((id) => {
          const replacement = index.get(id);
          return replacement && 'name' in replacement ? textIn(replacement.name, language) : '';
        })
        .filter((name) => name !== '');
      return {
        type: 'Association',
        source: gaps.get(gapKey(record)) ?? record.stateId,
        target: record.subjectId,
        shown: replacements.length > 0 ? [['shown.replacedBy', { und: replacements.join(', ') }]] : [],
      };
    }
    case 'applicability':
      return { type: 'Association', source: record.organisationId, target: record.componentId, shown: [] };
  }
}

/** What must be in the file for the record to stand as a relationship. */
function endsOf(record: RelationshipLike): string[] {
  switch (record.kind) {
    case 'relationship':
      return [record.sourceId, record.targetId];
    case 'placement':
      return [record.elementId, record.componentId];
    case 'fate':
      return [record.stateId, record.subjectId];
    case 'applicability':
      return [record.organisationId, record.componentId];
  }
}
